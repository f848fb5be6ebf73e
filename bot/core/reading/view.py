"""One note as the feature functions see it: tokens, layout, cues, and what is already certain; made once, shared."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reading.acquaintance import Known, known_of
from bot.core.reading.layout import Layout, lay_out
from bot.core.reading.lexicon import Lexicon
from bot.core.reading.reading import Language, Vocabulary
from bot.core.reading.tokens import Token

NOTHING_KNOWN = known_of(Vocabulary())
Marked = Sequence[tuple[int, int, str]]
"""Character spans already understood (dates, e-mails, phones), with their kind."""

_SEGMENT_CUES = frozenset(
    """
    wish struggle offer interest job promise call message email coffee lunch dinner meeting met sell client kin
""".split()
)


@dataclass(frozen=True, slots=True)
class View:
    """A prepared note. Lists run along the tokens; ``segment_cues`` is by segment number."""

    tokens: tuple[Token, ...]
    language: Language
    layout: Layout
    lexicon: Lexicon
    cue_at: list[list[str]]
    cue_begin: list[list[str]]
    inside: list[str]
    case: str
    known: Known
    segment_cues: dict[int, tuple[str, ...]]


def view_note(
    tokens: tuple[Token, ...], language: Language, lexicon: Lexicon, marked: Marked = (), known: Known = NOTHING_KNOWN
) -> View:
    """Prepares a note; ``known`` is the member's own vocabulary."""
    layout = lay_out(tokens)
    cue_at: list[list[str]] = [[] for _ in tokens]
    cue_begin: list[list[str]] = [[] for _ in tokens]
    by_segment: dict[int, set[str]] = {}
    for start, end, group in lexicon.find_cues(tokens):
        cue_begin[start].append(group)
        for i in range(start, end):
            if group not in cue_at[i]:
                cue_at[i].append(group)
        if group in _SEGMENT_CUES:
            by_segment.setdefault(layout.places[start].segment, set()).add(group)
    inside = _inside(tokens, marked)
    for i, token in enumerate(tokens):
        if not layout.separator[i]:
            by_segment.setdefault(layout.places[i].segment, set()).update(_kinds(lexicon, token.lower, inside[i]))
    segment_cues = {segment: tuple(sorted(cues)) for segment, cues in by_segment.items()}
    return View(tokens, language, layout, lexicon, cue_at, cue_begin, inside, case_of(tokens), known, segment_cues)


def _kinds(lexicon: Lexicon, word: str, inside: str) -> set[str]:
    kinds = {"trade"} if word in lexicon.trades else set()
    field = lexicon.fields.get(word)
    if field and field != "body":
        kinds.add(field)
    if inside:
        kinds.add("@" + inside)
    return kinds


def _inside(tokens: Sequence[Token], marked: Marked) -> list[str]:
    inside = [""] * len(tokens)
    starts = [token.start for token in tokens]
    for start, end, kind in marked:
        i = max(0, bisect_right(starts, start) - 1)
        while i < len(tokens) and tokens[i].start < end:
            if tokens[i].end > start:
                inside[i] = kind
            i += 1
    return inside


def case_of(tokens: Sequence[Token]) -> str:
    """How the note is typed: all lower case, all capitals, or as in a book (mixed)."""
    words = [t.text for t in tokens if t.kind == "word" and len(t.text) > 1]
    if sum(w.isupper() for w in words) * 2 > len(words):
        return "upper"
    return "lower" if sum(w[0].isupper() for w in words) * 12 < len(words) else "mixed"
