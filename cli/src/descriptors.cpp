// SPDX-License-Identifier: MIT
// Owns what the program itself needs of its descriptors.
#include <colambda/cli/descriptors.hpp>

#include <sys/resource.h>

#include <algorithm>

namespace colambda::cli {
namespace {

// Standard streams, the event loop's, signals, a child's pipe, and what was handed down to us.
constexpr std::uint64_t own = 32;

}  // namespace

descriptor_limit descriptor_limit::raise() noexcept {
  rlimit found{};
  if (::getrlimit(RLIMIT_NOFILE, &found) != 0) return {0, own};
  const rlim_t before = found.rlim_cur;
  found.rlim_cur = found.rlim_max;
  return {before, ::setrlimit(RLIMIT_NOFILE, &found) == 0 ? found.rlim_cur : before};
}

std::size_t descriptor_limit::room(std::size_t each) const noexcept {
  const std::uint64_t left = now_ - std::min(now_, own);
  return static_cast<std::size_t>(std::max<std::uint64_t>(left / each, 1));
}

}  // namespace colambda::cli
