"""``/pause``: the coach rests until a day; coffee reminders come all the same. In words, too: *in pausa fino al 20*."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from bot.core.actions import action
from bot.core.conversations import giving_way, travelling
from bot.core.conversations.spans import read_span
from bot.core.model.talk import Setting
from bot.core.nudges.mornings import morning_of, working_day
from bot.core.replies import Choice, Rows, When, text
from bot.core.turn import Turn
from bot.core.who import fold

WEEKS: Final = (1, 2, 3)
LONGEST: Final = timedelta(days=400)
_LEAD: Final = re.compile(
    r"^(?:(?:sono|mi metto|mettiti|metti|vado|stai|faccio|i am|i'm|im|go|be|take)\s+)?"
    r"(?:(?:in|on|una|a)\s+)?(?:pausa|ferie|vacanza|malattia|pause|paused|holidays?|vacation|leave)\s*[:,]?\s*"
)
_RESUME: Final = re.compile(
    r"(?:riprendi|riprendiamo|riprendo|ricomincia(?:mo)?|fine pausa|basta pausa|ferie finite|resume|unpause|"
    r"end (?:the )?pause|sono tornat[oa](?: (?:dalle ferie|dalla vacanza|a casa))?|"
    r"(?:ri)?eccomi(?: qui| qua)?|back(?: home| at work)?|"
    r"(?:i'm|i am|im) back(?: (?:home|from (?:holiday|vacation|leave)))?)"
)


_QUIET: Final = re.compile(
    r"^(?:(?:per favore|please|ora|adesso) )?(?:silenzio|zitt[oa]|stai zitt[oa]|tregua|fai silenzio|"
    r"non (?:mi )?(?:disturbar(?:mi)?|scriver(?:mi)?)|lasciami (?:in pace|stare)|niente (?:messaggi|promemoria)|"
    r"(?:be |stay )?quiet|silence|(?:don't|dont|do not) (?:disturb|write|message|text)(?: (?:to )?me)?|"
    r"leave me (?:alone|be)|"
    r"no (?:more )?(?:messages|reminders))\b[ ,:]*(.*)$"
)
_AFTER_QUIET: Final = ("prima ", "dopo ", "piu", "di ", "before ", "after ", "any more", "anymore", "so ")
"""What may follow; *quiet man, runs a bakery* is a note."""
_TOO_MUCH: Final = re.compile(
    r"(?:basta|stop|troppi|meno|too many|fewer|less|no more) (?:con i |con questi |the |all |these )?"
    r"(?:messaggi|promemoria|notifiche|messages|reminders|nudges|notifications)|smettila|mi scrivi troppo|"
    r"scrivi(?:mi)? (?:di )?meno(?: spesso)?|(?:write|message)(?: me)? less(?: often)?|you write too (?:much|often)|"
    r"(?:stop|quit) (?:writing|messaging|nagging|reminding|bothering)(?: me)?|sei (?:insistente|assillante)"
)
_UNWELL: Final = re.compile(
    r"(?:sono|sto) (?:malat[oa]|male|in malattia)|ho la febbre|(?:i'm |im |i am )?(?:sick|ill|unwell)"
)


def command(turn: Turn, words: str) -> None:
    """``/pause``, alone or with an end; ``/pause off`` ends it."""
    plain = fold(words)
    if plain in {"off", "stop", "fine", "no", "basta"} or _RESUME.fullmatch(plain):
        resume(turn)
    elif plain and not _until(turn, words):
        _ask(turn, "pause-unclear")
    elif not plain:
        _ask(turn, "ask-pause")


def _ask(turn: Turn, key: str) -> None:
    rows: Rows = (tuple(Choice(text("button-pause-weeks", weeks=n), action("pause", str(n))) for n in WEEKS),)
    if _paused(turn):
        rows = (*rows, (Choice(text("button-resume"), action("resume")),))
    turn.say(text(key), rows)
    turn.wait_for(Setting("pause"))


def _paused(turn: Turn) -> bool:
    return turn.profile.paused_until is not None and turn.profile.paused_until > turn.now


def weeks(turn: Turn, count: str) -> None:
    """So many weeks from today, by a tap."""
    if not count.isdecimal() or int(count) not in WEEKS:
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    _pause(turn, turn.today + timedelta(days=7 * int(count)))


def hear(turn: Turn, words: str) -> bool:
    """*In pausa fino al 20 agosto*, *riprendi*; tells whether it was that. Anything more is a note."""
    plain = fold(words).strip(" .!")
    if _RESUME.fullmatch(plain) and _paused(turn):
        resume(turn)
        return True
    stay = turn.profile.stay
    travelling_now = stay is not None and stay.first <= turn.today <= stay.last
    back = None if travelling_now else travelling.back_on(turn, words)
    if back and back - turn.today <= LONGEST:
        _pause(turn, back)
        return True
    if _hushed(turn, plain):
        return True
    lead = _LEAD.match(plain)
    if lead is None:
        return False
    if lead.end() == len(plain):
        if plain in {"pausa", "in pausa", "pause"}:
            _ask(turn, "ask-pause")
            return True
        return False
    return _until(turn, plain[lead.end() :])


def _hushed(turn: Turn, plain: str) -> bool:
    """*Troppi messaggi*, *quiet until Monday*, *sono malata*: whoever has had enough is offered less."""
    if _UNWELL.fullmatch(plain):
        _ask(turn, "ask-pause")
        return True
    quiet = _QUIET.match(plain)
    if quiet and quiet[1]:
        span = read_span(turn, quiet[1])
        until = quiet[1].startswith(("fino", "sino", "finche", "until", "till", "til"))
        day = span.last + timedelta(days=not until) if span else None
        if day and turn.today < day <= turn.today + LONGEST:
            _pause(turn, day)
            return True
    hushed = quiet and (not quiet[1] or quiet[1].startswith(_AFTER_QUIET))
    if not (hushed or _TOO_MUCH.fullmatch(plain)):
        return False
    rows: Rows = (
        (
            Choice(text("button-weekly"), action("rhythm", "weekly")),
            Choice(text("button-fewer"), action("set", "daily")),
            Choice(text("button-pause-weeks", weeks=1), action("pause", "1")),
        ),
    )
    turn.say(text("too-much"), rows)
    return True


def hear_end(turn: Turn, words: str) -> bool:
    """The answer to *until when?*."""
    lead = _LEAD.match(fold(words))
    return _until(turn, words[lead.end() :] if lead else words)


def _until(turn: Turn, words: str) -> bool:
    """Pauses, if the words name an end. *Until the 20th* means that the 20th is a day like any other again."""
    span = read_span(turn, words)
    if span is None:
        return False
    plain = fold(words)
    goes_on = plain.startswith(("per ", "for ")) or "settimana" in plain or "week" in plain
    back = span.last + timedelta(days=1) if goes_on else span.last
    if back <= turn.today or back - turn.today > LONGEST:
        return False
    _pause(turn, back)
    return True


def _pause(turn: Turn, day: date) -> None:
    moment: datetime = morning_of(turn.profile, working_day(turn.profile, day))
    turn.prefer(paused_until=moment)
    local = moment.astimezone(turn.profile.clock_at(moment))
    turn.say(
        text("paused", when=When(local.date(), local.time())), ((Choice(text("button-resume"), action("resume")),),)
    )
    turn.idle()


def resume(turn: Turn) -> None:
    """The pause is over; what waited comes in one message."""
    if not _paused(turn):
        turn.toast(text("not-paused"))
        return
    turn.prefer(paused_until=None)
    turn.take_buttons()
    turn.say(text("resumed"))
    turn.idle()
    giving_way.catch_up(turn, text("digest-resumed"))
