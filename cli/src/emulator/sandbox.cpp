// SPDX-License-Identifier: MIT
// Owns what Lambda does with an environment: how long it waits, what it kills, and what it says then.
#include <colambda/emulator/sandbox.hpp>

#include <colambda/deadline.hpp>
#include <colambda/emulator/environment.hpp>
#include <colambda/emulator/race.hpp>
#include <colambda/emulator/report.hpp>

#include <fmt/format.h>
#include <boost/asio/this_coro.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

#include "runtime_words.hpp"
#include "sandbox_words.hpp"

namespace colambda::emulator {
namespace {

// What a process has said before its end is heard after it: the system tells of both at once.
constexpr clock::duration last_words = std::chrono::seconds(1);

double seconds(clock::duration of) { return std::chrono::duration<double>(of).count(); }

}  // namespace

task<result<std::unique_ptr<sandbox>>> sandbox::start(const start_options& options, const std::string& request_id,
                                                      notes& remarks) {
  const auto executor = co_await boost::asio::this_coro::executor;
  const clock::time_point began = clock::now();
  auto launched = make(executor, options, request_id, remarks);
  if (!launched) co_return launched.error();
  std::unique_ptr<sandbox> made = std::move(*launched);
  auto waiting = made->await_init(request_id);
  const auto ready = co_await std::move(waiting);
  if (!ready) co_return ready.error();
  made->start_up_ = clock::now() - began;
  co_return std::move(made);
}

// What the system does not grant to us is no fault of the program, and Lambda has no words for it.
result<std::unique_ptr<sandbox>> sandbox::make(const boost::asio::any_io_executor& on, const start_options& options,
                                               const std::string& request_id, notes& remarks) {
  try {
    std::unique_ptr<sandbox> made(new sandbox(on, options, remarks));
    const auto launched = made->launch_process(on, request_id);
    if (!launched) return launched.error();
    return made;
  } catch (const boost::system::system_error& broken) {
    return fault(fault::kind::not_started,
                 fmt::format("cannot make an environment for it: {}", broken.code().message()));
  }
}

sandbox::sandbox(const boost::asio::any_io_executor& on, const start_options& options, notes& remarks)
    : options_(options),
      remarks_(remarks),
      protocol_(remarks, function_arn(options.settings), options.settings.concurrency, is_snap_start(options.settings)),
      extensions_(remarks, options.settings),
      changed_(on),
      server_(on, *this) {}

std::optional<http_reply> sandbox::handle(const http_request& said) {
  // What was broken off by us is no fault of the runtime's, and nobody is left to hear a reply.
  if (killed_ || (is_ending_ && said.truncated)) return plain(503, "");
  if (extensions::is_for(said)) {
    auto reply = extensions_.handle(said);
    changed_.ring();
    return reply;
  }
  if (said.taken && stream_) stream_->end(!said.truncated && !said.unwanted);
  auto reply = protocol_.handle(said);
  changed_.ring();
  return reply;
}

std::optional<http_reply> sandbox::again(const http_request& said) {
  return extensions::is_for(said) ? extensions_.again(said) : protocol_.again(said);
}

void sandbox::gone(const http_request& said) {
  // An extension that has asked has asked: what comes for it waits for its next request.
  if (!extensions::is_for(said)) protocol_.gone(said);
}

void sandbox::garbled(std::string_view why) {
  if (!killed_) protocol_.garbled(why);
}

// One stream a call: a second one is refused at its end, and goes nowhere.
std::shared_ptr<body_taker> sandbox::taker(const http_request& head) {
  if (killed_ || !sink_ || stream_ || !protocol_.takes_stream(head)) return nullptr;
  sink_->begin(head.fields.value("Content-Type"));
  stream_ = std::make_shared<streamed_body>(sink_, began_);
  return stream_;
}

result<void> sandbox::launch_process(const boost::asio::any_io_executor& on, const std::string& request_id) {
  launch what;
  what.program = options_.settings.binary;
  what.environment = lambda_environment(options_.settings, fmt::format("127.0.0.1:{}", server_.port()));
  what.output = options_.output;
  what.descriptors = options_.descriptors;
  auto child = process::start(on, what);
  if (!child) {
    const std::string why = child.error().message();
    return fault(fault::kind::not_started, why, lambda_error("Runtime.InvalidEntrypoint", request_id, why));
  }
  process_.emplace(std::move(*child));
  return {};
}

task<result<void>> sandbox::await_init(const std::string& request_id) {
  const auto is_over = [&] { return is_ready() || has_init_error(); };
  auto waiting = until_or_death(is_over);
  auto bounded = with_deadline(std::move(waiting), options_.limit);
  const auto outcome = co_await std::move(bounded);
  if (has_init_error()) {
    auto explaining = explain_init_error(request_id);
    const fault why = co_await std::move(explaining);
    co_return why;
  }
  if (!outcome) {
    kill();
    co_return explain_silence(request_id);
  }
  if (*outcome) co_return result<void>();
  const exit_status how = how_it_ended();
  co_return fault(fault::kind::died, fmt::format("it ended before it asked for its first event: {}", how.text()),
                  lambda_error("Runtime.ExitError", request_id, exit_text(how)));
}

fault sandbox::explain_silence(const std::string& request_id) const {
  const std::string* const busy = extensions_.busy();
  const bool is_an_extension = busy != nullptr && protocol_.state() == runtime_state::ready;
  const std::string who = is_an_extension ? fmt::format("its extension {}", *busy) : std::string("it");
  const std::string_view what = is_an_extension ? "next" : "first";
  return {fault::kind::silent,
          fmt::format("{} does not ask for its {} event within {:g} s", who, what, seconds(options_.limit)),
          lambda_error("Sandbox.Timedout", request_id, timeout_text(options_.limit))};
}

task<fault> sandbox::explain_init_error(const std::string& request_id) {
  // It is expected to go by itself now.
  auto dying = process_->wait();
  auto bounded = with_deadline(std::move(dying), last_words);
  co_await std::move(bounded);
  std::string text;
  std::string told;
  if (const auto& own = protocol_.init_error()) {
    text = fmt::format("it says that it cannot start: {}", error_words(own->text.text()));
    told = own->text.text();
  } else {
    text = fmt::format("its extension says that it cannot start: {}", *extensions_.init_error());
    told = lambda_error("Extension.InitError", request_id, *extensions_.init_error());
  }
  if (const auto how = process_->ended()) text += fmt::format(" ({})", how->text());
  co_return fault(fault::kind::init_error, std::move(text), std::move(told));
}

// Whether it was reached while the process lived. What that has said before its end is heard after it.
task<bool> sandbox::until_or_death(std::function<bool()> reached) {
  auto changing = changed_.until(reached);
  auto dying = process_->wait();
  auto racing = race(std::move(changing), std::move(dying));
  const bool first = co_await std::move(racing);
  if (first) co_return true;
  auto hearing = hear_out(reached);
  co_await std::move(hearing);
  co_return false;
}

// A stream's last bytes may still be on their way, as fast as they are read.
task<void> sandbox::hear_out(std::function<bool()> reached) {
  const auto heard = [&] { return reached() || server_.connections() == 0; };
  for (bool more = true; more;) {
    const std::uint64_t before = stream_ ? stream_->facts().bytes : 0;
    auto hearing = changed_.until(heard);
    auto bounded = with_deadline(std::move(hearing), last_words);
    const bool done = co_await std::move(bounded);
    more = !done && stream_ && (stream_->is_busy() || stream_->facts().bytes > before);
  }
}

std::optional<std::string> sandbox::ended() const {
  if (killed_) return "it was killed";
  if (const auto how = process_->ended()) return how->text();
  return std::nullopt;
}

exit_status sandbox::how_it_ended() const { return process_->ended().value_or(exit_status()); }

void sandbox::kill() {
  (void)peak_memory();
  process_->kill();
  killed_ = true;
}

task<void> sandbox::end(clock::duration grace) {
  (void)peak_memory();
  protocol_.note_polls();
  if (!is_ending_ && is_shared() && has_failed_ && protocol_.running() == 0 && !ended()) {
    auto leaving = let_leave();
    co_await std::move(leaving);
  }
  is_ending_ = true;
  const bool ended_before = ended().has_value();
  auto ending = process_->end(grace);
  const exit_status how = co_await std::move(ending);
  const auto bad = ended_before ? std::nullopt : bad_end(*process_, how, grace);
  if (bad) remarks_.say(*bad);
}

// Where calls overlap nothing waits for what follows an answer; and a process that ends for its own reasons does not
// end because of our SIGTERM.
task<void> sandbox::let_leave() {
  const auto stays = [&] { return protocol_.has_all_polls(); };
  auto waiting = until_or_death(stays);
  auto bounded = with_deadline(std::move(waiting), last_words);
  const auto outcome = co_await std::move(bounded);
  const bool has_left = outcome && !*outcome;
  if (has_left) remarks_.say(fmt::format("the function ended after its answer: {}", how_it_ended().text()));
}

std::optional<std::size_t> sandbox::peak_memory() const {
  const auto now = process_->peak_memory();
  if (now) peak_ = std::max(peak_.value_or(0), *now);
  return peak_;
}

}  // namespace colambda::emulator
