// SPDX-License-Identifier: MIT
// A function as a user writes it, in a project of their own; knows only colambda's public headers.
#include <colambda/run.hpp>
#include <colambda/version.hpp>

#include <string>

struct person {
  std::string name;
};
COLAMBDA_DESCRIBE(person, name)

struct greeting {
  std::string message;
  std::string from;
};
COLAMBDA_DESCRIBE(greeting, message, from)

colambda::task<greeting> hello(person who) {
  greeting made{"Hello, " + who.name + "!", "colambda " + std::string(colambda::version)};
  co_return made;
}

int main() { return colambda::run(hello); }
