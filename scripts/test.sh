#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets up, builds and runs all tests, one preset after the other; ends with `N passed, N failed`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Clones in different folders share what ccache has.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

usage() {
  cat <<TEXT
usage: scripts/test.sh [--preset NAME]...
  --preset NAME  only this preset (default: dev, which is clang++, and gcc, both under ASan and UBSan; and tsan,
                 which is clang++ under TSan, for what runs on several threads)
COLAMBDA_REQUIRE_GO=1 makes it an error that Go is absent, COLAMBDA_REQUIRE_RUST=1 that Rust is,
COLAMBDA_REQUIRE_CARGO_LAMBDA=1 that cargo-lambda is and cannot be had; without them, tests that need it are skipped.
TEXT
}

presets=()
while [[ $# -gt 0 ]]; do
  case "$1" in
    --preset) presets+=("${2:?--preset needs a name}"); shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
done
[[ ${#presets[@]} -gt 0 ]] || presets=(dev gcc tsan)

jobs=$(nproc)
passed=0 failed=0 left_out=()

fail() {
  echo "test: $1 failed" >&2
  failed=$((failed + 1))
}

look_for_go() {
  if command -v go >/dev/null; then return; fi
  left_out+=("tests/interop and every other test against real Go (no go on the path)")
  if [[ ${COLAMBDA_REQUIRE_GO:-0} == 1 ]]; then fail "looking for go, which COLAMBDA_REQUIRE_GO asks for,"; fi
}

look_for_rust() {
  if command -v cargo >/dev/null; then return; fi
  left_out+=("interop.run_rust_hello (no cargo on the path)")
  if [[ ${COLAMBDA_REQUIRE_RUST:-0} == 1 ]]; then fail "looking for cargo, which COLAMBDA_REQUIRE_RUST asks for,"; fi
}

build() {
  local targets=(all)
  # Once is enough: both compilers have the same standard library.
  if [[ $1 == dev ]]; then targets+=(all_verify_interface_header_sets); fi
  if [[ $1 == tsan ]]; then targets=(threads); fi
  cmake --preset "$1" && cmake --build --preset "$1" --parallel "$jobs" --target "${targets[@]}"
}

# Adds ctest's own totals; a test that was skipped is neither passed nor failed.
run_tests() {
  local log="build/$1/ctest.log" status=0 bad total name skipped=0
  ctest --preset "$1" --parallel "$jobs" --no-tests=error 2>&1 | tee "$log" || status=$?
  read -r bad total < <(sed -n 's/.*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\).*/\1 \2/p' "$log") || true
  if [[ -z ${total:-} ]]; then fail "ctest in preset $1"; return; fi
  while read -r name; do
    skipped=$((skipped + 1))
    left_out+=("$name in preset $1 (skipped)")
  done < <(sed -n 's/^[[:space:]]*[0-9]* - \(.*\) (Skipped)$/\1/p' "$log")
  failed=$((failed + bad))
  passed=$((passed + total - bad - skipped))
  if [[ $status -ne 0 && $bad -eq 0 ]]; then fail "ctest in preset $1"; fi
}

./scripts/install-deps.sh
look_for_go
look_for_rust
for preset in "${presets[@]}"; do
  echo "test: preset $preset"
  if build "$preset"; then run_tests "$preset"; else fail "building preset $preset"; fi
done

for what in "${left_out[@]}"; do echo "left out: $what"; done
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
