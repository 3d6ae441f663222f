// SPDX-License-Identifier: MIT
// The program `gobcat`: from a command line to an exit status.
#include <colambda/cli/gobcat_line.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

int main(int count, char** values) {
  using colambda::cli::gobcat_exit;
  // A reader who goes away is an error of the write, and seen there.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const auto line =
        colambda::cli::parse_gobcat(std::vector<std::string>(values + (count > 0 ? 1 : 0), values + count));
    if (!line.complaint.empty()) {
      std::fprintf(stderr, "gobcat: %s\n", line.complaint.c_str());
      return static_cast<int>(gobcat_exit::usage);
    }
    if (line.run) return static_cast<int>(colambda::cli::run(*line.run));
    std::printf("%s\n", line.text.c_str());
    return static_cast<int>(gobcat_exit::done);
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "gobcat: %s\n", broken.what());
    return static_cast<int>(gobcat_exit::bad_input);
  }
}
