// SPDX-License-Identifier: MIT
#include "values.hpp"

#include <fmt/format.h>

namespace gob_benchmark {

std::vector<std::byte> payload(std::size_t size) {
  std::vector<std::byte> text(size);
  for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<std::byte>('a' + i * 7 % 26);
  return text;
}

colambda::rpc::invoke_request request_of(std::size_t size) {
  colambda::rpc::invoke_request made;
  made.payload = colambda::slice::own(payload(size));
  made.request_id = "8f5f1d0e-2a7c-4b0e-9c33-0d2a4f6b8c1e";
  made.trace_id = "Root=1-5b04a3d5-3c1a4f6b8c1e0d2a4f6b8c1e;Parent=53995c3f42cd8ad8;Sampled=0";
  made.deadline = {1526969749, 123456789};
  made.invoked_function_arn = "arn:aws:lambda:eu-central-1:123456789012:function:orders";
  return made;
}

colambda::rpc::invoke_response response_of(std::size_t size) {
  colambda::rpc::invoke_response made;
  made.payload = colambda::slice::own(payload(size));
  return made;
}

mixed mixed_at(int number) {
  const std::int64_t n = number;
  mixed made;
  made.active = number % 2 == 1;
  made.count = n * 7919 - 30000;
  made.size = static_cast<std::uint32_t>(number * 31);
  made.ratio = number / 7.0;
  made.weight = static_cast<float>(number % 100) * 0.5F;
  made.name = fmt::format("customer number {:06}", number);
  made.body = payload(static_cast<std::size_t>(8 + number % 8));
  made.tags = {"alpha", "beta", fmt::format("gamma-{}", number % 10)};
  made.steps = {n, -n, n * 1000};
  made.where = {number * 0.25, number * -0.5};
  return made;
}

std::vector<mixed> many_mixed(int count) {
  std::vector<mixed> all;
  for (int i = 0; i < count; ++i) all.push_back(mixed_at(i));
  return all;
}

std::string key_at(int number) { return fmt::format("key-{:06}", number); }

}  // namespace gob_benchmark
