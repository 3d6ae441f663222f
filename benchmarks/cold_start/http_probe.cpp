// SPDX-License-Identifier: MIT
// Owns the socket of a measurement over the Runtime API: a peer that listens before the function exists, takes one
// connection and blocks. Knows as much HTTP as the two functions speak.
#include "probe.hpp"

#include <colambda/emulator/process.hpp>

#include <fmt/format.h>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace cold_start {
namespace {

namespace asio = boost::asio;
namespace emulator = colambda::emulator;
using asio::ip::tcp;
using stopwatch = std::chrono::steady_clock;

constexpr std::string_view request_id = "8f5f1d0e-2a7c-4b0e-9c33-0d2a4f6b8c1e";

struct request {
  std::string head;
  std::string body;
};

// For a function that says nothing: Asio's blocking calls wait for ever.
template <class Socket>
void wait_for(Socket& socket) {
  constexpr int longest_ms = 10'000;
  pollfd readable{socket.native_handle(), POLLIN, 0};
  if (::poll(&readable, 1, longest_ms) != 1) throw std::runtime_error("the function says nothing");
}

std::size_t length_of(std::string head) {
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::tolower(c); });
  constexpr std::string_view name = "content-length: ";
  const auto at = head.find(name);
  std::size_t value = 0;
  if (at != std::string::npos) std::from_chars(head.data() + at + name.size(), head.data() + head.size(), value);
  return value;
}

// Both sides ask on one connection, one after the other.
class blocking_peer {
 public:
  explicit blocking_peer(tcp::socket socket) : socket_(std::move(socket)) { socket_.set_option(tcp::no_delay(true)); }

  request read() {
    std::size_t end = 0;
    while ((end = unread_.find("\r\n\r\n")) == std::string::npos) more();
    request made;
    made.head = unread_.substr(0, end + 2);
    unread_.erase(0, end + 4);
    // aws-lambda-go sends its answer in one chunk.
    if (made.head.find("chunked") != std::string::npos) {
      while (!unread_.ends_with("\r\n\r\n")) more();
      const auto first = unread_.find("\r\n") + 2;
      made.body = unread_.substr(first, unread_.find("\r\n", first) - first);
      unread_.clear();
      return made;
    }
    const std::size_t length = length_of(made.head);
    while (unread_.size() < length) more();
    made.body = unread_.substr(0, length);
    unread_.erase(0, length);
    return made;
  }

  void write(const std::string& text) { asio::write(socket_, asio::buffer(text)); }

 private:
  void more() {
    wait_for(socket_);
    const std::size_t n = socket_.read_some(asio::buffer(room_));
    unread_.append(room_.data(), n);
  }

  tcp::socket socket_;
  std::string unread_;
  std::array<char, 16384> room_{};
};

std::vector<std::string> environment_for(std::uint16_t port) {
  std::vector<std::string> made;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    if (!text.starts_with("AWS_") && !text.starts_with("_LAMBDA")) made.emplace_back(text);
  }
  made.push_back(fmt::format("AWS_LAMBDA_RUNTIME_API=127.0.0.1:{}", port));
  made.emplace_back("AWS_LAMBDA_FUNCTION_NAME=hello");
  made.emplace_back("AWS_LAMBDA_FUNCTION_VERSION=$LATEST");
  made.emplace_back("AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128");
  made.emplace_back("AWS_EXECUTION_ENV=AWS_Lambda_provided.al2023");
  made.emplace_back("_HANDLER=bootstrap");
  return made;
}

std::string next_event(const std::string& event) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto deadline = std::chrono::duration_cast<std::chrono::milliseconds>(now).count() + 3000;
  return fmt::format(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: {}\r\n"
      "Lambda-Runtime-Deadline-Ms: {}\r\n"
      "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:123456789012:function:hello\r\n"
      "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0\r\nContent-Length: {}\r\n\r\n{}",
      request_id, deadline, event.size(), event);
}

}  // namespace

sample measure_http(const std::string& binary, const std::string& event, const std::string& wanted) {
  asio::io_context io(1);
  tcp::acceptor listening(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  emulator::launch what;
  what.program = binary;
  what.environment = environment_for(listening.local_endpoint().port());

  sample taken;
  // Outlives the function, which would say a word about a peer that is gone.
  std::optional<blocking_peer> peer;
  const auto began = stopwatch::now();
  const auto since = [&] { return std::chrono::duration<double, std::micro>(stopwatch::now() - began).count(); };
  auto child = emulator::process::start(io.get_executor(), what);
  if (!child) throw std::runtime_error(child.error().message());
  wait_for(listening);
  peer.emplace(listening.accept());
  const request next = peer->read();
  taken.first_us = since();
  if (!next.head.starts_with("GET /2018-06-01/runtime/invocation/next ")) {
    throw std::runtime_error(fmt::format("{}: asked for something else: {}", binary, next.head));
  }
  peer->write(next_event(event));
  const request answer = peer->read();
  taken.answer_us = since();
  taken.peak_kb = static_cast<double>(child->peak_memory().value_or(0));
  const std::string path = fmt::format("POST /2018-06-01/runtime/invocation/{}/response ", request_id);
  if (!answer.head.starts_with(path) || answer.body != wanted) {
    throw std::runtime_error(fmt::format("{}: wrong answer: {}{}", binary, answer.head, answer.body));
  }
  return taken;
}

}  // namespace cold_start
