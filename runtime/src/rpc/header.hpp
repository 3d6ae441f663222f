// SPDX-License-Identifier: MIT
// What stands before every body of net/rpc, in both directions.
#pragma once

#include <colambda/describe.hpp>

#include <cstdint>
#include <string>

namespace colambda::rpc::detail {

struct request {
  std::string service_method;
  /// The first call's is 0, and so not on the wire.
  std::uint64_t seq = 0;
  static constexpr auto describe() {
    return record{"Request", field{"ServiceMethod", &request::service_method}, field{"Seq", &request::seq}}.in_package(
        "rpc");
  }
};

struct response {
  std::string service_method;
  std::uint64_t seq = 0;
  std::string error;
  static constexpr auto describe() {
    return record{"Response", field{"ServiceMethod", &response::service_method}, field{"Seq", &response::seq},
                  field{"Error", &response::error}}
        .in_package("rpc");
  }
};

/// The body of every error reply: Go's `struct{}`, which has no name.
struct no_body {
  static constexpr auto describe() { return record{""}; }
};

}  // namespace colambda::rpc::detail
