"""Runs all benchmarks and writes ``docs/performance.md``: ``python -m benchmarks.report``, or ``make bench``."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PREFACE = """# Performance

Written by `make bench` (`python -m benchmarks.report`), all in one run on one machine: {cores} cores,
{system}, Python {python}. The machine was not idle, so read ratios rather than milliseconds. The messenger is our
offline Bot API, in the same process for turns, over HTTP on the loopback for replicas; real Telegram adds its network.

## Where the time goes

A turn is: the update kept and synced; the notebook from memory (PostgreSQL: one query for its version); the step;
what changed written and synced; the replies made and sent; the update struck off. Of a tap that saves, at 50 contacts
in memory, roughly half is the step (rereading the note, looking for introductions, planning nudges), a third making and
sending the replies (Fluent, and python-telegram-bot's own work for each call), the rest records and book-keeping. The
stores add two synced writes; on a busy disk, and with the change of threads around them, these can weigh as much as all
the rest. A note is dearer than a tap because it is read (tagger, dates, attachment).

What was dear and is no longer: the rhythm of every contact was computed at each turn (`bot/core/method/parts.py` keeps
those that nothing changed), the calendar file's time zone was written out anew (seventy years of clock changes), an
alarm's next moment looked at every nudge, and the inbox was cut off after each update (a truncation costs some file
systems 4 ms).

What limits it: for one process the interpreter; replicas scale with cores until PostgreSQL's synced commits do not; and
before any of these Telegram, at some 30 messages a second for a bot.

## Against what was wanted

A tap was to cost at most 5 times a bare echo at 50 contacts on TinyDB, and at most twice as much at 5,000 contacts as
at 50. The first is **not reached**; the second is by a plain tap, not by one that saves a card (it weighs everybody
against the new need, for introductions). The echo answers and edits, and nothing else: no store, no understanding. Four
replicas on two cores, which they share with the messenger and the database, are no faster than one; what they do on
machines of their own was not measured.
"""
PARTS = (
    ("turns", "A whole turn against a bare PTB echo", ("--rounds", "12")),
    ("nudges", "A hundred thousand pending nudges against APScheduler, and a storm", ()),
    ("replicas", "Replicas", ()),
)


def main() -> None:
    """Runs each in a process of its own, and writes the page when all went well."""
    system = f"{platform.system()} {platform.release()}"
    page = PREFACE.format(cores=os.cpu_count(), system=system, python=platform.python_version())
    for name, title, options in PARTS:
        print(f"{title} …", flush=True)
        run = subprocess.run(  # noqa: S603 (our own modules)
            [sys.executable, "-W", "ignore", "-m", f"benchmarks.{name}", *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        page += f"\n## {title}\n\n`python -m benchmarks.{name}`\n\n```\n{run.stdout.strip()}\n```\n"
    (ROOT / "docs" / "performance.md").write_text(page, encoding="utf-8")
    print("docs/performance.md is written.")


if __name__ == "__main__":
    main()
