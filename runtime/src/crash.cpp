// SPDX-License-Identifier: MIT
// Owns what is safe in a signal handler: no allocation, no lock, one write.
#include "crash.hpp"

#include <cxxabi.h>
#include <sys/mman.h>
#include <unistd.h>
#include <unwind.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <exception>
#include <typeinfo>

namespace colambda {
namespace {

constexpr std::size_t longest_id = 63;
// Requests beyond these are not named.
constexpr std::size_t most_named = 64;

struct id_slot {
  std::atomic<bool> taken{false};
  // Written while it is not: a handler reads a whole id or none.
  std::atomic<bool> readable{false};
  std::array<char, longest_id + 1> text{};
};

constinit std::array<id_slot, most_named> slots{};
constinit std::atomic<bool> told{false};
constinit std::terminate_handler terminate_before = nullptr;

struct handled_signal {
  int number;
  const char* name;
  struct sigaction before;
};
constinit handled_signal handled[] = {{SIGSEGV, "SIGSEGV", {}}, {SIGABRT, "SIGABRT", {}}};

// A line that is never longer than its buffer.
class line {
 public:
  constexpr line() = default;
  line& add(std::string_view text) noexcept {
    const std::size_t count = std::min(text.size(), text_.size() - 1 - size_);
    // A what() may have any bytes; the log is to stay one line.
    for (std::size_t i = 0; i < count; ++i) text_[size_++] = text[i] == '\n' || text[i] == '\r' ? ' ' : text[i];
    return *this;
  }
  line& add_hex(std::uintptr_t number) noexcept {
    std::array<char, 18> digits{};
    std::size_t at = digits.size();
    do {
      digits[--at] = "0123456789abcdef"[number & 15];
      number >>= 4;
    } while (number != 0);
    digits[--at] = 'x';
    digits[--at] = '0';
    return add({digits.data() + at, digits.size() - at});
  }
  // One write, so that lines of several processes do not mix; what is not there yet is lost. Once.
  void end() noexcept {
    if (ended_.exchange(true)) return;
    text_[size_++] = '\n';
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text_.data(), size_);
  }

 private:
  std::array<char, 4096> text_{};
  std::size_t size_ = 0;
  std::atomic<bool> ended_{false};
};

// Of the one crash that a process has. A walk over a stack or a heap that is broken may crash in its turn: then what
// is in it by then is all that can be said.
constinit line last_words;

struct walk {
  line* out;
  int left;
};

_Unwind_Reason_Code add_frame(_Unwind_Context* context, void* argument) {
  auto& state = *static_cast<walk*>(argument);
  const auto address = static_cast<std::uintptr_t>(_Unwind_GetIP(context));
  if (address == 0 || state.left-- == 0) return _URC_END_OF_STACK;
  state.out->add(" ").add_hex(address);
  return _URC_NO_REASON;
}

void add_facts(line& out) noexcept {
  out.add("; requests in flight:");
  bool any = false;
  for (const auto& slot : slots) {
    if (!slot.readable.load(std::memory_order_acquire)) continue;
    out.add(any ? ", " : " ").add(slot.text.data());
    any = true;
  }
  if (!any) out.add(" none");
  out.add("; backtrace:");
  walk state{&out, 32};
  _Unwind_Backtrace(&add_frame, &state);
  out.end();
}

void on_signal(int number, siginfo_t* about, void*) {
  const int error = errno;
  for (const auto& one : handled) {
    if (one.number != number) continue;
    if (told.exchange(true)) {
      last_words.end();
    } else {
      line& out = last_words;
      out.add(program_invocation_short_name).add(": crashed: ").add(one.name);
      if (number == SIGSEGV) out.add(" at ").add_hex(reinterpret_cast<std::uintptr_t>(about->si_addr));
      add_facts(out);
    }
    ::sigaction(number, &one.before, nullptr);
  }
  // A fault happens again when this returns, now to whoever was there before; one that was sent has to be sent again.
  if (number != SIGSEGV || about->si_code <= 0) ::raise(number);
  errno = error;
}

void describe_exception(line& out) noexcept {
  const std::type_info* const type = abi::__cxa_current_exception_type();
  if (type == nullptr) return;
  int status = 0;
  char* const readable = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
  out.add(": ").add(readable != nullptr ? readable : type->name());
  try {
    throw;
  } catch (const std::exception& thrown) {
    out.add(": ").add(thrown.what());
  } catch (...) {
    // Its type says all that is known of it.
    out.add(" (no std::exception)");
  }
}

[[noreturn]] void on_terminate() {
  if (!told.exchange(true)) {
    line& out = last_words;
    out.add(program_invocation_short_name).add(": crashed: std::terminate");
    describe_exception(out);
    add_facts(out);
  }
  if (terminate_before != nullptr) terminate_before();
  std::abort();
}

}  // namespace

void use_alternate_stack() {
  constexpr std::size_t size = std::size_t{64} << 10;
  stack_t now{};
  if (::sigaltstack(nullptr, &now) == 0 && (now.ss_flags & SS_DISABLE) == 0) return;
  void* const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  stack_t made{};
  made.ss_sp = memory;
  made.ss_size = size;
  ::sigaltstack(&made, nullptr);
}

void tell_crashes() {
  use_alternate_stack();
  for (auto& one : handled) {
    struct sigaction wanted{};
    wanted.sa_sigaction = &on_signal;
    wanted.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    ::sigemptyset(&wanted.sa_mask);
    ::sigaction(one.number, &wanted, &one.before);
  }
  terminate_before = std::set_terminate(&on_terminate);
}

std::string requests_in_flight() {
  std::string all;
  for (const auto& slot : slots) {
    if (!slot.readable.load(std::memory_order_acquire)) continue;
    if (!all.empty()) all += ", ";
    all += slot.text.data();
  }
  return all;
}

in_flight::in_flight(std::string_view request_id) noexcept : slot_(most_named) {
  for (std::size_t i = 0; i < slots.size() && slot_ == most_named; ++i) {
    if (!slots[i].taken.exchange(true, std::memory_order_acquire)) slot_ = i;
  }
  if (slot_ == most_named) return;
  auto& own = slots[slot_];
  const auto text = request_id.substr(0, longest_id);
  *std::ranges::copy(text, own.text.begin()).out = '\0';
  own.readable.store(true, std::memory_order_release);
}

in_flight::~in_flight() {
  if (slot_ == most_named) return;
  slots[slot_].readable.store(false, std::memory_order_release);
  slots[slot_].taken.store(false, std::memory_order_release);
}

}  // namespace colambda
