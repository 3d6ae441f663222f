// SPDX-License-Identifier: MIT
// Writes what is put into it to a socket, everything that is ready in one write. Knows bytes only.
#pragma once

#include "../signal.hpp"

#include <colambda/gather.hpp>

#include <boost/asio/ip/tcp.hpp>

#include <cstddef>

namespace colambda::rpc::detail {

class outbox {
 public:
  explicit outbox(boost::asio::ip::tcp::socket& to) : to_(to), changed_(to.get_executor()) {}

  /// Where to put bytes; then call `ready`.
  [[nodiscard]] gather& filling() noexcept { return filling_; }
  void ready() {
    if (failed_) filling_.clear();
    changed_.raise();
  }
  /// No more will be put in: `run` completes once all is written.
  void finish() {
    finished_ = true;
    changed_.raise();
  }

  /// Bytes that are kept from being freed by what is not yet written.
  [[nodiscard]] std::size_t pinned() const noexcept { return filling_.pinned() + writing_.pinned(); }
  [[nodiscard]] bool failed() const noexcept { return failed_; }

  /// Writes until `finish` or until the socket fails; then what is unsent is dropped, and what comes later is, too.
  /// `progress` is raised after every write.
  [[nodiscard]] task<void> run(signal& progress);

 private:
  [[nodiscard]] task<boost::system::error_code> write();

  boost::asio::ip::tcp::socket& to_;
  signal changed_;
  // One is filled while the other is on its way.
  gather filling_;
  gather writing_;
  bool finished_ = false;
  bool failed_ = false;
};

}  // namespace colambda::rpc::detail
