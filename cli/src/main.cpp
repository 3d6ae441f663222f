// SPDX-License-Identifier: MIT
// The program `colambda`: from a command line to an exit status.
#include <colambda/cli/command_line.hpp>
#include <colambda/cli/run_command.hpp>
#include <colambda/cli/run_teller.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

// Where a shell has closed one of them, a socket would get its number, and what is printed. What holds its place fails
// as the closed one would, so that a lost answer is noticed; but the function gets our standard error.
void hold_standard_streams() {
  constexpr std::array<int, 3> failing{O_WRONLY, O_RDONLY, O_RDWR};
  for (int number = 0; number <= STDERR_FILENO; ++number) {
    if (::fcntl(number, F_GETFD) >= 0) continue;
    // The lowest number is taken, and those below are there.
    (void)::open("/dev/null", failing[static_cast<std::size_t>(number)]);
  }
}

}  // namespace

int main(int count, char** values) {
  using colambda::cli::exit_code;
  hold_standard_streams();
  try {
    const auto line = colambda::cli::parse(std::vector<std::string>(values + (count > 0 ? 1 : 0), values + count));
    if (!line.complaint.empty()) {
      std::fprintf(stderr, "colambda: %s\n", line.complaint.c_str());
      return static_cast<int>(exit_code::usage);
    }
    if (line.run) return static_cast<int>(colambda::cli::run(*line.run));
    const bool told = colambda::cli::print(stdout, line.text);
    return static_cast<int>(told ? exit_code::answered : exit_code::answer_lost);
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "colambda: %s\n", broken.what());
    return static_cast<int>(exit_code::no_function);
  }
}
