// SPDX-License-Identifier: MIT
// A function that waits for 50 ms, as one that asks another service does, and answers with its event.
#include <colambda/clock.hpp>
#include <colambda/describe.hpp>
#include <colambda/run.hpp>

#include <chrono>

namespace {

struct numbered {
  int n = 0;
};
COLAMBDA_DESCRIBE(numbered, n)

colambda::task<numbered> nap(numbered event) {
  co_await colambda::sleep(std::chrono::milliseconds(50));
  co_return event;
}

}  // namespace

int main() { return colambda::run(nap); }
