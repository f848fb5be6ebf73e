"""The one place where the time of day is read; everybody else is told it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.ports import Clock


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 (the one clock)


class SettableClock:
    """A clock that is set by hand: for scripts of the chat, where the same input must give the same output.

    It stands still between two settings, or, with ``ticking``, runs on at that clock's pace (a person at a terminal
    who has jumped ahead three days still lives in time).
    """

    def __init__(self, moment: datetime, ticking: Clock | None = None) -> None:
        """Starts at ``moment``, which must be aware."""
        self._ticking = ticking
        self._set(moment)

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return self._moment if self._ticking is None else self._moment + (self._ticking.now() - self._since)

    def move_to(self, moment: datetime) -> None:
        """Sets the clock ahead; ValueError for a moment that has passed, because nothing here can be unsaid."""
        if moment < self.now():
            raise ValueError(f"{moment} has passed")
        self._set(moment)

    def _set(self, moment: datetime) -> None:
        if moment.tzinfo is None:
            raise ValueError(f"{moment} has no time zone")
        self._moment = moment.astimezone(UTC)
        self._since = moment if self._ticking is None else self._ticking.now()
