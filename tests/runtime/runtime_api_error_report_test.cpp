// SPDX-License-Identifier: MIT
#include "runtime_api/error_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using colambda::failure;
using colambda::runtime_api::error_body;
using colambda::runtime_api::error_trailers;
using colambda::runtime_api::platform_error_type;
using colambda::runtime_api::xray_cause;

namespace {

failure traced() {
  failure made("std::runtime_error", "no more");
  made.trace({{"a/b.cpp", 12, "f"}, {"a/b.cpp", 3, "main"}});
  return made;
}

bool is_header_safe(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

TEST_CASE("error report: the body has message, type and trace") {
  CHECK(error_body(failure("t", "m")) == R"({"errorMessage":"m","errorType":"t","stackTrace":[]})");
  CHECK(error_body(traced()) ==
        R"({"errorMessage":"no more","errorType":"std::runtime_error","stackTrace":[)"
        R"({"path":"a/b.cpp","line":12,"label":"f"},{"path":"a/b.cpp","line":3,"label":"main"}]})");
}

TEST_CASE("error report: a message may have any bytes, and any length") {
  CHECK(error_body(failure("t", "caf\xc3\xa9 \"\x01\n\xff\xc3")) ==
        "{\"errorMessage\":\"caf\xc3\xa9 \\\"\\u0001\\n\\ufffd\\ufffd\",\"errorType\":\"t\",\"stackTrace\":[]}");
  const std::string long_one = error_body(failure("t", std::string(std::size_t{8} << 20, 'm')));
  CHECK(long_one.size() < std::size_t{300} << 10);
  CHECK(long_one.find("m... (8388608 bytes)\"") != std::string::npos);
}

TEST_CASE("error report: a type of the platform's form stays, any other becomes one") {
  CHECK(platform_error_type("Function.OutOfStock") == "Function.OutOfStock");
  CHECK(platform_error_type("Runtime.BadEvent") == "Runtime.BadEvent");
  CHECK(platform_error_type("std::runtime_error") == "Function.RuntimeError");
  CHECK(platform_error_type("shop::out_of_stock") == "Function.OutOfStock");
  CHECK(platform_error_type("OutOfStock") == "Function.OutOfStock");
  CHECK(platform_error_type("a::b<c::d, e<f>>::some_error") == "Function.SomeError");
  CHECK(platform_error_type("a::wrapped<std::error>") == "Function.Wrapped");
  CHECK(platform_error_type("Function.out_of_stock") == "Function.OutOfStock");
  CHECK(platform_error_type("Function.Error2") == "Function.Error");
  CHECK(platform_error_type("Sandbox.Timeout") == "Function.Timeout");
  CHECK(platform_error_type("int") == "Function.Int");
  CHECK(platform_error_type("char const*") == "Function.CharConst");
}

TEST_CASE("error report: a type without letters is unknown") {
  for (const std::string_view type : {"", "x", "42", "\xc6\x9b", "Function.", "a::", "\r\nX: y::1"}) {
    CHECK_MESSAGE(platform_error_type(type) == "Function.Unknown", type);
  }
}

TEST_CASE("error report: trailers are never over what Go's net/http reads") {
  constexpr std::size_t most = 4096 - 2;
  constexpr std::size_t huge = std::size_t{1} << 20;
  for (const char letter : {'A', '\xff', '\1', '"'}) {
    const std::string text(huge, letter);
    CHECK(error_trailers(failure(text, text)).size() <= most);
    CHECK(error_trailers(failure("Function.Broken", text)).size() <= most);
    CHECK(error_trailers(failure("t", text)).starts_with("Lambda-Runtime-Function-Error-Type: Function.Unknown\r\n"));
  }
  CHECK(error_trailers(failure(std::string(huge, 'A'), "m")).size() <= most);
}

TEST_CASE("error report: trailers have a message of 2 KiB whole, and of a longer one the beginning") {
  const auto said = [](std::size_t size) {
    const std::string lines = error_trailers(failure("t", std::string(size, 'm')));
    return lines.size();
  };
  CHECK(said(2048) - said(2045) == 4);
  CHECK(said(2049) > said(2048));
  CHECK(said(3000) == said(2049));
}

TEST_CASE("error report: X-Ray's cause is one line of ASCII") {
  const std::string cause = xray_cause(failure("t\r\nX: y", "\xc6\x9b \xf0\x9f\x90\x91 \xff \n\x7f"));
  CHECK(is_header_safe(cause));
  CHECK(cause.find(R"("message":"\u019b \ud83d\udc11 \ufffd \n\u007f")") != std::string::npos);
  CHECK(cause.find(R"("type":"t\r\nX: y")") != std::string::npos);
}

TEST_CASE("error report: X-Ray's cause has the frames, and each path once") {
  CHECK(xray_cause(traced()).ends_with(
      R"("stack":[{"path":"a/b.cpp","line":12,"label":"f"},{"path":"a/b.cpp","line":3,"label":"main"}]}],)"
      R"("paths":["a/b.cpp"]})"));
}

TEST_CASE("error report: X-Ray's cause is never over 64 KiB") {
  constexpr std::size_t most = std::size_t{64} << 10;
  CHECK(xray_cause(failure("t", std::string(most, 'm'))).size() <= most);
  CHECK(xray_cause(failure(std::string(most, '\xff'), std::string(most, '\xff'))).size() <= most);
  failure deep("t", "m");
  deep.trace(std::vector<colambda::stack_frame>(2000, {std::string(100, 'p'), 1, "f"}));
  CHECK(xray_cause(deep).size() <= most);
  CHECK(xray_cause(failure("t", "short")).find("\"short\"") != std::string::npos);
}
