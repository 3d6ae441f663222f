// SPDX-License-Identifier: MIT
// Must not compile. Expected: it outlives the text it is read from
#include <colambda/app.hpp>

#include <string_view>

int main() {
  colambda::app function{[](std::string_view event) { return event.size(); }};
}
