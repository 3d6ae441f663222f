// SPDX-License-Identifier: MIT
#include <colambda/slice.hpp>

#include "gob_support.hpp"

#include <string>
#include <utility>
#include <vector>

namespace colambda {
namespace {

// Storage that says when it goes.
class watched final : public storage {
 public:
  explicit watched(bool& gone) : storage(7), gone_(gone) {}
  ~watched() override { gone_ = true; }

 private:
  bool& gone_;
};

TEST_CASE("slice: an owned string is not copied") {
  std::string text(100, 'x');
  const void* before = text.data();
  const slice owned = slice::own(std::move(text));
  CHECK(owned.data() == before);
  CHECK(owned.text() == std::string(100, 'x'));
}

TEST_CASE("slice: an owned string short enough to lie in its object is held, too") {
  const slice owned = slice::own(std::string("hi"));
  CHECK(owned.text() == "hi");
  CHECK(owned.owner().get()->unshared());
}

TEST_CASE("slice: an owned vector is not copied") {
  auto bytes = testing::unhex("00 01 ff");
  const void* before = bytes.data();
  const slice owned = slice::own(std::move(bytes));
  CHECK(owned.data() == before);
  CHECK(testing::to_hex(owned.view()) == "00 01 ff");
}

TEST_CASE("slice: a copy does not change when its source does") {
  std::string source = "before";
  const slice copy = slice::copy_of(source);
  source = "after!";
  CHECK(copy.text() == "before");
}

TEST_CASE("slice: a borrowed view has no owner and the view's own bytes") {
  constexpr std::string_view literal = "literal";
  const slice borrowed = slice::borrow(literal);
  CHECK(borrowed.owner().get() == nullptr);
  CHECK(static_cast<const void*>(borrowed.data()) == literal.data());
}

TEST_CASE("slice: the storage goes with its last holder, parts included, and not before") {
  bool gone = false;
  static constexpr std::string_view text = "content";
  slice whole(as_bytes(text), storage_ptr(new watched(gone)));
  slice part = whole.part(2, 3);
  slice copy = part;
  whole = {};
  part = std::move(copy);
  CHECK_FALSE(gone);
  CHECK(part.text() == "nte");
  part = {};
  CHECK(gone);
}

TEST_CASE("slice: storage is unshared while one slice holds it, and shared while two do") {
  slice one = slice::own(std::string("x"));
  CHECK(one.owner().get()->unshared());
  slice two = one;
  CHECK_FALSE(one.owner().get()->unshared());
  const slice moved = std::move(two);
  CHECK_FALSE(one.owner().get()->unshared());
  one = {};
  CHECK(moved.owner().get()->unshared());
}

TEST_CASE("slice: a part pins all of its storage, a borrowed one nothing") {
  std::string text(1000, 'x');
  const auto capacity = text.capacity();
  const slice whole = slice::own(std::move(text));
  CHECK(whole.pinned() == capacity);
  CHECK(whole.part(10, 1).pinned() == capacity);
  CHECK(slice::borrow("borrowed").pinned() == 0);
  CHECK(slice{}.pinned() == 0);
}

TEST_CASE("slice: a slice assigned to itself keeps its storage") {
  slice one = slice::own(std::string("kept"));
  const slice& same = one;
  one = same;
  CHECK(one.text() == "kept");
  CHECK(one.owner().get()->unshared());
}

TEST_CASE("slice: a part's tail room is the whole's and what of the whole lies behind the part") {
  static constexpr std::string_view text = "0123456789";
  const slice whole(as_bytes(text).first(6), {}, 4);
  CHECK(whole.tail_room() == 4);
  CHECK(whole.part(0, 6).tail_room() == 4);
  CHECK(whole.part(1, 2).tail_room() == 7);
  CHECK(whole.part(1, 2).part(1, 1).tail_room() == 7);
  CHECK(whole.part(6, 0).tail_room() == 4);
}

TEST_CASE("slice: two are equal by their bytes, whoever owns them and however much lies behind") {
  const slice one = slice::own(std::string("same"));
  CHECK(one == slice::borrow("same"));
  CHECK(one == slice::borrow("same as before").part(0, 4));
  CHECK_FALSE(one == slice::borrow("sam"));
  CHECK(slice{} == slice::borrow(""));
}

TEST_CASE("slice: text and bytes are the same bytes") {
  constexpr std::string_view text("a\0b", 3);
  CHECK(as_text(as_bytes(text)) == text);
  CHECK(static_cast<const void*>(as_bytes(text).data()) == text.data());
}

}  // namespace
}  // namespace colambda
