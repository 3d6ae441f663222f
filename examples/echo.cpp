// SPDX-License-Identifier: MIT
// Bytes in, the very same bytes out: what was read from the socket is what is written to it, never copied.
// Try: build/release/cli/colambda run build/release/examples/echo -e 'anything, even what is not JSON'
#include <colambda/run.hpp>

colambda::task<colambda::reply> echo(colambda::invocation& call) { co_return colambda::reply(call.payload()); }

int main() { return colambda::run(echo); }
