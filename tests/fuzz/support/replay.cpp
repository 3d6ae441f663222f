// SPDX-License-Identifier: MIT
// The main of a target that runs as an ordinary test: every file of the folders and files given, once.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& given) {
  std::vector<fs::path> found;
  if (fs::is_regular_file(given)) found.push_back(given);
  if (fs::is_directory(given)) {
    for (const auto& entry : fs::recursive_directory_iterator(given)) {
      if (entry.is_regular_file()) found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

// On standard output and at once, so that the last name is that of the file which brought it down.
void run(const fs::path& file) {
  std::printf("%s\n", file.c_str());
  std::fflush(stdout);
  std::ifstream from(file, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(from), {}};
  // A block of its own without a byte to spare, so that reading past the end is seen.
  const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t done = 0;
  for (int i = 1; i < count; ++i) {
    for (const auto& file : files_of(arguments[i])) {
      run(file);
      ++done;
    }
  }
  std::printf("%zu inputs replayed\n", done);
  // Nothing replayed is a folder misspelt, not a success.
  return done == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
