// SPDX-License-Identifier: MIT
// Must not compile. Expected: the handler cannot be called with this event
#include <colambda/app.hpp>

struct other {};

int main() {
  colambda::app function{colambda::on<int>([](other) { return 1; })};
}
