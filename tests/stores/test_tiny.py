"""What only the embedded store promises: files, rights, the lock, and what survives damage."""

from __future__ import annotations

import asyncio
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest
from tinydb import TinyDB

from bot.core.model import Contact, Notebook
from bot.errors import SetupError, StoreBroken, StoreError
from data import folder_of, open_store
from data.tiny import TinyStore

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
ANNA = Contact("c1", "Anna Rossi", NOW)


def book(member: int = 1, contacts: int = 1) -> Notebook:
    return Notebook(member).put(*(replace(ANNA, id=f"c{n}") for n in range(contacts)))


async def lived(folder: Path, saves: int = 3) -> list[Notebook]:
    """A folder with two members, closed: the first one's notebooks after each save."""
    store = await TinyStore.open(folder)
    await store.save(Notebook(2), book(2), NOW)
    books = [await store.save(Notebook(1), book(), NOW)]
    for n in range(1, saves):
        books.append(await store.save(books[-1], books[-1].put(replace(ANNA, id=f"c{n}")), NOW))
    await store.close()
    return books


async def crashed(folder: Path, saves: int = 3, *, idle: float = 60) -> list[Notebook]:
    """The same folder as a killed process leaves it: nothing folded in."""
    elsewhere = folder.with_name("running")
    store = await TinyStore.open(elsewhere, idle=idle)
    books = [await store.save(Notebook(1), book(), NOW)]
    for n in range(1, saves):
        books.append(await store.save(books[-1], books[-1].put(replace(ANNA, id=f"c{n}")), NOW))
    shutil.copytree(elsewhere, folder)
    await store.close()
    return books


def files(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.rglob("*")}


async def test_files_are_for_the_owner_only(tmp_path: Path) -> None:
    """0600 in 0700 folders, whatever the umask, before and after folding in."""
    folder = tmp_path / "a" / "store"
    store = await TinyStore.open(folder, long=2)
    last = await store.save(Notebook(1), book(), None)
    assert files(folder) == {"lock": 0o600, "members": 0o700, "1.journal": 0o600}
    await store.save(last, last, None)
    await store.close()
    assert files(folder) == {"lock": 0o600, "members": 0o700, "1.journal": 0o600, "1.json": 0o600}
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


@pytest.mark.parametrize("left", [["1.json", "1.journal"], ["1.json"], ["1.journal"], []])
async def test_a_crash_while_forgetting_is_finished_at_the_next_start(tmp_path: Path, left: list[str]) -> None:
    """Once /forget has begun, no part of the member comes back."""
    await lived(tmp_path)
    members = tmp_path / "members"
    (members / "1.forgotten").touch()
    for name in {"1.json", "1.journal"} - set(left):
        (members / name).unlink()
    store = await TinyStore.open(tmp_path)
    assert await store.load(1) is None
    assert {path.name for path in members.iterdir()} == {"2.json", "2.journal"}
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


DAMAGE: dict[str, Callable[[Path], object]] = {
    "half of the file": lambda members: (members / "1.json").write_bytes((members / "1.json").read_bytes()[:300]),
    "an empty file": lambda members: (members / "1.json").write_bytes(b""),
    "an empty object": lambda members: (members / "1.json").write_bytes(b"{}"),
    "a list": lambda members: (members / "1.json").write_bytes(b"[1, 2]"),
    "no header": lambda members: (members / "1.json").write_bytes(b'{"contacts":{"c1":{}}}'),
    "zeros": lambda members: (members / "1.json").write_bytes(bytes(500)),
    "tables of nothing": lambda members: (members / "1.json").write_bytes(
        b'{"header":{"1":{"member":1,"version":3,"next_due":null}},"contacts":3}'
    ),
    "a record that is none": lambda members: (members / "1.json").write_bytes(
        b'{"header":{"1":{"member":1,"version":3,"next_due":null}},"contacts":{"c1":3}}'
    ),
    "somebody else's file": lambda members: (members / "1.json").write_bytes((members / "2.json").read_bytes()),
    "no file": lambda members: (members / "1.json").unlink(),
    "a journal of another time": lambda members: (members / "1.journal").write_bytes(
        b'59356a1e {"after":7,"version":8,"next_due":null,"rows":[]}\n'
    ),
    "a journal of another kind": lambda members: (members / "1.journal").write_bytes(b"99914b93 {}\n"),
    "a journal of noise": lambda members: (members / "1.journal").write_bytes(b"noise\nnoise\n"),
}


@pytest.mark.parametrize("damage", DAMAGE)
async def test_damage_is_never_an_empty_notebook(tmp_path: Path, damage: str) -> None:
    """The file at fault is named on loading, a save is refused, nothing is overwritten, and the others go on."""
    await lived(tmp_path)
    members = tmp_path / "members"
    DAMAGE[damage](members)
    before = {path.name: path.read_bytes() for path in members.iterdir() if path.name.startswith("1.")}
    store = await TinyStore.open(tmp_path)
    with pytest.raises(StoreBroken, match=rf"{members}/1\.(json|journal)"):
        await store.load(1)
    with pytest.raises(StoreError):
        await store.save(Notebook(1), book(), None)
    other = await store.load(2)
    assert other is not None
    await store.save(other, other.put(replace(ANNA, name="Bea")), None)
    await store.close()
    assert {path.name: path.read_bytes() for path in members.iterdir() if path.name.startswith("1.")} == before


async def test_a_mended_file_is_taken_without_a_restart(tmp_path: Path) -> None:
    """Restored from a backup while the bot runs, the member is back."""
    books = await lived(tmp_path)
    path = tmp_path / "members" / "1.json"
    good = path.read_bytes()
    path.write_bytes(b"")
    store = await TinyStore.open(tmp_path)
    with pytest.raises(StoreBroken):
        await store.load(1)
    path.write_bytes(good)
    again = await store.load(1)
    assert again == books[-1]
    await store.save(again, again.put(replace(ANNA, name="Bea")), None)
    await store.close()


async def test_a_journal_cut_anywhere_gives_what_was_saved_before(tmp_path: Path) -> None:
    """Torn at any byte, the journal yields the last whole save, and the next save follows it."""
    books: list[Notebook | None] = [None, *await crashed(tmp_path / "whole")]
    content = (tmp_path / "whole" / "members" / "1.journal").read_bytes()
    ends = [0] + [n + 1 for n, byte in enumerate(content) if byte == ord("\n")]
    assert len(ends) == 4
    for cut in range(ends[1], len(content) + 1, 17):
        folder = tmp_path / str(cut)
        (folder / "members").mkdir(parents=True)
        (folder / "members" / "1.journal").write_bytes(content[:cut])
        store = await TinyStore.open(folder)
        last = await store.load(1)
        assert last == books[sum(end <= cut for end in ends[1:])]
        assert last is not None
        saved = await store.save(last, last.put(replace(ANNA, name="Bea")), NOW)
        await store.close()
        store = await TinyStore.open(folder)
        assert await store.load(1) == saved
        await store.close()


async def test_zeros_after_a_power_cut_are_a_torn_line(tmp_path: Path) -> None:
    """A file that has grown before its content arrived ends in zeros, with or without the line's end."""
    for name, tail in (("open", bytes(80)), ("ended", b"59356a1e " + bytes(80) + b"\n")):
        folder = tmp_path / name / "store"
        books = await crashed(folder)
        with (folder / "members" / "1.journal").open("ab") as file:
            file.write(tail)
        store = await TinyStore.open(folder)
        assert await store.load(1) == books[-1]
        await store.close()


async def test_a_damaged_line_in_the_journal_is_not_passed_over(tmp_path: Path) -> None:
    """One letter changed in any line, the last one included, is damage: what was acknowledged is not dropped."""
    await crashed(tmp_path / "store")
    path = tmp_path / "store" / "members" / "1.journal"
    content = path.read_bytes()
    for line in (1, 2, 3):
        lines = content.splitlines(keepends=True)
        lines[line - 1] = lines[line - 1].replace(b"Anna", b"Anno")
        path.write_bytes(b"".join(lines))
        store = await TinyStore.open(tmp_path / "store")
        with pytest.raises(StoreBroken, match=f"1.journal is damaged in line {line}"):
            await store.load(1)
        await store.close()


async def test_a_crash_between_folding_and_emptying_the_journal_is_harmless(tmp_path: Path) -> None:
    """The journal's lines are older than the file then, and are passed over; leftovers of writing are removed."""
    books = await crashed(tmp_path / "store")
    members = tmp_path / "store" / "members"
    journal = (members / "1.journal").read_bytes()
    store = await TinyStore.open(tmp_path / "store")
    await store.close()
    assert (members / "1.journal").read_bytes() == b""
    (members / "1.journal").write_bytes(journal)
    (members / "1.new").write_bytes(b'{"half')
    store = await TinyStore.open(tmp_path / "store")
    assert await store.load(1) == books[-1]
    assert not (members / "1.new").exists()
    dropped = await store.save(books[-1], books[-1].drop("contacts", "c1"), None)
    await store.close()
    store = await TinyStore.open(tmp_path / "store")
    assert await store.load(1) == dropped
    await store.close()


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


async def test_a_full_disk_refuses_the_save_and_leaves_the_last_one(tmp_path: Path) -> None:
    """The kernel stops the write in the middle of a line: an error, no half line, and the next save succeeds."""
    folder = tmp_path / "store"
    store = await TinyStore.open(folder)
    last = await store.save(Notebook(1), book(), None)
    path = folder / "members" / "1.journal"
    size = path.stat().st_size
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, limits[1]))
        with pytest.raises(StoreBroken, match=r"1\.journal cannot be written: File too large"):
            await store.save(last, last.put(replace(ANNA, id="c2")), None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert path.stat().st_size == size
    assert await store.load(1) == last
    last = await store.save(last, last.put(replace(ANNA, id="c3")), None)
    await store.close()
    store = await TinyStore.open(folder)
    assert await store.load(1) == last
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
