// SPDX-License-Identifier: MIT
// A function behind a Function URL, which does what the path says. Knows no emulator: the driver has one call it.
#include <colambda/describe.hpp>
#include <colambda/run.hpp>
#include <colambda/stream.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using colambda::field;
using colambda::http_head;
using colambda::record;
using colambda::response_stream;
using colambda::task;

// What it needs of a call in payload format 2.0.
struct url_call {
  std::string path;
  static constexpr auto describe() { return record{"url_call", field{"rawPath", &url_call::path}}; }
};

// An answer in one piece, as a function gives it that knows of no stream.
struct url_answer {
  int status = 200;
  std::map<std::string, std::string> headers;
  std::vector<std::string> cookies;
  std::string body;
  static constexpr auto describe() {
    return record{"url_answer", field{"statusCode", &url_answer::status}, field{"headers", &url_answer::headers},
                  field{"cookies", &url_answer::cookies}, field{"body", &url_answer::body}};
  }
};

// Until the driver has written into the FIFO and closed it.
void pass_gate() {
  const char* const path = std::getenv("URL_GATE");
  if (path == nullptr) throw std::runtime_error("URL_GATE is not set");
  std::ifstream gate(path);
  while (gate.get() != std::ifstream::traits_type::eof()) {
  }
}

task<void> stream(url_call call, response_stream& out) {
  if (call.path.ends_with("/fail")) throw std::runtime_error("not even begun");
  if (!call.path.ends_with("/bare")) {
    auto head = http_head(201).header("Content-Type", "text/plain").header("X-Kind", "streamed").cookie("a=b; Path=/");
    head.cookie("c=d");
    co_await out.head(std::move(head));
  }
  co_await out.write("first ");
  if (call.path.ends_with("/gate")) pass_gate();
  if (call.path.ends_with("/break")) throw std::runtime_error("mid-stream boom");
  co_await out.write("last");
}

task<url_answer> answer(url_call call) {
  if (call.path.ends_with("/fail")) throw std::runtime_error("not even begun");
  co_return url_answer{202, {{"Content-Type", "text/plain"}, {"X-Kind", "buffered"}}, {"a=b; Path=/"}, "whole"};
}

}  // namespace

int main(int count, char** words) {
  if (count > 1 && std::string_view(words[1]) == "buffered") return colambda::run(answer);
  return colambda::run(stream);
}
