// SPDX-License-Identifier: MIT
// What Lambda is told of exceptions.
#include "support/people.hpp"

#include <colambda/function_error.hpp>

#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>
#include <boost/throw_exception.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>

using colambda::failure;
using colambda::failure_of;

namespace shop {

class out_of_stock : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct alarm {};

}  // namespace shop

namespace {

class local_error : public std::exception {};

template <class E>
failure told_of(const E& thrown) {
  return failure_of(std::make_exception_ptr(thrown));
}

}  // namespace

TEST_CASE("failure: an exception without a text is still the call's error") {
  struct speechless : std::exception {
    [[nodiscard]] const char* what() const noexcept override { return nullptr; }
  };
  const auto why = colambda::failure_of(std::make_exception_ptr(speechless{}));
  CHECK_FALSE(why.type().empty());
  CHECK(why.message().empty());
}

TEST_CASE("function_error: a std::exception is told by its type as written and its text") {
  const failure standard = told_of(std::runtime_error("broken"));
  CHECK(standard.type() == "std::runtime_error");
  CHECK(standard.message() == "broken");
  CHECK_FALSE(standard.should_exit());
  CHECK(standard.stack_trace().empty());
  CHECK(told_of(shop::out_of_stock("item 7")).type() == "shop::out_of_stock");
  CHECK(told_of(std::filesystem::filesystem_error("x", std::error_code())).type() ==
        "std::filesystem::filesystem_error");
  CHECK(told_of(local_error()).type() == "local_error");
}

TEST_CASE("function_error: what Boost wraps is told by its own type") {
  std::exception_ptr thrown;
  try {
    boost::throw_exception(boost::system::system_error(boost::asio::error::operation_aborted));
  } catch (...) {
    thrown = std::current_exception();
  }
  CHECK(failure_of(thrown).type() == "boost::system::system_error");
}

TEST_CASE("function_error: anything else is a panic") {
  const failure strange = told_of(shop::alarm());
  CHECK(strange.type() == "shop::alarm");
  CHECK(strange.message() == "a value of type shop::alarm was thrown");
  CHECK(strange.should_exit());
  CHECK(strange.stack_trace().empty());
  CHECK(told_of(42).type() == "int");
  CHECK(told_of(42).message() == "42");
  CHECK(told_of(static_cast<const char*>("boom")).type() == "const char*");
  CHECK(told_of(static_cast<const char*>("boom")).message() == "boom");
  CHECK(told_of(static_cast<const char*>(nullptr)).message() == "null");
  CHECK(told_of(std::string("boom")).type() == "std::string");
  CHECK(told_of(std::string("boom")).should_exit());
}

TEST_CASE("function_error: it says itself what Lambda is told") {
  const colambda::function_error named("Function.OutOfStock", "no more", true);
  CHECK(std::string(named.what()) == "no more");
  CHECK(told_of(named).type() == "Function.OutOfStock");
  CHECK(told_of(named).should_exit());
  failure traced("Function.Deep", "here");
  std::vector<colambda::stack_frame> frames(1);
  frames[0].path = "shop.cpp";
  frames[0].line = 12;
  frames[0].label = "shop::sell";
  traced.trace(frames);
  const failure told = told_of(colambda::function_error(traced));
  REQUIRE(told.stack_trace().size() == 1);
  CHECK(told.stack_trace()[0].line == 12);
  CHECK_FALSE(told.should_exit());
}
