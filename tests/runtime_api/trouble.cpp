// SPDX-License-Identifier: MIT
// A function that does what its event says, in words: an act and its argument; what is no act is echoed.
// Knows no protocol: the Python drivers here give it events over a Runtime API that they play themselves.
#include <colambda/clock.hpp>
#include <colambda/deadline.hpp>
#include <colambda/function_error.hpp>
#include <colambda/log.hpp>
#include <colambda/pool.hpp>
#include <colambda/run.hpp>
#include <colambda/stream.hpp>

#include <fmt/format.h>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

namespace {

using colambda::reply;
using colambda::response_stream;
using colambda::slice;
using colambda::task;

// The first word, taken off the front.
std::string_view take_word(std::string_view& text) {
  const auto space = text.find(' ');
  const auto word = text.substr(0, space);
  text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  return word;
}

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

reply text_reply(std::string text) { return reply(slice::own(std::move(text))); }

// What the context says, one `name=value` a line.
std::string about(const colambda::context& context) {
  const auto deadline = context.wall_deadline();
  const auto since_1970 = deadline ? deadline->time_since_epoch() : colambda::clock::wall_time::duration(0);
  return fmt::format("id={}\narn={}\ntrace={}\ntenant={}\ncognito={}/{}\ndeadline={}\nunlimited={}\n",
                     context.request_id(), context.function_arn(), context.trace_id(), context.tenant_id(),
                     context.cognito().id, context.cognito().pool_id,
                     std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count(),
                     context.remaining() == colambda::clock::duration::max());
}

std::string variable(const std::string& name) {
  const char* const value = std::getenv(name.c_str());
  return value != nullptr ? value : "";
}

// Until the driver has written into the FIFO and closed it.
void pass_gate(const std::string& path) {
  std::ifstream gate(path);
  const std::string all((std::istreambuf_iterator<char>(gate)), std::istreambuf_iterator<char>());
}

[[noreturn]] void fail(std::string_view rest) {
  const std::string type(take_word(rest));
  const bool should_exit = take_word(rest) == "exit";
  throw colambda::function_error(type, std::string(rest), should_exit);
}

// UBSan would stop at it with a report of its own.
__attribute__((no_sanitize("undefined", "address"))) void dereference_null() {
  volatile int* volatile nowhere = nullptr;
  *nowhere = 1;
}

[[noreturn]] void crash(std::string_view how) {
  if (how == "terminate") std::terminate();
  if (how == "null") dereference_null();
  std::abort();
}

// `stream`: so many pieces of so many bytes; `stream-throw` and `stream-sleep`: one, and then that.
task<void> stream(std::string act, std::string rest, response_stream& out) {
  std::string_view words(rest);
  if (act == "stream-http") {
    auto head = colambda::http_head(201).header("Content-Type", "text/plain").cookie("a=b");
    co_await out.head(std::move(head));
    co_await out.write("body!");
    co_return;
  }
  if (act != "stream") {
    co_await out.write("begun");
    if (act == "stream-throw") throw std::runtime_error(rest);
    co_await colambda::sleep(std::chrono::milliseconds(number(words)));
    co_return;
  }
  const std::size_t pieces = number(take_word(words));
  const slice piece = slice::own(std::string(number(words), 'x'));
  for (std::size_t i = 0; i < pieces; ++i) co_await out.write(piece);
  co_await out.open();
}

// Ends when so many calls are here at once, on whichever threads.
task<void> meet(std::size_t wanted) {
  static std::atomic<std::size_t> came{0};
  // Of one meeting after the other.
  const std::size_t number = came++ / wanted;
  while (came < (number + 1) * wanted) co_await colambda::sleep(std::chrono::milliseconds(1));
}

// Work behind the answer: a pause, then a line or an exception; twice, to see that a failure does not end it.
void defer(colambda::context& about, std::string what) {
  for (const char* const which : {"first", "second"}) {
    about.defer([what, which]() -> task<void> {
      std::string_view rest(what);
      const auto pause = std::chrono::milliseconds(number(take_word(rest)));
      colambda::log::info("deferred {} began", which);
      co_await colambda::sleep(pause);
      if (rest == "throw") throw std::runtime_error(which);
      colambda::log::info("deferred {} ended", which);
    });
  }
}

// In a callback of the user's own, which no coroutine awaits.
task<void> throw_behind(std::string what) {
  const auto executor = co_await boost::asio::this_coro::executor;
  boost::asio::post(executor, [what] { throw std::runtime_error(what); });
  co_await colambda::sleep(std::chrono::hours(1));
}

// As docs/lifecycle.md has it.
task<void> sleep_and_clean_up(std::chrono::milliseconds pause) {
  std::exception_ptr failed;
  try {
    co_await colambda::sleep(pause);
  } catch (...) {
    failed = std::current_exception();
  }
  co_await colambda::shield();
  co_await colambda::sleep(std::chrono::milliseconds(1));
  colambda::log::info("cleaned up");
  if (failed) std::rethrow_exception(failed);
}

task<reply> trouble(colambda::invocation& call) {
  std::string_view rest = call.payload().text();
  const auto act = take_word(rest);
  if (act == "throw") throw std::runtime_error(std::string(rest));
  if (act == "fail") fail(rest);
  if (act == "throw-int") throw 42;
  if (act.starts_with("stream")) {
    co_await stream(std::string(act), std::string(rest), *call.stream());
    co_return reply();
  }
  if (act == "big") co_return text_reply(std::string(number(rest), 'x'));
  if (act == "size") co_return text_reply(std::to_string(call.payload().size()));
  if (act == "raw") {
    std::string type(take_word(rest));
    co_return reply(slice::copy_of(rest), std::move(type));
  }
  if (act == "sleep") {
    co_await colambda::sleep(std::chrono::milliseconds(number(rest)));
    co_return text_reply("slept");
  }
  if (act == "say") {
    const auto pause = std::chrono::milliseconds(number(take_word(rest)));
    std::string text(rest);
    colambda::log::info("said {}", text);
    co_await colambda::sleep(pause);
    colambda::log::info("said {}", text);
    co_return text_reply(std::move(text));
  }
  if (act == "defer") {
    defer(call.context(), std::string(rest));
    co_return text_reply("answered");
  }
  if (act == "meet") {
    co_await meet(number(rest));
    co_return text_reply("met");
  }
  if (act == "shield") {
    co_await colambda::shield();
    colambda::log::info("shielded");
    co_await colambda::sleep(std::chrono::milliseconds(number(rest)));
    co_return text_reply("slept");
  }
  if (act == "cleanup") {
    co_await sleep_and_clean_up(std::chrono::milliseconds(number(rest)));
    co_return text_reply("slept");
  }
  if (act == "gate") {
    pass_gate(std::string(rest));
    co_return text_reply("passed");
  }
  if (act == "context") co_return text_reply(about(call.context()));
  if (act == "client") co_return text_reply(call.context().client().client.app_title);
  if (act == "environment") co_return text_reply(variable(std::string(rest)));
  if (act == "crash") crash(rest);
  if (act == "throw-behind") co_await throw_behind(std::string(rest));
  co_return reply(call.payload());
}

// Reads what lies in a coroutine for as long as the process lives.
void read_for_ever(const volatile int& one) {
  while (one == 1) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

// TROUBLE_INIT: `throw`, `nap` for a moment, `sleep` for longer than any test takes, or `pool` for ever.
task<void> init(std::string how) {
  colambda::log::info("init began");
  if (how == "throw") throw std::runtime_error("no database");
  if (how == "abort" || how == "null") crash(how);
  if (how == "nap") co_await colambda::sleep(std::chrono::milliseconds(40));
  if (how == "sleep") co_await colambda::sleep(std::chrono::hours(1));
  const int here = 1;
  if (how == "pool") co_await colambda::on_pool([&here] { read_for_ever(here); });
}

// `how` names the hook that throws.
void say_or_throw(std::string_view hook, std::string_view how) {
  colambda::log::info("{}", hook);
  if (hook.starts_with(how)) throw std::runtime_error("no " + std::string(hook));
}

}  // namespace

int main() {
  colambda::app function(trouble);
  if (const char* how = std::getenv("TROUBLE_INIT"); how != nullptr) {
    function.on_init([how] { return init(how); });
  }
  function.on_shutdown([] { colambda::log::info("shutdown hook"); });
  if (const char* how = std::getenv("TROUBLE_SNAPSHOT"); how != nullptr) {
    function.on_snapshot([how] { say_or_throw("snapshot hook", how); });
    function.on_restore([how] { say_or_throw("restore hook", how); });
  }
  colambda::run_options options;
  if (const char* threads = std::getenv("TROUBLE_THREADS"); threads != nullptr) options.threads = number(threads);
  options.graceful_shutdown = std::getenv("TROUBLE_GRACEFUL") != nullptr;
  return colambda::run(function, options);
}
