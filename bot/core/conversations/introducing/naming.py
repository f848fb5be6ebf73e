"""Which two? Names in any order and partial, a list to choose from, or the coach's own ideas."""

from __future__ import annotations

from bot.core.actions import action
from bot.core.conversations import cards
from bot.core.conversations.introducing import proposing, starting
from bot.core.model import Contact
from bot.core.model.talk import Searching
from bot.core.replies import Choice, Lines, Rows, text
from bot.core.turn import Turn
from bot.core.who import fold, named, pair

JOINTS = ("e", "ed", "a", "ad", "con", "and", "with", "to", "&", "-")
MOST = 8


def command(turn: Turn, args: str) -> None:
    """``/intro``, ``/intro Anna``, ``/intro Anna Marco``."""
    words = args.strip()
    if not words:
        _anybody(turn)
        return
    cuts = pair(turn.notebook, words, JOINTS)
    if not cuts:
        _one(turn, words)
        return
    _two(turn, *cuts[0], cuts)


def _anybody(turn: Turn) -> None:
    """The best few that could be made now; without any, the list of people."""
    if len(turn.notebook.contacts) < 2:
        turn.say(text("intro-too-few"))
        return
    found = proposing.ideas(turn)
    if not found:
        turn.say(Lines((text("intro-no-ideas"), text("intro-whom"))), _people_rows(turn, None))
    else:
        lines, rows = proposing.listed(turn, found)
        turn.say(Lines((text("intro-ideas"), *lines, text("intro-other-pair"))), rows)
    turn.wait_for(Searching())


def _two(turn: Turn, first: str, second: str, cuts: list[tuple[str, str]]) -> None:
    """Both names are known; if a name means several people, the member chooses."""
    whole = named(turn.notebook, f"{first} {second}")
    one_person = len(whole) == 1 and len(f"{first} {second}".split()) == len(whole[0].name.split())
    if one_person and len(cuts) == 1:
        _one(turn, f"{first} {second}")  # *Anna Rossi* is one person, though there is a Rossi too
        return
    ones, others = named(turn.notebook, first), named(turn.notebook, second)
    if fold(first) == fold(second) and len(ones) > 1:
        _choose(turn, first, ones, None)
    elif len(ones) == 1 and len(others) == 1:
        starting.begin(turn, ones[0], others[0])
    elif len(ones) > 1:
        _choose(turn, first, ones, others[0] if len(others) == 1 else None)
    else:
        _choose(turn, second, others, ones[0])


def _one(turn: Turn, name: str) -> None:
    """One person, or nobody known by that name."""
    found = named(turn.notebook, name)
    if not found:
        turn.say(text("intro-unknown", name=name[:60]), _people_rows(turn, None))
        turn.wait_for(Searching())
    elif len(found) == 1:
        ask_whom(turn, found[0])
    else:
        _choose(turn, name, found, None)


def _choose(turn: Turn, name: str, found: tuple[Contact, ...], other: Contact | None) -> None:
    rows = tuple(
        (Choice(_short(c), action("intro", other.id if other else "-", c.id)),)
        for c in found[:MOST]
        if other is None or c.id != other.id
    )
    turn.say(text("intro-which", name=name[:60]), rows)
    turn.wait_for(Searching(other.id if other else None))


def _short(contact: Contact) -> Lines:
    """A name for a button; the keyboards cut what is too long."""
    return Lines((cards.known_as(contact),))


def _people_rows(turn: Turn, known: Contact | None) -> Rows:
    """Everybody, those met last first."""
    people = [c for c in turn.notebook.contacts.values() if (known is None or c.id != known.id) and c.name.strip()]
    people.sort(key=lambda c: (c.met_at, c.id), reverse=True)
    return tuple((Choice(_short(c), action("intro", known.id if known else "-", c.id)),) for c in people[:MOST])


def ask_whom(turn: Turn, known: Contact) -> None:
    """Who could help them, and whom they could help; then anybody else."""
    if len(turn.notebook.contacts) < 2:
        turn.say(text("intro-too-few"))
        return
    found = proposing.ideas(turn, known)
    lines, rows = proposing.listed(turn, found)
    shown = {c for idea in found for c in idea.pair}
    others = tuple(
        r
        for r in _people_rows(turn, known)
        if not any(isinstance(b, Choice) and b.action.split("|")[-1] in shown for b in r)
    )
    head = text("intro-ideas-for", name=known.name) if found else text("intro-to-whom", name=known.name)
    turn.say(Lines((head, *lines)), (*rows, *others[: MOST - len(rows)]))
    turn.wait_for(Searching(known.id))


def tapped(turn: Turn, first: str, second: str) -> None:
    """A person, or a pair, was chosen from a list."""
    b = turn.notebook.contacts.get(second)
    a = turn.notebook.contacts.get(first)
    if b is None or (a is None and first != "-"):
        turn.toast(text("contact-gone"))
        return
    turn.take_buttons()
    if a is None:
        ask_whom(turn, b)
    else:
        starting.begin(turn, a, b)


def hear(turn: Turn, words: str, known: str | None) -> bool:
    """A name in words, in answer to *whom*; tells whether it was one."""
    other = turn.notebook.contacts.get(known or "")
    if pair(turn.notebook, words, JOINTS) and other is None:
        command(turn, words)
        return True
    found = named(turn.notebook, words)
    if not found:
        return False
    if len(found) > 1:
        _choose(turn, words, found, other)
    elif other is None:
        ask_whom(turn, found[0])
    else:
        starting.begin(turn, other, found[0])
    return True
