// SPDX-License-Identifier: MIT
// Ends while a thread of the pool is held up for ever: if that kept the process, the test would run out of time.
#include <colambda/pool.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <atomic>

namespace {

std::atomic<bool> begun = false;
std::atomic<bool> never = false;

void block() {
  begun = true;
  begun.notify_all();
  never.wait(false);
}

}  // namespace

int main() {
  boost::asio::io_context io(1);
  boost::asio::co_spawn(io, colambda::on_pool(block), boost::asio::detached);
  io.poll();
  begun.wait(false);
  return 0;
}
