// SPDX-License-Identifier: MIT
#include <colambda/slice.hpp>

namespace colambda {
namespace {

template <class Container>
class owned final : public storage {
 public:
  explicit owned(Container&& content) noexcept : storage(content.capacity()), content_(std::move(content)) {}
  [[nodiscard]] bytes_view view() const noexcept { return std::as_bytes(std::span(content_)); }

 private:
  Container content_;
};

template <class Container>
slice own_container(Container content) {
  const auto* held = new owned<Container>(std::move(content));
  return {held->view(), storage_ptr(held)};
}

}  // namespace

slice slice::own(std::string text) { return own_container(std::move(text)); }

slice slice::own(std::vector<std::byte> bytes) { return own_container(std::move(bytes)); }

slice slice::copy_of(bytes_view bytes) { return own(std::vector<std::byte>(bytes.begin(), bytes.end())); }

}  // namespace colambda
