// SPDX-License-Identifier: MIT
// The heads of the requests to the Runtime API, as bytes. Knows no socket.
#pragma once

#include "address.hpp"
#include "event.hpp"

#include <colambda/outcome.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace colambda::runtime_api {

/// `GET .../invocation/next`, whole.
[[nodiscard]] std::string next_request(const address& to);
/// `GET .../restore/next`, SnapStart's.
[[nodiscard]] std::string restore_request(const address& to);
/// `POST .../response`: the head for a body of `answer`'s size.
[[nodiscard]] std::string response_head(const address& to, const event_id& of, const reply& answer);
/// `POST .../response` for an answer that comes in chunks, errors in its trailers.
[[nodiscard]] std::string stream_head(const address& to, const event_id& of, std::string_view content_type);
/// `POST .../error`.
[[nodiscard]] std::string error_head(const address& to, const event_id& of, const failure& why, std::size_t size);
/// `POST .../init/error` or `.../restore/error`.
[[nodiscard]] std::string start_error_head(const address& to, std::string_view path, const failure& why,
                                           std::size_t size);

}  // namespace colambda::runtime_api
