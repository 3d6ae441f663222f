// SPDX-License-Identifier: MIT
// Must not compile. Expected: it outlives the text it is read from
#include <colambda/app.hpp>
#include <colambda/describe.hpp>

#include <string_view>
#include <vector>

struct tree {
  std::vector<tree> branches;
  std::string_view label;
};
COLAMBDA_DESCRIBE(tree, branches, label)

int main() {
  colambda::app function{[](const tree& root) -> colambda::task<int> { co_return root.label.size(); }};
}
