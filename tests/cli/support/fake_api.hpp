// SPDX-License-Identifier: MIT
// One connection to the emulator's APIs by hand, over a blocking socket, so that it can be as wrong as need be.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

namespace fake {

namespace asio = boost::asio;
using asio::ip::tcp;

inline std::string variable(const std::string& name) {
  const char* const value = std::getenv(name.c_str());
  return value == nullptr ? std::string() : std::string(value);
}

inline void print(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

struct reply {
  std::string status;
  std::map<std::string, std::string> fields;
  std::string body;
};

// One connection to the Runtime API.
class api {
 public:
  api() : socket_(io_) { reconnect(); }

  void reconnect() {
    const std::string where = variable("AWS_LAMBDA_RUNTIME_API");
    const std::size_t colon = where.find(':');
    socket_.close();
    socket_.connect({asio::ip::make_address(where.substr(0, colon)),
                     static_cast<std::uint16_t>(std::stoi(where.substr(colon + 1)))});
  }

  void write(const std::string& text) { asio::write(socket_, asio::buffer(text)); }

  void send(const std::string& method, const std::string& path, const std::string& fields, const std::string& body) {
    send_to("/2018-06-01/runtime/" + path, method, fields, body);
  }

  void send_to(const std::string& path, const std::string& method, const std::string& fields, const std::string& body) {
    write(method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + fields + "Content-Length: " + std::to_string(body.size()) +
          "\r\n\r\n" + body);
  }

  reply receive() {
    reply got;
    std::string head = take(asio::read_until(socket_, buffer_, "\r\n\r\n"));
    got.status = head.substr(9, 3);
    std::size_t begin = head.find("\r\n") + 2;
    for (std::size_t end = head.find("\r\n", begin); end > begin; end = head.find("\r\n", begin)) {
      const std::string line = head.substr(begin, end - begin);
      const std::size_t colon = line.find(':');
      got.fields[line.substr(0, colon)] = line.substr(colon + 2);
      begin = end + 2;
    }
    const auto length = static_cast<std::size_t>(std::stoul(got.fields["Content-Length"]));
    if (buffer_.size() < length) asio::read(socket_, buffer_, asio::transfer_exactly(length - buffer_.size()));
    got.body = take(length);
    return got;
  }

  reply next() {
    send("GET", "invocation/next", "", "");
    return receive();
  }

  void half_close() { socket_.shutdown(tcp::socket::shutdown_send); }

 private:
  std::string take(std::size_t n) {
    std::string text(n, '\0');
    asio::buffer_copy(asio::buffer(text), buffer_.data(), n);
    buffer_.consume(n);
    return text;
  }

  asio::io_context io_;
  tcp::socket socket_;
  asio::streambuf buffer_;
};

}  // namespace fake
