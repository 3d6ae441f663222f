// SPDX-License-Identifier: MIT
// Must not compile. Expected: a layer is callable as task<reply>(invocation&, next) const
#include <colambda/app.hpp>

int main() {
  auto function = colambda::app{[] { return 1; }}.use([](colambda::invocation&) {});
}
