#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds our hello and the same function with aws-lambda-go, starts them by turns over each protocol and prints both.
set -euo pipefail

usage() {
  cat <<TEXT
usage: benchmarks/cold_start/run.sh [RUNS] [RESULTS.json] [PROTOCOL]
  RUNS          of each (default: 100)
  RESULTS.json  where every single number goes, PROTOCOL before the point (default: build/release/cold_start.json)
  PROTOCOL      http, rpc or both (default: both)
TEXT
}

case "${1:-}" in -h | --help) usage; exit 0 ;; esac
runs=${1:-100}
build=build/release
results=$(realpath -m "${2:-/}")
protocols=${3:-both}
case "$protocols" in http | rpc) ;; both) protocols="http rpc" ;; *) usage >&2; exit 64 ;; esac
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [[ $results == / ]]; then results=$build/cold_start.json; fi
command -v go >/dev/null || { echo "cold_start: no go on the path" >&2; exit 1; }

cmake --preset release >/dev/null
cmake --build --preset release --parallel "$(nproc)" --target hello cold_start
go_build() {
  (cd benchmarks/cold_start/go && CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" "$@" .)
}
# As each is deployed: over the Runtime API without net/rpc, which its tag leaves out.
go_build -o "../../../$build/cold_start_go_rpc"
go_build -tags lambda.norpc -o "../../../$build/cold_start_go_http"

echo "$(uname -m), $(nproc) processors, $(go version | cut -d' ' -f3), load $(cut -d' ' -f1 /proc/loadavg)"
for protocol in $protocols; do
  echo
  echo "over $([[ $protocol == http ]] && echo "the Runtime API" || echo "net/rpc")"
  kept=${results%.json}.$protocol.json
  "$build/benchmarks/cold_start/cold_start" "$protocol" "$build/examples/hello" "$build/cold_start_go_$protocol" \
    "$runs" "$kept"
  echo "every number: $kept"
done
