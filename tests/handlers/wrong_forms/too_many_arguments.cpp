// SPDX-License-Identifier: MIT
// Must not compile. Expected: a handler takes an event and, if it likes, colambda::context& after it
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](int, colambda::context&, int) { return 1; }};
}
