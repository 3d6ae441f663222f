// SPDX-License-Identifier: MIT
// Owns the files and pipes around a program that a test runs.
#include "program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace support {
namespace {

int checked(int result) {
  if (result < 0) throw std::system_error(errno, std::generic_category());
  return result;
}

int file_of(std::string_view content) {
  const int file = checked(::memfd_create("program", MFD_CLOEXEC));
  while (!content.empty()) {
    content.remove_prefix(
        static_cast<std::size_t>(checked(static_cast<int>(::write(file, content.data(), content.size())))));
  }
  checked(static_cast<int>(::lseek(file, 0, SEEK_SET)));
  return file;
}

bool read_more(int from, std::string& into) {
  std::array<char, 4096> piece{};
  const ssize_t n = ::read(from, piece.data(), piece.size());
  if (n > 0) into.append(piece.data(), static_cast<std::size_t>(n));
  return n > 0;
}

}  // namespace

running_program::running_program(const std::vector<std::string>& words, std::string_view input) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const int in = file_of(input);
  out_ = file_of({});
  std::array<int, 2> pipe{};
  checked(::pipe2(pipe.data(), O_CLOEXEC));
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, out_, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDERR_FILENO);
  const int failed = ::posix_spawn(&id_, arguments[0], &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(in);
  ::close(pipe[1]);
  err_ = pipe[0];
  if (failed != 0) throw std::system_error(failed, std::generic_category(), words.front());
}

running_program::~running_program() {
  ::close(out_);
  ::close(err_);
  if (id_ == 0) return;
  ::kill(id_, SIGKILL);
  ::waitpid(id_, nullptr, 0);
}

std::string running_program::await_line(std::string_view what) {
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = seen_.find('\n', begin);
    if (end == std::string::npos) {
      if (!read_more(err_, seen_)) return {};
      continue;
    }
    const std::string_view line = std::string_view(seen_).substr(begin, end - begin);
    if (line.find(what) != std::string_view::npos) return std::string(line);
    begin = end + 1;
  }
}

void running_program::signal(int number) const { ::kill(id_, number); }

run_result running_program::wait() {
  run_result ended;
  while (read_more(err_, seen_)) {
  }
  ended.err = seen_;
  int status = 0;
  checked(::waitpid(std::exchange(id_, 0), &status, 0));
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  checked(static_cast<int>(::lseek(out_, 0, SEEK_SET)));
  while (read_more(out_, ended.out)) {
  }
  return ended;
}

run_result run_program(const std::vector<std::string>& words, std::string_view input) {
  running_program program(words, input);
  return program.wait();
}

}  // namespace support
