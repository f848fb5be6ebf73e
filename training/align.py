"""Gold phrases to token spans: the labels that the taggers learn."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.core.reading.phrases import trim_phrase
from bot.core.reading.tokens import Token
from training.corpus import Labelled

FACTS = ("role", "company", "needs", "offers", "interests")
LABELS = {"role": "ROLE", "company": "COMP", "needs": "NEED", "offers": "OFFR", "interests": "INTR"}


@dataclass(slots=True)
class Aligned:
    """Token spans of one note. ``names[i]`` holds (start, end, person); ``facts`` (start, end, label, persons)."""

    names: list[tuple[int, int, int]] = field(default_factory=list)
    facts: list[tuple[int, int, str, tuple[int, ...]]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def _plain(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.replace("’", "'"))


def occurrences(text: str, phrase: str, tokens: tuple[Token, ...]) -> list[tuple[int, int]]:
    """All token spans that the phrase covers, whole words only where there are such."""
    plain, wanted = _plain(text), _plain(phrase)
    found: list[tuple[int, int, bool]] = []
    at = plain.find(wanted)
    while at >= 0 and wanted:
        end = at + len(wanted)
        inner = [i for i, t in enumerate(tokens) if t.start < end and t.end > at]
        if inner:
            whole = tokens[inner[0]].start == at and tokens[inner[-1]].end == end
            found.append((inner[0], inner[-1] + 1, whole))
        at = plain.find(wanted, at + 1)
    exact = [(a, b) for a, b, whole in found if whole]
    return exact or [(a, b) for a, b, _ in found]


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < b and a < span[1] for a, b in others)


def align(note: Labelled, tokens: tuple[Token, ...]) -> Aligned:
    """Finds every gold phrase; of several places the nearest after its person's name that is still free."""
    out = Aligned()
    taken: list[tuple[int, int]] = []
    people = note.gold["people"]
    anchors = []
    for person in people:
        spots = occurrences(note.text, person["name"], tokens)
        anchors.append(spots[0] if spots else (0, 0))
    name_spots = [s for p in people for s in occurrences(note.text, p["name"], tokens)]

    wanted: dict[tuple[str, str], list[int]] = {}
    for k, person in enumerate(people):
        for fact in FACTS:
            value = person[fact]
            for phrase in value if isinstance(value, list) else [value] if value else []:
                wanted.setdefault((LABELS[fact], phrase), []).append(k)
    queue = [(label, phrase, ks) for (label, phrase), ks in wanted.items()]
    if note.gold["event"]:
        queue.append(("EVNT", note.gold["event"], []))
    queue += [("PROM", phrase, []) for phrase in note.gold["promises"]]
    queue.sort(key=lambda q: -len(q[1]))
    for label, phrase, ks in queue:
        spots = occurrences(note.text, phrase, tokens)
        free = [s for s in spots if not _overlaps(s, taken)]
        if label in ("ROLE", "COMP"):
            free = [s for s in free if not _overlaps(s, name_spots)] or free
        if not free:
            out.lost.append(f"{label} {phrase}")
            continue
        anchor = anchors[ks[0]][1] if ks else 0
        best = min(free, key=lambda s: (s[0] < anchor, abs(s[0] - anchor)))
        taken.append(best)
        start, end, _ = trim_phrase(tokens, (*best, label))
        out.facts.append((start, end, label, tuple(ks)))
    out.facts.sort()
    _align_names(note, tokens, out)
    return out


def _align_names(note: Labelled, tokens: tuple[Token, ...], out: Aligned) -> None:
    """Every mention: the whole names first, then first names and surnames that stand alone and are nobody else's."""
    blocked = [(a, b) for a, b, label, _ in out.facts if label in ("COMP", "EVNT", "ROLE")]
    taken: list[tuple[int, int]] = []
    people = [person["name"] for person in note.gold["people"]]
    wanted = [(k, name, False) for k, name in enumerate(people)]
    wanted += [(k, part, True) for k, name in enumerate(people) for part in _parts(name, people)]
    for k, name, short in wanted:
        for n, spot in enumerate(occurrences(note.text, name, tokens)):
            first = n == 0 and not short
            whole = _plain(note.text[tokens[spot[0]].start : tokens[spot[1] - 1].end]) == _plain(name)
            if (whole or not short) and not _overlaps(spot, taken) and (first or not _overlaps(spot, blocked)):
                taken.append(spot)
                out.names.append((*spot, k))
    out.names.sort()


def _parts(name: str, people: list[str]) -> list[str]:
    """The first and the last word of a name, where they are long enough and no other person's."""
    words = name.split()
    parts = [words[0], words[-1]] if len(words) > 1 else []
    return [w for w in parts if len(w) > 2 and sum(w in other.split() for other in people) == 1]
