// SPDX-License-Identifier: MIT
// Must not compile. Expected: the stream is its answer
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](int, colambda::response_stream&) { return 1; }};
}
