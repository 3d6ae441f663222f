// SPDX-License-Identifier: MIT
#include <colambda/gob/promotion.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace colambda::gob {
namespace {

// A struct at one depth, and the way there; `many` if it is embedded there more than once.
struct place {
  const type* what;
  std::vector<std::int32_t> path;
  bool many;
};

// One depth after another, so that the name that is found is the shallowest.
class search {
 public:
  search(const type& of, std::string_view name) : name_(name) { next_.push_back({&of, {}, false}); }

  std::optional<promotion> run() {
    while (!next_.empty() && !found_ && !ambiguous_) {
      const auto current = std::exchange(next_, {});
      for (const auto& at : current) look_into(at);
    }
    return ambiguous_ ? std::nullopt : std::move(found_);
  }

 private:
  void look_into(const place& at) {
    // What was met before was met less deep: its names are taken already.
    if (std::ranges::find(visited_, at.what) != visited_.end()) return;
    visited_.push_back(at.what);
    for (std::size_t i = 0; i < at.what->fields.size(); ++i) {
      const auto& field = at.what->fields[i];
      auto path = at.path;
      path.push_back(static_cast<std::int32_t>(i));
      if (field.name == name_ && !at.path.empty()) {
        ambiguous_ = ambiguous_ || found_ || at.many;
        found_ = promotion{std::move(path), field.name, field.what};
      } else if (embeds_struct(field)) {
        enqueue(embedded_type(field), std::move(path), at.many);
      }
    }
  }

  void enqueue(const type& inner, std::vector<std::int32_t> path, bool many) {
    const auto waiting = std::ranges::find(next_, &inner, &place::what);
    if (waiting == next_.end()) {
      next_.push_back({&inner, std::move(path), many});
    } else {
      waiting->many = true;
    }
  }

  std::string_view name_;
  std::vector<place> next_;
  std::vector<const type*> visited_;
  std::optional<promotion> found_;
  bool ambiguous_ = false;
};

}  // namespace

std::optional<promotion> find_promotion(const type& of, std::string_view name) { return search(of, name).run(); }

}  // namespace colambda::gob
