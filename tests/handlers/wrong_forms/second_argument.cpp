// SPDX-License-Identifier: MIT
// Must not compile. Expected: second argument can only be colambda::context&
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](int, int) { return 1; }};
}
