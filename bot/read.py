"""``python -m bot read``: notes in, what was understood out, one JSON object a line, as they come."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

import orjson

from bot.core.reading.reader import Reader
from bot.core.reading.schema import to_schema
from bot.resources import load_reader


def read_lines(lines: Iterable[str | bytes], reader: Reader) -> Iterator[str]:
    """One line of JSON for each line that is not blank; for a line that is not a note, an error object naming it."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield orjson.dumps(_answer(line, number, reader)).decode()


def _answer(line: str | bytes, number: int, reader: Reader) -> dict[str, Any]:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return {"error": f"line {number}: not JSON ({error})", "line": number}
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return {"error": f"line {number}: no text", "line": number}
    try:
        now = datetime.fromisoformat(row["now"])
    except (KeyError, TypeError, ValueError):
        return {"id": row.get("id"), "error": f"line {number}: now is not a local time with its offset", "line": number}
    if now.tzinfo is None:
        return {"id": row.get("id"), "error": f"line {number}: now has no offset", "line": number}
    language = row.get("lang") if row.get("lang") in ("it", "en") else None
    reading = reader.read(row["text"], now, language)
    return {"id": row.get("id"), "lang": reading.language, "now": row["now"], "text": row["text"], **to_schema(reading)}


def main(path: str) -> int:
    """Read a file of notes (``-``: standard input); 0 when it could be read, 2 if not."""
    reader = load_reader()
    try:
        if path == "-":
            _print(sys.stdin.buffer, reader)
        else:
            with open(path, "rb") as file:  # noqa: PTH123  a path typed by a person
                _print(file, reader)
    except OSError as error:
        sys.stderr.write(f"read: {path}: {error.strerror}\n")
        return 2
    return 0


def _print(lines: Iterable[bytes], reader: Reader) -> None:
    for answer in read_lines(lines, reader):
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()
