// SPDX-License-Identifier: MIT
// Must not compile. Expected: write colambda::on<Event>(handler)
#include <colambda/app.hpp>

#include <string>

struct either {
  int operator()(int) const;
  int operator()(std::string) const;
};

int main() { colambda::app function{either()}; }
