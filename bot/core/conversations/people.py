"""Looking people up: the list, the search by any word, and the card with the source of every fact."""

from __future__ import annotations

from bot.core.actions import action
from bot.core.conversations import asking, cards, dating, evidence
from bot.core.method.stages import stage_of, standing
from bot.core.model import Contact, Fact
from bot.core.replies import Choice, Lines, Rows, Verbatim, When, Words, text
from bot.core.turn import Turn
from bot.core.who import fold, named

PAGE = 8


def search(turn: Turn, query: str) -> list[Contact]:
    """Contacts of whom every word of the query is known somewhere; all of them for no query. Latest met first."""
    words = fold(query).split()

    def haystack(contact: Contact) -> str:
        return fold(" ".join((contact.name, contact.met_where or "", *(f.text for f in contact.facts))))

    found = [c for c in turn.notebook.contacts.values() if all(w in haystack(c) for w in words)]
    return sorted(found, key=lambda c: (c.met_at, c.id), reverse=True)


def people(turn: Turn, query: str, page: int = 0) -> None:
    """A page of the list, each person a button."""
    found = search(turn, query)
    if not found:
        turn.say(text("people-none-found", query=query) if query.strip() else text("people-none"))
        return
    pages = (len(found) + PAGE - 1) // PAGE
    page = max(0, min(page, pages - 1))
    shown = found[page * PAGE : (page + 1) * PAGE]
    asked = query.strip()
    head = text("people-found", count=len(found), query=asked) if asked else text("people-head", count=len(found))
    lines: list[Words] = [head]
    lines += [_line(turn, c) for c in shown]
    turn.change(Lines(tuple(lines)), (*_buttons(shown), *_pager(query, page, pages)))


def _line(turn: Turn, contact: Contact) -> Words:
    stage = stage_of(turn.notebook, contact, turn.today)
    return text("people-line", stage=stage, who=cards.known_as(contact))


def _buttons(shown: list[Contact]) -> Rows:
    choices = [Choice(Verbatim(c.name), action("person", c.id)) for c in shown]
    return tuple(tuple(choices[i : i + 2]) for i in range(0, len(choices), 2))


def _pager(query: str, page: int, pages: int) -> Rows:
    """Older and newer; the query travels in the button as far as it fits."""
    words = query.strip().replace("|", " ")
    while len(words.encode()) > 40:
        words = words[:-1]
    row = []
    if page > 0:
        row.append(Choice(text("button-newer"), action("people", str(page - 1), words)))
    if page < pages - 1:
        row.append(Choice(text("button-older"), action("people", str(page + 1), words)))
    return (tuple(row),) if row else ()


def person(turn: Turn, name: str) -> None:
    """``/person NAME``: the card; several of that name: a choice; nobody: the nearest thing to it."""
    if not name.strip():
        people(turn, "")
        return
    found = named(turn.notebook, name)
    if len(found) == 1:
        show(turn, found[0])
    elif found:
        rows = tuple((Choice(cards.known_as(c), action("person", c.id)),) for c in found[:PAGE])
        turn.say(text("person-which", name=name), rows)
    elif search(turn, name):
        people(turn, name)
    else:
        turn.say(text("person-unknown", name=name))


def show(turn: Turn, contact: Contact) -> None:
    """Everything known of a person, each fact with the day of the note it came from."""
    now = standing(turn.notebook, contact, turn.today)
    local = contact.met_at.astimezone(turn.profile.tz).date()
    lines: list[Words] = [text("person-head", stage=now.stage, name=contact.name)]
    lines.append(
        text("person-met-where", where=contact.met_where, day=When(local, style="dated"))
        if contact.met_where
        else text("person-met", day=When(local, style="dated"))
    )
    lines += evidence.lines(turn, contact, now)
    lines += [_fact(turn, fact) for fact in contact.facts]
    lines += [text("person-planned", kind=t.kind, when=When(t.day, t.at)) for t in dating.planned(turn, contact)]
    held = [t for t in turn.notebook.touches.values() if t.contact == contact.id and t.state == "held"]
    if held:
        last = max(held, key=lambda t: t.day)
        lines.append(text("person-last-touch", kind=last.kind, day=When(last.day, style="dated")))
    lines += [
        text("person-owed" if p.by == "them" else "person-promise", what=p.text, day=When(p.due))
        for p in turn.notebook.promises.values()
        if p.contact == contact.id and p.state == "open"
    ]
    questions = asking.for_the_coffee(contact)
    if questions:
        lines.append(text("person-to-ask", what=text(f"to-ask-{questions[0]}")))
    turn.say(Lines(tuple(lines)), _person_rows(contact))


def _fact(turn: Turn, fact: Fact) -> Words:
    local = fact.at.astimezone(turn.profile.tz).date()
    return text("person-fact", kind=fact.kind, what=fact.text, day=When(local, style="dated"))


def _person_rows(contact: Contact) -> Rows:
    return (
        (
            Choice(text("button-coffee"), action("coffee", contact.id)),
            Choice(text("button-draft"), action("draft", contact.id)),
            Choice(text("button-intro"), action("intro", "-", contact.id)),
        ),
        (
            Choice(text("button-prepare-for"), action("prepare", contact.id)),
            Choice(text("button-favour"), action("favour", contact.id)),
            Choice(text("button-balance"), action("balance", contact.id)),
        ),
        (
            Choice(text("button-stages"), action("stages", contact.id)),
            Choice(text("button-notes"), action("notes", contact.id)),
            Choice(text("button-cadence"), action("cadence", contact.id)),
            Choice(text("button-segment"), action("target", contact.id)),
            Choice(text("button-forget"), action("forget", contact.id)),
        ),
    )


def notes(turn: Turn, contact: Contact) -> None:
    """The notes about a person, word for word: the source of all that is known."""
    found = sorted((n for n in turn.notebook.notes.values() if contact.id in n.contacts), key=lambda n: n.at)
    lines: list[Words] = [text("notes-head", name=contact.name)]
    for note in found[-10:]:
        day = note.at.astimezone(turn.profile.tz).date()
        lines.append(text("notes-line", day=When(day, style="full"), what=note.text))
    turn.say(Lines(tuple(lines), "\n\n"))
