// SPDX-License-Identifier: MIT
// The types one stream has sent: their ids, given in Go's order, and which definitions are out already.
#pragma once

#include <colambda/gather.hpp>
#include <colambda/gob/schema.hpp>
#include <colambda/gob/type.hpp>

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace colambda::gob {

class registry {
 public:
  explicit registry(type_id first) noexcept : next_(first) {}

  /// The id of a top-level value's type. Definitions that the other side lacks are appended to `out`.
  [[nodiscard]] type_id announce(const type& of, gather& out);
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
  void send(const type& of, gather& out);
  void write_definition(const type& of, const entry& made, gather& out);

  type_id next_;
  std::unordered_map<const type*, entry> known_;
  // In the order of sending.
  std::vector<const type*> sent_;
};

}  // namespace colambda::gob
