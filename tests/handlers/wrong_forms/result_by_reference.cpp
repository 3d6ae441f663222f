// SPDX-License-Identifier: MIT
// Must not compile. Expected: a handler returns its answer by value
#include <colambda/app.hpp>

#include <string>

int main() {
  colambda::app function{[](const std::string& event) -> const std::string& { return event; }};
}
