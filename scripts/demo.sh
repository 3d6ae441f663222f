#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets up, builds the release hello and calls it as Lambda would: request, answer, report.
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
echo
echo "request  $event"
echo "binary   $hello, $(stat -c %s "$hello") bytes"
report=$(mktemp)
trap 'rm -f "$report"' EXIT
status=0
answer=$(build/release/cli/colambda run "$hello" -e "$event" 2>"$report") || status=$?
echo "answer   $answer"
echo "report"
sed 's/^/  /' "$report"
exit "$status"
