// SPDX-License-Identifier: MIT
// Must not compile. Expected: the answer, or a field in it, is of a type without a description
#include <colambda/app.hpp>

#include <string>

struct greeting {
  std::string message;
};

int main() {
  colambda::app function{[](int) -> colambda::task<greeting> { co_return greeting{}; }};
}
