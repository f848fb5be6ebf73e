"""*Sono a Londra questa settimana*: for those days the member lives by another clock; then by the home's again.

Dates that stand keep their own zone, and so do their reminders: a coffee at ten in Milan is at ten in Milan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import welcome
from bot.core.conversations.spans import Span, read_day, read_span
from bot.core.model import Stay
from bot.core.replies import Choice, City, Verbatim, When, text
from bot.core.turn import Place, Turn
from bot.core.who import fold

_AWAY: Final = (
    r"(?:io )?(?:sono|saro|resto|mi trovo|vado|parto per|viaggio)|"
    r"(?:i'm|im|i am|i'll be|i will be|i'm going|i'm off|i'm travell?ing|i'm flying|travell?ing|going|flying)"
)
_PREPOSITION: Final = r"(?:a|ad|in|to|at)"
_CITY_FIRST: Final = re.compile(rf"(?:{_AWAY}) (?:{_PREPOSITION} )?(?P<rest>.+)")
_TIME_FIRST: Final = re.compile(rf"(?P<when>.+?),? (?:{_AWAY}) (?:{_PREPOSITION} )?(?P<city>.+)")
_HOME: Final = re.compile(
    r"sono (?:gia )?(?:tornat[oa]|rientrat[oa]|di nuovo)(?: a casa| in italia| in sede)?|sono (?:gia )?a casa|"
    r"(?:di nuovo |finalmente )?a casa|"
    r"(?:(?:i'm|im|i am) )?(?:already )?(?:back|home)(?: home| again| in town)?"
)
_BACK: Final = re.compile(
    r"(?:io )?(?:torno|rientro|ritorno|(?:i'm|im|i am|i'll be|i will be|i get|i come|i return|back|home)"
    r"(?: back| home)*)(?: a casa| dalle ferie| dalla vacanza| in ufficio| al lavoro| in italia)?"
    r" (?:on |next )?(?P<day>.+)"
)
"""*Torno venerdì*: a journey, or a pause, that ends."""
_MOVED: Final = re.compile(
    r"(?:mi (?:sono )?trasferi(?:sco|t[oa])|(?:ora |adesso )?(?:vivo|abito|lavoro)|(?:io )?mi sto trasferendo|"
    r"(?:i've|i have|we've|we have)(?: just)? moved|i moved|(?:i'm|i am|we're) moving|i (?:now )?(?:live|work)|"
    r"(?:i'm|i am) (?:now )?based)(?: now| ora| adesso)?"
    r" (?:a|ad|in|to|over to) (?P<city>[^,;:\d]+?)(?: now| ora| adesso)?"
)
"""*Mi trasferisco a Londra*: another home."""
LONGEST_CITY: Final = 4
"""Words of a city's name."""


def hear(turn: Turn, words: str) -> bool:
    """Takes a journey, or its end, if the text says nothing else; tells whether it did."""
    plain = fold(words).strip(" .!")
    if _HOME.fullmatch(plain) and turn.profile.stay and turn.profile.stay.last >= turn.today:
        home(turn)
        return True
    moved = _MOVED.fullmatch(plain)
    if moved and len(moved["city"].split()) <= LONGEST_CITY and welcome.hear_zone(turn, moved["city"]):
        return True
    stay, day = turn.profile.stay, back_on(turn, words)
    if stay and day and stay.first <= turn.today <= stay.last:
        turn.prefer(stay=replace(stay, last=day - timedelta(days=1)))
        turn.say(text("travel-back", city=City(turn.profile.zone), when=When(day)), ())
        return True
    for city, when in _readings(plain):
        places = turn.mind.places.named(city)
        span = read_span(turn, when) if places else None
        if span:
            _go(turn, places[0], span)
            return True
    return False


def back_on(turn: Turn, words: str) -> date | None:
    """The day to come on which the member says to be back; None if the words say anything else."""
    match = _BACK.fullmatch(fold(words).strip(" .!"))
    day = read_day(turn, match["day"]) if match else None
    return day if day and day > turn.today else None


def _readings(plain: str) -> Iterator[tuple[str, str]]:
    """Every way to part the words into a city and a time, the longest city first."""
    if match := _CITY_FIRST.fullmatch(plain):
        words = match["rest"].split()
        for cut in range(min(LONGEST_CITY, len(words) - 1), 0, -1):
            yield " ".join(words[:cut]).rstrip(","), " ".join(words[cut:])
    if match := _TIME_FIRST.fullmatch(plain):
        yield match["city"], match["when"]


def _go(turn: Turn, place: Place, span: Span) -> None:
    if place.zone == turn.profile.zone:
        turn.say(text("travel-same", city=City(place.zone)))
        return
    turn.prefer(stay=Stay(place.zone, place.country, span.first, span.last))
    there: datetime = turn.now.astimezone(turn.profile.clock_at(turn.now))
    city = Verbatim(place.name)
    if span.first > turn.today:
        words = text("travel-later", city=city, first=When(span.first), last=When(span.last))
    else:
        words = text("travel-now", city=city, last=When(span.last), time=there.time())
    turn.say(words, ((Choice(text("button-home"), action("home")),),))


def home(turn: Turn) -> None:
    """Back at home, earlier than said or as a button."""
    stay = turn.profile.stay
    turn.take_buttons()
    if stay is None or stay.last < turn.today:
        turn.toast(text("already-noted"))
        return
    turn.prefer(stay=None)
    turn.say(text("travel-home", city=City(turn.profile.zone), time=turn.local.time()))
