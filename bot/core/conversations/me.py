"""``/me``: the member's own profile, with GAINS for the other side; what they do in one line signs their drafts."""

from __future__ import annotations

import re
from typing import Final, get_args

from bot.core.actions import action
from bot.core.conversations import drafting
from bot.core.model.talk import Describing, Drafting, ProfileField
from bot.core.replies import Choice, Lines, Rows, Words, text
from bot.core.turn import Turn
from bot.core.who import fold

FIELDS: Final[tuple[ProfileField, ...]] = get_args(ProfileField)
LONGEST: Final = 200
"""Characters of one answer."""
MOST_WORDS: Final = 30
"""What is longer is a note."""
MET: Final = re.compile(
    r"(?:oggi |ieri |stasera |today |tonight )?(?:ho )?(?:conosciut|incontrat|rivist)[oaie]\b|(?:i |just )?met\b",
    re.IGNORECASE,
)
"""How a note begins, and no line about oneself."""
NOTHING: Final = frozenset({"salta", "niente", "togli", "cancella", "skip", "nothing", "remove", "-"})


ONESELF: Final = re.compile(
    r"(?:(?:ciao|salve|hi|hello|hey)[,!. ]+)?"
    r"(?:(?P<named>mi chiamo|il mio nome è|my name is|my name['’]s|call me|chiamami)|i am|i['’]m|(?:io )?sono)\s+"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,2}?)"
    r"(?:(?:\s*[,.;:–]|\s(?:-|e|and))\s+(?P<line>.+))?",
    re.IGNORECASE,
)
"""*I'm Sam Carter, I run a design studio*: the name and, perhaps, what one does."""


def heard_of_oneself(turn: Turn, words: str, message_id: int | None) -> bool:  # noqa: ARG001 (as all who listen)
    """The member introduces themselves: that is for ``/me``, and nobody's card. Tells whether it was that."""
    match = ONESELF.fullmatch(words.strip(" .!"))
    if match is None or "\n" in words or len(words.split()) > MOST_WORDS:
        return False
    name = match["name"]
    if not match["named"] and fold(name).split()[0] != fold(turn.profile.name).partition(" ")[0]:
        return False
    line = " ".join((match["line"] or "").split())[:LONGEST].rstrip(".")
    turn.prefer(name=name[:LONGEST], **({"line": line} if line else {}))
    show(turn)
    return True


def show(turn: Turn) -> None:
    """What is known, line by line, and a button for each."""
    profile = turn.profile
    known: list[Words] = [
        text("me-line", field=field, value=getattr(profile, field)) for field in FIELDS if getattr(profile, field)
    ]
    bare = not any(getattr(profile, field) for field in FIELDS if field != "name")
    head = text("me-empty") if bare else text("me-head")
    buttons = [Choice(text("button-me", field=field), action("me", field)) for field in FIELDS]
    rows: Rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    turn.say(Lines((head, *known)), rows)


def ask(turn: Turn, field: str) -> None:
    """One line at a time."""
    if field not in FIELDS:
        turn.toast(text("button-unknown"))
        return
    turn.say(text("ask-me", field=field))
    turn.wait_for(Describing(field))


def hear(turn: Turn, talk: Describing, words: str) -> bool:
    """The answer, kept as it was said; then whatever it was needed for."""
    if len(words.split()) > MOST_WORDS or MET.match(words):
        return False
    if fold(words).strip(" .") in NOTHING:
        turn.prefer(**{talk.field: ""})
        turn.idle()
        turn.say(text("me-removed"))
        return True
    turn.prefer(**{talk.field: " ".join(words.split())[:LONGEST].rstrip(".")})
    turn.idle()
    contact = turn.notebook.contacts.get(talk.asking or "")
    if contact is None:
        turn.say(text("me-set", field=talk.field), ((Choice(text("button-me-more"), action("meshow")),),))
    else:
        drafting.show(turn, Drafting("request", contact.id, contact.id), lead=text("me-set", field=talk.field))
    return True
