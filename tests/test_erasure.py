"""Who is forgotten is gone from the bytes on the disk, at once, and so are the updates that spoke of them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from handlers.offline import OfflineTelegram
from handlers.offline.phone import Impossible, Phone, find_button
from tests.loopback import Loopback
from tests.test_on_telegram import serving, settings

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
SECONDS = 15.0


def traces(folder: Path, *words: str) -> Iterator[str]:
    """Files that hold one of the words, or bear it in their name."""
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for word in words:
            if word.encode() in content or word in path.name:
                yield f"{path.name}: {word}"


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


async def test_forgotten_means_gone_from_the_disk(tmp_path: Path) -> None:
    """A person of two notes, then the whole notebook: no byte of either is left right after the reply."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    loopback = await Loopback(telegram).start()
    anna = telegram.user(4711, "Ada", "it")
    async with serving(settings(loopback, tmp_path)):
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
                assert list(traces(tmp_path, "Brambilla"))
                await telegram.until(lambda wanted=step[1:]: has(anna, wanted), seconds=SECONDS)  # type: ignore[misc]
                anna.press(step[1:])
            else:
                anna.say(step)
            await heard(telegram, anna, before)
        assert list(traces(tmp_path, "Zaccaria", "Brambilla", "apicoltore")) == []
        assert list(traces(tmp_path, "Orsini"))
        before = len(anna.log)
        anna.say("/forget all")
        await heard(telegram, anna, before)
        before = len(anna.log)
        anna.press("cancella tutto")
        await heard(telegram, anna, before)
        assert list(traces(tmp_path, "Orsini", "4711", "Ada")) == []
        assert list((tmp_path / "members").iterdir()) == []
    await loopback.stop()
    assert list(traces(tmp_path, "Orsini", "4711", "Ada")) == []
