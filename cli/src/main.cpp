// SPDX-License-Identifier: MIT
// The program `colambda`: from a command line to an exit status.
#include <colambda/cli/command_line.hpp>
#include <colambda/cli/run_command.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

// Where a shell has closed one of them, a socket would get its number, and what is printed.
void hold_standard_streams() {
  int opened = 0;
  while (opened >= 0 && opened <= STDERR_FILENO) opened = ::open("/dev/null", O_RDWR);
  if (opened > STDERR_FILENO) ::close(opened);
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
    std::printf("%s\n", line.text.c_str());
    return static_cast<int>(exit_code::answered);
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "colambda: %s\n", broken.what());
    return static_cast<int>(exit_code::no_function);
  }
}
