"""Later, in words: *ricordamelo dopo le ferie*, *in ten days*, *not today*; always said back with weekday and date.

Words that can mean nothing else (*ricordamelo*, *snooze*) are heard whatever was being asked; a time alone only where
nothing else waits for one. What names no moment is answered with buttons: whoever is tired need not think of a date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.core.conversations import snoozing
from bot.core.conversations.spans import read_day
from bot.core.conversations.telling_time import only_when
from bot.core.localtime import utc
from bot.core.model import Notebook, Nudge
from bot.core.model.talk import Asking, Confirming, Inviting, Snoozing
from bot.core.nudges.manners import MANNERS
from bot.core.nudges.mornings import speaking_hour, working_day
from bot.core.reading.when import Moment, find
from bot.core.replies import When, text
from bot.core.slots import easter
from bot.core.turn import Turn
from bot.core.who import fold, words_of

LATELY: Final = timedelta(days=4)
"""So long *it* is the last nudge: Friday's is often read on Monday."""
LATER_TONIGHT: Final = timedelta(hours=2)
"""What *tonight* means when the evening has begun."""
_REMIND: Final = re.compile(
    r"^(?:ricordamel[oaie]|ricordamene|"
    r"ricordami(?! (?:di|del|della|che|il compleanno)\b)(?= (?:\w+ )?(?:tra|fra|dopo|piu|il \d|la |oggi|stasera|domani|"
    r"domattina|lun|mart|merc|giov|ven|sab|dom))|"
    r"(?:mi |me lo )?(?:puoi|potresti) ricordar(?:mel[oaie]|lo)|me l[oaie] ricordi|"
    r"(?:ri)?chiedimelo|ridimmelo|(?:ne )?riparliamone|ne riparliamo|"
    r"(?:(?:can|could|will|would) you )?(?:please )?(?:"
    r"remind me(?: (?:of|about) (?:it|this|that))?(?: again)?|ask me(?: again)?|tell me again|"
    r"snooze(?: (?:it|this|that))?))\b[ ,:?]*(.*)$"
)
_MOVE: Final = re.compile(
    r"^(?:(?:puoi |potresti )?rimandar?(?:l[oaie]|mel[oaie])|rimanda|rimandiamo|posticipal[oaie]|posticipa|"
    r"(?:(?:can|could) you )?(?:postpone|push|put off|defer|move)(?: (?:it|this|that))?(?: (?:off|back|out))?)\b"
    r"[ ,:?]*(.*)$"
)
"""What may also be said of a date that stands: those words are heard by ``rearranging`` first."""
_NOT_NOW: Final = re.compile(
    r"(?:(?:no,? )?(?:piu tardi|dopo|poi|adesso no|ora no|oggi no|non (?:ora|oggi|adesso|stasera)|un'altra volta|"
    r"(?:tra|fra) (?:un )?(?:po'?|poco|pochino)|later(?: on)?|not (?:now|today|tonight|right now)|another time|"
    r"some other time|in a (?:bit|while|moment)|soon|a bit later|maybe later))"
)
_HOLIDAYS: Final = re.compile(
    r"\b(?:(?:dopo|passate|finite) (?:le |la )?|(?:quando (?:torno|rientro)|al (?:rientro|ritorno)) dall[ae] )"
    r"(?:ferie|vacanz[ae]|feste)\b|"
    r"\bafter (?:the |my |our )?(?:summer |christmas )?(?:holidays?|vacations?|break)\b"
)
_BACK: Final = re.compile(
    r"\b(?:quando (?:torno|rientro|sono tornat[oa])|al (?:mio )?(?:rientro|ritorno)|"
    r"(?:when|once) (?:i'm|im|i am|i get|i come) (?:back|home)|when i return)\b"
)
_EASTER: Final = re.compile(r"\b(?:dopo|passata) pasqua\b|\bafter easter\b")
_SOME_DAYS: Final = re.compile(r"\b(?:(?:tra|fra) (?:qualche|alcuni|pochi)|in (?:a few|some)) (giorn[oi]|days)\b")
_SOME_WEEKS: Final = re.compile(r"\b(?:(?:tra|fra) (?:qualche|alcune|poche)|in (?:a few|some)) (settiman[ae]|weeks)\b")
_IN_MONTH: Final = re.compile(r"(?:^|\b(?:a|ad|in) )([a-z]{3,9})$")
_PARTS: Final = (
    (re.compile(r"\bdopo (?:il )?pranzo\b|\bafter lunch\b"), time(14)),
    (re.compile(r"\bdopo (?:la )?cena\b|\bafter dinner\b"), time(21)),
    (re.compile(r"\bdopo (?:il )?lavoro\b|\bafter work\b"), time(18, 30)),
    (re.compile(r"\bpomeriggio\b|\bafternoon\b"), time(15)),
    (re.compile(r"\bora di pranzo\b|\blunch ?time\b"), time(13)),
)
_POLITE: Final = re.compile(r"[ ,]*\b(?:per favore|per piacere|grazie|please|pls|thanks)\b[ .!?]*$")


def certain(turn: Turn, words: str) -> bool:
    """*Ricordamelo …*, whatever was being asked; tells whether it was that."""
    match = _REMIND.match(_plain(words))
    if match is None or isinstance(turn.talk, Snoozing):
        return False
    nudge = _meant(turn, dates=True)
    if nudge is None and (not match[1] or says_only_when(turn, match[1])):
        turn.say(text("remind-what"))
        return True
    return _put_to(turn, nudge, match[1])


def remark(turn: Turn, words: str) -> bool:
    """*Fra dieci giorni*, *not today*, typed below a nudge instead of tapping *later*; tells whether it was that."""
    match = _MOVE.match(_plain(words))
    return _put_to(turn, _meant(turn), match[1] if match else words)


def _put_to(turn: Turn, nudge: Nudge | None, words: str) -> bool:
    if nudge is None:
        return False
    plain = _plain(words)
    group = snoozing.left_of(turn, nudge)
    together = sum(other.sent_at == nudge.sent_at for other in group) > 1  # not so if it was opened by itself
    if plain.isdecimal():
        return False  # the second of them, or an hour: nobody knows
    if not plain or _NOT_NOW.fullmatch(plain):
        return _ask(turn, nudge, together=together)
    return hear(turn, nudge, plain, together=together)


def hear(turn: Turn, nudge: Nudge, words: str, *, together: bool = False) -> bool:
    """A moment in words for a nudge, or for all that is left of its digest; tells whether it was one."""
    nudges = snoozing.left_of(turn, nudge) if together else [nudge]
    if not nudges or not snoozing.still_wanted(turn, nudges[0]):
        return False
    plain = _plain(words)
    nudges = _of_whom(turn, nudges, plain)
    if _NOT_NOW.fullmatch(plain):
        return _ask(turn, nudge, together=together)
    moment = only_when(turn, plain)
    if moment is None:
        return False
    if _HOLIDAYS.search(plain):
        return _after_the_holidays(turn, nudges)
    day = _day_of_its_own(turn, plain) if moment.day is None else None
    if day:
        return _put_off(turn, nudges, utc(day, speaking_hour(turn.profile), turn.profile.zone_on(day)))
    when = _exactly(turn, plain, moment)
    if when is None:
        return _ask(turn, nudge, together=together)
    if moment.part in {"evening", "night"} and moment.at is None and moment.day == turn.today and when <= turn.now:
        when = turn.now + LATER_TONIGHT
    if when <= turn.now:
        turn.say(text("when-past"))
        return True
    begins = snoozing.begins(turn, nudges[0])
    if begins and when >= begins:
        start = begins.astimezone(turn.profile.clock_at(begins))
        turn.say(text("snooze-begins", when=When(start.date(), start.time())))
        return True
    return _put_off(turn, nudges, when)


def _of_whom(turn: Turn, nudges: list[Nudge], plain: str) -> list[Nudge]:
    """*Ricordami Luca domani*: of several only his."""
    said = set(words_of(plain))
    his = [
        n
        for n in nudges
        if (c := turn.notebook.contacts.get(snoozing.about_whom(turn, n) or "")) and said & set(words_of(fold(c.name)))
    ]
    return his or nudges


def says_only_when(turn: Turn, plain: str) -> bool:
    """Whether the (folded) words are a time, or *not now*, and nothing else: *ci vediamo martedì* is more."""
    if _NOT_NOW.fullmatch(plain):
        return True
    rest = list(plain)
    for mention in find(plain, turn.local, turn.profile.language):
        rest[mention.start : mention.end] = " " * (mention.end - mention.start)
    return not set("".join(rest).split()) - _AROUND and "".join(rest) != plain


_AROUND: Final = frozenset(", . ok no a al alle magari facciamo maybe at on then allora".split())


def _plain(words: str) -> str:
    return _POLITE.sub("", fold(words).strip(" .!?")).strip(" ,.!?")


def _ask(turn: Turn, nudge: Nudge, *, together: bool) -> bool:
    (snoozing.ask_all if together else snoozing.ask)(turn, nudge)
    return True


def _exactly(turn: Turn, plain: str, moment: Moment) -> datetime | None:
    """The moment with its day and its hour; None if the words leave the day open."""
    part = next((at for words, at in _PARTS if words.search(plain)), None)
    at = moment.at or part or (snoozing.evening(turn) if moment.part in {"evening", "night"} else None)
    day = moment.day
    if day is None:
        if at is None:
            return None
        day = turn.today + timedelta(days=at <= turn.local.time())
    return utc(day, at or speaking_hour(turn.profile), turn.profile.zone_on(day))


def _day_of_its_own(turn: Turn, plain: str) -> date | None:
    """Days that one speaks of without a date: after Easter, in September, in a few days, when one is back."""
    profile, today = turn.profile, turn.today
    if _SOME_DAYS.search(plain):
        return working_day(profile, today + timedelta(days=3))
    if _SOME_WEEKS.search(plain):
        return working_day(profile, today + timedelta(days=21))
    if _EASTER.search(plain):
        passed = today > easter(today.year)
        return working_day(profile, easter(today.year + passed) + timedelta(days=1))
    if _BACK.search(plain) and profile.stay and profile.stay.last >= today:
        return working_day(profile, profile.stay.last + timedelta(days=1))
    month = _IN_MONTH.search(plain)
    first = read_day(turn, month[1]) if month and month[1].isalpha() else None
    return working_day(profile, first) if first and first.day == 1 and first > today else None


def _after_the_holidays(turn: Turn, nudges: Sequence[Nudge]) -> bool:
    """The end of the member's own pause; else of August or of the Christmas weeks, if it is plain which are meant."""
    profile, today = turn.profile, turn.today
    if profile.paused_until and profile.paused_until > turn.now:
        return _put_off(turn, nudges, profile.paused_until)
    if 6 <= today.month <= 8:
        back = date(today.year, 9, 1)
    elif (today.month, today.day) >= (12, 1) or (today.month, today.day) < (1, 7):
        back = date(today.year + (today.month == 12), 1, 7)
    else:
        turn.say(text("ask-holidays"))
        turn.wait_for(Snoozing(nudges[0].id, together=len(nudges) > 1))
        return True
    day = working_day(profile, back)
    return _put_off(turn, nudges, utc(day, speaking_hour(profile), profile.zone_on(day)))


def _put_off(turn: Turn, nudges: Sequence[Nudge], moment: datetime) -> bool:
    snoozing.put_off(turn, nudges, moment)
    return True


# ── which one ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _meant(turn: Turn, *, dates: bool = False) -> Nudge | None:
    """The nudge that *it* is: of what lies on the table if that is newer, else the last one said."""
    last = last_said(turn, dates=dates)
    ahead = _of_the_table(turn)
    if ahead and (last is None or last.sent_at is None or _began(turn.notebook, ahead) > last.sent_at):
        return ahead
    return last


def last_said(turn: Turn, *, dates: bool = False) -> Nudge | None:
    """The last nudge of which something is still to be done; the reminder of a date only if ``dates``."""
    said = [
        nudge
        for nudge in turn.notebook.nudges.values()
        if nudge.sent_at and turn.now - nudge.sent_at <= LATELY and nudge.state in {"sent", "answered"}
    ]
    said = [nudge for nudge in said if (dates or not MANNERS[nudge.kind].always) and snoozing.still_wanted(turn, nudge)]
    key = lambda nudge: (nudge.sent_at, nudge.message_id or 0, nudge.id == nudge.told_with)  # noqa: E731
    return max(said, key=key, default=None)


def _of_the_table(turn: Turn) -> Nudge | None:
    """What is planned about the card or the person that is spoken of right now."""
    match turn.talk:
        case Confirming(card):
            kind, about = "unsaved", card
        case Asking(contact) | Inviting(contact):
            kind, about = "first_step", contact
        case _:
            return None
    planned = (n for n in turn.notebook.nudges.values() if (n.kind, n.about, n.state) == (kind, about, "due"))
    return next(planned, None)


def _began(notebook: Notebook, nudge: Nudge) -> datetime:
    """When one began to speak of what a nudge is about."""
    if nudge.kind == "unsaved":
        return notebook.notes[notebook.cards[nudge.about].note].at
    return notebook.contacts[nudge.about].met_at
