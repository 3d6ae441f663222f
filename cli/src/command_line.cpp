// SPDX-License-Identifier: MIT
// Owns the words of the command line. With gobcat's own, the only file that knows CLI11.
#include <colambda/cli/command_line.hpp>

#include <colambda/cli/duration.hpp>
#include <colambda/cli/event.hpp>
#include <colambda/cli/header_text.hpp>
#include <colambda/cli/suggestion.hpp>
#include <colambda/json/raw.hpp>
#include <colambda/json/reader.hpp>
#include <colambda/slice.hpp>
#include <colambda/version.hpp>

#include <fmt/format.h>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace colambda::cli {
namespace {

constexpr const char* about_program = R"(Runs and calls AWS Lambda functions on this machine, without AWS.

  colambda run build/hello -e '{"name":"ƛ"}'     one call: the answer, and how long it took
  colambda run --help                            all that it can do
)";

constexpr const char* about_run_shortly = "Starts a function, calls it, prints the answer, and ends it";

constexpr const char* about_run = R"(Starts BINARY as Lambda starts a function, calls it, and ends it.

What Lambda runs today is provided.al2023: BINARY is a bootstrap that asks the Runtime API for its events. One made
with colambda::run is, and so are those of aws-lambda-go, Rust's lambda_runtime, and others. With --rpc it is started
and called as go1.x did it until 2023, over Go's net/rpc; Lambda no longer offers that.

The answer goes to standard output, as Lambda would hand it out; what the function prints, what it does wrong, and one
REPORT line, to standard error.
)";

constexpr const char* run_footer = R"(EXIT STATUS
  0   answered
  1   the function answered with an error, which is printed as JSON
  2   the function did not come up, or died
  3   no answer within --timeout
  64  the command line is wrong, or the event cannot be read
  74  the answer cannot be written
  130 ended by SIGINT (Ctrl-C), 143 by SIGTERM; what the function answered by then is printed

EXAMPLES
  colambda run ./hello -e '{"name":"ƛ"}'
  colambda run ./hello -e @event.json --timeout 500ms --env TABLE=orders
  echo '{"name":"ƛ"}' | colambda run ./hello -e -
  colambda run ./talker -e '{"topic":"ƛ"}' --stream --timeout 1m
  colambda run ./hello -e '{"name":"ƛ"}' -n 1000 --environments 4
  colambda run ./hello -e '{"name":"ƛ"}' -n 1000 --concurrency 64
  colambda run --rpc ./hello -e '{"name":"ƛ"}' -n 10000 --concurrency 64 --connections 4)";

constexpr std::size_t most_calls = 10'000'000;
// In all environments.
constexpr std::size_t most_at_once = 10'000;
// What a function takes: the default of rpc::server.
constexpr std::size_t most_connections = 1024;
// Lambda's: 3583 bytes of base64, and an id.
constexpr std::size_t longest_client_context = 2687;
constexpr std::size_t longest_tenant = 256;
// Each is a process, and Lambda begins with as many.
constexpr std::size_t most_environments = 1'000;
// Each is a connection, and a coroutine or a thread of the function.
constexpr std::size_t most_in_environment = 1'000;
// Of an event that somebody waits for.
constexpr std::size_t largest_event = std::size_t{6} << 20;

// What the options of `run` are read into.
struct run_words {
  std::string binary;
  std::string event = "{}";
  std::string timeout = "3s";
  std::string start_timeout = "10s";
  std::string grace;
  std::vector<std::string> environment;
  bool rpc = false;
  bool stream = false;
  int memory = 128;
  std::string client_context;
  std::string tenant;
  std::size_t calls = 1;
  std::size_t concurrency = 1;
  std::size_t environments = 1;
  std::size_t connections = 1;
};

void check(const CLI::Validator& wanted, CLI::Option* of) { of->check(wanted); }

CLI::Validator duration_check() {
  return {[](std::string& text) {
            return parse_duration(text)
                       ? std::string()
                       : fmt::format("not a duration over 0 and up to 24h, such as 500ms or 3s: {}", text);
          },
          "", "duration"};
}

CLI::Validator variable_check() {
  return {[](std::string& text) {
            const std::size_t equals = text.find('=');
            const bool fine = equals != std::string::npos && equals > 0;
            if (!fine) return fmt::format("not NAME=VALUE: {}", text);
            const auto name = std::string_view(text).substr(0, equals);
            const bool is_ours = name == "AWS_LAMBDA_RUNTIME_API" || name == "_LAMBDA_SERVER_PORT";
            return is_ours ? fmt::format("the emulator itself says where it is: {}", text) : std::string();
          },
          "", "variable"};
}

CLI::Validator json_check() {
  return {[](std::string& text) {
            json::raw value;
            const auto read = json::read(slice::copy_of(text), value);
            if (!read) return fmt::format("not JSON: {}: {}", read.error().message(), text);
            const std::size_t size = header_json(text).size();
            const bool fits = size <= longest_client_context;
            return fits ? std::string() : fmt::format("over {} bytes: {} bytes", longest_client_context, size);
          },
          "", "json"};
}

CLI::Validator tenant_check() {
  return {[](std::string& text) {
            if (text.size() > longest_tenant)
              return fmt::format("over {} bytes: {} bytes", longest_tenant, text.size());
            const bool fine = is_header_text(text);
            return fine ? std::string()
                        : fmt::format("not printable ASCII without blanks around it: {}", printable(text));
          },
          "", "tenant"};
}

CLI::Validator count_check(std::size_t most) {
  return {[most](std::string& text) {
            std::size_t number = 0;
            const bool fine = CLI::detail::lexical_cast(text, number) && number >= 1 && number <= most;
            return fine ? std::string() : fmt::format("not a number from 1 to {}: {}", most, text);
          },
          "", "count"};
}

// One value, the last that is said.
CLI::Option* add_one(CLI::App& to, const std::string& names, std::string& into, const char* about, const char* value) {
  return to.add_option(names, into, about)->option_text(value)->take_last();
}

void add_count(CLI::App& to, const std::string& names, std::size_t& into, std::size_t most, const char* about,
               const char* value) {
  check(count_check(most), to.add_option(names, into, about)->option_text(value)->take_last());
}

void add_run(CLI::App& program, run_words& words) {
  CLI::App* const run = program.add_subcommand("run", about_run_shortly);
  run->footer(run_footer);
  run->add_option("BINARY", words.binary, "The function's program")->required()->option_text(" ");
  add_one(*run, "-e,--event", words.event, "The event: JSON, @FILE, or - for standard input (default: {})", "EVENT");
  run->add_flag("--rpc", words.rpc, "Start and call it as go1.x did, over net/rpc");
  run->add_flag("--stream", words.stream, "Print a streamed answer as it comes, and say how it ended; for one call");
  check(duration_check(),
        add_one(*run, "--timeout", words.timeout,
                "How long a call may take (default: 3s); us, ms, s, m, h, and a plain number is seconds", "DURATION"));
  check(duration_check(), add_one(*run, "--start-timeout", words.start_timeout,
                                  "How long the function may take to come up (default: 10s)", "DURATION"));
  check(duration_check(), add_one(*run, "--grace", words.grace,
                                  "From SIGTERM to SIGKILL at the end (default: 500ms with an extension inside, as at "
                                  "Lambda, else 1s)",
                                  "DURATION"));
  check(variable_check(),
        run->add_option("--env", words.environment, "A variable of the function's environment; any number of times")
            ->option_text("NAME=VALUE")
            ->allow_extra_args(false));
  check(count_check(10'240),
        run->add_option("--memory", words.memory, "What the function is told it has; more is reported (default: 128)")
            ->option_text("MB")
            ->take_last());
  check(json_check(), add_one(*run, "--client-context", words.client_context,
                              "What a mobile app says about itself with each call", "JSON"));
  check(tenant_check(),
        add_one(*run, "--tenant", words.tenant, "The tenant that the calls are for; not with --rpc", "ID"));
  add_count(*run, "-n,--count", words.calls, most_calls, "Call so many times, and print a summary", "COUNT");
  add_count(*run, "--concurrency", words.concurrency, most_in_environment,
            "So many calls at once in one environment, as a Managed Instance has them: 1 to 1000 (default: 1)",
            "CALLS");
  add_count(*run, "--environments", words.environments, most_environments,
            "So many environments at once, as Lambda scales; each has its own --concurrency (default: 1)", "N");
  add_count(*run, "--connections", words.connections, most_connections,
            "With --rpc: over so many connections, each with a call at least (default: 1)", "N");
}

std::vector<std::string> commands_of(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* const command : program.get_subcommands(nullptr)) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> options_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* const option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

command_line complaint(std::string text, std::string_view help) {
  command_line made;
  made.complaint = fmt::format("{}\ntry: {}", text, help);
  return made;
}

command_line unknown(std::string_view what, std::string_view typed, const std::vector<std::string>& known,
                     std::string_view help) {
  const std::string_view meant = nearest(typed, known);
  std::string text = fmt::format("no such {}: {}", what, typed);
  if (!meant.empty()) text += fmt::format(" (did you mean {}?)", meant);
  return complaint(std::move(text), help);
}

constexpr const char* run_help = "colambda run --help";

// What does not go together, or nothing.
std::string contradiction(const run_words& words, std::size_t event_size) {
  if (words.stream && words.rpc) return "go1.x cannot stream: --stream goes without --rpc";
  if (words.stream && (words.calls > 1 || words.concurrency > 1 || words.environments > 1)) {
    return "--stream prints one answer: it goes without --count, --concurrency and --environments";
  }
  if (words.rpc) {
    if (words.environments > 1) return "go1.x has one process here: --environments goes without --rpc";
    return words.tenant.empty() ? std::string() : "go1.x has no words for a tenant: --tenant goes without --rpc";
  }
  if (words.connections > 1) return "--connections goes with --rpc: over the Runtime API the function makes its own";
  if (words.concurrency * words.environments > most_at_once) {
    return fmt::format("--concurrency and --environments: at most {} calls at once in all: {}", most_at_once,
                       words.concurrency * words.environments);
  }
  if (event_size > largest_event) {
    return fmt::format("the event is over 6 MiB, which is more than Lambda takes: {} bytes", event_size);
  }
  return {};
}

command_line meaning(const run_words& words) {
  auto event = read_event(words.event);
  if (!event) {
    if (event.error() == boost::system::errc::file_too_large) {
      return complaint("the event is over 64 MiB, which is more than a call can carry", run_help);
    }
    return complaint(fmt::format("cannot read the event {}: {}", words.event, event.error().message()), run_help);
  }
  if (auto wrong = contradiction(words, event->size()); !wrong.empty()) return complaint(std::move(wrong), run_help);
  run_options made;
  made.over = words.rpc ? protocol::rpc : protocol::runtime_api;
  made.start.settings.binary = words.binary;
  made.start.settings.memory = words.memory;
  for (const std::string& variable : words.environment) {
    const std::size_t equals = variable.find('=');
    made.start.settings.environment.emplace_back(variable.substr(0, equals), variable.substr(equals + 1));
  }
  made.start.limit = parse_duration(words.start_timeout).value();
  if (!words.grace.empty()) made.grace = parse_duration(words.grace).value();
  made.what.event = slice::own(std::move(*event));
  made.what.timeout = parse_duration(words.timeout).value();
  made.what.client_context = header_json(words.client_context);
  made.what.tenant_id = words.tenant;
  made.calls.calls = words.calls;
  made.calls.concurrency = std::max(words.concurrency * words.environments, words.connections);
  made.start.settings.concurrency = words.rpc ? 1 : words.concurrency;
  made.environments = words.environments;
  made.stream = words.stream;
  made.connections = words.connections;
  command_line line;
  line.run = std::move(made);
  return line;
}

// What may stand without a command.
const std::vector<std::string> own_options{"--help", "--version"};

bool is_own_option(std::string_view word) {
  return word == "-h" || std::find(own_options.begin(), own_options.end(), word) != own_options.end();
}

}  // namespace

command_line parse(const std::vector<std::string>& arguments) {
  run_words words;
  CLI::App program(about_program, "colambda");
  program.set_help_flag("-h,--help", "This text");
  program.set_version_flag("--version", std::string("colambda ") + std::string(version), "The version");
  program.require_subcommand(1);
  add_run(program, words);

  const auto commands = commands_of(program);
  const bool names_command = !arguments.empty() && !arguments.front().starts_with('-');
  if (names_command && std::find(commands.begin(), commands.end(), arguments.front()) == commands.end()) {
    return unknown("command", arguments.front(), commands, "colambda --help");
  }
  if (!names_command && !arguments.empty() && !is_own_option(arguments.front())) {
    return unknown("option", arguments.front(), own_options, "colambda --help");
  }
  CLI::App& chosen = names_command ? *program.get_subcommand(arguments.front()) : program;
  const std::string help = names_command ? fmt::format("colambda {} --help", arguments.front()) : "colambda --help";
  try {
    // CLI11 takes them from the end.
    program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    return meaning(words);
  } catch (const CLI::CallForHelp&) {
    command_line made;
    if (names_command) chosen.description(about_run);
    made.text = chosen.help(names_command ? "colambda" : "");
    made.text.erase(made.text.find_last_not_of('\n') + 1);
    return made;
  } catch (const CLI::CallForVersion& asked) {
    command_line made;
    made.text = asked.what();
    return made;
  } catch (const CLI::ExtrasError& wrong) {
    const auto extra = program.remaining(true);
    if (extra.empty()) return complaint(wrong.what(), help);
    return unknown(extra.front().starts_with('-') ? "option" : "argument", extra.front(), options_of(chosen), help);
  } catch (const CLI::ParseError& wrong) {
    return complaint(wrong.what(), help);
  }
}

}  // namespace colambda::cli
