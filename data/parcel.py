"""How the lines of a backup are packed: as they are, or compressed and sealed (``data.sealed``)."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from bot.errors import SetupError

if TYPE_CHECKING:
    from data.sealed import Sealed

PLAIN: Final = 1
SEALED: Final = 2
"""Formats, as the first line says: an older program refuses what it does not know."""


class Parcel(Protocol):
    """``number`` is the line's, from 0: a line cannot stand in another's place."""

    @property
    def first(self) -> dict[str, Any]:
        """What the first line says, in plain words."""
        ...

    def packed(self, text: bytes, number: int) -> bytes:
        """A line's text, without line breaks."""
        ...

    def unpacked(self, text: bytes, number: int, largest: int) -> bytes:
        """What was packed. Raises ``ValueError`` for what was not, and beyond ``largest`` bytes."""
        ...


class PlainParcel:
    """Nothing is changed; the file is compressed as a whole."""

    @property
    def first(self) -> dict[str, Any]:
        """The format alone."""
        return {"coltiva": PLAIN}

    def packed(self, text: bytes, number: int) -> bytes:  # noqa: ARG002 (checksums are enough)
        """As it is."""
        return text

    def unpacked(self, text: bytes, number: int, largest: int) -> bytes:  # noqa: ARG002
        """As it is."""
        return text


class SealedParcel:
    """Each line is compressed before it is sealed, for afterwards nothing can be."""

    def __init__(self, sealed: Sealed) -> None:
        """With a salt of this backup's own."""
        self._sealed = sealed

    @property
    def first(self) -> dict[str, Any]:
        """The format, and the label by which a wrong key is told."""
        return {"coltiva": SEALED, "sealed": self._sealed.label}

    def packed(self, text: bytes, number: int) -> bytes:
        """In base64."""
        return self._sealed.line(zlib.compress(text), f"backup/{number}")

    def unpacked(self, text: bytes, number: int, largest: int) -> bytes:
        """Raises ``ValueError``."""
        unzip = zlib.decompressobj()
        try:
            found = unzip.decompress(self._sealed.read_line(text, f"backup/{number}"), largest)
        except zlib.error as error:
            raise ValueError("not packed here") from error
        if not unzip.eof:
            raise ValueError("too large")
        return found


def parcel_for(key: bytes | None) -> Parcel:
    """For a new backup."""
    if key is None:
        return PlainParcel()
    from data.sealed import Sealed  # noqa: PLC0415 (only where there is a key)

    return SealedParcel(Sealed.new(key))


def parcel_of(first: dict[str, Any], key: bytes | None, path: Path) -> Parcel:
    """As the first line says. Raises ``SetupError`` if the key is missing or another one."""
    if first.get("coltiva") == PLAIN:
        return PlainParcel()
    if first.get("coltiva") != SEALED:
        raise SetupError(f"The file {path} is no backup, or one of a newer Coltiva.")
    if key is None:
        raise SetupError(f"The backup {path} is encrypted: set STORE_KEY or STORE_KEY_FILE to the key that it has.")
    from data.sealed import Sealed, WrongKeyError  # noqa: PLC0415

    try:
        return SealedParcel(Sealed.of(first.get("sealed"), key))
    except WrongKeyError:
        raise SetupError(f"STORE_KEY is not the key that the backup {path} has. Nothing was changed.") from None
    except ValueError:
        raise SetupError(f"The file {path} is no backup, or one of a newer Coltiva.") from None
