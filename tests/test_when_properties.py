"""Laws that the grammar of dates and times keeps whatever is written."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise
from typing import Any, SupportsIndex

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading.reading import Language
from bot.core.reading.when import Moment, answer, find, spell
from bot.core.reading.when.readers import _CORES, _STARTS
from bot.core.reading.when.scan import scan
from bot.core.reading.when.tokens import line_of, tokenize

from .test_when import rows

_ZONE = timezone(timedelta(hours=1))
_MONTHS = {
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_WEEKDAYS = {
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
languages = st.sampled_from(("it", "en"))
nows = st.datetimes(datetime(2020, 1, 1), datetime(2040, 12, 31)).map(lambda now: now.replace(tzinfo=_ZONE))  # noqa: DTZ001
clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
extra = [
    "caffè",
    "Anna",
    "con",
    "10",
    "9",
    "24",
    "31",
    "2026",
    "18.30",
    "9:15",
    "3/4",
    "17/3/2027",
    "€",
    "clienti",
    "2",
]
words = st.sampled_from([*sorted(_STARTS | _CORES), *extra, ",", ".", "-", "(", "'", "/", "\n", "th", "am", "pm", "%"])
texts = st.lists(words, max_size=14).map(" ".join)


def _meaning(moment: Moment) -> tuple[Any, ...]:
    return (moment.day, moment.at, moment.part, moment.past, moment.fuzzy, moment.deadline, moment.recurring)


def _plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.none() | clocks, languages, nows)
def test_what_is_spelt_is_read_back(day: date, at: time | None, language: Language, now: datetime) -> None:
    """Every date and time that the grammar can print, it can read, whenever that is."""
    (moment,) = find(spell(day, at, language), now, language)
    assert (moment.day, moment.at) == (day, at)
    assert moment.past == (day < now.date() or (day == now.date() and at is not None and at < _minute(now)))


def _minute(now: datetime) -> time:
    return now.time().replace(tzinfo=None)


@given(clocks, languages, nows)
def test_a_time_alone_is_read_back(at: time, language: Language, now: datetime) -> None:
    """A time with no day has no day."""
    (moment,) = find(spell(None, at, language), now, language)
    assert (moment.day, moment.at) == (None, at)


@given(st.integers(1, 300), languages, nows, st.data())
def test_a_day_to_come_is_read_however_it_is_put(
    ahead: int, language: Language, now: datetime, data: st.DataObject
) -> None:
    """Words and figures, long and short, all name the same day."""
    day = now.date() + timedelta(days=ahead)
    month, weekday = _MONTHS[language][day.month - 1], _WEEKDAYS[language][day.weekday()]
    ways = [f"{day.day} {month}", f"{weekday} {day.day} {month}", f"{day:%Y-%m-%d}", f"{day:%d/%m/%Y}"]
    ways += [f"tra {ahead} giorni", f"il {day.day}/{day.month}"] if language == "it" else []
    ways += [f"in {ahead} days", f"{month} {day.day}", f"on the {day.day}th of {month}"] if language == "en" else []
    if ahead <= 7:
        ways.append(weekday)
    if ahead < 28:
        ways += [f"il {day.day}"] if language == "it" else [f"the {day.day}th"]
    if 7 <= day.toordinal() - (now.toordinal() - now.weekday()) < 14:
        ways += [f"{weekday} prossimo"] if language == "it" else [f"next {weekday}"]
    text = data.draw(st.sampled_from(ways))
    assert [moment.day for moment in find(text, now, language, day_first=True)] == [day], text


@given(texts, languages, nows)
@settings(max_examples=400)
def test_nothing_to_come_is_before_now(text: str, language: Language, now: datetime) -> None:
    """A day before today is past, or there is no day; and spans are in order and inside the text."""
    end = 0
    for moment in find(text, now, language):
        assert moment.past or moment.day is None or moment.day >= now.date()
        assert end <= moment.start < moment.end <= len(text)
        assert moment.text == text[moment.start : moment.end]
        end = moment.end


@given(texts, languages, nows)
@settings(max_examples=300)
def test_case_accents_and_double_spaces_change_nothing(text: str, language: Language, now: datetime) -> None:
    """As people really write, on a phone, in a hurry."""
    expected = [_meaning(moment) for moment in find(text, now, language)]
    for written in (text.upper(), _plain(text), text.replace(" ", "  ")):
        assert [_meaning(moment) for moment in find(written, now, language)] == expected


@pytest.mark.parametrize(("language", "text", "expected"), list(rows("when_find.txt")))
def test_accents_change_nothing_in_the_table(language: Language, text: str, expected: str) -> None:
    """Without accents every case of the table means what it meant."""
    now = datetime(2026, 3, 12, 21, 40, tzinfo=_ZONE)
    with_accents = [_meaning(moment) for moment in find(text, now, language)]
    assert [_meaning(moment) for moment in find(_plain(text), now, language)] == with_accents
    assert (expected == "-") == (not with_accents)


@given(st.text(st.characters(exclude_categories=()), max_size=300) | texts, nows)
@settings(max_examples=400)
def test_no_text_raises(text: str, now: datetime) -> None:
    """All of Unicode, lone surrogates too, in a note and in an answer."""
    moments = find(text, now)
    assert all(moment.text in text for moment in moments)
    reply = answer(text, now)
    assert reply is None or reply.text in text


class _Looked(tuple[str, ...]):
    """The words of a line, counting how often one is looked at."""

    __slots__ = ()
    looks = 0

    def __getitem__(self, index: SupportsIndex | slice) -> Any:  # noqa: ANN401
        """One word or some, counted."""
        _Looked.looks += 1
        return super().__getitem__(index)


@pytest.mark.parametrize(
    "piece",
    ["10:30 ", "il 3 al 5 ", "the 3rd ", "tra due ore e ", "1.2.3.4", "lunedì ", "a a a half of the ", "' ", "9 meno "],
)
@pytest.mark.parametrize("language", ["it", "en"])
def test_the_work_grows_with_the_length_and_no_faster(piece: str, language: Language) -> None:
    """Ten times the text is looked at ten times as often, on texts made to be hard."""
    looks = []
    for times in (40, 400):
        text = piece * times
        line = line_of(text, datetime(2026, 3, 12, tzinfo=_ZONE), language, day_first=None)
        counted = type(line)(
            line.tokens, _Looked(line.words), line.numbers, line.now, line.language, line.day_first, line.bare
        )
        _Looked.looks = 0
        scan(counted, text)
        looks.append(_Looked.looks)
    assert looks[1] <= 11 * looks[0] + 100


@given(st.text(max_size=2000))
def test_tokens_are_never_more_than_letters(text: str) -> None:
    """They cover the text in order, without overlap."""
    tokens = tokenize(text)
    assert len(tokens) <= len(text)
    assert all(one.end <= two.start for one, two in pairwise(tokens))
    assert all(text[token.start : token.end].strip() for token in tokens)
