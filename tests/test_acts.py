"""What a line of the chat asks for, and which button is meant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.wording import Wording
from handlers.offline import Bubble, Button
from handlers.terminal.acts import (
    Act,
    Edit,
    Forward,
    Help,
    Mistake,
    Quit,
    SendContact,
    SendFile,
    SendLocation,
    SendSticker,
    SendVoice,
    Tap,
    Until,
    Wait,
    Write,
    read_line,
)
from handlers.terminal.labels import choose

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("conosciuta Anna ", Write("conosciuta Anna")),
        (r"uno\ndue", Write("uno\ndue")),
        (":)", Write(":)")),
        (":D ciao", Write(":D ciao")),
        ("ore 9:30", Write("ore 9:30")),
        ("/help", Write("/help")),
        ("", None),
        ("   ", None),
        (":tap 2", Tap("2")),
        (":2", Tap("2")),
        (":2 @3", Tap("2", 3)),
        (":tap Salva @2", Tap("Salva", 2)),
        (":tap [Salva]", Tap("Salva")),
        ("[Salva]", Tap("Salva")),
        ("[lun 16, 9:00] @2", Tap("lun 16, 9:00", 2)),
        ("[Salva] e poi", Write("[Salva] e poi")),
        (":TAP lun 16, 9:00", Tap("lun 16, 9:00")),
        (":wait 3d", Wait(3, timedelta())),
        (":wait 18h", Wait(0, timedelta(hours=18))),
        (":wait 90m", Wait(0, timedelta(minutes=90))),
        (":wait 1w 2d 3h 4m", Wait(9, timedelta(hours=3, minutes=4))),
        (":until 2026-03-17T08:00", Until(datetime.fromisoformat("2026-03-17T08:00"))),
        (":until 2026-03-17 08:00", Until(datetime.fromisoformat("2026-03-17T08:00"))),
        (":file ~/a b.jpg", SendFile("~/a b.jpg")),
        (":contact Anna De Rossi +39 333 123-4567", SendContact("Anna De Rossi", "+39 333 123-4567")),
        (":contact Anna 2 Rossi 3331234567", SendContact("Anna 2 Rossi", "3331234567")),
        (":contact 3331234567", SendContact("", "3331234567")),
        (":sticker", SendSticker()),
        (":voice", SendVoice()),
        (":location 45.58 9.27", SendLocation(45.58, 9.27)),
        (":location 45.58, -9.27", SendLocation(45.58, -9.27)),
        (r":forward Anna Rossi: ciao: a domani\nAnna", Forward("Anna Rossi", "ciao: a domani\nAnna")),
        (r":edit caffè\nmercoledì", Edit("caffè\nmercoledì")),
        (":help", Help()),
        (":quit", Quit()),
    ],
)
def test_lines(line: str, act: Act | None) -> None:
    """Everything that a line can ask for."""
    assert read_line(line) == act


@pytest.mark.parametrize(
    "line",
    [
        ":pippo",
        ":tap",
        ":tap @2",
        ":wait",
        ":wait domani",
        ":wait 3",
        ":wait -3d",
        ":until",
        ":until martedì",
        ":file",
        ":contact Anna",
        ":contact",
        ":location 45.58",
        ":location 145.58 9",
        ":location a b",
        ":forward Anna ciao",
        ":edit",
    ],
)
def test_lines_that_ask_for_nothing_possible(line: str) -> None:
    """A word about it, in both languages; never an error."""
    act = read_line(line)
    assert isinstance(act, Mistake)
    assert Wording().plain(act.why, "it") != Wording().plain(act.why, "en")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("1", "🌱 Sì, salva"),
        ("3", "Perché"),
        ("si", "🌱 Sì, salva"),
        ("SÌ, SALVA", "🌱 Sì, salva"),
        ("perche", "Perché"),
        ("no", "No"),
        ("non", "Non ora"),
        ("9", "9:00"),
        ("🌱", "🌱 Sì, salva"),
        ("l'ho", "L’ho mandato"),
        ("boh", None),
        ("99", None),
    ],
)
def test_which_button_is_meant(wanted: str, found: str | None) -> None:
    """By number, or by the beginning of the label; emoji, case and accents aside, the exact one first."""
    labels = ("🌱 Sì, salva", "Non ora", "Perché", "No", "9:00", "L’ho mandato")
    bubble = Bubble(1, 1, text="?", date=NOW, keyboard=tuple((Button(label, data="x"),) for label in labels))
    button = choose(bubble, wanted)
    assert (button.text if button else None) == found
