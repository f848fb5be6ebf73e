"""The embedded store with a key: what stands on the disk, and what happens with a wrong key or with none."""

from __future__ import annotations

import asyncio
import base64
import gzip
import hashlib
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.__main__ import main
from bot.backup import backup, restore
from bot.core.model import Notebook
from bot.errors import SetupError, StoreBroken
from bot.ports import Letter, Store
from data import open_source, open_store
from data.sealed import Sealed
from data.tiny import TinyStore
from tests.stores.conftest import KEY
from tests.stores.folders import ANNA, NOW, book

OTHER = bytes(range(1, 33))
MEMBER = 471100815
WORDS = (b"Anna", b"Rossi", b"contacts", b"header", b"next_due", b"4711", b"conosciuta")


async def lived(folder: Path, key: bytes | None = KEY, *, crash: bool = False) -> Notebook:
    """A folder after two saves and a letter that waits: closed, or as a killed process leaves it."""
    store = await TinyStore.open(folder, key=key)
    last = await store.save(Notebook(MEMBER), book(MEMBER), NOW)
    last = await store.save(last, last.put(replace(ANNA, id="c9", name="Anna Bianchi")), NOW)
    await store.inbox.take(Letter(1, MEMBER, "conosciuta Anna Rossi"))
    if crash:
        shutil.copytree(folder, folder.with_name("crashed"))
    await store.close()
    return last


def prints(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


async def opened(folder: Path, key: bytes | None = KEY) -> Store:
    return await open_store(f"tinydb:///{folder}", key)


async def test_no_word_stands_open_on_the_disk(tmp_path: Path) -> None:
    """Neither in journals nor in files, letters or names; members' numbers are hidden, too. Rights stay the owner's."""
    last = await lived(tmp_path / "store", crash=True)
    for folder in (tmp_path / "store", tmp_path / "crashed"):
        names = {path.name for path in (folder / "members").iterdir()}
        assert {name.rpartition(".")[2] for name in names} <= {"json", "journal"}
        for path in folder.rglob("*"):
            content = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
            assert not [word for word in WORDS if word in content], path
            assert path.stat().st_mode & 0o077 == 0
        store = await opened(folder)
        assert await store.load(MEMBER) == last
        assert [letter.content for letter in await store.inbox.left()] == ["conosciuta Anna Rossi"]
        assert await store.next_due() == NOW
        await store.close()


@pytest.mark.parametrize("crash", [False, True])
@pytest.mark.parametrize(("key", "sentence"), [(None, "there is no key"), (OTHER, "STORE_KEY is not the key")])
async def test_without_its_key_a_folder_stays_as_it_is(
    tmp_path: Path, key: bytes | None, sentence: str, *, crash: bool
) -> None:
    """No key and a wrong key are a sentence, for the store and for readers beside it; not a byte is changed."""
    last = await lived(tmp_path / "store", crash=True)
    folder = tmp_path / ("crashed" if crash else "store")
    (folder / "lock").write_bytes(b"")  # where our own process number stands
    before = prints(folder)
    for _ in range(2):
        with pytest.raises(SetupError, match=sentence):
            await opened(folder, key)
        with pytest.raises(SetupError, match=sentence):
            await open_source(f"tinydb:///{folder}", key)
    assert prints(folder) == before
    store = await opened(folder)
    assert await store.load(MEMBER) == last
    await store.close()


async def test_a_lost_label_is_no_empty_folder(tmp_path: Path) -> None:
    """Without the file that says how it is encrypted nothing is opened, with a key or without, and nothing changed."""
    await lived(tmp_path / "store", crash=True)
    for folder in (tmp_path / "store", tmp_path / "crashed"):
        (folder / "sealed").unlink()
        (folder / "lock").write_bytes(b"")
        before = prints(folder)
        for key in (KEY, None):
            with pytest.raises(SetupError, match="without which no key fits, is missing"):
                await opened(folder, key)
        assert prints(folder) == before
        (folder / "sealed").write_bytes(b"{}")
        with pytest.raises(SetupError, match="damaged, or of a newer Coltiva"):
            await opened(folder)


@pytest.mark.parametrize("crash", [False, True])
async def test_a_folder_in_use_is_not_sealed_behind_ones_back(tmp_path: Path, *, crash: bool) -> None:
    """A key for a folder without encryption: the sentence says how to move, and moving does it, there and back."""
    last = await lived(tmp_path / "store", None, crash=True)
    folder = tmp_path / ("crashed" if crash else "store")
    (folder / "lock").write_bytes(b"")
    before = prints(folder)
    with pytest.raises(SetupError, match="is in use without encryption"):
        await opened(folder)
    assert prints(folder) == before
    source = await open_source(f"tinydb:///{folder}", KEY)
    assert await source.load(MEMBER) == last


async def test_an_empty_folder_is_sealed_from_the_first_save(tmp_path: Path) -> None:
    """Also one that was opened before without a key, and left empty."""
    await (await opened(tmp_path, None)).close()
    await lived(tmp_path)
    assert (tmp_path / "sealed").stat().st_mode & 0o777 == 0o600


async def test_files_of_two_members_cannot_be_exchanged(tmp_path: Path) -> None:
    """What was sealed for one file cannot be read in another; the journal's lines neither."""
    store = await opened(tmp_path)
    for member in (1, 2):
        await store.save(Notebook(member), book(member), NOW)
    await store.close()
    one, two = sorted((tmp_path / "members").glob("*.json"))
    one.write_bytes(two.read_bytes())
    store = await opened(tmp_path)
    broken = []
    for member in (1, 2):
        try:
            await store.load(member)
        except StoreBroken as error:
            broken.append(str(error))
    assert len(broken) == 1
    assert "is damaged. Restore it from a backup" in broken[0]
    await store.close()


@given(st.integers(0, 10**6), st.integers(1, 255))
async def test_a_changed_bit_is_never_read(tmp_path_factory: pytest.TempPathFactory, at: int, flip: int) -> None:
    """Wherever a sealed file is changed, it is refused: never another notebook, never an empty one."""
    folder = tmp_path_factory.mktemp("sealed")
    sealed = Sealed.new(KEY)
    content = bytearray(sealed.file(b'{"header":{"1":{"member":7}},"contacts":{}}', "a.json"))
    content[at % len(content)] ^= flip
    with pytest.raises(ValueError, match="sealed"):
        sealed.read_file(bytes(content), "a.json")
    folder.rmdir()


@given(st.integers(-(2**63), 2**63 - 1))
def test_names_are_one_to_one(member: int) -> None:
    """A member's file name leads back to the member; the plain number and another folder's name lead nowhere."""
    sealed = Sealed(KEY, b"salt")
    assert sealed.member(sealed.stem(member)) == member
    assert sealed.member(str(member)) is None
    assert Sealed(KEY, b"pepper").member(sealed.stem(member)) is None


async def test_backups_are_sealed_with_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No word in it, whole or not at all, in order, and only with its key; either store takes it back."""
    last = await lived(tmp_path / "store")
    source = await open_source(f"tinydb:///{tmp_path}/store", KEY)
    file = await backup(source, tmp_path / "copies", NOW, key=KEY)
    subprocess.run(["gunzip", "-kf", file], check=True)  # noqa: ASYNC221, S603, S607 (a test)
    lines = file.with_suffix("").read_bytes().splitlines(keepends=True)
    assert not [word for word in WORDS if word in b"".join(lines)]
    monkeypatch.setenv("STORE_URL", f"tinydb:///{tmp_path}/new")
    monkeypatch.setenv("STORE_KEY", base64.b64encode(OTHER).decode())
    assert await asyncio.to_thread(main, ["restore", str(file)]) == 2
    assert not (tmp_path / "new").exists(), "a wrong key begins no folder"
    target = await open_store("memory://")
    for key, sentence in ((None, "is encrypted: set STORE_KEY"), (OTHER, "STORE_KEY is not the key that the backup")):
        with pytest.raises(SetupError, match=sentence):
            await restore(file, target, target, key=key)
    shuffled = tmp_path / "shuffled.gz"
    for wrong in ([lines[0], lines[2], lines[1]], lines[:-1], [lines[0], lines[-1]]):
        shuffled.write_bytes(gzip.compress(b"".join(wrong)))
        with pytest.raises(SetupError, match=r"damaged|cut off"):
            await restore(shuffled, target, target, key=KEY)
    assert list(await target.members()) == []
    assert (await restore(file, target, target, key=KEY)).copied == 1
    again = await target.load(MEMBER)
    assert again is not None
    assert replace(again, version=0) == replace(last, version=0)


def test_killed_at_any_moment_a_sealed_store_loses_nothing() -> None:
    """The kill test of the plain store, with a key."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.kill_store", "--saves", "40", "--sealed"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "lost acknowledged saves 0, corrupt files 0" in run.stdout, run.stdout + run.stderr
    assert run.returncode == 0
