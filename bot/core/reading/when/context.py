"""What one meets for, as the words before a time say it: an aperitivo at seven is in the evening, breakfast is not."""

from __future__ import annotations

from dataclasses import replace

from .piece import Piece
from .tokens import Line

_EVENING = frozenset(
    """
    aperitivo aperitivi apero aperi apericena spritz cena ceniamo cenetta pizza birra birretta birrozza teatro
    concerto cinema serata drinks drink beer beers pint pints dinner supper cocktail cocktails gala bbq braai
    nightcap spritzino disco movie gig pizzata grigliata
    """.split()
)
_MORNING = frozenset("breakfast brekkie brekky colazione colaz alba dawn sunrise".split())
_LUNCH = frozenset("lunch pranzo pranziamo pausa".split())
_ENDS = frozenset(".!?;")
_BACK = 12  # tokens


def in_context(line: Line, piece: Piece) -> Piece:
    """``piece`` with its hour settled if the words of its clause settle it."""
    if piece.at is None or not piece.ambiguous:
        return piece
    around = [*range(piece.last - 1, max(-1, piece.first - _BACK), -1), *range(piece.last, piece.last + 4)]
    for k in around:
        word = line.word(k)
        if word in _ENDS and k < piece.first and not line.glued(k + 1):
            break
        if word in _EVENING and piece.at.hour >= 5:
            return replace(piece, at=piece.at.replace(hour=piece.at.hour + 12), ambiguous=False)
        if word in _MORNING and piece.at.hour >= 4:
            return replace(piece, ambiguous=False)
        if word in _LUNCH and piece.at.hour <= 3:
            return replace(piece, at=piece.at.replace(hour=piece.at.hour + 12), ambiguous=False)
        if k >= piece.last and (word in _ENDS or line.word(k) == ","):
            break
    return piece
