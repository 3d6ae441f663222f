// SPDX-License-Identifier: MIT
// Fuzzes a server's connection: whatever a peer says, each call is answered once, nothing hangs, and when it is
// over nothing is left. Speaks through a socket pair to the connection that the server uses.
#include "../../runtime/src/rpc/connection.hpp"
#include "support/conversation.hpp"
#include "support/heap.hpp"
#include "support/input.hpp"
#include "support/peer.hpp"
#include "support/require.hpp"
#include "support/service.hpp"

#include <colambda/log.hpp>

#include <memory>
#include <string_view>
#include <utility>

namespace {

using namespace colambda;
using fuzz::input;
using fuzz::require;
using rpc::detail::connection;
using rpc::detail::directory;

// Counts the lines that say a connection could not go on.
class quiet_log final : log::sink {
 public:
  quiet_log() noexcept { log::replace_sink(this); }
  void write(log::level of, std::string_view) noexcept override { errors += of == log::level::error ? 1 : 0; }
  unsigned errors = 0;
};

// What outlives a connection.
struct world {
  boost::asio::io_context io{1};
  fuzz::waiting_room waiting{io};
  quiet_log log;

  std::shared_ptr<const directory> with(const limits& bounds) {
    return std::make_shared<const directory>(directory{fuzz::services(io, waiting), bounds});
  }
};

enum class ending { half_close, close, reset_unread, stop, drop };

ending ending_of(const input& given) {
  switch (given.what() >> 1 & 7) {
    case 1: return ending::close;
    case 2: return ending::reset_unread;
    case 3: return ending::stop;
    case 4: return ending::drop;
    default: return ending::half_close;
  }
}

// One connection from its first byte until nothing of it is left.
class scene {
 public:
  scene(world& in, std::shared_ptr<const directory> all, const input& given)
      : world_(in), all_(std::move(all)), given_(given) {
    world_.io.restart();
    world_.log.errors = 0;
    served_ = std::make_shared<connection>(world_.io, peer_.served(world_.io), all_);
    served_->start(is_http() ? rpc::preamble::http : rpc::preamble::none, [this] { ended_ = true; });
  }

  void play() {
    const auto how = ending_of(given_);
    listens_ = how != ending::reset_unread;
    auto pieces = given_.pieces();
    for (auto rest = given_.stream(); !rest.empty();) {
      const auto piece = rest.first(pieces.next(rest.size()));
      rest = rest.subspan(piece.size());
      if (!say(piece)) break;
    }
    end(how);
    while (!ended_) {
      settle();
      if (ended_) break;
      require(how != ending::drop, "a connection that is dropped leaves no call behind");
      require(world_.waiting.let_one_go(), "a connection ends when its peer and its calls have");
    }
    settle();
    if (how == ending::half_close) check_answers();
    require(served_->calls() == 0, "no call is left");
  }

  // After `play`.
  void check_released() {
    const std::weak_ptr<connection> left = served_;
    served_.reset();
    require(left.expired(), "nobody holds the connection");
    require(world_.waiting.empty(), "nobody waits any more");
    world_.io.poll();
    require(world_.io.stopped(), "nothing is left to do");
  }

 private:
  [[nodiscard]] bool is_http() const { return (given_.what() & 1) != 0; }

  // False if nobody reads any more.
  bool say(bytes_view piece) {
    bool stuck = false;
    while (!piece.empty()) {
      const auto taken = peer_.say(piece);
      if (!taken) return false;
      piece = piece.subspan(*taken);
      if (stuck && *taken == 0) {
        require(!listens_, "a connection that does not read waits for its calls, or for us to listen");
        return false;
      }
      settle();
      stuck = *taken == 0 && !world_.waiting.let_one_go();
    }
    return true;
  }

  // Lets everything go on that can without us. What is ready is ready at once on a socket pair, so one look is enough.
  void settle() {
    do {
      world_.io.poll();
    } while (listens_ && peer_.hear());
  }

  void end(ending how) {
    switch (how) {
      case ending::half_close: peer_.half_close(); break;
      case ending::close:
      case ending::reset_unread:
        peer_.close();
        listens_ = false;
        break;
      case ending::stop: served_->stop(); break;
      case ending::drop:
        served_->cancel_calls();
        served_->close();
        break;
    }
  }

  void check_answers() {
    auto asked = given_.stream();
    auto heard = as_bytes(peer_.heard());
    if (is_http()) {
      constexpr std::string_view connected = "HTTP/1.0 200 Connected to Go RPC\n\n";
      const bool begun = peer_.heard().starts_with(connected);
      require(begun || heard.empty() || peer_.heard().starts_with("HTTP/1.0 4"), "HTTP is answered in HTTP");
      if (!begun) return;
      heard = heard.subspan(connected.size());
      asked = fuzz::behind_head(asked);
    }
    const auto answered = fuzz::answered_in(heard);
    // After an answer that cannot be written there is no other.
    if (world_.log.errors == 0) require(answered == fuzz::made_in(asked, *all_), "each call is answered once");
  }

  world& world_;
  std::shared_ptr<const directory> all_;
  const input& given_;
  fuzz::peer peer_;
  std::shared_ptr<connection> served_;
  bool ended_ = false;
  bool listens_ = true;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static world all;
  static const auto by_default = all.with({});
  static const input tight_input(reinterpret_cast<const std::uint8_t*>("\0\x08"), 2);
  static const auto tight = all.with(tight_input.bounds());
  const input given(data, size);
  const fuzz::heap_watch heap;
  {
    scene one(all, given.is_tight() ? tight : by_default, given);
    one.play();
    one.check_released();
  }
  // A message of the default limit has room made for it as soon as it is announced.
  const std::size_t announced = given.is_tight() ? 0 : limits{}.message;
  require(heap.peak() <= announced + (std::size_t{1} << 20) + 512 * size, "memory stays in proportion to the stream");
  require(heap.now() <= 16 * 1024, "memory is given back");
  return 0;
}
