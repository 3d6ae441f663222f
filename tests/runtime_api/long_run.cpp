// SPDX-License-Identifier: MIT
// A Runtime API that gives a function very many events, fast, and checks each answer. Blocking calls, one thread:
// it shall cost little beside the function. Knows what trouble.cpp does with an event.
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

[[noreturn]] void wrong(const std::string& what) { throw std::runtime_error(what); }

// A listening socket on a port of its own.
class listener {
 public:
  listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, any, size) != 0 || ::listen(socket_, 8) != 0 || ::getsockname(socket_, any, &size) != 0)
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

// The one connection that a well-treated function keeps.
class connection {
 public:
  explicit connection(int socket) : socket_(socket) {}

  request read() {
    std::size_t end = 0;
    while ((end = unread_.find("\r\n\r\n")) == std::string::npos) more();
    const std::string head = unread_.substr(0, end + 2);
    unread_.erase(0, end + 4);
    const std::size_t length = length_of(head);
    while (unread_.size() < length) more();
    request made{head.substr(0, head.find("\r\n")), unread_.substr(0, length)};
    unread_.erase(0, length);
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
  child(const char* program, int port) : pid_(::fork()) {
    if (pid_ != 0) return;
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

// Of any size up to 1 MiB, most of them small, no two alike. Every seventh is one that trouble throws for.
std::string event(std::size_t n) {
  std::size_t size = n % 61 * 29;
  if (n % 100 == 0) size = 100'000;
  if (n % 1000 == 0) size = 1 << 20;
  std::string made = n % 7 == 0 ? "throw event " : "event ";
  made += std::to_string(n) + ' ';
  made.append(size, static_cast<char>('a' + n % 26));
  return made;
}

void check(const request& answer, std::size_t n, const std::string& given) {
  const std::string id = "id-" + std::to_string(n);
  const bool thrown = n % 7 == 0;
  const std::string path =
      "POST /2018-06-01/runtime/invocation/" + id + (thrown ? "/error" : "/response") + " HTTP/1.1";
  if (answer.line != path) wrong("expected " + path + ", got " + answer.line);
  const bool right =
      thrown ? answer.body.find("event " + std::to_string(n) + ' ') != std::string::npos : answer.body == given;
  if (!right) wrong("the answer to " + id + " is not its own: " + answer.body.substr(0, 80));
}

long serve(connection& to, const child& function, std::size_t count) {
  long early = 0;
  for (std::size_t n = 1; n <= count; ++n) {
    const std::string given = event(n);
    const request asked = to.read();
    if (asked.line != "GET /2018-06-01/runtime/invocation/next HTTP/1.1") wrong("expected next, got " + asked.line);
    to.write("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id-" + std::to_string(n) +
             "\r\nLambda-Runtime-Deadline-Ms: 4102444800000\r\nContent-Length: " + std::to_string(given.size()) +
             "\r\n\r\n" + given);
    check(to.read(), n, given);
    to.write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
    if (n == count / 10) early = function.memory_kb();
  }
  to.read();
  return early;
}

int run(const char* program, std::size_t count, bool flat) {
  const auto began = std::chrono::steady_clock::now();
  const listener listening;
  child function(program, listening.port());
  connection to(listening.accept());
  const long early = serve(to, function, count);
  const long late = function.memory_kb();
  const int status = function.end();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::printf("%zu events in %.1f s; resident after %zu: %ld KB, after %zu: %ld KB; exit status %d\n", count,
              took.count(), count / 10, early, count, late, status);
  if (flat && late > early + early / 20) wrong("resident memory grew");
  return status;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3 || count > 4) {
    std::fprintf(stderr, "usage: long_run FUNCTION EVENTS [flat]\n");
    return 64;
  }
  try {
    return run(words[1], static_cast<std::size_t>(std::atoll(words[2])), count == 4);
  } catch (const std::exception& why) {
    std::fprintf(stderr, "long_run: %s\n", why.what());
    return 1;
  }
}
