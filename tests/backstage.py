"""What stands behind a conversation: the coach as it really is built, and an ear for trouble."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from bot.coach import Coach
from bot.core.reading.reading import Language
from bot.ports import Alarm, Clock, Courier, Store

Build = Callable[[Store, Courier, Alarm, Clock], Coach]

_OURS: Final = ("bot", "handlers", "data")


def real_coach(lang: Language, zone: str) -> Build:
    """The coach as ``bot.app`` builds it, for people of that language and zone."""

    def build(store: Store, courier: Courier, alarm: Alarm, clock: Clock) -> Coach:
        from bot.app import build_coach  # noqa: PLC0415 (only those tests wait for it that need it)
        from bot.settings import Settings  # noqa: PLC0415

        settings = Settings().model_copy(update={"default_zone": zone, "default_language": lang})
        return build_coach(settings, store, courier, alarm, clock)

    return build


class Trouble(logging.Handler):
    """Keeps the first record that a healthy evening does not have: an error, or what Telegram refused."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.first: logging.LogRecord | None = None

    def listen(self) -> None:
        """Begins."""
        for name in _OURS:
            logging.getLogger(name).addHandler(self)

    def close(self) -> None:
        """Ends."""
        for name in _OURS:
            logging.getLogger(name).removeHandler(self)
        super().close()

    def emit(self, record: logging.LogRecord) -> None:
        """Takes note."""
        if record.levelno >= logging.ERROR or record.name == "handlers.courier":
            self.first = self.first or record

    def take(self) -> logging.LogRecord | None:
        """What was noted since the last call."""
        taken, self.first = self.first, None
        return taken
