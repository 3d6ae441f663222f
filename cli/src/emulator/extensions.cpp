// SPDX-License-Identifier: MIT
// Owns the stages of extensions and what is said about the wrong ones.
#include <colambda/emulator/extensions.hpp>

#include <colambda/describe.hpp>
#include <colambda/emulator/identity.hpp>
#include <colambda/json/reader.hpp>
#include <colambda/json/writer.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "runtime_words.hpp"

namespace colambda::emulator {
namespace {

constexpr std::string_view root = "/2020-01-01/extension/";
constexpr std::string_view id_field = "Lambda-Extension-Identifier";
constexpr std::string_view type_field = "Lambda-Extension-Function-Error-Type";
// The platform's own bound.
constexpr std::size_t most = 10;

struct register_request {
  std::vector<std::string> events;
  static constexpr auto describe() { return record{"register", field{"events", &register_request::events, defaulted}}; }
};

struct register_reply {
  std::string name;
  std::string version;
  std::string handler;
  static constexpr auto describe() {
    return record{"registered", field{"functionName", &register_reply::name},
                  field{"functionVersion", &register_reply::version}, field{"handler", &register_reply::handler}};
  }
};

struct tracing {
  std::string type;
  std::string value;
};
COLAMBDA_DESCRIBE(tracing, type, value)

struct invoke_event {
  std::string type = "INVOKE";
  std::int64_t deadline = 0;
  std::string request_id;
  std::string arn;
  tracing trace;
  static constexpr auto describe() {
    return record{"event",
                  field{"eventType", &invoke_event::type},
                  field{"deadlineMs", &invoke_event::deadline},
                  field{"requestId", &invoke_event::request_id},
                  field{"invokedFunctionArn", &invoke_event::arn},
                  field{"tracing", &invoke_event::trace}};
  }
};

http_reply json_reply(std::string text, const char* name, std::string value) {
  http_reply made;
  made.fields.add("Content-Type", "application/json");
  made.fields.add(name, std::move(value));
  made.body = slice::own(std::move(text));
  return made;
}

}  // namespace

bool extensions::is_for(const http_request& said) noexcept { return said.path().starts_with(root); }

std::optional<http_reply> extensions::handle(const http_request& said) {
  const std::string_view what = said.path().substr(root.size());
  const bool is_post = said.method == "POST";
  if (is_post && what == "register") return add(said);
  const bool is_next = said.method == "GET" && what == "event/next";
  const bool is_init_error = is_post && what == "init/error";
  if (!is_next && !is_init_error && !(is_post && what == "exit/error")) {
    wrong_.once(fmt::format("extension {} {}", said.method, what),
                fmt::format("the Extensions API has no such request: {} {}", said.method, said.path()));
    return plain(404, "404 page not found\n");
  }
  const std::string_view id = said.fields.value(id_field);
  extension* const of = find(id);
  if (of == nullptr) return refuse_id(id);
  if (is_next) return next(*of);
  return fail(*of, said, is_init_error);
}

http_reply extensions::add(const http_request& said) {
  const std::string name(said.fields.value("Lambda-Extension-Name"));
  if (name.empty()) return refuse("Extension.InvalidExtensionName", "Empty extension name");
  register_request asked;
  const auto read = json::read(slice::copy_of(said.body), asked);
  if (!read) return refuse("InvalidRequestFormat", read.error().message());
  for (const std::string& event : asked.events) {
    // One inside the function's process gets SIGTERM in its place.
    if (event == "SHUTDOWN") {
      return refuse("Extension.InvalidEventType", "SHUTDOWN: ShutdownEvent not supported for internal extension");
    }
    if (event != "INVOKE") return refuse("Extension.InvalidEventType", event + ": InvalidEventType");
  }
  if (!is_open_) return refuse("Extension.RegistrationClosed", "Extension registration closed already");
  const bool is_known = std::any_of(all_.begin(), all_.end(), [&](const extension& each) { return each.name == name; });
  if (is_known) return refuse("Extension.InvalidExtensionState", "Extension with this name already registered");
  if (all_.size() == most)
    return refuse("Extension.TooManyExtensions", fmt::format("Extension limit ({}) reached", most));
  extension made;
  made.id = new_request_id();
  made.name = name;
  made.wants_calls = !asked.events.empty();
  all_.push_back(std::move(made));
  const std::string function = function_name(settings_);
  const register_reply told{function, "$LATEST", function};
  return json_reply(json::write(told), "Lambda-Extension-Identifier", all_.back().id);
}

std::optional<http_reply> extensions::next(extension& of) {
  if (of.at == stage::failed) return refuse_transition(of, "Ready");
  of.at = stage::ready;
  return std::nullopt;
}

std::optional<http_reply> extensions::again(const http_request& said) {
  extension* const of = find(said.fields.value(id_field));
  if (of == nullptr || of->events.empty()) return std::nullopt;
  std::string event = std::move(of->events.front());
  of->events.pop_front();
  of->at = stage::running;
  return json_reply(std::move(event), "Lambda-Extension-Event-Identifier", new_request_id());
}

http_reply extensions::fail(extension& of, const http_request& said, bool at_init) {
  const auto type = said.fields.find(type_field);
  if (!type) return refuse("Extension.MissingHeader", fmt::format("{} not found", type_field));
  if (at_init && of.at != stage::registered) return refuse_transition(of, "InitError");
  of.at = stage::failed;
  if (at_init) {
    init_error_ = fmt::format("{}: {}", of.name, *type);
  } else {
    wrong_.say(fmt::format("the extension {} says that it exits: {}", of.name, *type));
  }
  return accepted();
}

void extensions::begin(const call& what, clock::wall_time deadline) {
  is_open_ = false;
  invoke_event made;
  made.deadline = std::chrono::floor<std::chrono::milliseconds>(deadline.time_since_epoch()).count();
  made.request_id = what.request_id;
  made.arn = function_arn(settings_);
  made.trace = tracing{"X-Amzn-Trace-Id", what.trace_id};
  for (extension& each : all_) {
    if (!each.wants_calls || each.at == stage::failed) continue;
    each.events.push_back(json::write(made));
    each.at = stage::running;
  }
}

const std::string* extensions::busy() const noexcept {
  const auto found = std::find_if(all_.begin(), all_.end(), [](const extension& each) {
    return each.at == stage::registered || each.at == stage::running;
  });
  return found == all_.end() ? nullptr : &found->name;
}

http_reply extensions::refuse(std::string_view type, std::string_view message) {
  wrong_.once(fmt::format("extension {} {}", type, message),
              fmt::format("an extension is refused with 403: {}: {}", type, message));
  return refused(403, type, message);
}

http_reply extensions::refuse_id(std::string_view id) {
  if (id.empty()) {
    return refuse("Extension.MissingExtensionIdentifier", fmt::format("Missing {} header", id_field));
  }
  constexpr std::size_t of_an_id = 36;
  if (id.size() != of_an_id) {
    return refuse("Extension.InvalidExtensionIdentifier", fmt::format("Invalid {}", id_field));
  }
  return refuse("Extension.UnknownExtensionIdentifier", fmt::format("Unknown {}", id_field));
}

http_reply extensions::refuse_transition(const extension& of, std::string_view wanted) {
  constexpr std::string_view names[] = {"Registered", "Ready", "Running", "Failed"};
  return refuse("Extension.InvalidExtensionState",
                fmt::format("State transition from {} to {} failed for extension {}. Error: State transition is not "
                            "allowed",
                            names[static_cast<std::size_t>(of.at)], wanted, of.name));
}

extensions::extension* extensions::find(std::string_view id) noexcept {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const extension& each) { return each.id == id; });
  return found == all_.end() ? nullptr : &*found;
}

}  // namespace colambda::emulator
