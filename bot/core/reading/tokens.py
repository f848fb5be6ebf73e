"""A note cut into tokens, each with its span, its line and its sentence.

The cut is ours because phone notes defeat ordinary ones: e-mail addresses, handles, prices and "S.p.A." stay whole, an
Italian elision ("l'ordine") and an English tail ("Sunil's") are tokens of their own, and a new line is a token, since
lists are how many people type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

_LETTER = r"[^\W\d_]"
_PATTERN = re.compile(
    rf"""
    (?P<break>\n)
  | (?P<contact>(?:https?://|www\.)\S{{1,200}}
      | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}} | @[\w.]{{2,40}})
  | (?P<tail>(?<={_LETTER})['’](?:s|t|ll|re|ve|m|d)(?!\w))
  | (?P<word>(?:{_LETTER}{{1,3}}\.){{2,6}}(?!{_LETTER})
      | {_LETTER}(?:{_LETTER}|[\u0300-\u036f])*(?:[-·]{_LETTER}+)*
      (?:['’](?={_LETTER}{{3}}|[èeÈE]\b|{_LETTER}{{2}}\b(?<!ll)(?<!re)(?<!ve)))?)
  | (?P<number>\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|am|pm|ish|h|k)\b|°|%)?)
  | (?P<other>(?P<sign>\S)(?:(?P=sign){{3,}})?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE_END = frozenset(".!?;…")
_FIRM = 2  # more full stops than initials have: "S.p.A." may end a sentence, "J.R." opens a name


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``text`` is ``note[start:end]``; ``kind`` is break, contact, tail, word, number or other."""

    text: str
    lower: str
    start: int
    end: int
    kind: str
    line: int
    sentence: int


def tokenize(text: str, most: int | None = None) -> tuple[Token, ...]:
    """The tokens of ``text`` in order, at most so many; nothing but white space falls between them.

    A mark that is repeated four times or more ("------", "!!!!") is one token.
    """
    found: list[Token] = []
    line = sentence = 0
    for match in islice(_PATTERN.finditer(text), most):
        piece, kind = match.group(), str(match.lastgroup)
        found.append(
            Token(piece, piece.lower().replace("’", "'"), match.start(), match.end(), kind, line, sentence),
        )
        if kind == "break":
            line += 1
            sentence += 1
        elif _ends_sentence(text, kind, piece, match.end()):
            sentence += 1
    return tuple(found)


def _ends_sentence(text: str, kind: str, piece: str, end: int) -> bool:
    """A full stop ends a sentence where white space (or the end) follows it, "S.p.A." only where a capital does."""
    if kind == "other":
        return piece[0] in _SENTENCE_END and (end >= len(text) or text[end].isspace())
    return kind == "word" and piece.count(".") > _FIRM and text[end : end + 2].strip().istitle()
