// SPDX-License-Identifier: MIT
// What all calls share is opened once, before the first of them, and closed after the last.
// Try: printf 'apple 120\npear 95\n' > prices
//      build/release/cli/colambda run build/release/examples/state --env PRICES=prices -e '{"item":"pear"}'
#include <colambda/function_error.hpp>
#include <colambda/log.hpp>
#include <colambda/run.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

struct request {
  std::string item;
};
COLAMBDA_DESCRIBE(request, item)

struct offer {
  std::string item;
  std::int64_t cents = 0;
};
COLAMBDA_DESCRIBE(offer, item, cents)

// A file of lines `NAME CENTS`, mapped into memory: stands for a connection, a model, whatever is dear to open.
class price_list {
 public:
  price_list() = default;
  price_list(const price_list&) = delete;
  price_list& operator=(const price_list&) = delete;
  ~price_list() { close(); }

  void open(const char* path) {
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) throw std::system_error(errno, std::generic_category(), path);
    struct stat about{};
    (void)::fstat(file, &about);
    size_ = static_cast<std::size_t>(about.st_size);
    // An empty file is refused here, too.
    mapped_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    const int why = errno;
    ::close(file);
    if (mapped_ == MAP_FAILED) throw std::system_error(why, std::generic_category(), path);
  }

  void close() {
    if (mapped_ != MAP_FAILED) ::munmap(mapped_, size_);
    mapped_ = MAP_FAILED;
  }

  // Const, because calls may overlap: what they share they only read.
  [[nodiscard]] std::int64_t cents_of(const std::string& item) const {
    std::string_view left(static_cast<const char*>(mapped_), size_);
    while (!left.empty()) {
      const std::string_view line = left.substr(0, left.find('\n'));
      left.remove_prefix(std::min(line.size() + 1, left.size()));
      std::int64_t cents = 0;
      if (!line.starts_with(item + " ")) continue;
      std::from_chars(line.data() + item.size() + 1, line.data() + line.size(), cents);
      return cents;
    }
    throw colambda::function_error("Function.NoSuchItem", "no price is known of " + item);
  }

 private:
  void* mapped_ = MAP_FAILED;
  std::size_t size_ = 0;
};

int main() {
  // The handler and the hooks share it, so it lives as long as the function does.
  const auto prices = std::make_shared<price_list>();
  colambda::app function([prices](const request& asked) { return offer{asked.item, prices->cents_of(asked.item)}; });
  // What throws here fails the start, and Lambda is told why.
  function.on_init([prices] {
    const char* const path = std::getenv("PRICES");
    prices->open(path != nullptr ? path : "prices");
    colambda::log::info("prices are open");
  });
  // On Lambda it runs only with run_options::graceful_shutdown: it kills without a word otherwise.
  function.on_shutdown([prices] {
    prices->close();
    colambda::log::info("prices are closed");
  });
  return colambda::run(function);
}
