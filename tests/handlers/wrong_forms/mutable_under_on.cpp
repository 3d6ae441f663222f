// SPDX-License-Identifier: MIT
// Must not compile. Expected: its operator() must be const (drop `mutable`)
#include <colambda/app.hpp>

int main() {
  colambda::app function{colambda::on<int>([n = 0](auto by) mutable { return n += by; })};
}
