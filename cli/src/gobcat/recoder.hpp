// SPDX-License-Identifier: MIT
// Values written again as a stream of their own, into a file. Knows nothing of where they come from.
#pragma once

#include <colambda/gather.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/gob/value.hpp>

#include "output.hpp"

namespace colambda::cli {

class recoder {
 public:
  recoder(output& to, const limits& bounds) : to_(to), encoder_(gob::id::first_user, bounds) {}

  /// Errors: those of the encoder; those of the file stay with it.
  [[nodiscard]] result<void> put(const gob::value& what);

 private:
  output& to_;
  gob::encoder encoder_;
  gather ready_;
};

}  // namespace colambda::cli
