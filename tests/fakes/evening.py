"""An evening with a bot that others wrote, in a process of its own, against the offline Bot API over HTTP.

`python -m tests.fakes.evening COMMAND…`; the command gets TELEGRAM_API_URL and TELEGRAM_BOT_TOKEN. The bot repeats what
it hears, names what is no text, gives back documents, and says the name of an error. docs/telegram-fakes.md has one.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from handlers.offline import OfflineTelegram, Phone, faults
from tests.loopback import Loopback

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
PICTURE = b"\x89PNG\r\n\x1a\n"
ANSWERS = [
    "Salvata", "martedì", "Anna Rossi", "ciao", "corretto: ciao Anna", "contact", "location", "voice", "sticker",
    "Caffè?", "Caffè?", "photo", "TelegramForbiddenError", "TelegramRetryAfter", "TelegramServerError",
    "TelegramNetworkError",
]  # fmt: skip


def steps(telegram: OfflineTelegram, anna: Phone) -> list[Callable[[], object]]:
    """Give what Anna does, one thing for each new message of the bot."""

    def amid(fault: faults.Fault) -> None:
        telegram.trouble(fault)
        anna.say("ci sei?")

    return [
        lambda: anna.say("/start"),
        lambda: anna.press("salva"),
        lambda: anna.send_document("note.txt", b"Anna Rossi", "text/plain"),
        lambda: anna.say("ciao"),
        lambda: anna.edit("ciao Anna"),
        lambda: anna.send_contact("+39 333 1234567", "Anna", "Rossi", "BEGIN:VCARD\nEND:VCARD"),
        lambda: anna.send_location(45.58, 9.27),
        anna.send_voice,
        anna.send_sticker,
        lambda: anna.forward("Luca", "Caffè?"),
        lambda: anna.forward("Luca", "Caffè?", from_id=7),
        lambda: anna.send_photo(PICTURE),
        lambda: amid(faults.blocked("sendMessage")),
        lambda: amid(faults.flood(3, "sendMessage")),
        lambda: amid(faults.broken(500, "sendMessage")),
        lambda: amid(faults.reset("sendMessage")),
    ]


async def evening(command: list[str]) -> int:
    """Play it; give the exit code."""
    telegram = OfflineTelegram(lambda: NOW, local=True)
    anna = telegram.user(1, "Anna")
    async with Loopback(telegram) as url:
        environment = os.environ | {"TELEGRAM_API_URL": url, "TELEGRAM_BOT_TOKEN": telegram.token}
        process = await asyncio.create_subprocess_exec(*command, env=environment)
        try:
            for count, step in enumerate(steps(telegram, anna), start=1):
                step()
                await telegram.until(lambda wanted=count: len(anna.messages) >= wanted, seconds=15)  # type: ignore[misc]
            anna.inline("Anna")
            await telegram.until(lambda: telegram.log[-1].kind == "inline")
        finally:
            process.kill()
            await process.wait()
    answers = [bubble.text for bubble in anna.messages]
    right = "as they should be" if answers == ANSWERS else f"but these were expected: {ANSWERS}; got {answers}"
    left = [update for update in telegram.take() if "inline_query" not in update]
    sys.stdout.write(f"{len(answers)} answers, {right}; {len(telegram.refusals)} refusals; {len(left)} updates left\n")
    return 0 if answers == ANSWERS and not telegram.refusals and not left else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(evening(sys.argv[1:])))
