// SPDX-License-Identifier: MIT
// Owns how long the end of a call is remembered.
#include <colambda/emulator/open_calls.hpp>

#include <colambda/emulator/identity.hpp>

#include <algorithm>
#include <chrono>

namespace colambda::emulator {
namespace {

// More than any runtime has at once, so that whoever answers late is told so.
constexpr std::size_t remembered = 4096;

}  // namespace

void open_calls::add(const call& what, clock::wall_time deadline) {
  open_call made;
  made.what = what;
  made.deadline_ms = std::chrono::floor<std::chrono::milliseconds>(deadline.time_since_epoch()).count();
  made.invocation_id = new_request_id();
  all_.push_back(std::move(made));
}

open_call* open_calls::first(open_call::stage at) noexcept {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const open_call& each) { return each.at == at; });
  return found == all_.end() ? nullptr : &*found;
}

open_call* open_calls::find(std::string_view id) noexcept {
  return const_cast<open_call*>(std::as_const(*this).find(id));
}

const open_call* open_calls::find(std::string_view id) const noexcept {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const open_call& each) { return each.what.request_id == id; });
  return found == all_.end() ? nullptr : &*found;
}

std::size_t open_calls::count(open_call::stage at) const noexcept {
  return static_cast<std::size_t>(
      std::count_if(all_.begin(), all_.end(), [&](const open_call& each) { return each.at == at; }));
}

void open_calls::pass_answered() noexcept {
  for (open_call& each : all_) {
    if (each.at == open_call::stage::answered) each.at = open_call::stage::over;
  }
}

void open_calls::close(std::string_view id) {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const open_call& each) { return each.what.request_id == id; });
  if (found == all_.end()) return;
  closed_.emplace_back(found->what.request_id, found->timed_out ? fate::timed_out : fate::answered);
  if (closed_.size() > remembered) closed_.pop_front();
  all_.erase(found);
}

open_calls::fate open_calls::fate_of(std::string_view id) const noexcept {
  if (const open_call* const known = find(id); known != nullptr && known->at == open_call::stage::over) {
    return known->timed_out ? fate::timed_out : fate::answered;
  }
  const auto found = std::find_if(closed_.begin(), closed_.end(), [&](const auto& each) { return each.first == id; });
  return found == closed_.end() ? fate::unknown : found->second;
}

}  // namespace colambda::emulator
