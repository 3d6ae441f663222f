// SPDX-License-Identifier: MIT
#include <colambda/cli/gobcat_line.hpp>

#include <colambda/cli/suggestion.hpp>
#include <colambda/version.hpp>

#include <fmt/format.h>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <string_view>
#include <utility>

namespace colambda::cli {
namespace {

constexpr const char* about =
    R"(Prints what is in gob streams, the format of Go's encoding/gob, without knowing their types.

  gobcat orders.gob               each value as a line of JSON that shows every bit
  gobcat --plain orders.gob       the same for people, and for jq
  gobcat --types orders.gob       the types that the stream defines
)";

constexpr const char* footer = R"(WITHOUT --plain
  numbers are strings, so that none is rounded: "-5", "0x1.8p+01"; bytes are base64; a map is a list of pairs;
  an interface is {"name":"main.Point","value":...}. Fields that were zero were not sent, and are not shown.

EXIT STATUS
  0   all was read
  1   a file cannot be read, or is no whole stream; what came before that was printed
  64  the command line is wrong
  74  the output cannot be written

EXAMPLES
  gobcat --plain --pretty orders.gob
  gobcat --plain orders.gob | jq 'select(.Price > 10)'
  kubectl exec pod -- cat /var/cache/state.gob | gobcat --types
  gobcat --keep-going --recode whole.gob damaged.gob)";

constexpr std::size_t mebibyte = std::size_t{1} << 20;
// What Go itself accepts.
constexpr std::size_t most_mebibytes = 8191;

// What the options are read into.
struct words {
  gobcat_options options;
  std::vector<std::string> files;
  std::string recode;
  std::size_t message = limits{}.message / mebibyte;
};

CLI::Validator message_check() {
  return {[](std::string& text) {
            std::size_t number = 0;
            const bool fine = CLI::detail::lexical_cast(text, number) && number >= 1 && number <= most_mebibytes;
            return fine ? std::string() : fmt::format("not a number from 1 to {}: {}", most_mebibytes, text);
          },
          "", "count"};
}

void add(CLI::App& program, words& into) {
  program.add_option("FILE", into.files, "Streams to read; - or none is standard input")->option_text(" ");
  program.add_flag("--plain", into.options.form.plain,
                   "For people: numbers as numbers, bytes as text where they are, times as times");
  program.add_flag("--pretty", into.options.form.pretty, "Over several lines, indented");
  program.add_flag("--types", into.options.types, "The definitions of types instead of the values");
  program.add_flag("--keep-going", into.options.keep_going, "After an error go on: with the next value, the next file");
  program.add_option("--recode", into.recode, "Write the values again as a stream into OUT, - is standard output")
      ->option_text("OUT")
      ->take_last();
  const CLI::Validator check = message_check();
  program.add_option("--message-limit", into.message, "Refuse messages that are longer (default: 64)")
      ->option_text("MIB")
      ->take_last()
      ->check(check);
  program.footer(footer);
}

gobcat_line complaint(const std::string& text) {
  gobcat_line made;
  made.complaint = text + "\ntry: gobcat --help";
  return made;
}

gobcat_line meaning(words&& from, bool recodes) {
  auto& options = from.options;
  if (!from.files.empty()) options.inputs = std::move(from.files);
  options.bounds.message = from.message * mebibyte;
  if (recodes) options.recode = std::move(from.recode);
  if (recodes && options.inputs.size() > 1) return complaint("--recode takes one FILE");
  if (recodes && (options.types || options.form.plain || options.form.pretty)) {
    return complaint("--recode prints nothing, so it goes with neither --types, --plain nor --pretty");
  }
  if (options.types && (options.form.plain || options.form.pretty)) {
    return complaint("--types prints no values, so it goes with neither --plain nor --pretty");
  }
  gobcat_line line;
  line.run = std::move(options);
  return line;
}

gobcat_line unknown_option(const CLI::App& program, const std::string& typed) {
  std::vector<std::string> known;
  for (const CLI::Option* const option : program.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::string_view meant = nearest(typed, known);
  return complaint(fmt::format("no such option: {}{}", typed,
                               meant.empty() ? std::string() : fmt::format(" (did you mean {}?)", meant)));
}

}  // namespace

gobcat_line parse_gobcat(const std::vector<std::string>& arguments) {
  words into;
  CLI::App program(about, "gobcat");
  program.set_help_flag("-h,--help", "This text");
  program.set_version_flag("--version", std::string("gobcat ") + std::string(version), "The version");
  add(program, into);
  gobcat_line line;
  try {
    // CLI11 takes them from the end.
    program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    return meaning(std::move(into), program.count("--recode") != 0);
  } catch (const CLI::CallForHelp&) {
    line.text = program.help();
    line.text.erase(line.text.find_last_not_of('\n') + 1);
  } catch (const CLI::CallForVersion& asked) {
    line.text = asked.what();
  } catch (const CLI::ExtrasError& wrong) {
    const auto extra = program.remaining(true);
    return extra.empty() ? complaint(wrong.what()) : unknown_option(program, extra.front());
  } catch (const CLI::ParseError& wrong) {
    return complaint(wrong.what());
  }
  return line;
}

}  // namespace colambda::cli
