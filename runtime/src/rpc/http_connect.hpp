// SPDX-License-Identifier: MIT
// The few lines of HTTP before a gob stream when Go's rpc.HandleHTTP or rpc.DialHTTP is on the other side. They
// end in bare line feeds, which HTTP parsers refuse; hence our own code, bounded at 4 KiB.
#pragma once

#include <colambda/inbox.hpp>
#include <colambda/rpc/error.hpp>
#include <colambda/task.hpp>

#include <boost/asio/ip/tcp.hpp>

namespace colambda::rpc::detail {

/// Reads a request head and answers it. True if it was the CONNECT that begins a stream; what came behind it
/// stays in `in`. False if anything else came: it has been answered as Go would, and the connection is to end.
[[nodiscard]] task<bool> accept_http_connect(boost::asio::ip::tcp::socket& from, inbox& in);

/// Sends CONNECT and reads the answer's head. Errors: Go's text for an answer that is not the expected one.
[[nodiscard]] task<call_result<void>> send_http_connect(boost::asio::ip::tcp::socket& to, inbox& in);

}  // namespace colambda::rpc::detail
