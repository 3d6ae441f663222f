// SPDX-License-Identifier: MIT
// Must not compile. Expected: a handler is a function, a lambda or an object with a const operator()
#include <colambda/app.hpp>

int main() { colambda::app function{42}; }
