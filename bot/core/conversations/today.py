"""``/today``: what the day holds, and what waits."""

from __future__ import annotations

from datetime import time, timedelta

from bot.core.actions import action
from bot.core.conversations import cards
from bot.core.localtime import within
from bot.core.replies import Choice, Lines, When, Words, text
from bot.core.turn import Turn

AHEAD = timedelta(days=7)
SHOWN = 10


def today(turn: Turn) -> None:
    """Coffees and calls of the day and of the coming week, promises due, cards not saved yet."""
    notebook = turn.notebook
    touches = sorted(
        (t for t in notebook.touches.values() if t.state == "planned" and turn.today <= t.day <= turn.today + AHEAD),
        key=lambda t: (t.day, t.at or time.min, t.id),
    )
    lines: list[Words] = []
    for heading, chosen in (
        ("today-now", [t for t in touches if t.day == turn.today]),
        ("today-soon", [t for t in touches if t.day != turn.today]),
    ):
        if chosen:
            lines.append(text(heading))
        for touch in chosen[:SHOWN]:
            who = cards.known_as(notebook.contacts[touch.contact])
            lines.append(text("today-touch", kind=touch.kind, who=who, when=When(touch.day, touch.at)))
    coming = [e for e in notebook.events.values() if e.state == "planned" and turn.today <= e.day <= turn.today + AHEAD]
    coming.sort(key=lambda e: (e.day, e.at or time.min, e.id))
    lines += [text("today-event", name=e.name, when=When(e.day, e.at)) for e in coming]
    mine = (p for p in notebook.promises.values() if p.state == "open" and p.by == "me")
    promises = sorted(mine, key=lambda p: (p.due, p.id))
    if promises:
        lines.append(text("today-promises"))
    for promise in promises[:SHOWN]:
        contact = notebook.contacts.get(promise.contact or "")
        key = "today-promise-to" if contact else "today-promise"
        lines.append(text(key, what=promise.text, name=contact.name if contact else "", day=When(promise.due)))
    rows = []
    for card in [c for c in notebook.cards.values() if c.state == "open"][-3:]:
        names = ", ".join(p.name for p in card.people) or notebook.notes[card.note].text[:30]
        lines.append(text("today-unsaved", names=names))
        rows.append((Choice(text("button-show-card", names=names), action("card", card.id)),))
    if not lines:
        evening = within(turn.local.time(), turn.profile.evening or turn.profile.quiet_from, turn.profile.quiet_to)
        turn.say(text("today-empty-evening" if evening else "today-empty"))
        return
    turn.say(Lines(tuple(lines)), tuple(rows))
