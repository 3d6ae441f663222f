#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compiles one wrong form: it must fail with exactly one error, whose text is the expected one, near the top.

Usage: check.py SOURCE COMPILER [FLAG...]. The expected text stands in SOURCE, after `Expected: `.
"""
import re
import subprocess
import sys

# g++ puts the template instantiations before the error, clang after it.
MOST_LINES_BEFORE = 10


def main():
    source, compiler, *flags = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        expected = re.search(r"Expected: (.*)", file.read()).group(1)
    command = [compiler, *flags, "-std=c++20", "-fsyntax-only", "-fdiagnostics-color=never", source]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stderr.splitlines()
    errors = [number for number, line in enumerate(lines) if re.search(r"\berror:", line)]
    problems = []
    if done.returncode == 0:
        problems.append("it compiles")
    if len(errors) != 1:
        problems.append(f"{len(errors)} errors instead of one")
    if errors and expected not in lines[errors[0]]:
        problems.append(f"the first error is not the expected one: {expected}")
    if errors and errors[0] > MOST_LINES_BEFORE:
        problems.append(f"the error stands only in line {errors[0] + 1}")
    if problems:
        print("; ".join(problems), done.stderr, sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
