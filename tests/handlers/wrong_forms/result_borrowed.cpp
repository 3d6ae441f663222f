// SPDX-License-Identifier: MIT
// Must not compile. Expected: whose owner is gone when it is written
#include <colambda/app.hpp>

#include <string>
#include <string_view>

int main() {
  colambda::app function{[](std::string event) -> colambda::task<std::string_view> { co_return event; }};
}
