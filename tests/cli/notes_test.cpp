// SPDX-License-Identifier: MIT
#include <colambda/emulator/notes.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace colambda::emulator;

TEST_CASE("notes: a subject is spoken of once, whatever the words") {
  std::string said;
  notes remarks([&](std::string_view text) { said.append(text) += '\n'; });
  remarks.once("id", "wrong id 1");
  remarks.once("id", "wrong id 2");
  remarks.once("type", "no type");
  remarks.say("a line");
  remarks.say("a line");
  CHECK(said == "wrong id 1\nno type\na line\na line\n");
}

TEST_CASE("notes: nobody has to listen") {
  notes deaf(nullptr);
  CHECK_NOTHROW(deaf.once("a", "b"));
}

}  // namespace
