"""The front door to matching: reads the lexicon's files and answers cases from the command line."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import orjson

from bot.core.method.matching import Candidate, Experience, Lexicon, Matcher

LEARNT: Final = Path(str(files("bot.core.method.matching"))) / "learnt.bin"
"""What the example sentences taught; ``python -m training.match_model`` writes it."""


def lexicon_texts() -> dict[str, str]:
    """The lexicon's files by name, in order."""
    folder = files("bot.core.method.matching") / "lexicon"
    texts = {f.name: f.read_text(encoding="utf-8") for f in folder.iterdir() if f.name.endswith(".txt")}
    return dict(sorted(texts.items()))


@cache
def matcher() -> Matcher:
    """The matcher with the lexicon and the experience that ship with the bot; read once, then kept.

    Raises:
        LexiconError: a lexicon file breaks the format.
        ExperienceError: what was learnt cannot be read.
        OSError: it is missing.
    """
    lexicon = Lexicon.parse(lexicon_texts())
    return Matcher(lexicon, Experience.parse(LEARNT.read_bytes(), lexicon.names, lexicon.rings))


def _candidate(row: dict[str, Any]) -> Candidate:
    return Candidate(
        row["id"], row.get("name") or "", row.get("role"), row.get("company"), tuple(row.get("offers") or ())
    )


def rank_cases(lines: Iterable[str | bytes]) -> Iterator[str]:
    """For each line of a need and contacts (JSON), the line of those it would propose, best first.

    Raises:
        ValueError: a line is not JSON, or lacks ``id``, ``need`` or ``contacts``; the message names the line.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            case = orjson.loads(line)
            people = [_candidate(row) for row in case["contacts"]]
            ranked = [match.id for match in matcher().rank(case["need"], people)]
            answer = {"id": case["id"], "ranked": ranked}
        except (orjson.JSONDecodeError, KeyError, TypeError) as error:
            raise ValueError(f"line {number}: not a case ({error!r})") from error
        yield orjson.dumps(answer).decode()


def main(path: str) -> int:
    """Answer the cases of a file (``-``: standard input) on standard output; 0 when all went well, 2 if not."""
    try:
        lines = sys.stdin.buffer.readlines() if path == "-" else Path(path).read_bytes().splitlines()
        for answer in rank_cases(lines):
            sys.stdout.write(answer + "\n")
    except (OSError, ValueError) as error:
        sys.stderr.write(f"match: {path}: {error}\n")
        return 2
    return 0
