// SPDX-License-Identifier: MIT
#include <colambda/emulator/http_message.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace colambda::emulator;

TEST_CASE("http_fields: names have no case, the first of a name counts") {
  http_fields fields;
  fields.add("Content-Type", "a");
  fields.add("content-type", "b");
  CHECK(fields.find("CONTENT-TYPE").value() == "a");
  CHECK_FALSE(fields.find("content-typ"));
  CHECK(fields.value("content-typ").empty());
  CHECK(fields.all().size() == 2);
}

TEST_CASE("http_request: the path has neither scheme, host nor query") {
  const auto path_of = [](const char* target) {
    http_request said;
    said.target = target;
    return std::string(said.path());
  };
  CHECK(path_of("/a/b?c=/d") == "/a/b");
  CHECK(path_of("http://127.0.0.1:80/a/b#c") == "/a/b");
  CHECK(path_of("http://127.0.0.1:80") == "/");
  CHECK(path_of("/a?b=http://c") == "/a");
  CHECK(path_of("").empty());
}

TEST_CASE("head_of: a reply has its length, and says if it is the last") {
  http_reply reply;
  reply.status = 202;
  reply.fields.add("Content-Type", "application/json");
  reply.body = colambda::slice::borrow("{}");
  CHECK(head_of(reply, true) == "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n");
  CHECK(head_of(reply, false).ends_with("Content-Length: 2\r\nConnection: close\r\n\r\n"));
}

}  // namespace
