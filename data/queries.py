"""SQL by hand, kept where SQL is read best: ``queries.sql`` by name, and ``migrations/`` in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

_NAME: Final = re.compile(r"^-- name: (\w+)$", re.MULTILINE)
_FILE: Final = re.compile(r"(\d{4})_(\w+)\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step forward; there is none back."""

    number: int
    name: str
    sql: bytes
    after: bool = False
    """Whether it must wait until no older program runs (``-- deploy: after``); the others suit the older one too."""


def queries() -> dict[str, bytes]:
    """The named queries; bytes, because psycopg takes those as they are."""
    _, *parts = _NAME.split((files("data") / "queries.sql").read_text("utf-8"))
    return {name: text.strip().encode() for name, text in zip(parts[::2], parts[1::2], strict=True)}


def migrations() -> tuple[Migration, ...]:
    """The migrations in order, without gaps."""
    found = [
        Migration(int(match[1]), match[2], path.read_bytes(), path.read_bytes().startswith(b"-- deploy: after"))
        for path in (files("data") / "migrations").iterdir()
        if (match := _FILE.fullmatch(path.name))
    ]
    return tuple(sorted(found, key=lambda migration: migration.number))
