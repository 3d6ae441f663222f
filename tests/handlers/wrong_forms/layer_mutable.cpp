// SPDX-License-Identifier: MIT
// Must not compile. Expected: a layer is callable as task<reply>(invocation&, next) const
#include <colambda/app.hpp>

struct counts {
  colambda::task<colambda::reply> operator()(colambda::invocation&, colambda::next);
};

int main() {
  auto function = colambda::app{[] { return 1; }}.use(counts());
}
