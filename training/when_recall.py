"""How many labelled days and times the grammar of dates finds, and what else it finds.

    python -m training.when_recall [FOLDER] [--misses N] [--extra N] [--only it|en]

For every follow-up of the corpus that has a day: is there a mention with that day, not flagged as past? With a time:
has that mention, its hour settled for the follow-up's kind, that time? ``--extra`` lists days found that no follow-up
of the note has, to be judged by eye.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.core.reading.when import Moment, find, resolve_hour

_CORPUS = Path(__file__).parent / "corpus"
_FIGURES = (
    ("days found", "days"),
    ("times found", "times"),
    ("times too many", "days"),
    ("mentions that are follow-ups", "mentions"),
)


@dataclass
class Count:
    """The figures per language, and the notes to look at."""

    tally: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def add(self, note: dict[str, Any]) -> None:
        """Count one labelled note."""
        now = datetime.fromisoformat(note["now"])
        moments = find(note["text"], now, note["lang"])
        title = f"{note['id']} {now:%Y-%m-%d %H:%M %a} | {' / '.join(note['text'].splitlines())}"
        dated = [row for row in note["follow_ups"] if row["date"]]
        for row in dated:
            if not self._follow_up(note["lang"], row, moments):
                found = " ".join(map(shown, moments))
                self.misses.append(f"{title}\n    {row['kind']} {row['date']} {row['time']}\n    {found}")
        wanted = {row["date"] for row in dated}
        for moment in moments:
            if moment.day and not moment.past and not moment.recurring:
                right = str(moment.day) in wanted
                self.tally[note["lang"], "mentions"] += 1
                self.tally[note["lang"], "mentions that are follow-ups"] += right
                if not right:
                    self.extra.append(f"{title}\n    {shown(moment)}  gold: {sorted(wanted)}")

    def _follow_up(self, language: str, row: dict[str, Any], moments: tuple[Moment, ...]) -> bool:
        same = [moment for moment in moments if str(moment.day) == row["date"] and not moment.past]
        times = {f"{resolve_hour(moment, row['kind']).at:%H:%M}" for moment in same if moment.at}
        right = row["time"] in times if row["time"] else not times or any(moment.at is None for moment in same)
        self.tally[language, "days"] += 1
        self.tally[language, "days found"] += bool(same)
        self.tally[language, "times"] += row["time"] is not None
        self.tally[language, "times found"] += row["time"] in times
        self.tally[language, "times too many"] += bool(same) and row["time"] is None and not right
        return bool(same) and right


def notes(folder: Path) -> Iterator[dict[str, Any]]:
    """The labelled notes, file after file."""
    for path in sorted(folder.glob("*.jsonl")):
        if "matches" not in path.name:
            yield from (json.loads(row) for row in path.read_text(encoding="utf-8").splitlines() if row.strip())


def shown(moment: Moment) -> str:
    """One mention: its words, day and time, and what it is flagged as."""
    flags = [name for name in ("past", "fuzzy", "deadline", "until", "recurring", "ambiguous") if getattr(moment, name)]
    return f"[{moment.text} = {moment.day} {moment.at or ''} {moment.part or ''} {moment.form} {' '.join(flags)}]"


def main() -> int:
    """Print the misses, then recall of days and times per language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=_CORPUS)
    parser.add_argument("--misses", type=int, default=1000)
    parser.add_argument("--extra", type=int, default=0)
    parser.add_argument("--only", choices=("it", "en"))
    options = parser.parse_args()
    count = Count()
    for note in notes(options.folder):
        if options.only in (None, note["lang"]):
            count.add(note)
    for row in (*count.misses[: options.misses], *count.extra[: options.extra]):
        print(row)
    for language in ("it", "en"):
        for what, whole in _FIGURES:
            part, total = count.tally[language, what], count.tally[language, whole]
            if total:
                print(f"{language}  {what}: {part} of {total} = {part / total:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
