"""A note with its people already marked, for tests of the rules that come after the models."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from bot.core.reading.cast import Cast, cast_of
from bot.core.reading.details import find_details
from bot.core.reading.language import identify
from bot.core.reading.lexicon import Lexicon
from bot.core.reading.tokens import tokenize
from bot.core.reading.view import View, view_note
from bot.core.reading.when import Moment, find
from training.train import read_lists

NOW = datetime(2026, 3, 12, 21, 40, tzinfo=timezone(timedelta(hours=1)))  # a Thursday
LEXICON = Lexicon.parse(read_lists())


def marked(text: str) -> tuple[str, View, Cast, tuple[Moment, ...]]:
    """The note whose names stand in square brackets: its plain text, view, cast and dates."""
    plain, spans, opened = "", list[tuple[int, int]](), 0
    for c in text:
        if c == "[":
            opened = len(plain)
        elif c == "]":
            spans.append((opened, len(plain)))
        else:
            plain += c
    tokens = tokenize(plain)
    language = identify(tokens, LEXICON)
    moments = find(plain, NOW, language)
    dates = [(m.start, m.end, "date") for m in moments]
    details = [(d.phrase.start, d.phrase.end, d.kind) for d in find_details(plain, language)]
    view = view_note(tokens, language, LEXICON, [*dates, *details])
    names = [_tokens(view, a, b) for a, b in spans]
    return plain, view, cast_of(plain, view, names), tuple(moments)


def _tokens(view: View, start: int, end: int) -> tuple[int, int]:
    inside = [i for i, t in enumerate(view.tokens) if t.start < end and t.end > start]
    return inside[0], inside[-1] + 1
