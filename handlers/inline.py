"""Inline mode, both directions: ``@bot anna marco`` → an event, and the drafts offered → Telegram's list of articles.

BotFather has to be told once (``/setinline``). Answers are personal and never cached: they are one member's notebook.
"""

from __future__ import annotations

from typing import Any, Final

from telegram import InlineQueryResultArticle, InputTextMessageContent, Update
from telegram.ext import ExtBot

from bot.core.events import Sender, Sought
from bot.core.reading.reading import Language
from bot.core.replies import Offer
from handlers.inbound import Coach, Context
from handlers.keyboards import Wording

LONGEST: Final = 4096
"""Characters of a message (Bot API, InputTextMessageContent); a draft never comes near."""
SHOWN: Final = 120
"""Characters of a result's description that a phone shows."""


class Inline:
    """The handler, bound to a coach."""

    def __init__(self, coach: Coach) -> None:
        """What is typed goes to ``coach``."""
        self._coach = coach

    async def sought(self, update: Update, _context: Context) -> None:
        """Somebody types the bot's name and a word or two in another chat."""
        query = update.inline_query
        if query:
            sender = Sender(query.from_user.first_name, query.from_user.language_code)
            await self._coach.handle(query.from_user.id, sender, Sought(query.id, query.query))


async def offer(bot: ExtBot[Any], language: Language, reply: Offer, wording: Wording) -> None:
    """Answers the query, if with an empty list, so that the phone stops waiting."""
    articles = []
    for one in reply.drafts:
        body = wording.html(one.body, one.language)
        if len(body) <= LONGEST:
            shown = " ".join(wording.plain(one.body, one.language).split())[:SHOWN]
            content = InputTextMessageContent(body)
            articles.append(
                InlineQueryResultArticle(one.id, wording.plain(one.title, language), content, description=shown)
            )
    await bot.answer_inline_query(reply.query, articles, cache_time=0, is_personal=True)
