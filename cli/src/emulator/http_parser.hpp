// SPDX-License-Identifier: MIT
// Beast's parser made to fill our own requests. Knows no socket.
#pragma once

#include <colambda/emulator/http_message.hpp>

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace colambda::emulator {

/// Parses one request. Fields behind the body are trailers; Beast's own containers would mix them with the others,
/// and bear no field over 64 KiB, which X-Ray's causes may be.
class request_parser final : public boost::beast::http::basic_parser<true> {
 public:
  /// No head is larger: the platform's own bound.
  static constexpr std::uint32_t longest_head = std::uint32_t{1} << 20;
  /// What a body has beyond is counted, not kept.
  static constexpr std::size_t longest_body = std::size_t{64} << 20;

  request_parser() {
    header_limit(longest_head);
    body_limit(boost::none);
  }

  [[nodiscard]] http_request& request() noexcept { return request_; }
  [[nodiscard]] const http_request& request() const noexcept { return request_; }
  /// From now on the body is not gathered: `piece` has what came of it since it was last cleared.
  void pass() noexcept { request_.taken = true; }
  [[nodiscard]] std::string& piece() noexcept { return piece_; }

 private:
  using error_code = boost::beast::error_code;
  using text = boost::beast::string_view;

  void on_request_impl(boost::beast::http::verb, text method, text target, int, error_code& ec) override {
    request_.method.assign(method.data(), method.size());
    request_.target.assign(target.data(), target.size());
    ec = {};
  }
  void on_response_impl(int, text, int, error_code& ec) override { ec = boost::beast::http::error::bad_method; }
  void on_field_impl(boost::beast::http::field, text name, text value, error_code& ec) override {
    http_fields& into = in_body_ ? request_.trailers : request_.fields;
    into.add({name.data(), name.size()}, {value.data(), value.size()});
    ec = {};
  }
  void on_header_impl(error_code& ec) override { ec = {}; }
  void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code& ec) override {
    in_body_ = true;
    // Never more at once than a peer may claim for nothing.
    constexpr std::uint64_t at_once = std::uint64_t{8} << 20;
    if (length) request_.body.reserve(static_cast<std::size_t>(std::min(*length, at_once)));
    ec = {};
  }
  std::size_t on_body_impl(text piece, error_code& ec) override { return append(piece, ec); }
  void on_chunk_header_impl(std::uint64_t size, text, error_code& ec) override {
    if (size > 0) ++request_.chunks;
    ec = {};
  }
  std::size_t on_chunk_body_impl(std::uint64_t, text piece, error_code& ec) override { return append(piece, ec); }
  void on_finish_impl(error_code& ec) override { ec = {}; }

  std::size_t append(text piece, error_code& ec) {
    if (request_.taken) {
      piece_.append(piece.data(), piece.size());
    } else {
      const std::size_t room = longest_body - request_.body.size();
      request_.body.append(piece.data(), std::min(piece.size(), room));
    }
    request_.length += piece.size();
    ec = {};
    return piece.size();
  }

  http_request request_;
  std::string piece_;
  bool in_body_ = false;
};

}  // namespace colambda::emulator
