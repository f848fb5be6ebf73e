"""A date that stands, moved or called off in plain words: *spostiamo Anna a giovedì*, *Anna cancelled*.

A text counts as one only if it says little besides: who, what, when. *Anna ha spostato la sede a Monza* is a note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time, timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import arranging, capture, debriefing
from bot.core.conversations.telling_time import FILLER, only_when
from bot.core.model import MEETINGS, Contact, Touch
from bot.core.model.talk import Confirming, Correcting, Idle, Moving
from bot.core.reading.when import Moment, find
from bot.core.replies import Choice, When, text
from bot.core.turn import Turn
from bot.core.who import fold, spoken_of, words_of

LONGEST: Final = 90
"""Characters; what is longer tells a story."""
LATELY: Final = timedelta(hours=18)
"""A date without a name means the one that was reminded of, or asked about, within this time."""

JUST_MADE: Final = timedelta(minutes=10)

MOVE: Final = re.compile(
    r"\b(?:spost(?:a|o|i|iamo|iamolo|ato|ata|are|alo|iamola|arlo|arla)|"
    r"rimand(?:a|o|iamo|iamolo|ato|ata|are|alo)|rinvi(?:a|o|amo|ato|ata|are|amolo)|"
    r"anticip(?:a|o|iamo|ato|ata|are|iamolo)|posticip(?:a|o|iamo|ato|ata|are|iamolo)|slitt(?:a|ato|ata)|"
    r"preferisce|preferirebbe|prefers|would rather|invece di|al posto di|anziche|instead of|rather than|"
    r"diventa|e diventato|mov(?:e|ed|ing)|reschedul(?:e|ed|ing)|postpon(?:e|ed|ing)|push(?:ed)? back|pushed|"
    r"shift(?:ed)?|bring forward|brought forward|put(?:ting)? off|is now|now on|is at|is on|e alle|sara alle)\b"
)
OFF: Final = re.compile(
    r"\b(?:disdett[oai]|disdice|disdiciamo|disdire|annull(?:a|ato|ata|iamo|are|o)|cancell(?:a|ato|ata|iamo|are|o)|"
    r"salt(?:a|ato|ata)|e saltat[oa]|non (?:ci )?(?:puo|riesce|viene|possiamo|c'e)|"
    r"non se ne fa (?:piu )?(?:niente|nulla)|non (?:ci siamo|c'e) (?:visti|viste|stato)|"
    r"non si e (?:fatto|presentat[oa]|vist[oa])|non e venut[oa]|"
    r"(?:dato|da|tirato|tira) (?:buca|(?:un |il )?pacco|bidone)|togli|elimina|"
    r"cancel(?:l?ed|s|ling)?|call(?:ed|s|ing)? (?:it )?off|"
    r"(?:can't|cant|cannot|can not|won't|couldn't) (?:make it|come|do it)|"
    r"(?:didn't|did not) (?:happen|meet|show(?: up)?|come)|no show|never (?:showed(?: up)?|came)|"
    r"bailed|not coming|dropped out|stood me up|is off|fell through|drop|remove|delete)\b"
)
COFFEE: Final = re.compile(
    r"\b(?:caffe|pranzo|cena|incontro|appuntamento|aperitivo|colazione|riunione|chiamata|telefonata|"
    r"coffee|lunch|dinner|meeting|appointment|date|call|drink|breakfast|catch-?up)\b"
)
INSTEAD_OF: Final = re.compile(
    r"\b(?:invece(?: di| che)?|al posto(?: di)?|anziche|instead(?: of)?|rather than|non|not|da|from)\s+$"
)
TO_DO: Final = re.compile(r"\bricorda\w* di\b|\bremind me to\b")
"""*Ricordami di chiamarlo tra un mese* is another thing to do."""
BY_NAME: Final = frozenset({"togli", "elimina", "drop", "remove", "delete"})
"""What takes a date off only if the date is named; *delete Anna* means Anna."""
AROUND: Final = FILLER | frozenset(
    """
    l un' all ho ha hai abbiamo hanno mi ci gli stato stata e da dal dalla dalle di del d chiesto chiede vuole volevo
    vorrei dobbiamo bisogna puoi puo si ma purtroppo scusa oggi domani piu meno impegno sopraggiunto problema malato
    malata influenza all'ultimo ultimo momento per via mio mia nostro nostra suo sua have has had i've we've been was
    we i my our the from her his has asked wants want need needs please can you could to until till today tomorrow
    scritto risposto detto dice wrote written replied texted says che that lui lei he she they
    sorry unfortunately sick ill anymore any more again just said says ho appena the
    """.split()
)


def hear(turn: Turn, words: str) -> bool:
    """Takes words that move or call off a planned date; tells whether they did."""
    return _another_time(turn, words) or _rearranged(turn, words)


def _rearranged(turn: Turn, words: str) -> bool:
    plain = fold(words)
    if len(words) > LONGEST or "\n" in words or plain.endswith("?"):
        return False
    off, moving = OFF.search(plain), MOVE.search(plain)
    if not (off or moving) or (off and off[0] in BY_NAME and not COFFEE.search(plain)):
        return False
    people = _named(turn, plain)
    mentions = find(words, turn.local, turn.profile.language)
    if _says_more(words, people, [(m.start, m.end) for m in mentions]):
        return False
    touches = _touches(turn, people, coffee=bool(COFFEE.search(plain) or (moving and mentions and not off)))
    if not touches:
        certain = off or (
            moving
            and not moving[0].startswith(
                ("prefer", "would", "is ", "e ", "sara", "invece", "al posto", "anziche", "instead", "rather")
            )
        )
        return bool(people and certain) and _nothing_planned(turn, people)
    if not people and isinstance(turn.talk, Confirming | Correcting):
        return False
    capture.come_back_to_it(turn)
    verb = "calloff" if off and not (moving and mentions) else "move"
    if len(touches) > 1:
        _which(turn, touches, verb)
    elif verb == "calloff":
        debriefing.call_off(turn, touches[0])
    elif not mentions:
        arranging.ask_where_to(turn, touches[0])
    else:
        turn.wait_for(Moving(touches[0].id))
        last = _new_time(words, mentions)
        if not arranging.hear_where_to(turn, touches[0], words[last.start : last.end]):
            arranging.ask_where_to(turn, touches[0])
    return True


def _another_time(turn: Turn, words: str) -> bool:
    """A time and nothing else, just after a date was made: *no, Thursday* means that date."""
    if not isinstance(turn.talk, Idle) or not words[:1].isalnum() or only_when(turn, words) is None:
        return False
    if TO_DO.search(fold(words)):
        return False
    touch = _just_made(turn) or _spoken_of(turn)
    named = _named(turn, fold(words))
    if (
        touch is None
        or re.search(r"\b(?:con|with)\b", fold(words))
        or (named and touch.contact not in {c.id for c in named})
    ):
        return False
    return touch.kind in MEETINGS and arranging.hear_where_to(turn, touch, words)


def _new_time(words: str, mentions: Sequence[Moment]) -> Moment:
    """Of *Tuesday instead of Monday*, and of *from Monday to Tuesday*, the Tuesday."""
    new = [m for m in mentions if not INSTEAD_OF.search(fold(words[: m.start]) + " ")]
    return (new or list(mentions))[-1]


def _just_made(turn: Turn) -> Touch | None:
    """The date that the last change made or moved, if that was one date and minutes ago."""
    changes = [{b.id for b in undo.before if b.kind == "touches"} for undo in turn.notebook.undos[-3:]]
    keys = next((ids for ids in reversed(changes) if ids), set())
    made = [t for t in turn.notebook.touches.values() if t.id in keys and t.state == "planned"]
    return made[0] if len(made) == 1 and turn.now - made[0].made_at <= JUST_MADE else None


def _named(turn: Turn, plain: str) -> list[Contact]:
    """Contacts whom the words name; those whom they name most fully, if it is several."""
    said = set(words_of(plain))
    hits: list[tuple[int, Contact]] = []
    for contact in spoken_of(turn.notebook, plain):
        parts = [part for part in words_of(fold(contact.name)) if len(part) > 1]
        count = sum(part in said for part in parts)
        if count:
            hits.append((count, contact))
    most = max((count for count, _ in hits), default=0)
    return [contact for count, contact in hits if count == most]


def _says_more(words: str, people: Sequence[Contact], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether anything is said besides the verb, the names and the times."""
    rest = list(words)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    left = fold("".join(rest))
    for pattern in (OFF, MOVE, COFFEE):
        left = pattern.sub(" ", left)
    names = {part for contact in people for part in words_of(fold(contact.name))}
    return any(word not in AROUND and word not in names for word in words_of(left))


def _touches(turn: Turn, people: Sequence[Contact], *, coffee: bool) -> list[Touch]:
    """The planned dates that may be meant, the next of each person; without a name, the one just spoken of."""
    planned = sorted(
        (t for t in turn.notebook.touches.values() if t.state == "planned" and t.day >= turn.today),
        key=lambda t: (t.kind not in MEETINGS, t.day, t.at or time.min, t.id),
    )
    if people:
        ids = {contact.id for contact in people}
        first: dict[str, Touch] = {}
        for touch in planned:
            if touch.contact in ids:
                first.setdefault(touch.contact, touch)
        return list(first.values())
    spoken = _spoken_of(turn)
    if spoken is not None:
        return [spoken]
    meetings = [t for t in planned if t.kind in MEETINGS]
    return meetings if coffee and len(meetings) <= 5 else []


def _spoken_of(turn: Turn) -> Touch | None:
    """The date of the last nudge, if that was about a date and not long ago."""
    sent = [n for n in turn.notebook.nudges.values() if n.sent_at and turn.now - n.sent_at <= LATELY]
    if not sent:
        return debriefing.asked_about(turn)
    last = max(sent, key=lambda n: (n.sent_at or turn.now, n.message_id or 0))
    touch = turn.notebook.touches.get(last.about)
    return touch if touch and touch.state == "planned" else debriefing.asked_about(turn)


def _nothing_planned(turn: Turn, people: Sequence[Contact]) -> bool:
    if len(people) > 1:
        return False
    rows = ((Choice(text("button-coffee"), action("coffee", people[0].id)),),)
    turn.say(text("plain-when-never", name=turn.called(people[0])), rows)
    return True


def _which(turn: Turn, touches: Sequence[Touch], verb: str) -> None:
    rows = []
    for touch in touches:
        name = turn.notebook.contacts[touch.contact].name
        label = text("button-date", name=name, when=When(touch.day, touch.at, "short"))
        rows.append((Choice(label, action(verb, touch.id)),))
    turn.say(text("which-date"), tuple(rows))
