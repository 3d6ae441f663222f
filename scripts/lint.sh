#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Checks what a compiler does not: format, clang-tidy, file sizes, floors, the co_await rule.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<TEXT
usage: scripts/lint.sh [--fast] [--fix]
  --fast  without clang-tidy, which needs a configured build/dev and some minutes
  --fix   formats the sources first
TEXT
}

fast=no fix=no
for option in "$@"; do
  case "$option" in
    --fast) fast=yes ;;
    --fix) fix=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
done

passed=0 failed=0

check() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    echo "lint: $name failed" >&2
    failed=$((failed + 1))
  fi
}

# Ours as git sees it: checked in, or new and not ignored. Samples that must fail are not ours.
sources() {
  git ls-files --cached --others --exclude-standard -- "$@" ':!tests/house/samples/*' | sort -u |
    while read -r file; do [[ -f $file ]] && echo "$file"; done
}

written_by_hand() { sources '*.hpp' '*.cpp' | xargs -r -d '\n' grep -L -i 'do not edit'; }

format() {
  local wrong
  wrong=$(written_by_hand | xargs -r -d '\n' clang-format-19 --dry-run -Werror 2>&1 |
    sed -n 's/:[0-9]*:[0-9]*: error:.*//p' | sort -u)
  [[ -z $wrong ]] || { printf '%s\nnot formatted: scripts/lint.sh --fix\n' "$wrong"; return 1; }
}

# Only files the dev preset compiles: clang-tidy needs to know how.
tidy() {
  [[ -f build/dev/build.ninja ]] || cmake --preset dev >/dev/null || return 1
  sources 'codec/*.cpp' 'handlers/*.cpp' 'runtime/*.cpp' 'cli/*.cpp' 'examples/*.cpp' |
    while read -r file; do grep -qF "/$file\"" build/dev/compile_commands.json && echo "$file"; done |
    xargs -r -P "$(nproc)" -n 1 clang-tidy-19 -p build/dev --quiet --extra-arg=-Wno-unknown-warning-option 2>/dev/null
}

if [[ $fix == yes ]]; then written_by_hand | xargs -r -d '\n' clang-format-19 -i; fi
check "clang-format" format
check "files" python3 scripts/lint/files.py .
check "floors" python3 scripts/lint/floors.py .
check "co_await rule" python3 scripts/lint/co_await.py .
if [[ $fast == no ]]; then check "clang-tidy" tidy; fi

echo "lint: $passed passed, $failed failed"
[[ $failed -eq 0 ]]
