"""The two asks before an introduction: who the other is, why it could help *them*, and an easy no (principle 13)."""

from __future__ import annotations

from bot.core.drafts.grammar import GRAMMARS
from bot.core.drafts.letter import Letter, put_together, sentence
from bot.core.drafts.portrait import LeftOut, Portrait
from bot.core.model import Contact, Introduction, Profile
from bot.core.model.profile import Register
from bot.core.model.talk import Drafting
from bot.core.reading.reading import Language
from bot.core.replies import Lines, Words, text

Style = tuple[Language, Register]


def ask(
    profile: Profile, draft: Drafting, about: Introduction, people: tuple[Contact, Contact], style: Style
) -> Letter:
    """The ask to the first of the two, about the second."""
    (to, other), (language, register) = people, style
    apart = to.first_name.casefold() == other.first_name.casefold()
    me = Portrait(to, language, profile.language)
    them = Portrait(other, language, profile.language, surname=draft.surname, apart=apart and draft.surname)
    helps = bool(about.need) and to.id == about.b
    left: list[LeftOut] = []
    body = _to_the_helper(about, me, them, register, left) if helps else _to_the_needy(about, me, them, register, left)
    left += them.unsaid
    to_other = GRAMMARS[language].to(them.first)
    to_other = sentence(to_other) if language == "it" else to_other
    question: list[Words] = [text("ask-question", register=register)]
    consent = about.consent(other.id)
    if not draft.short:
        if consent == "unasked":
            question.append(text("ask-other-unasked", register=register, to_other=to_other))
        elif consent == "yes":
            question.append(text("ask-other-yes", other=them.first))
        question.append(text("ask-easy-no"))
    else:
        question.append(text("ask-easy-no-short"))
        body = body[:1]
    hello = text("draft-hello", name=me.first, register=register)
    words = put_together(
        profile, draft, hello, [*body, Lines(tuple(question), " ")], text("draft-close", register=register)
    )
    return Letter(words, language, text("ask-subject"), to, tuple(left))


def _presented(them: Portrait, register: Register) -> Words:
    """Who the other is, with where the member met them."""
    where = them.where
    if where:
        comma = "," if them.language == "en" and them.who.removeprefix(them.full).startswith(",") else ""
        return text("ask-met", who=them.who + comma, where=where)
    return text("ask-present", register=register, who=them.who)


def _to_the_helper(
    about: Introduction, me: Portrait, them: Portrait, register: Register, left: list[LeftOut]
) -> list[Words]:
    need = them.need(about.need)
    mine = me.own_work(register)
    lines: list[Words] = [_presented(them, register)]
    if isinstance(need, LeftOut):
        left.append(need)
        lines.append(text("ask-helper-work", register=register, work=mine) if mine else text("ask-helper-plain"))
        return [Lines(tuple(lines), " "), text("ask-why-contact", register=register, other=them.first)]
    about_them = sentence(need.about)
    lines.append(
        text("ask-helper-need-work", register=register, need=about_them, work=mine)
        if mine
        else text("ask-helper-need", register=register, need=about_them)
    )
    return [Lines(tuple(lines), " "), text("ask-why-need", register=register)]


def _to_the_needy(
    about: Introduction, me: Portrait, them: Portrait, register: Register, left: list[LeftOut]
) -> list[Words]:
    lines: list[Words] = []
    if about.need:
        need = me.need(about.need)
        if isinstance(need, LeftOut):
            left.append(need)
        else:
            lines.append(text("ask-recall", recall=need.recall(register)))
        lines.append(text("ask-needy" if lines else "ask-needy-plain", register=register, who=them.who))
        gift = them.gift(about.why) if about.why in them.contact.of("offer") else None
        if gift and gift.formal:
            lines.append(text("ask-other-gift", name=them.first, gift=gift.formal))
    else:
        lines.append(_presented(them, register))
        theirs = _their_need(them)
        if theirs:
            lines.append(text("ask-their-need", need=theirs))
        lines.append(text("ask-mutual", register=register))
    return [Lines(tuple(lines), " "), text("ask-no-strings")]


def _their_need(them: Portrait) -> str | None:
    """The other's latest need that can be told, where nobody knows which of the two could help."""
    for stored in reversed(them.contact.of("need")):
        need = them.need(stored)
        if not isinstance(need, LeftOut):
            return sentence(need.about)
    return None
