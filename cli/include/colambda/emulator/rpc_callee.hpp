// SPDX-License-Identifier: MIT
// A function on go1.x as its caller sees it: one process, called over a few connections. Knows no event.
#pragma once

#include <colambda/emulator/callee.hpp>
#include <colambda/emulator/function.hpp>
#include <colambda/emulator/notes.hpp>
#include <colambda/emulator/start_options.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace colambda::emulator {

/// Takes any number of calls at once. A call without an answer, in whatever way, ends all.
class rpc_callee final : public callee {
 public:
  /// `options` and `remarks` must outlive it; `timeout` is that of every call.
  rpc_callee(const start_options& options, std::size_t lanes, std::size_t connections, clock::duration timeout,
             notes& remarks);

  task<result<void>> start() override;
  task<answer> invoke(std::size_t lane, const call& what) override;
  task<fault> until_lost() override;
  [[nodiscard]] clock::duration window() const noexcept override { return window_of_others; }
  task<void> end(clock::duration grace) override;
  [[nodiscard]] std::size_t started() const noexcept override { return function_ ? 1 : 0; }
  [[nodiscard]] clock::duration start_up() const noexcept override;
  [[nodiscard]] std::optional<std::size_t> peak_memory() const override;

 private:
  [[nodiscard]] task<fault> explain(const rpc::call_error& why);
  [[nodiscard]] task<void> until_overdue();
  [[nodiscard]] fault death() const;

  const start_options& options_;
  notes& remarks_;
  std::size_t connections_;
  clock::duration timeout_;
  // When the call of each lane began; max while there is none.
  std::vector<clock::time_point> began_;
  std::unique_ptr<function> function_;
  bool first_ = true;
  // Whether it has said that it ends behind an answer.
  bool is_leaving_ = false;
};

}  // namespace colambda::emulator
