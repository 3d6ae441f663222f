#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets up, builds the release hello and calls it as Lambda would, over each of its protocols: request, answer, report.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Clones in different folders share what ccache has.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

./scripts/install-deps.sh
echo "demo: building the release, which takes a few minutes the first time"
cmake --preset release
cmake --build --preset release --parallel "$(nproc)" --target hello colambda

event='{"name":"ƛ"}'
hello=build/release/examples/hello
report=$(mktemp)
trap 'rm -f "$report"' EXIT
echo
echo "request  $event"
echo "binary   $hello, $(stat -c %s "$hello") bytes"

# show TITLE OPTION...: one call, with these options of `colambda run`.
show() {
  local title=$1 status=0 answer
  shift
  answer=$(build/release/cli/colambda run "$@" "$hello" -e "$event" 2>"$report") || status=$?
  echo
  echo "$title"
  echo "answer   $answer"
  echo "report"
  sed 's/^/  /' "$report"
  return "$status"
}

show "provided.al2023, the Runtime API: what Lambda runs today"
show "go1.x, net/rpc and gob: how Lambda ran Go until 2023" --rpc
