// SPDX-License-Identifier: MIT
// An answer that is sent word by word while it is made: who reads it sees the first word when there is one.
// Try: build/release/cli/colambda run --stream build/release/examples/stream_text -e '{"text":"one word at a time"}'
#include <colambda/run.hpp>
#include <colambda/stream.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

struct request {
  std::string text;
  std::optional<std::int64_t> pause_ms;
};
COLAMBDA_DESCRIBE(request, text, pause_ms)

// Behind a Function URL `co_await out.head(colambda::http_head(200))` would say status, headers and cookies.
colambda::task<void> stream_text(request asked, colambda::response_stream& out) {
  const std::chrono::milliseconds pause(asked.pause_ms.value_or(200));
  out.content_type("text/plain; charset=utf-8");
  for (std::size_t at = 0; at < asked.text.size();) {
    const std::size_t end = std::min(asked.text.find(' ', at), asked.text.size() - 1) + 1;
    std::string word = asked.text.substr(at, end - at);
    // Waits as long as the reader does not keep up, and throws if it has gone.
    co_await out.write(std::move(word));
    co_await colambda::sleep(pause);
    at = end;
  }
}

int main() { return colambda::run(stream_text); }
