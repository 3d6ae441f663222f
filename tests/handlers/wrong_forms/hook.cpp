// SPDX-License-Identifier: MIT
// Must not compile. Expected: a hook is callable as void() or task<void>()
#include <colambda/app.hpp>

int main() {
  auto function = colambda::app{[] { return 1; }}.on_init([] { return 1; });
}
