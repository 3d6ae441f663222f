// SPDX-License-Identifier: MIT
#include <colambda/gob/fault.hpp>

#include <colambda/gob/type.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace colambda::gob {
namespace {

TEST_CASE("fault: every kind has a text of its own and a code, and keeps its offset") {
  std::set<std::string> seen;
  for (int kind = 1; kind <= static_cast<int>(fault_kind::mismatch); ++kind) {
    fault from;
    from.what = static_cast<fault_kind>(kind);
    from.name = "gob: some text";
    from.named = true;
    const auto made = to_problem(from, 17);
    CAPTURE(made.message());
    CHECK(made.message() != "no error");
    CHECK(seen.insert(made.message()).second);
    CHECK(made.offset() == 17);
  }
}

TEST_CASE("fault: a text has the numbers and the type it is about") {
  const auto text = [](fault_kind what, std::uint64_t first, std::uint64_t second, const type* local) {
    fault from;
    from.what = what;
    from.first = first;
    from.second = second;
    from.local = local;
    return to_problem(from, 0).message();
  };
  const auto& list = type_of<std::vector<std::string>>();
  CHECK(text(fault_kind::short_uint, 8, 3, nullptr) == "gob: invalid uint data length 8: exceeds input size 3");
  CHECK(text(fault_kind::slice_too_big, 5, 7, &list) == "gob: []string slice too big: 5 elements of 7 bytes");
  CHECK(text(fault_kind::slice_too_big, 5, 7, nullptr) == "gob: value slice too big: 5 elements of 7 bytes");
  CHECK(text(fault_kind::bad_length, 0, 0, &list) == "gob: bad []string slice length: 0");
  CHECK(text(fault_kind::interface_name_past_end, 200, 0, nullptr) ==
        "gob: invalid type name length 200: exceeds input size");
  CHECK(text(fault_kind::interface_name_past_end, std::uint64_t{1} << 32, 0, nullptr) ==
        "gob: invalid type name length 4294967296");
}

TEST_CASE("fault: elements past the end are named as Go names them, basic ones only") {
  const auto text = [](const type* local) {
    fault from;
    from.what = fault_kind::elements_past_end;
    from.first = 3;
    from.local = local;
    return to_problem(from, 0).message();
  };
  const std::string plain = "gob: decoding array or slice: length exceeds input size (3 elements)";
  CHECK(text(nullptr) == plain);
  CHECK(text(&type_of<std::uint8_t>()) == plain);
  CHECK(text(&type_of<std::vector<int>>()) == plain);
  CHECK(text(&type_of<slice>()) == plain);
  CHECK(text(&type_of<std::optional<int>>()) == plain);
  for (const type* of : {&type_of<bool>(), &type_of<std::int8_t>(), &type_of<std::uint16_t>(), &type_of<float>(),
                         &type_of<std::complex<double>>(), &type_of<std::string>()}) {
    CHECK(text(of) ==
          "gob: decoding " + std::string(of->name) + " array or slice: length exceeds input size (3 elements)");
  }
}

TEST_CASE("fault: codes tell a short input from a wrong one, a wrong type and a limit") {
  const auto code = [](fault_kind what) {
    fault from;
    from.what = what;
    return to_problem(from, 0).code();
  };
  CHECK(code(fault_kind::unexpected_end) == error::unexpected_end);
  CHECK(code(fault_kind::end_of_message) == error::truncated);
  CHECK(code(fault_kind::bad_length) == error::truncated);
  CHECK(code(fault_kind::message_over_limit) == error::too_long);
  CHECK(code(fault_kind::bad_count_byte) == error::corrupted);
  CHECK(code(fault_kind::duplicate_type) == error::duplicate_type);
  CHECK(code(fault_kind::unknown_type) == error::undefined_type);
  CHECK(code(fault_kind::mismatch) == error::type_mismatch);
  CHECK(code(fault_kind::out_of_range) == error::out_of_range);
  CHECK(code(fault_kind::too_deep) == error::too_deep);
}

}  // namespace
}  // namespace colambda::gob
