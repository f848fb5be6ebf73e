"""``/balance``: giving and getting, overall and per person, against the member's own past (METHOD, principle 9)."""

from __future__ import annotations

from typing import Final

from bot.core.actions import action
from bot.core.conversations import remarks
from bot.core.method.balance import day_of, leaning, season, takes_only, week
from bot.core.model import Contact, Gift
from bot.core.replies import Choice, Lines, Rows, Series, Verbatim, When, Words, text
from bot.core.turn import Turn
from bot.core.who import named

HOURS: Final = (2, 3, 5, 8)
MONEY: Final = (20, 50, 100, 200)
SHOWN: Final = 3


def command(turn: Turn, args: str) -> None:
    """``/balance``, ``/balance Luca``."""
    if not args.strip():
        overall(turn)
        return
    found = named(turn.notebook, args)
    if len(found) == 1:
        person(turn, found[0])
    elif found:
        rows = tuple((Choice(Verbatim(c.name), action("balance", c.id)),) for c in found[:6])
        turn.say(text("person-which", name=args.strip()), rows)
    else:
        turn.say(text("person-unknown", name=args.strip()))


def overall(turn: Turn) -> None:
    """The last three months against the three before; this week against the member's own budget."""
    rows: Rows = ((Choice(text("button-budget", what="hours"), action("budget", "hours")),
                   Choice(text("button-budget", what="money"), action("budget", "money"))),)  # fmt: skip
    if not turn.notebook.gifts:
        turn.say(text("balance-empty"), rows)
        return
    now, before = season(turn.notebook, turn.today)
    lines: list[Words] = [text("balance-season", given=now.given, received=now.received)]
    if before.given or before.received:
        lines.append(text("balance-before", given=before.given, received=before.received))
    lines.append(remarks.brake(turn) or _leaning(turn) or _week(turn))
    turn.say(Lines(tuple(lines)), rows)


def _leaning(turn: Turn) -> Words | None:
    return text("remark-taking") if leaning(turn.notebook, turn.today) == "getting" else None


def _week(turn: Turn) -> Words:
    spent, profile = week(turn.notebook, turn.today), turn.profile
    hours = round(spent.minutes / 60)
    if profile.week_hours is None:
        return text("balance-week", hours=hours)
    return text("balance-week-of", hours=hours, limit=profile.week_hours)


def person(turn: Turn, contact: Contact) -> None:
    """What went each way with one person, the latest first; the value only here, for the member's eyes."""
    gifts = [g for g in turn.notebook.gifts.values() if g.contact == contact.id]
    lines: list[Words] = [text("balance-person", name=contact.name)]
    for direction in ("given", "received"):
        chosen = sorted((g for g in gifts if g.direction == direction), key=lambda g: (g.at, g.id), reverse=True)
        if chosen:
            series = Series(tuple(_gift(turn, g) for g in chosen[:SHOWN]))
            lines.append(text(f"balance-{direction}", count=len(chosen), what=series))
    if not gifts:
        lines = [text("balance-person-empty", name=contact.name)]
    elif takes_only(turn.notebook, contact.id, turn.today):
        lines.append(text("remark-taker", name=turn.called(contact), count=len(gifts)))
    rows: Rows = (
        tuple(
            Choice(text("button-gave", direction=d), action("giftkind", contact.id, d)) for d in ("given", "received")
        ),
    )
    turn.say(Lines(tuple(lines)), rows)


def _gift(turn: Turn, gift: Gift) -> Words:
    day = When(day_of(turn.notebook, gift), style="dated")
    what = text("gift-kind", kind=gift.kind)
    if gift.value is not None:
        return text("balance-gift-value", what=what, day=day, value=gift.value)
    return text("balance-gift", what=what, day=day)


def ask_budget(turn: Turn, what: str) -> None:
    """How much in a week, at most."""
    if what not in {"hours", "money"}:
        turn.toast(text("button-unknown"))
        return
    amounts = HOURS if what == "hours" else MONEY
    row = tuple(Choice(text("button-amount", what=what, amount=a), action("setbudget", what, str(a))) for a in amounts)
    none = Choice(text("button-no-limit"), action("setbudget", what, "-"))
    turn.say(text("ask-budget", what=what), (row, (none,)))


def set_budget(turn: Turn, what: str, amount: str) -> None:
    """The member's own measure of generosity."""
    number = int(amount) if amount.isdecimal() else None
    if what not in {"hours", "money"} or (number is None and amount != "-") or number not in {None, *HOURS, *MONEY}:
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    turn.prefer(**{f"week_{what}": number})
    turn.say(text("budget-off", what=what) if number is None else text("budget-set", what=what, amount=number))
