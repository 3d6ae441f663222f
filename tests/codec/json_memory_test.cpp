// SPDX-License-Identifier: MIT
// What the JSON reader holds between two texts. A program of its own, because it counts every allocation.
#include <colambda/json/reader.hpp>
#include <colambda/json/writer.hpp>

#include "json_support.hpp"

#include <cstdlib>
#include <new>

#include <malloc.h>

namespace {

std::size_t live_bytes = 0;
std::size_t allocations = 0;

void* counted(std::size_t size) noexcept {
  void* memory = std::malloc(size);
  if (memory != nullptr) {
    live_bytes += malloc_usable_size(memory);
    ++allocations;
  }
  return memory;
}

void* counted_or_throw(std::size_t size) {
  if (void* memory = counted(size)) return memory;
  throw std::bad_alloc();
}

void uncounted(void* memory) noexcept {
  if (memory != nullptr) live_bytes -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return counted_or_throw(size); }
void* operator new[](std::size_t size) { return counted_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void operator delete(void* memory) noexcept { uncounted(memory); }
void operator delete[](void* memory) noexcept { uncounted(memory); }
void operator delete(void* memory, std::size_t) noexcept { uncounted(memory); }
void operator delete[](void* memory, std::size_t) noexcept { uncounted(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { uncounted(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { uncounted(memory); }

using namespace colambda;
using namespace colambda::testing;

namespace {

struct little {
  int a = 0;
};
COLAMBDA_DESCRIBE(little, a)

std::string big_text(std::size_t size) {
  std::string text = "{\"a\":1,\"rest\":[\"\",\"";
  text.resize(size, 'x');
  return text + "\"]}";
}

void read_little(const slice& text) {
  little value;
  const auto outcome = json::read(text, value);
  REQUIRE(outcome.has_value());
}

}  // namespace

TEST_CASE("json memory: a small text after a small one allocates nothing") {
  const auto in_place = in_slab("{\"a\":1}", '}');
  const auto copied = alone("{\"a\":1}");
  read_little(in_place);
  read_little(copied);
  const std::size_t before = allocations;
  little value;
  CHECK(json::read(in_place, value).has_value());
  CHECK(json::read(copied, value).has_value());
  CHECK(allocations == before);
}

TEST_CASE("json memory: a text of 200 KiB leaves its room behind, one of 6 MiB does not") {
  read_little(alone("{\"a\":1}"));
  const std::size_t at_first = live_bytes;
  for (const bool in_place : {true, false}) {
    const auto big = in_place ? in_slab(big_text(6 << 20), ' ') : alone(big_text(6 << 20));
    const std::size_t with_text = live_bytes;
    read_little(big);
    CHECK(live_bytes <= with_text);
    read_little(alone("{\"a\":1}"));
    CHECK(live_bytes < with_text + (std::size_t{64} << 10));
  }
  CHECK(live_bytes < at_first + (std::size_t{64} << 10));

  const auto middle = alone(big_text(200 << 10));
  read_little(middle);
  const std::size_t before = allocations;
  little value;
  CHECK(json::read(middle, value).has_value());
  CHECK(allocations == before);
}

TEST_CASE("json memory: a text that is refused leaves no more behind than another") {
  const auto broken = alone("{\"a\":[" + std::string(6 << 20, '1'));
  read_little(alone("{\"a\":1}"));
  const std::size_t before = live_bytes;
  {
    little value;
    CHECK_FALSE(json::read(broken, value).has_value());
  }
  CHECK(live_bytes < before + (std::size_t{64} << 10));
}

TEST_CASE("json memory: a text read by the constructor of a value that is being read") {
  struct greedy {
    int a = 0;
    greedy() { read_little(alone("{\"a\":5}")); }
    static constexpr auto describe() { return record{"greedy", field{"a", &greedy::a}}; }
  };
  CHECK(parsed<std::vector<greedy>>(R"([{"a":1},{"a":2},{"a":3}])").back().a == 3);
}
