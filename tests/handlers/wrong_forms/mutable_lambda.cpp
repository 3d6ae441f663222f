// SPDX-License-Identifier: MIT
// Must not compile. Expected: its operator() must be const (drop `mutable`)
#include <colambda/app.hpp>

int main() {
  colambda::app function{[n = 0](int by) mutable { return n += by; }};
}
