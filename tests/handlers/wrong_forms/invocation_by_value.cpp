// SPDX-License-Identifier: MIT
// Must not compile. Expected: a raw handler takes colambda::invocation&, by reference
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](colambda::invocation) { return 1; }};
}
