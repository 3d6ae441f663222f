// SPDX-License-Identifier: MIT
// Owns one call's way through an environment, and what is told when there is no answer.
#include <colambda/emulator/race.hpp>
#include <colambda/emulator/report.hpp>
#include <colambda/emulator/sandbox.hpp>

#include <colambda/deadline.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "sandbox_words.hpp"

namespace colambda::emulator {
namespace {

// A process that dies closes its connections a moment before the system says that it is dead.
constexpr clock::duration death_throes = std::chrono::seconds(1);

double seconds(clock::duration of) { return std::chrono::duration<double>(of).count(); }

}  // namespace

task<answer> sandbox::invoke(const call& what) {
  if (is_shared()) {
    auto waiting = await_free_poll(what.timeout);
    const bool is_free = co_await std::move(waiting);
    if (!is_free) co_return lose_unheard(what);
  }
  const clock::time_point began = clock::now();
  sink_ = what.sink;
  began_ = began;
  stream_.reset();
  const clock::wall_time deadline = clock::wall() + what.timeout;
  protocol_.begin(what, deadline);
  extensions_.begin(what, deadline);
  server_.wake();
  const auto is_answered = [&] { return protocol_.outcome(what.request_id) != nullptr; };
  auto answering = until_or_death(is_answered);
  auto bounded = with_deadline(std::move(answering), what.timeout);
  co_await std::move(bounded);
  const clock::duration duration = clock::now() - began;
  answer made;
  if (is_answered()) {
    auto settling = settled(what, duration);
    made = co_await std::move(settling);
  } else {
    made = lose(what);
  }
  made.duration = duration;
  if (!is_shared()) made.billed = clock::now() - began;
  if (stream_) made.stream = stream_->facts();
  protocol_.close(what.request_id);
  co_return std::move(made);
}

// Whether there is one. As long as calls end, one will come: whoever asks for one event at a time gets one at a time.
task<bool> sandbox::await_free_poll(clock::duration limit) {
  const auto is_free = [&] { return protocol_.free_polls() > 0; };
  while (!is_free()) {
    auto waiting = until_or_death(is_free);
    auto bounded = with_deadline(std::move(waiting), limit);
    const auto outcome = co_await std::move(bounded);
    const bool has_died = outcome && !*outcome;
    if (has_died || (!outcome && protocol_.running() == 0)) co_return false;
  }
  co_return !ended();
}

// The answer, once the process is done with the call.
task<answer> sandbox::settled(const call& what, clock::duration duration) {
  const runtime_answer given = *protocol_.outcome(what.request_id);
  if (!peak_) (void)peak_memory();
  bool has_died = false;
  if (!is_shared()) {
    auto settling = settle(std::max(what.timeout - duration, clock::duration::zero()));
    has_died = co_await std::move(settling);
  } else if (given.is_truncated) {
    // Nothing else is to be waited for where calls overlap.
    auto dying = process_->wait();
    auto bounded = with_deadline(std::move(dying), death_throes);
    has_died = co_await std::move(bounded);
  }
  if (has_died && given.is_truncated) co_return lose_to_death(what, "within its answer");
  if (has_died && !is_ending_) {
    remarks_.say(fmt::format("the function ended after its answer: {}", how_it_ended().text()));
  }
  answer made;
  made.text = given.text;
  made.is_error = given.is_error;
  has_failed_ = has_failed_ || given.is_error;
  co_return std::move(made);
}

// Until it asks for the next event: to Lambda, the call has lasted until then. Whether it ended instead.
task<bool> sandbox::settle(clock::duration limit) {
  const auto is_done = [&] { return is_ready(); };
  auto waiting = until_or_death(is_done);
  auto bounded = with_deadline(std::move(waiting), limit);
  const auto outcome = co_await std::move(bounded);
  if (outcome) co_return !*outcome;
  const std::string* const busy = extensions_.busy();
  const bool is_an_extension = busy != nullptr && protocol_.state() == runtime_state::ready;
  const std::string who = is_an_extension ? fmt::format("its extension {} ", *busy) : std::string();
  kill();
  remarks_.say(fmt::format("the function answered, but {}did not ask for the next event in time: it was killed", who));
  co_return false;
}

answer sandbox::lose(const call& what) {
  if (process_->ended()) return lose_to_death(what, "during the call");
  // Others may be under way where calls overlap.
  if (is_shared()) protocol_.expire(what.request_id);
  if (!is_shared()) kill();
  const std::string_view then = is_shared() ? "it is not waited for any more" : "it was killed";
  answer made;
  made.is_error = true;
  made.lost = fault(fault::kind::overdue, fmt::format("no answer within {:g} s: {}", seconds(what.timeout), then),
                    lambda_error("Sandbox.Timedout", what.request_id, timeout_text(what.timeout)));
  made.text = slice::copy_of(made.lost->told());
  return made;
}

answer sandbox::lose_to_death(const call& what, std::string_view when) const {
  const exit_status how = how_it_ended();
  answer made;
  made.is_error = true;
  made.lost = fault(fault::kind::died, fmt::format("it ended {}: {}", when, how.text()),
                    lambda_error("Runtime.ExitError", what.request_id, exit_text(how)));
  made.text = slice::copy_of(made.lost->told());
  return made;
}

// The call of an environment that has nobody to take it. Lambda calls none of those.
answer sandbox::lose_unheard(const call& what) const {
  answer made;
  made.is_error = true;
  const auto ended_as = ended();
  if (ended_as) {
    made.is_untaken = true;
    made.lost = fault(fault::kind::died, fmt::format("it ended before it took the call: {}", *ended_as));
  } else {
    made.lost = fault(fault::kind::overdue, fmt::format("it asked for no event within {:g} s, and has none to answer",
                                                        seconds(what.timeout)));
  }
  return made;
}

}  // namespace colambda::emulator
