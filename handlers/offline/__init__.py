"""Telegram without Telegram: a strict Bot API that lives in the process, and the people who use it.

    server = OfflineTelegram(clock)
    builder.token(server.token).request(OfflineRequest(server)).get_updates_request(OfflineRequest(server))
    anna = server.user(1, "Anna", "it")
    await application.process_update(Update.de_json(anna.say("/start"), application.bot))
    anna.unread()  # what the bot said and did, in order

See docs/telegram-fakes.md for what it is checked against and where it is stricter than Telegram.
"""

from __future__ import annotations

from handlers.offline import faults
from handlers.offline.outbox import Action, Attachment, Bubble, Button
from handlers.offline.phone import Impossible, Phone, find_button
from handlers.offline.refusal import Refusal
from handlers.offline.server import OFFLINE_TOKEN, OfflineTelegram
from handlers.offline.transport import OfflineRequest

__all__ = [
    "OFFLINE_TOKEN",
    "Action",
    "Attachment",
    "Bubble",
    "Button",
    "Impossible",
    "OfflineRequest",
    "OfflineTelegram",
    "Phone",
    "Refusal",
    "faults",
    "find_button",
]
