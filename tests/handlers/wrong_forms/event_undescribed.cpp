// SPDX-License-Identifier: MIT
// Must not compile. Expected: COLAMBDA_DESCRIBE(type, fields...) right after the struct
#include <colambda/app.hpp>

#include <string>

struct person {
  std::string name;
};

int main() {
  colambda::app function{[](const person& who) { return who.name; }};
}
