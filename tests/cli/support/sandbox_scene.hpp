// SPDX-License-Identifier: MIT
// Environments of the fake runtime, called by a test. Knows no case.
#pragma once

#include <colambda/emulator/sandbox_pool.hpp>

#include <colambda/json/writer.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

#include "pump.hpp"

namespace support {

using colambda::slice;
using colambda::task;
using namespace colambda::emulator;
using namespace std::chrono_literals;

// A pool of the fake runtime and what was said about it; the runtime's own output goes nowhere of interest.
struct sandbox_scene {
  explicit sandbox_scene(const std::string& mode, std::size_t environments = 1) : pool(options, environments, remarks) {
    options.settings.binary = COLAMBDA_FAKE_RUNTIME;
    options.settings.environment = {{"FAKE", mode}};
    options.limit = 60s;
  }
  task<answer> call(std::string order, colambda::clock::duration timeout = 60s, std::size_t lane = 0) {
    what.event = slice::own(colambda::json::write(order));
    what.timeout = timeout;
    what.request_id = "r" + std::to_string(++calls);
    // Others may be made meanwhile.
    const colambda::emulator::call mine = what;
    auto calling = pool.invoke(lane, mine);
    answer made = co_await std::move(calling);
    co_return made;
  }
  task<void> end() {
    auto ending = pool.end(60s);
    co_await std::move(ending);
  }

  std::string said;
  notes remarks{[this](std::string_view text) { said.append(text) += '\n'; }};
  start_options options;
  colambda::emulator::call what;
  int calls = 0;
  sandbox_pool pool;
};

// The answer to one call of a fresh environment, its text in front.
inline answer answer_to(const std::string& order, std::string& said, const std::string& mode = {},
                        colambda::clock::duration timeout = 60s, colambda::clock::duration limit = 60s) {
  answer made;
  pump([](const std::string& given, std::string& log, const std::string& as, colambda::clock::duration within,
          colambda::clock::duration start_within, answer& into) -> task<void> {
    sandbox_scene now(as);
    now.options.limit = start_within;
    auto calling = now.call(given, within);
    into = co_await std::move(calling);
    auto ending = now.end();
    co_await std::move(ending);
    log = now.said;
  }(order, said, mode, timeout, limit, made));
  return made;
}

}  // namespace support
