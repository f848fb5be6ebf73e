"""The commands for whoever looks after a bot, and their options; ``bot.chores`` does them."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.secrecy import passwords


def run(options: argparse.Namespace) -> int:
    """Runs the command that was asked for. Raises ``ColtivaError``."""
    from bot import chores  # noqa: PLC0415 (stores and all are for those who ask for them)

    chores.run(options)
    return 0


def days(value: str) -> int:
    """A number of days, 0 or more."""
    if not value.isascii() or not value.isdigit():
        raise argparse.ArgumentTypeError(f"“{value}” is no number of days")
    return int(value)


def address(value: str) -> str:
    """A store's URL without a password: whoever is on the machine can read the words of a command."""
    if any(passwords(value)):
        raise argparse.ArgumentTypeError(
            "a password on the command line is seen by everybody on this machine: leave it out of the address, "
            "and set PGPASSWORD, or PGPASSFILE to a file with it"
        )
    return value


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands' words and options."""
    migrate = commands.add_parser("migrate", help="brings the database up to date", description=_MIGRATE)
    migrate.add_argument("--after", action="store_true", help="also what must wait until no older program runs")
    migrate.add_argument(
        "--grant", metavar="ROLE", default="", help="afterwards lets this role read and write rows, and nothing else"
    )
    move = commands.add_parser("move", help="copies all notebooks into another store", description=_MOVE)
    move.add_argument("source", metavar="SRC", type=address, help="the store's URL, such as tinydb:///store")
    move.add_argument(
        "target", metavar="DST", type=address, help="the other's, such as postgresql://user@host/database"
    )
    move.add_argument(
        "--source-key", metavar="FILE", type=Path, help="the key of the source's folder, if STORE_KEY is not it"
    )
    move.add_argument("--plain", action="store_true", help="leaves the target's folder without encryption")
    save = commands.add_parser("backup", help="writes all notebooks into one file", description=_BACKUP)
    save.add_argument("folder", metavar="DIR", type=Path, help="where the file goes")
    save.add_argument(
        "--keep", metavar="DAYS", type=days, help="removes backups there that are older (default: 30; 0: none)"
    )
    back = commands.add_parser("restore", help="brings a backup back", description=_RESTORE)
    back.add_argument("file", metavar="FILE", type=Path, help="the backup")
    for sub in (move, back):
        sub.add_argument("--replace", action="store_true", help="also notebooks that are there and differ")
    key = commands.add_parser("key", help="prints a new STORE_KEY", description=_KEY)
    notes = commands.add_parser("corrections", help="notes as members put them right, as JSON lines")
    notes.add_argument("--anonymous", action="store_true", help="with made-up names, addresses and phone numbers")
    for name, sub in (
        ("migrate", migrate),
        ("move", move),
        ("backup", save),
        ("restore", back),
        ("corrections", notes),
        ("key", key),
    ):
        sub.set_defaults(command=run, task=name)


_MIGRATE = "Brings the database of STORE_URL up to date. A start does the same, except for what --after is needed for."
_MOVE = """Copies every notebook, and compares it record by record. Stop the bot first, so that nothing is written
behind its back; the source is only read. Interrupted, it is simply begun again."""
_BACKUP = "Writes all notebooks of STORE_URL into one compressed file. The bot may run."
_KEY = """Prints 32 bytes by chance, in base64. Keep a copy where the notebooks and backups are not: who loses the key
has lost them. A shell can do the same: openssl rand -base64 32"""
_RESTORE = "Brings the notebooks of a backup into STORE_URL. Stop the bot first if that is a folder."
