"""The front door: ``python -m bot``.

What cannot work is one sentence on standard error and exit code 2; Ctrl-C is no error. Each command imports what it
needs when it is asked for, so that ``read`` does not wait for Telegram.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot import logs, upkeep
from bot.errors import ColtivaError, NotYet, SetupError
from bot.settings import Settings, load

if TYPE_CHECKING:
    from bot.app import Visit

NO_TOKEN = (
    "TELEGRAM_BOT_TOKEN is not set: "  # noqa: S105 (a sentence)
    "put it into .env (see .env.example), or chat in the terminal: python -m bot chat"
)
WRONG = 2
"""The exit code for what is not set up as it must be, as argparse's for words it does not know."""


AGAIN = 75
"""The exit code for what may work a little later: EX_TEMPFAIL of sysexits.h."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.command(options)
    except ColtivaError as error:
        sys.stderr.write(f"coltiva: {error}\n")
        return AGAIN if isinstance(error, NotYet) else WRONG
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 0
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Coltiva: notes from people you meet, coffees, introductions. Without a command: Telegram if "
        "TELEGRAM_BOT_TOKEN is set (in the environment or in .env), otherwise the chat in the terminal.",
    )
    parser.set_defaults(command=_default, **_CHAT_DEFAULTS)
    commands = parser.add_subparsers(title="commands", metavar="")
    run = commands.add_parser("run", help="on Telegram", description="Runs the bot on Telegram until Ctrl-C.")
    run.set_defaults(command=_run)
    _add_chat(commands.add_parser("chat", help="in the terminal, no token needed", description=_CHAT))
    for name, command, what, form in (
        ("read", _read, "understands notes", "a file with a note a line, as JSON: id, lang, now, text"),
        ("match", _match, "finds who could help", "a file with a case a line, as JSON: id, need, contacts"),
    ):
        sub = commands.add_parser(name, help=f"{what}: JSON lines in, JSON lines out")
        sub.add_argument("path", metavar="FILE", help=f"{form}; - is standard input")
        sub.set_defaults(command=command)
    drafts = commands.add_parser("drafts", help="prints thirty introductions as they would be sent (docs/drafts.md)")
    drafts.set_defaults(command=_drafts)
    doctor = commands.add_parser(
        "doctor",
        help="checks whether everything is set up",
        description="Checks settings, store, token, time zones and models, and says what is wrong and what to do.",
    )
    doctor.set_defaults(command=_doctor)
    upkeep.add_to(commands)
    rehearse = commands.add_parser(
        "rehearse",
        help="plays a made-up member through a year and prints all that the bot said",
        description="A year in a minute: notes from the training corpus, answers and taps at random, the clock moved. "
        "At the end: messages a day, repetitions, questions already answered, contradictions, exceptions.",
    )
    rehearse.add_argument("--seed", type=int, default=7, help="the same seed, the same year")
    rehearse.add_argument("--days", type=int, default=365, help="how many")
    rehearse.add_argument("--lang", choices=("it", "en"), default="it", help="the member's language")
    rehearse.set_defaults(command=_rehearse)
    return parser


_CHAT = """Chats with the same bot in the terminal. With a terminal it is made for people; with lines from a pipe it
plays them as a script and prints a transcript, the same each time. A line is a message; :help lists the other words."""
_CHAT_DEFAULTS = {"now": None, "zone": None, "lang": None, "name": "", "store": None, "keep": False}


def _add_chat(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--now", type=_local, metavar="2026-03-12T21:40", help="what time it is, on the local clock")
    parser.add_argument("--zone", type=_zone, metavar="Europe/Rome", help="your time zone (default: DEFAULT_ZONE)")
    parser.add_argument("--lang", choices=("it", "en"), help="your language (default: DEFAULT_LANGUAGE)")
    parser.add_argument("--name", default="", help="your first name")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--store",
        metavar="URL",
        type=upkeep.address,
        help="where to keep the notebook (default: nowhere, it is thrown away)",
    )
    where.add_argument("--keep", action="store_true", help="keep the notebook where the bot keeps its own (STORE_URL)")
    parser.set_defaults(command=_chat)


def _local(value: str) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{value}” is no local time such as 2026-03-12T21:40") from None
    if moment.tzinfo is not None:
        raise argparse.ArgumentTypeError(f"“{value}”: write the local time, and its zone with --zone")
    return moment


def _zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise argparse.ArgumentTypeError(f"“{value}” is no time zone such as Europe/Rome") from None


def _default(options: argparse.Namespace) -> int:
    return _run(options) if load().telegram_bot_token else _chat(options)


def _run(_options: argparse.Namespace) -> int:
    settings = load()
    if settings.telegram_bot_token is None:
        raise SetupError(NO_TOKEN)
    logs.set_up(settings)
    from bot.app import serve  # noqa: PLC0415 (not before the settings are known to be right)

    asyncio.run(serve(settings))
    return 0


def _chat(options: argparse.Namespace) -> int:
    settings = load()
    logs.start("DEBUG" if settings.log_level == "DEBUG" else "WARNING", settings.log_format)
    from bot.app import visit  # noqa: PLC0415

    asyncio.run(visit(settings, _guest(options, settings)))
    return 0


def _guest(options: argparse.Namespace, settings: Settings) -> Visit:
    from bot.app import Visit  # noqa: PLC0415

    return Visit(
        name=options.name,
        language=options.lang or settings.default_language,
        zone=options.zone or ZoneInfo(settings.default_zone),
        now=options.now,
        store=settings.store_url.get_secret_value() if options.keep else options.store,
    )


def _read(options: argparse.Namespace) -> int:
    from bot import read  # noqa: PLC0415

    return read.main(options.path)


def _match(options: argparse.Namespace) -> int:
    from bot import match  # noqa: PLC0415

    return match.main(options.path)


def _drafts(_options: argparse.Namespace) -> int:
    from bot import drafts  # noqa: PLC0415

    return drafts.main()


def _doctor(_options: argparse.Namespace) -> int:
    from bot import doctor  # noqa: PLC0415

    return doctor.main()


def _rehearse(options: argparse.Namespace) -> int:
    logs.start("CRITICAL", load().log_format)
    from bot import rehearse  # noqa: PLC0415

    return rehearse.main(options.seed, options.days, options.lang)


if __name__ == "__main__":
    sys.exit(main())
