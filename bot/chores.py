"""The chores of whoever looks after a bot: migrate, move, backup, restore, corrections, key (``bot.upkeep``)."""

from __future__ import annotations

import argparse
import asyncio
import base64
import os
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

from bot.backup import KEEP, backup, restore
from bot.clock import SystemClock
from bot.corrections import corrections
from bot.errors import SetupError
from bot.moving import Tick, copy, notebooks
from bot.secrecy import KEY, key_from
from bot.settings import Settings, load
from data import open_source, open_store
from data.archive import Archive


def run(options: argparse.Namespace) -> None:
    """Runs the command that ``options.task`` names. Raises ``ColtivaError``."""
    asyncio.run(_TASKS[options.task](options))


async def _migrate(options: argparse.Namespace) -> None:
    settings = load()
    url = _url(settings)
    if url.startswith("tinydb:"):
        await (await open_store(url, settings.key)).close()
        _say("The folder is as it must be. Records are brought up to date one by one, when they are next saved.")
        return
    from data.migrate import migrate_url  # noqa: PLC0415 (psycopg, only if needed)

    done = await migrate_url(url, after=options.after, grant=options.grant)
    _say(f"Migrations done: {', '.join(map(str, done))}." if done else "The database is up to date.")


async def _move(options: argparse.Namespace) -> None:
    if options.source == options.target:
        raise SetupError("Source and target are the same store.")
    key = load().key
    there = _key_in(options.source_key) if options.source_key else key
    key = None if options.plain else key
    async with AsyncExitStack() as stack:
        source = await open_source(options.source, there)
        stack.push_async_callback(source.close)
        target = await open_store(options.target, key)
        stack.push_async_callback(target.close)
        reader = await open_source(options.target, key)
        stack.push_async_callback(reader.close)
        with _bar("moving", len(await source.members())) as tick:
            moved = await copy(notebooks(source), target, reader, over=options.replace, tick=tick)
    _say(f"{moved} The source is as it was.")


async def _backup(options: argparse.Namespace) -> None:
    settings = load()
    source = await open_source(_url(settings), settings.key)
    try:
        with _bar("backup", len(await source.members())) as tick:
            keep = KEEP if options.keep is None else options.keep
            now = SystemClock().now()
            path = await backup(source, options.folder, now, key=settings.key, keep=keep, tick=tick)
    finally:
        await source.close()
    _say(str(path))


async def _restore(options: argparse.Namespace) -> None:
    settings = load()
    archive = Archive(options.file, settings.key)  # before a store is opened, which a wrong key would begin
    async with AsyncExitStack() as stack:
        target = await open_store(_url(settings), settings.key)
        stack.push_async_callback(target.close)
        reader = await open_source(_url(settings), settings.key)
        stack.push_async_callback(reader.close)
        with _bar("restoring", None) as tick:
            moved = await restore(archive, target, reader, over=options.replace, tick=tick)
    _say(str(moved))


async def _corrections(options: argparse.Namespace) -> None:
    settings = load()
    source = await open_source(_url(settings), settings.key)
    try:
        async for line in corrections(notebooks(source), anonymous=options.anonymous):
            _say(line)
    finally:
        await source.close()


async def _key(_options: argparse.Namespace) -> None:
    _say(base64.b64encode(os.urandom(KEY)).decode())


def _url(settings: Settings) -> str:
    return settings.store_url.get_secret_value()


def _key_in(path: Path) -> bytes:
    try:
        return key_from(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"The key’s file {path} cannot be read ({type(error).__name__}).") from None
    except ValueError as error:
        raise SetupError(f"The key in {path} {error}.") from None


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


@contextmanager
def _bar(what: str, total: int | None) -> Iterator[Tick]:
    """A progress bar on standard error, if that is a terminal."""
    from rich.console import Console  # noqa: PLC0415 (only where one is shown)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task(what, total=total)
        yield lambda: progress.advance(task)


_TASKS: dict[str, Callable[[argparse.Namespace], Coroutine[None, None, None]]] = {
    "migrate": _migrate,
    "move": _move,
    "backup": _backup,
    "restore": _restore,
    "corrections": _corrections,
    "key": _key,
}
