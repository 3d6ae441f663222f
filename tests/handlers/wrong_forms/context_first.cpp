// SPDX-License-Identifier: MIT
// Must not compile. Expected: the context comes after the event
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](colambda::context&, int) { return 1; }};
}
