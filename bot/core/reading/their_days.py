"""Days that are theirs, not the writer's: birthdays, deadlines, openings, absences, what he or she does that day.

Certain only where the clause has neither a word of a next step nor the writer in it, and the telling word stands right
before the day. In the labelled notes 95 of a hundred such days are no follow-up.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading.cast import Cast
from bot.core.reading.clause import clause_around
from bot.core.reading.steps import Candidate
from bot.core.reading.view import View

_STEP: Final = frozenset(
    ("coffee", "lunch", "dinner", "call", "meeting", "email", "message", "other_step", "promise"),
)
_OURS: Final = re.compile(
    r"\b(?:i|i'll|i'm|im|ill|id|i'd|me|my|mine|we|we'll|we're|us|our|io|noi|mi|ci|ce|mio|mia|miei|nostr\w+|con|with|w|"
    r"\w+iamo|\w+iamoci|let's|lets|devo|dobbiamo|vado|passo|porto|sono|ho|both|insieme|together|invit\w+|augur\w+|"
    r"card|gift|regalo|said|detto)\b"
)
_LEAD: Final = r"(?:\s(?:is|on|in|from|for|by|at|the|until|till|il|al|dal|a|di|da|è|e'|l'|all'|dall'|:))*\s*$"
_REACH: Final = 8
_GREETING: Final = frozenset("auguri call message dinner lunch".split())
"""What is done on a birthday makes its day a step after all."""
BIRTHDAY: Final = re.compile(
    r"\b(?:compleann[oi]|comp(?:ie|iono|irà|iranno)|birthdays?|b-?day|turns?|turning|onomastico)\b"
)
_BEFORE: Final = tuple(
    re.compile(rf"(?:{words}){_LEAD}")
    for words in (
        r"\b(?:scad\w+|deadline(?:\s\w+)?|expir\w+|(?:is|are)\sup|chiud(?:e|ono)|closes|runs\sout|termina|finisce)",
        r"\b(?:last\sday|ultimo\sgiorno|lease\sends|contract\sends)",
        r"\b(?:apre|aprono|aprirà|inaugura(?:zione)?|opens?|launch(?:es)?|inizia(?:no)?|comincia(?:no)?)",
        r"\b(?:sposa|sposano|nasce|gets?\smarried|retires?|va\sin\spensione|moves)",
        r"(?:^|\b(?:is|are|off|away|she|he)\s|'s\s)back",
        r"\b(?:away|on\sholidays?|in\sferie|torna|rientra|riparte|leaves|flies(?:\shome)?|vola|on\sleave|maternity|maternità|in\svacanza)",
    )
)
_THEY: Final = re.compile(
    r"^(?:(?:lui|lei)\s(?:(?:la|lo|li|le|gli|ci|si|ne|poi)\s)?(?!in\b|alle\b|sabato|domenica)\w+[aeàò]\b|"
    r"(?:he|she)(?:\s?'s|\s(?:is|has|was|will|\w{2,}[^s\W]s))\b)"
)
_THEM_DOING: Final = re.compile(
    r"^(?:poi\s|e\s)?(?:la|lo|li|le|gli)\s(?:chiama|scrive|sente|vede|porta)\s(?:lui|lei)\b"
)


def is_theirs(view: View, cast: Cast, candidate: Candidate) -> bool:
    """Whether the day of a candidate is somebody else's affair, for certain."""
    if candidate.moment is None:
        return False
    low, high = clause_around(view, cast, candidate.start, candidate.end)
    before = " ".join(t.lower for t in view.tokens[low : candidate.start])
    after = " ".join(t.lower for t in view.tokens[candidate.end : high])
    if _THEM_DOING.match(before):
        return True
    around = [i for i in range(low, high) if not candidate.start <= i < candidate.end]
    if any(_STEP.intersection(view.cue_at[i]) for i in around) or _OURS.search(f"{before} {after}"):
        return False
    if BIRTHDAY.search(f"{before} {after}"):
        near = range(high, min(high + _REACH, len(view.tokens)))
        sentence = view.tokens[low].sentence
        return not any(_GREETING & _words(view, i) for i in near if view.tokens[i].sentence == sentence)
    return bool(any(p.search(before) for p in _BEFORE) or _THEY.match(before))


def _words(view: View, i: int) -> set[str]:
    return {view.tokens[i].lower, *view.cue_at[i]}
