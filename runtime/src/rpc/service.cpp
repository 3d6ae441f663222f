// SPDX-License-Identifier: MIT
#include <colambda/rpc/service.hpp>

#include <stdexcept>

namespace colambda::rpc {

const method* service::find(std::string_view name) const noexcept {
  for (const auto& [known, made] : methods_) {
    if (known == name) return made.get();
  }
  return nullptr;
}

void service::insert(std::string name, std::shared_ptr<const rpc::method> made) {
  if (find(name) != nullptr) throw std::invalid_argument("rpc: method already defined: " + name_ + "." + name);
  methods_.emplace_back(std::move(name), std::move(made));
}

}  // namespace colambda::rpc
