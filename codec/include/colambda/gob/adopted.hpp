// SPDX-License-Identifier: MIT
// Types that other streams defined, as one stream defines them for the dynamic values it sends on. The same type
// from two streams is one here. Knows no C++ types.
#pragma once

#include <colambda/gob/definition.hpp>
#include <colambda/gob/schema.hpp>
#include <colambda/gob/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace colambda::gob::detail {

class adopted_types {
 public:
  explicit adopted_types(const limits& bounds) noexcept : most_(bounds.types) {}

  /// To be called between values: forgets which types of other streams are which here if there are very many.
  void begin_value() noexcept;
  /// The id of `of`, which stands in `in`, on this stream; `next` is the next free one. Fails when there would be too
  /// many types. Work: once per type and table, until `begin_value` forgets.
  [[nodiscard]] bool adopt(const wire_type& of, const type_table& in, type_id& next, writer& why, type_id& as);
  /// Writes the definitions of `id` and of all that it is made of, those that were not sent yet, and notes them.
  [[nodiscard]] bool send(type_id id, std::vector<bool*>& sent, writer& to);

 private:
  // A type with the ids of this stream.
  struct entry {
    wire_kind what;
    type_id id;
    bool sent;
    std::string name;
    std::int64_t length;
    type_id element;
    type_id key;
    std::vector<std::pair<std::string, type_id>> fields;
  };
  struct source {
    std::uint64_t table;
    type_id id;
    bool operator==(const source&) const = default;
  };
  struct source_hash {
    std::size_t operator()(const source& of) const noexcept {
      return (static_cast<std::size_t>(of.table) << 32) ^ static_cast<std::size_t>(of.id);
    }
  };
  // A type and what it turned out to be here.
  using pairs = std::vector<std::pair<const wire_type*, const entry*>>;

  void add(const wire_type& type, type_id as);
  void forget(const wire_type& type, const type_table& in);
  [[nodiscard]] type_id known(const wire_type& of, const type_table& in) const;
  [[nodiscard]] const entry* find_same(const wire_type& of, const type_table& in);
  [[nodiscard]] bool is_same(const wire_type& of, const entry& candidate, const type_table& in, pairs& met) const;
  [[nodiscard]] static bool looks_same(const wire_type& of, const entry& candidate);
  [[nodiscard]] static std::size_t hash_of(const wire_type& of, int depth);
  [[nodiscard]] static definition definition_of(const entry& of);

  std::size_t most_;
  // Nodes of a deque stay where they are.
  std::deque<entry> all_;
  std::unordered_map<type_id, entry*> by_id_;
  std::unordered_multimap<std::size_t, const entry*> by_looks_;
  std::unordered_map<source, type_id, source_hash> known_;
};

}  // namespace colambda::gob::detail
