"""What is remembered, and how: ``open_store(url)`` makes the store that a URL names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from bot.errors import SetupError

if TYPE_CHECKING:
    from bot.ports import Source, Store

__all__ = ["folder_of", "open_source", "open_store"]


async def open_store(url: str, key: bytes | None = None) -> Store:
    """The store at ``memory://``, ``tinydb:///folder`` or ``postgresql://…``; ``SetupError`` says what is wrong.

    ``key`` (32 bytes) encrypts a folder; the database encrypts by its own means, or not.

    Each is imported only when it is asked for, so that a start on the one does not wait for the other.
    """
    scheme = url.partition(":")[0].lower()
    if scheme == "memory":
        from data.memory import MemoryStore  # noqa: PLC0415

        return MemoryStore()
    if scheme == "tinydb":
        from data.tiny import TinyStore  # noqa: PLC0415

        return await TinyStore.open(folder_of(url), key=key)
    if scheme in {"postgresql", "postgres"}:
        from data.postgres import PostgresStore  # noqa: PLC0415

        return await PostgresStore.open(url)
    raise SetupError(
        f"STORE_URL begins with {scheme!r}, which is no store: "
        "write tinydb:///folder or postgresql://user:password@host:5432/database."
    )


async def open_source(url: str, key: bytes | None = None) -> Source:
    """Reads what is at a store's URL, as it is on the disk or in the database now; of a folder without taking it.

    ``key`` is used if the folder turns out to be encrypted. Raises ``SetupError``.
    """
    if url.partition(":")[0].lower() != "tinydb":
        return await open_store(url)
    from data.reader import FolderReader  # noqa: PLC0415

    return FolderReader(folder_of(url), key)


def folder_of(url: str) -> Path:
    """The folder of a ``tinydb:`` URL, absolute.

    ``tinydb:///store`` is a folder where the program was started, ``tinydb:////var/lib/coltiva`` starts at the root;
    so does ``tinydb:///var/lib/coltiva`` if there is a ``/var`` and no ``var`` here, because that is what is meant.
    """
    parts = urlsplit(url)
    text = unquote(parts.path)
    if parts.scheme.lower() != "tinydb" or parts.netloc or len(text) < 2 or parts.query or parts.fragment:
        message = f"{url!r} names no folder: write tinydb:///folder, with three slashes."
        raise SetupError(message)
    path = Path(text[1:]).expanduser()
    first = path.parts[0] if len(path.parts) > 1 else ""
    if not path.is_absolute() and first and Path("/", first).is_dir() and not Path(first).exists():
        path = "/" / path
    return path.absolute()
