#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what a build of colambda needs and lacks, on Debian 12 and Ubuntu 24.04.
# Asks nothing, removes nothing, and touches nothing that is there already.
set -euo pipefail

simdjson_version=3.0.1
simdjson_sha256=156b1bc5eb0561b2bd166b46d191fd3d95a3e709cc63761477d3b7aec2b6e9ed
simdjson_url="http://deb.debian.org/debian/pool/main/s/simdjson/simdjson_${simdjson_version}.orig.tar.gz"
simdjson_dir="${COLAMBDA_SIMDJSON_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/colambda/simdjson-$simdjson_version}"

llhttp_version=9.2.1
llhttp_sha256=edea7d15772ceeb29db4aff55e482d4bcfb6ae160ce144f2682de02f6d693551
llhttp_url="https://files.pythonhosted.org/packages/04/a4/e3679773ea7eb5b37a2c998e25b017cc5349edf6ba2739d1f32855cfb11b/aiohttp-3.9.5.tar.gz"
llhttp_dir="${COLAMBDA_LLHTTP_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/colambda/llhttp-$llhttp_version}"

usage() {
  cat <<TEXT
usage: scripts/install-deps.sh [--lint] [--sources-only]
  --lint           also what scripts/lint.sh needs (clang-format-19, clang-tidy-19)
  --sources-only   no packages, only the source of simdjson and llhttp, into
                   $simdjson_dir
                   $llhttp_dir
TEXT
}

lint=no packages=yes
for option in "$@"; do
  case "$option" in
    --lint) lint=yes ;;
    --sources-only) packages=no ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
done

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# One line a need: what to look for (a command on the path, or a file), then its package.
needs() {
  local boost=libboost1.81-dev
  # shellcheck source=/dev/null
  if [[ -r /etc/os-release ]] && (. /etc/os-release && [[ ${ID:-} == ubuntu ]]); then boost=libboost1.83-dev; fi
  cat <<TEXT
clang++-19 clang-19
/usr/lib/llvm-19/lib/clang/19/lib/linux libclang-rt-19-dev
ld.lld-19 lld-19
g++ g++
cmake cmake
ninja ninja-build
ccache ccache
git git
python3 python3
curl curl
/etc/ssl/certs/ca-certificates.crt ca-certificates
/usr/include/fmt/format.h libfmt-dev
/usr/include/doctest/doctest.h doctest-dev
/usr/include/CLI/CLI.hpp libcli11-dev
TEXT
  if apt-cache show node-llhttp >/dev/null 2>&1; then echo "/usr/share/llhttp/llhttp.c node-llhttp"; fi
  boost_is_new_enough || echo "- $boost"
  if [[ $lint == yes ]]; then
    echo "clang-format-19 clang-format-19"
    echo "clang-tidy-19 clang-tidy-19"
  fi
}

boost_is_new_enough() {
  local version
  version=$(sed -n 's/^#define BOOST_VERSION \([0-9]*\).*/\1/p' /usr/include/boost/version.hpp 2>/dev/null || true)
  [[ ${version:-0} -ge 108100 ]]
}

missing_packages() {
  local probe package
  while read -r probe package; do
    case "$probe" in
      /*) [[ -e $probe ]] || echo "$package" ;;
      *) command -v "$probe" >/dev/null || echo "$package" ;;
    esac
  done < <(needs)
}

# Every package must be known before one is installed, and none may go: --no-remove.
install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  if ! command -v apt-get >/dev/null; then
    echo "install-deps: this is not Debian or Ubuntu; install by hand: ${missing[*]}" >&2
    exit 1
  fi
  if [[ $(id -u) -ne 0 ]] && ! sudo -n true 2>/dev/null; then
    echo "install-deps: needs root: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  echo "install-deps: installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends --no-remove "${missing[@]}" || {
    echo "install-deps: apt-get refused; nothing is ever removed here, so an older one may be in the way" >&2
    exit 1
  }
}

download() {
  if command -v curl >/dev/null; then curl -fsSL --retry 3 -o "$2" "$1"; else wget -q -O "$2" "$1"; fi
}

# The folder appears in one move, so that two builds may do this at once.
install_simdjson() {
  if [[ -e $simdjson_dir/simdjson.cpp && -e $simdjson_dir/simdjson.h ]]; then return; fi
  local work
  mkdir -p "$(dirname "$simdjson_dir")"
  work=$(mktemp -d "$simdjson_dir.XXXXXX")
  # shellcheck disable=SC2064 # the folder's name is known now, not at the end
  trap "rm -rf '$work'" EXIT
  echo "install-deps: fetching simdjson $simdjson_version into $simdjson_dir"
  download "$simdjson_url" "$work/source.tar.gz"
  echo "$simdjson_sha256  $work/source.tar.gz" | sha256sum --check --quiet
  tar -xzf "$work/source.tar.gz" -C "$work" --strip-components=1 "simdjson-$simdjson_version/LICENSE"
  tar -xzf "$work/source.tar.gz" -C "$work" --strip-components=2 \
    "simdjson-$simdjson_version/singleheader/simdjson.h" "simdjson-$simdjson_version/singleheader/simdjson.cpp"
  rm "$work/source.tar.gz"
  chmod 755 "$work"
  mv -T "$work" "$simdjson_dir" 2>/dev/null || mv -f "$work"/* "$simdjson_dir/"
}

# Debian's package has no release tarball of its own, and llhttp's repository only what these files are made from:
# an archive that carries them as they were generated is the one to have everywhere.
install_llhttp() {
  if [[ -e $llhttp_dir/llhttp.c || (-e /usr/share/llhttp/llhttp.c && $packages == yes) ]]; then return; fi
  local work
  mkdir -p "$(dirname "$llhttp_dir")"
  work=$(mktemp -d "$llhttp_dir.XXXXXX")
  # shellcheck disable=SC2064 # the folder's name is known now, not at the end
  trap "rm -rf '$work'" EXIT
  echo "install-deps: fetching llhttp $llhttp_version into $llhttp_dir"
  download "$llhttp_url" "$work/source.tar.gz"
  echo "$llhttp_sha256  $work/source.tar.gz" | sha256sum --check --quiet
  tar -xzf "$work/source.tar.gz" -C "$work" --transform 's,.*/,,' --wildcards \
    '*/vendor/llhttp/LICENSE-MIT' '*/vendor/llhttp/build/llhttp.h' '*/vendor/llhttp/build/c/llhttp.c' \
    '*/vendor/llhttp/src/native/api.c' '*/vendor/llhttp/src/native/http.c'
  rm "$work/source.tar.gz"
  chmod 755 "$work"
  mv -T "$work" "$llhttp_dir" 2>/dev/null || mv -f "$work"/* "$llhttp_dir/"
}

if [[ $packages == yes ]]; then install_packages; fi
install_simdjson
install_llhttp
echo "install-deps: everything is there"
