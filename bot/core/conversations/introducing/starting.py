"""An introduction begins, or is taken up where it stands: the next step, as a draft or as a question."""

from __future__ import annotations

from dataclasses import replace

from bot.core.actions import action
from bot.core.conversations import drafting
from bot.core.drafts.grammar import GRAMMARS
from bot.core.method import pairs
from bot.core.model import Contact, Introduction
from bot.core.model.talk import Drafting, DraftKind, Following, Idle
from bot.core.replies import Choice, Lines, Rows, Words, text
from bot.core.turn import Turn

ENDED = frozenset({"outcome", "declined", "unknown", "dropped", "received", "thanked"})
"""Where a new introduction of the same two is a new one."""


def begin(turn: Turn, a: Contact, b: Contact) -> None:
    """These two: with the reason, if there is one in the notebook, and the ask to the first of them."""
    if a.id == b.id:
        turn.say(text("intro-same", name=a.name))
        return
    if not (a.name.strip() and b.name.strip()):
        turn.say(text("intro-nameless"))
        return
    turn.idle()
    same = [i for i in turn.notebook.introductions.values() if {i.a, i.b} == {a.id, b.id} and i.state not in ENDED]
    if same:
        known = same[-1]
        if known.state == "proposed":
            known = replace(known, state="idea")
            turn.put(known)
        resume(turn, known)
        return
    idea = pairs.between(a, b, turn.mind.matchmaker.helpers)
    new = Introduction(turn.new_id("i"), a.id, b.id, turn.now)
    if idea:
        new = replace(new, a=idea.needy.id, b=idea.helper.id, need=idea.need, why=idea.why)
    turn.put(new)
    resume(turn, new)


def people(turn: Turn, about: Introduction) -> tuple[Contact, Contact] | None:
    """The two, unless one of them was forgotten."""
    a, b = turn.notebook.contacts.get(about.a), turn.notebook.contacts.get(about.b)
    return (a, b) if a and b else None


def names(turn: Turn, about: Introduction) -> str:
    """The two, as they are called now."""
    both = people(turn, about)
    return GRAMMARS[turn.profile.language].both(both[0].name, both[1].name) if both else ""


def to(turn: Turn, contact: Contact) -> str:
    """*ad Anna*."""
    return GRAMMARS[turn.profile.language].to(turn.called(contact))


def asked(turn: Turn, contact: Contact) -> str:
    """As *to*, where one asks."""
    return GRAMMARS[turn.profile.language].ask(turn.called(contact))


def head(turn: Turn, about: Introduction) -> list[Words]:
    """Who, and why."""
    both = people(turn, about)
    if both is None:
        return []
    a, b = both
    lines: list[Words] = [text("intro-lead", a=a.name, b=b.name)]
    if about.need and about.need in a.of("need"):
        lines.append(
            text("intro-reason-line", needy=turn.called(a), need=about.need, helper=turn.called(b), why=about.why)
        )
    else:
        thin = next(
            (c for c in (a, b) if not (c.one("role") or c.of("offer") or c.one("company") or c.of("need"))), None
        )
        if thin:
            lines.append(text("intro-thin", name=turn.called(thin)))
    return lines


def next_to_ask(about: Introduction) -> str | None:
    """Whoever has not been asked: first the one who would help, so that nobody hopes in vain."""
    order = (about.b, about.a) if about.need else (about.a, about.b)
    return next((c for c in order if about.consent(c) == "unasked"), None)


def resume(turn: Turn, about: Introduction) -> None:
    """The next step, whatever it is."""
    both = people(turn, about)
    if both is None:
        turn.toast(text("intro-gone"))
        return
    lines = head(turn, about)
    match about.state:
        case "idea" | "asking" if (first := next_to_ask(about)) and "asked" not in {about.consent_a, about.consent_b}:
            ask(turn, about, first, lines)
        case "idea" | "asking":
            wait_for_answers(turn, about, Lines(tuple(lines)))
        case "agreed":
            key = "intro-both-lead" if about.unasked else "intro-both-yes"
            drafting.show(turn, Drafting("intro", about.id), lead=Lines((*lines, text(key))))
        case "received" | "thanked":
            kind: DraftKind = "thanks" if about.state == "received" else "news"
            drafting.show(turn, Drafting(kind, about.id, about.a))
        case "introduced":
            turn.say(text("intro-met-due", a=both[0].name, b=both[1].name), met_rows(about))
        case "met":
            turn.say(text("intro-outcome-due", a=both[0].name, b=both[1].name), result_rows(about))
        case _:
            turn.say(Lines(tuple(lines)))


def ask(turn: Turn, about: Introduction, whom: str, lines: list[Words]) -> None:
    """The draft that asks one of them."""
    contact = turn.notebook.contacts[whom]
    other = "none" if about.consent(about.other(whom)) == "unasked" else "asked"
    lead = text("intro-lead-ask", other=other, first=turn.called(contact), to_first=asked(turn, contact))
    drafting.show(turn, Drafting("ask", about.id, whom), lead=Lines((*lines, lead)))


def wait_for_answers(turn: Turn, about: Introduction, lead: Words, nudge: str | None = None) -> None:
    """What they said: a tap for each who was asked, and the other one may still be asked."""
    rows: list[tuple[Choice, ...]] = []
    for contact in (about.a, about.b):
        who = turn.notebook.contacts[contact]
        if about.consent(contact) == "asked":
            rows.append(
                (
                    Choice(text("button-said-yes", name=turn.called(who)), action("iyes", about.id, contact)),
                    Choice(text("button-said-no", name=turn.called(who)), action("ino", about.id, contact)),
                )
            )
    whom = next_to_ask(about)
    last = [Choice(text("button-let-it-be"), action("idrop", about.id))]
    if whom:
        last.insert(
            0, Choice(text("button-ask", to=asked(turn, turn.notebook.contacts[whom])), action("iask", about.id, whom))
        )
    turn.say(lead, (*rows, tuple(last)), nudge=nudge)
    if rows and (turn.tapped is not None or isinstance(turn.talk, Idle | Drafting | Following)):
        turn.wait_for(Following(about.id))


def met_rows(about: Introduction) -> Rows:
    """The buttons under the first check."""
    return (
        (
            Choice(text("button-met"), action("imet", about.id, "yes")),
            Choice(text("button-not-met"), action("imet", about.id, "not")),
            Choice(text("button-nothing"), action("ires", about.id, "nothing")),
        ),
    )


def result_rows(about: Introduction) -> Rows:
    """The buttons under the second check."""
    results = ("good", "talked", "nothing")
    return (
        tuple(Choice(text("button-result", result=r), action("ires", about.id, r)) for r in results[:2]),
        (
            Choice(text("button-result", result="nothing"), action("ires", about.id, "nothing")),
            Choice(text("button-not-met"), action("imet", about.id, "not")),
        ),
    )
