"""How many labelled days and times the grammar of dates finds, and what else it finds.

    python -m training.when_recall [FOLDER] [--misses N] [--extra N] [--only it|en]

For every follow-up of the corpus that has a day: is there a mention with that day, not flagged as past? With a time:
has that mention, its hour settled for the follow-up's kind, that time? ``--extra`` lists days found in notes that
have no follow-up with a day, to be judged by eye.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.core.reading.when import Moment, find, resolve_hour

_CORPUS = Path(__file__).parent / "corpus"


def notes(folder: Path) -> Iterator[dict[str, Any]]:
    """The labelled notes, file after file."""
    for path in sorted(folder.glob("*.jsonl")):
        if "matches" not in path.name:
            yield from (json.loads(row) for row in path.read_text(encoding="utf-8").splitlines() if row.strip())


def shown(moment: Moment) -> str:
    """One mention on a line: its words, day and time, and what it is flagged as."""
    flags = [name for name in ("past", "fuzzy", "deadline", "recurring", "ambiguous") if getattr(moment, name)]
    return f"[{moment.text} = {moment.day} {moment.at or ''} {moment.part or ''} {moment.form} {' '.join(flags)}]"


def main() -> int:
    """Print recall of days and times per language, then the misses."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=_CORPUS)
    parser.add_argument("--misses", type=int, default=1000)
    parser.add_argument("--extra", type=int, default=0)
    parser.add_argument("--only", choices=("it", "en"))
    options = parser.parse_args()
    tally: Counter[tuple[str, str]] = Counter()
    misses, extra = [], []
    for note in notes(options.folder):
        language = note["lang"]
        if options.only and language != options.only:
            continue
        moments = find(note["text"], datetime.fromisoformat(note["now"]), language)
        text = " / ".join(note["text"].split("\n"))
        place = f"{note['id']} {note['now'][:16]} {datetime.fromisoformat(note['now']):%a}"
        dated = [row for row in note["follow_ups"] if row["date"]]
        for row in dated:
            tally[language, "days"] += 1
            tally[language, "times"] += row["time"] is not None
            same = [moment for moment in moments if str(moment.day) == row["date"] and not moment.past]
            tally[language, "days found"] += bool(same)
            times = {f"{resolve_hour(moment, row['kind']).at:%H:%M}" for moment in same if moment.at}
            tally[language, "times found"] += row["time"] is not None and row["time"] in times
            tally[language, "times too many"] += bool(same) and row["time"] is None and bool(times) and all(
                moment.at for moment in same)
            if not same or (row["time"] and row["time"] not in times) or (row["time"] is None and times):
                found = " ".join(map(shown, moments))
                misses.append(f"{place} | {text}\n    {row['kind']} {row['date']} {row['time']}\n    {found}")
        wanted = {row["date"] for row in dated}
        for moment in moments:
            if moment.day and not moment.past and not moment.recurring:
                tally[language, "mentions"] += 1
                tally[language, "mentions that are follow-ups"] += str(moment.day) in wanted
                if str(moment.day) not in wanted:
                    extra.append(f"{place} | {text}\n    {shown(moment)}  gold: {sorted(wanted)}")
    write = sys.stdout.write
    for row in misses[: options.misses] + extra[: options.extra]:
        write(row + "\n")
    for language in ("it", "en"):
        for what, whole in (("days found", "days"), ("times found", "times"), ("times too many", "days"),
                            ("mentions that are follow-ups", "mentions")):
            part, total = tally[language, what], tally[language, whole]
            if total:
                write(f"{language}  {what}: {part} of {total} = {part / total:.4f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
