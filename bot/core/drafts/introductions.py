"""The introduction itself: both, what each can do for the other, who takes the first step; then one steps back."""

from __future__ import annotations

from bot.core.drafts.grammar import GRAMMARS
from bot.core.drafts.letter import Letter, put_together, sentence
from bot.core.drafts.portrait import LeftOut, Portrait
from bot.core.model import Contact, Introduction, Profile
from bot.core.model.profile import Register
from bot.core.model.talk import Drafting
from bot.core.reading.reading import Language
from bot.core.replies import Lines, Words, text


def introduction(
    profile: Profile,
    draft: Drafting,
    about: Introduction,
    people: tuple[tuple[Contact, Register], tuple[Contact, Register]],
    language: Language,
) -> Letter:
    """The message to both. In English and among *tu* it is one tone; a mixed pair is greeted each in their own."""
    (one, other), registers = (people[0][0], people[1][0]), (people[0][1], people[1][1])
    apart = one.first_name.casefold() == other.first_name.casefold()
    a, b = (Portrait(c, language, profile.language, surname=draft.surname, apart=apart) for c in (one, other))
    left: list[LeftOut] = [*a.unsaid, *b.unsaid]
    hello = text(
        "intro-hello",
        first=text("intro-greeting", name=a.first, register=registers[0]),
        second=text("intro-greeting-second", name=b.first, register=registers[1]),
    )
    agreed = about.consent_a == about.consent_b == "yes"
    opening = text("intro-as-agreed" if agreed else "intro-opening")
    lines = [
        _portrayed(a, about.need or _latest(a), left, sure=bool(about.need)),
        _portrayed(b, "" if about.need else _latest(b), left, sure=False, offer=about.why),
    ]
    reason: Words = text("intro-mutual")
    if about.need and not isinstance(a.need(about.need), LeftOut):
        reason = text("intro-reason", to_needy=GRAMMARS[language].to(a.first), helper=b.first)
    gift = next((g for g in (a.gift(o) for o in reversed(a.contact.of("offer"))) if g and g.formal), None)
    if about.need and gift and gift.formal and not draft.short:
        reason = Lines((reason, text("intro-gift", name=a.first, gift=gift.formal)), " ")
    to_other = GRAMMARS[language].to(b.first)
    step = text("intro-first-step", name=a.first, to_other=to_other, register=registers[0])
    paragraphs: list[Words] = [
        opening,
        Lines(tuple(line for line in lines if line), "\n"),
        reason,
        Lines((step, text("intro-step-back")), " "),
    ]
    if draft.short:
        paragraphs = [paragraphs[0], paragraphs[1], step]
    if agreed:
        paragraphs += _reached(a, b)
    both_tu = registers == ("tu", "tu")
    close = text("draft-close", register="tu" if both_tu else "lei")
    words = put_together(profile, draft, hello, paragraphs, close)
    return Letter(words, language, text("intro-subject", a=a.full, b=b.full), None, tuple(left))


def _latest(person: Portrait) -> str:
    """The latest need that can be told; empty if there is none."""
    needs = reversed(person.contact.of("need"))
    return next((n for n in needs if not isinstance(person.need(n), LeftOut)), "")


def _portrayed(person: Portrait, stored: str, left: list[LeftOut], *, sure: bool, offer: str = "") -> Words | None:
    """One person in a line, such as: Anna Rossi ha un panificio e mi parlava della fatica con gli ordini online."""
    work = person.work
    does = work.formal if work else None
    need = person.need(stored) if stored else None
    if isinstance(need, LeftOut):
        if sure:
            left.append(need)
        need = None
    gift = person.gift(offer) if offer in person.contact.of("offer") else None
    shared = need.shared if need else f"{person.first} {gift.formal}" if gift and gift.formal else ""
    same_subject = shared.startswith(f"{person.first} ")
    if work and does and same_subject:
        aside = work.apposition[work.apposition.rfind(" (") :] if work.apposition.endswith(")") else ""
        clause = shared.removeprefix(f"{person.first} ")
        return text("intro-does-and-needs", who=person.full + aside, does=does, need=clause)
    if work and does:
        aside = work.apposition[work.apposition.rfind(" (") :] if work.apposition.endswith(")") else ""
        line: Words = text("intro-does", who=person.full + aside, does=does)
    elif work and same_subject:
        return text("intro-does", who=person.who, does=shared.removeprefix(f"{person.first} "))
    elif work:
        line = text("intro-is", who=person.full, what=work.apposition.strip(" ,").removeprefix("(").removesuffix(")"))
    elif same_subject:
        return text("intro-does", who=person.full, does=shared.removeprefix(f"{person.first} "))
    else:
        return text("intro-need", need=sentence(shared)) if shared else None
    return Lines((line, text("intro-need", need=sentence(shared))), " ") if shared else line


def _reached(a: Portrait, b: Portrait) -> list[Words]:
    """How each is reached, once both have agreed to it."""
    lines: list[Words] = []
    for person in (a, b):
        ways = [w for w in (person.contact.one("phone"), person.contact.one("email")) if w and len(w) <= 80]
        if ways:
            lines.append(text("intro-reached", name=person.full, ways=" · ".join(ways)))
    return [Lines(tuple(lines))] if lines else []
