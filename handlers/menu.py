"""What people see before they write: the menu of commands, the bot's description, the short one on its profile.

Set at each start, per language, but only where it differs: Telegram limits how often it may be changed, for hours.
English is also what people of other languages see.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable
from typing import Any, Final

from telegram import BotCommand
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.core.reading.reading import Language
from bot.core.replies import text
from handlers.keyboards import Wording

COMMANDS: Final = (
    "today", "event", "week", "groups", "people", "person", "prepare", "favour", "intro", "intros",
    "ask", "harvest", "balance", "promises", "me", "undo",
    "pause", "settings", "export", "forget", "privacy", "help", "start",
)  # fmt: skip
"""In the order of the menu; each has its line in the locales, ``command-today`` and so on."""
PATIENCE: Final = 20
"""Seconds after which the bot starts without it: a menu is not worth a wait."""
_FOR: Final[tuple[tuple[str | None, Language], ...]] = ((None, "en"), ("en", "en"), ("it", "it"))

_log = logging.getLogger(__name__)


async def introduce(bot: ExtBot[Any], wording: Wording) -> None:
    """Brings menu and descriptions up to date. What Telegram refuses is logged and left for the next start."""
    try:
        async with asyncio.timeout(PATIENCE):
            for code, language in _FOR:
                await _tried("commands", _set_commands(bot, wording, code, language))
                await _tried("description", _describe(bot, wording, code, language))
                await _tried("short_description", _describe_shortly(bot, wording, code, language))
    except TimeoutError:
        _log.warning("menu.left_for_later")


async def _tried(what: str, act: Awaitable[None]) -> None:
    try:
        await act
    except TelegramError as error:
        _log.warning("menu.failed what=%s error=%s", what, type(error).__name__)


async def _set_commands(bot: ExtBot[Any], wording: Wording, code: str | None, language: Language) -> None:
    wanted = tuple(BotCommand(name, wording.plain(text(f"command-{name}"), language)) for name in COMMANDS)
    if await bot.get_my_commands(language_code=code) != wanted:
        await bot.set_my_commands(wanted, language_code=code)


async def _describe(bot: ExtBot[Any], wording: Wording, code: str | None, language: Language) -> None:
    wanted = wording.plain(text("bot-description"), language)
    if (await bot.get_my_description(code)).description != wanted:
        await bot.set_my_description(wanted, code)


async def _describe_shortly(bot: ExtBot[Any], wording: Wording, code: str | None, language: Language) -> None:
    wanted = wording.plain(text("bot-short-description"), language)
    if (await bot.get_my_short_description(code)).short_description != wanted:
        await bot.set_my_short_description(wanted, code)
