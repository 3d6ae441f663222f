// SPDX-License-Identifier: MIT
// Owns the words of the command line. With gobcat's own, the only file that knows CLI11.
#include <colambda/cli/command_line.hpp>

#include <colambda/cli/duration.hpp>
#include <colambda/cli/event.hpp>
#include <colambda/cli/suggestion.hpp>
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

constexpr const char* about_run = R"(Starts BINARY as Lambda's go1.x runtime starts a function, calls it, and ends it.
BINARY is a program made with colambda::run, or with aws-lambda-go in Go.

The answer goes to standard output; what the function prints, and one REPORT line, to standard error.
)";

constexpr const char* run_footer = R"(EXIT STATUS
  0   answered
  1   the function answered with an error, which is printed as JSON
  2   the function did not come up, or died
  3   no answer within --timeout
  64  the command line is wrong, or the event cannot be read
  74  the answer cannot be written

EXAMPLES
  colambda run ./hello -e '{"name":"ƛ"}'
  colambda run ./hello -e @event.json --timeout 500ms --env TABLE=orders
  echo '{"name":"ƛ"}' | colambda run ./hello -e -
  colambda run ./hello -e '{"name":"ƛ"}' -n 10000 --concurrency 64 --connections 4)";

constexpr std::size_t most_calls = 10'000'000;
constexpr std::size_t most_at_once = 10'000;

// What the options of `run` are read into.
struct run_words {
  std::string binary;
  std::string event = "{}";
  std::string timeout = "3s";
  std::string start_timeout = "10s";
  std::vector<std::string> environment;
  bool rpc = true;
  int memory = 128;
  std::size_t calls = 1;
  std::size_t concurrency = 1;
  std::size_t connections = 1;
};

void check(const CLI::Validator& wanted, CLI::Option* of) { of->check(wanted); }

CLI::Validator duration_check() {
  return {[](std::string& text) {
            return parse_duration(text) ? std::string() : fmt::format("not a duration such as 500ms or 3s: {}", text);
          },
          "", "duration"};
}

CLI::Validator variable_check() {
  return {[](std::string& text) {
            const std::size_t equals = text.find('=');
            const bool fine = equals != std::string::npos && equals > 0;
            return fine ? std::string() : fmt::format("not NAME=VALUE: {}", text);
          },
          "", "variable"};
}

CLI::Validator count_check(std::size_t most) {
  return {[most](std::string& text) {
            std::size_t number = 0;
            const bool fine = CLI::detail::lexical_cast(text, number) && number >= 1 && number <= most;
            return fine ? std::string() : fmt::format("not a number from 1 to {}: {}", most, text);
          },
          "", "count"};
}

void add_run(CLI::App& program, run_words& words) {
  CLI::App* const run = program.add_subcommand("run", about_run_shortly);
  run->footer(run_footer);
  run->add_option("BINARY", words.binary, "The function's program")->required()->option_text(" ");
  run->add_option("-e,--event", words.event, "The event: JSON, @FILE, or - for standard input (default: {})")
      ->option_text("EVENT")
      ->take_last();
  run->add_flag("--rpc", words.rpc, "Call over net/rpc, as go1.x does: the default, and for now the only way");
  check(duration_check(),
        run->add_option("--timeout", words.timeout, "How long a call may take (default: 3s); us, ms, s, m, h")
            ->option_text("DURATION")
            ->take_last());
  check(duration_check(), run->add_option("--start-timeout", words.start_timeout,
                                          "How long the function may take to come up (default: 10s)")
                              ->option_text("DURATION")
                              ->take_last());
  check(variable_check(),
        run->add_option("--env", words.environment, "A variable of the function's environment; any number of times")
            ->option_text("NAME=VALUE")
            ->allow_extra_args(false));
  check(count_check(10'240),
        run->add_option("--memory", words.memory, "What the function is told it has (default: 128)")
            ->option_text("MB")
            ->take_last());
  check(count_check(most_calls), run->add_option("-n,--count", words.calls, "Call so many times, and print a summary")
                                     ->option_text("COUNT")
                                     ->take_last());
  check(count_check(most_at_once),
        run->add_option("--concurrency", words.concurrency, "So many calls at once, over all connections (default: 1)")
            ->option_text("CALLS")
            ->take_last());
  check(count_check(most_at_once), run->add_option("--connections", words.connections,
                                                   "Over so many connections, each with a call at least (default: 1)")
                                       ->option_text("N")
                                       ->take_last());
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

command_line meaning(const run_words& words) {
  auto event = read_event(words.event);
  if (!event) {
    if (event.error() == boost::system::errc::file_too_large) {
      return complaint("the event is over 64 MiB, which is more than a call can carry", "colambda run --help");
    }
    return complaint(fmt::format("cannot read the event {}: {}", words.event, event.error().message()),
                     "colambda run --help");
  }
  run_options made;
  made.event = std::move(*event);
  made.start.settings.binary = words.binary;
  made.start.settings.memory = words.memory;
  for (const std::string& variable : words.environment) {
    const std::size_t equals = variable.find('=');
    made.start.settings.environment.emplace_back(variable.substr(0, equals), variable.substr(equals + 1));
  }
  made.start.limit = parse_duration(words.start_timeout).value();
  made.calls.timeout = parse_duration(words.timeout).value();
  made.calls.calls = words.calls;
  made.calls.connections = words.connections;
  made.calls.concurrency = std::max(words.concurrency, words.connections);
  command_line line;
  line.run = std::move(made);
  return line;
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
