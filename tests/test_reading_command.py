from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from bot.read import main, read_lines
from bot.resources import load_reader

NOTE = b'{"id": "n1", "lang": "it", "now": "2026-03-12T21:40:00+01:00", "text": "Cena con Anna Rossi sabato"}'


def test_one_object_a_line_in_the_order_of_the_guide() -> None:
    """A note gives one object with the fields of the guide, in its order."""
    (line,) = read_lines([NOTE], load_reader())
    assert list(orjson.loads(line)) == [
        "id",
        "lang",
        "now",
        "text",
        "event",
        "people",
        "follow_ups",
        "promises",
        "hunting",
    ]


def test_a_bad_line_is_named_and_the_rest_goes_on() -> None:
    """Not JSON, no text, no time: an error object names the line, and the notes after it are read."""
    bad = [b"{", b'{"id": "x"}', b'{"id": "y", "text": "ciao"}', b'{"text": "ciao", "now": "2026-03-12T21:40"}', b"[]"]
    answers = [orjson.loads(line) for line in read_lines([*bad, b"", NOTE], load_reader())]
    assert [a.get("line") for a in answers] == [1, 2, 3, 4, 5, None]
    assert answers[-1]["follow_ups"] == [{"person": "Anna Rossi", "kind": "dinner", "date": "2026-03-14", "time": None}]


def test_it_streams() -> None:
    """An answer comes before the next note is asked for."""
    asked: list[int] = []

    def lines() -> Iterator[bytes]:
        for k in range(3):
            asked.append(k)
            yield NOTE

    answers = read_lines(lines(), load_reader())
    next(answers)
    assert asked == [0]


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file is one sentence and exit code 2."""
    assert main(str(tmp_path / "none.jsonl")) == 2
    assert "none.jsonl" in capsys.readouterr().err


def test_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of notes is answered line by line."""
    path = tmp_path / "notes.jsonl"
    path.write_bytes(NOTE + b"\n" + NOTE + b"\n")
    assert main(str(path)) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
