"""``/prepare NAME``: what is known letter by letter, and the two best questions for what is missing (GAINS)."""

from __future__ import annotations

from bot.core.actions import action
from bot.core.conversations import choosing, dating
from bot.core.method.questions import for_missing_letters, known_letters
from bot.core.model import Contact
from bot.core.replies import Choice, Lines, Rows, Verbatim, When, Words, text
from bot.core.turn import Turn


def command(turn: Turn, args: str) -> None:
    """``/prepare``, ``/prepare Anna``."""
    contact = choosing.whom(turn, "prepare", args)
    if contact:
        show(turn, contact)


def show(turn: Turn, contact: Contact) -> None:
    """The letters that are known, then what to ask; each question can be answered at once with a tap."""
    ahead = dating.planned(turn, contact)
    lines: list[Words] = [
        text("prepare-head-dated", name=contact.name, when=When(ahead[0].day, ahead[0].at))
        if ahead
        else text("prepare-head", name=contact.name)
    ]
    lines += [
        text("prepare-letter", letter=letter, what=Lines(tuple(Verbatim(t) for t in texts[-2:]), "; "))
        for letter, texts in known_letters(contact).items()
    ]
    lines += [
        text("prepare-promise", what=p.text)
        for p in turn.notebook.promises.values()
        if p.contact == contact.id and p.state == "open" and p.by == "me"
    ][:1]
    questions = for_missing_letters(contact)
    if questions:
        asked = tuple(Lines((text("bullet"), text(f"to-ask-{q}")), " ") for q in questions)
        lines.append(Lines((text("prepare-ask"), *asked)))
    else:
        lines.append(text("prepare-complete"))
    rows: Rows = tuple((Choice(text("button-know", question=q), action("tell", contact.id, q)),) for q in questions)
    if not ahead:
        rows = (*rows, (Choice(text("button-coffee"), action("coffee", contact.id)),))
    turn.say(Lines(tuple(lines)), rows)
