// SPDX-License-Identifier: MIT
#include <colambda/emulator/report.hpp>

#include <doctest/doctest.h>

#include <chrono>

namespace {

using namespace colambda::emulator;
using namespace std::chrono_literals;

TEST_CASE("report_line: Lambda's words, with a tab between each two") {
  report made;
  made.request_id = "id";
  made.duration = 1234us;
  made.start_up = 56789us;
  made.peak_memory = 1025;
  CHECK(report_line(made) ==
        "REPORT RequestId: id\tDuration: 1.23 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\tMax Memory Used: 2 MB\t"
        "Init Duration: 56.79 ms");
}

TEST_CASE("report_line: what is not known is left out, a timeout is said") {
  report made;
  made.request_id = "id";
  made.duration = 3s;
  made.timed_out = true;
  made.memory = 512;
  CHECK(report_line(made) ==
        "REPORT RequestId: id\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 512 MB\tStatus: timeout");
}

TEST_CASE("lambda_error: what Lambda says in a function's place has the request's id in front") {
  CHECK(lambda_error("Runtime.ExitError", "id", "Runtime exited with error: exit status 1") ==
        R"({"errorMessage":"RequestId: id Error: Runtime exited with error: exit status 1",)"
        R"("errorType":"Runtime.ExitError"})");
}

TEST_CASE("error_json: message and type, and a stack trace only if there is one") {
  colambda::rpc::invoke_response_error error;
  error.message = "no \"more\"";
  error.type = "Function.OutOfStock";
  CHECK(error_json(error) == R"({"errorMessage":"no \"more\"","errorType":"Function.OutOfStock"})");
  error.stack_trace.push_back(colambda::rpc::invoke_response_stack_frame{"main.go", 7, "main"});
  error.stack_trace.push_back(std::nullopt);
  CHECK(error_json(error) == R"({"errorMessage":"no \"more\"","errorType":"Function.OutOfStock",)"
                             R"("stackTrace":[{"path":"main.go","line":7,"label":"main"}]})");
}

}  // namespace
