#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# 100 000 events one after another, through 8 pollers at once, and through as many on 3 threads: under ASan
# (no leak, each answered once with its own answer), and optimised (resident memory flat). Then 200 MB to a slow reader.
set -euo pipefail

case "${1:-}" in -h | --help) echo "usage: tests/runtime_api/long_run.sh [EVENTS]"; exit 0 ;; esac
events=${1:-100000}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

run() {
  local folder=build/$1/tests/runtime_api
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" --parallel "$(nproc)" \
    --target runtime_api_trouble runtime_api_long_run runtime_api_flood >/dev/null
  echo "preset $1"
  for pollers in 1 8; do
    "$folder/runtime_api_long_run" "$folder/runtime_api_trouble" "$events" "$pollers" ${2:+"$2"}
  done
  # Not flat: which thread's memory a large event is read into is chance.
  echo "on 3 threads"
  TROUBLE_THREADS=3 "$folder/runtime_api_long_run" "$folder/runtime_api_trouble" "$events" 8
}

run dev
run release flat
python3 tests/runtime_api/slow_reader.py build/release/tests/runtime_api/runtime_api_flood
