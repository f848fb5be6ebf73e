"""Calendar files (RFC 5545) for the member's own calendar. They are for the member alone; nobody is invited by them."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from bot.core.model import Touch
from bot.core.reading.reading import FollowUpKind, Language

TITLES: Final[dict[Language, dict[FollowUpKind, str]]] = {
    "it": {"coffee": "Caffè", "lunch": "Pranzo", "dinner": "Cena", "meeting": "Incontro"},
    "en": {"coffee": "Coffee", "lunch": "Lunch", "dinner": "Dinner", "meeting": "Meeting"},
}
_EVENT: Final = b"BEGIN:VEVENT"
LENGTH: Final[dict[FollowUpKind, timedelta]] = {"coffee": timedelta(minutes=45), "dinner": timedelta(hours=2)}


def invitation(touch: Touch, name: str, about: str, needs: str, *, now: datetime, language: Language) -> bytes:
    """One event. A moved date has the same UID and a higher SEQUENCE, so that calendars replace the old one."""
    event = Event()
    event.add("uid", f"{touch.contact}-{touch.id}@coltiva")
    event.add("dtstamp", now)
    event.add("sequence", touch.revision)
    title = TITLES[language].get(touch.kind, "☕")
    event.add("summary", f"{title}: {name}" + (f" ({about})" if about else ""))
    if needs:
        event.add("description", needs)
    if touch.at is None:
        event.add("dtstart", touch.day)
        event.add("dtend", touch.day + timedelta(days=1))
    else:
        start = datetime.combine(touch.day, touch.at, tzinfo=ZoneInfo(touch.zone))
        event.add("dtstart", start)
        event.add("dtend", start + LENGTH.get(touch.kind, timedelta(hours=1)))
    calendar = Calendar()
    calendar.add("prodid", "-//Coltiva//coltiva//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    whole = bytes(calendar.to_ical())
    return whole.replace(_EVENT, _zone(touch.zone) + _EVENT, 1) if touch.at else whole


@lru_cache(maxsize=64)
def _zone(name: str) -> bytes:
    """The zone's own lines: seventy years of changes of the clock, which cost more than all the rest of a turn."""
    return bytes(Timezone.from_tzid(name).to_ical())
