#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds the consumer in one way and calls its hello by `colambda run`.
# Wants WORK (a folder to build in) and COLAMBDA (the program) in the environment; an install
# brings its own program, and that one is used.
set -euo pipefail

way=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_dir=$(cd "$here/../.." && pwd)
work="${WORK:?}/$way"

# Not optimised: what is tried is the way here, not the code.
options=(-G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0)
if command -v ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
parallel=(--parallel "$(nproc)")

# What is checked in or would be, in a repository with one commit: FetchContent clones nothing else.
snapshot() {
  rm -rf "$1"
  mkdir -p "$1"
  (cd "$source_dir" && git ls-files --cached --others --exclude-standard -z -- ':!tests/corpus' |
    while IFS= read -r -d '' file; do [[ ! -f $file ]] || printf '%s\0' "$file"; done |
    tar --null --files-from - -cf -) | tar -xf - -C "$1"
  git -C "$1" init -q -b main
  git -C "$1" add -A
  git -C "$1" -c user.name=test -c user.email=test@example.invalid commit -q -m snapshot
}

rm -rf "$work/build"
case "$way" in
  find_package)
    rm -rf "$work/prefix"
    cmake -S "$source_dir" -B "$work/colambda" "${options[@]}" -DCMAKE_INSTALL_PREFIX="$work/prefix" \
      -DCOLAMBDA_BUILD_TESTS=OFF -DCOLAMBDA_BUILD_EXAMPLES=OFF
    cmake --build "$work/colambda" "${parallel[@]}"
    cmake --install "$work/colambda" >/dev/null
    options+=(-DCMAKE_PREFIX_PATH="$work/prefix")
    COLAMBDA="$work/prefix/bin/colambda"
    ;;
  add_subdirectory) options+=(-DCOLAMBDA_SOURCE="$source_dir") ;;
  FetchContent)
    snapshot "$work/snapshot"
    options+=(-DCOLAMBDA_SOURCE="$work/snapshot")
    ;;
  *) echo "no such way: $way" >&2; exit 64 ;;
esac

cmake -S "$here/consumer" -B "$work/build" "${options[@]}" -DWAY="$way"
cmake --build "$work/build" "${parallel[@]}" --target hello
answer=$("${COLAMBDA:?}" run "$work/build/hello" -e '{"name":"ƛ"}')
version=$(sed -n 's/^project(colambda VERSION \([0-9.]*\).*/\1/p' "$source_dir/CMakeLists.txt")
wanted="{\"message\":\"Hello, ƛ!\",\"from\":\"colambda $version\"}"
echo "$answer"
[[ $answer == "$wanted" ]] || { echo "wanted: $wanted" >&2; exit 1; }
