"""PTB's Application as we use it.

No JobQueue (the alarm is ours), no persistence and no ConversationHandler (where the talk stands is in the notebook,
DESIGN "State"); members' turns in order, and our own pace towards Telegram.
"""

from __future__ import annotations

from typing import Any, Final

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import Application, ApplicationBuilder, Defaults
from telegram.request import BaseRequest

from handlers.mailbox import Mailbox
from handlers.order import SLOTS, InTurn
from handlers.pace import Pace

App = Application[Any, Any, Any, Any, Any, Any]
PATIENCE: Final = 10.0
"""Seconds for Telegram's answer, twice PTB's: what times out may have been shown, and is said again."""
Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

ALLOWED_UPDATES: Final = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
)
"""What Telegram is to send us. Always said, for a server remembers the last list (TECH, section 2)."""


def build_application(  # each of these is a choice of the composition root
    token: str,
    *,
    request: BaseRequest | None = None,
    get_updates_request: BaseRequest | None = None,
    base_url: str | None = None,
    paced: bool = True,
    slots: int = SLOTS,
    mailbox: Mailbox | None = None,
    builder: Builder | None = None,
) -> App:
    """An application without handlers; ``register`` adds them.

    ``request`` and ``get_updates_request`` replace the HTTP transport (offline: no pace is needed, ``paced=False``).
    ``base_url`` is another Bot API server, without the token: ``http://localhost:8081``. ``builder`` lets a test
    harness bring its own. ``mailbox`` keeps updates until they are handled.
    """
    made = (builder or Application.builder()).token(token).job_queue(None).concurrent_updates(InTurn(slots))
    made = made.defaults(Defaults(ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)))
    if paced:
        made = made.rate_limiter(Pace())
    if request:
        made = made.request(request).get_updates_request(get_updates_request or request)
    else:
        made = made.read_timeout(PATIENCE)
    if base_url:
        root = base_url.rstrip("/")
        made = made.base_url(f"{root}/bot").base_file_url(f"{root}/file/bot")
    if mailbox is None:
        return made.build()
    application = made.update_queue(mailbox).build()
    in_turn(application).attend(mailbox, application.process_update)
    return application


def in_turn(application: App) -> InTurn:
    """The application's update processor."""
    processor = application.update_processor
    if not isinstance(processor, InTurn):
        raise TypeError("this application was not built here")
    return processor
