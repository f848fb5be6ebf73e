"""Every payload that the offline Bot API can produce, one JSON object a line, for a judge that we did not write.

`python -m tests.fakes.payloads > payloads.jsonl`; docs/telegram-fakes.md says who judges. Each line has the name of the
type in the Bot API, the payload, and for answers of methods the method's name.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.offline import Attachment, OfflineTelegram, Phone

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\x00" * 64
ARTICLE = {"type": "article", "id": "1", "title": "Anna", "input_message_content": {"message_text": "Anna Rossi"}}
KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Salva", "callback_data": "save:1"}, {"text": "Apri", "url": "https://t.me/share/url?url=x.it"}],
        [{"text": "Copia", "copy_text": {"text": "Ciao Anna"}}, {"text": "Cerca", "switch_inline_query": ""}],
    ],
}
TEXT = (
    '<b>Anna <i>Rossi</i></b> 🌱 <a href="https://x.it">x</a> <a href="tg://user?id=1">lei</a> <code>a</code>'
    ' <pre><code class="language-py">b</code></pre> <tg-spoiler>s</tg-spoiler> <u>u</u> <s>s</s> /help @coltiva_bot'
    " <blockquote>q</blockquote> <blockquote expandable>q</blockquote> anna@x.it https://x.it #fiera"
)


def what_people_do(server: OfflineTelegram, anna: Phone) -> Iterator[dict[str, object]]:
    """Yield one update of each kind."""
    yield anna.say("/start ciao 🌱 anna@x.it https://x.it #fiera @coltiva_bot")
    yield anna.edit("conosciuta Anna")
    yield anna.say("sì", reply_to=1)
    yield anna.say("/start@coltiva_bot", chat_id=server.group(-100, "Camera di commercio"))
    yield from anna.paste("riga\n" * 2000)
    yield anna.forward("Luca Bianchi", "Caffè martedì?")
    yield anna.forward("Luca", "Caffè martedì?", from_id=7)
    yield anna.send_contact("+39 333 1234567", "Anna")
    yield anna.send_contact("+39 333 1234567", "Anna", "Rossi", "BEGIN:VCARD\nFN:Anna Rossi\nEND:VCARD", 8)
    yield anna.send_location(45.58, 9.27)
    yield anna.send_document("note.txt", b"Anna", "text/plain", "le note di /oggi")
    yield anna.send_photo(PICTURE, "il biglietto")
    yield anna.send_voice()
    yield anna.send_sticker()
    yield anna.inline("Anna")
    yield anna.block()
    yield anna.unblock()


def what_the_bot_does(message: int) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield type of the result, method and parameters; `message` is the first that the bot will send."""
    here: dict[str, object] = {"chat_id": 1}
    that = here | {"message_id": message}
    yield "Message", "sendMessage", here | {"text": TEXT, "parse_mode": "HTML", "reply_markup": KEYBOARD}
    yield "Message", "editMessageText", that | {"text": "Salvata", "reply_markup": KEYBOARD}
    yield "Message", "editMessageReplyMarkup", that
    quiet = {"link_preview_options": {"is_disabled": True}, "protect_content": True}
    yield "Message", "sendMessage", here | quiet | {"text": "x.it", "reply_parameters": {"message_id": message}}
    yield "Message", "sendMessage", here | {"text": "Dove sei?", "reply_markup": {"force_reply": True}}
    keys = {"keyboard": [[{"text": "Qui", "request_location": True}]], "resize_keyboard": True}
    yield "Message", "sendMessage", here | {"text": "Dove sei?", "reply_markup": keys}
    yield "Message", "sendDocument", here | {"caption": "<b>caffè</b>", "parse_mode": "HTML"}
    yield "Message", "sendPhoto", here
    yield "Message", "editMessageCaption", here | {"message_id": message + 4, "caption": "spostato"}
    yield "bool", "sendChatAction", here | {"action": "typing"}
    yield "bool", "setMessageReaction", that | {"reaction": [{"type": "emoji", "emoji": "👍"}]}
    yield "bool", "deleteMessage", that
    yield "bool", "deleteMessages", here | {"message_ids": [message + 1]}
    yield "User", "getMe", {}
    yield "ChatFullInfo", "getChat", here
    yield "File", "getFile", {"file_id": "offline-file-1"}
    yield "bool", "setMyCommands", {"commands": [{"command": "help", "description": "Aiuto"}], "language_code": "it"}
    yield "list[BotCommand]", "getMyCommands", {"language_code": "it"}
    yield "bool", "deleteMyCommands", {"language_code": "it"}
    yield "bool", "setMyDescription", {"description": "Coltiva", "language_code": "it"}
    yield "BotDescription", "getMyDescription", {"language_code": "it"}
    yield "bool", "setMyShortDescription", {"short_description": "Coltiva"}
    yield "BotShortDescription", "getMyShortDescription", {}
    yield "bool", "setMyName", {"name": "Coltiva"}
    yield "BotName", "getMyName", {}
    yield "bool", "setChatMenuButton", {"menu_button": {"type": "commands"}}
    yield "MenuButtonCommands", "getChatMenuButton", {}
    yield "bool", "answerInlineQuery", {"inline_query_id": "4000000001", "results": [ARTICLE]}
    yield "list[Update]", "getUpdates", {}
    yield "bool", "setWebhook", {"url": "https://x.it/hook"}
    yield "WebhookInfo", "getWebhookInfo", {}
    yield "bool", "deleteWebhook", {}


async def payloads() -> Iterator[dict[str, object]]:
    """Play a whole evening; yield what came over the wire."""
    server = OfflineTelegram(lambda: NOW)
    anna = server.user(1, "Anna", "it")
    lines: list[dict[str, object]] = [{"type": "Update", "json": update} for update in what_people_do(server, anna)]
    first = len(server.state.chats[1].messages) + 2  # one more is in the group
    file = Attachment("caffe.ics", "text/calendar", b"BEGIN:VCALENDAR")
    files = {"document": file, "photo": Attachment("a.png", "image/png", PICTURE)}
    for kind, method, given in what_the_bot_does(first):
        values = {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}
        status, body = await server.answer(method, values, files)
        answer = json.loads(body)
        if status != 200:
            raise SystemExit(f"{method}: {answer}")
        lines.append({"type": kind, "method": method, "json": answer["result"]})
        if method == "sendMessage" and "Salva" in str(given):
            lines += [{"type": "Update", "json": anna.tap(first, data)} for data in ("save:1", (0, 0))]
    lines.append({"type": "Update", "json": anna.tap(first, "old")})
    return iter(lines)


if __name__ == "__main__":
    for line in asyncio.run(payloads()):
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
