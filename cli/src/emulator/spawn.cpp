// SPDX-License-Identifier: MIT
// Owns what happens between vfork and execve. Not posix_spawn: that cannot bind the child's life to ours.
#include "spawn.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <vector>

namespace colambda::emulator {
namespace {

// All that the child needs, made before: it runs on the parent's memory, where nothing may be allocated.
class plan {
 public:
  explicit plan(const launch& what) : program_(what.program.c_str()), output_(what.output), parent_(::getpid()) {
    ::getrlimit(RLIMIT_NOFILE, &descriptors_);
    if (what.descriptors != 0) descriptors_.rlim_cur = std::min<rlim_t>(what.descriptors, descriptors_.rlim_max);
    for (const std::string& variable : what.environment) environment_.push_back(const_cast<char*>(variable.c_str()));
    environment_.push_back(nullptr);
    arguments_ = {const_cast<char*>(program_), nullptr};
  }

  // System calls only. Returns if there is no such program.
  int run_as_child(const sigset_t& mask) const noexcept {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent_) return ESRCH;
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (nothing < 0) return errno;
    // First away from 0 to 2, which it may itself be.
    const int output = ::fcntl(output_, F_DUPFD, 3);
    if (output < 0) return errno;
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    // Asio opens its sockets without close-on-exec.
    ::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    ::setrlimit(RLIMIT_NOFILE, &descriptors_);
    struct sigaction plain{};
    plain.sa_handler = SIG_DFL;
    ::sigaction(SIGPIPE, &plain, nullptr);
    ::sigprocmask(SIG_SETMASK, &mask, nullptr);
    ::execve(program_, arguments_.data(), environment_.data());
    return errno;
  }

 private:
  const char* program_;
  int output_;
  pid_t parent_;
  rlimit descriptors_{};
  std::vector<char*> arguments_;
  std::vector<char*> environment_;
};

}  // namespace

boost::system::result<pid_t> spawn(const launch& what) {
  const plan next(what);
  // No handler of ours may run in the child, and the child may write its errno here: the memory is shared.
  sigset_t all;
  sigset_t before;
  ::sigfillset(&all);
  ::sigprocmask(SIG_SETMASK, &all, &before);
  volatile int failed = 0;
  // The child only makes system calls. NOLINTNEXTLINE(bugprone-unsafe-functions)
  const pid_t child = ::vfork();
  if (child == 0) {
    failed = next.run_as_child(before);
    ::_exit(127);
  }
  const int error = child < 0 ? errno : failed;
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  if (error == 0) return child;
  if (child > 0) ::waitpid(child, nullptr, 0);
  return boost::system::error_code(error, boost::system::system_category());
}

}  // namespace colambda::emulator
