"""Moving, backing up, bringing back, and exporting corrections."""

from __future__ import annotations

import asyncio
import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.backup import backup, restore
from bot.core.model import Contact, Note, Notebook
from bot.errors import SetupError, StoreBroken
from bot.moving import same
from data import open_source, open_store
from data.tiny import TinyStore

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
ANNA = Contact("c1", "Anna Rossi", NOW)


def book(member: int) -> Notebook:
    people = (replace(ANNA, id=f"c{n}", name=f"Anna {member}.{n}") for n in (3, 1, 2))
    return replace(Notebook(member).put(*people, Note("n1", "conosciuta Anna 🥐\n", NOW)), counter=member)


async def filled(url: str, members: int = 5) -> None:
    store = await open_store(url)
    for member in range(1, members + 1):
        await store.save(Notebook(member), book(member), None)
    await store.close()


async def content(url: str) -> dict[int, Notebook | None]:
    source = await open_source(url)
    found = {member: await source.load(member) for member in await source.members()}
    await source.close()
    return found


def prints(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run commands in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def set_store(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("STORE_URL", url)


async def run(*words: str) -> int:
    """A command in a thread, for it has an event loop of its own."""
    return await asyncio.to_thread(main, words)


async def test_move_there_and_back(here: Path, database: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder into a database and out again: equal in every record, the source untouched."""
    there, back = f"tinydb:///{here}/a", f"tinydb:///{here}/b"
    await filled(there)
    before = prints(here / "a")
    assert await run("move", there, database) == 0
    assert prints(here / "a") == before
    assert "5 notebooks copied and compared (25 records)" in capsys.readouterr().out
    assert await run("move", there, database) == 0
    assert "0 notebooks copied and compared (0 records). 5 were there already, and equal." in capsys.readouterr().out
    assert await run("move", database, back) == 0
    found, again = await content(there), await content(back)
    assert len(again) == 5
    assert all(same(found[member], again[member]) for member in found)
    assert same(again[2], book(2))


async def test_what_differs_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A member who is there with something else stops the move, unless one says so; whoever came before is there."""
    source, target = f"tinydb:///{here}/a", f"tinydb:///{here}/b"
    await filled(source)
    store = await open_store(target)
    await store.save(Notebook(3), Notebook(3, counter=99), None)
    await store.close()
    assert await run("move", source, target) == 2
    assert "Member 3 is there already" in capsys.readouterr().err
    assert list(await content(target)) == [1, 2, 3]
    assert await run("move", "--replace", source, target) == 0
    assert same((await content(target))[3], book(3))
    assert await run("move", source, source) == 2
    assert await run("move", f"tinydb:///{here}/none", target) == 2


@pytest.mark.parametrize("kind", ["tinydb", "postgres"])
async def test_backup_while_it_runs_and_back(
    kind: str, here: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Of a store that is open and saving: all that was acknowledged before is in it, and either store takes it back."""
    url = f"tinydb:///{here}/a" if kind == "tinydb" else str(request.getfixturevalue("database"))
    await filled(url)
    store = await open_store(url)
    first = await store.load(1)
    assert first is not None
    last = await store.save(first, first.put(replace(ANNA, id="new")), None)
    set_store(monkeypatch, url)
    assert await run("backup", "copies") == 0
    (file,) = (here / "copies").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    expected = {**{member: book(member) for member in range(2, 6)}, 1: last}
    await store.forget(4)
    await store.save(last, last.drop("contacts", "new"), None)
    await store.close()
    set_store(monkeypatch, f"tinydb:///{here}/c")
    assert await run("restore", str(file)) == 0
    found = await content(f"tinydb:///{here}/c")
    assert all(same(found[member], expected[member]) for member in expected)
    set_store(monkeypatch, url)
    assert await run("restore", str(file)) == 2, "member 1 has moved on"
    assert await run("restore", "--replace", str(file)) == 0
    found = await content(url)
    assert sorted(found) == [1, 2, 3, 4, 5]
    assert all(same(found[member], expected[member]) for member in expected)


async def test_a_folder_is_read_whole_while_it_is_written(tmp_path: Path) -> None:
    """A reader beside a store that saves and folds all the time sees one of the states saved, never an older one."""
    store = await TinyStore.open(tmp_path, long=3, idle=0.001)
    last = await store.save(Notebook(1), replace(Notebook(1).put(ANNA), counter=1), None)
    reader = await open_source(f"tinydb:///{tmp_path}")
    reading = True

    async def live() -> None:
        nonlocal last
        while reading:
            number = last.counter + 1
            last = await store.save(last, replace(last.put(replace(ANNA, name=f"Anna {number}")), counter=number), None)

    async with asyncio.TaskGroup() as group:
        group.create_task(live())
        for _ in range(60):
            acknowledged = last.counter
            seen = await reader.load(1)
            assert seen is not None
            assert seen.counter >= acknowledged
            assert seen.counter == 1 or seen.contacts["c1"].name == f"Anna {seen.counter}"
        reading = False
    await store.forget(1)
    assert await reader.load(1) is None
    await store.close()


@pytest.mark.parametrize("cut", [1, 30, 200])
async def test_half_a_backup_restores_nothing(tmp_path: Path, cut: int) -> None:
    """A file that was cut off, or changed, is refused before anything is written."""
    await filled(f"tinydb:///{tmp_path}/a")
    source = await open_source(f"tinydb:///{tmp_path}/a")
    file = await backup(source, tmp_path / "copies", NOW)
    whole = file.read_bytes()
    target = await open_store("memory://")
    for damaged in (whole[:-cut], whole[: len(whole) - cut] + b"x" + whole[len(whole) - cut + 1 :], b"", b"hello\n"):
        file.write_bytes(damaged)
        with pytest.raises(SetupError, match=r"damaged|cut off|no backup"):
            await restore(file, target, target)
    assert list(await target.members()) == []
    with pytest.raises(SetupError, match="is not there"):
        await restore(tmp_path / "none", target, target)


async def test_old_backups_go(tmp_path: Path) -> None:
    """The next backup removes those older than thirty days, and half ones of a crash; files of other people's stay."""
    await filled(f"tinydb:///{tmp_path}/a")
    source = await open_source(f"tinydb:///{tmp_path}/a")
    half = ("coltiva-20260101T000000Z.jsonl.gz.new", "coltiva-20260312T190000Z.jsonl.gz.new")
    for name in ("coltiva-notes.jsonl.gz", "mine.txt", *half):
        (tmp_path / name).touch()
    for days in (60, 31, 29, 0):
        await backup(source, tmp_path, NOW - timedelta(days=days), keep=30)
    names = {path.name for path in tmp_path.iterdir() if path.is_file()}  # noqa: ASYNC240 (a test)
    assert names == {
        "coltiva-20260211T204000Z.jsonl.gz",
        "coltiva-20260312T204000Z.jsonl.gz",
        "coltiva-notes.jsonl.gz",
        "mine.txt",
        half[1],
    }


async def test_a_broken_notebook_does_not_cost_the_others_theirs(tmp_path: Path) -> None:
    """The backup is written without it, and says so."""
    await filled(f"tinydb:///{tmp_path}/a")
    (tmp_path / "a" / "members" / "2.json").write_bytes(b"{")
    source = await open_source(f"tinydb:///{tmp_path}/a")
    with pytest.raises(StoreBroken, match=r"lacks 1 notebooks.*2\.json"):
        await backup(source, tmp_path / "copies", NOW)
    target = await open_store("memory://")
    (file,) = (tmp_path / "copies").iterdir()
    assert (await restore(file, target, target)).copied == 4


async def test_migrate_says_what_it_did(database: str, here: Path, monkeypatch: pytest.MonkeyPatch,
                                        capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    """Once there is something to do, then no more; a folder needs nothing; no server is a sentence."""
    set_store(monkeypatch, database)
    assert await run("migrate") == 0
    assert capsys.readouterr().out == "Migrations done: 1, 2.\n"
    assert await run("migrate", "--after") == 0
    assert capsys.readouterr().out == "The database is up to date.\n"
    set_store(monkeypatch, f"tinydb:///{here}/a")
    assert await run("migrate") == 0
    set_store(monkeypatch, "postgresql://ada:geheim@127.0.0.1:1/coltiva")
    assert await run("migrate") == 2
    assert "geheim" not in capsys.readouterr().err


LABELS: dict[str, Any] = {
    "id": "4711-n1",
    "lang": "it",
    "now": "2026-03-12T21:40:00+01:00",
    "text": "Conosciuta ANNA ROSSI (anna.rossi@panificiorossi.it, 347 123 4567), panificio Rossi, @annarossi; "
    "caffè con Anna il 17/03/2026 alle 10, la presenta Luca",
    "event": None,
    "people": [
        {"name": "Anna Rossi", "company": "panificio Rossi", "email": "anna.rossi@panificiorossi.it",
         "phone": "347 123 4567", "handle": "@annarossi", "needs": ["una mano, dice Anna"]},
    ],
    "follow_ups": [{"person": "Anna Rossi", "kind": "coffee", "date": "2026-03-17", "time": "10:00"}],
}  # fmt: skip


async def test_corrections_with_and_without_names(here: Path, monkeypatch: pytest.MonkeyPatch,
                                                  capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    """As they were labelled; or with masks, the same for the same, and labels that still fit the text."""
    note = Note("n1", str(LABELS["text"]), NOW, corrected=json.dumps(LABELS))
    luca = replace(ANNA, id="c2", name="Luca Bianchi")
    store = await open_store(f"tinydb:///{here}/a")
    for member in (4711, 4712):
        await store.save(
            Notebook(member), Notebook(member).put(luca, note, replace(note, id="n2", corrected=None)), None
        )
    await store.close()
    set_store(monkeypatch, f"tinydb:///{here}/a")
    assert await run("corrections") == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [LABELS, LABELS]
    assert await run("corrections", "--anonymous") == 0
    out = capsys.readouterr().out
    for real in ("anna", "rossi", "luca", "347", "4567", "4711", "panificiorossi"):
        assert real not in out.casefold(), real
    first, second = (json.loads(line) for line in out.splitlines())
    assert (first.pop("id"), second.pop("id")) == ("c1", "c2")
    assert first == second
    (person,) = first["people"]
    assert person["name"].upper() in first["text"]
    assert person["name"].split()[0] in person["needs"][0]
    assert all(person[field] in first["text"] for field in ("company", "email", "phone", "handle"))
    assert first["follow_ups"] == [{**LABELS["follow_ups"][0], "person": person["name"]}]
    assert "17/03/2026" in first["text"]
