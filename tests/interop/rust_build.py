# SPDX-License-Identifier: MIT
"""Builds the Rust program. Where its crates cannot be had, all that needs it is skipped, with a word.

usage: rust_build.py CARGO SOURCE TARGET
"""
import os
import shutil
import subprocess
import sys

SKIPPED = 77


def main():
    cargo, source, target = sys.argv[1:]
    have = subprocess.run([cargo, "fetch", "--locked"], cwd=source)
    if have.returncode != 0:
        # What an earlier run built must not stand in for it.
        shutil.rmtree(target, ignore_errors=True)
        print("skipped: the crates are neither in cargo's cache nor to be had from their registry")
        sys.exit(1 if os.environ.get("COLAMBDA_REQUIRE_RUST") == "1" else SKIPPED)
    subprocess.run([cargo, "build", "--locked", "--target-dir", target], cwd=source, check=True)


if __name__ == "__main__":
    main()
