// SPDX-License-Identifier: MIT
#include "runtime_api/response.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string>
#include <string_view>

using namespace colambda;
using colambda::runtime_api::response_reader;
using step = response_reader::step;

namespace {

constexpr std::size_t most = 1000;

struct fixture {
  inbox in;
  response_reader reader{in, most};

  void arrive(std::string_view text) {
    const auto room = in.prepare(text.size());
    std::memcpy(room.data(), text.data(), text.size());
    in.commit(text.size());
  }
  step read(std::string_view text) {
    arrive(text);
    return reader.go_on();
  }
  std::string body() { return std::string(reader.got().body.text()); }
};

// Read whole, and byte by byte.
struct twice {
  explicit twice(std::string_view text) {
    whole_ends = whole.read(text);
    for (const char c : text) {
      if (slow_ends != step::needs_bytes) break;
      slow_ends = slow.read({&c, 1});
    }
  }
  fixture whole;
  fixture slow;
  step whole_ends = step::needs_bytes;
  step slow_ends = step::needs_bytes;
};

void refused(std::string_view text, std::string_view why) {
  twice read(text);
  CHECK_MESSAGE(read.whole_ends == step::failed, text);
  CHECK_MESSAGE(read.slow_ends == step::failed, text);
  CHECK_MESSAGE(read.whole.reader.why().find(why) != std::string::npos, read.whole.reader.why());
}

constexpr std::string_view event =
    "HTTP/1.1 200 OK\r\n"
    "Content-Type: application/json\r\n"
    "lambda-runtime-AWS-request-ID: one \t \r\n"
    "Lambda-Runtime-Deadline-Ms: 1700000000000\r\n"
    "Lambda-Runtime-Invoked-Function-Arn: arn\r\n"
    "Lambda-Runtime-Trace-Id: Root=1\r\n"
    "Lambda-Runtime-Client-Context: {}\r\n"
    "Lambda-Runtime-Cognito-Identity: {\"a\":1}\r\n"
    "Lambda-Runtime-Aws-Tenant-Id: tenant\r\n"
    "Lambda-Runtime-Invocation-Id: invocation\r\n"
    "Content-Length: 5\r\n"
    "\r\n"
    "12345";

}  // namespace

TEST_CASE("response: every header of an event is read, whatever its case and blanks, in one piece and in many") {
  twice read(event);
  for (auto* one : {&read.whole, &read.slow}) {
    auto& got = one->reader.got();
    CHECK(got.status == 200);
    CHECK(got.request_id == "one");
    CHECK(got.deadline_ms == "1700000000000");
    CHECK(got.function_arn == "arn");
    CHECK(got.trace_id == "Root=1");
    CHECK(got.client_context == "{}");
    CHECK(got.cognito_identity == "{\"a\":1}");
    CHECK(got.tenant_id == "tenant");
    CHECK(got.invocation_id == "invocation");
    CHECK(one->body() == "12345");
    CHECK(one->reader.keeps_alive());
  }
  CHECK(read.whole_ends == step::done);
  CHECK(read.slow_ends == step::done);
}

TEST_CASE("response: the body is not copied out of the slab, and what follows it stays for the next response") {
  fixture f;
  f.arrive(event);
  const auto* const in_slab = f.in.pending().data() + event.size() - 5;
  f.arrive("HTTP/1.1 204 No Content\r\n\r\n");
  REQUIRE(f.reader.go_on() == step::done);
  CHECK(f.reader.got().body.data() == in_slab);
  f.reader.begin();
  REQUIRE(f.reader.go_on() == step::done);
  CHECK(f.reader.got().status == 204);
  CHECK(f.reader.got().request_id.empty());
  CHECK(f.in.pending().empty());
}

TEST_CASE("response: of a body that is announced, all that is missing is asked for at once") {
  fixture f;
  REQUIRE(f.read("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n12345") == step::needs_bytes);
  CHECK(f.reader.wanted() == 895);
}

TEST_CASE("response: chunks are put together, with extensions and trailers passed over") {
  twice read(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
      "3\r\nabc\r\n1;x=y\r\nd\r\n0\r\nLambda-Runtime-Function-Error-Type: t\r\n\r\n");
  CHECK(read.whole_ends == step::done);
  CHECK(read.slow_ends == step::done);
  CHECK(read.whole.body() == "abcd");
  CHECK(read.slow.body() == "abcd");
  CHECK(read.whole.reader.keeps_alive());
}

TEST_CASE("response: without a length the body goes on to the end of the connection, which is not used again") {
  fixture f;
  REQUIRE(f.read("HTTP/1.1 200 OK\r\n\r\nabc") == step::needs_bytes);
  REQUIRE(f.read("def") == step::needs_bytes);
  REQUIRE(f.reader.end() == step::done);
  CHECK(f.body() == "abcdef");
  CHECK_FALSE(f.reader.keeps_alive());
}

TEST_CASE("response: informational ones before it are passed over, 101 is an answer of its own") {
  twice read(
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLambda-Runtime-Aws-Request-Id: no\r\n\r\n"
      "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
  CHECK(read.whole_ends == step::done);
  CHECK(read.slow_ends == step::done);
  CHECK(read.whole.reader.got().status == 202);
  CHECK(read.whole.reader.got().request_id.empty());
  fixture f;
  REQUIRE(f.read("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n") == step::done);
  CHECK(f.reader.got().status == 101);
  CHECK_FALSE(f.reader.keeps_alive());
}

TEST_CASE("response: a connection that is to be closed is not kept") {
  fixture f;
  REQUIRE(f.read("HTTP/1.1 202 Accepted\r\nConnection: close\r\nContent-Length: 0\r\n\r\n") == step::done);
  CHECK_FALSE(f.reader.keeps_alive());
  fixture old;
  REQUIRE(old.read("HTTP/1.0 202 Accepted\r\nContent-Length: 0\r\n\r\n") == step::done);
  CHECK_FALSE(old.reader.keeps_alive());
}

TEST_CASE("response: what is no HTTP, or says two things at once, is refused") {
  refused("SSH-2.0-OpenSSH_9.2p1\r\n", "not HTTP");
  refused("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "not HTTP");
  refused("HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551616\r\n\r\n", "not HTTP");
  refused("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "not HTTP");
  refused("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", "not HTTP");
  refused("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "not HTTP");
}

TEST_CASE("response: a body over the limit is refused before it comes, counted or in chunks") {
  twice counted("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: one\r\nContent-Length: 1001\r\n\r\n");
  CHECK(counted.whole_ends == step::failed);
  CHECK(counted.whole.reader.is_too_large());
  CHECK(counted.whole.reader.why() == "a body of 1001 bytes is over the limit of 1000");
  CHECK(counted.whole.reader.got().request_id == "one");
  twice chunked("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n3e8\r\n");
  CHECK(chunked.whole_ends == step::failed);
  CHECK(chunked.slow_ends == step::failed);
  CHECK(chunked.whole.reader.is_too_large());
  CHECK(chunked.whole.reader.why() == "a body of 1001 bytes is over the limit of 1000");
  twice endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n");
  CHECK(endless.whole_ends == step::failed);
  CHECK(endless.whole.reader.is_too_large());
}

TEST_CASE("response: a head without end is refused, in headers, values and informational ones") {
  for (const std::string_view piece : {"X-A: b\r\n", "m", "HTTP/1.1 103 Early Hints\r\n\r\n"}) {
    fixture f;
    const bool repeats_status = piece.starts_with("HTTP");
    auto ended = repeats_status ? step::needs_bytes : f.read("HTTP/1.1 200 OK\r\nX-B: ");
    std::string lines;
    while (lines.size() < 4096) lines += piece;
    if (piece.starts_with("X-A")) lines.insert(0, "\r\n");
    std::size_t sent = 0;
    while (ended == step::needs_bytes && sent < 10 * response_reader::longest_head) {
      ended = f.read(lines);
      if (piece.starts_with("X-A")) lines.erase(0, lines.find('X'));
      sent += lines.size();
    }
    CHECK(ended == step::failed);
    CHECK(f.reader.why() == "a head of over 65536 bytes");
  }
}

TEST_CASE("response: chunks with little in them and much around them do not go on for ever") {
  fixture f;
  auto ended = f.read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
  std::string piece = "1;" + std::string(4096, 'x') + "\r\na\r\n";
  std::size_t sent = 0;
  while (ended == step::needs_bytes && sent < (std::size_t{8} << 20)) {
    ended = f.read(piece);
    sent += piece.size();
  }
  CHECK(ended == step::failed);
}

TEST_CASE("response: an end that comes too early says where") {
  const auto end_after = [](std::string_view text) {
    fixture f;
    if (!text.empty()) REQUIRE(f.read(text) == step::needs_bytes);
    REQUIRE(f.reader.end() == step::failed);
    return f.reader.why();
  };
  CHECK(end_after("") == "the connection was closed");
  CHECK(end_after("HTTP/1.1 2") == "the connection was closed within a head");
  CHECK(end_after("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") == "the connection was closed after 3 of 9 bytes");
  CHECK(end_after("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na") ==
        "the connection was closed within a body");
}
