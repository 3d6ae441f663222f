// SPDX-License-Identifier: MIT
// Must not compile. Expected: can only take colambda::context& and colambda::response_stream&
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](int, int) { return 1; }};
}
