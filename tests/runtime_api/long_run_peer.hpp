// SPDX-License-Identifier: MIT
// What long_run is made of: a socket that listens, connections with whole requests, the function's process. Blocking
// calls, one thread: it shall cost little beside the function. Knows as much HTTP as the function speaks.
#pragma once

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace long_run {

[[noreturn]] inline void wrong(const std::string& what) { throw std::runtime_error(what); }

// A listening socket on a port of its own.
class listener {
 public:
  listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, any, size) != 0 || ::listen(socket_, 64) != 0 || ::getsockname(socket_, any, &size) != 0)
      wrong("cannot listen");
    port_ = ntohs(address.sin_port);
    // For a function that does not come.
    const timeval patience{60, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  }
  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] int accept() const {
    const int peer = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
    if (peer < 0) wrong("the function does not connect");
    const int on = 1;
    const timeval patience{60, 0};
    ::setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    return peer;
  }

 private:
  int socket_;
  int port_ = 0;
};

struct request {
  std::string line;
  std::string body;
};

// One poller's, which it keeps if it is treated well.
class connection {
 public:
  explicit connection(int socket) : socket_(socket) {}
  [[nodiscard]] int socket() const { return socket_; }

  // Waits for bytes; a request, if they complete it. The function sends the next when this one is answered.
  std::optional<request> read() {
    more();
    const std::size_t end = unread_.find("\r\n\r\n");
    if (end == std::string::npos) return std::nullopt;
    const std::size_t size = end + 4 + length_of(unread_.substr(0, end + 2));
    if (unread_.size() < size) return std::nullopt;
    if (unread_.size() > size) wrong("a request before the last was answered: " + unread_.substr(size, 80));
    request made{unread_.substr(0, unread_.find("\r\n")), unread_.substr(end + 4)};
    unread_.clear();
    return made;
  }

  void write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t n = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      if (n <= 0) wrong("the function does not read");
      text.remove_prefix(static_cast<std::size_t>(n));
    }
  }

 private:
  void more() {
    const ssize_t n = ::recv(socket_, room_.data(), room_.size(), 0);
    if (n <= 0) wrong("the function ended the connection, or says nothing");
    unread_.append(room_.data(), static_cast<std::size_t>(n));
  }

  static std::size_t length_of(const std::string& head) {
    constexpr std::string_view name = "Content-Length: ";
    const auto at = head.find(name);
    std::size_t value = 0;
    if (at != std::string::npos) std::from_chars(head.data() + at + name.size(), head.data() + head.size(), value);
    return value;
  }

  int socket_;
  std::string unread_;
  std::array<char, 65536> room_{};
};

// The function's process.
class child {
 public:
  child(const char* program, int port, std::size_t pollers) : pid_(::fork()) {
    if (pid_ != 0) return;
    if (pollers > 1) ::setenv("AWS_LAMBDA_MAX_CONCURRENCY", std::to_string(pollers).c_str(), 1);
    // Of each event it would say something, to nobody.
    ::setenv("AWS_LAMBDA_LOG_LEVEL", "ERROR", 1);
    ::unsetenv("_LAMBDA_SERVER_PORT");
    ::setenv("AWS_LAMBDA_RUNTIME_API", ("127.0.0.1:" + std::to_string(port)).c_str(), 1);
    ::execl(program, program, nullptr);
    ::_exit(127);
  }
  child(const child&) = delete;
  child& operator=(const child&) = delete;
  ~child() {
    if (pid_ > 0) ::kill(pid_, SIGKILL);
  }
  [[nodiscard]] long memory_kb() const {
    std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
    for (std::string line; std::getline(status, line);) {
      if (line.starts_with("VmRSS:")) return std::atol(line.c_str() + 6);
    }
    wrong("the function ended");
  }
  // After SIGTERM; with sanitizers a leak is another status.
  int end() {
    ::kill(pid_, SIGTERM);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  pid_t pid_;
};

}  // namespace long_run
