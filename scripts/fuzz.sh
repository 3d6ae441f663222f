#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds and runs the fuzz targets of tests/fuzz; ends with `fuzz: N passed, N failed`.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Clones in different folders share what ccache has.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

usage() {
  cat <<TEXT
usage: scripts/fuzz.sh [--seconds N] [--jobs N] [--merge] [TARGET]...
  --seconds N  how long each target runs (default: 30)
  --jobs N     targets at once (default: one a processor)
  --merge      instead of fuzzing, adds to tests/fuzz/seeds the inputs found so far that reach new code
  TARGET       framer, typed, dynamic, recode or rpc (default: all)
What is found is kept in build/fuzz/corpus/TARGET and is where the next run begins.
TEXT
}

seconds=30 jobs=$(nproc) merge=no targets=()
while [[ $# -gt 0 ]]; do
  case "$1" in
    --seconds) seconds=${2:?--seconds needs a number}; shift 2 ;;
    --jobs) jobs=${2:?--jobs needs a number}; shift 2 ;;
    --merge) merge=yes; shift ;;
    -h | --help) usage; exit 0 ;;
    framer | typed | dynamic | recode | rpc) targets+=("$1"); shift ;;
    *) usage >&2; exit 64 ;;
  esac
done
[[ ${#targets[@]} -gt 0 ]] || targets=(framer typed dynamic recode rpc)

bin=build/fuzz/tests/fuzz
work=build/fuzz/corpus
bounds=(-timeout=10 -rss_limit_mb=1024 -malloc_limit_mb=256)

# Those that read values meet what is linked rather than copied (from 4 KiB on) and slabs that shrink (over 64 KiB).
longest() {
  case "$1" in
    framer | rpc) echo 4096 ;;
    *) echo 131072 ;;
  esac
}

fuzz() {
  local target=$1
  mkdir -p "$work/$target"
  "$bin/fuzz_$target" "${bounds[@]}" -max_len="$(longest "$target")" -max_total_time="$seconds" -print_final_stats=1 \
    -artifact_prefix="$work/$target-" "$work/$target" "tests/fuzz/seeds/$target" >"$work/$target.log" 2>&1
}

# Of the last line that has them: code reached, and inputs that reach it.
account() {
  local log="$work/$1.log" runs reached
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  reached=$(sed -n 's/^#[0-9]*\t.* cov: \([0-9]*\) ft: [0-9]* corp: \([0-9]*\)\/.*/\1 edges, corpus of \2/p' "$log" | tail -n 1)
  echo "${runs:-no} executions, ${reached:-nothing reached}"
}

passed=0 failed=0
judge() {
  local target=$1 status=$2 found
  if [[ $status -eq 0 ]]; then
    echo "fuzz: $target: $(account "$target")"
    passed=$((passed + 1))
    return
  fi
  failed=$((failed + 1))
  echo "fuzz: $target failed: $(account "$target")" >&2
  grep -v -e '^#' -e '^INFO' "$work/$target.log" | tail -n 40 >&2
  found=$(sed -n 's/.*Test unit written to //p' "$work/$target.log" | tail -n 1)
  if [[ -n $found ]]; then echo "fuzz: to replay it: $bin/fuzz_$target $found" >&2; fi
}

# Up to 200 seeds, those first that reach most: in the order in which libFuzzer chose and wrote them.
merge_found() {
  local target=$1 seeds=tests/fuzz/seeds/$1 all file before
  before=$(find "$seeds" -type f | wc -l)
  all=$(mktemp -d)
  cp "$seeds"/* "$all"
  mkdir -p "$work/$target"
  "$bin/fuzz_$target" "${bounds[@]}" -max_len="$(longest "$target")" -set_cover_merge=1 -use_counters=0 \
    "$all" "$work/$target" >"$work/$target.log" 2>&1
  while read -r file; do
    [[ $(find "$seeds" -type f | wc -l) -lt 200 ]] || break
    [[ -e $seeds/$file ]] || cp "$all/$file" "$seeds/$file"
  done < <(find "$all" -type f -printf '%T@ %f\n' | sort -n | cut -d ' ' -f 2)
  rm -r "$all"
  echo "fuzz: $target: $(($(find "$seeds" -type f | wc -l) - before)) seeds more"
}

cmake --preset fuzz >build/fuzz.log 2>&1 || { cat build/fuzz.log >&2; exit 1; }
cmake --build --preset fuzz --parallel "$(nproc)" --target "${targets[@]/#/fuzz_}" || exit 1
mkdir -p "$work"

if [[ $merge == yes ]]; then
  for target in "${targets[@]}"; do merge_found "$target"; done
  exit 0
fi

declare -A running=()
for target in "${targets[@]}"; do
  if [[ ${#running[@]} -ge $jobs ]]; then
    wait -n -p ended "${!running[@]}"
    judge "${running[$ended]}" $?
    unset "running[$ended]"
  fi
  fuzz "$target" &
  running[$!]=$target
done
for id in "${!running[@]}"; do
  wait "$id"
  judge "${running[$id]}" $?
done

echo "fuzz: $passed passed, $failed failed"
[[ $failed -eq 0 ]]
