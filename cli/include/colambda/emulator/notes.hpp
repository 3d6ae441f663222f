// SPDX-License-Identifier: MIT
// What there is to say about a runtime that is not an answer. Knows nothing of where it is printed.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace colambda::emulator {

/// Hands remarks on. One that comes with every call is worth reading once.
class notes {
 public:
  using sink = std::function<void(std::string_view)>;

  explicit notes(sink to) : to_(std::move(to)) {}

  void say(std::string_view text) const {
    if (to_) to_(text);
  }
  /// Says it unless something was said about this `subject` before.
  void once(std::string_view subject, std::string_view text) {
    if (said_.insert(std::string(subject)).second) say(text);
  }

 private:
  sink to_;
  std::set<std::string, std::less<>> said_;
};

}  // namespace colambda::emulator
