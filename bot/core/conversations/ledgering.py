"""What was given and received, noted in plain words or by button; a referral gets its thank-you at once (9)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.core import spoken
from bot.core.actions import action
from bot.core.conversations import capture, drafting, remarks
from bot.core.conversations.introducing import introduced
from bot.core.model import Contact, Gift, Note
from bot.core.model.talk import Asking, Confirming, Drafting, Idle, Inviting, Valuing
from bot.core.reading.giving import Giving, find
from bot.core.replies import Choice, Lines, Rows, Words, text
from bot.core.turn import Turn
from bot.core.who import named

KINDS: Final = ("referral", "introduction", "purchase", "attendance", "advice", "testimonial")
MOST_BESIDES: Final = 6
"""Words of a text, besides the gift itself, that still make it nothing but the telling of a gift."""
MONEY: Final = re.compile(
    r"^\D{0,12}(\d{1,3}(?:[.,\s]\d{3})+|\d{1,9})(?:[.,]\d{1,2})?\s*(k|mila)?\D{0,12}$", re.IGNORECASE
)


def names(turn: Turn, words: str) -> set[str]:
    """Every way in which a text may name somebody, of those that it may be speaking of."""
    whole = spoken.names(turn.notebook, words)
    parts = [w for name in whole for w in (name.split()[:1] + name.split()[-1:]) if len(w) > 2]
    return {*whole, *parts}


def hear(turn: Turn, words: str, message_id: int | None) -> bool:
    """A text that tells of a gift and of nothing else; tells whether it was one. Whatever was asked stays asked."""
    if not isinstance(turn.talk, Idle | Confirming | Asking | Inviting | Drafting):
        return False
    found = find(words, names(turn, words))
    said = sum(len(g.phrase.text.split()) for g in found)
    if not found or len(words.split()) - said > MOST_BESIDES or (isinstance(turn.talk, Drafting) and "\n" in words):
        return False
    people = [_whom(turn, giving, words) for giving in found]
    if not all(people) or _says_more(turn, words, found):
        return False  # a name that nobody knows makes a card, and the gift is noted when it is saved
    note = turn.keep_note(words, message_id=message_id)
    given = [(g, p[0]) for g, p in zip(found, people, strict=True) if p and len(p) == 1]
    if len(given) < len(found):
        _which(turn, note, found, people)
        return True
    _noted(turn, note, given)
    return True


def _says_more(turn: Turn, words: str, found: Sequence[Giving]) -> bool:
    """Whether the text is a note besides: about somebody else, with something to do, or with a date."""
    reading = turn.mind.reader.read(words, turn.local, None)
    others = [p for p in reading.people if not any(g.phrase.start <= p.name.start < g.phrase.end for g in found)]
    return bool(others or reading.promises) or any(f.day for f in reading.follow_ups)


def _whom(turn: Turn, giving: Giving, words: str) -> tuple[Contact, ...] | None:
    """Who gave or got: by name, else whom one was speaking of."""
    if giving.who is not None:
        return named(turn.notebook, giving.who.text) or None
    talk = turn.talk
    if isinstance(talk, Asking | Inviting) and talk.contact in turn.notebook.contacts:
        return (turn.notebook.contacts[talk.contact],)
    before = words[: giving.phrase.start]
    spoken = [c for c in turn.notebook.contacts.values() if c.name in before or f"{c.first_name} " in before]
    return (spoken[0],) if len(spoken) == 1 else tuple(capture.recent_contacts(turn)) or None


def _which(turn: Turn, note: Note, found: Sequence[Giving], people: Sequence[tuple[Contact, ...] | None]) -> None:
    """Several people of that name: the member chooses, and the words are not said twice."""
    giving, several = next((g, p) for g, p in zip(found, people, strict=True) if p and len(p) > 1)
    rows: Rows = tuple(
        (
            Choice(
                text("known-as", name=c.name, about=c.one("role") or c.one("company") or c.met_where or "…"),
                action("giftwho", note.id, c.id),
            ),
        )
        for c in several[:6]
    )
    turn.say(text("person-which", name=giving.who.text) if giving.who else text("gift-who"), rows)


def chosen(turn: Turn, note: Note, contact_id: str) -> None:
    """Whom the name meant."""
    contact = turn.notebook.contacts.get(contact_id)
    found = find(note.text, names(turn, note.text))
    if contact is None or not found or any(g.note == note.id for g in turn.notebook.gifts.values()):
        turn.toast(text("contact-gone") if contact is None else text("already-noted"))
        return
    turn.take_buttons()
    given = []
    for giving in found:
        meant = _whom(turn, giving, note.text) or ()
        given.append((giving, meant[0] if len(meant) == 1 else contact))
    _noted(turn, note, given)


def _record(turn: Turn, note: Note, giving: Giving, contact: Contact) -> list[Gift]:
    """The gift on the ledger; an introduction given is one to each side."""
    others = named(turn.notebook, giving.other.text) if giving.other else ()
    other = others[0] if len(others) == 1 and others[0].id != contact.id else None
    what = giving.other.text if giving.other else giving.what
    gift = Gift(
        turn.new_id("g"), contact.id, giving.kind, giving.direction, what, turn.now,
        other=other.id if other else None, note=note.id,
    )  # fmt: skip
    made = [gift]
    if giving.kind == "introduction" and giving.direction == "given" and other:
        made.append(replace(gift, id=turn.new_id("g"), contact=other.id, other=contact.id, text=contact.name))
    turn.put(*made)
    introduced.told(turn, made)
    return [turn.notebook.gifts[g.id] for g in made]


def _noted(turn: Turn, note: Note, given: Sequence[tuple[Giving, Contact]]) -> None:
    gifts = [gift for giving, contact in given for gift in _record(turn, note, giving, contact)]
    turn.put(replace(note, contacts=tuple(dict.fromkeys(g.contact for g in gifts))))
    tell(turn, gifts)


def line(turn: Turn, gift: Gift) -> Words:
    """*Received from Luca: a referral (a new client)*."""
    name = turn.notebook.contacts[gift.contact].name
    key = "gift-noted" if not gift.text else "gift-noted-what"
    if not gift.text:
        return text("gift-noted", direction=gift.direction, kind=gift.kind, name=name)
    return text(key, direction=gift.direction, kind=gift.kind, name=name, what=gift.text)


def tell(turn: Turn, gifts: Sequence[Gift]) -> None:
    """What was noted, with what one may want to do about it; after a referral received, the thank-you draft."""
    first = gifts[0]
    contact = turn.notebook.contacts[first.contact]
    turn.saved("undo-gift", contact.name)
    received = any(g.direction == "received" for g in gifts)
    remark = remarks.due(turn, contact, received=received)
    words = Lines((*(line(turn, g) for g in gifts), *((remark,) if remark else ())))
    row = []
    if first.kind in {"referral", "purchase"}:
        row.append(Choice(text("button-value"), action("giftvalue", first.id)))
    if first.direction == "received" and first.kind != "referral":
        row.append(Choice(text("button-thank"), action("thank", first.id)))
    row.append(Choice(text("button-not-so"), action("giftdrop", first.id)))
    turn.say(words, (tuple(row),))
    referral = next((g for g in gifts if g.direction == "received" and g.kind == "referral"), None)
    if referral:
        thank(turn, referral)


def thank(turn: Turn, gift: Gift) -> None:
    """The draft of a thank-you; an open question keeps the word."""
    drafting.show(turn, Drafting("gratitude", gift.id, gift.contact), lead=text("thank-lead"))


def drop(turn: Turn, gift: Gift) -> None:
    """It was not so: the entry goes, with its other half; the words stay as a note."""
    turn.take_buttons()
    same = [g.id for g in turn.notebook.gifts.values() if g.note and g.note == gift.note] or [gift.id]
    turn.drop("gifts", *same)
    turn.saved("undo-gift-dropped", turn.notebook.contacts[gift.contact].name)
    drafting.leave(turn)
    turn.say(text("gift-dropped"))


@dataclass(frozen=True, slots=True)
class Told:
    """What a note told of giving and getting: the entries, as they are said."""

    gifts: tuple[Gift, ...]
    lines: tuple[Words, ...]

    @property
    def referral(self) -> Gift | None:
        """One that deserves its thanks at once."""
        return next((g for g in self.gifts if g.kind == "referral" and g.direction == "received"), None)


def from_note(turn: Turn, note: Note, met: Sequence[Contact]) -> Told:
    """After a note was saved: what it says was given or received, among the people of the notebook."""
    gifts: list[Gift] = []
    for giving in find(note.text, names(turn, note.text)):
        if giving.kind == "introduction" and giving.direction == "received":
            continue  # kept by ``introducing.received``, with its own thank-you
        if giving.who:
            people = named(turn.notebook, giving.who.text)
            people = tuple(c for c in people if c in met) or people
        else:
            people = tuple(met)
        if len(people) == 1:
            gifts += _record(turn, note, giving, people[0])
    return Told(tuple(gifts), tuple(line(turn, gift) for gift in gifts))


# ── by button ────────────────────────────────────────────────────────────────────────────────────────────────────────


def ask_kind(turn: Turn, contact: Contact, direction: str) -> None:
    """Asks what it was."""
    if direction not in {"given", "received"}:
        turn.toast(text("button-unknown"))
        return
    buttons = [Choice(text("button-gift", kind=k), action("gift", contact.id, direction, k)) for k in KINDS]
    rows: Rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    turn.say(text("ask-gift", direction=direction, name=turn.called(contact)), rows)


def note_kind(turn: Turn, contact: Contact, direction: str, kind: str) -> None:
    """Noted with a tap."""
    if direction not in {"given", "received"} or kind not in KINDS:
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    gift = Gift(turn.new_id("g"), contact.id, kind, direction, "", turn.now)  # type: ignore[arg-type]
    turn.put(gift)
    tell(turn, [gift])


def ask_value(turn: Turn, gift: Gift) -> None:
    """What it is worth stays between the member and the notebook."""
    turn.say(text("ask-value"))
    turn.wait_for(Valuing(gift.id))


def hear_value(turn: Turn, gift: Gift, words: str) -> bool:
    """An amount in words; tells whether it was one."""
    match = MONEY.match(words.strip())
    if match is None:
        return False
    amount = int(re.sub(r"\D", "", match[1])) * (1000 if match[2] else 1)
    turn.put(replace(gift, value=amount))
    turn.saved("undo-value", turn.notebook.contacts[gift.contact].name)
    turn.idle()
    turn.say(text("value-noted", amount=amount))
    return True
