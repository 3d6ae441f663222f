// SPDX-License-Identifier: MIT
// The Runtime API as a transport: as many pollers as Lambda lets calls run at once, on one thread or on several.
#pragma once

#include "../extension/sigterm_extension.hpp"
#include "../signal.hpp"
#include "address.hpp"
#include "early.hpp"
#include "patience.hpp"
#include "poller.hpp"

#include <colambda/transport.hpp>

#include <boost/asio/io_context.hpp>

#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace colambda::runtime_api {

struct poller_options {
  std::size_t count = 1;
  /// They are shared out over so many, of which the first is the one that the transport lives on.
  std::size_t threads = 1;
  /// Whether Lambda takes a snapshot of the process behind init.
  bool is_snap_start = false;
  /// Whether to register an extension, so that Lambda sends SIGTERM.
  bool has_extension = false;
};

/// Some pollers on a thread of their own.
class poller_thread;

class pollers final : public transport {
 public:
  pollers(boost::asio::io_context& io, const address& to, early_start begun, const poller_options& options);
  ~pollers() override;

  [[nodiscard]] task<bool> prepare(const app& function) override;
  [[nodiscard]] task<int> serve(const app& function) override;
  void stop(clock::duration drain) override;
  [[nodiscard]] task<void> init_failed(const failure& why) override;

 private:
  void ended(int status, const std::exception_ptr& thrown);
  void retire();

  boost::asio::io_context& io_;
  bool is_snap_start_;
  bool preparing_ = false;
  bool stopping_ = false;
  std::optional<extension::sigterm_extension> extension_;
  outage all_;
  std::vector<std::unique_ptr<poller>> own_;
  std::vector<std::unique_ptr<poller_thread>> others_;
  std::size_t left_;
  signal ended_;
  int status_ = 0;
  std::exception_ptr thrown_;
};

}  // namespace colambda::runtime_api
