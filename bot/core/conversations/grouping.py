"""Groups (principles 10 and 11): what each costs and whom it opens, a verdict with its reason; the segment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, get_args

from bot.core.actions import action
from bot.core.conversations import asking, cards
from bot.core.method.groups import Weighing, people_of, repeated_places, weigh
from bot.core.method.places import same_place
from bot.core.method.segment import target_of
from bot.core.model import Contact, Group, Target
from bot.core.reading.costs import Cost, read_cost
from bot.core.replies import Choice, Lines, Rows, Text, Verbatim, When, Words, text
from bot.core.turn import Turn

SHOWN: Final = 6
PEOPLE: Final = 8
COINS: Final[Mapping[str, str]] = {"GB": "£", "US": "$", "CA": "$", "AU": "$", "NZ": "$", "CH": "CHF "}
"""The coin of a country where it is not the euro."""
ORDER: Final = ("keep", "time", "rethink")


def command(turn: Turn, args: str) -> None:
    """``/groups``: one line each, the ones to keep first; with a line, what one of them costs."""
    if args.strip():
        _told(turn, args.strip())
        return
    weighed = [(group, _weighed(turn, group)) for group in _gathered(turn)]
    if not weighed:
        turn.say(text("groups-none"))
        return
    weighed.sort(key=lambda each: (ORDER.index(each[1].verdict), -len(each[1].people), each[0].name))
    weighed = weighed[:SHOWN]
    lines: list[Words] = [text("groups-head")]
    lines += [
        text("groups-line", name=g.name, verdict=w.verdict, people=len(w.people), right=w.right) for g, w in weighed
    ]
    if not turn.profile.ideal_client:
        lines.append(text("groups-segment"))
    buttons = [Choice(Verbatim(g.name[:30]), action("group", g.id)) for g, _ in weighed]
    turn.say(Lines(tuple(lines)), tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)))


def _gathered(turn: Turn) -> list[Group]:
    """The groups known, and places where the member has been again."""
    for name in repeated_places(turn.notebook, turn.today):
        if not any(same_place(g.name, name) for g in turn.notebook.groups.values()):
            turn.put(Group(turn.new_id("g"), name, turn.now))
    return [group for group in turn.notebook.groups.values() if not group.ignored]


def _targets(turn: Turn, group: Group) -> dict[str, Target | None]:
    ideal, contacts = turn.profile.ideal_client, turn.notebook.contacts
    return {key: target_of(contacts[key], ideal, turn.mind.matchmaker) for key in people_of(turn.notebook, group.name)}


def _weighed(turn: Turn, group: Group) -> Weighing:
    return weigh(turn.notebook, group, _targets(turn, group), turn.today)


def _money(turn: Turn, amount: int) -> Text:
    return text("money", amount=amount, coin=COINS.get(turn.profile.country, "€"))


def show(turn: Turn, group: Group) -> None:
    """One group on the scales: what went in, whom and what it brought, what each cost, the verdict and why."""
    seen = _weighed(turn, group)
    hours = round(seen.minutes / 60)
    right = seen.right if turn.profile.ideal_client else -1
    lines: list[Words] = [
        text("group-head", name=group.name, day=When(seen.since, style="dated"), meetings=seen.meetings),
        text("group-people", people=len(seen.people), right=right, coffees=seen.coffees),
    ]
    if seen.introductions or seen.given or seen.received:
        lines.append(text("group-brought", introductions=seen.introductions, given=seen.given, received=seen.received))
    spent = [text("group-hours", hours=hours)] if hours else []
    spent += [_money(turn, seen.money)] if seen.money else []
    if spent:
        lines.append(text("group-spent", what=Lines(tuple(spent), ", ")))
        if seen.right:
            each = [text("group-hours", hours=max(round(hours / seen.right), 1))] if hours else []
            each += [_money(turn, round(seen.money / seen.right))] if seen.money else []
            lines.append(text("group-each", what=Lines(tuple(each), ", ")))
    lines.append(text("group-verdict", reason=seen.reason))
    if not (spent or group.fee_year or group.minutes_week):
        lines.append(text("group-cost-how", name=group.name))
    row = [Choice(text("button-group-people"), action("gpeople", group.id))] if seen.people else []
    row.append(Choice(text("button-no-group"), action("nogroup", group.id)))
    turn.say(Lines(tuple(lines)), (tuple(row),))


def show_people(turn: Turn, group: Group) -> None:
    """Who was met there and where they stand to the segment; a tap corrects it."""
    targets = _targets(turn, group)
    contacts = [turn.notebook.contacts[key] for key in targets]
    contacts.sort(key=lambda c: ((*get_args(Target), None).index(targets[c.id]), c.name))
    shown = contacts[:PEOPLE]
    lines: list[Words] = [text("group-people-head", name=group.name)]
    lines += [text("target-line", who=cards.known_as(c), target=targets[c.id] or "unknown") for c in shown]
    buttons = [Choice(Verbatim(turn.called(c)), action("target", c.id)) for c in shown]
    rows: Rows = tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3))
    turn.say(Lines(tuple(lines)), rows)


def ignore(turn: Turn, group: Group) -> None:
    """A place is not always a group."""
    turn.take_buttons()
    turn.put(replace(group, ignored=True))
    turn.saved("undo-group", group.name)
    turn.say(text("group-ignored", name=group.name))


# ── what it costs ────────────────────────────────────────────────────────────────────────────────────────────────────


def hear_cost(turn: Turn, words: str) -> bool:
    """*BNI costa 900 euro l'anno, 2 ore a settimana*; tells whether the text was just that."""
    cost = read_cost(words)
    if cost is None:
        return False
    _keep(turn, cost)
    return True


def _told(turn: Turn, line: str) -> None:
    cost = read_cost(line, named=False)
    if cost is not None:
        _keep(turn, cost)
        return
    known = next((g for g in _gathered(turn) if same_place(g.name, line)), None)
    if known:
        show(turn, known)
    else:
        turn.say(text("groups-how", name=line))


def _keep(turn: Turn, cost: Cost) -> None:
    """The costs told, beside those told before."""
    known = next((g for g in turn.notebook.groups.values() if same_place(g.name, cost.name)), None)
    group = known or Group(turn.new_id("g"), cost.name[:1].upper() + cost.name[1:], turn.now)
    group = replace(
        group,
        fee_year=cost.fee_year or group.fee_year,
        fee_meeting=cost.fee_meeting or group.fee_meeting,
        minutes_week=cost.minutes_week or group.minutes_week,
        minutes_meeting=cost.minutes_meeting or group.minutes_meeting,
        ignored=False,
    )
    turn.put(group)
    turn.saved("undo-group", group.name)
    parts: list[Words] = []
    if group.fee_year:
        parts.append(text("cost-year", money=_money(turn, group.fee_year)))
    if group.fee_meeting:
        parts.append(text("cost-meeting", money=_money(turn, group.fee_meeting)))
    if group.minutes_week:
        parts.append(text("cost-week-time", minutes=group.minutes_week, hours=round(group.minutes_week / 60)))
    if group.minutes_meeting:
        parts.append(text("cost-meeting-time", minutes=group.minutes_meeting, hours=round(group.minutes_meeting / 60)))
    rows = ((Choice(text("button-weigh"), action("group", group.id)),),)
    turn.say(text("group-cost-kept", name=group.name, what=Lines(tuple(parts), ", ")), rows)


# ── who is in the segment ────────────────────────────────────────────────────────────────────────────────────────────


def ask_target(turn: Turn, contact: Contact) -> None:
    """Where somebody stands to the member's segment, and what can be said instead."""
    target = target_of(contact, turn.profile.ideal_client, turn.mind.matchmaker)
    rows: Rows = (
        tuple(
            Choice(text("button-target", target=t), action("aim", contact.id, t))
            for t in get_args(Target)
            if t != target
        ),
    )
    if contact.target is not None:
        rows = (*rows, (Choice(text("button-target-back"), action("aim", contact.id, "-")),))
    turn.say(text("target-is", name=turn.called(contact), target=target or "unknown"), rows)


def set_target(turn: Turn, contact: Contact, target: str) -> None:
    """The member's word. Off-target is not deleted: first one asks whom they know (principle 11)."""
    if target not in {*get_args(Target), "-"}:
        turn.toast(text("button-unknown"))
        return
    turn.take_buttons()
    changed = replace(contact, target=None if target == "-" else target)  # type: ignore[arg-type]
    turn.put(changed)
    turn.saved("undo-target", contact.name)
    lead = text("target-set", name=turn.called(contact), target=target)
    if target == "off" and not contact.of("network") and "network" not in contact.skipped:
        asking.put_question(turn, changed, "network", text("target-off-first"))
    else:
        turn.say(lead)
