// SPDX-License-Identifier: MIT
// Every form of handler that is accepted, and what a caller is told of an event that does not fit.
#include "support/people.hpp"

#include <colambda/app.hpp>
#include <colambda/handler.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

using colambda::app;
using colambda::context;
using colambda::invocation;
using colambda::reply;
using colambda::slice;
using colambda::task;
using people::answer;
using people::greeting;
using people::person;

namespace {

greeting hello_to(const std::string& name) {
  greeting made;
  made.message = "Hello, " + name + "!";
  return made;
}

task<greeting> by_value(person who) { co_return hello_to(who.name); }
task<greeting> by_reference(const person& who) {
  co_await colambda::sleep(std::chrono::microseconds(1));
  co_return hello_to(who.name);
}
task<greeting> by_rvalue(person&& who) { co_return hello_to(who.name); }
task<greeting> promises(person who) noexcept { co_return hello_to(who.name); }
greeting at_once(const person& who) { return hello_to(who.name); }
task<greeting> with_context(person who, context& about) { co_return hello_to(who.name + " of " + about.request_id()); }
greeting with_const_context(person who, const context& about) { return hello_to(who.name + about.request_id()); }
task<void> gives_nothing(person) { co_return; }
void gives_nothing_at_once(const person&) {}
task<int> takes_nothing() { co_return 42; }
int takes_nothing_at_once() { return 42; }
std::string context_only(const context& about) { return about.trace_id(); }
task<std::string> context_only_later(context& about) { co_return about.trace_id(); }
task<reply> raw(invocation& call) { co_return reply(call.payload()); }
slice bytes(slice in) { return in; }
task<slice> bytes_later(const slice& in) { co_return in; }
task<reply> typed_to_reply(person who) { co_return reply(slice::own(std::move(who.name)), "text/plain"); }
std::size_t size_of_call(const invocation& call) { return call.payload().size(); }
task<void> raw_with_context(invocation&, context&) { co_return; }

constexpr auto ann = R"({"name":"Ann"})";
constexpr auto hello_ann = R"({"message":"Hello, Ann!"})";

}  // namespace

TEST_CASE("handler: functions of every form are served") {
  CHECK(answer(by_value, ann) == hello_ann);
  CHECK(answer(&by_value, ann) == hello_ann);
  CHECK(answer(by_reference, ann) == hello_ann);
  CHECK(answer(by_rvalue, ann) == hello_ann);
  CHECK(answer(promises, ann) == hello_ann);
  CHECK(answer(at_once, ann) == hello_ann);
  CHECK(answer(gives_nothing, ann) == "null");
  CHECK(answer(gives_nothing_at_once, ann) == "null");
}

TEST_CASE("handler: the context comes after the event, or alone") {
  colambda::context_fields about;
  about.request_id = "id-7";
  about.trace_id = "Root=1";
  const auto answer_of = [&about](const app& function) {
    const colambda::outcome ended = colambda::testing::invoke(function, ann, about);
    REQUIRE(ended.ok());
    return std::string(ended.answer().body().text());
  };
  CHECK(answer_of(with_context) == R"({"message":"Hello, Ann of id-7!"})");
  CHECK(answer_of(with_const_context) == R"({"message":"Hello, Annid-7!"})");
  CHECK(answer_of(context_only) == R"("Root=1")");
  CHECK(answer_of(context_only_later) == R"("Root=1")");
  CHECK(answer_of(raw_with_context) == "null");
}

TEST_CASE("handler: one that takes nothing does not read the payload") {
  CHECK(answer(takes_nothing, "not json") == "42");
  CHECK(answer(takes_nothing_at_once, "") == "42");
}

TEST_CASE("handler: raw forms get the very bytes of the payload") {
  invocation call(context(), slice::copy_of("\x01not json"));
  const std::byte* const given = call.payload().data();
  for (const app& function : {app(raw), app(bytes), app(bytes_later)}) {
    boost::asio::io_context io(1);
    const std::byte* answered = nullptr;
    boost::asio::co_spawn(io, function.invoke(call), [&answered](const std::exception_ptr&, const auto& ended) {
      answered = ended.answer().body().data();
    });
    io.run();
    CHECK(answered == given);
  }
  CHECK(answer(size_of_call, "12345") == "5");
  CHECK(answer(raw, "") == "");
  CHECK(answer(bytes, "") == "");
}

TEST_CASE("handler: a typed one may make the reply itself") {
  const colambda::outcome ended = colambda::testing::invoke(typed_to_reply, ann);
  REQUIRE(ended.ok());
  CHECK(ended.answer().body().text() == "Ann");
  CHECK(ended.answer().content_type() == "text/plain");
}

TEST_CASE("handler: lambdas and function objects are served, move-only ones too") {
  struct object {
    std::unique_ptr<std::string> mark;
    task<greeting> operator()(person who) const { co_return hello_to(who.name + *mark); }
  };
  auto mark = std::make_unique<std::string>("?");
  CHECK(answer([mark = std::move(mark)](const person& who) { return hello_to(who.name + *mark); }, ann) ==
        R"({"message":"Hello, Ann?!"})");
  CHECK(answer(object{std::make_unique<std::string>("??")}, ann) == R"({"message":"Hello, Ann??!"})");
  CHECK(answer([n = 3](person who) noexcept -> task<int> { co_return n + static_cast<int>(who.name.size()); }, ann) ==
        "6");
  const std::function<std::string(person)> function = [](const person& who) { return who.name; };
  CHECK(answer(function, ann) == R"("Ann")");
  CHECK(answer([](invocation& call) -> task<reply> { co_return reply(call.payload()); }, "x") == "x");
}

TEST_CASE("handler: containers, numbers, strings and optionals are events and answers") {
  CHECK(answer([](std::int64_t n) { return n + 1; }, "41") == "42");
  CHECK(answer([](double n) { return n / 2; }, "1") == "0.5");
  CHECK(answer([](bool b) { return !b; }, "true") == "false");
  CHECK(answer([](std::string s) { return s + "!"; }, R"("hi")") == R"("hi!")");
  CHECK(answer([](std::vector<person> all) { return all.size(); }, R"([{"name":"a"},{"name":"b"}])") == "2");
  CHECK(answer([](std::array<int, 2> pair) { return std::array<int, 2>{pair[1], pair[0]}; }, "[1,2]") == "[2,1]");
  CHECK(answer([](std::map<std::string, int> m) { return m; }, R"({"a":1})") == R"({"a":1})");
  CHECK(answer([](const std::unordered_map<std::string, int>& m) { return m.size(); }, R"({"a":1})") == "1");
  CHECK(answer([](std::optional<person> who) { return who ? who->name : "nobody"; }, "null") == R"("nobody")");
  CHECK(answer([](std::optional<int> n) -> task<std::optional<int>> { co_return n; }, "null") == "null");
  CHECK(answer([](std::unique_ptr<int> n) { return n; }, "5") == "5");
}

namespace {

struct tree {
  int value = 0;
  std::vector<tree> branches;
};
COLAMBDA_DESCRIBE(tree, value, branches)

struct either {
  task<int> operator()(person) const { co_return 1; }
  task<int> operator()(tree) const { co_return 2; }
};

}  // namespace

TEST_CASE("handler: a described type may contain itself") {
  CHECK(answer([](tree root) { return root.branches.at(0).value; },
               R"({"value":1,"branches":[{"value":7,"branches":[]}]})") == "7");
}

TEST_CASE("handler: on<Event> names the event of generic and overloaded handlers") {
  CHECK(answer(colambda::on<person>([](auto who) -> task<greeting> { co_return hello_to(who.name); }), ann) ==
        hello_ann);
  CHECK(answer(colambda::on<person>([](const auto& who) { return hello_to(who.name); }), ann) == hello_ann);
  CHECK(answer(colambda::on<person>(either()), ann) == "1");
  CHECK(answer(colambda::on<tree>(either()), R"({"value":1,"branches":[]})") == "2");
  CHECK(answer(colambda::on<person>([](auto who, const context&) { return who.name; }), ann) == R"("Ann")");
  CHECK(answer(colambda::on<person>(by_value), ann) == hello_ann);
  CHECK(answer(colambda::on<invocation>([](auto& call) -> task<reply> { co_return reply(call.payload()); }), "x") ==
        "x");
}

TEST_CASE("handler: an event that does not fit is answered with its path") {
  const colambda::failure wrong = people::refusal(by_value, R"({"name":5})");
  CHECK(wrong.type() == "Runtime.BadEvent");
  CHECK(wrong.message().starts_with("$.name: expected string"));
  CHECK_FALSE(wrong.should_exit());
  CHECK(wrong.stack_trace().empty());
  CHECK(people::refusal(by_value, "{").type() == "Runtime.BadEvent");
  const colambda::failure empty = people::refusal(by_value, "");
  CHECK(empty.type() == "Runtime.BadEvent");
  CHECK(empty.message() == "the payload is empty, but the handler takes an event");
}

TEST_CASE("handler: a synchronous one that throws fails the call like a coroutine does") {
  const app function = [](const person&) -> greeting { throw std::out_of_range("no such greeting"); };
  const colambda::failure thrown = people::refusal(function, ann);
  CHECK(thrown.type() == "std::out_of_range");
  CHECK(thrown.message() == "no such greeting");
}

TEST_CASE("handler: an any_handler is taken as it is") {
  const colambda::any_handler held(raw);
  CHECK(answer(held, "abc") == "abc");
}
