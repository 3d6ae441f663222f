// SPDX-License-Identifier: MIT
// Must not compile. Expected: take the event by value or by const reference
#include <colambda/app.hpp>

#include <string>

int main() {
  colambda::app function{[](std::string& event) { return event; }};
}
