// SPDX-License-Identifier: MIT
#include "patience.hpp"

#include <algorithm>
#include <random>

namespace colambda::runtime_api {
namespace {

// Half of it and a random part of the rest, so that many environments, or pollers, do not knock at once.
clock::duration blurred(clock::duration longest) {
  static thread_local std::minstd_rand random{std::random_device{}()};
  return longest / 2 + longest / 2 * (random() % 1000) / 1000;
}

}  // namespace

std::optional<clock::duration> patience::after_failure(clock::duration spent) {
  ++tries_;
  spent_ += spent;
  constexpr clock::duration first = std::chrono::milliseconds(100);
  const clock::duration pause = blurred(first * (1 << std::min(tries_, most_tries)));
  if (tries_ >= most_tries || spent_ + pause > most_time) return std::nullopt;
  spent_ += pause;
  return pause;
}

clock::duration rest_of_the_lost(int times) {
  constexpr clock::duration first = std::chrono::seconds(1);
  return blurred(first * (1 << std::clamp(times, 0, 4)));
}

}  // namespace colambda::runtime_api
