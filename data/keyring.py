"""Which cover a folder has: told by its file ``sealed``, and by what lies in it.

A key that does not fit, a missing one, or one too many are told before anything is written: whoever opens a folder the
wrong way finds it afterwards as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import orjson

from bot.errors import SetupError
from data.cover import PLAIN, Cover
from data.storage import write_aside

LABEL: Final = "sealed"
"""The file that says with which cipher and salt; it holds no key."""
MAGIC: Final = b"coltiva\x01"
"""As in ``data.sealed``, which is not loaded for a folder without encryption."""
_SEALED_LINE: Final = re.compile(rb"[0-9a-f]{8} [A-Za-z0-9+/]")
"""A checksum and base64, where a plain line has a bracket."""


def cover_of(folder: Path, key: bytes | None) -> Cover:
    """The cover of a folder that is there, for reading. Raises ``SetupError``."""
    try:
        content = (folder / LABEL).read_bytes()
    except FileNotFoundError:
        if any(map(_is_sealed, islice(_files(folder), 8))):  # all of a folder’s files are sealed, or none
            raise SetupError(
                f"The folder {folder} is encrypted, and its file “{LABEL}”, without which no key fits, is missing: "
                "bring that back. Nothing was changed."
            ) from None
        return PLAIN
    except OSError as error:
        raise SetupError(f"The file {folder / LABEL} cannot be read: {error.strerror}.") from error
    if key is None:
        raise SetupError(
            f"The folder {folder} is encrypted, and there is no key: set STORE_KEY or STORE_KEY_FILE to the one that "
            "it was made with. Without it nobody can read these notebooks. Nothing was changed."
        )
    from data.sealed import Sealed, WrongKeyError  # noqa: PLC0415 (only where there is a key)

    try:
        return Sealed.of(orjson.loads(content), key)
    except WrongKeyError:
        raise SetupError(
            f"STORE_KEY is not the key that the folder {folder} was made with. Nothing was changed."
        ) from None
    except ValueError:
        raise SetupError(
            f"The file {folder / LABEL} is damaged, or of a newer Coltiva: bring it back. Nothing was changed."
        ) from None


def claim(folder: Path, key: bytes | None) -> Cover:
    """As ``cover_of``, for the one who has the lock: an empty folder is sealed if there is a key.

    Raises ``SetupError``, also for a folder that is in use without encryption while a key is set, and ``OSError``.
    """
    cover = cover_of(folder, key)
    if key is None or cover is not PLAIN:
        return cover
    if any(map(_holds_words, _files(folder))):
        raise SetupError(
            f"STORE_KEY is set, and the folder {folder} is in use without encryption. Move it into a new one: "
            f"python -m bot move tinydb:///{folder} tinydb:///NEW, then set STORE_URL to that and remove the old one. "
            "Or take STORE_KEY away. Nothing was changed."
        )
    from data.sealed import Sealed  # noqa: PLC0415

    sealed = Sealed.new(key)
    write_aside(folder / LABEL, orjson.dumps(sealed.label))
    return sealed


def _files(folder: Path) -> Iterator[Path]:
    """What may hold words of members: letters, then notebooks."""
    if (folder / "inbox").exists():
        yield folder / "inbox"
    members = folder / "members"
    if members.is_dir():
        yield from (path for path in members.iterdir() if path.suffix in {".json", ".journal"})


def _holds_words(path: Path) -> bool:
    """An inbox may hold the blanks of what was handled."""
    return bool(path.stat().st_size if path.suffix else path.read_bytes().strip())


def _is_sealed(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(len(MAGIC) + 2)
    return start.startswith(MAGIC) or (path.suffix != ".json" and _SEALED_LINE.match(start) is not None)
