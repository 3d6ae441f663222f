// SPDX-License-Identifier: MIT
// Must not compile. Expected: colambda::response_stream& after it; nothing more
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](int, colambda::context&, int) { return 1; }};
}
