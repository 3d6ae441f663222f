// SPDX-License-Identifier: MIT
#include "http_connect.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace colambda::rpc::detail {
namespace {

constexpr std::size_t longest_head = 4096;
constexpr std::string_view path = "/_goRPC_";
constexpr std::string_view connected = "200 Connected to Go RPC";

// Bytes of a head that ends in an empty line, whichever line ends it uses; 0 if it has not ended.
std::size_t head_size(std::string_view text) noexcept {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    if (text.substr(at + 1).starts_with('\n')) return at + 2;
    if (text.substr(at + 1).starts_with("\r\n")) return at + 3;
  }
  return 0;
}

std::string_view first_line(std::string_view head) noexcept {
  const auto line = head.substr(0, head.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

std::string spell(const boost::asio::ip::tcp::endpoint& to) {
  const auto address = to.address().to_string();
  return (to.address().is_v6() ? "[" + address + "]" : address) + ":" + std::to_string(to.port());
}

// Takes a head off the connection; empty if none came within the bound.
task<std::string> read_head(boost::asio::ip::tcp::socket& from, inbox& in) {
  for (;;) {
    const auto pending = as_text(in.pending());
    const std::size_t size = head_size(pending.substr(0, std::min(pending.size(), longest_head)));
    if (size != 0) {
      std::string head(pending.substr(0, size));
      in.drop(size);
      co_return head;
    }
    if (pending.size() >= longest_head) co_return std::string();
    const auto room = in.prepare();
    const boost::asio::mutable_buffer buffer(room.data(), room.size());
    auto read = co_await from.async_read_some(buffer, boost::asio::as_tuple(boost::asio::use_awaitable));
    const auto& [ec, n] = read;
    if (ec) co_return std::string();
    in.commit(n);
  }
}

task<bool> send(boost::asio::ip::tcp::socket& to, const std::string& text) {
  const boost::asio::const_buffer buffer(text.data(), text.size());
  auto written = co_await boost::asio::async_write(to, buffer, boost::asio::as_tuple(boost::asio::use_awaitable));
  const auto& [ec, n] = written;
  co_return !ec && n == text.size();
}

std::string refusal(std::string_view status, std::string_view text) {
  std::string answer("HTTP/1.0 ");
  answer += status;
  answer += "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: ";
  answer += std::to_string(text.size());
  answer += "\r\n\r\n";
  answer += text;
  return answer;
}

// What a request line is answered with, and whether it begins a stream.
std::string answer_to(std::string_view line, bool& begins) {
  const auto method = line.substr(0, line.find(' '));
  auto target = line.substr(std::min(line.size(), method.size() + 1));
  target = target.substr(0, target.find(' '));
  begins = method == "CONNECT" && target == path;
  if (begins) return "HTTP/1.0 " + std::string(connected) + "\n\n";
  if (target == path) return refusal("405 Method Not Allowed", "405 must CONNECT\n");
  if (line.find(" HTTP/") == std::string_view::npos) return refusal("400 Bad Request", "400 Bad Request");
  return refusal("404 Not Found", "404 page not found\n");
}

}  // namespace

task<bool> accept_http_connect(boost::asio::ip::tcp::socket& from, inbox& in) {
  const std::string head = co_await read_head(from, in);
  // Gone before it said anything: there is nothing to answer.
  if (head.empty() && in.pending().empty()) co_return false;
  bool begins = false;
  const std::string answer = answer_to(first_line(head), begins);
  const bool sent = co_await send(from, answer);
  co_return sent&& begins;
}

task<call_result<void>> send_http_connect(boost::asio::ip::tcp::socket& to, inbox& in) {
  const std::string request = "CONNECT " + std::string(path) + " HTTP/1.0\n\n";
  const bool sent = co_await send(to, request);
  std::string head;
  if (sent) head = co_await read_head(to, in);
  const auto line = first_line(head);
  const auto status = line.substr(std::min(line.size(), line.find(' ') + 1));
  if (line.starts_with("HTTP/") && status == connected) co_return call_result<void>();
  const std::string text = head.empty() ? "unexpected EOF" : "unexpected HTTP response: " + std::string(status);
  boost::system::error_code ignored;
  co_return call_error(call_error::kind::broken, "dial-http tcp " + spell(to.remote_endpoint(ignored)) + ": " + text);
}

}  // namespace colambda::rpc::detail
