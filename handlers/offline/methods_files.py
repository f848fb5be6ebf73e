"""Bot API methods that carry files, both ways."""

from __future__ import annotations

from handlers.offline.keyboards import check_markup
from handlers.offline.methods_messages import caption_of, post
from handlers.offline.outbox import Attachment
from handlers.offline.parameters import Parameters
from handlers.offline.refusal import JSON, Refusal
from handlers.offline.state import State

MAX_UPLOAD = 50 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_DOWNLOAD = 20 * 1024 * 1024
"""Bytes (Bot API, "Sending files" and getFile)."""
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF", b"BM")


def send_document(state: State, given: Parameters) -> JSON:
    """Send a file: sendDocument."""
    content, markup = caption_of(state, given), check_markup(given.mapping("reply_markup"))
    chat = state.chat(given.text("chat_id"))
    file, fields = _file(state, given, "document")
    content["document"] = fields | {"file_name": file.name, "mime_type": file.mime_type}
    return post(state, chat, given, content, markup, file)


def send_photo(state: State, given: Parameters) -> JSON:
    """Send a picture: sendPhoto."""
    content, markup = caption_of(state, given), check_markup(given.mapping("reply_markup"))
    chat = state.chat(given.text("chat_id"))
    file, fields = _file(state, given, "photo")
    if not file.content.startswith(_PICTURES):
        raise Refusal("IMAGE_PROCESS_FAILED")
    if len(file.content) > MAX_PHOTO:
        raise Refusal(f"file of size {len(file.content)} bytes is too big for a photo; the maximum size is {MAX_PHOTO}")
    content["photo"] = photo_sizes(fields)
    return post(state, chat, given, content, markup, file)


def photo_sizes(fields: JSON) -> list[JSON]:
    """Describe a picture as Telegram does, smallest size first; the offline server does not scale."""
    small = fields | {"file_unique_id": fields["file_unique_id"] + "-small"}
    return [small | {"width": 90, "height": 67}, fields | {"width": 1280, "height": 960}]


def get_file(state: State, given: Parameters) -> JSON:
    """Say where a file can be downloaded: getFile."""
    file_id = given.text("file_id")
    file = state.files.get(file_id)
    if file is None:
        raise Refusal("invalid file_id" if file_id else "file_id not specified")
    if len(file.content) > MAX_DOWNLOAD:
        raise Refusal("file is too big")
    number = file_id.rpartition("-")[2]
    described: JSON = {"file_id": file_id, "file_unique_id": f"unique-{number}", "file_size": len(file.content)}
    return described | {"file_path": f"files/{file_id}"}


def download(state: State, path: str) -> bytes | None:
    """Give the content of the file at `path` of getFile, None if there is none."""
    file = state.files.get(path.rpartition("/")[2])
    return file.content if file else None


def _file(state: State, given: Parameters, name: str) -> tuple[Attachment, JSON]:
    value = given.text(name)
    upload = given.files.get(value.removeprefix("attach://") if value.startswith("attach://") else name)
    if upload is not None:
        if not upload.content:
            raise Refusal("file must be non-empty")
        if len(upload.content) > MAX_UPLOAD:
            raise Refusal("Request Entity Too Large", 413)
        return upload, state.keep_file(upload)
    if not value:
        raise Refusal(f"there is no {name} in the request")
    if value not in state.files:
        raise Refusal("wrong file identifier/HTTP URL specified")
    known = state.files[value]
    return known, {"file_id": value, "file_unique_id": "unique-" + value.rpartition("-")[2],
                   "file_size": len(known.content)}  # fmt: skip
