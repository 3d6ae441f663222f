// SPDX-License-Identifier: MIT
#include "files.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace corpus {

const std::filesystem::path& root() {
  static const std::filesystem::path path = COLAMBDA_CORPUS;
  return path;
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace corpus
