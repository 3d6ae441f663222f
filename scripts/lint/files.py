# SPDX-License-Identifier: MIT
"""The rules of a file as a whole: its length, its licence line, `#pragma once`."""

import os
import sys

import tree

LONGEST = 400
LICENCE = "SPDX-License-Identifier: MIT"
LICENSED = (".hpp", ".cpp", ".go", ".py", ".sh")
MEASURED = LICENSED + (".cmake", "CMakeLists.txt")
# In the first lines of a file that a program writes.
GENERATED = "do not edit"


def complaints(root):
    for path in tree.files(root, MEASURED):
        with open(os.path.join(root, path), encoding="utf-8") as source:
            lines = source.read().splitlines()
        head = lines[1:] if lines and lines[0].startswith("#!") else lines
        generated = any(GENERATED in line.lower() for line in head[:3])
        if len(lines) > LONGEST and not generated:
            yield f"{path}: longer than {LONGEST} lines: {len(lines)}"
        if path.endswith(LICENSED) and not (head and LICENCE in head[0]):
            yield f"{path}: the first line is not the licence: {LICENCE}"
        if path.endswith(".hpp") and "#pragma once" not in lines:
            yield f"{path}: no #pragma once"


if __name__ == "__main__":
    sys.exit(tree.report(list(complaints(sys.argv[1])), "files"))
