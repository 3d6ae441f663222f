// SPDX-License-Identifier: MIT
// A Runtime API that gives a function very many events, fast, as many at once as it has pollers, and checks each
// answer. Knows what trouble.cpp does with an event.
#include "long_run_peer.hpp"

#include <poll.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace long_run {
namespace {

// One event and what must come of it.
struct task {
  std::string text;
  std::string answer;
  bool is_thrown = false;
};

// Of any size up to 1 MiB, most of them small, no two alike. Every seventh is one that trouble throws for; where
// there are several pollers, two in three of the others take up to 3 ms, so that they overtake each other.
task make(std::size_t n, std::size_t pollers, std::mt19937& chance) {
  std::size_t size = n % 61 * 29;
  if (n % 100 == 0) size = 100'000;
  if (n % 1000 == 0) size = 1 << 20;
  std::string body = "event " + std::to_string(n) + ' ';
  body.append(size, static_cast<char>('a' + n % 26));
  if (n % 7 == 0) return {"throw " + body, body.substr(0, body.rfind(' ') + 1), true};
  if (pollers > 1 && n % 3 != 0) return {"say " + std::to_string(chance() % 4) + ' ' + body, body};
  return {body, body};
}

// One poller, as its peer sees it.
struct line {
  explicit line(int socket) : to(socket) {}
  connection to;
  // The event that it has; 0 if it has none.
  std::size_t n = 0;
  task given;
  bool waits = false;
};

class exchange {
 public:
  exchange(const listener& listening, const child& function, std::size_t count, std::size_t pollers)
      : function_(function), count_(count) {
    for (std::size_t i = 0; i < pollers; ++i) lines_.emplace_back(listening.accept());
    for (const auto& each : lines_) readable_.push_back({each.to.socket(), POLLIN, 0});
  }

  // Until all events are answered and all pollers ask for more.
  void run() {
    while (!all_wait()) hear();
    while (answered_ < count_ || !all_wait()) {
      give();
      hear();
    }
    if (most_at_once_ < std::min(lines_.size(), count_)) wrong("never were all pollers at work");
    if (lines_.size() > 1 && overtaken_ == 0) wrong("no answer overtook another");
  }

  // The least that was resident when a third of the events was answered, and at their end.
  [[nodiscard]] long early_kb() const { return early_kb_; }
  [[nodiscard]] long late_kb() const { return late_kb_; }
  [[nodiscard]] std::size_t overtaken() const { return overtaken_; }

 private:
  [[nodiscard]] bool all_wait() const {
    return std::ranges::all_of(lines_, [](const line& each) { return each.waits; });
  }

  // To those that wait, in any order.
  void give() {
    std::vector<line*> waiting;
    for (auto& each : lines_) {
      if (each.waits) waiting.push_back(&each);
    }
    std::ranges::shuffle(waiting, chance_);
    for (line* const each : waiting) {
      if (given_ == count_) return;
      each->waits = false;
      each->n = ++given_;
      each->given = make(each->n, lines_.size(), chance_);
      most_at_once_ = std::max(most_at_once_, given_ - answered_);
      const std::string& body = each->given.text;
      each->to.write("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id-" + std::to_string(each->n) +
                     "\r\nLambda-Runtime-Deadline-Ms: 4102444800000\r\nContent-Length: " + std::to_string(body.size()) +
                     "\r\n\r\n" + body);
    }
  }

  void hear() {
    constexpr int longest_ms = 60'000;
    if (::poll(readable_.data(), readable_.size(), longest_ms) <= 0) wrong("the function says nothing");
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (readable_[i].revents == 0) continue;
      if (const auto asked = lines_[i].to.read()) take(lines_[i], *asked);
    }
  }

  void take(line& from, const request& asked) {
    if (from.n == 0) {
      if (from.waits || asked.line != "GET /2018-06-01/runtime/invocation/next HTTP/1.1") {
        wrong("expected next, got " + asked.line);
      }
      from.waits = true;
      return;
    }
    check(from, asked);
    if (from.n < last_) ++overtaken_;
    last_ = std::max(last_, from.n);
    from.n = 0;
    if (++answered_ % std::max<std::size_t>(1, count_ / 100) == 0) look();
    from.to.write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
  }

  // What is under way takes memory, too, and is as large by chance: the least of many looks is what stays.
  void look() {
    const std::size_t percent = answered_ * 100 / count_;
    const long now = function_.memory_kb();
    if (percent >= 30 && percent <= 50) early_kb_ = early_kb_ == 0 ? now : std::min(early_kb_, now);
    if (percent >= 80) late_kb_ = late_kb_ == 0 ? now : std::min(late_kb_, now);
  }

  static void check(const line& of, const request& answer) {
    const std::string id = "id-" + std::to_string(of.n);
    const std::string path =
        "POST /2018-06-01/runtime/invocation/" + id + (of.given.is_thrown ? "/error" : "/response") + " HTTP/1.1";
    if (answer.line != path) wrong("expected " + path + ", got " + answer.line);
    const bool right =
        of.given.is_thrown ? answer.body.find(of.given.answer) != std::string::npos : answer.body == of.given.answer;
    if (!right) wrong("the answer to " + id + " is not its own: " + answer.body.substr(0, 80));
  }

  const child& function_;
  std::size_t count_;
  std::vector<line> lines_;
  std::vector<pollfd> readable_;
  // The same events in each run, if the function is as fast.
  std::mt19937 chance_{6};
  std::size_t given_ = 0;
  std::size_t answered_ = 0;
  std::size_t most_at_once_ = 0;
  // The latest event that is answered, and the answers that came after one to a later event.
  std::size_t last_ = 0;
  std::size_t overtaken_ = 0;
  long early_kb_ = 0;
  long late_kb_ = 0;
};

int run(const char* program, std::size_t count, std::size_t pollers, bool flat) {
  const auto began = std::chrono::steady_clock::now();
  const listener listening;
  child function(program, listening.port(), pollers);
  exchange with(listening, function, count, pollers);
  with.run();
  const int status = function.end();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  const long early = with.early_kb();
  const long late = with.late_kb();
  std::printf(
      "%zu events through %zu pollers in %.1f s, %zu overtaken; resident early %ld KB, late %ld KB; exit status "
      "%d\n",
      count, pollers, took.count(), with.overtaken(), early, late, status);
  // The first large events of each poller are still to come in a short run.
  constexpr long warm_up_kb = 512;
  if (flat && late > early + early / 10 + warm_up_kb) wrong("resident memory grew");
  return status;
}

}  // namespace
}  // namespace long_run

int main(int count, char** words) {
  if (count < 4 || count > 5) {
    std::fprintf(stderr, "usage: long_run FUNCTION EVENTS POLLERS [flat]\n");
    return 64;
  }
  try {
    return long_run::run(words[1], static_cast<std::size_t>(std::atoll(words[2])),
                         static_cast<std::size_t>(std::atoll(words[3])), count == 5);
  } catch (const std::exception& why) {
    std::fprintf(stderr, "long_run: %s\n", why.what());
    return 1;
  }
}
