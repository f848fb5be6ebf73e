"""From spans to a reading: which fact belongs to whom, which date to what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.reading.details import Detail
from bot.core.reading.features import View
from bot.core.reading.labels import Span
from bot.core.reading.names import Mention, merge
from bot.core.reading.reading import FollowUp, FollowUpKind, Person, Phrase, Promise, Reading
from bot.core.reading.when import Moment, resolve_hour

_KINDS: tuple[FollowUpKind, ...] = ("coffee", "lunch", "dinner", "call", "email", "message", "meeting")
_MANY = {"NEED": "needs", "OFFR": "offers", "INTR": "interests"}
_ONE = {"ROLE": "role", "COMP": "company"}


def assemble(
    text: str, view: View, names: Sequence[tuple[int, int]], facts: Sequence[Span], details: Sequence[Detail],
    moments: Sequence[Moment],
) -> Reading:
    """Puts the pieces of one note together."""
    phrases, mentions = merge(text, view.tokens, names)
    people = [Person(name=phrase) for phrase in phrases]
    event: Phrase | None = None
    promises: list[Promise] = []
    for start, end, label in facts:
        first, last = view.tokens[start].start, view.tokens[end - 1].end
        phrase = Phrase(text[first:last], first, last)
        holder = _nearest(mentions, start)
        if label == "EVNT":
            event = event or phrase
        elif label == "PROM":
            promises.append(Promise(phrase, holder))
        elif holder is not None:
            people[holder] = _give(people[holder], label, phrase)
    for detail in details:
        at = next((i for i, t in enumerate(view.tokens) if t.end > detail.phrase.start), 0)
        holder = _nearest(mentions, at)
        if holder is not None and detail.kind != "link" and getattr(people[holder], detail.kind) is None:
            people[holder] = replace(people[holder], **{detail.kind: detail.phrase})
    follow_ups = tuple(_follow_ups(text, view, mentions, moments))
    return Reading(view.language, event, tuple(people), follow_ups, tuple(promises))


def _nearest(mentions: Sequence[Mention], at: int) -> int | None:
    before = [m for m in mentions if m.start <= at]
    return before[-1].person if before else mentions[0].person if mentions else None


def _give(person: Person, label: str, phrase: Phrase) -> Person:
    if label in _ONE:
        field = _ONE[label]
        return person if getattr(person, field) else replace(person, **{field: phrase})
    field = _MANY[label]
    return replace(person, **{field: (*getattr(person, field), phrase)})


def _follow_ups(
    text: str, view: View, mentions: Sequence[Mention], moments: Sequence[Moment],
) -> list[FollowUp]:
    out: list[FollowUp] = []
    for moment in moments:
        if moment.past or moment.day is None:
            continue
        at = next((i for i, t in enumerate(view.tokens) if t.end > moment.start), 0)
        sentence = view.tokens[at].sentence
        cues = [
            (abs(i - at), kind)
            for i, groups in enumerate(view.cue_begin)
            if view.tokens[i].sentence == sentence
            for kind in _KINDS
            if kind in groups
        ]
        kind = min(cues)[1] if cues else "other"
        settled = resolve_hour(moment, kind)
        out.append(
            FollowUp(kind, _nearest(mentions, at), settled.day, settled.at,
                     Phrase(text[moment.start : moment.end], moment.start, moment.end)),
        )
    return out
