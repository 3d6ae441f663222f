#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds our hello and the same function with aws-lambda-go, starts them by turns and prints both.
set -euo pipefail

usage() {
  cat <<TEXT
usage: benchmarks/cold_start/run.sh [RUNS] [RESULTS.json]
  RUNS          of each (default: 100)
  RESULTS.json  where every single number goes (default: build/release/cold_start.json)
TEXT
}

case "${1:-}" in -h | --help) usage; exit 0 ;; esac
runs=${1:-100}
build=build/release
results=$(realpath -m "${2:-/}")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [[ $results == / ]]; then results=$build/cold_start.json; fi
command -v go >/dev/null || { echo "cold_start: no go on the path" >&2; exit 1; }

cmake --preset release >/dev/null
cmake --build --preset release --parallel "$(nproc)" --target hello cold_start
(cd benchmarks/cold_start/go && CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o "../../../$build/cold_start_go" .)

echo "$(uname -m), $(nproc) processors, $(go version | cut -d' ' -f3), load $(cut -d' ' -f1 /proc/loadavg)"
"$build/benchmarks/cold_start/cold_start" "$build/examples/hello" "$build/cold_start_go" "$runs" "$results"
echo "every number: $results"
