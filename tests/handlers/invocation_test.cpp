// SPDX-License-Identifier: MIT
// One call on its way.
#include <colambda/invocation.hpp>

#include <doctest/doctest.h>

using colambda::invocation;
using colambda::slice;

TEST_CASE("invocation: it carries context and payload without a copy") {
  const slice payload = slice::copy_of("{}");
  colambda::context_fields about;
  about.request_id = "id";
  invocation call(colambda::context(std::move(about)), payload);
  CHECK(call.payload().data() == payload.data());
  CHECK(call.context().request_id() == "id");
  call.payload(slice::borrow("[]"));
  CHECK(call.payload().text() == "[]");
}
