// SPDX-License-Identifier: MIT
// Layers around a handler: logging, a time limit, and one of our own that lets only some callers in.
// Try: build/release/cli/colambda run build/release/examples/middleware -e '{"tenant":"acme","nap_ms":5}'
#include <colambda/function_error.hpp>
#include <colambda/json/reader.hpp>
#include <colambda/log.hpp>
#include <colambda/middleware/logging.hpp>
#include <colambda/middleware/timeout.hpp>
#include <colambda/run.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

struct nap {
  std::string tenant;
  std::int64_t nap_ms = 0;
};
COLAMBDA_DESCRIBE(nap, tenant, nap_ms)

// A layer sees the call before the handler, and its reply after it.
class require_tenant {
 public:
  explicit require_tenant(std::string tenant) : tenant_(std::move(tenant)) {}

  colambda::task<colambda::reply> operator()(colambda::invocation& call, colambda::next rest) const {
    nap asked;
    const auto read = colambda::json::read(call.payload(), asked);
    if (read && asked.tenant != tenant_) {
      throw colambda::function_error("Function.WrongTenant", "no such tenant: " + asked.tenant);
    }
    co_return co_await rest(call);
  }

 private:
  std::string tenant_;
};

colambda::task<std::string> sleep_well(nap asked) {
  colambda::log::info("sleeping for {} ms", asked.nap_ms);
  co_await colambda::sleep(std::chrono::milliseconds(asked.nap_ms));
  co_return std::string("slept well");
}

int main() {
  namespace middleware = colambda::middleware;
  colambda::app function(sleep_well);
  // The first is outermost: logging sees what the others refuse.
  function.use(middleware::logging());
  function.use(middleware::timeout(std::chrono::milliseconds(250)));
  function.use(require_tenant("acme"));
  return colambda::run(function);
}
