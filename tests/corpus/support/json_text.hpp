// SPDX-License-Identifier: MIT
// Reads the manifests: JSON cut into its raw pieces, which are compared as text. Checks no more than it must.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corpus {

/// The elements of a JSON array, each as it stands in the text; none for `null`.
[[nodiscard]] std::vector<std::string_view> json_elements(std::string_view array);

/// The bytes a JSON string stands for.
[[nodiscard]] std::string json_string(std::string_view quoted);

/// The members of a JSON object, each as it stands in the text.
class json_object {
 public:
  /// Throws std::runtime_error if `text` is not an object.
  explicit json_object(std::string_view text);

  /// The member's text, empty if there is none.
  [[nodiscard]] std::string_view raw(std::string_view name) const noexcept;
  [[nodiscard]] std::string text(std::string_view name) const;
  /// 0 if there is none.
  [[nodiscard]] long long number(std::string_view name) const;
  [[nodiscard]] bool is_true(std::string_view name) const noexcept { return raw(name) == "true"; }

 private:
  std::vector<std::pair<std::string, std::string_view>> members_;
};

}  // namespace corpus
