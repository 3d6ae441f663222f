// SPDX-License-Identifier: MIT
#include "runtime_api/request.hpp"

#include <colambda/version.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace colambda;
using namespace colambda::runtime_api;

namespace {

const address plain{"127.0.0.1", 9001, ""};
const std::string agent = "User-Agent: colambda/" + std::string(version) + "\r\n";

}  // namespace

TEST_CASE("request: next is a GET, under the base path where there is one") {
  CHECK(next_request(plain) ==
        "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: 127.0.0.1:9001\r\n" + agent + "\r\n");
  CHECK(next_request({"localhost", 80, "/.rt/hello"})
            .starts_with("GET /.rt/hello/2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: localhost:80\r\n"));
}

TEST_CASE("request: an answer names its content type, and the invocation if the platform did") {
  CHECK(response_head(plain, {"id", ""}, reply::json(slice::borrow("12345"))) ==
        "POST /2018-06-01/runtime/invocation/id/response HTTP/1.1\r\nHost: 127.0.0.1:9001\r\n" + agent +
            "Content-Type: application/json\r\nContent-Length: 5\r\n\r\n");
  CHECK(response_head(plain, {"id", "inv"}, reply(slice::borrow("1"))) ==
        "POST /2018-06-01/runtime/invocation/id/response HTTP/1.1\r\nHost: 127.0.0.1:9001\r\n" + agent +
            "Content-Type: application/octet-stream\r\nLambda-Runtime-Invocation-Id: inv\r\nContent-Length: 1\r\n\r\n");
}

TEST_CASE("request: an id stays one component of the path, whatever is in it") {
  const auto head = response_head(plain, {"a/b?c d\xc3", ""}, reply());
  CHECK(head.starts_with("POST /2018-06-01/runtime/invocation/a%2Fb%3Fc%20d%C3/response HTTP/1.1\r\n"));
}

TEST_CASE("request: a content type that would make headers of its own is not sent") {
  const auto head = response_head(plain, {"id", ""}, reply(slice(), "text/plain\r\nX-A: b"));
  CHECK(head.find("X-A") == std::string::npos);
  CHECK(head.find("Content-Type: application/octet-stream\r\n") != std::string::npos);
}

TEST_CASE("request: an error has its type, its cause, and the invocation") {
  const auto head = error_head(plain, {"id", "inv"}, failure("std::logic_error", "no"), 7);
  CHECK(head.starts_with("POST /2018-06-01/runtime/invocation/id/error HTTP/1.1\r\n"));
  CHECK(head.find("Content-Type: application/json\r\n") != std::string::npos);
  CHECK(head.find("Lambda-Runtime-Function-Error-Type: Function.LogicError\r\n") != std::string::npos);
  CHECK(head.find("Lambda-Runtime-Function-XRay-Error-Cause: {") != std::string::npos);
  CHECK(head.find("Lambda-Runtime-Invocation-Id: inv\r\n") != std::string::npos);
  CHECK(head.ends_with("Content-Length: 7\r\n\r\n"));
}

TEST_CASE("request: a start that failed is told where it belongs, by its type") {
  const auto head = start_error_head(plain, "/init/error", failure("Runtime.InitError", "no"), 7);
  CHECK(head.starts_with("POST /2018-06-01/runtime/init/error HTTP/1.1\r\n"));
  CHECK(head.find("Lambda-Runtime-Function-Error-Type: Runtime.InitError\r\n") != std::string::npos);
  const auto other = start_error_head(plain, "/restore/error", failure("Runtime.AfterRestoreError", "no"), 7);
  CHECK(other.starts_with("POST /2018-06-01/runtime/restore/error HTTP/1.1\r\n"));
  CHECK(other.find("Lambda-Runtime-Function-Error-Type: Runtime.AfterRestoreError\r\n") != std::string::npos);
}
