# SPDX-License-Identifier: MIT
"""Proves that the lints catch what they should, and nothing else: every `expect` of a sample is found."""

import os
import re
import subprocess
import sys
import tempfile
import unittest

HOUSE = os.path.dirname(os.path.abspath(__file__))
LINTS = os.path.join(HOUSE, "..", "..", "scripts", "lint")


def found(lint, root):
    """What the lint complains of in root: (path, line, rule)."""
    ran = subprocess.run([sys.executable, os.path.join(LINTS, f"{lint}.py"), root], capture_output=True, text=True)
    complaints = {tuple(line.split(": ")[0].rsplit(":", 1)) + (line.split(": ")[1],)
                  for line in ran.stdout.splitlines() if re.match(r"[^:]+:\d+: ", line)}
    assert (ran.returncode == 1) == bool(complaints), ran.stdout + ran.stderr
    return complaints


def expected(root, rules):
    """The same, from the samples' own words; `rules` splits the words into rules."""
    out = set()
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8") as source:
                for number, line in enumerate(source, 1):
                    words = line.partition("// expect: ")[2].strip()
                    for rule in rules(words) if words else []:
                        out.add((os.path.relpath(path, root), str(number), rule))
    return out


class Samples(unittest.TestCase):
    maxDiff = None

    def test_every_broken_co_await_rule_is_found_and_nothing_else(self):
        root = os.path.join(HOUSE, "samples", "co_await")
        wanted = expected(root, str.split)
        self.assertEqual(found("co_await", root), wanted)
        sys.path.insert(0, LINTS)
        import co_await
        self.assertEqual({rule for _, _, rule in wanted}, set(co_await.TEXTS), "a rule without a sample")

    def test_every_include_that_reaches_up_is_found_and_nothing_else(self):
        root = os.path.join(HOUSE, "samples", "floors")
        self.assertEqual(found("floors", root), expected(root, lambda words: [words]))

    def test_a_file_over_400_lines_without_licence_or_guard_is_found(self):
        with tempfile.TemporaryDirectory() as root:
            for name, text in {"long.cpp": "// SPDX-License-Identifier: MIT\n" * 401,
                               "full.cpp": "// SPDX-License-Identifier: MIT\n" * 400,
                               "open.hpp": "// SPDX-License-Identifier: MIT\nint f();\n",
                               "free.sh": "#!/bin/sh\necho\n"}.items():
                with open(os.path.join(root, name), "w", encoding="utf-8") as file:
                    file.write(text)
            ran = subprocess.run([sys.executable, os.path.join(LINTS, "files.py"), root],
                                 capture_output=True, text=True)
            self.assertEqual(ran.returncode, 1)
            self.assertEqual([line.split(": ")[0] for line in ran.stdout.splitlines()],
                             ["free.sh", "long.cpp", "open.hpp"])


if __name__ == "__main__":
    unittest.main()
