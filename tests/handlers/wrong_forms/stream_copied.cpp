// SPDX-License-Identifier: MIT
// Must not compile. Expected: take the stream as colambda::response_stream&
#include <colambda/app.hpp>

int main() {
  colambda::app function{[](int, const colambda::response_stream&) -> colambda::task<void> { co_return; }};
}
