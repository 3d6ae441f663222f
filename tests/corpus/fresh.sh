#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Has Go write a new corpus, reads it without target types, writes it again, and has Go read that.
set -euo pipefail

usage() {
  cat <<TEXT
usage: tests/corpus/fresh.sh [option]...
  --seed N         as printed by another run (default: a new one)
  --count N        random types and values (default: 40)
  --malformed N    malformed streams, at least (default: 60)
  --fixed WHAT     all, some or none of the hand-picked cases (default: some)
  --program FILE   the test program (default: that of build/dev)
  --keep DIR       writes the corpus there, and leaves it
TEXT
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Seed 1 is that of the corpora that are checked in.
seed=$((RANDOM * 32768 + RANDOM + 2)) count=40 malformed=60 fixed=some keep=
program=$here/../../build/dev/tests/corpus/corpus_dynamic_test
while [[ $# -gt 0 ]]; do
  case "$1" in
    --seed) seed=${2:?--seed needs a number}; shift 2 ;;
    --count) count=${2:?--count needs a number}; shift 2 ;;
    --malformed) malformed=${2:?--malformed needs a number}; shift 2 ;;
    --fixed) fixed=${2:?--fixed needs a word}; shift 2 ;;
    --program) program=${2:?--program needs a file}; shift 2 ;;
    --keep) keep=${2:?--keep needs a folder}; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
done
[[ -x $program ]] || { echo "fresh: no test program $program" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corpus=${keep:-$work}/corpus
recoded=${keep:-$work}/recoded

echo "fresh: seed $seed, $(go version)"
again="--seed $seed --count $count --malformed $malformed --fixed $fixed"
trap 'echo "fresh: failed; again with: tests/corpus/fresh.sh $again" >&2' ERR
(cd "$here/generate" && GOFLAGS=-mod=mod GOPROXY=off go build -o "$work/gobgen" .)
"$work/gobgen" gen -out "$corpus" -seed "$seed" -count "$count" -malformed "$malformed" -fixed "$fixed" -patience 10s
"$work/gobgen" normal "$corpus"
COLAMBDA_FRESH_CORPUS=$corpus COLAMBDA_FRESH_RECODED=$recoded "$program"
"$work/gobgen" verify -complete -corpus "$corpus" "$recoded/fresh"
