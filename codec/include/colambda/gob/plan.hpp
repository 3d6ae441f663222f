// SPDX-License-Identifier: MIT
// How a received type goes into a local one: which field goes where, which are skipped. Made once per pair
// of types and stream; decoding then asks no questions.
#pragma once

#include <colambda/gob/promotion.hpp>
#include <colambda/gob/schema.hpp>
#include <colambda/gob/type.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace colambda::gob {

struct plan;

/// What becomes of one received field.
struct plan_field {
  static constexpr std::int32_t skipped = -1;
  /// Index among the local fields, or `skipped`, or below it for one of the plan's promotions.
  std::int32_t local = skipped;
  type_id wire = 0;
  const plan* how = nullptr;

  [[nodiscard]] bool is_promoted() const noexcept { return local < skipped; }
};

struct plan {
  const type* local = nullptr;
  type_id wire = 0;
  /// Of structs: one for each received field.
  std::vector<plan_field> fields{};
  /// Those among them that have their places in embedded structs.
  std::vector<promotion> promotions{};
  /// Of containers.
  const plan* element = nullptr;
  const plan* key = nullptr;
  /// Of interfaces: the names of what they can hold.
  std::vector<std::string> names{};
  /// Whether any received field has a place.
  bool matched = false;
  /// Of top-level plans: whether the value may contain an interface, and so go on in further messages.
  bool has_interface = false;
  bool is_top_level = false;

  [[nodiscard]] const promotion& promotion_of(const plan_field& field) const noexcept {
    return promotions[static_cast<std::size_t>(plan_field::skipped - 1 - field.local)];
  }
  /// The name of the field's place; it has one.
  [[nodiscard]] std::string_view name_of(const plan_field& field) const noexcept {
    return field.is_promoted() ? promotion_of(field).name : local->fields[static_cast<std::size_t>(field.local)].name;
  }
};

/// Which of the types that an interface can hold goes by this name; their number if none does. Go's `int`,
/// `uint` and `uintptr` go into the types of 64 bits where none is named like that.
[[nodiscard]] std::size_t find_alternative(const plan& interface, std::string_view name);

/// The plans of one decoder.
class planner {
 public:
  explicit planner(const schema& types) noexcept : types_(&types) {}

  /// The plan for a top-level value of type `wire` into a `local`. On failure sets `why` and returns null.
  [[nodiscard]] const plan* top_level(const type& local, type_id wire, fault& why) {
    const key wanted{&base_of(local), wire};
    for (const auto& [what, found] : recent_) {
      if (what == wanted && found != nullptr) return found;
    }
    const plan* const found = find_top_level(local, wire, why);
    if (found != nullptr) recent_ = {recent{wanted, found}, recent_[0]};
    return found;
  }

 private:
  struct key {
    const type* local = nullptr;
    type_id wire = 0;
    bool operator==(const key&) const = default;
  };
  struct key_hash {
    std::size_t operator()(const key& of) const noexcept {
      return (reinterpret_cast<std::uintptr_t>(of.local) >> 4) ^ (static_cast<std::size_t>(of.wire) << 7);
    }
  };
  [[nodiscard]] const plan* find_top_level(const type& local, type_id wire, fault& why);
  // Why there is no plan, and the id that has to be defined before there can be another answer; 0 if none.
  struct refusal {
    fault why;
    type_id missing = 0;
  };
  class build;
  [[nodiscard]] bool is_refused(const key& of, fault& why) const;

  const schema* types_;
  // The two that were asked for last, the later first: a stream of calls has a header between any two values.
  struct recent {
    key what{};
    const plan* found = nullptr;
  };
  std::array<recent, 2> recent_{};
  std::unordered_map<key, std::unique_ptr<plan>, key_hash> plans_;
  std::unordered_map<key, refusal, key_hash> refused_;
};

}  // namespace colambda::gob
