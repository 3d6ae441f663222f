// SPDX-License-Identifier: MIT
// Must not compile. Expected: the stream comes last
#include <colambda/app.hpp>

int main() {
  colambda::app function{
      [](int, colambda::response_stream&, colambda::context&) -> colambda::task<void> { co_return; }};
}
