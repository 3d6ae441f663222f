// SPDX-License-Identifier: MIT
// The Runtime API as a transport: as many pollers as Lambda lets calls run at once, on one thread or on several.
#pragma once

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
#include <string>
#include <string_view>
#include <vector>

namespace colambda::runtime_api {

/// Some pollers on a thread of their own.
class poller_thread;

class pollers final : public transport {
 public:
  /// `count` pollers, shared out over `threads` threads, of which this one is the first.
  pollers(boost::asio::io_context& io, const address& to, early_start begun, std::size_t count, std::size_t threads);
  ~pollers() override;

  [[nodiscard]] task<int> serve(const app& function) override;
  void stop(clock::duration drain) override;
  [[nodiscard]] task<void> init_failed(const failure& why) override;

 private:
  void ended(int status, const std::exception_ptr& thrown);
  void retire();

  boost::asio::io_context& io_;
  outage all_;
  std::vector<std::unique_ptr<poller>> own_;
  std::vector<std::unique_ptr<poller_thread>> others_;
  std::size_t left_;
  signal ended_;
  int status_ = 0;
  std::exception_ptr thrown_;
};

}  // namespace colambda::runtime_api
