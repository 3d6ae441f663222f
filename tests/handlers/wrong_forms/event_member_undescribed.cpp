// SPDX-License-Identifier: MIT
// Must not compile. Expected: COLAMBDA_DESCRIBE(type, fields...) right after the struct
#include <colambda/app.hpp>
#include <colambda/describe.hpp>

#include <string>
#include <vector>

struct address {
  std::string town;
};
struct person {
  std::vector<address> homes;
};
COLAMBDA_DESCRIBE(person, homes)

int main() {
  colambda::app function{[](const person& who) { return who.homes.size(); }};
}
