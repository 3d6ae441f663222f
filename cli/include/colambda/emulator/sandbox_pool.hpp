// SPDX-License-Identifier: MIT
// A function over the Runtime API as its caller sees it: environments, each called as often at once as it may be.
// Knows no event.
#pragma once

#include <colambda/emulator/bell.hpp>
#include <colambda/emulator/callee.hpp>
#include <colambda/emulator/notes.hpp>
#include <colambda/emulator/sandbox.hpp>
#include <colambda/emulator/start_options.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace colambda::emulator {

/// Lanes share out among environments. One is started when a call comes and none is there; so one that has ended is
/// replaced at the next call, and said so.
class sandbox_pool final : public callee {
 public:
  /// `options` and `remarks` must outlive it.
  sandbox_pool(const start_options& options, std::size_t environments, notes& remarks);

  task<result<void>> start() override;
  task<answer> invoke(std::size_t lane, const call& what) override;
  task<fault> until_lost() override;
  [[nodiscard]] clock::duration window() const noexcept override;
  task<void> end(clock::duration grace) override;
  [[nodiscard]] std::size_t started() const noexcept override { return started_; }
  [[nodiscard]] clock::duration start_up() const noexcept override { return start_up_; }
  [[nodiscard]] std::optional<std::size_t> peak_memory() const override;

 private:
  // Calls that are under way hold the environment, too: it may have ended under them.
  struct place {
    std::shared_ptr<sandbox> box;
    bool is_starting = false;
    // Why none came up, for those who waited for it.
    std::optional<fault> failed;
  };

  [[nodiscard]] task<answer> try_once(place& where, const call& what);
  [[nodiscard]] task<result<std::shared_ptr<sandbox>>> find(place& where, const std::string& request_id,
                                                            std::optional<clock::duration>& start_up);
  [[nodiscard]] task<void> start_in(place& where, const std::string& request_id);
  void retire(std::shared_ptr<sandbox>& box);

  const start_options& options_;
  notes& remarks_;
  std::vector<place> places_;
  // Rings when a start has ended.
  std::optional<bell> started_bell_;
  bool is_ending_ = false;
  std::size_t started_ = 0;
  clock::duration start_up_{};
  // Of those that are gone.
  std::optional<std::size_t> peak_;
};

}  // namespace colambda::emulator
