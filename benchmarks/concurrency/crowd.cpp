// SPDX-License-Identifier: MIT
// Owns the sockets of a measurement: a peer in one thread that polls. It takes requests from any connection, as
// aws-lambda-go ends and opens some between the calls. Knows as much HTTP as the functions speak.
#include "crowd.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <list>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace concurrency {
namespace {

using stopwatch = std::chrono::steady_clock;

struct request {
  std::string head;
  std::string body;
};

class connection {
 public:
  explicit connection(int socket) : socket_(socket) {
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;
  ~connection() { ::close(socket_); }
  [[nodiscard]] int socket() const { return socket_; }

  // Reads what has come. False at the end.
  bool read() {
    std::array<char, 4096> room;
    const ssize_t n = ::recv(socket_, room.data(), room.size(), 0);
    if (n > 0) unread_.append(room.data(), static_cast<std::size_t>(n));
    return n > 0;
  }

  // The request, if it is whole; the next comes when this one has been answered.
  std::optional<request> take() {
    const auto end = unread_.find("\r\n\r\n");
    if (end == std::string::npos) return std::nullopt;
    request made{unread_.substr(0, end + 2), unread_.substr(end + 4)};
    std::string lower = made.head;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
    const bool is_whole = lower.find("chunked") != std::string::npos ? made.body.ends_with("0\r\n\r\n")
                                                                     : made.body.size() >= length_of(lower);
    if (!is_whole) return std::nullopt;
    unread_.clear();
    return made;
  }

  void write(std::string_view text) const {
    if (::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(text.size())) {
      throw std::runtime_error("the function does not read");
    }
  }

 private:
  static std::size_t length_of(const std::string& head) {
    constexpr std::string_view name = "content-length: ";
    const auto at = head.find(name);
    std::size_t value = 0;
    if (at != std::string::npos) std::from_chars(head.data() + at + name.size(), head.data() + head.size(), value);
    return value;
  }

  int socket_;
  std::string unread_;
};

class peer {
 public:
  peer() : listening_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    const bool fine = ::bind(listening_, any, size) == 0 && ::listen(listening_, 256) == 0 &&
                      ::getsockname(listening_, any, &size) == 0;
    if (!fine) throw std::runtime_error("cannot listen");
    port_ = ntohs(address.sin_port);
  }
  peer(const peer&) = delete;
  peer& operator=(const peer&) = delete;
  ~peer() { ::close(listening_); }
  [[nodiscard]] std::uint16_t port() const { return port_; }

  void all_wait(std::size_t pollers) {
    while (waiting_.size() < pollers) hear();
  }

  // Gives all that wait an event each, and completes with how long it took until they were answered.
  double round() {
    answered_.assign(waiting_.size(), false);
    left_ = waiting_.size();
    std::vector<std::string> events;
    events.reserve(left_);
    for (std::size_t n = 0; n < left_; ++n) events.push_back(event(n));
    const auto began = stopwatch::now();
    for (std::size_t n = 0; n < events.size(); ++n) waiting_[n]->write(events[n]);
    waiting_.clear();
    while (left_ > 0) hear();
    return std::chrono::duration<double, std::micro>(stopwatch::now() - began).count();
  }

 private:
  static std::string event(std::size_t n) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto deadline = std::chrono::duration_cast<std::chrono::milliseconds>(now).count() + 60'000;
    const std::string body = fmt::format(R"({{"n":{}}})", n);
    return fmt::format(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: {}\r\n"
        "Lambda-Runtime-Deadline-Ms: {}\r\n"
        "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:123456789012:function:nap\r\n"
        "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0\r\nContent-Length: {}\r\n\r\n{}",
        n, deadline, body.size(), body);
  }

  void hear() {
    std::vector<pollfd> watched{{listening_, POLLIN, 0}};
    for (const auto& each : open_) watched.push_back({each.socket(), POLLIN, 0});
    constexpr int longest_ms = 10'000;
    if (::poll(watched.data(), watched.size(), longest_ms) <= 0) throw std::runtime_error("the function says nothing");
    std::size_t i = 0;
    for (auto each = open_.begin(); each != open_.end();) {
      const auto now = each++;
      if (watched[++i].revents == 0) continue;
      if (!now->read()) {
        std::erase(waiting_, &*now);
        open_.erase(now);
      } else if (const auto asked = now->take()) {
        serve(*now, *asked);
      }
    }
    if (watched[0].revents != 0) open_.emplace_back(::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC));
  }

  void serve(connection& from, const request& asked) {
    if (asked.head.starts_with("GET /2018-06-01/runtime/invocation/next ")) {
      waiting_.push_back(&from);
      return;
    }
    constexpr std::string_view path = "POST /2018-06-01/runtime/invocation/";
    std::size_t n = answered_.size();
    if (asked.head.starts_with(path)) {
      std::from_chars(asked.head.data() + path.size(), asked.head.data() + asked.head.size(), n);
    }
    const bool is_right = n < answered_.size() && !answered_[n] &&
                          asked.head.starts_with(fmt::format("{}{}/response ", path, n)) &&
                          asked.body.find(fmt::format(R"({{"n":{}}})", n)) != std::string::npos;
    if (!is_right) throw std::runtime_error(fmt::format("no answer, or another's: {}{}", asked.head, asked.body));
    answered_[n] = true;
    --left_;
    from.write(
        "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n"
        "{\"status\":\"OK\"}\n");
  }

  int listening_;
  std::uint16_t port_ = 0;
  std::list<connection> open_;
  std::vector<connection*> waiting_;
  std::vector<bool> answered_;
  std::size_t left_ = 0;
};

class child {
 public:
  child(const std::string& binary, std::uint16_t port, std::size_t pollers) {
    std::vector<std::string> variables{fmt::format("AWS_LAMBDA_RUNTIME_API=127.0.0.1:{}", port),
                                       fmt::format("AWS_LAMBDA_MAX_CONCURRENCY={}", pollers),
                                       "AWS_LAMBDA_FUNCTION_NAME=nap",
                                       "AWS_LAMBDA_FUNCTION_VERSION=$LATEST",
                                       "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128",
                                       "AWS_LAMBDA_LOG_GROUP_NAME=group",
                                       "AWS_LAMBDA_LOG_STREAM_NAME=stream",
                                       "_HANDLER=bootstrap",
                                       "PATH=/usr/bin:/bin"};
    std::vector<char*> environment;
    environment.reserve(variables.size() + 1);
    for (auto& each : variables) environment.push_back(each.data());
    environment.push_back(nullptr);
    std::string program = binary;
    std::array<char*, 2> words{program.data(), nullptr};
    if (::posix_spawn(&pid_, program.c_str(), nullptr, nullptr, words.data(), environment.data()) != 0) {
      throw std::runtime_error(fmt::format("cannot start {}", binary));
    }
  }
  child(const child&) = delete;
  child& operator=(const child&) = delete;
  ~child() {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }

  [[nodiscard]] double resident_kb() const {
    std::array<char, 4096> text{};
    const int file = ::open(fmt::format("/proc/{}/status", pid_).c_str(), O_RDONLY | O_CLOEXEC);
    const ssize_t n = ::read(file, text.data(), text.size() - 1);
    ::close(file);
    constexpr std::string_view name = "VmRSS:";
    const std::string_view status(text.data(), n > 0 ? static_cast<std::size_t>(n) : 0);
    const auto at = status.find(name);
    if (at == std::string_view::npos) throw std::runtime_error("the function ended");
    return std::atof(status.data() + at + name.size());
  }

 private:
  pid_t pid_ = 0;
};

}  // namespace

sample measure(const std::string& binary, std::size_t pollers, std::size_t rounds) {
  // Outlives the function, which would say a word about a peer that is gone.
  peer platform;
  const child function(binary, platform.port(), pollers);
  sample taken;
  for (std::size_t i = 0; i < rounds; ++i) {
    platform.all_wait(pollers);
    taken.rounds_us.push_back(platform.round());
  }
  platform.all_wait(pollers);
  taken.resident_kb = function.resident_kb();
  return taken;
}

}  // namespace concurrency
