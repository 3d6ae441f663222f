// SPDX-License-Identifier: MIT
#include <colambda/stream.hpp>

#include <colambda/app.hpp>
#include <colambda/context.hpp>
#include <colambda/middleware/logging.hpp>
#include <colambda/testing.hpp>

#include <doctest/doctest.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

using namespace colambda;

namespace {

class kept_pieces final : public response_stream::sink {
 public:
  task<void> begin(std::string_view content_type) override {
    types.emplace_back(content_type);
    co_return;
  }
  task<void> write(slice bytes) override {
    const auto executor = co_await boost::asio::this_coro::executor;
    for (int turn = 0; turn < 5; ++turn) co_await boost::asio::post(executor, boost::asio::use_awaitable);
    if (gone) throw std::runtime_error("nobody reads");
    pieces.emplace_back(bytes.text());
  }
  std::vector<std::string> types;
  std::vector<std::string> pieces;
  bool gone = false;
};

struct streamed {
  outcome ended;
  kept_pieces kept;
  bool started = false;
  std::uint64_t sent = 0;
};

task<void> serve(const app& function, invocation& call, outcome& into) { into = co_await function.invoke(call); }

// One call as a transport with streams makes it.
streamed call(const app& function, std::string_view payload) {
  boost::asio::io_context io(1);
  streamed made;
  response_stream stream(made.kept);
  invocation one(context(), slice::copy_of(payload));
  one.stream(&stream);
  boost::asio::co_spawn(io, serve(function, one, made.ended), boost::asio::detached);
  io.run();
  made.started = stream.started();
  made.sent = stream.sent();
  return made;
}

task<void> spell(std::string word, response_stream& out) {
  for (const char c : word) co_await out.write(std::string(1, c));
}
task<void> with_context(std::string word, const context& about, response_stream& out) {
  co_await out.write(word + about.request_id());
}
task<void> without_event(response_stream& out) { co_await out.write("alone"); }
task<void> context_alone(context&, response_stream& out) { co_await out.write("about"); }
task<void> silent(std::string, response_stream&) { co_return; }
task<void> typed(std::string, response_stream& out) {
  out.content_type("text/plain");
  co_await out.write("typed");
}
task<void> breaks_off(std::string, response_stream& out) {
  co_await out.write("begun");
  throw std::runtime_error("no more");
}
task<void> fails_first(std::string, response_stream&) {
  throw std::runtime_error("not even begun");
  co_return;
}
task<void> like_http(std::string, response_stream& out) {
  auto head = http_head(201).header("Content-Type", "text/plain").cookie("a=b");
  head.header("X-Twice", "1").header("x-twice", "2").header("Set-Cookie", "c=d");
  co_await out.head(std::move(head));
  co_await out.write("body");
}
task<reply> raw(invocation& one) {
  if (one.stream() == nullptr) co_return reply(slice::borrow("whole"));
  co_await one.stream()->write("piece");
  co_return reply();
}

}  // namespace

TEST_CASE("stream: what a handler writes arrives piece by piece, its return is the end") {
  const auto got = call(app{spell}, R"("abc")");
  CHECK(got.ended.ok());
  CHECK(got.ended.answer().body().empty());
  CHECK(got.kept.types == std::vector<std::string>{"application/octet-stream"});
  CHECK(got.kept.pieces == std::vector<std::string>{"a", "b", "c"});
  CHECK(got.started);
  CHECK(got.sent == 3);
}

TEST_CASE("stream: a handler may take event, context and stream, or leave out any of the first two") {
  CHECK(call(app{with_context}, R"("x")").kept.pieces == std::vector<std::string>{"x"});
  CHECK(call(app{without_event}, "").kept.pieces == std::vector<std::string>{"alone"});
  CHECK(call(app{context_alone}, "").kept.pieces == std::vector<std::string>{"about"});
  const auto generic = on<std::string>([](const auto& word, response_stream& out) { return out.write(word); });
  CHECK(call(app{generic}, R"("x")").kept.pieces == std::vector<std::string>{"x"});
  CHECK(call(app{raw}, "").kept.pieces == std::vector<std::string>{"piece"});
}

TEST_CASE("stream: a handler that writes nothing has answered nothing, which is an answer") {
  const auto got = call(app{silent}, R"("x")");
  CHECK(got.ended.ok());
  CHECK(got.kept.types.size() == 1);
  CHECK(got.kept.pieces.empty());
}

TEST_CASE("stream: the content type is what was said before the first write") {
  CHECK(call(app{typed}, R"("x")").kept.types == std::vector<std::string>{"text/plain"});
}

TEST_CASE("stream: an exception before the first byte is an ordinary error, one behind it follows what was written") {
  const auto first = call(app{fails_first}, R"("x")");
  CHECK_FALSE(first.started);
  CHECK(first.ended.error().message() == "not even begun");
  const auto later = call(app{breaks_off}, R"("x")");
  CHECK(later.started);
  CHECK(later.kept.pieces == std::vector<std::string>{"begun"});
  CHECK(later.ended.error().message() == "no more");
}

TEST_CASE("stream: an event that does not fit fails before the stream begins") {
  const auto got = call(app{spell}, "7");
  CHECK_FALSE(got.started);
  CHECK(got.ended.error().type() == "Runtime.BadEvent");
}

TEST_CASE("stream: an HTTP head goes before the body, its separator in a piece of its own") {
  const auto got = call(app{like_http}, R"("x")");
  REQUIRE(got.kept.pieces.size() == 3);
  CHECK(got.kept.types[0] == "application/vnd.awslambda.http-integration-response");
  CHECK(got.kept.pieces[0] ==
        R"({"statusCode":201,"headers":{"Content-Type":"text/plain","X-Twice":"1, 2"},"cookies":["a=b","c=d"]})");
  CHECK(got.kept.pieces[1] == std::string(8, '\0'));
  CHECK(got.kept.pieces[2] == "body");
}

TEST_CASE("stream: what no HTTP head can hold is refused, with the value") {
  for (const int status : {-1, 0, 99, 600}) CHECK_THROWS_AS(http_head{status}, std::invalid_argument);
  for (const char* const name : {"", "x y", "x:", "x\r\n", "\xc3\xa4"}) {
    CHECK_THROWS_AS(http_head().header(name, "v"), std::invalid_argument);
  }
  for (const char* const value : {"a\r\nb: c", "\x7f", "\x01"}) {
    CHECK_THROWS_AS(http_head().header("x", value), std::invalid_argument);
    CHECK_THROWS_AS(http_head().header("Set-Cookie", value), std::invalid_argument);
    CHECK_THROWS_AS(http_head().cookie(value), std::invalid_argument);
  }
  CHECK_THROWS_WITH(http_head().header("x\ny", "v"), "colambda: no name of a header: x?y");
  CHECK_THROWS_WITH(http_head(600), "colambda: a status of HTTP is 100 to 599: 600");
  CHECK(http_head(599).header("x-y", "a\tb \xc3\xa4").json() ==
        "{\"statusCode\":599,\"headers\":{\"x-y\":\"a\\tb \xc3\xa4\"},\"cookies\":[]}");
}

TEST_CASE("stream: a head that is not the first write, or a type that comes too late, is a mistake") {
  const auto late_head = [](std::string, response_stream& out) -> task<void> {
    co_await out.write("x");
    co_await out.head(http_head());
  };
  CHECK(call(app{late_head}, R"("x")").ended.error().message() == "colambda: a stream's head is its first write");
  const auto late_type = [](std::string, response_stream& out) -> task<void> {
    co_await out.write("x");
    out.content_type("text/plain");
  };
  CHECK(call(app{late_type}, R"("x")").ended.error().type() == "std::logic_error");
}

TEST_CASE("stream: two writes at once are a mistake") {
  const auto hasty = [](std::string, response_stream& out) -> task<void> {
    const auto executor = co_await boost::asio::this_coro::executor;
    boost::asio::co_spawn(executor, out.write("first"), boost::asio::detached);
    co_await boost::asio::post(executor, boost::asio::use_awaitable);
    co_await out.write("second");
  };
  CHECK(call(app{hasty}, R"("x")").ended.error().message() == "colambda: a stream takes one write at a time");
}

TEST_CASE("stream: without one, a handler that streams fails before it starts, and a raw one can tell") {
  const auto refused = testing::invoke(app{spell}, R"("abc")");
  CHECK(refused.error().type() == "Runtime.NoStream");
  CHECK(testing::invoke(app{raw}, "").answer().body().text() == "whole");
}

TEST_CASE("stream: layers see all of it, how large it was and how it failed") {
  const testing::captured_log log;
  call(app{spell}.use(middleware::logging{}), R"("abc")");
  call(app{breaks_off}.use(middleware::logging{}), R"("abc")");
  REQUIRE(log.lines().size() == 2);
  CHECK(log.lines()[0].find("3 bytes out") != std::string::npos);
  CHECK(log.lines()[1].find("no more") != std::string::npos);
}

TEST_CASE("stream: a peer that is gone fails the write, and so the call") {
  kept_pieces kept;
  kept.gone = true;
  boost::asio::io_context io(1);
  response_stream stream(kept);
  invocation one(context(), slice::copy_of(R"("abc")"));
  one.stream(&stream);
  outcome ended;
  const app function{spell};
  boost::asio::co_spawn(io, serve(function, one, ended), boost::asio::detached);
  io.run();
  CHECK(ended.error().message() == "nobody reads");
}
