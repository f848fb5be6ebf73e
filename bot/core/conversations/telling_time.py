"""A text that tells nothing but a time: the answer to *when?*, and not a note that happens to name a day."""

from __future__ import annotations

from typing import Final

from bot.core.reading.reading import FollowUpKind
from bot.core.reading.when import Moment, find
from bot.core.reading.when import answer as read_when
from bot.core.turn import Turn
from bot.core.who import fold, words_of

FILLER: Final = frozenset(
    """
    a ad al alle allora anche and at bene better by can ce che ci coffee caffe cena ci con could da di direi dinner do
    e è era facciamo fai fare fine for forse go good grazie her him i il in incontro instead invece io is it its la
    lei let lets lo lui lunch ma maybe me meglio meeting mi no non ok okay on or oppure per perfect perfetto please
    possiamo potrebbe pranzo prendiamo probably provo puo qualcosa ricordamelo ricordami remind rimandiamo s say se
    see sentiamo si spostiamo spostalo spostiamolo sposta snooze tell them then thing think ti try tra un una va vada
    vediamo vorrei we well what with would yes
    """.split()
)
"""Words that may stand around a time in an answer to *when?*."""
MOST_OTHER: Final = 1
"""Words that may stand there besides: a name, a place, a slip."""


def only_when(turn: Turn, words: str, *, kind: FollowUpKind = "coffee", names: str = "") -> Moment | None:
    """The moment, if the text says little else; None if it says nothing about time, or much about other things."""
    moment = read_when(words, turn.local, turn.profile.language, kind=kind)
    if moment is None:
        return None
    rest = list(words)
    for mention in (*find(words, turn.local, turn.profile.language), moment):
        rest[mention.start : mention.end] = " " * (mention.end - mention.start)
    allowed = FILLER | set(fold(names).split())
    others = [w for w in words_of(fold("".join(rest))) if w not in allowed]
    return moment if len(others) <= MOST_OTHER else None
