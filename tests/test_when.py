"""What the grammar of dates and times understands: the tables ``when_find.txt`` and ``when_answer.txt``, and rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest

from bot.core import reading
from bot.core.reading.reading import FollowUpKind, Language
from bot.core.reading.when import Moment, answer, find, hour_for, resolve_hour
from bot.core.reading.when.tokens import fold
from bot.core.reading.when.typos import meant

MILAN = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 12, 21, 40, tzinfo=MILAN)  # a Thursday
_FLAGS = (("past", "past"), ("fuzzy", "fuzzy"), ("deadline", "by"), ("until", "until"), ("recurring", "every"))


def rows(name: str) -> Iterator[tuple[Language, str, str]]:
    """The cases of a table beside this file."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, text, expected = line.split(" | ")
            yield "it" if language == "it" else "en", text.rstrip(), expected


def said(moment: Moment) -> str:
    """A moment as the tables write it."""
    words = [f"{moment.day:%a %Y-%m-%d}"] if moment.day else []
    words += [f"{moment.at:%H:%M}{'?' * moment.ambiguous}"] if moment.at else []
    words += [moment.part] if moment.part else []
    return " ".join([*words, *(word for name, word in _FLAGS if getattr(moment, name))])


@pytest.mark.parametrize(("language", "text", "expected"), list(rows("when_find.txt")))
def test_a_note_is_read_as_the_table_says(language: Language, text: str, expected: str) -> None:
    """Every mention in a note, and nothing else."""
    assert ("; ".join(said(moment) for moment in find(text, NOW, language)) or "-") == expected


@pytest.mark.parametrize(("language", "text", "expected"), list(rows("when_answer.txt")))
def test_an_answer_is_read_as_the_table_says(language: Language, text: str, expected: str) -> None:
    """One moment for a reply to "when?", or none."""
    moment = answer(text, NOW, language)
    assert (said(moment) if moment else "-") == expected


@pytest.mark.parametrize(("language", "text", "expected"), list(rows("when_find.txt")))
def test_case_and_double_spaces_change_nothing(language: Language, text: str, expected: str) -> None:
    """People shout, and thumbs hit the space bar twice."""
    for written in (text.upper(), text.lower(), text.replace(" ", "  ")):
        assert ("; ".join(said(moment) for moment in find(written, NOW, language)) or "-") == expected


def test_a_moment_keeps_the_words_it_came_from() -> None:
    """The span is what the card shows as its source."""
    text = "sentirla entro venerdì, caffè martedì 17 alle 10 e mezza!"
    assert [text[m.start : m.end] for m in find(text, NOW, "it")] == ["entro venerdì", "martedì 17 alle 10 e mezza"]
    assert all(m.text == text[m.start : m.end] for m in find(text, NOW, "it"))


@pytest.mark.parametrize(
    ("at", "kind", "expected"),
    [
        ("05:00", "coffee", "17:00"),
        ("05:00", "meeting", "17:00"),
        ("04:30", "call", "16:30"),
        ("02:00", "call", "14:00"),
        ("08:00", "coffee", "08:00"),
        ("07:30", "coffee", "07:30"),
        ("10:00", "coffee", "10:00"),
        ("01:00", "lunch", "13:00"),
        ("12:30", "lunch", "12:30"),
        ("11:30", "lunch", "11:30"),
        ("07:00", "dinner", "19:00"),
        ("08:00", "dinner", "20:00"),
        ("09:30", "dinner", "21:30"),
        ("09:00", "email", "09:00"),
        ("06:00", "other", "18:00"),
        ("00:00", "dinner", "00:00"),
        ("18:00", "coffee", "18:00"),
    ],
)
def test_an_hour_is_taken_for_what_one_meets_for(at: str, kind: FollowUpKind, expected: str) -> None:
    """5 for a coffee is 17:00, 8 for a dinner 20:00."""
    assert f"{hour_for(time.fromisoformat(at), kind):%H:%M}" == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("giovedì alle 5", "coffee", "17:00"),
        ("giovedì alle 8", "dinner", "20:00"),
        ("giovedì alle 8", "coffee", "08:00"),
        ("giovedì alle 08:00", "dinner", "08:00"),
        ("domani mattina alle 8", "dinner", "08:00"),
        ("domani sera alle 8", "coffee", "20:00"),
        ("giovedì ore 18", "dinner", "18:00"),
    ],
)
def test_only_a_doubtful_hour_is_settled(text: str, kind: FollowUpKind, expected: str) -> None:
    """What was said clearly stays as it was said."""
    (moment,) = (resolve_hour(moment, kind) for moment in find(text, NOW, "it"))
    assert moment.at is not None
    assert (f"{moment.at:%H:%M}", moment.ambiguous) == (expected, False)


@pytest.mark.parametrize(
    ("offset", "language", "month"),
    [(-5, "en", 4), (-8, "en", 4), (0, "en", 5), (5.5, "en", 5), (10, "en", 5), (-3, "en", 5), (-5, "it", 5)],
)
def test_figures_are_read_in_the_order_of_the_country(offset: float, language: Language, month: int) -> None:
    """4/5 is 5 April in New York and 4 May in London, Mumbai and, for an Italian, everywhere."""
    now = NOW.replace(tzinfo=timezone(timedelta(hours=offset)))
    (moment,) = find("on 4/5 at 10" if language == "en" else "il 4/5 alle 10", now, language)
    assert moment.day is not None
    assert moment.day.month == month


@pytest.mark.parametrize(("day_first", "expected"), [(True, date(2026, 5, 4)), (False, date(2026, 4, 5))])
def test_the_order_of_figures_can_be_told(day_first: bool, expected: date) -> None:  # noqa: FBT001
    """A caller who knows the country says so; 25/4 has only one reading."""
    (told,) = find("on 4/5 at 10", NOW, "en", day_first=day_first)
    (only,) = find("on 25/4 at 10", NOW, "en", day_first=day_first)
    assert (told.day, only.day) == (expected, date(2026, 4, 25))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("conosciuta Anna al mercato, caffè mar 17 alle 10", date(2026, 3, 17)),
        ("met Anna at the market, coffee on Mar 17 at 10", date(2026, 3, 17)),
        ("conosciuta Anna al mercato, caffè mar alle 10", date(2026, 3, 17)),
        ("met her at the fair and she wants a call next tues", date(2026, 3, 17)),
        ("ci vediamo con la dott.ssa Rossi next Tuesday", date(2026, 3, 17)),
    ],
)
def test_the_language_is_guessed_if_it_is_not_told(text: str, expected: date) -> None:
    """Notes come as they come, mixed ones too."""
    assert [moment.day for moment in find(text, NOW)] == [expected]


@pytest.mark.parametrize(
    ("text", "attached"),
    [
        ("la fiera del 5 settembre", True),
        ("tonight's dinner", True),
        ("my Tuesday class", True),
        ("caffè il 5 settembre", False),
        ("class on Tuesday", False),
        ("prima di venerdì", False),
    ],
)
def test_a_date_that_belongs_to_a_noun_is_marked(text: str, attached: bool) -> None:  # noqa: FBT001
    """The reader weighs it: the date of a fair is rarely the date of a coffee."""
    (moment,) = find(text, NOW)
    assert moment.attached is attached


def test_at_the_end_of_the_calendar_nothing_breaks() -> None:
    """There is no tomorrow on 31 December 9999, and no yesterday on the first of days."""
    last, first = datetime(9999, 12, 31, 23, 59, tzinfo=MILAN), datetime(1, 1, 1, tzinfo=MILAN)
    text = "domani, lunedì, tra due mesi, fine mese, il 20, settimana prossima, tra due ore, 3 marzo, next weekend"
    assert all(moment.day is None or moment.day >= last.date() for moment in find(text, last, "it"))
    assert find("ieri, due giorni fa, lunedì scorso, il mese scorso", first, "it") is not None


def test_no_common_word_or_name_is_taken_for_a_slip() -> None:
    """A misspelt weekday is mended, but "dimentica" is no "domenica" and Gennaro is no January."""
    folder = Path(reading.__file__).parent / "model"
    lists = [folder / name for name in ("frequent_it.txt", "frequent_en.txt", "given.txt", "surnames.txt")]
    known = {fold(word) for path in lists for word in re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8"))}
    assert len(known) > 10_000
    assert {word for word in known if meant(word) != word} == {"sabbato", "prosimo"}  # far oftener slips than names


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("thurday", 19),
        ("thursdy", 19),
        ("wensday", 18),
        ("wednsday", 18),
        ("teusday", 17),
        ("tuseday", 17),
        ("satuday", 14),
        ("firday", 13),
        ("tommorrow", 13),
        ("tomorow", 13),
        ("martedi", 17),
        ("matredì", 17),
        ("mercoldì", 18),
        ("mercoelds", None),
        ("givedì", 19),
        ("vernerdì", 13),
        ("sabto", 14),
        ("domencia", 15),
        ("dopdomani", 14),
        ("domsni", 13),
        ("lunadì", 16),
    ],
)
def test_slips_of_the_finger_are_mended(typed: str, day: int | None) -> None:
    """One letter wrong, missing, doubled or swapped in a weekday is still that weekday; a riddle is nothing."""
    found = [moment.day for moment in find(f"caffè {typed} alle 10", NOW) if moment.day]
    assert found == ([date(2026, 3, day)] if day else [])
