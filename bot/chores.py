"""The chores of whoever looks after a bot: migrate, move, backup, restore, corrections (``bot.upkeep``)."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, contextmanager

from bot.backup import KEEP, backup, restore
from bot.clock import SystemClock
from bot.corrections import corrections
from bot.errors import SetupError
from bot.moving import Tick, copy, notebooks
from bot.settings import load
from data import open_source, open_store


def run(options: argparse.Namespace) -> None:
    """Runs the command that ``options.task`` names. Raises ``ColtivaError``."""
    asyncio.run(_TASKS[options.task](options))


async def _migrate(options: argparse.Namespace) -> None:
    url = _store()
    if url.startswith("tinydb:"):
        await (await open_store(url)).close()
        _say("The folder is as it must be. Records are brought up to date one by one, when they are next saved.")
        return
    from data.migrate import migrate_url  # noqa: PLC0415 (psycopg, only if needed)

    done = await migrate_url(url, after=options.after)
    _say(f"Migrations done: {', '.join(map(str, done))}." if done else "The database is up to date.")


async def _move(options: argparse.Namespace) -> None:
    if options.source == options.target:
        raise SetupError("Source and target are the same store.")
    async with AsyncExitStack() as stack:
        source = await open_source(options.source)
        stack.push_async_callback(source.close)
        target = await open_store(options.target)
        stack.push_async_callback(target.close)
        reader = await open_source(options.target)
        stack.push_async_callback(reader.close)
        with _bar("moving", len(await source.members())) as tick:
            moved = await copy(notebooks(source), target, reader, over=options.replace, tick=tick)
    _say(f"{moved} The source is as it was.")


async def _backup(options: argparse.Namespace) -> None:
    source = await open_source(_store())
    try:
        with _bar("backup", len(await source.members())) as tick:
            keep = KEEP if options.keep is None else options.keep
            path = await backup(source, options.folder, SystemClock().now(), keep=keep, tick=tick)
    finally:
        await source.close()
    _say(str(path))


async def _restore(options: argparse.Namespace) -> None:
    async with AsyncExitStack() as stack:
        target = await open_store(_store())
        stack.push_async_callback(target.close)
        reader = await open_source(_store())
        stack.push_async_callback(reader.close)
        with _bar("restoring", None) as tick:
            moved = await restore(options.file, target, reader, over=options.replace, tick=tick)
    _say(str(moved))


async def _corrections(options: argparse.Namespace) -> None:
    source = await open_source(_store())
    try:
        async for line in corrections(notebooks(source), anonymous=options.anonymous):
            _say(line)
    finally:
        await source.close()


def _store() -> str:
    return load().store_url.get_secret_value()


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
}
