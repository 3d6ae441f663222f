#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds a function that sleeps for 50 ms with ours, aws-lambda-go and Rust's lambda_runtime, gives each 64 calls at
# once, by turns, and prints what that took.
set -euo pipefail

usage() {
  cat <<TEXT
usage: benchmarks/concurrency/run.sh [RUNS] [RESULTS.json]
  RUNS          of each (default: 20)
  RESULTS.json  where every single number goes (default: build/release/concurrency.json)
TEXT
}

case "${1:-}" in -h | --help) usage; exit 0 ;; esac
runs=${1:-20}
build=build/release
results=$(realpath -m "${2:-/}")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [[ $results == / ]]; then results=$build/concurrency.json; fi
command -v go >/dev/null || { echo "concurrency: no go on the path" >&2; exit 1; }

cmake --preset release >/dev/null
cmake --build --preset release --parallel "$(nproc)" --target concurrency concurrency_nap
# As it is deployed: over the Runtime API without net/rpc, which its tag leaves out.
(cd benchmarks/concurrency/go && CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -tags lambda.norpc \
  -o "../../../$build/concurrency_go" .)

# The third line, where there is a cargo and the crates can be had.
rust=() rust_version="no rust"
if ! command -v cargo >/dev/null; then
  echo "left out: Rust's lambda_runtime (no cargo on the path)"
elif ! (cd benchmarks/concurrency/rust &&
  cargo build --quiet --release --locked --target-dir "../../../$build/concurrency_rust"); then
  echo "left out: Rust's lambda_runtime (cargo build failed)"
else
  rust=("$build/concurrency_rust/release/nap") rust_version=$(rustc --version | cut -d' ' -f1,2)
fi

machine="$(uname -m), $(nproc) processors, $(go version | cut -d' ' -f3), $rust_version"
echo "$machine, load $(cut -d' ' -f1 /proc/loadavg)"
"$build/benchmarks/concurrency/concurrency" "$runs" "$results" "$machine" \
  "$build/benchmarks/concurrency/concurrency_nap" "$build/concurrency_go" "${rust[@]}"
echo "every number: $results"
