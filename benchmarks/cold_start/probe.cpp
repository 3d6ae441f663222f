// SPDX-License-Identifier: MIT
// Owns the clock and the socket of a measurement over net/rpc. Blocking calls and no reactor: they would be measured
// too.
#include "probe.hpp"

#include <colambda/emulator/environment.hpp>
#include <colambda/emulator/port.hpp>
#include <colambda/emulator/process.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/rpc/messages.hpp>

#include <fmt/format.h>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <sys/prctl.h>

#include <chrono>
#include <ctime>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace cold_start {
namespace {

namespace asio = boost::asio;
namespace emulator = colambda::emulator;
namespace rpc = colambda::rpc;
using asio::ip::tcp;
using stopwatch = std::chrono::steady_clock;

// How exactly the first listen is seen: attempts to connect are no further apart than this, and what one takes.
constexpr std::timespec pause{0, 20'000};
constexpr std::chrono::seconds longest(10);

// net/rpc's own two structs, as Go names their fields.
struct call_header {
  std::string service_method;
  std::uint64_t seq = 0;
  static constexpr auto describe() {
    return colambda::record{"Request", colambda::field{"ServiceMethod", &call_header::service_method},
                            colambda::field{"Seq", &call_header::seq}};
  }
};

struct reply_header {
  std::string service_method;
  std::uint64_t seq = 0;
  std::string error;
  static constexpr auto describe() {
    return colambda::record{"Response", colambda::field{"ServiceMethod", &reply_header::service_method},
                            colambda::field{"Seq", &reply_header::seq}, colambda::field{"Error", &reply_header::error}};
  }
};

// A net/rpc client that blocks.
class blocking_client {
 public:
  explicit blocking_client(asio::io_context& io) : socket_(io) {}

  void connect(std::uint16_t port, stopwatch::time_point give_up) {
    const tcp::endpoint where(asio::ip::address_v4::loopback(), port);
    boost::system::error_code ec = asio::error::not_connected;
    while (ec) {
      if (stopwatch::now() > give_up) throw std::runtime_error("nobody listens: " + ec.message());
      socket_.close();
      socket_.connect(where, ec);
      if (ec) ::nanosleep(&pause, nullptr);
    }
    socket_.set_option(tcp::no_delay(true));
  }

  template <class Out, class In>
  Out call(std::string method, const In& argument) {
    colambda::gather out;
    encoder_.encode(call_header{std::move(method), seq_++}, out).value();
    encoder_.encode(argument, out).value();
    asio::write(socket_, asio::buffer(out.text()));
    const auto header = read<reply_header>();
    if (!header.error.empty()) throw std::runtime_error(header.error);
    return read<Out>();
  }

 private:
  template <class T>
  T read() {
    T value;
    while (!decoder_.decode(value).value()) {
      const auto room = decoder_.in().prepare(4096);
      decoder_.in().commit(socket_.read_some(asio::buffer(room.data(), room.size())));
    }
    return value;
  }

  tcp::socket socket_;
  colambda::gob::encoder encoder_;
  colambda::gob::decoder decoder_;
  std::uint64_t seq_ = 0;
};

double microseconds_since(stopwatch::time_point began) {
  return std::chrono::duration<double, std::micro>(stopwatch::now() - began).count();
}

rpc::invoke_request request_with(const std::string& event) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  rpc::invoke_request made;
  made.payload = colambda::slice::copy_of(event);
  made.request_id = "8f5f1d0e-2a7c-4b0e-9c33-0d2a4f6b8c1e";
  made.deadline.seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count() + 3;
  return made;
}

}  // namespace

sample measure_rpc(const std::string& binary, const std::string& event, const std::string& wanted) {
  // The kernel's own slack would be longer than the pause.
  ::prctl(PR_SET_TIMERSLACK, 1);
  asio::io_context io(1);
  blocking_client client(io);
  emulator::function_settings settings;
  settings.binary = binary;
  const std::uint16_t port = emulator::free_port();
  emulator::launch what;
  what.program = binary;
  what.environment = emulator::lambda_environment(settings, port);
  const rpc::invoke_request request = request_with(event);

  sample taken;
  const auto began = stopwatch::now();
  auto child = emulator::process::start(io.get_executor(), what);
  if (!child) throw std::runtime_error(child.error().message());
  client.connect(port, began + longest);
  client.call<rpc::ping_response>("Function.Ping", rpc::ping_request());
  taken.first_us = microseconds_since(began);
  const auto answer = client.call<rpc::invoke_response>("Function.Invoke", request);
  taken.answer_us = microseconds_since(began);
  taken.peak_kb = static_cast<double>(child->peak_memory().value_or(0));
  if (answer.payload.text() != wanted) {
    throw std::runtime_error(fmt::format("{}: wrong answer: {}", binary, answer.payload.text()));
  }
  return taken;
}

}  // namespace cold_start
