"""*Done*, *l'ho mandato*: typed below what the coach said by itself, instead of tapped."""

from __future__ import annotations

from typing import Final

from bot.core.conversations import asking_for, debriefing, digesting, drafting, snoozing
from bot.core.conversations.introducing import asking_first, introduced, received
from bot.core.conversations.later import LATELY
from bot.core.model import Nudge
from bot.core.model.talk import Drafting
from bot.core.replies import text
from bot.core.turn import Turn

TO_SOMEBODY: Final = frozenset({"first_step", "gratitude", "again"})
"""Drafts that end with *sent*."""
LAST_WORDS: Final = frozenset({"sorry", "wait", "loop"})
"""Those that end an introduction."""


def heard(turn: Turn) -> bool:
    """Closes what it is about; tells whether there was anything to close."""
    if isinstance(turn.talk, Drafting) and _sent(turn, turn.talk):
        return True
    sent = [n for n in turn.notebook.nudges.values() if n.sent_at and turn.now - n.sent_at <= LATELY]
    if not sent:
        return False
    last = max(sent, key=lambda n: (n.sent_at or turn.now, n.message_id or 0, n.id == n.told_with))
    left = snoozing.left_of(turn, last)
    together = [nudge for nudge in left if nudge.sent_at == last.sent_at]
    if len(together) > 1:
        plain = [n for n in together if n.about in {*turn.notebook.promises, *turn.notebook.touches}]
        if len(plain) == 1 and len({_whose(turn, nudge) for nudge in together}) == 1:
            return _close(turn, plain[0])
        digesting.again(turn, left, text("which-done"))
        return True
    return _close(turn, last if last in left or not left else left[0])


def _sent(turn: Turn, draft: Drafting) -> bool:
    """What was drafted last was sent; tells whether that means anything."""
    about, to = turn.notebook.introductions.get(draft.about), turn.notebook.contacts.get(draft.to)
    if to and draft.kind in TO_SOMEBODY:
        drafting.wrote(turn, to)
    elif to and draft.kind == "request":
        asking_for.asked(turn, to)
    elif about is None:
        return False
    elif draft.kind == "ask":
        asking_first.sent(turn, about, draft.to)
    elif draft.kind == "intro":
        introduced.sent(turn, about)
    elif draft.kind in LAST_WORDS:
        introduced.wrote(turn, about, draft.to)
    elif draft.kind == "thanks":
        received.thanked(turn, about)
    elif draft.kind == "news":
        received.told(turn, about)
    else:
        return False
    return True


def _whose(turn: Turn, nudge: Nudge) -> str | None:
    notebook = turn.notebook
    record = notebook.promises.get(nudge.about) or notebook.touches.get(nudge.about)
    return record.contact if record else nudge.about


def _close(turn: Turn, nudge: Nudge) -> bool:
    notebook = turn.notebook
    promise, touch = notebook.promises.get(nudge.about), notebook.touches.get(nudge.about)
    if promise and promise.state == "open":
        debriefing.kept(turn, promise)
    elif touch and touch.state == "planned":
        debriefing.held(turn, touch)
    elif nudge.kind == "first_step" and nudge.about in notebook.contacts:
        drafting.wrote(turn, notebook.contacts[nudge.about])
    else:
        return False
    return True
