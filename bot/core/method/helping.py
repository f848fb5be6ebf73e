"""From a need to one small favour, from what is stored and nothing else (METHOD, principle 6).

In the order of what it is worth to the other: somebody who can meet their need; somebody whose need they meet; a group
where their good clients are; what the member could do themselves; something of theirs that the member needs anyway (a
needed purchase, never pity).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.core.method.places import same_place
from bot.core.method.segment import ALIKE
from bot.core.model import Contact, Fact, Notebook, Profile
from bot.core.turn import Matchmaker

MYSELF = "me"
"""The member, seen as somebody who could help; no contact has that id."""


@dataclass(frozen=True, slots=True)
class Favour:
    """One thing to do for somebody. ``other`` is who comes into it, ``need`` whose need it meets, ``why`` how."""

    kind: Literal["introduction", "referral", "invitation", "advice", "purchase", "share"]
    need: str
    why: str = ""
    other: Contact | None = None


def favours(notebook: Notebook, contact: Contact, matchmaker: Matchmaker) -> tuple[Favour, ...]:
    """What the member could do for a contact, the best first, at most one of a kind. Empty if nothing fits."""
    done = _introduced(notebook, contact)
    others = [c for c in notebook.contacts.values() if c.id != contact.id and c.id not in done]
    found = (
        _introduction(contact, others, matchmaker),
        _referral(contact, others, matchmaker),
        _invitation(notebook, contact, others, matchmaker),
        _advice(notebook.profile, contact, matchmaker),
        _purchase(notebook.profile, contact, matchmaker),
        _share(notebook.profile, contact),
    )
    return tuple(favour for favour in found if favour)


def _introduced(notebook: Notebook, contact: Contact) -> set[str]:
    """With whom an introduction is under way, made, or not wanted: it is not proposed again."""
    return {
        i.other(contact.id)
        for i in notebook.introductions.values()
        if i.of(contact.id) and i.state not in {"proposed", "idea", "received", "thanked"}
    }


def _introduction(contact: Contact, others: Sequence[Contact], matchmaker: Matchmaker) -> Favour | None:
    for need in reversed(contact.of("need")):
        helpers = matchmaker.helpers(need, others)
        if helpers:
            return Favour("introduction", need, helpers[0].why, helpers[0].contact)
    return None


def _referral(contact: Contact, others: Sequence[Contact], matchmaker: Matchmaker) -> Favour | None:
    """Somebody who needs what this person does: for them that is business."""
    for other in sorted(others, key=lambda c: (c.met_at, c.id), reverse=True):
        for need in reversed(other.of("need")):
            helpers = matchmaker.helpers(need, [contact])
            if helpers:
                return Favour("referral", need, helpers[0].why, other)
    return None


def _invitation(
    notebook: Notebook, contact: Contact, others: Sequence[Contact], matchmaker: Matchmaker
) -> Favour | None:
    """A group of the member's where somebody like this person's good clients was met; not one where they met."""
    for group in notebook.groups.values():
        if group.ignored or same_place(contact.met_where, group.name):
            continue
        for other in others:
            does = other.one("role") or other.one("company")
            if does is None or not same_place(other.met_where, group.name):
                continue
            for client in reversed(contact.of("client")):
                if matchmaker.related(client, does) >= ALIKE:
                    return Favour("invitation", client, group.name, other)
    return None


def _advice(profile: Profile, contact: Contact, matchmaker: Matchmaker) -> Favour | None:
    """Ten minutes of the member's own trade."""
    own = [text for text in (profile.line, profile.skills) if text]
    if not own:
        return None
    facts = tuple(Fact("offer", text, contact.met_at) for text in own)
    me = Contact(MYSELF, profile.name or MYSELF, contact.met_at, facts=facts)
    for need in reversed(contact.of("need")):
        helpers = matchmaker.helpers(need, [me])
        if helpers:
            return Favour("advice", need, helpers[0].why)
    return None


def _purchase(profile: Profile, contact: Contact, matchmaker: Matchmaker) -> Favour | None:
    helpers = matchmaker.helpers(profile.goals, [contact]) if profile.goals else ()
    return Favour("purchase", profile.goals, helpers[0].why) if helpers else None


def _share(profile: Profile, contact: Contact) -> Favour | None:
    """A love outside work that the two have in common."""
    mine = {word for word in profile.interests.casefold().replace(",", " ").split() if len(word) > 3}
    for interest in reversed(contact.of("interest")):
        if mine & set(interest.casefold().replace(",", " ").split()):
            return Favour("share", interest)
    return None


def unmet(notebook: Notebook, contact: Contact, matchmaker: Matchmaker) -> str | None:
    """The latest need that nobody in the notebook can meet: one to keep an eye on."""
    others = [c for c in notebook.contacts.values() if c.id != contact.id]
    return next((n for n in reversed(contact.of("need")) if not matchmaker.helpers(n, others)), None)
