"""The first meeting: three taps at most, each can be skipped; a note sent before or instead is taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.core.actions import action
from bot.core.model import WorkingHours
from bot.core.model.talk import Setting, Welcoming
from bot.core.replies import Choice, City, Rows, Verbatim, Words, text
from bot.core.turn import Place, Turn

HOURS: tuple[tuple[int, int], ...] = ((9, 18), (8, 17), (10, 19))


def start(turn: Turn) -> None:
    """``/start``: hello, and the language; somebody who is at home already gets the example again."""
    if turn.profile.welcomed:
        turn.say(text("welcome-back", example=text("example-note")))
        turn.idle()
        return
    rows: Rows = (
        (
            Choice(Verbatim("Italiano"), action("lang", "it")),
            Choice(Verbatim("English"), action("lang", "en")),
            Choice(text("button-skip"), action("lang", "-")),
        ),
    )
    name = turn.profile.name
    turn.say(text("welcome", name=name) if name else text("welcome-nameless"), rows)
    turn.wait_for(Welcoming("language"))


def language(turn: Turn, code: str) -> None:
    """The language was chosen, or left as Telegram has it."""
    if code in {"it", "en"}:
        turn.prefer(language=code)
    turn.take_buttons()
    if isinstance(turn.talk, Welcoming):
        ask_zone(turn)
    else:
        turn.say(text("language-set"))


def ask_zone(turn: Turn) -> None:
    """The time zone, with what the clock there says now: easier to check than a name."""
    here = turn.profile.zone
    row = (
        Choice(text("button-zone", city=City(here), time=turn.local.time()), action("zone", here)),
        Choice(text("button-skip"), action("zone", "-")),
    )
    turn.say(text("ask-zone"), (row,))
    turn.wait_for(Welcoming("zone") if not turn.profile.welcomed else Setting("zone"))


def city(zone: str) -> str:
    """The city in a zone's name: ``America/New_York`` → New York."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def set_place(turn: Turn, place: Place) -> None:
    """The member's zone and country; what is planned stays at its own wall clock."""
    moved = [
        replace(touch, zone=place.zone)
        for touch in turn.notebook.touches.values()
        if touch.state == "planned" and touch.zone == turn.profile.zone
    ]
    turn.put(*moved)
    turn.prefer(zone=place.zone, country=place.country, stay=None)
    _zone_done(turn, text("zone-set", city=City(place.zone), time=turn.local.time()))


def zone(turn: Turn, name: str) -> None:
    """A zone was tapped, or skipped."""
    turn.take_buttons()
    if name in {"-", turn.profile.zone}:
        _zone_done(turn, None)
        return
    found = turn.mind.places.named(city(name))
    match = next((p for p in found if p.zone == name), None)
    if match is None:
        turn.toast(text("button-unknown"))
        return
    set_place(turn, match)


def _zone_done(turn: Turn, said: Words | None) -> None:
    if said:
        turn.say(said)
    if not turn.profile.welcomed and isinstance(turn.talk, Welcoming):
        ask_hours(turn)
    else:
        turn.idle()


def hear_zone(turn: Turn, words: str) -> bool:
    """A city in words; several of that name in different zones give a choice. Tells whether it was a city."""
    found = turn.mind.places.named(words.strip(" .!"))
    if not found:
        return False
    zones = list({p.zone: p for p in found}.values())
    if len(zones) == 1 or _much_larger(zones):
        set_place(turn, zones[0])
        return True
    rows = tuple(
        (Choice(text("button-place", city=p.name, country=p.country, zone=p.zone), action("place", p.zone)),)
        for p in zones[:4]
    )
    turn.say(text("which-place"), rows)
    return True


def _much_larger(places: list[Place]) -> bool:
    """The gazetteer gives the largest first; a world city needs no question."""
    return places[0].zone.rsplit("/", 1)[-1].replace("_", " ").casefold() == places[0].name.casefold()


def located(turn: Turn, latitude: float, longitude: float) -> None:
    """A shared location: the nearest city's zone."""
    place = turn.mind.places.nearest(latitude, longitude)
    if place is None:
        turn.say(text("place-unknown"))
        return
    set_place(turn, place)


def ask_hours(turn: Turn) -> None:
    """When coffees suit the member."""
    row = tuple(Choice(text("button-hours", start=a, end=b), action("hours", str(a), str(b))) for a, b in HOURS)
    turn.say(text("ask-hours"), (row, (Choice(text("button-skip"), action("hours", "-", "-")),)))
    turn.wait_for(Welcoming("hours") if not turn.profile.welcomed else Setting("hours"))


def hours(turn: Turn, start_hour: str, end_hour: str) -> None:
    """Working hours were tapped, or skipped."""
    turn.take_buttons()
    if start_hour.isdecimal() and end_hour.isdecimal() and 0 <= int(start_hour) < int(end_hour) <= 23:
        set_hours(turn, int(start_hour), int(end_hour))
    else:
        _hours_done(turn, None)


def skip(turn: Turn, step: str) -> None:
    """*Skip*, typed: the same as its button."""
    if step == "zone":
        zone(turn, "-")
    elif step == "hours":
        hours(turn, "-", "-")
    else:
        language(turn, "-")


def set_hours(turn: Turn, start_hour: int, end_hour: int) -> None:
    """Keeps the working hours."""
    turn.prefer(hours=WorkingHours(time(start_hour), time(end_hour), turn.profile.hours.days))
    _hours_done(turn, text("hours-set", start=start_hour, end=end_hour))


def _hours_done(turn: Turn, said: Words | None) -> None:
    if turn.profile.welcomed:
        if said:
            turn.say(said)
    else:
        finish(turn)
        turn.say(text("welcome-done", example=text("example-note")))
    turn.idle()


def finish(turn: Turn) -> None:
    """The first meeting is over, one way or the other."""
    if not turn.profile.welcomed:
        turn.prefer(welcomed=True)
