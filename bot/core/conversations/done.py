"""*Done*, *l'ho mandato*: typed below what the coach said by itself, instead of tapped."""

from __future__ import annotations

import re
from typing import Final

from bot.core.actions import parse
from bot.core.conversations import (
    debriefing,
    digesting,
    draft_rows,
    drafting,
    later,
    promising,
    reminding,
    routes,
    snoozing,
)
from bot.core.conversations.later import LATELY
from bot.core.events import Tapped
from bot.core.model import Nudge
from bot.core.model.talk import Confirming, Correcting, Drafting, Idle
from bot.core.replies import text
from bot.core.turn import Turn
from bot.core.who import named


def heard(turn: Turn) -> bool:
    """Closes what it is about; tells whether there was anything to close."""
    if isinstance(turn.talk, Drafting) and not _spoken_since(turn, turn.talk) and _sent(turn, turn.talk):
        return True
    sent = [n for n in turn.notebook.nudges.values() if n.sent_at and turn.now - n.sent_at <= LATELY]
    if not sent:
        return _which_promise(turn)
    last = max(sent, key=lambda n: (n.sent_at or turn.now, n.message_id or 0, n.id == n.told_with))
    left = snoozing.left_of(turn, last)
    together = [nudge for nudge in left if nudge.sent_at == last.sent_at]
    if len(together) > 1:
        plain = [n for n in together if n.about in {*turn.notebook.promises, *turn.notebook.touches}]
        if len(plain) == 1 and len({snoozing.about_whom(turn, nudge) for nudge in together}) == 1:
            return _close(turn, plain[0])
        digesting.again(turn, left, text("which-done"))
        return True
    return _close(turn, last if last in left or not left else left[0])


def _spoken_since(turn: Turn, draft: Drafting) -> bool:
    """Whether the coach has spoken of something else since the draft was shown: then *done* is about that."""
    unanswered = [n for n in turn.start.nudges.values() if n.state == "sent"]
    return bool(unanswered) and all(n.about not in {draft.about, draft.to} for n in unanswered)


def _which_promise(turn: Turn) -> bool:
    """Nothing was reminded of: if it is a promise that is done, a tap says which."""
    if isinstance(turn.talk, Confirming | Correcting) or not any(
        p.by == "me" and p.state == "open" for p in turn.notebook.promises.values()
    ):
        return False
    promising.show(turn)
    return True


def _sent(turn: Turn, draft: Drafting) -> bool:
    """What was drafted last was sent, as its button says; tells whether that means anything."""
    button = draft_rows.sent(draft)
    if button is None:
        return False
    _, (about, *_) = parse(button)
    if about not in turn.notebook.contacts and about not in turn.notebook.introductions:
        return False
    routes.tapped(turn, Tapped(button))
    return True


def of_somebody(turn: Turn, plain: str) -> bool:
    """*Wrote to Luke*, *the second*: of a digest, the one that is his is closed, or the one so counted is opened."""
    last = later.last_said(turn)
    left = digesting.in_order(snoozing.left_of(turn, last)) if last else ()
    place = _PLACE.fullmatch(plain)
    if place and isinstance(turn.talk, Idle | Drafting):
        number = "1234560".find(place[1]) if place[1] else next(n for n, w in enumerate(_PLACES) if place[2] in w)
        if not 0 <= number < len(left) or len(left) < 2:
            return False
        reminding.say(turn, left[number], opened=True)
        return True
    match = _WITH.fullmatch(plain)
    people = named(turn.notebook, match[1]) if match else ()
    his = [n for n in left if len(people) == 1 and snoozing.about_whom(turn, n) == people[0].id]
    sure = [n for n in his if n.about in {*turn.notebook.promises, *turn.notebook.touches}] or his
    return len(sure) == 1 and _close(turn, sure[0])


_PLACES: Final = (("primo", "prima", "first"), ("secondo", "seconda", "second"), ("terzo", "terza", "third"))
_PLACE: Final = re.compile(
    r"(?:il |la |the |n\.? ?|number )?(?:([1-6])|(primo|prima|secondo|seconda|terzo|terza|first|second|third))(?: one)?"
)
_WITH: Final = re.compile(
    r"(?:(?:gia|ho|le ho|gli ho|ok|i|i've|already|just) )*"
    r"(?:fatto|scritto|mandato|inviato|chiamat[oa]|sentit[oa]|done|wrote|written|sent|texted|called|emailed)"
    r"(?: (?:con|a|ad|with|to|it to))? (.+)"
)


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
