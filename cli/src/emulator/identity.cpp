// SPDX-License-Identifier: MIT
// Owns how ids are spelled and where their randomness comes from.
#include <colambda/emulator/identity.hpp>

#include <colambda/clock.hpp>

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <random>

namespace colambda::emulator {
namespace {

std::uint64_t random_bits() {
  static thread_local std::mt19937_64 engine(std::random_device{}());
  return engine();
}

}  // namespace

std::string new_request_id() {
  const std::uint64_t high = random_bits();
  const std::uint64_t low = random_bits();
  // Version 4 and variant 1 of RFC 4122.
  const std::uint64_t version = (high & 0x0fff) | 0x4000;
  const std::uint64_t variant = ((low >> 48) & 0x3fff) | 0x8000;
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff, version, variant,
                     low & 0xffff'ffff'ffff);
}

std::string new_trace_id() {
  const auto now = std::chrono::floor<std::chrono::seconds>(clock::wall()).time_since_epoch().count();
  return fmt::format("Root=1-{:08x}-{:016x}{:08x};Parent={:016x};Sampled=0", now, random_bits(),
                     random_bits() & 0xffff'ffff, random_bits());
}

}  // namespace colambda::emulator
