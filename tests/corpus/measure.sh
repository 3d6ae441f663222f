#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs a gobcat of the release build over every malformed stream: none may take a second, or 64 MiB.
set -euo pipefail

usage() {
  cat <<TEXT
usage: tests/corpus/measure.sh [--program GOBCAT] [FOLDER]...
  --program FILE  default: that of build/release
FOLDER: of streams *.gob (default: go1.26/malformed)
TEXT
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$here/../../build/release/cli/gobcat
folders=()
while [[ $# -gt 0 ]]; do
  case "$1" in
    --program) program=${2:?--program needs a file}; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 64 ;;
    *) folders+=("$1"); shift ;;
  esac
done
[[ ${#folders[@]} -gt 0 ]] || folders=("$here/go1.26/malformed")
[[ -x $program ]] || { echo "measure: no program $program" >&2; exit 1; }

most_memory=$((64 << 10)) # KiB
most_time=1.00            # seconds
log=$(mktemp)
trap 'rm -f "$log"' EXIT

count=0
for folder in "${folders[@]}"; do
  for stream in "$folder"/*.gob; do
    [[ -f $stream ]] || { echo "measure: no streams in $folder" >&2; exit 1; }
    # 0 and 1 are gobcat's own; what a signal ends is a finding.
    status=0
    /usr/bin/time -q -a -o "$log" -f "%M %e $(basename "$stream")" "$program" "$stream" >/dev/null 2>&1 || status=$?
    [[ $status -le 1 ]] || { echo "measure: $stream ended with status $status" >&2; exit 1; }
    count=$((count + 1))
  done
done
[[ $(wc -l <"$log") -eq $count ]] || { echo "measure: not every stream was measured" >&2; exit 1; }

echo "$count streams; most memory:"
sort -rn "$log" | awk 'NR <= 5 {printf "  %6.1f MiB  %s s  %s\n", $1 / 1024, $2, $3}'
echo "most time:"
sort -rn -k 2,2 "$log" | awk 'NR <= 5 {printf "  %6.1f MiB  %s s  %s\n", $1 / 1024, $2, $3}'
over=$(awk -v memory="$most_memory" -v time="$most_time" '$1 >= memory || $2 >= time' "$log")
[[ -z $over ]] || { printf 'over the bounds:\n%s\n' "$over" >&2; exit 1; }
