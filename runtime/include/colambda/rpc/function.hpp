// SPDX-License-Identifier: MIT
// The service by which Lambda ran Go: `Function.Ping` and `Function.Invoke`, served by an app.
#pragma once

#include <colambda/app.hpp>
#include <colambda/rpc/service.hpp>

namespace colambda::rpc {

/// The service `Function`. A call that fails is answered with InvokeResponse.Error; net/rpc's own errors are left
/// to calls that are broken. The app is copied, which is cheap.
[[nodiscard]] service function(const app& served);

}  // namespace colambda::rpc
