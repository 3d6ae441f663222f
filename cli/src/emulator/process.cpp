// SPDX-License-Identifier: MIT
// Owns how a child process is waited for and ended. How it is started is spawn.cpp's.
#include <colambda/emulator/process.hpp>

#include <colambda/deadline.hpp>

#include <fmt/format.h>
#include <boost/asio/use_awaitable.hpp>

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fstream>
#include <string_view>
#include <utility>

#include "spawn.hpp"

namespace colambda::emulator {

std::string exit_status::text() const {
  if (!is_signal_) return fmt::format("exit status {}", number_);
  return fmt::format("signal {} ({})", number_, ::strsignal(number_));
}

std::string exit_status::platform_text() const {
  if (!is_signal_) return text();
  std::string name = ::strsignal(number_);
  if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return "signal: " + name;
}

result<process> process::start(const boost::asio::any_io_executor& executor, const launch& what) {
  const auto child = spawn(what);
  if (!child) {
    const std::string why = child.error().message();
    return fault(fault::kind::not_started, fmt::format("cannot start {}: {}", what.program, why));
  }
  const long descriptor = ::syscall(SYS_pidfd_open, *child, 0);
  if (descriptor < 0) {
    const std::string why = std::strerror(errno);
    ::kill(-*child, SIGKILL);
    ::waitpid(*child, nullptr, 0);
    return fault(fault::kind::not_started, fmt::format("cannot watch {}: {}", what.program, why));
  }
  return process(*child, boost::asio::posix::stream_descriptor(executor, static_cast<int>(descriptor)));
}

process::process(pid_t id, boost::asio::posix::stream_descriptor end) noexcept : id_(id), end_(std::move(end)) {}

process::process(process&& other) noexcept
    : id_(std::exchange(other.id_, 0)),
      end_(std::move(other.end_)),
      told_(other.told_),
      is_overdue_(other.is_overdue_) {}

process::~process() {
  if (id_ == 0) return;
  signal_group(SIGKILL);
  while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

task<void> process::wait() {
  co_await end_.async_wait(boost::asio::posix::stream_descriptor::wait_read, boost::asio::use_awaitable);
}

std::optional<exit_status> process::ended() const noexcept {
  siginfo_t found{};
  // It stays a zombie until this object goes, so its number cannot come to mean another process.
  if (::waitid(P_PID, static_cast<id_t>(id_), &found, WEXITED | WNOHANG | WNOWAIT) != 0) return std::nullopt;
  if (found.si_pid == 0) return std::nullopt;
  return exit_status(found.si_status, found.si_code != CLD_EXITED);
}

void process::kill() const noexcept { signal_group(SIGKILL); }

task<exit_status> process::end(clock::duration grace) {
  if (!told_) {
    signal_group(SIGTERM);
    told_ = clock::now();
  }
  auto waiting = wait();
  auto bounded = with_deadline(std::move(waiting), std::max(*told_ + grace - clock::now(), clock::duration::zero()));
  const bool in_time = co_await std::move(bounded);
  is_overdue_ = !in_time && !ended();
  signal_group(SIGKILL);
  co_await wait();
  co_return ended().value_or(exit_status());
}

std::optional<std::size_t> process::peak_memory() const {
  constexpr std::string_view label = "VmHWM:";
  std::ifstream status(fmt::format("/proc/{}/status", id_));
  for (std::string line; std::getline(status, line);) {
    if (!line.starts_with(label)) continue;
    const std::size_t digits = line.find_first_of("0123456789");
    if (digits == std::string::npos) return std::nullopt;
    std::size_t kibibytes = 0;
    std::from_chars(line.data() + digits, line.data() + line.size(), kibibytes);
    return kibibytes;
  }
  return std::nullopt;
}

std::optional<std::string> bad_end(const process& of, const exit_status& how, clock::duration grace) {
  // Who gives it no time at all knows.
  if (of.is_overdue() && grace == clock::duration::zero()) return std::nullopt;
  if (of.is_overdue()) {
    const double seconds = std::chrono::duration<double>(grace).count();
    return fmt::format("the function did not end within {:g} s of SIGTERM: it was killed", seconds);
  }
  const bool is_as_told = how.is_signal() ? how.number() == SIGTERM : how.number() == 0;
  if (is_as_told) return std::nullopt;
  return fmt::format("the function ended badly after SIGTERM: {}", how.text());
}

void process::signal_group(int number) const noexcept { ::kill(-id_, number); }

}  // namespace colambda::emulator
