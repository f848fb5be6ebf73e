"""Settings, a tap away or in words; what is planned follows."""

from __future__ import annotations

from tests.talking import Conversation


async def test_another_zone_moves_what_is_to_come() -> None:
    """A coffee at ten stays at ten where the member lives now, and so do its reminders."""
    async with Conversation(lang="en", zone="America/New_York") as talk:
        await talk.say("met Anna Rossi, bakery, coffee Tuesday at 10")
        await talk.tap("Save")
        await talk.say("/settings")
        await talk.tap("Time zone")
        await talk.say("London")
        touch = next(iter((await talk.notebook()).touches.values()))
        assert touch.zone == "Europe/London"
        due = sorted(n.due.isoformat() for n in (await talk.notebook()).nudges.values() if n.about == touch.id)
        assert due[0] == "2026-03-16T19:00:00+00:00"


async def test_the_evening_reminder_can_be_moved_or_switched_off() -> None:
    """20:00 instead of 19:00; then never."""
    async with Conversation(lang="en", zone="Europe/London") as talk:
        await talk.say("met Anna Rossi, bakery, coffee Tuesday at 10")
        await talk.tap("Save")
        await talk.say("/settings")
        await talk.tap("Evening before")
        await talk.tap("20:00")
        await talk.until("2026-03-16T19:30")
        talk.must_not_hear("Tomorrow at 10:00")
        await talk.until("2026-03-16T20:00")
        talk.must_hear("Tomorrow at 10:00")


async def test_a_new_date_of_a_known_coffee_says_what_it_replaces() -> None:
    """The card names the old date; saving moves it and makes no second one."""
    async with Conversation() as talk:
        await talk.say("conosciuta Anna Rossi, panificio, caffè martedì alle 10")
        await talk.tap("Salva")
        await talk.say("Anna Rossi: caffè mercoledì alle 11")
        talk.must_hear("al posto di martedì 17 marzo, 10:00")
        await talk.tap("Salva")
        touches = [(t.day.day, t.state) for t in (await talk.notebook()).touches.values()]
        assert touches == [(18, "planned")]


async def test_two_changes_of_language() -> None:
    """The language of the buttons follows at once."""
    async with Conversation() as talk:
        await talk.say("/settings")
        await talk.tap("Lingua")
        await talk.tap("English")
        talk.must_hear("Good, English it is.")
        await talk.say("/settings")
        talk.must_hear("Language: English")
