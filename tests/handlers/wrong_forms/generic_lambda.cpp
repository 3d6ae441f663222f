// SPDX-License-Identifier: MIT
// Must not compile. Expected: write colambda::on<Event>(handler)
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](auto event) { return event.name; }};
}
