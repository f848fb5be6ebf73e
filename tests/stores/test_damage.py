"""What survives in the embedded store: crashes, torn lines, damaged files, a full disk."""

from __future__ import annotations

import resource
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.model import Notebook
from bot.errors import StoreBroken, StoreError
from data.tiny import TinyStore
from tests.stores.conftest import KEY
from tests.stores.folders import ANNA, NOW, book, crashed, lived


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


@pytest.mark.parametrize("key", [None, KEY])
async def test_a_journal_cut_anywhere_gives_what_was_saved_before(tmp_path: Path, key: bytes | None) -> None:
    """Torn at any byte, the journal yields the last whole save, and the next save follows it; encrypted or not."""
    books: list[Notebook | None] = [None, *await crashed(tmp_path / "whole", key=key)]
    (journal,) = (tmp_path / "whole" / "members").glob("*.journal")
    content = journal.read_bytes()
    ends = [0] + [n + 1 for n, byte in enumerate(content) if byte == ord("\n")]
    assert len(ends) == 4
    for cut in range(ends[1], len(content) + 1, 17 if key is None else 41):
        folder = tmp_path / str(cut)
        (folder / "members").mkdir(parents=True)
        (folder / "members" / journal.name).write_bytes(content[:cut])
        if key:
            shutil.copy(tmp_path / "whole" / "sealed", folder)
        store = await TinyStore.open(folder, key=key)
        last = await store.load(1)
        assert last == books[sum(end <= cut for end in ends[1:])]
        assert last is not None
        saved = await store.save(last, last.put(replace(ANNA, name="Bea")), NOW)
        await store.close()
        store = await TinyStore.open(folder, key=key)
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
