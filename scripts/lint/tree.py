# SPDX-License-Identifier: MIT
"""Which files of a tree are sources of ours; knows nothing of what is checked in them."""

import os
import subprocess

# Samples are there to fail.
LEFT_OUT = ("tests/house/samples/", "build/", ".git/", ".cache/")


def files(root, suffixes):
    """Paths below root, relative and sorted, that end with one of the suffixes."""
    if os.path.exists(os.path.join(root, ".git")):
        listed = subprocess.run(
            ["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True, text=True).stdout.splitlines()
    else:
        listed = [os.path.relpath(os.path.join(folder, name), root)
                  for folder, _, names in os.walk(root) for name in names]
    ours = {path for path in listed if path.endswith(tuple(suffixes)) and not path.startswith(LEFT_OUT)}
    return sorted(path for path in ours if os.path.isfile(os.path.join(root, path)))


def report(complaints, subject):
    """Prints the complaints and gives the exit status."""
    for complaint in complaints:
        print(complaint)
    if not complaints:
        print(f"{subject}: fine")
    return 1 if complaints else 0
