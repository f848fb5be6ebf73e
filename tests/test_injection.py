"""What members write stays words: it never becomes markup, a calendar's line, a file's name, a query or a log line.

Elsewhere: line breaks in logs (``test_logs``), forged buttons (``conversations/test_anything``), any text in any store
(``stores/test_contract``), the escape of HTML in one sentence (``test_wording``).
"""

from __future__ import annotations

import ast
import gzip
from datetime import UTC, date, datetime, time
from pathlib import Path
from zlib import crc32

import orjson
import pytest
from icalendar import Calendar

from bot.backup import restore
from bot.core.calendar import invitation
from bot.core.conversations.sharing import fields
from bot.core.events import SharedContact
from bot.core.model import Touch
from bot.core.replies import Series, Text, Verbatim, text
from bot.core.sizes import line
from bot.errors import SetupError, StoreBroken
from bot.wording import LONG, Wording
from data import open_store
from tests.said_in_code import ROOT
from tests.talking import Conversation

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
NASTY = (
    "<b>Anna</b>",
    '"><a href="https://evil.example">x</a>',
    "Anna & <script>alert(1)</script> &lt;",
    "{ $name } { -brand } {0} %s %(x)s",
    "'; drop table coltiva.members; --",
    '=HYPERLINK("http://evil.example")',
    "Anna\u202eissoR\u2066",
)


@pytest.mark.parametrize("name", NASTY)
async def test_a_name_is_a_name_wherever_it_is_said(name: str) -> None:
    """On the card, in lists, on buttons and in files: Telegram reads no markup in it, and nothing fails."""
    async with Conversation(lang="en") as talk:
        await talk.contact("Anna", "+39 347 1234567", f"BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nTITLE:{name}\nEND:VCARD\n")
        assert line(name) in talk.last
        await talk.tap("Save")
        await talk.say("/people")
        await talk.say("/export")
        book = await talk.notebook()
    (contact,) = book.contacts.values()
    assert contact.one("role") == line(name), "what turns the direction of a text is left out"


@pytest.mark.parametrize("name", NASTY)
def test_placeables_and_isolates_stay_as_they_are(name: str) -> None:
    """An argument is never read as Fluent, and no mark of isolation is put around it."""
    for words in (text("forgotten", name=name), text("forgotten", name=Verbatim(name)), Series((Verbatim(name),))):
        said = Wording().plain(words, "en")
        assert name in said
        assert "\u2068" not in said
        assert "\u2069" not in said


def test_an_endless_name_is_said_all_the_same() -> None:
    """Fluent refuses a sentence with a very long argument; a member's words must never silence the bot."""
    name = "&" * 3 * LONG
    assert name in Wording().plain(Text("forgotten", {"name": name}), "it")
    assert "&amp;" * 3 * LONG in Wording().html(Text("forgotten", {"name": name}), "it")


def test_a_calendar_file_has_one_event_whatever_the_name() -> None:
    """Line breaks, commas, semicolons and endless lines: escaped and folded; no property can be smuggled in."""
    evil = "Anna\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:x@evil.example;,\\" + "è" * 300
    touch = Touch("t1", "c1", "coffee", date(2026, 3, 17), time(10), "Europe/Rome", NOW)
    content = invitation(touch, evil, evil, evil, now=NOW, language="it")
    for written in content.split(b"\r\n"):
        assert len(written) <= 75
        assert not written.startswith((b"ATTENDEE", b"\n"))
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert "Anna" in str(event["summary"])
    assert "attendee" not in event


@pytest.mark.parametrize(
    "vcard",
    [
        "BEGIN:VCARD\n" * 2000,
        "BEGIN:VCARD\nTITLE:" + "a\\n" * 1000 + "\nEND:VCARD",
        "BEGIN:VCARD\nTITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=nonsense:=C3=A8=\nEND:VCARD",
        "BEGIN:VCARD\nORG:" + ";" * 4000 + "\nEND:VCARD",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR",
        "BEGIN:VCARD\nTEL;ENCODING=b:!!!!\nEND:VCARD",
        "\x00\ud800",
        "END:VCARD",
    ],
)
def test_a_vcard_that_is_none_gives_what_telegram_told(vcard: str) -> None:
    """Nested, endless, wrongly encoded: name and number stay, nothing fails, every field is one line."""
    found = fields(SharedContact("Anna", "+39 02", vcard))
    assert ("phone", "+39 02") in found
    assert all("\n" not in value and len(value) <= 200 for _, value in found)


async def test_files_are_never_fetched(tmp_path: Path) -> None:
    """Whatever a document is called, and whatever is in it: its caption is read, it is not, and no file is written."""
    before = set(tmp_path.iterdir())  # noqa: ASYNC240 (a test)
    async with Conversation(lang="en", store=f"tinydb:///{tmp_path}/store") as talk:
        await talk._send(
            ":file",
            lambda: [talk.phone.send_document("../../../evil.py", b"x" * 10_000, "text/x-python", "met Anna Rossi")],
        )
        await talk.photo("met Bice Orsini")
        await talk.voice()
        notes = [note.text for note in (await talk.notebook()).notes.values()]
    assert notes == ["met Anna Rossi", "met Bice Orsini"]
    assert "getFile" not in {method for method, _ in talk.telegram.calls}
    assert {path.name for path in set(tmp_path.rglob("*")) - before if "evil" in path.name} == set()  # noqa: ASYNC240 (a test)


def test_no_table_for_spreadsheets_is_written() -> None:
    """A cell that begins with =, +, - or @ is a formula; as long as no CSV is written, none can be smuggled in."""
    for room in ("bot", "data", "handlers"):
        for path in (ROOT / room).rglob("*.py"):
            names = {
                alias.name
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.Import)
                for alias in node.names
            }
            assert "csv" not in names, f"{path}: escape formulas, and hold it to that here"


def test_queries_are_not_put_together() -> None:
    """What goes to the database stands in .sql files; only names of roles and tables are composed, by psycopg."""
    for path in (ROOT / "data").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "execute":
                first = node.args[0]
                assert not isinstance(first, ast.JoinedStr | ast.BinOp), f"{path}:{node.lineno}"


def packed(*values: object) -> bytes:
    lines = []
    for value in values:
        words = value if isinstance(value, bytes) else orjson.dumps(value)
        lines.append(b"%08x %b\n" % (crc32(words), words))
    return gzip.compress(b"".join(lines), mtime=0)


HEAD = {"coltiva": 1}
END = {"end": 1}


@pytest.mark.parametrize(
    "content",
    [
        packed(HEAD, {"member": "../../../etc/passwd", "rows": []}, END),
        packed(HEAD, {"member": "7/../../x", "rows": []}, END),
        packed(HEAD, {"member": True, "rows": []}, END),
        packed(HEAD, {"member": 2**64 - 1, "rows": []}, END),
        packed(HEAD, {"member": 7.5, "rows": []}, END),
        packed(HEAD, {"member": 7}, END),
        packed(HEAD, {"member": 7, "rows": {"a": 1}}, END),
        packed(HEAD, {"member": 7, "rows": [[1, 2, 3]]}, END),
        packed(HEAD, {"member": 7, "rows": [["contacts", "../x", {"v": 1}]]}, END),
        packed(HEAD, {"member": 7, "rows": [["secrets", "x", {"v": 1}]]}, END),
        packed(HEAD, b"[" * 100_000, END),
        packed(HEAD, b"{" * 100_000 + b"}" * 100_000, END),
        packed(HEAD, b"not json", END),
        packed(HEAD, [1, 2], END),
        packed([], END),
        packed({"coltiva": 3}, END),
        packed({"coltiva": 2, "sealed": {}}, END),
        packed({"coltiva": 1, "end": 0}),
    ],
)
async def test_a_forged_backup_writes_nothing(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in it: a sentence before anything is written, and no file outside the folder."""
    file = tmp_path / "forged.gz"
    file.write_bytes(content)
    store = await open_store(f"tinydb:///{tmp_path}/store")
    with pytest.raises((SetupError, StoreBroken)):
        await restore(file, store, store, key=bytes(32))
    assert list(await store.members()) == []
    await store.close()
    assert {path.name for path in tmp_path.iterdir()} == {"forged.gz", "store"}  # noqa: ASYNC240 (a test)
    assert list((tmp_path / "store" / "members").iterdir()) == []


async def test_a_bomb_in_a_backup_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that unpacks to more than the limit is refused after the limit, whatever it would have become."""
    monkeypatch.setattr("data.archive.LARGEST", 1 << 16)
    file = tmp_path / "bomb.gz"
    file.write_bytes(gzip.compress(b"0" * (1 << 24), mtime=0))
    store = await open_store("memory://")
    with pytest.raises(SetupError, match="was not written by Coltiva"):
        await restore(file, store, store)
