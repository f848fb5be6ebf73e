"""What only the embedded store promises: files, rights, the lock, and when a journal is folded in."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from tinydb import TinyDB

from bot.core.model import Notebook
from bot.errors import SetupError
from data import folder_of, open_store
from data.tiny import TinyStore
from tests.stores.folders import ANNA, book, crashed, lived


def files(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.rglob("*")}


async def test_files_are_for_the_owner_only(tmp_path: Path) -> None:
    """0600 in 0700 folders, whatever the umask, before and after folding in."""
    folder = tmp_path / "a" / "store"
    store = await TinyStore.open(folder, long=2)
    last = await store.save(Notebook(1), book(), None)
    assert files(folder) == {"lock": 0o600, "inbox": 0o600, "heard": 0o600, "members": 0o700, "1.journal": 0o600}
    await store.save(last, last, None)
    await store.close()
    beside = {"lock": 0o600, "inbox": 0o600, "heard": 0o600}
    assert files(folder) == {**beside, "members": 0o700, "1.journal": 0o600, "1.json": 0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


async def test_a_folder_with_other_things_keeps_its_rights(tmp_path: Path) -> None:
    """Somebody's home is not locked up because a store was put into it; an empty folder becomes private."""
    for name, mode in (("home", 0o755), ("empty", 0o700)):
        folder = tmp_path / name
        folder.mkdir()
        folder.chmod(0o755)
        if name == "home":
            (folder / "photo.jpg").touch()
        await (await TinyStore.open(folder)).close()
        assert folder.stat().st_mode & 0o777 == mode


async def test_tinydb_itself_can_read_the_files(tmp_path: Path) -> None:
    """A member's file is an ordinary TinyDB: a table for each kind."""
    await lived(tmp_path)
    with TinyDB(tmp_path / "members" / "1.json", access_mode="r") as tiny:
        assert tiny.tables() == {"header", "member", "contacts"}
        assert tiny.storage.read()["contacts"]["c2"]["name"] == "Anna Rossi"


async def test_forget_leaves_no_file(tmp_path: Path) -> None:
    """Neither file nor journal, folded in or not; the others' stay."""
    await lived(tmp_path)
    store = await TinyStore.open(tmp_path)
    again = await store.load(1)
    assert again is not None
    await store.save(again, again.put(ANNA), None)
    await store.forget(1)
    assert {path.name for path in (tmp_path / "members").iterdir()} == {"2.json", "2.journal"}
    await store.forget(2)
    assert list((tmp_path / "members").iterdir()) == []
    await store.close()


async def test_a_second_process_is_told_who_is_there(tmp_path: Path) -> None:
    """The sentence names the folder and the process; once that is gone, however it went, the folder is free."""
    code = (
        "import asyncio, data\n"
        "async def main():\n"
        f"    store = await data.open_store('tinydb:///{tmp_path}')\n"
        "    print('open', flush=True)\n"
        "    await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as other:  # noqa: ASYNC220, S603
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(SetupError, match=rf"{tmp_path} is in use by another Coltiva \(process {other.pid}\)"):
            await TinyStore.open(tmp_path)
        other.send_signal(signal.SIGKILL)
        other.wait()
    await (await TinyStore.open(tmp_path)).close()


async def test_a_folder_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path) -> None:
    """A file in the way, or a place where nothing can be made: SetupError with the folder's name."""
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", tmp_path / "file" / "store", Path("/proc/store")):
        with pytest.raises(SetupError, match=f"The folder {place} cannot hold the store"):
            await TinyStore.open(place)


async def test_the_journal_is_folded_in_when_long_and_when_quiet(tmp_path: Path) -> None:
    """After so many saves, and after so long without one; a member at rest has an empty journal."""
    path = tmp_path / "members" / "1.journal"
    store = await TinyStore.open(tmp_path, idle=0.05, long=4)
    last = await store.save(Notebook(1), book(), None)
    assert path.stat().st_size
    for n in range(3):
        last = await store.save(last, last.put(replace(ANNA, id=f"c{n}")), None)
    await _until(lambda: path.stat().st_size == 0)
    last = await store.save(last, last.put(replace(ANNA, id="c9")), None)
    assert path.stat().st_size
    await _until(lambda: path.stat().st_size == 0)
    assert await store.load(1) == last
    await store.close()


async def test_what_a_crash_left_in_journals_is_folded_in_when_quiet(tmp_path: Path) -> None:
    """A start does not wait for it, and does not leave it for ever."""
    books = await crashed(tmp_path / "store")
    path = tmp_path / "store" / "members" / "1.journal"
    store = await TinyStore.open(tmp_path / "store", idle=0.05)
    await _until(lambda: path.stat().st_size == 0)
    assert await store.load(1) == books[-1]
    await store.close()


async def test_a_save_appends_what_changed_and_nothing_else(tmp_path: Path) -> None:
    """For a notebook of a thousand contacts the journal grows by one contact, and the file is not touched."""
    store = await TinyStore.open(tmp_path)
    await store.save(Notebook(1), book(contacts=1000), None)
    await store.close()
    store = await TinyStore.open(tmp_path)
    last = await store.load(1)
    assert last is not None
    before = (tmp_path / "members" / "1.json").stat()
    await store.save(last, last.put(replace(ANNA, id="new")), None)
    after = (tmp_path / "members" / "1.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    line = (tmp_path / "members" / "1.journal").read_bytes()
    assert [row[1] for row in orjson.loads(line.partition(b" ")[2])["rows"]] == ["new"]
    await store.close()


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("tinydb:///store", "{here}/store"),
        ("tinydb:///a%20b/store", "{here}/a b/store"),
        ("tinydb:////var/lib/coltiva", "/var/lib/coltiva"),
        ("tinydb:///tmp/coltiva", "/tmp/coltiva"),  # noqa: S108 (only a name)
        ("tinydb:///mine/store", "{here}/mine/store"),
    ],
)
def test_where_a_url_leads(url: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder here, or one from the root."""
    monkeypatch.chdir(tmp_path)
    assert folder_of(url) == Path(folder.format(here=tmp_path))


@pytest.mark.parametrize(
    "url", ["tinydb://store", "tinydb:///", "tinydb:", "sqlite:///x", "", "store", "tinydb:///a?b=c"]
)
async def test_a_bad_url_is_said_in_a_sentence(url: str) -> None:
    """What is wrong, and how it is written."""
    with pytest.raises(SetupError, match="write tinydb:///folder"):
        await open_store(url)


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not done():  # noqa: ASYNC110 (a file's size sends no event)
            await asyncio.sleep(0.01)
