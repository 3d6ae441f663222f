// SPDX-License-Identifier: MIT
// What the protocol makes of answers that are long, cut off, or streams.
#include <colambda/emulator/runtime_protocol.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "support/protocol_scene.hpp"

namespace {

using namespace colambda::emulator;
using support::ok;
using scene = support::protocol_scene;

TEST_CASE("runtime_protocol: an answer of 6 MiB and 100 bytes is taken, one more byte is 413 and the call's error") {
  scene now;
  now.run("r1");
  CHECK(now.told(now.answer("r1", "response", std::string(6291556, 'x'))) == ok);
  now.run("r2");
  CHECK(now.told(now.answer("r2", "response", std::string(6291557, 'x'))) ==
        "413 {\"errorMessage\":\"Exceeded maximum allowed payload size (6291556 bytes).\","
        "\"errorType\":\"RequestEntityTooLarge\"}\n");
  CHECK(now.protocol.outcome(now.last)->is_error);
  CHECK(now.protocol.outcome(now.last)->text.text().find("Function.ResponseSizeTooLarge") != std::string_view::npos);
  CHECK(now.said == "the runtime's answer is over 6 MiB, Lambda takes none of it: 6291557 bytes\n");
  // Who hears 413 may say so; that is no second answer.
  CHECK(now.told(now.answer("r2", "error", "{}")).starts_with("403 "));
  CHECK(now.said.find("second time") == std::string::npos);
}

TEST_CASE("runtime_protocol: a stream may be longer, and its trailers are its error") {
  scene now;
  now.run("r1");
  http_request stream = now.answer("r1", "response", std::string(6291557, 'x'));
  stream.fields.add("Lambda-Runtime-Function-Response-Mode", "streaming");
  CHECK(now.told(stream) == ok);
  CHECK_FALSE(now.protocol.outcome(now.last)->is_error);

  now.run("r2");
  http_request broken = now.answer("r2", "response", "part1");
  // {"errorMessage":"boom","errorType":"errorString"}
  broken.trailers.add("Lambda-Runtime-Function-Error-Body",
                      "eyJlcnJvck1lc3NhZ2UiOiJib29tIiwiZXJyb3JUeXBlIjoiZXJyb3JTdHJpbmcifQ==");
  broken.trailers.add("Lambda-Runtime-Function-Error-Type", "errorString");
  CHECK(now.told(broken) == ok);
  CHECK(now.protocol.outcome(now.last)->is_error);
  CHECK(now.protocol.outcome(now.last)->text.text() == R"({"errorMessage":"boom","errorType":"errorString"})");

  now.run("r3");
  http_request unreadable = now.answer("r3", "response", "part1");
  unreadable.trailers.add("Lambda-Runtime-Function-Error-Body", "!!");
  unreadable.trailers.add("Lambda-Runtime-Function-Error-Type", "Function.X");
  CHECK(now.told(unreadable) == ok);
  CHECK(now.protocol.outcome(now.last)->text.text() == R"({"errorMessage":"","errorType":"Function.X"})");
}

TEST_CASE("runtime_protocol: the head of a stream says whether its body will be taken") {
  scene now;
  now.run("r1");
  http_request head = now.answer("r1", "response", "");
  CHECK_FALSE(now.protocol.takes_stream(head));
  head.fields.add("Lambda-Runtime-Function-Response-Mode", "streaming");
  CHECK(now.protocol.takes_stream(head));
  http_request other = head;
  other.target = scene::path("r2", "response");
  CHECK_FALSE(now.protocol.takes_stream(other));
  other.target = scene::path("r1", "error");
  CHECK_FALSE(now.protocol.takes_stream(other));
  other = head;
  other.method = "GET";
  CHECK_FALSE(now.protocol.takes_stream(other));
  http_request crossed = scene::request("POST", scene::path("r1", "response"));
  crossed.fields.add("Lambda-Runtime-Function-Response-Mode", "streaming");
  CHECK(now.protocol.takes_stream(crossed));
  crossed.fields.add("Lambda-Runtime-Invocation-Id", "other");
  CHECK_FALSE(now.protocol.takes_stream(crossed));
  CHECK(now.said.empty());
  head.taken = true;
  head.length = (std::uint64_t{200} << 20) + 1;
  CHECK(now.told(head) == ok);
  CHECK_FALSE(now.protocol.takes_stream(head));
  CHECK_FALSE(now.protocol.outcome(now.last)->is_error);
  CHECK(now.said == "the stream is over 200 MB, where Lambda ends it: 209715201 bytes\n");
}

TEST_CASE("runtime_protocol: a body that was too long to keep is refused, a stream's, too") {
  scene now;
  now.run("r1");
  http_request endless = now.answer("r1", "response", "xx");
  endless.fields.add("Lambda-Runtime-Function-Response-Mode", "streaming");
  endless.length = 70'000'000;
  CHECK(now.told(endless).starts_with("413 "));
  CHECK(now.protocol.outcome(now.last)->is_error);
  CHECK(now.said ==
        "the runtime's answer is over 64 MiB, more than is kept of a stream without --stream: 70000000 bytes\n");
}

TEST_CASE("runtime_protocol: an unknown response mode is 400, and the call stays open") {
  scene now;
  now.run("r1");
  http_request odd = now.answer("r1", "response", "1");
  odd.fields.add("Lambda-Runtime-Function-Response-Mode", "buffered");
  CHECK(now.told(odd) ==
        "400 {\"errorMessage\":\"Invalid function response mode\",\"errorType\":\"InvalidFunctionResponseMode\"}\n");
  CHECK(now.said == "the runtime asks for a response mode that there is not: buffered\n");
  CHECK(now.told(now.answer("r1", "response", "1")) == ok);
}

TEST_CASE("runtime_protocol: an answer that ends before its length is 400 and the call's error") {
  scene now;
  now.run("r1");
  http_request cut = now.answer("r1", "response", "[1,");
  cut.truncated = true;
  CHECK(now.told(cut).find("TruncatedHTTPRequest") != std::string::npos);
  CHECK(now.protocol.outcome(now.last)->text.text().find("Runtime.TruncatedResponse") != std::string_view::npos);
  CHECK(now.said == "the runtime's connection ends within an answer\n");
}

}  // namespace
