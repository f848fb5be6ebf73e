"""An introduction made for the member: kept, thanked for, and answered with news (FIELD, close the loop)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.core.conversations import drafting
from bot.core.model import Contact, Gift, Introduction
from bot.core.replies import Words, text
from bot.core.turn import Turn
from bot.core.who import named

_NAME: Final = r"(?P<name>[A-ZÀ-Ý][\w'’-]+(?:\s+[A-ZÀ-Ý][\w'’-]+){0,2})"
_PATTERNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Pp]resentat[oaie](?:mi|ci)?\s+da(?:l|lla)?\s+{_NAME}",
        rf"\b[Mm][ei]\s+(?:l['’]ha|l['’]hanno|li ha|le ha|ha)\s+presentat[oaie]\s+(?!a\b){_NAME}",
        rf"{_NAME}\s+(?:mi|ci|me)\s+(?:ha|l['’]ha|li ha|le ha)\s+presentat[oaie]\b",
        rf"\b[Ii]ntroduced\s+(?:to me\s+)?by\s+{_NAME}",
        rf"{_NAME}\s+(?:kindly\s+)?introduced\s+(?:me|us)\s+to\b",
        rf"\b(?:an\s+)?[Ii]ntro(?:duction)?\s+from\s+{_NAME}",
    )
)


def _introducer(turn: Turn, words: str) -> tuple[Contact, int] | None:
    """Who introduced somebody, if the note says so and they are in the notebook; and where it says it."""
    for pattern in _PATTERNS:
        match = pattern.search(words)
        if not match:
            continue
        name = match["name"]
        while name:
            found = named(turn.notebook, name)
            if len(found) == 1:
                return found[0], match.start()
            name = name.rpartition(" ")[0]
    return None


def notice(turn: Turn, words: str, met: Sequence[Contact]) -> Words | None:
    """After a note was saved: was somebody in it introduced to the member? Says so, and keeps it on the ledger.

    *Me l'ha presentato Marco* names the introducer, *Marco mi ha presentato Luca* both; whoever else is new in the
    note is the one introduced.
    """
    found = _introducer(turn, words)
    if found is None:
        return None
    introducer, _ = found
    new = next((c for c in met if c.id != introducer.id and c.id not in turn.start.contacts), None)
    if new is None:
        new = next((c for c in met if c.id != introducer.id), None)
    known = {(i.a, i.b) for i in turn.notebook.introductions.values() if i.state in {"received", "thanked"}}
    if new is None or (introducer.id, new.id) in known:
        return None
    about = Introduction(turn.new_id("i"), introducer.id, new.id, turn.now, "received")
    gift = Gift(
        turn.new_id("g"), introducer.id, "introduction", "received", new.name, turn.now, other=new.id, about=about.id
    )
    turn.put(about, gift)
    return text("intro-received", name=introducer.name)


def once(turn: Turn) -> None:
    """The same introduction may have been heard as a gift, too: it counts once."""
    fresh = [g for g in turn.notebook.gifts.values() if g.id not in turn.start.gifts]
    heard = [g for g in fresh if g.kind == "introduction" and g.direction == "received"]
    for mine in [g for g in heard if g.about]:
        others = [g.id for g in heard if g.contact == mine.contact and not g.about]
        if others:
            turn.drop("gifts", *others)


def thanked(turn: Turn, about: Introduction) -> None:
    """The member thanked them."""
    if about.state != "received":
        turn.toast(text("already-noted"))
        return
    turn.put(replace(about, state="thanked"))
    _written(turn, about)


def told(turn: Turn, about: Introduction) -> None:
    """The member told them what came of it."""
    if about.state not in {"received", "thanked"} or about.closed_at:
        turn.toast(text("already-noted"))
        return
    turn.put(replace(about, state="thanked", closed_at=turn.now))
    _written(turn, about)


def _written(turn: Turn, about: Introduction) -> None:
    turn.take_buttons()
    drafting.note_touch(turn, about.a)
    name = turn.notebook.contacts[about.a].name
    turn.saved("undo-wrote", name)
    drafting.leave(turn)
    turn.say(text("intro-thanked", name=name))
