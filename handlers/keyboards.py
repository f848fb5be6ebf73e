"""Buttons: ``Rows`` of the core ↔ Telegram's inline keyboards, and the links that carry a draft out of the chat.

Facts behind the links, each looked up rather than guessed:

- **Telegram.** ``https://t.me/share/url?url=…&text=…`` (core.telegram.org/widgets/share). Every client puts ``url``
  into the chosen chat's input field, trimmed, then ``text`` on a new line; some ignore a link whose ``url`` is empty.
  A draft without a link therefore travels *as* ``url`` (tdlib, LinkManager, get_internal_link_message_draft).
- **WhatsApp.** ``https://wa.me/<digits>?text=…``, digits in international form without plus or zeros; without digits
  the member picks the person.
- **E-mail.** A ``mailto:`` cannot be a button: the Bot API refuses it with *Unsupported URL protocol*. Nor can it be a
  text link: the server's parser takes ``mailto:anna@x.it`` for a host with a user name and turns it into a broken
  ``http://`` address (yagop/node-telegram-bot-api, issue 295). So the button is a web mail compose page over https,
  Gmail's, the one most in use, which takes recipient, subject and text. Whoever writes with something else has the copy
  button, and an address that stands in a message is made tappable by every client by itself.

A link longer than Telegram takes goes without its text where it still has a recipient, and else is left out: the draft
is a message of its own, which can be copied or forwarded.
"""

from __future__ import annotations

from typing import Any, Final, Protocol, assert_never
from urllib.parse import quote, urlencode

import phonenumbers
from telegram import InlineKeyboardMarkup

from bot.core.actions import LIMIT
from bot.core.reading.reading import Language
from bot.core.replies import Choice, Rows, Share, Words
from handlers.line import Keyboard

LABEL: Final = 40
"""Characters of a label; a phone shows about that many in a row of its own."""
COPIED: Final = 256
"""Characters that a copy button may hold (Bot API, CopyTextButton)."""
LINK: Final = 2048
"""Characters of a link in a button; the Bot API answers BUTTON_URL_INVALID to longer ones."""

_REGION: Final[dict[Language, str | None]] = {"it": "IT", "en": None}
"""The country of a phone number written without one: safe to guess for Italian, not for English."""


class Wording(Protocol):
    """Turns words into sentences (``bot.wording``)."""

    def html(self, words: Words, language: Language) -> str:
        """With Telegram's HTML, escaped."""
        ...

    def plain(self, words: Words, language: Language) -> str:
        """Without any mark-up."""
        ...


def keyboard(rows: Rows, language: Language, wording: Wording) -> Keyboard | None:
    """The keyboard for ``rows``, None if nothing of it remains. Raises ValueError on an action too long to travel."""
    built = [[button for one in row if (button := _button(one, language, wording))] for row in rows]
    kept = [row for row in built if row]
    return {"inline_keyboard": kept} if kept else None


def markup(made: Keyboard | None) -> InlineKeyboardMarkup | None:
    """A keyboard as PTB's own methods want it."""
    return InlineKeyboardMarkup.de_json(made) if made else None


def shortened(label: str) -> str:
    """A label on one line, cut with an ellipsis if a phone could not show it."""
    label = " ".join(label.split())
    return label if len(label) <= LABEL else label[: LABEL - 1].rstrip() + "…"


def link(share: Share, body: str, subject: str, language: Language) -> str | None:
    """The address that opens a chat or a mail with the draft in it; None where there is none, or none short enough."""
    full, bare = _links(share, body, subject, language)
    return next((url for url in (full, bare) if url and len(url) <= LINK), None)


def _button(one: Choice | Share, language: Language, wording: Wording) -> dict[str, Any] | None:
    label = shortened(wording.plain(one.label, language))
    if isinstance(one, Choice):
        if len(one.action.encode()) > LIMIT:
            message = f"an action is longer than {LIMIT} bytes: {one.action}"
            raise ValueError(message)
        return {"text": label, "callback_data": one.action}
    spoken = one.language or language
    body = wording.plain(one.body, spoken).strip()
    if one.via == "copy":
        fits = 0 < len(body) <= COPIED
        return {"text": label, "copy_text": {"text": body}} if fits else None
    url = link(one, body, wording.plain(one.subject, spoken) if one.subject else "", language)
    return {"text": label, "url": url} if url else None


def _links(share: Share, body: str, subject: str, language: Language) -> tuple[str, str | None]:
    """With the draft in it, and without, if that is still of use."""
    match share.via:
        case "telegram":
            return f"https://t.me/share/url?{_query(url=body)}", None
        case "whatsapp":
            digits = _international(share.to, language)
            chat = f"https://wa.me/{digits}"
            return f"{chat}?{_query(text=body)}", chat if digits else None
        case "email":
            to = share.to if "@" in share.to else ""
            page = "https://mail.google.com/mail/?view=cm&fs=1&"
            return page + _query(to=to, su=subject, body=body), page + _query(to=to, su=subject) if to else None
        case "copy":
            return "", None
        case _:
            assert_never(share.via)


def _query(**arguments: str) -> str:
    """Percent-encoded, spaces as %20: WhatsApp and Telegram show a plus as a plus."""
    return urlencode({key: value for key, value in arguments.items() if value}, quote_via=quote)


def _international(phone: str, language: Language) -> str:
    """Digits with the country's code; empty if the number has none and none can be told."""
    number = phone.strip()
    if number.startswith("00"):
        number = "+" + number[2:]
    try:
        parsed = phonenumbers.parse(number, _REGION[language])
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164).lstrip("+")
