"""Promises, tidied: what was promised without to whom, and to whom it was, where the words leave no doubt.

*Ho promesso a Grazia Rota il contatto* promises the contact, to Grazia; *promised to send him our template* is made to
the one man of the note; *said she'd introduce me* is somebody else's promise.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.clause import clause_around, joined_with, mentions_in
from bot.core.reading.labels import Span
from bot.core.reading.names import Mention
from bot.core.reading.view import View

_GIVING: Final = frozenset("promesso promessa prometto promised promise owe owed devo".split())
_TO: Final = frozenset("a ad al alla to the".split())
_TO_THEM: Final = frozenset("to her him them".split())
_TITLES: Final = frozenset("mr mrs ms miss dr prof dott dott.ssa avv ing sig signor signora don suor . la il".split())
_ENDS: Final = frozenset("da a con per di to for with from da e and".split())
_MINE: Final = frozenset("me us".split())
_OFFERED: Final = 2
_THEIRS: Final = frozenset("he she they".split())
_ITALIAN: Final = {"gli": "m", "le": "f", "lui": "m", "lei": "f"}
_ENGLISH: Final = {"him": "m", "her": "f"}
_TELLING: Final = frozenset("a ad to told tell promised owe promesso send give show lend text email".split())


def tidy(view: View, cast: Cast, facts: Sequence[Span]) -> list[Span]:
    """The promises among the facts (token spans), each without its receiver, and none that others made."""
    promises = (f for f in facts if f[2] == "PROM" and not _made_by_them(view, f) and _holds(view, cast, f))
    return [_tidy(view, cast, f) for f in promises]


def _holds(view: View, cast: Cast, span: Span) -> bool:
    """Whether anything is promised at all: *to Luca* of *I sent Grace to Luca* is not."""
    return any(i not in cast.named and view.tokens[i].lower not in _ENDS for i in range(span[0], span[1]))


def receiver(view: View, cast: Cast, span: Span) -> int | None:
    """To whom a promise was made, where its words say so; None where that is to be weighed."""
    start, end, _ = span
    low, high = clause_around(view, cast, start, end)
    if any(view.tokens[i].lower.startswith(("introdu", "present", "connect", "intro")) for i in range(low, end)):
        return None
    here = [m for m in mentions_in(cast, low, high) if _told(view, m, low)]
    if here:
        return here[0].person if len({m.person for m in here}) == 1 else None
    table = _ENGLISH if view.language == "en" else _ITALIAN
    signs = {table[t.lower] for t in view.tokens[low:end] if t.lower in table}
    known = {m.person for m in cast.mentions if m.end <= start}
    if len(signs) != 1 or len(known) < 2 or mentions_in(cast, low, start):
        return None
    sign = signs.pop()
    fitting = [k for k in sorted(known) if cast.genders[k] in (sign, "u")]
    return fitting[0] if len(fitting) == 1 else None


def _told(view: View, mention: Mention, low: int) -> bool:
    """Whether a name stands right after the word that makes it the receiver: *a Grazia*, *told Marco*."""
    i = mention.start - 1
    while i >= low and view.tokens[i].lower in _TITLES:
        i -= 1
    following = view.tokens[mention.end].lower if mention.end < len(view.tokens) else ""
    return i >= low and view.tokens[i].lower in _TELLING and following not in ("'s", "s'")


def _tidy(view: View, cast: Cast, span: Span) -> Span:
    start, end, label = span
    tokens = view.tokens
    if start and tokens[start - 1].lower in (*_GIVING, *_TO):
        start = _past_receiver(view, cast, start, end)
    while 0 < start < end - 1 and tokens[start].lower in _TO_THEM and tokens[start - 1].lower in (*_GIVING, "to"):
        start += 1
    end = next(
        (m.start - 1 for m in cast.mentions if start < m.start - 1 < end and tokens[m.start - 1].text == ","), end
    )
    last = next((m for m in cast.mentions if m.start <= end - 1 < m.end), None)
    if last is not None:
        end = max(end, joined_with(view, cast, last)[-1].end)
    elif tokens[end - 1].lower in (*_TITLES, *_ENDS):
        end = next((m.end for m in cast.mentions if end <= m.start <= end + 1), end)
    return start, end, label


def _past_receiver(view: View, cast: Cast, start: int, end: int) -> int:
    """Where the thing begins after *a Grazia Rota*, *Miss Paulette*; the old start where nobody is named first."""
    i = start
    while i < end - 1 and view.tokens[i].lower in (*_TO, *_TITLES):
        i += 1
    mention = next((m for m in cast.mentions if m.start == i and m.end < end), None)
    if mention is None or view.tokens[mention.end].lower in ("'s", "s'"):
        return start
    return mention.end


def _made_by_them(view: View, span: Span) -> bool:
    """Whether it is somebody else's promise, to the writer: *she'd introduce me*."""
    start, end, _ = span
    before = [t.lower for t in view.tokens[max(0, start - 2) : start]]
    words = [t.lower for t in view.tokens[start:end]]
    offered = view.tokens[start - 3].lower if start > _OFFERED else ""
    if offered in _THEIRS and before == ["offered", "to"]:
        return True
    return bool(_THEIRS.intersection([*before, *words[:1]])) and bool(_MINE.intersection(words[:4]))
