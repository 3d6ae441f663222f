# SPDX-License-Identifier: MIT
"""Bad events for a hello: each alone, and all in a row."""
from rows import row
from rows_errors import BAD, bad_events


def rows():
    for name in BAD:
        yield row(f"bad event: {name}", bad_events([name]))
    yield row("bad events: all in a row", bad_events(list(BAD)))
