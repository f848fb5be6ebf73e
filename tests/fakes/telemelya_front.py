"""A front for telemelya (PyPI), an independent Bot API server, so that python-telegram-bot 22 can poll it.

    pip install telemelya fakeredis && python telemelya_front.py 9000 TOKEN

It runs in a virtualenv of its own and imports nothing of ours. The package keeps the messages and makes the updates;
this front lends it a Redis in memory, and supplies what it lacks: getUpdates (it only knows webhooks), sendDocument and
the methods about the bot itself. Standard input is the person: a line is a message, "/word" a command, "!label" a tap
on the latest message with buttons (by the beginning of the label, or by data), "?2" waits two seconds. Standard output
is what the bot did, one JSON object a line.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sys
from contextlib import suppress
from typing import Any

import fakeredis.aioredis  # type: ignore[import-not-found, unused-ignore]
import uvicorn  # type: ignore[import-not-found, unused-ignore]
from fastapi import FastAPI, Request  # type: ignore[import-not-found, unused-ignore]
from starlette.responses import JSONResponse  # type: ignore[import-not-found, unused-ignore]
from telemelya.models import SendUpdateRequest  # type: ignore[import-not-found, unused-ignore]
from telemelya.server import bot_api, control_api  # type: ignore[import-not-found, unused-ignore]
from telemelya.server.state import StateManager, state_manager  # type: ignore[import-not-found, unused-ignore]

PORT, TOKEN = int(sys.argv[1]), sys.argv[2]
YES = frozenset({
    "setMyCommands", "deleteMyCommands", "setMyDescription", "setMyShortDescription", "setMyName", "setChatMenuButton",
    "setMessageReaction", "deleteMessages",
})  # fmt: skip
NOTHING_YET: dict[str, Any] = {
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
}
waiting: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
shown: dict[str, Any] = {}


def out(did: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(did, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


async def note(self: Any, session_id: str, response: dict[str, Any]) -> None:  # noqa: ANN401, ARG001
    """Print what the bot did, instead of keeping it for a client."""
    out({name: value for name, value in response.items() if name != "raw"})
    if response.get("reply_markup"):
        shown.update(response)


async def more(token: str, method: str, request: Request) -> JSONResponse:
    """Answer what the package does not know."""
    given = await bot_api._parse_body(request)
    if token != TOKEN:
        return JSONResponse({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401)
    if method == "getUpdates":
        updates = []
        with suppress(TimeoutError):
            updates.append(await asyncio.wait_for(waiting.get(), float(given.get("timeout", 0)) or 0.01))
        return JSONResponse({"ok": True, "result": updates})
    if method == "sendDocument":
        file = given["document"]
        number = await state_manager.next_message_id("default")
        document = {"file_id": f"f{number}", "file_unique_id": f"u{number}", "file_name": file.filename}
        chat = {"id": int(given["chat_id"]), "type": "private"}
        message = {"message_id": number, "chat": chat, "date": 0, "document": document, "caption": given.get("caption")}
        await note(None, "default", {"method": method} | message)
        return JSONResponse({"ok": True, "result": message})
    if method in NOTHING_YET:
        return JSONResponse({"ok": True, "result": NOTHING_YET[method]})
    if method in YES:
        return JSONResponse({"ok": True, "result": True})
    return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, 404)


def update_for(line: str) -> dict[str, Any]:
    said: dict[str, Any] = {"text": line}
    if line.startswith("/"):
        said = {"command": line}
    elif line.startswith("!"):
        said = {"callback_data": data_of(line[1:]), "callback_message_id": shown.get("message_id")}
    update: dict[str, Any] = control_api._make_update(SendUpdateRequest(chat_id=1, **said), "default")
    return update


def data_of(words: str) -> str:
    rows = shown.get("reply_markup", {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if re.sub(r"^\W+", "", button["text"]).casefold().startswith(words.casefold()):
            return str(button.get("callback_data", words))
    return words


async def person(server: uvicorn.Server) -> None:
    while line := (await asyncio.to_thread(sys.stdin.readline)).rstrip("\n"):
        if line.startswith("?"):
            await asyncio.sleep(float(line[1:]))
        else:
            await waiting.put(update_for(line))
    server.should_exit = True


async def main() -> None:
    state_manager._redis = fakeredis.aioredis.FakeRedis(decode_responses=True)
    StateManager.push_response = note
    application = FastAPI()
    application.include_router(bot_api.router)
    application.add_api_route("/bot{token}/{method}", more, methods=["POST"])
    server = uvicorn.Server(uvicorn.Config(application, "127.0.0.1", PORT, log_level="warning"))
    out({"listening": PORT})
    logging.disable(logging.WARNING)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(server.serve())
        tasks.create_task(person(server))


if __name__ == "__main__":
    asyncio.run(main())
