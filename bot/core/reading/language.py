"""Which language a note is in: small words and typical letters, no model."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.reading.lexicon import Lexicon
from bot.core.reading.reading import Language
from bot.core.reading.tokens import Token

_WEIGHT = {"200": 3.0, "1000": 1.5, "3000": 1.0, "8000": 0.8, "20000": 0.6}
_ITALIAN_LETTERS = frozenset("àèéìòù")


def identify(tokens: Sequence[Token], lexicon: Lexicon, default: Language = "it") -> Language:
    """The language that most words of the note speak for; ``default`` where they speak for neither."""
    score = 0.0
    italian, english = lexicon.frequent["it"], lexicon.frequent["en"]
    for token in tokens[:400]:
        if token.kind not in ("word", "tail"):
            continue
        word = token.lower
        score += _WEIGHT.get(italian.get(word, ""), 0.0) - _WEIGHT.get(english.get(word, ""), 0.0)
        if token.kind == "tail":
            score -= 2.0
        elif word.endswith("'") and len(word) > 1:
            score += 1.5
        if word[-1] in _ITALIAN_LETTERS:
            score += 1.0
        if len(word) > 3 and word not in italian and word not in english and word not in lexicon.given:
            score += 0.25 if word[-1] in "aeio" else -0.25
    return default if score == 0 else "it" if score > 0 else "en"
