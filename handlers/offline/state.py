"""What the offline Telegram remembers: people, chats, messages, files, taps; nothing of it outlives the process."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from handlers.offline.outbox import Action, Attachment, Bubble, Kind, bubble_of
from handlers.offline.refusal import CHAT_NOT_FOUND, JSON, QUERY_TOO_OLD, Refusal

ANSWER_WITHIN = timedelta(seconds=15)
"""How long a callback or inline query may wait; Telegram publishes no figure, clients give up at about this time."""
FIRST_UPDATE = 100_000_001


@dataclass(slots=True)
class Stored:
    """A message as the server keeps it. `shown_markup` is the keyboard below the text field that came with it."""

    message: JSON
    outgoing: bool
    attachment: Attachment | None = None
    shown_markup: JSON | None = None

    def bubble(self) -> Bubble:
        """Show it as a person sees it."""
        return bubble_of(self.message, self.shown_markup, self.attachment)


@dataclass(slots=True)
class Chat:
    """One chat: `met` once the bot may write there, `blocked` when it no longer may, and why."""

    about: JSON
    met: bool = False
    blocked: str = ""
    messages: dict[int, Stored] = field(default_factory=dict)


@dataclass(slots=True)
class Question:
    """A callback or inline query that waits for its answer."""

    chat_id: int
    asked: datetime
    answered: bool = False


@dataclass(slots=True)
class State:
    """The whole offline Telegram, as data. `clock` tells the time in aware UTC and is asked for every message."""

    clock: Callable[[], datetime]
    bot: JSON
    chats: dict[int, Chat] = field(default_factory=dict)
    users: dict[int, JSON] = field(default_factory=dict)
    files: dict[str, Attachment] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    log: list[Action] = field(default_factory=list)
    watchers: list[Callable[[], None]] = field(default_factory=list)
    _message_ids: count[int] = field(default_factory=lambda: count(1))
    _file_ids: count[int] = field(default_factory=lambda: count(1))
    _question_ids: count[int] = field(default_factory=lambda: count(1))

    def now(self) -> int:
        """Give the time in seconds of Unix."""
        return int(self.clock().timestamp())

    def chat(self, chat_id: str) -> Chat:
        """Find the chat that the bot may write to.

        Raises:
            Refusal: there is none, the bot never met it, or was shown the door.

        """
        if not chat_id:
            raise Refusal("chat_id is empty")
        known = self.chats.get(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if known is None or not known.met:
            raise Refusal(CHAT_NOT_FOUND)
        if known.blocked:
            raise Refusal(known.blocked, 403)
        return known

    def mentions(self, entities: list[JSON]) -> list[JSON]:
        """Fill in whom `text_mention` entities name; those that name a stranger are dropped, as on Telegram."""
        named = [entity for entity in entities if entity["type"] == "text_mention"]
        for entity in named:
            entity["user"] = self.users.get(int(entity["user"]["id"]), {})
        return [entity for entity in entities if entity.get("user") != {}]

    def keep(self, chat: Chat, content: JSON, sender: JSON, attachment: Attachment | None = None) -> Stored:
        """Store a new message of `sender` in `chat` and give it the next number."""
        message: JSON = {
            "message_id": next(self._message_ids),
            "from": sender,
            "chat": chat.about,
            "date": self.now(),
        }
        stored = Stored(message | content, outgoing=sender is self.bot, attachment=attachment)
        chat.messages[stored.message["message_id"]] = stored
        return stored

    def keep_file(self, file: Attachment) -> JSON:
        """Store a file; give the four fields that every kind of file has."""
        number = next(self._file_ids)
        file_id = f"offline-file-{number}"
        self.files[file_id] = file
        return {"file_id": file_id, "file_unique_id": f"unique-{number}", "file_size": len(file.content)}

    def ask(self, chat_id: int) -> str:
        """Open a callback or inline query; give its id."""
        question_id = str(4_000_000_000 + next(self._question_ids))
        self.questions[question_id] = Question(chat_id, self.clock())
        return question_id

    def answer(self, question_id: str) -> Question:
        """Close a query.

        Raises:
            Refusal: it is unknown, answered already, or older than ANSWER_WITHIN.

        """
        question = self.questions.get(question_id)
        if question is None or question.answered or self.clock() - question.asked > ANSWER_WITHIN:
            raise Refusal(QUERY_TOO_OLD)
        question.answered = True
        return question

    def record(self, kind: Kind, chat_id: int, stored: Stored | None = None, text: str = "") -> None:
        """Add to the log what the bot just did."""
        self.note(Action(kind, chat_id, stored.bubble() if stored else None, text))

    def note(self, action: Action) -> None:
        """Add an action to the log and tell those who wait for one."""
        self.log.append(action)
        for watcher in tuple(self.watchers):
            watcher()

    def copy(self, stored: Stored) -> JSON:
        """Give the message for an answer or an update; later edits do not change it."""
        return deepcopy(stored.message)
