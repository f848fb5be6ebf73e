"""Keeping in touch: whose turn it is and why, a line to send, another rhythm; one dormant tie a week brought back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import asking, cards, drafting
from bot.core.conversations.inviting import slot_rows
from bot.core.method.cadence import FIRST_COFFEE, NEVER, cadence_of, last_touch
from bot.core.method.short import short
from bot.core.method.stages import stage_of
from bot.core.model import MEETINGS, Contact, Nudge, Touch
from bot.core.model.talk import Drafting
from bot.core.reading.when.lexicon import NUMBERS
from bot.core.replies import Choice, Lines, Rows, When, Words, text
from bot.core.turn import Turn
from bot.core.who import fold, named

RHYTHMS: Final = (14, 30, 42, 90, 182, 0)
"""Days between two touches that a tap offers; 0 is never."""
MOST: Final = 400
"""Days; whoever is thought of less than once a year is let rest."""

_UNITS: Final = {
    **dict.fromkeys(("giorno", "giorni", "day", "days"), 1),
    **dict.fromkeys(("settimana", "settimane", "week", "weeks"), 7),
    **dict.fromkeys(("mese", "mesi", "month", "months"), 30),
    **dict.fromkeys(("anno", "year"), 365),
}
_EVERY: Final = (
    r"(?:ogni|every|una volta (?:al|alla|ogni|l')|once (?:a|every)|each)\s*(?:(?P<n>\d{1,3}|[a-z]+)\s+)?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
)
_WISH: Final = re.compile(
    r"^(?:(?:vorrei|voglio|fammi|ricordami(?: di)?|remind me (?:to|of|about)|i want to|i'd like to)\s+)?"
    r"(?:(?:ri)?sent(?:ire|i|o)|(?:ri)?vedere|(?:tieni(?:mi)?|tenermi) in contatto con|sentirmi con|"
    r"(?:stay|keep|be) in touch with|keep up with|check in (?:with|on)|touch base with|see|call|"
    r"(?:il )?ritmo (?:di|con|per))?\s*"
    rf"(?P<name>[^\d]{{2,60}}?)[,:]?\s+{_EVERY}$"
)


# ── the nudges ───────────────────────────────────────────────────────────────────────────────────────────────────────


def say(turn: Turn, contact: Contact, carrier: str | None) -> None:
    """A cadence has gone by: the coffee that is still owed to somebody new, else why them and why now, and a line."""
    if still_new(turn, contact):
        _first_coffee(turn, contact, carrier)
        return
    drafting.show(
        turn, Drafting("again", contact.id, contact.id), lead=_lead(turn, contact), nudge=carrier, fresh=False
    )


def still_new(turn: Turn, contact: Contact) -> bool:
    """Whether the first coffee is what is missing."""
    met = any(
        t.contact == contact.id and t.kind in MEETINGS and t.state != "cancelled"
        for t in turn.notebook.touches.values()
    )
    silent = turn.today - last_touch(turn.notebook, contact, turn.today)
    return not met and contact.not_now_at is None and silent < 2 * FIRST_COFFEE


def _first_coffee(turn: Turn, contact: Contact, carrier: str | None) -> None:
    need = (contact.of("need") or ("",))[-1]
    lines: list[Words] = [text("keep-first-coffee", who=cards.known_as(contact))]
    if need:
        lines.append(text("brief-need", need=need))
    rows: Rows = (
        *slot_rows(turn, "slot", contact.id),
        (
            Choice(text("button-other-time"), action("when", contact.id)),
            Choice(text("button-not-now"), action("later", contact.id)),
        ),
    )
    turn.say(Lines(tuple(lines)), rows, nudge=carrier)


def _lead(turn: Turn, contact: Contact) -> Words:
    """Whom, how long it has been, and one reason to write: what somebody else could do for them, their need, a gap."""
    weeks = max((turn.today - last_touch(turn.notebook, contact, turn.today)).days // 7, 1)
    head = text("keep-lead", who=cards.known_as(contact), weeks=weeks)
    return Lines((head, reason(turn, contact)))


def reason(turn: Turn, contact: Contact) -> Words:
    """One line: why it would be good to be in touch. From what is recorded only."""
    others = [c for c in turn.notebook.contacts.values() if c.id != contact.id]
    for need in reversed(contact.of("need")):
        found = turn.mind.surely(need, others)
        if found:
            return text("keep-helper", need=short(need), helper=found[0].contact.name, why=short(found[0].why))
    if contact.target == "off" and not contact.of("network"):
        return text("keep-whom-they-know", name=turn.called(contact))
    if contact.target == "ideal" and stage_of(turn.notebook, contact, turn.today) != "visibility":
        return text("keep-who-else", name=turn.called(contact))
    if contact.of("need"):
        return text("keep-need", need=short(contact.of("need")[-1]))
    if contact.of("interest"):
        return text("keep-interest", what=short(contact.of("interest")[-1]))
    questions = asking.for_the_coffee(contact)
    if questions:
        return Lines((text("brief-ask"), text(f"to-ask-{questions[0]}")), " ")
    return text("keep-just-so")


def revive(turn: Turn, contact: Contact, carrier: str | None) -> None:
    """One dormant tie a week: old acquaintances know what one's own circle does not, and are glad of a line."""
    day = When(last_touch(turn.notebook, contact, turn.today), style="dated")
    turn.put(replace(contact, revived_at=turn.now))
    lead = Lines((text("dormant-lead", who=cards.known_as(contact), day=day), reason(turn, contact)))
    drafting.show(turn, Drafting("again", contact.id, contact.id), lead=lead, nudge=carrier, fresh=False)


def still_wanted(turn: Turn, nudge: Nudge) -> bool:
    """Whether nothing has happened with them since the nudge was planned."""
    contact = turn.notebook.contacts.get(nudge.about)
    return contact is not None and cadence_of(contact, "visibility") < NEVER


# ── what one can do about it ─────────────────────────────────────────────────────────────────────────────────────────


def draft_again(turn: Turn, contact: Contact) -> None:
    """The two lines, asked for."""
    drafting.show(turn, Drafting("again", contact.id, contact.id))


def touched(turn: Turn, contact: Contact) -> None:
    """They were in touch already: the cadence starts anew."""
    turn.take_buttons()
    touch = Touch(turn.new_id("t"), contact.id, "message", turn.today, None, turn.profile.zone, turn.now, state="held")
    turn.put(touch)
    turn.saved("undo-wrote", contact.name)
    turn.idle()
    turn.say(text("touched", name=turn.called(contact), day=When(turn.today + _cadence(turn, contact))))


def _cadence(turn: Turn, contact: Contact) -> timedelta:
    return min(cadence_of(contact, stage_of(turn.notebook, contact, turn.today)), timedelta(days=MOST))


def ask_rhythm(turn: Turn, contact: Contact) -> None:
    """How often? With the rhythm in force, and why."""
    cadence = cadence_of(contact, stage_of(turn.notebook, contact, turn.today))
    days = 0 if cadence >= NEVER else cadence.days
    choices = [
        Choice(text("button-cadence-days", days=d), action("every", contact.id, str(d))) for d in RHYTHMS if d != days
    ]
    own = (
        (Choice(text("button-cadence-usual"), action("every", contact.id, "-")),) if contact.cadence is not None else ()
    )
    rows = (*(tuple(choices[i : i + 2]) for i in range(0, len(choices), 2)), own)
    turn.say(text("ask-cadence", name=turn.called(contact), days=days), tuple(r for r in rows if r))


def set_rhythm(turn: Turn, contact: Contact, days: str) -> None:
    """The member's own cadence for one person; ``-`` goes back to what the stage says."""
    if days != "-" and not (days.isdecimal() and int(days) <= MOST):
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    changed = replace(contact, cadence=None if days == "-" else int(days))
    turn.put(changed)
    turn.saved("undo-cadence", contact.name)
    cadence = cadence_of(changed, stage_of(turn.notebook, changed, turn.today))
    said = 0 if cadence >= NEVER else cadence.days
    turn.say(text("cadence-set", name=turn.called(contact), days=said))


def hear_rhythm(turn: Turn, words: str) -> bool:
    """*Senti Anna ogni mese*, *keep in touch with Tom every two weeks*; tells whether it was that."""
    match = _WISH.match(fold(words).rstrip(".! "))
    if match is None:
        return False
    count = match["n"] or "1"
    number = int(count) if count.isdigit() else NUMBERS.get(count)
    if count in {"other", "second"}:
        number = 2
    found = named(turn.notebook, match["name"].strip())
    if number is None or len(found) != 1 or not _is_the_name(found[0], match["name"]):
        return False
    days = min(number * _UNITS[match["unit"]], MOST)
    if days < 1:
        return False
    set_rhythm(turn, found[0], str(days))
    return True


def _is_the_name(contact: Contact, said: str) -> bool:
    """A note that ends in *ogni mese* is not taken for a wish because it begins with somebody's name."""
    return set(fold(said).split()) <= set(fold(contact.name).split())
