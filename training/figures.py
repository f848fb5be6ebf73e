"""The figures of a reading against the gold one: the rules of the project's scorer, as functions.

Names are right whole (half for a first name against the full one); phrases are compared by their words, without
accents, marks and a few stop-words, people being paired by name; follow-ups are paired by person, then by date.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

PHRASES = ("role", "company", "needs", "offers", "interests")
CONTACTS = ("email", "phone", "handle")
FIGURES = ("name", *PHRASES, "event", "promises", *CONTACTS, "date", "time", "kind", "hunting")
OVERALL = ("name", "role", "company", "needs", "offers", "event", "date", "kind", "hunting")
_STOP_WORDS = frozenset(
    """
    il lo la i gli le l un uno una d di a da in con su per tra fra e ed o che
    del dello della dell dei degli delle al allo alla all ai agli alle dal dallo dalla dall dai dagli dalle
    nel nello nella nell nei negli nelle sul sullo sulla sull sui sugli sulle mi ti si ci vi ne suo sua suoi sue
    an the of to on at for with and or that who is are be s t d ll re ve m my our his her their them him
""".split()
)

Row = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """How much was right, of how much predicted and how much to find."""

    right: float = 0
    predicted: int = 0
    gold: int = 0

    def add(self, right: float, predicted: int, gold: int) -> None:
        """Counts one comparison in."""
        self.right += right
        self.predicted += predicted
        self.gold += gold

    @property
    def f1(self) -> float | None:
        """Twice the right over all; None where there was nothing to find and nothing was said."""
        total = self.predicted + self.gold
        return 2 * self.right / total if total else None


def _plain(value: object) -> str:
    return " ".join(unicodedata.normalize("NFC", str(value or "")).casefold().replace("’", "'").split())


def _words(value: object) -> Counter[str]:
    values = value if isinstance(value, list) else [value] if value else []
    text = unicodedata.normalize("NFKD", " ".join(str(v) for v in values if v).casefold())
    words = re.findall(r"[^\W_]+", "".join(c for c in text if not unicodedata.combining(c)))
    return Counter([w for w in words if w not in _STOP_WORDS] or words)


def _name_credit(a: object, b: object) -> float:
    short, long = sorted((_plain(a).split(), _plain(b).split()), key=len)
    if not short or long[: len(short)] != short:
        return 0.0
    return 1.0 if len(short) == len(long) else 0.5


def _likeness(a: object, b: object) -> float:
    x, y = _words(a), _words(b)
    return _name_credit(a, b) or 0.4 * (x & y).total() / max((x | y).total(), 1)


def _people_likeness(a: Row, b: Row) -> tuple[float, ...]:
    return (_likeness(a.get("name"), b.get("name")),)


def _step_likeness(a: Row, b: Row) -> tuple[float, ...]:
    one, other = a.get("person"), b.get("person")
    person = _likeness(one, other) if one or other else 1.0
    day = bool(a.get("date")) and a["date"] == b.get("date")
    if not (person or day):
        return (0.0,)
    return person, day, a.get("kind") == b.get("kind"), a.get("time") == b.get("time")


def _pair(gold: list[Row], predicted: list[Row], *, people: bool) -> list[tuple[Row, Row]]:
    likeness = _people_likeness if people else _step_likeness
    candidates = [(likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)]
    partner: dict[int, int] = {}
    for credit, i, j in sorted(candidates, key=lambda c: c[0], reverse=True):
        if any(credit) and i not in partner and j not in partner.values():
            partner[i] = j
    pairs: list[tuple[Row, Row]] = [(g, predicted[partner[i]] if i in partner else {}) for i, g in enumerate(gold)]
    return pairs + [({}, p) for j, p in enumerate(predicted) if j not in partner.values()]


def score_note(gold: Row, predicted: Row) -> dict[str, Tally]:
    """The tallies of one note."""
    tally = {figure: Tally() for figure in FIGURES}
    for g, p in _pair(gold.get("people") or [], predicted.get("people") or [], people=True):
        tally["name"].add(_name_credit(g.get("name"), p.get("name")), bool(p), bool(g))
        for figure in PHRASES:
            _add_words(tally[figure], g.get(figure), p.get(figure))
        for figure in CONTACTS:
            x, y = _plain(g.get(figure)), _plain(p.get(figure))
            tally[figure].add(bool(x) and x == y, bool(y), bool(x))
    for figure in ("event", "promises"):
        _add_words(tally[figure], gold.get(figure), predicted.get(figure))
    for g, p in _pair(gold.get("follow_ups") or [], predicted.get("follow_ups") or [], people=False):
        same = _plain(g.get("person")) == _plain(p.get("person"))
        for figure in ("date", "time", "kind"):
            x, y = _plain(g.get(figure)), _plain(p.get(figure))
            tally[figure].add(bool(x) and x == y and (same or figure != "date"), bool(y), bool(x))
    a, b = bool(gold.get("hunting")), bool(predicted.get("hunting"))
    tally["hunting"].add(a and b, b, a)
    return tally


def _add_words(tally: Tally, gold: object, predicted: object) -> None:
    g, p = _words(gold), _words(predicted)
    tally.add((g & p).total(), p.total(), g.total())


def total(tallies: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    """All tallies added up."""
    out = {figure: Tally() for figure in FIGURES}
    for tally in tallies:
        for figure, t in tally.items():
            out[figure].add(t.right, t.predicted, t.gold)
    return out


def overall(tally: Mapping[str, Tally]) -> float:
    """The mean F1 of the figures that count."""
    known = [f for f in (tally[figure].f1 for figure in OVERALL) if f is not None]
    return sum(known) / len(known) if known else 0.0
