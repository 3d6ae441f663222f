// SPDX-License-Identifier: MIT
// The chain: order, repeated calls of the rest, failures as values.
#include "support/people.hpp"

#include <colambda/app.hpp>
#include <colambda/function_error.hpp>
#include <colambda/layer.hpp>

#include <memory>
#include <stdexcept>
#include <string>

using colambda::app;
using colambda::invocation;
using colambda::next;
using colambda::outcome;
using colambda::reply;
using colambda::slice;
using colambda::task;
using people::answer;
using people::refusal;

namespace {

task<reply> echo(invocation& call) { co_return reply(call.payload()); }

// Writes its mark into the payload on the way in and into the reply on the way out.
class marks {
 public:
  explicit marks(std::string mark) : mark_(std::move(mark)) {}
  task<reply> operator()(invocation& call, next rest) const {
    call.payload(slice::own(std::string(call.payload().text()) + mark_));
    auto work = rest(call);
    const reply inner = co_await std::move(work);
    co_return reply(slice::own(std::string(inner.body().text()) + mark_));
  }

 private:
  std::string mark_;
};

task<reply> twice(invocation& call, next rest) {
  auto once = rest(call);
  const reply first = co_await std::move(once);
  auto again = rest(call);
  const reply second = co_await std::move(again);
  co_return reply(slice::own(std::string(first.body().text()) + "|" + std::string(second.body().text())));
}

task<reply> retries(invocation& call, next rest) {
  for (int tries = 1;; ++tries) {
    auto trying = rest.attempt(call);
    outcome ended = co_await std::move(trying);
    if (ended.ok()) co_return reply(slice::own(std::to_string(tries) + std::string(ended.answer().body().text())));
    if (tries == 3) throw colambda::function_error(ended.error());
  }
}

task<reply> answers_itself(invocation&, next) { co_return reply(slice::copy_of("mine")); }

}  // namespace

TEST_CASE("layer: the first that is used is outermost") {
  CHECK(answer(app(echo).use(marks("a")).use(marks("b")).use(marks("c")), "-") == "-abccba");
}

TEST_CASE("layer: functions, lambdas and move-only objects are layers") {
  auto mark = std::make_unique<std::string>("!");
  const app function = app(echo).use(&twice).use([mark = std::move(mark)](invocation& call, next rest) -> task<reply> {
    auto work = rest(call);
    const reply inner = co_await std::move(work);
    co_return reply(slice::own(std::string(inner.body().text()) + *mark));
  });
  CHECK(answer(function, "x") == "x!|x!");
}

TEST_CASE("layer: the rest may be called twice, layers in it included") {
  CHECK(answer(app(echo).use(twice), "x") == "x|x");
  CHECK(answer(app(echo).use(marks("a")).use(twice).use(marks("b")), "x") == "xabb|xabbba");
}

TEST_CASE("layer: attempt gives failures as values, so that a layer can try again") {
  auto left = std::make_shared<int>(2);
  const auto flaky = [left](invocation& call) -> task<reply> {
    if (*left > 0) {
      --*left;
      throw std::runtime_error("flaky");
    }
    co_return reply(call.payload());
  };
  CHECK(answer(app(flaky).use(retries), "x") == "3x");
  *left = 5;
  const colambda::failure why = refusal(app(flaky).use(retries), "x");
  CHECK(why.type() == "std::runtime_error");
  CHECK(*left == 2);
  *left = 1;
  CHECK(answer(app(flaky).use(retries).use(marks("m")), "x") == "2xmmm");
}

TEST_CASE("layer: attempt works on a next that is gone when it runs") {
  const auto hasty = [](invocation& call, next rest) -> task<reply> {
    auto trying = std::make_unique<next>(rest)->attempt(call);
    outcome ended = co_await std::move(trying);
    co_return std::move(ended).answer();
  };
  CHECK(answer(app(echo).use(hasty), "x") == "x");
}

TEST_CASE("layer: one may answer without the rest") {
  bool ran = false;
  const auto notes = [&ran](invocation&) -> task<reply> {
    ran = true;
    co_return reply();
  };
  CHECK(answer(app(notes).use(answers_itself), "x") == "mine");
  CHECK_FALSE(ran);
}

TEST_CASE("layer: an any_layer is taken as it is") {
  const colambda::any_layer held(marks("a"));
  CHECK(answer(app(echo).use(held), "-") == "-aa");
}
