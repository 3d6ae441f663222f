# SPDX-License-Identifier: MIT
"""Runs rows of a scripted, misbehaving Runtime API against a function, some at a time, and reports the wrong ones.

usage: scripted_peer.py [--hello] [--killed] [--http] [--only REGEX] [--jobs N] [--list] TABLE FUNCTION
  TABLE    next, events, posts, stale, stream, bytes, variable, process, errors, patience, concurrency, lifecycle;
           flood, for the function of that name; bad, for hello
  --hello  FUNCTION is any hello, from any language: rows that need acts of their own are left out
  --killed FUNCTION may end by SIGTERM itself, as Go's and Rust's do
  --http   it is told the address with http:// before it, which Rust's needs
"""
import argparse
import concurrent.futures
import re
import signal
import sys
import time
import traceback

import rows_bad
import rows_bytes
import rows_concurrency
import rows_errors
import rows_events
import rows_flood
import rows_lifecycle
import rows_next
import rows_patience
import rows_posts
import rows_process
import rows_stale
import rows_stream
import rows_variable
from child import Wrong
from peer import ChildEnded, Closed
from talk import Talk

TABLES = {"next": rows_next, "events": rows_events, "posts": rows_posts, "stale": rows_stale, "stream": rows_stream,
          "bytes": rows_bytes, "variable": rows_variable, "process": rows_process, "errors": rows_errors,
          "patience": rows_patience, "concurrency": rows_concurrency, "flood": rows_flood,
          "lifecycle": rows_lifecycle, "bad": rows_bad}


def run(row, command, peaceful):
    """What is wrong with it, or nothing."""
    talk = None
    began = time.monotonic()
    try:
        talk = Talk(command, **row.options)
        talk.peaceful = peaceful
        row.run(talk)
        talk.check()
        wrong = None
    except Wrong as why:
        wrong = str(why)
    except (ChildEnded, Closed) as why:
        talk.child.signal(signal.SIGKILL)
        wrong = f"{type(why).__name__} {why}, exit status {talk.child.wait(10)}\n{talk.child.said()}"
    except Exception:
        wrong = traceback.format_exc()
    finally:
        if talk is not None:
            talk.close()
    return wrong, time.monotonic() - began


def main():
    parse = argparse.ArgumentParser(usage=__doc__)
    parse.add_argument("--hello", action="store_true")
    parse.add_argument("--killed", action="store_true")
    parse.add_argument("--http", action="store_true")
    parse.add_argument("--only", default="")
    parse.add_argument("--jobs", type=int, default=8)
    parse.add_argument("--list", action="store_true")
    parse.add_argument("--times", action="store_true")
    parse.add_argument("table", choices=TABLES)
    parse.add_argument("function", nargs="+")
    asked = parse.parse_args()
    rows = [row for row in TABLES[asked.table].rows()
            if re.search(asked.only, row.name) and not (asked.hello and row.acts)]
    if asked.http:
        for row in rows:
            row.options.setdefault("form", "http://{address}")
    if asked.list:
        print("\n".join(row.name for row in rows))
        return
    if not rows:
        raise SystemExit("no such row")
    bad = 0
    peaceful = [0, -15] if asked.killed else [0]
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        for row, (wrong, seconds) in zip(rows, pool.map(lambda row: run(row, asked.function, peaceful), rows)):
            if asked.times:
                print(f"{seconds:6.2f} s  {row.name}")
            if wrong is not None:
                bad += 1
                print(f"WRONG {row.name}\n    " + wrong.strip().replace("\n", "\n    "), flush=True)
    print(f"{len(rows)} rows, {bad} wrong")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
