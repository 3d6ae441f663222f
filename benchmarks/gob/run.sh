#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds our codec, Go's encoding/gob and the crate gob, runs them by turns over the same streams and prints ratios.
set -euo pipefail

usage() {
  cat <<TEXT
usage: benchmarks/gob/run.sh [--quick] [RESULTS.json]
  --quick       5 short rounds of each case, for a first look (default: 15 longer ones, some eight minutes)
  RESULTS.json  where every single number goes (default: benchmarks/gob/results/DATE-MACHINE.json, and with
                --quick build/release/gob.json)
TEXT
}

rounds=15 milliseconds=150 quick=no results=
while [[ $# -gt 0 ]]; do
  case "$1" in
    --quick) rounds=5 milliseconds=40 quick=yes ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 64 ;;
    *) results=$(realpath -m "$1") ;;
  esac
  shift
done
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=build/release/benchmarks/gob
if [[ -z $results ]]; then
  results=benchmarks/gob/results/$(date +%F)-$(uname -m).json
  if [[ $quick == yes ]]; then results=build/release/gob.json; fi
fi
command -v go >/dev/null || { echo "gob: no go on the path" >&2; exit 1; }

cmake --preset release >/dev/null
cmake --build --preset release --parallel "$(nproc)" --target gob_cases gob_compare
(cd benchmarks/gob/go && CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o "../../../$build/gob_go" .)

# The third column, where there is a cargo and the crates can be had.
rust=() rust_version="no rust-gob"
if ! command -v cargo >/dev/null; then
  echo "left out: rust-gob (no cargo on the path)"
elif ! (cd benchmarks/gob/rust && cargo build --quiet --release --locked --target-dir "../../../$build/rust"); then
  echo "left out: rust-gob (cargo build failed)"
else
  rust=("$build/rust/release/gob_rust") rust_version="rust-gob 0.1.0 by $(rustc --version | cut -d' ' -f1,2)"
fi

# Each by a process of its own: type ids begin anew.
streams=$build/streams
mkdir -p "$streams"
for value in request_{128,1k,1m} response_{1k,1m} mixed{,_10k} {,ordered_}map_1k; do
  "$build/gob_go" "$value" write "$streams"
done

machine="$(uname -m), $(nproc) processors, $("$build/gob_go" version), $rust_version"
echo "$machine, load $(cut -d' ' -f1 /proc/loadavg)"
"$build/gob_compare" "$rounds" "$milliseconds" "$streams" "$results" "$machine" "$build/gob_cases" "$build/gob_go" \
  "${rust[@]}"
echo "every number: $results"
