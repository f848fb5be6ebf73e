"""What goes into the log: ids and names of events. No names of people, no notes, no token.

Three lines of defence:

* our own code logs fields only (``log.info("turn", extra={"member": 7})``, or ``%d`` and ``%s`` of ids);
* an exception is written as its class and the places in the code it came through, never with its message, for that may
  quote what a member wrote; libraries that print requests (httpx: the URL, and with it the token) or updates
  (telegram, at DEBUG) are kept at WARNING whatever LOG_LEVEL says;
* whatever looks like a token, or is a secret of the settings, is blacked out on its way to the file.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import Final, Literal, TextIO

from bot.secrecy import passwords
from bot.settings import Settings

OURS: Final = ("bot", "handlers", "data")
TALKATIVE: Final = ("httpx", "httpcore", "telegram", "apscheduler", "tornado", "psycopg", "asyncio")
INDISCREET: Final = ("telegram.request",)
"""Loggers that print what a server answered, whole, at ERROR; our own handlers log the failed call by its class."""
BLACK: Final = "[…]"

_TOKEN: Final = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
_STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _Lines(ABC, logging.Formatter):
    """One record, one line; subclasses say in which form. Secrets are blacked out here, the last place before paper."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        # A short secret would black out innocent words; such a one is guarded by not being logged at all.
        self._secrets = tuple(secret for secret in secrets if len(secret) >= 6)

    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "event": _said(record),
        }
        fields |= {("what" if key == "event" else key): v for key, v in vars(record).items() if key not in _STANDARD}
        if record.exc_info:
            fields["error"] = _raised(record.exc_info)
        line = self.line(fields)
        for secret in self._secrets:
            line = line.replace(secret, BLACK)
        return _TOKEN.sub(BLACK, line)

    @abstractmethod
    def line(self, fields: dict[str, object]) -> str:
        """The fields as one line of the log."""


class TextLines(_Lines):
    """For people: time, level, event, then ``name=value``."""

    def line(self, fields: dict[str, object]) -> str:
        """The fields on one line."""
        rest = {name: value for name, value in fields.items() if name not in {"at", "level", "logger", "event"}}
        said = " ".join((str(fields["event"]), *(f"{name}={value}" for name, value in rest.items())))
        line = f"{fields['at']} {fields['level']:<7} {fields['logger']}: {said}"
        return line.replace("\r", "\\r").replace("\n", "\\n")


class JsonLines(_Lines):
    """For machines: one JSON object a line."""

    def line(self, fields: dict[str, object]) -> str:
        """The fields as JSON."""
        return json.dumps(fields, ensure_ascii=False, default=str)


def set_up(settings: Settings, stream: TextIO | None = None) -> None:
    """Sends the log of the whole process to ``stream`` (standard error). Called once, by the front door."""
    secrets = [
        s.get_secret_value() for s in (settings.telegram_bot_token, settings.webhook_secret, settings.store_key) if s
    ]
    secrets += passwords(settings.store_url.get_secret_value())
    start(settings.log_level, settings.log_format, secrets, stream)
    sys.excepthook = _crashed


def start(
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"],
    form: Literal["text", "json"] = "text",
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """As ``set_up``, for those who have no settings (yet)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines(secrets) if form == "json" else TextLines(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    for name in INDISCREET:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _said(record: logging.LogRecord) -> str:
    """Of what libraries say the first line: asyncio shows the exception of a task nobody awaited below it, whole."""
    said = record.getMessage()
    return said if record.name.partition(".")[0] in OURS else said.partition("\n")[0]


def _crashed(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    """What nobody caught, as the log writes exceptions: Python itself would print its message, and what is in that."""
    logging.getLogger("bot").critical("crashed", exc_info=(kind, error, at))


def _raised(raised: _Raised) -> str:
    """Classes of an exception and its causes, and the places it came through, innermost first; no messages."""
    said = []
    error = raised[1]
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)[:-7:-1]
        places = " < ".join(f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno}" for frame in frames)
        said.append(f"{type(error).__name__} at {places}" if places else type(error).__name__)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "; because of ".join(said)
