"""What the coach hears of all that Telegram tells, and what groups and failures hear of us."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram import Update

from bot.clock import SettableClock
from bot.core.events import (
    Commanded,
    Edited,
    Event,
    Reached,
    Said,
    Sender,
    SentOther,
    SharedContact,
    SharedLocation,
    Sought,
    Tapped,
)
from bot.core.replies import Choice, Say, Verbatim
from bot.wording import Wording
from handlers import TelegramCourier, build_application, register
from handlers.offline import OfflineRequest, OfflineTelegram, Phone

ANNA, BOB = 7, 8
NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)


class Ear:
    """A coach that only listens, and fails when told to."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, Sender, Event]] = []
        self.failure: Exception | None = None

    async def handle(self, member: int, sender: Sender, event: Event) -> None:
        self.heard.append((member, sender, event))
        if self.failure:
            raise self.failure

    @property
    def events(self) -> list[Event]:
        return [event for _, _, event in self.heard]


class House:
    """Telegram, the application and an ear behind it."""

    def __init__(self) -> None:
        self.clock = SettableClock(NOW)
        self.telegram = OfflineTelegram(self.clock.now)
        self.application = build_application(self.telegram.token, request=OfflineRequest(self.telegram), paced=False)
        self.ear = Ear()
        self.courier = TelegramCourier(self.application.bot, Wording())
        register(self.application, self.ear, self.courier, self.clock)
        self.anna: Phone = self.telegram.user(ANNA, "Anna", "it", met=True)

    async def take(self, *updates: dict[str, Any]) -> list[Event]:
        """Handles updates; gives what was heard of them."""
        before = len(self.ear.events)
        for update in updates:
            await self.application.process_update(Update.de_json(update, self.application.bot))
        return self.ear.events[before:]

    def message(self, **content: object) -> dict[str, Any]:
        """A message of Anna's that no phone verb sends."""
        return self.anna._send(content)

    @property
    def said(self) -> list[str]:
        return [action.bubble.text for action in self.telegram.log if action.bubble]

    @property
    def answered(self) -> int:
        return [name for name, _ in self.telegram.calls].count("answerCallbackQuery")


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    async with made.application:
        yield made


async def test_a_text_and_who_sent_it(house: House) -> None:
    """Text, message id, first name and language."""
    await house.take(house.anna.say("conosciuto Luca,\nidraulico"))
    assert house.ear.heard == [(ANNA, Sender("Anna", "it"), Said("conosciuto Luca,\nidraulico", 1))]


@pytest.mark.parametrize(
    ("text", "name", "args"),
    [
        ("/start", "start", ""),
        ("/start invito_1", "start", "invito_1"),
        ("/person Anna Rossi", "person", "Anna Rossi"),
        ("/Person@coltiva_bot  Anna ", "person", "Anna"),
        ("/intro Anna\nLuca", "intro", "Anna\nLuca"),
        ("/boh", "boh", ""),
    ],
)
async def test_commands(house: House, text: str, name: str, args: str) -> None:
    """Any of them, known or not, in any case, with what follows."""
    assert await house.take(house.anna.say(text)) == [Commanded(name, args)]


@pytest.mark.parametrize("text", ["5/10", "vedi /help", "/ ciao", "/"])
async def test_a_stroke_is_not_a_command(house: House, text: str) -> None:
    """Only what Telegram marks as one, at the very beginning."""
    assert await house.take(house.anna.say(text)) == [Said(text, 1)]


_CHAT = {"id": -1001, "type": "channel", "title": "Camera di commercio"}


@pytest.mark.parametrize(
    ("origin", "author"),
    [
        (
            {"type": "user", "sender_user": {"id": 9, "is_bot": False, "first_name": "Marco", "last_name": "Sala"}},
            "Marco Sala",
        ),
        ({"type": "hidden_user", "sender_user_name": "Marco Sala"}, "Marco Sala"),
        ({"type": "chat", "sender_chat": {"id": -5, "type": "group", "title": "BNI Monza"}}, "BNI Monza"),
        ({"type": "channel", "chat": _CHAT, "message_id": 3}, "Camera di commercio"),
    ],
)
async def test_forwards_name_their_author(house: House, origin: dict[str, object], author: str) -> None:
    """As far as Telegram tells; a forwarded command is somebody else's and is not carried out."""
    update = house.message(
        text="/forget all",
        forward_origin=origin | {"date": 0},
        entities=[{"type": "bot_command", "offset": 0, "length": 7}],
    )
    assert await house.take(update) == [Said("/forget all", 1, author)]


async def test_edits(house: House) -> None:
    """Of a text and of a caption; an edit without words (a live location moves) is nothing."""
    said = house.anna.say("prima")
    edited = await house.take(said, house.anna.edit("dopo"))
    assert edited == [Said("prima", 1), Edited("dopo", 1)]
    photo = house.anna.send_photo(b"jpg", "biglietto")["message"]
    assert await house.take({"update_id": 1, "edited_message": photo}) == [Edited("biglietto", 2)]
    moved = house.anna.send_location(45.0, 9.0)["message"]
    assert await house.take({"update_id": 2, "edited_message": moved}) == []


async def test_contacts_and_places(house: House) -> None:
    """A card with its vCard, a location, a venue."""
    events = await house.take(
        house.anna.send_contact("+39333", "Luca", "Bianchi", "BEGIN:VCARD"),
        house.anna.send_contact("+39334", "Luca"),
        house.anna.send_location(45.58, 9.27),
        house.message(
            location={"latitude": 1.0, "longitude": 2.0},
            venue={"location": {"latitude": 1.0, "longitude": 2.0}, "title": "Bar", "address": "Via"},
        ),
    )
    assert events == [
        SharedContact("Luca Bianchi", "+39333", "BEGIN:VCARD"),
        SharedContact("Luca", "+39334"),
        SharedLocation(45.58, 9.27),
        SharedLocation(1.0, 2.0),
    ]


_FILE = {"file_id": "f", "file_unique_id": "u"}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"photo": [_FILE | {"width": 1, "height": 1}]}, "photo"),
        ({"voice": _FILE | {"duration": 1}}, "voice"),
        ({"video": _FILE | {"duration": 1, "width": 1, "height": 1}}, "video"),
        ({"video_note": _FILE | {"duration": 1, "length": 1}}, "video"),
        ({"animation": _FILE | {"duration": 1, "width": 1, "height": 1}, "document": _FILE}, "video"),
        ({"document": _FILE}, "document"),
        ({"audio": _FILE | {"duration": 1}}, "other"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "other"),
    ],
)
async def test_everything_else_is_named(house: House, content: dict[str, object], kind: str) -> None:
    """With the words that came along."""
    (event,) = await house.take(house.message(**content, caption="biglietto"))
    assert isinstance(event, SentOther)
    assert (event.kind, event.caption) == (kind, "biglietto")


async def test_an_album_is_one_thing(house: House) -> None:
    """Its first photo, and any that has words; the next album counts again."""
    photo = [_FILE | {"width": 1, "height": 1}]
    events = await house.take(
        house.message(photo=photo, media_group_id="a"),
        house.message(photo=photo, media_group_id="a"),
        house.message(photo=photo, media_group_id="a", caption="biglietto"),
        house.message(photo=photo, media_group_id="b"),
    )
    assert [event.caption for event in events if isinstance(event, SentOther)] == ["", "biglietto", ""]


async def test_service_messages_are_nobodys_words(house: House) -> None:
    """Somebody pinned a message: there is nothing to say to that."""
    assert await house.take(house.message(pinned_message=house.anna.say("x")["message"])) == []


async def test_taps_are_answered(house: House) -> None:
    """Once each, whether the coach says something or fails; the event names message and data."""
    await house.courier.deliver(ANNA, "it", (Say(Verbatim("ecco"), ((Choice(Verbatim("Sì"), "save|1"),),)),))
    assert await house.take(house.anna.press("Sì")) == [Tapped("save|1", 1)]
    assert house.answered == 1
    house.ear.failure = ValueError()
    await house.take(house.anna.press("Sì"))
    assert house.answered == 2


async def test_blocking_and_coming_back(house: House) -> None:
    """The coach learns of both."""
    assert await house.take(house.anna.block(), house.anna.unblock()) == [
        Reached(reachable=False),
        Reached(reachable=True),
    ]


async def test_an_unknown_update_is_passed_over(house: House) -> None:
    """What Telegram invents next: nobody asked."""
    assert await house.take({"update_id": 5}) == []


async def test_what_is_typed_in_another_chat_is_a_search(house: House) -> None:
    """An inline query, with the number that its answer names."""
    query = house.anna.inline("Anna")
    assert await house.take(query) == [Sought(query["inline_query"]["id"], "Anna")]


async def test_in_a_group_one_sentence_once(house: House) -> None:
    """To who adds or addresses the bot; everything else there is not for us."""
    group = house.telegram.group(-100, "BNI Monza")
    bob = house.telegram.user(BOB, "Bob", "en")
    await house.take(bob.say("hello all", chat_id=group))
    assert house.said == []
    await house.take(
        bob.say("@coltiva_bot are you there?", chat_id=group), bob.say("/start@coltiva_bot", chat_id=group)
    )
    assert len(house.said) == 1
    assert "private" in house.said[0]
    assert house.ear.events == []


async def test_added_to_a_group(house: House) -> None:
    """Being added is being addressed; being shown out is not."""
    group = house.telegram.group(-100, "BNI Monza")
    house.telegram.state.chats[group].met = True
    change: dict[str, Any] = house.anna.block()["my_chat_member"] | {
        "chat": {"id": -100, "type": "group", "title": "BNI"}
    }
    states = [change["new_chat_member"] | {"status": status} for status in ("member", "left")]
    events = await house.take(
        *(
            {"update_id": number, "my_chat_member": change | {"new_chat_member": state}}
            for number, state in enumerate(states)
        )
    )
    assert events == []
    assert len(house.said) == 1
    assert "@coltiva_bot" in house.said[0]


async def test_a_failure_is_confessed_once(house: House, caplog: pytest.LogCaptureFixture) -> None:
    """One apology a minute, in the member's language, with the id that the log has; the log quotes nobody."""
    house.ear.failure = ValueError("conosciuta Anna Rossi")
    first = house.anna.say("conosciuta Anna Rossi")
    await house.take(first, house.anna.say("e Luca"))
    assert len(house.said) == 1
    code = f"{first['update_id']:x}"
    assert code in house.said[0]
    assert "Riprova" in house.said[0]
    record = caplog.records[0]
    assert (record.levelno, record.getMessage()) == (logging.ERROR, "failed")
    assert vars(record)["id"] == code
    house.clock.move_to(NOW + timedelta(minutes=2))
    await house.take(house.anna.say("ancora"))
    assert len(house.said) == 2


async def test_the_apology_speaks_the_language_of_the_talk(house: House) -> None:
    """Telegram says Italian, but the member has chosen English here."""
    await house.courier.deliver(ANNA, "en", (Say(Verbatim("hello")),))
    house.ear.failure = ValueError()
    await house.take(house.anna.say("hi"))
    assert "try again" in house.said[-1]
