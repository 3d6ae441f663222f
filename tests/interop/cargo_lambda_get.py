# SPDX-License-Identifier: MIT
"""Puts cargo-lambda into a virtual environment of its own. Where it cannot be had, its tests are skipped, with a word.

usage: cargo_lambda_get.py TARGET
"""
import os
import shutil
import subprocess
import sys
import venv

SKIPPED = 77
VERSION = "1.9.2"


def give_up(why, target):
    # What an earlier run installed must not stand in for it.
    shutil.rmtree(target, ignore_errors=True)
    print("skipped:", why)
    sys.exit(1 if os.environ.get("COLAMBDA_REQUIRE_CARGO_LAMBDA") == "1" else SKIPPED)


def have(target):
    """Whether this version is there and runs."""
    try:
        said = subprocess.run([os.path.join(target, "bin", "cargo-lambda"), "lambda", "--version"],
                              stdout=subprocess.PIPE, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return False
    return VERSION in said


def main():
    target, = sys.argv[1:]
    if shutil.which("cargo") is None:
        give_up("cargo-lambda needs cargo, which is not on the path", target)
    if have(target):
        return
    try:
        venv.create(target, clear=True, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as why:
        give_up(f"no virtual environment of Python can be made: {why}", target)
    pip = [os.path.join(target, "bin", "pip"), "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, f"cargo-lambda=={VERSION}"])
    if done.returncode != 0 or not have(target):
        give_up(f"cargo-lambda {VERSION} is not to be had from PyPI", target)


if __name__ == "__main__":
    main()
