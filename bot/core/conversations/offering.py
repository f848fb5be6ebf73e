"""Inline mode: ``@bot anna marco`` typed in any chat offers the drafts that belong there. It changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.core.conversations.introducing.naming import JOINTS
from bot.core.drafts.letters import letter
from bot.core.method import pairs
from bot.core.method.pairs import Helpers
from bot.core.model import Contact, Introduction, Notebook
from bot.core.model.ledger import UNDER_WAY
from bot.core.model.talk import Drafting
from bot.core.replies import Offer, Offered, Text, text
from bot.core.who import named, pair

MOST: Final = 10
"""Drafts offered at once; a phone shows about four, and one types on."""
_UNSAVED: Final = "i0"
"""The id of an introduction that is only thought of: counters begin at one."""


def offer(notebook: Notebook, query: str, words: str, helpers: Helpers) -> Offer:
    """The drafts for a pair, for one person, or for whatever is under way, ready to be sent with a tap."""
    cuts = pair(notebook, words, JOINTS)
    if cuts:
        one, other = named(notebook, cuts[0][0])[0], named(notebook, cuts[0][1])[0]
        notebook, drafts = _of_pair(notebook, one, other, helpers)
    elif words.strip():
        drafts = [d for contact in named(notebook, words)[:3] for d in _of_one(notebook, contact)]
    else:
        drafts = [d for about in notebook.introductions.values() for d in _of_introduction(about)]
    return Offer(query, tuple(_offered(notebook, drafts))[:MOST])


def _of_pair(notebook: Notebook, one: Contact, other: Contact, helpers: Helpers) -> tuple[Notebook, list[Drafting]]:
    if one.id == other.id:
        return notebook, []
    known = [i for i in notebook.introductions.values() if {i.a, i.b} == {one.id, other.id} and i.state in UNDER_WAY]
    if known:
        return notebook, [*_of_introduction(known[-1], everything=True)]
    idea = pairs.between(one, other, helpers)
    about = Introduction(_UNSAVED, one.id, other.id, one.met_at)
    if idea:
        about = replace(about, a=idea.needy.id, b=idea.helper.id, need=idea.need, why=idea.why)
    return notebook.put(about), [*_of_introduction(about, everything=True)]


def _of_one(notebook: Notebook, contact: Contact) -> Iterator[Drafting]:
    for about in notebook.introductions.values():
        if about.of(contact.id):
            yield from (d for d in _of_introduction(about) if d.to in {"", contact.id})
    for touch in notebook.touches.values():
        if touch.contact == contact.id and touch.state == "planned":
            yield Drafting("confirm", touch.id, contact.id)
    yield Drafting("first_step", contact.id, contact.id)


def _of_introduction(about: Introduction, *, everything: bool = False) -> Iterator[Drafting]:
    """The asks that are still open, and the message to both once it is time (or, for a pair by name, anyway)."""
    if about.state in {"idea", "asking"}:
        for contact in (about.b, about.a) if about.need else (about.a, about.b):
            if about.consent(contact) in {"unasked", "asked"}:
                yield Drafting("ask", about.id, contact)
    if about.state == "agreed" or (everything and about.state in {"idea", "asking"}):
        yield Drafting("intro", about.id)


def _offered(notebook: Notebook, drafts: list[Drafting]) -> Iterator[Offered]:
    for draft in drafts:
        talk = notebook.talk
        mine = isinstance(talk, Drafting) and (talk.kind, talk.about, talk.to) == (draft.kind, draft.about, draft.to)
        made = letter(notebook, talk if mine and isinstance(talk, Drafting) else draft)
        if made:
            key = f"{draft.kind}-{draft.about}-{draft.to}"
            yield Offered(key, _title(notebook, draft), made.words, made.language)


def _title(notebook: Notebook, draft: Drafting) -> Text:
    about = notebook.introductions.get(draft.about)
    to = notebook.contacts.get(draft.to)
    if about and to:
        return text("inline-ask", to=to.name, other=notebook.contacts[about.other(to.id)].name)
    if about:
        return text("inline-intro", a=notebook.contacts[about.a].name, b=notebook.contacts[about.b].name)
    key = "inline-confirm" if draft.kind == "confirm" else "inline-first-step"
    return text(key, name=to.name if to else "")
