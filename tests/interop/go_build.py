# SPDX-License-Identifier: MIT
"""Builds the Go programs. Where their modules cannot be had, all that needs them is skipped, with a word.

usage: go_build.py GO SOURCE TARGET
"""
import os
import shutil
import subprocess
import sys

SKIPPED = 77


def main():
    go, source, target = sys.argv[1:]
    environment = dict(os.environ, GOFLAGS="-mod=mod -trimpath -buildvcs=false", CGO_ENABLED="0")
    have = subprocess.run([go, "mod", "download", "github.com/aws/aws-lambda-go"], cwd=source, env=environment)
    if have.returncode != 0:
        # What an earlier run built must not stand in for it.
        shutil.rmtree(target, ignore_errors=True)
        print("skipped: aws-lambda-go is neither in Go's module cache nor to be had from its proxy")
        sys.exit(1 if os.environ.get("COLAMBDA_REQUIRE_GO") == "1" else SKIPPED)
    subprocess.run([go, "build", "-o", target + os.sep, "./..."], cwd=source, env=environment, check=True)


if __name__ == "__main__":
    main()
