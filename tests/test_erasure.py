"""Who is forgotten is gone from the bytes on the disk, at once, and so are the updates that spoke of them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import metrics
from handlers.offline import OfflineTelegram
from handlers.offline.phone import Impossible, Phone, find_button
from tests.loopback import Loopback
from tests.test_on_telegram import serving, settings
from tests.test_secrecy import KEY, free_port

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
SECONDS = 15.0


def traces(folder: Path, *words: str) -> Iterator[str]:
    """Files that hold one of the words, or bear it in their name."""
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for word in words:
            if word.encode() in content or word in path.name:
                yield f"{path.name}: {word}"


def pieces(folder: Path) -> set[bytes]:
    """What stands in files of notebooks and letters, in pieces of forty bytes."""
    found: set[bytes] = set()
    for path in (folder / "inbox", *(folder / "members").iterdir()):
        content = path.read_bytes()
        found |= {content[at : at + 40] for at in range(0, len(content) - 40, 40)}
    return {piece for piece in found if piece.strip()}


def left(folder: Path, before: set[bytes]) -> list[str]:
    """Files in which a piece is found that stood there before. Plain files rightly keep what speaks of others."""
    if not (folder / "sealed").exists():
        return []
    contents = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return [name for name, content in contents.items() if any(piece in content for piece in before)]


def has(phone: Phone, wanted: str) -> bool:
    """Whether the latest buttons have such a one."""
    try:
        find_button(phone.with_buttons(), wanted)
    except Impossible:
        return False
    return True


async def heard(telegram: OfflineTelegram, phone: Phone, before: int) -> None:
    """Until the bot has answered, and struck off what it answered."""
    await telegram.until(lambda: len(phone.log) > before, seconds=SECONDS)
    await asyncio.sleep(0.2)


@pytest.mark.parametrize("key", ["", KEY])
async def test_forgotten_means_gone_from_the_disk(tmp_path: Path, key: str) -> None:
    """A person of two notes, then the whole notebook: no byte of either is left right after the reply.

    With a key no word stood there before; then it is what was sealed that must be gone.
    """
    more: dict[str, object] = {"store_key": SecretStr(key)} if key else {}
    telegram = OfflineTelegram(lambda: NOW, local=True)
    loopback = await Loopback(telegram).start()
    anna = telegram.user(4711, "Ada", "it")
    sealed: set[bytes] = set()
    port = free_port()
    async with serving(settings(loopback, tmp_path, metrics_port=port, **more)):
        for step in (
            "conosciuto Zaccaria Brambilla, apicoltore a Lecco, cerca un commercialista",
            ":salva",
            "conosciuta Bice Orsini, ha una cartoleria; me l'ha presentata Zaccaria Brambilla",
            ":salva",
            "/forget Zaccaria",
            ":dimentica",
        ):
            before = len(anna.log)
            if step.startswith(":"):
                assert bool(key) != bool(list(traces(tmp_path, "Brambilla")))
                sealed |= pieces(tmp_path)
                await telegram.until(lambda wanted=step[1:]: has(anna, wanted), seconds=SECONDS)  # type: ignore[misc]
                anna.press(step[1:])
            else:
                anna.say(step)
            await heard(telegram, anna, before)
        assert list(traces(tmp_path, "Zaccaria", "Brambilla", "apicoltore")) == []
        assert bool(key) != bool(list(traces(tmp_path, "Orsini")))
        assert left(tmp_path, sealed) == []
        sealed |= pieces(tmp_path)
        before = len(anna.log)
        anna.say("/forget all")
        await heard(telegram, anna, before)
        before = len(anna.log)
        anna.press("cancella tutto")
        await heard(telegram, anna, before)
        assert list(traces(tmp_path, "Orsini", "4711", "Ada")) == []
        assert left(tmp_path, sealed) == []
        assert list((tmp_path / "members").iterdir()) == []
        names = {path.name for path in tmp_path.iterdir()}  # noqa: ASYNC240 (a test)
        assert names - {"sealed"} == {"lock", "members", "inbox", "heard"}
        assert "30" in str(anna.messages[-1].text), "how long backups keep it"
        seen = await metrics.read(port)
        assert seen
        assert not [name for name in seen if "4711" in name or "Ada" in name]
    await loopback.stop()
    assert list(traces(tmp_path, "Orsini", "4711", "Ada")) == []
