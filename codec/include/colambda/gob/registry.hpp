// SPDX-License-Identifier: MIT
// The types one stream has sent: their ids, given in Go's order, and which definitions are out already.
#pragma once

#include <colambda/gob/adopted.hpp>
#include <colambda/gob/schema.hpp>
#include <colambda/gob/type.hpp>
#include <colambda/gob/writer.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace colambda::gob {

class registry {
 public:
  explicit registry(type_id first, const limits& bounds = {}) : next_(first), adopted_(bounds) {}

  /// The id of a value's type. Definitions that the other side lacks are written before it, each the end of a
  /// message or of a piece.
  [[nodiscard]] bool announce(const type& of, writer& to, type_id& as);
  /// The same for a type that another stream defined. Fails if there are more of them than the limits allow.
  [[nodiscard]] bool announce(const wire_type& of, const detail::type_table& in, writer& to, type_id& as);
  /// Before a dynamic value: what is remembered of other streams' types may be forgotten now.
  void begin_value() noexcept { adopted_.begin_value(); }
  /// How many definitions were sent so far; `forget_since` takes back those that were not sent after all.
  [[nodiscard]] std::size_t sent() const noexcept { return sent_.size(); }
  void forget_since(std::size_t count) noexcept;

 private:
  struct entry {
    type_id id = 0;
    // As it goes on the wire: it depends on how the type was first met.
    std::string name;
    bool sent = false;
  };

  [[nodiscard]] entry& id_for(const type& of, std::string name);
  void give_id(entry& to) noexcept;
  void name_parts(const type& of, entry& made);
  [[nodiscard]] bool send(const type& of, writer& to);
  [[nodiscard]] detail::definition definition_of(const type& of, const entry& made) const;

  type_id next_;
  std::unordered_map<const type*, entry> known_;
  // The two that were announced last, the later first: a stream of calls has a header between any two values.
  struct recent {
    const type* what = nullptr;
    const entry* known = nullptr;
  };
  std::array<recent, 2> recent_{};
  detail::adopted_types adopted_;
  // Flags of types in the order of sending.
  std::vector<bool*> sent_;
};

}  // namespace colambda::gob
