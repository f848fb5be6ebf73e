"""Everything that is no text: pictures, voices, stickers. Each gets a sensible answer, and nothing is lost."""

from __future__ import annotations

from bot.core.conversations import capture
from bot.core.events import SentOther
from bot.core.model.talk import Setting, Welcoming
from bot.core.replies import text
from bot.core.turn import Turn


def other(turn: Turn, event: SentOther) -> None:
    """A caption is a note; the rest is told kindly that it cannot be read."""
    if event.caption.strip():
        capture.take(turn, turn.keep_note(event.caption.strip(), "other", event.message_id))
        return
    turn.say(text("cannot-read", kind=event.kind))


def wants_a_place(turn: Turn) -> bool:
    """Whether a location answers what was asked."""
    return turn.talk in {Welcoming("zone"), Setting("zone")} or not turn.profile.welcomed
