"""A notebook with one contact, written in a few words a record: for tables of cases of the method."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.core.model import Ask, Contact, Gift, Notebook, Promise, Record, Touch

TODAY = date(2026, 6, 15)
MET = date(2026, 5, 20)


def ago(days: int) -> date:
    """The day so many days before ``TODAY``."""
    return TODAY - timedelta(days=days)


def noon(day: date) -> datetime:
    """A moment of a day that is that day in Rome, too."""
    return datetime.combine(day, time(12), UTC)


def met(day: date = MET, **fields: Any) -> Contact:  # noqa: ANN401 (fields of Contact)
    return Contact("c1", "Anna Rossi", noon(day), **fields)


def coffee(days: int, kind: Any = "coffee", state: Any = "held") -> Touch:  # noqa: ANN401 (literals of Touch)
    return Touch("t0", "c1", kind, ago(days), time(10), "Europe/Rome", noon(MET), state=state)


def promise(due: int, state: Any = "kept", by: Any = "me", closed: int = 0) -> Promise:  # noqa: ANN401
    at = noon(ago(closed)) if state != "open" else None
    return Promise("p0", "il listino", ago(due), noon(MET), "c1", state=state, by=by, closed_at=at)


def gave(days: int, kind: Any = "advice", text: str = "") -> Gift:  # noqa: ANN401
    return Gift("g0", "c1", kind, "given", text or kind, noon(ago(days)))


def got(days: int, kind: Any = "advice", text: str = "") -> Gift:  # noqa: ANN401
    return Gift("g0", "c1", kind, "received", text or kind, noon(ago(days)))


def asked(days: int) -> Ask:
    return Ask("a0", "c1", noon(ago(days)))


def notebook(*records: Record, contact: Contact | None = None) -> Notebook:
    """The notebook of those records, each with an id of its own."""
    numbered = [replace(record, id=f"{record.id[0]}{n}") for n, record in enumerate(records, 10)]
    return Notebook(1).put(contact or met(), *numbered)
