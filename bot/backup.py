"""``python -m bot backup DIR`` and ``restore FILE``: all notebooks in one file, of either store and into either.

The bot may run on meanwhile. A PostgreSQL is asked for one member at a time, each in one statement; a TinyDB folder,
which the running bot has locked, is read beside it (``data.reader``). So each notebook is whole, and of the moment at
which its turn came; the notebooks of different members have nothing in common that could come apart.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.core.model import Notebook
from bot.errors import SetupError, StoreBroken
from bot.moving import Moved, Tick, copy
from bot.ports import Source, Store
from data.archive import Archive, ArchiveWriter

KEEP: Final = 30
"""Days after which a backup is removed by the next one; so long may erased data live on (``/forget`` says so)."""
_NAME: Final = "coltiva-%Y%m%dT%H%M%SZ.jsonl.gz"


async def backup(
    source: Source,
    folder: Path,
    now: datetime,
    *,
    key: bytes | None = None,
    keep: int = KEEP,
    tick: Tick = lambda: None,
) -> Path:
    """Writes ``folder/coltiva-TIME.jsonl.gz`` and removes those older than ``keep`` days (0: none).

    With a key it is encrypted.

    Raises ``StoreBroken``, after the backup of all the others, if somebody's notebook cannot be read.
    """
    broken: list[str] = []
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # noqa: ASYNC240 (once, and nobody waits)
        path = folder / now.strftime(_NAME)
        with ArchiveWriter(path, key) as archive:
            for member in await source.members():
                try:
                    notebook = await source.load(member)
                except StoreBroken as error:
                    broken.append(str(error))
                    continue
                if notebook is not None:
                    archive.add(notebook)
                tick()
        for old in expired(folder, now, keep):
            old.unlink()
    except OSError as error:
        raise SetupError(f"The folder {folder} cannot take the backup: {error.strerror}.") from error
    if broken:
        raise StoreBroken(f"{path} lacks {len(broken)} notebooks that cannot be read. The first: {broken[0]}")
    return path


def expired(folder: Path, now: datetime, keep: int) -> list[Path]:
    """Backups of ours older than ``keep`` days, and what was begun a day ago and never finished."""
    old = [path for path in folder.glob("coltiva-*.jsonl.gz") if keep and _age(path, now) > timedelta(days=keep)]
    half = [path for path in folder.glob("coltiva-*.jsonl.gz.new") if _age(path, now) > timedelta(days=1)]
    return [*old, *half]


def _age(path: Path, now: datetime) -> timedelta:
    """As its name says; nothing for files of other people's."""
    try:
        return now - datetime.strptime(path.name.removesuffix(".new"), _NAME).replace(tzinfo=UTC)
    except ValueError:
        return timedelta()


async def restore(
    source: Path | Archive,
    target: Store,
    reader: Source,
    *,
    key: bytes | None = None,
    over: bool = False,
    tick: Tick = lambda: None,
) -> Moved:
    """Brings a backup back, verified as a move is. A damaged one is a ``SetupError`` before anything is written."""
    archive = source if isinstance(source, Archive) else Archive(source, key)

    async def books() -> AsyncIterator[Notebook]:
        for notebook in archive.notebooks():
            yield notebook

    return await copy(books(), target, reader, over=over, tick=tick)
