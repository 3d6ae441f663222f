// SPDX-License-Identifier: MIT
// Must not compile. Expected: must have a default constructor
#include <colambda/app.hpp>
#include <colambda/describe.hpp>

class person {
 public:
  explicit person(int id) : id_(id) {}
  static constexpr auto describe() { return colambda::record{"person", colambda::field{"id", &person::id_}}; }

 private:
  int id_;
};

int main() {
  colambda::app function{[](const person&) { return 1; }};
}
