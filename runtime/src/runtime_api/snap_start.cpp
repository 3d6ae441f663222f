// SPDX-License-Identifier: MIT
// Owns the order: hooks, GET restore/next, hooks. The types of failures are those of AWS's own runtimes.
#include "snap_start.hpp"

#include "../environment.hpp"

#include <colambda/log.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace colambda::runtime_api {
namespace {

failure as_told(std::string_view type, const failure& why) {
  return {std::string(type), why.type() + ": " + why.message()};
}

void say(std::string_view what, const failure& why) {
  complain(std::string(what) + ": " + printable(why.type() + ": " + why.message(), 2000));
}

void note(const delivery& made) {
  if (!made.is_accepted()) log::error("the failed start could not be reported: {}", made.why);
}

}  // namespace

task<bool> go_through_snapshot(client& over, const app& function, const bool& stopping) {
  const auto unfit = co_await function.before_snapshot();
  if (unfit) {
    say("a snapshot hook failed", *unfit);
    const failure told = as_told("Runtime.BeforeSnapshotError", *unfit);
    const auto made = co_await over.report_init(told);
    note(made);
    co_return false;
  }
  if (stopping) co_return true;
  const auto refused = co_await over.restore();
  if (stopping) co_return true;
  if (refused) {
    complain("not restored from a snapshot: " + printable(*refused, 2000));
    co_return false;
  }
  const auto broken = co_await function.restored();
  if (!broken) co_return true;
  say("a restore hook failed", *broken);
  const failure told = as_told("Runtime.AfterRestoreError", *broken);
  const auto made = co_await over.report_restore(told);
  note(made);
  co_return false;
}

}  // namespace colambda::runtime_api
