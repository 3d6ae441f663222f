// SPDX-License-Identifier: MIT
// Owns the transitions of a runtime and what is said about the wrong ones.
#include <colambda/emulator/runtime_protocol.hpp>

#include <colambda/emulator/answer_sink.hpp>
#include <colambda/emulator/report.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "runtime_words.hpp"

namespace colambda::emulator {
namespace {

constexpr std::string_view invocations = "/2018-06-01/runtime/invocation/";
constexpr std::string_view restore_path = "/2018-06-01/runtime/restore/next";
constexpr std::string_view restore_error_path = "/2018-06-01/runtime/restore/error";
constexpr std::string_view echo_field = "Lambda-Runtime-Invocation-Id";
constexpr std::string_view mode_field = "Lambda-Runtime-Function-Response-Mode";
constexpr std::string_view type_field = "Lambda-Runtime-Function-Error-Type";

// Its last guard: a name of a file, or a variable of the user's, may hold anything, and a line's end would be a field
// of its own.
std::string in_a_header(std::string value) {
  for (char& c : value) {
    if (c < ' ' || c > '~') c = '?';
  }
  return value;
}

// What an answer's path names.
struct answer_target {
  std::string_view id;
  bool is_error = false;
};

std::optional<answer_target> answered_by(std::string_view path) {
  if (!path.starts_with(invocations)) return std::nullopt;
  const std::string_view rest = path.substr(invocations.size());
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view verb = rest.substr(slash + 1);
  if (verb != "response" && verb != "error") return std::nullopt;
  return answer_target{rest.substr(0, slash), verb == "error"};
}

bool is_streaming(const http_request& said) { return said.fields.value(mode_field) == "streaming"; }

}  // namespace

runtime_protocol::runtime_protocol(notes& wrong, std::string function_arn, std::size_t most, bool snap_start)
    : wrong_(wrong), function_arn_(std::move(function_arn)), most_(most), snap_start_(snap_start) {}

runtime_state runtime_protocol::state() const noexcept {
  if (init_error_) return runtime_state::init_error;
  if (!asked_) return restored_ ? runtime_state::restoring : runtime_state::started;
  if (running() > 0) return runtime_state::running;
  return calls_.count(open_call::stage::answered) > 0 ? runtime_state::response_sent : runtime_state::ready;
}

std::size_t runtime_protocol::free_polls() const noexcept {
  return waiting_ - std::min(waiting_, calls_.count(open_call::stage::offered));
}

void runtime_protocol::begin(const call& what, clock::wall_time deadline) { calls_.add(what, deadline); }

const runtime_answer* runtime_protocol::outcome(std::string_view id) const noexcept {
  const open_call* const found = calls_.find(id);
  return found != nullptr && found->outcome ? &*found->outcome : nullptr;
}

void runtime_protocol::expire(std::string_view id) {
  open_call* const found = calls_.find(id);
  if (found == nullptr) return;
  found->at = open_call::stage::over;
  found->timed_out = true;
}

std::optional<http_reply> runtime_protocol::handle(const http_request& said) {
  const std::string_view path = said.path();
  if (said.method == "GET" && path == "/2018-06-01/ping") return plain(200, "pong");
  if (said.method == "GET" && path == "/2018-06-01/runtime/invocation/next") return next();
  if (snap_start_ && said.method == "GET" && path == restore_path) return restore();
  if (said.method != "POST") return unknown_path(said);
  if (path == "/2018-06-01/runtime/init/error") return fail_init(said, runtime_state::started, "InitError");
  if (snap_start_ && path == restore_error_path) return fail_init(said, runtime_state::restoring, "RestoreError");
  const auto target = answered_by(path);
  if (!target) return unknown_path(said);
  return take_answer(said, target->id, target->is_error);
}

bool runtime_protocol::takes_stream(const http_request& head) const {
  const auto target = answered_by(head.path());
  if (head.method != "POST" || !target || target->is_error || !is_streaming(head)) return false;
  const open_call* const of = calls_.find(target->id);
  if (of == nullptr || of->at != open_call::stage::running) return false;
  return head.fields.find(echo_field).value_or(of->invocation_id) == of->invocation_id;
}

std::optional<http_reply> runtime_protocol::next() {
  if (init_error_) return refuse_transition("Ready");
  ++polls_;
  asked_ = true;
  if (const open_call* const had = calls_.running(); had != nullptr && most_ == 1) {
    wrong_.once("next while running",
                "the runtime asks for the next event while it has one: it is handed the same one again");
    return event(*had);
  }
  if (most_ == 1 && waiting_ > 0) {
    wrong_.once("two polls", "the runtime asks for the next event twice at once: it will get one event for both");
  }
  if (most_ > 1 && waiting_ + running() >= most_) {
    wrong_.once("too many polls", fmt::format("the runtime asks for more events at once than it may have: {}", most_));
  }
  calls_.pass_answered();
  ++waiting_;
  peak_ = std::max(peak_, waiting_ + running());
  return std::nullopt;
}

std::optional<http_reply> runtime_protocol::again(const http_request&) {
  open_call* const first = calls_.offered();
  if (first == nullptr) return std::nullopt;
  --waiting_;
  first->at = open_call::stage::running;
  return event(*first);
}

void runtime_protocol::note_polls() {
  if (polls_ <= most_ || peak_ >= most_) return;
  wrong_.once("few polls", fmt::format("the runtime may have {} events at once, and asks for {}", most_, peak_));
}

void runtime_protocol::gone(const http_request&) { --waiting_; }

void runtime_protocol::garbled(std::string_view why) {
  wrong_.once("garbled", fmt::format("the runtime sends what cannot be read as HTTP/1.1: {}", why));
}

http_reply runtime_protocol::event(const open_call& of) const {
  http_reply made;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) made.fields.add(name, in_a_header(value));
  };
  made.fields.add("Content-Type", "application/json");
  add("Lambda-Runtime-Aws-Request-Id", of.what.request_id);
  add("Lambda-Runtime-Deadline-Ms", std::to_string(of.deadline_ms));
  add("Lambda-Runtime-Invoked-Function-Arn", function_arn_);
  add("Lambda-Runtime-Trace-Id", of.what.trace_id);
  add("Lambda-Runtime-Client-Context", of.what.client_context);
  add("Lambda-Runtime-Cognito-Identity", of.what.cognito_identity);
  add("Lambda-Runtime-Aws-Tenant-Id", of.what.tenant_id);
  add("Lambda-Runtime-Invocation-Id", of.invocation_id);
  made.body = of.what.event;
  return made;
}

http_reply runtime_protocol::restore() {
  if (state() != runtime_state::started) return refuse_transition("Restoring");
  restored_ = true;
  return {};
}

http_reply runtime_protocol::fail_init(const http_request& said, runtime_state during, std::string_view wanted) {
  if (state() != during) return refuse_transition(wanted);
  if (said.truncated) return refused(400, "TruncatedHTTPRequest", "HTTP request detected as truncated");
  note_answer(said, true);
  init_error_ = runtime_answer{slice::copy_of(said.body), true};
  return accepted();
}

http_reply runtime_protocol::take_answer(const http_request& said, std::string_view id, bool is_error) {
  const std::string_view wanted = is_error ? "InvocationErrorResponse" : "InvocationResponse";
  if (auto no = refuse_id(said, id, wanted)) return std::move(*no);
  open_call& of = *calls_.find(id);
  note_answer(said, is_error);
  if (!said.fields.find(echo_field)) wrong_.once("echo", fmt::format("the runtime does not echo {}", echo_field));
  if (auto no = refuse_body(said, of)) return std::move(*no);
  if (said.taken && said.length > longest_stream) {
    wrong_.once("stream size", fmt::format("the stream is over 200 MB, where Lambda ends it: {} bytes", said.length));
  }
  runtime_answer taken;
  taken.is_error = is_error;
  if (auto late = is_error ? std::nullopt : trailing_error(said.trailers)) {
    taken.is_error = true;
    taken.text = slice::own(std::move(*late));
  } else {
    taken.text = slice::copy_of(said.body);
  }
  settle(of, std::move(taken));
  return accepted();
}

std::optional<http_reply> runtime_protocol::refuse_id(const http_request& said, std::string_view id,
                                                      std::string_view wanted) {
  const open_call* const found = calls_.find(id);
  const bool is_open = found != nullptr && (found->at == open_call::stage::running ||  //
                                            found->at == open_call::stage::answered);
  if (!is_open) return refuse_unknown(id);
  const auto echoed = said.fields.find(echo_field);
  if (echoed && *echoed != found->invocation_id) {
    wrong_.once("wrong invocation", fmt::format("the runtime answers with another {}: {}", echo_field, *echoed));
    return refused(400, "InvalidRequestID", "Invalid request ID");
  }
  if (found->at == open_call::stage::running) return std::nullopt;
  // Who was told that an answer is too large may say so in an error.
  if (!found->too_large) wrong_.once("twice", fmt::format("the runtime answers a call a second time: {}", id));
  return refuse_transition(wanted);
}

http_reply runtime_protocol::refuse_unknown(std::string_view id) {
  const auto fate = calls_.fate_of(id);
  const open_call* const known = calls_.find(id);
  if (fate == open_calls::fate::timed_out) {
    wrong_.once("late id", fmt::format("the runtime answers a call that has timed out: {}", id));
    return refused(410, "InvokeTimeout", "Invoke timeout");
  }
  if (fate == open_calls::fate::unknown) {
    wrong_.once("wrong id", fmt::format("the runtime answers a call that it does not have: {}", id));
  } else if (most_ == 1) {
    wrong_.once("late id", fmt::format("the runtime answers a call that is over already: {}", id));
  } else if (known == nullptr || !known->too_large) {
    wrong_.once("twice", fmt::format("the runtime answers a call a second time: {}", id));
  }
  return refused(400, "InvalidRequestID", "Invalid request ID");
}

std::optional<http_reply> runtime_protocol::refuse_body(const http_request& said, open_call& of) {
  const std::string_view mode = said.fields.value(mode_field);
  if (!mode.empty() && mode != "streaming") {
    wrong_.once("mode", fmt::format("the runtime asks for a response mode that there is not: {}", mode));
    return refused(400, "InvalidFunctionResponseMode", "Invalid function response mode");
  }
  if (said.truncated) {
    wrong_.once("truncated", "the runtime's connection ends within an answer");
    settle(of, {slice::own(error_json("Runtime.TruncatedResponse", "the answer ended before its announced length")),
                true, true});
    return refused(400, "TruncatedHTTPRequest", "HTTP request detected as truncated");
  }
  const bool kept = said.taken || said.length == said.body.size();
  if (kept && (said.body.size() <= largest_payload || is_streaming(said))) return std::nullopt;
  const std::string told = fmt::format("Exceeded maximum allowed payload size ({} bytes).", largest_payload);
  const std::string_view whose = is_streaming(said) ? "over 64 MiB, more than is kept of a stream without --stream"
                                                    : "over 6 MiB, Lambda takes none of it";
  wrong_.once("size", fmt::format("the runtime's answer is {}: {} bytes", whose, said.length));
  const std::string why =
      fmt::format("Response payload size exceeded maximum allowed payload size ({} bytes).", largest_payload);
  of.too_large = true;
  settle(of, {slice::own(error_json("Function.ResponseSizeTooLarge", why)), true});
  return refused(413, "RequestEntityTooLarge", told);
}

// Where calls overlap, nothing but its answer says that a call is over.
void runtime_protocol::settle(open_call& of, runtime_answer said) const {
  of.outcome = std::move(said);
  of.at = most_ == 1 ? open_call::stage::answered : open_call::stage::over;
}

http_reply runtime_protocol::refuse_transition(std::string_view wanted) {
  const std::string_view now = name_of(state());
  wrong_.once(fmt::format("{} to {}", now, wanted),
              fmt::format("the runtime may not go from {} to {} here: it is refused with 403", now, wanted));
  return refused(
      403, "InvalidStateTransition",
      fmt::format("State transition from {} to {} failed for runtime. Error: State transition is not allowed", now,
                  wanted));
}

http_reply runtime_protocol::unknown_path(const http_request& said) {
  const std::string_view path = said.path();
  if (path.starts_with("/2022-07-01/telemetry") || path.starts_with("/2020-08-15/logs")) {
    wrong_.once("telemetry", fmt::format("telemetry is not emulated: {} {}", said.method, path));
  } else if (path == restore_path || path == restore_error_path) {
    wrong_.once("restore", fmt::format("a restore is there only for SnapStart, with --env "
                                       "AWS_LAMBDA_INITIALIZATION_TYPE=snap-start: {} {}",
                                       said.method, path));
  } else {
    wrong_.once(fmt::format("path {} {}", said.method, path),
                fmt::format("the Runtime API has no such request: {} {}", said.method, path));
  }
  return plain(404, "404 page not found\n");
}

void runtime_protocol::note_answer(const http_request& said, bool is_error) {
  if (!said.fields.find("Content-Type")) {
    wrong_.once(is_error ? "type of error" : "type of response",
                fmt::format("the runtime sends {} without a Content-Type", is_error ? "an error" : "a response"));
  }
  if (!is_error) return;
  const auto type = said.fields.find(type_field);
  const auto replaced = type ? replaced_error_type(*type) : std::nullopt;
  if (replaced) {
    wrong_.once("error type", fmt::format("an error type is not of the form Function.Name, Lambda makes {} of it: {}",
                                          *replaced, *type));
  }
  if (!said.truncated && !is_json(said.body)) wrong_.once("error body", "the runtime sends an error that is not JSON");
}

}  // namespace colambda::emulator
