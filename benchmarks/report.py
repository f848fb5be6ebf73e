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
what changed written and synced; the replies made and sent. The column *sync* is the time in `fdatasync` on TinyDB, two
of them in each turn: the one part that belongs to the disk. *work* is processor time, which a busy machine hardly
changes, and nearly all of it is the interpreter: of a plain tap about a fifth
the step, a third python-telegram-bot's work for three calls (the query answered, the buttons taken, the word said), the
rest records, wording and book-keeping. A note is dearer because it is read: half of it is taggers, patterns and dates.

No turn goes through the notebook any more. What differs between two notebooks is known by the notebook itself, and what
is derived from it (names, who is due, the plan of nudges, what a text may be speaking of) follows what changed
(`docs/decisions/0009-shelves-know-what-changed.md`). Looking for introductions among thousands does take time; it
begins when the member has the answer, and the column *whole* has it: the time until the update is struck off.

Three more things were dear and are no longer: python-telegram-bot makes thirty objects of every message sent, of which
the number alone is read (`handlers/line.py`); a tap was kept with the whole message below which the button stood
(`handlers/mailbox.py`); a thread was asked for each write, which on a quick disk costs more than the write
(`data/disk.py`). On a slow disk threads it is, and then the turn begins while its update is being synced.

A start takes about a second of imports, half a second for the reader's and the matcher's models, and a sixth of one for
each language's words (read in the background), all in processor time: four that start together on two cores take as
many times longer. A notebook's indexes weigh about as much as the notebook; the store keeps notebooks of 60,000 records
in memory, those used last, however many members there are, so *memory* below says what one costs and not what the bot
grows to.

What limits it: for one process the interpreter, and the disk's sync where it is slow; replicas scale with cores until
PostgreSQL's synced commits do not; and before any of these Telegram, at some 30 messages a second for a bot.

## Against what was wanted

A tap was to cost at most 5 times a bare echo at 50 contacts on TinyDB, and at most twice as much at 5,000 contacts as
at 50: the lines below say so for this run. The echo answers and edits, and nothing else: no store, no understanding.
Members' people are of forty trades and have fifteen kinds of needs, and every round is a day of its own.

Four replicas share two cores with the messenger and the database; one process alone waits for the database where four
do not. *Processor time of a turn* says how much each of the three takes: what a replica takes for a turn grows little
with four of them, so they scale with cores, as long as the database has some of its own.
"""
PARTS = (
    ("turns", "A whole turn against a bare PTB echo", ("--rounds", "30")),
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
