"""The log: what is in it, and what never is."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest
from pydantic import SecretStr

from bot import logs
from bot.settings import Settings

TOKEN = "123456789:AAFexampleexampleexampleexample-_x"
NOTE = "conosciuta Anna Rossi"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    names = [*logs.OURS, *logs.TALKATIVE, ""]
    levels = {name: logging.getLogger(name).level for name in names}
    handlers, hook = logging.getLogger().handlers[:], sys.excepthook
    yield
    sys.excepthook = hook
    logging.captureWarnings(capture=False)
    logging.getLogger().handlers[:] = handlers
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def opened(**settings: object) -> io.StringIO:
    paper = io.StringIO()
    values = {"telegram_bot_token": SecretStr(TOKEN), "webhook_secret": SecretStr("hush-hush")} | settings
    logs.set_up(Settings().model_copy(update=values), paper)
    return paper


def test_a_turn_is_one_line_for_people() -> None:
    """Time, level, logger, event, then the fields by name."""
    paper = opened()
    logging.getLogger("bot.coach").info("turn", extra={"member": 7, "event": "Said"})
    line = paper.getvalue()
    assert line.endswith("INFO    bot.coach: turn member=7 what=Said\n")
    assert line.count("\n") == 1


def test_a_turn_is_one_object_for_machines() -> None:
    """The same as JSON, with the fields as they are."""
    paper = opened(log_format="json")
    logging.getLogger("bot.coach").info("turn", extra={"member": 7})
    record = json.loads(paper.getvalue())
    assert (record["event"], record["member"], record["level"]) == ("turn", 7, "INFO")
    assert record["at"].endswith("+00:00")


def stumble() -> None:
    """Fails over a note, twice."""
    try:
        {"": ""}[NOTE]
    except KeyError as error:
        raise ValueError(NOTE) from error


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_exception_shows_where_and_not_what(form: str) -> None:
    """Its message may quote a note, so only classes and places are written, causes included."""
    paper = opened(log_format=form)
    try:
        stumble()
    except ValueError:
        logging.getLogger("bot.coach").exception("nudge failed", extra={"member": 7})
    line = paper.getvalue()
    assert "ValueError at tests/test_logs.py:" in line
    assert "because of KeyError at" in line
    assert "Anna" not in line
    assert line.count("\n") == 1


@pytest.mark.parametrize("form", ["text", "json"])
def test_secrets_are_blacked_out_wherever_they_come_from(form: str) -> None:
    """The token in a URL, the webhook's secret, the database's password, somebody else's token."""
    paper = opened(log_format=form, store_url=SecretStr("postgresql://u:pass-word@h/d"))
    log = logging.getLogger("data.postgres")
    log.warning("https://api.telegram.org/bot%s/getMe", TOKEN)
    log.warning("header", extra={"secret": "hush-hush", "dsn": "postgresql://u:pass-word@h/d"})
    log.warning("987654321:AAEotherotherotherotherother")
    said = paper.getvalue()
    assert said.count("\n") == 3
    for secret in (TOKEN, "AAF", "hush-hush", "pass-word", "AAEother"):
        assert secret not in said


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
def test_talkative_libraries_are_kept_short(level: str) -> None:
    """Request URLs and updates are not printed, however much of our own is wanted."""
    paper = opened(log_level=level)
    for name in ("httpx", "telegram.ext.Application", "apscheduler.executors.default", "telegram.Bot"):
        logging.getLogger(name).info("POST %s", NOTE)
        logging.getLogger(name).debug("%s", NOTE)
    logging.getLogger("bot.coach").info("turn")
    assert paper.getvalue().count("\n") == 1
    assert "Anna" not in paper.getvalue()


def test_a_line_break_does_not_forge_a_line() -> None:
    """What comes from outside cannot look like a record of its own."""
    paper = opened()
    logging.getLogger("bot.gate").warning("stranger", extra={"what": "x\n2026-01-01 INFO turn"})
    assert paper.getvalue().count("\n") == 1


def test_a_crash_and_a_lost_task_show_no_message() -> None:
    """What nobody caught, and what asyncio says of a task whose exception nobody asked for."""
    paper = opened()
    try:
        stumble()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
        logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: %r", error)  # noqa: TRY400 (as asyncio does)
    said = paper.getvalue()
    assert "bot: crashed error=ValueError at tests/test_logs.py" in said
    assert "Task exception was never retrieved" in said
    assert "Anna" not in said
    assert said.count("\n") == 2


def test_the_level_is_that_of_the_settings() -> None:
    """WARNING keeps quiet about turns."""
    paper = opened(log_level="WARNING")
    logging.getLogger("bot.coach").info("turn")
    assert paper.getvalue() == ""
