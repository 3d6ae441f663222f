// SPDX-License-Identifier: MIT
// A function in a dozen lines: a person in, a greeting out.
// Try: build/release/cli/colambda run build/release/examples/hello -e '{"name":"ƛ"}'
#include <colambda/run.hpp>

#include <string>

struct person {
  std::string name;
};
COLAMBDA_DESCRIBE(person, name)

struct greeting {
  std::string message;
};
COLAMBDA_DESCRIBE(greeting, message)

colambda::task<greeting> hello(person who) { co_return greeting{"Hello, " + who.name + "!"}; }

int main() { return colambda::run(hello); }
