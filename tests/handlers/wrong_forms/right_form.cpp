// SPDX-License-Identifier: MIT
// Must compile: the flags of its target are those of the wrong forms, whose errors then are their own.
#include <colambda/app.hpp>
#include <colambda/describe.hpp>

#include <string>

struct person {
  std::string name;
};
COLAMBDA_DESCRIBE(person, name)

int main() {
  colambda::app function{[](const person& who) { return who.name; }};
}
