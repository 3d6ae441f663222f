// SPDX-License-Identifier: MIT
// A function on provided.al2023 as its caller sees it: as many environments as calls at once. Knows no protocol.
#pragma once

#include <colambda/emulator/callee.hpp>
#include <colambda/emulator/notes.hpp>
#include <colambda/emulator/sandbox.hpp>
#include <colambda/emulator/start_options.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace colambda::emulator {

/// Each lane is an environment, which is started when a call comes and none is there; so one that has ended is
/// replaced at the next call, and said so.
class sandbox_pool final : public callee {
 public:
  /// `options` and `remarks` must outlive it.
  sandbox_pool(const start_options& options, std::size_t lanes, notes& remarks);

  task<result<void>> start() override;
  task<answer> invoke(std::size_t lane, const call& what) override;
  task<fault> until_lost() override;
  task<void> end(clock::duration grace) override;
  [[nodiscard]] std::size_t started() const noexcept override { return started_; }
  [[nodiscard]] clock::duration start_up() const noexcept override { return start_up_; }
  [[nodiscard]] std::optional<std::size_t> peak_memory() const override;

 private:
  void retire(std::unique_ptr<sandbox>& box);

  const start_options& options_;
  notes& remarks_;
  std::vector<std::unique_ptr<sandbox>> boxes_;
  std::size_t started_ = 0;
  clock::duration start_up_{};
  // Of those that are gone.
  std::optional<std::size_t> peak_;
};

}  // namespace colambda::emulator
