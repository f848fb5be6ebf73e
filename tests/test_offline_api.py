"""The offline Bot API, used as the product uses it: through python-telegram-bot."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape

import pytest
from hypothesis import given, strategies
from telegram import (
    Bot,
    BotCommand,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
    MessageEntity,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyParameters,
    Update,
)
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from handlers.offline import Impossible, OfflineRequest, OfflineTelegram, Phone, faults
from handlers.offline.formatting import parse_html, utf16_length
from handlers.offline.links import problem_with_link
from handlers.offline.refusal import NOT_MODIFIED, Refusal

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\x00" * 16
ANNA = 1


@dataclass(slots=True)
class Clock:
    """A clock that a test moves."""

    now: datetime = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(frozen=True, slots=True)
class World:
    """Telegram, the bot and Anna, who has written once (message 1) and got an answer (message 2)."""

    clock: Clock
    telegram: OfflineTelegram
    bot: Bot
    anna: Phone

    async def ask(self, text: str, *rows: list[InlineKeyboardButton]) -> Message:
        return await self.bot.send_message(ANNA, text, reply_markup=InlineKeyboardMarkup(rows) if rows else None)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    clock = Clock()
    telegram = OfflineTelegram(clock)
    async with Bot(
        telegram.token, request=OfflineRequest(telegram), get_updates_request=OfflineRequest(telegram)
    ) as bot:
        anna = telegram.user(ANNA, "Anna")
        anna.say("ciao")
        await bot.send_message(ANNA, "Ciao Anna")
        telegram.take()
        yield World(clock, telegram, bot, anna)


def button(text: str = "Salva", **what: object) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, **what)]])  # type: ignore[arg-type]


def html(text: str) -> Callable[[Bot], Awaitable[object]]:
    return lambda bot: bot.send_message(ANNA, text, parse_mode="HTML")


def linked(url: str) -> Callable[[Bot], Awaitable[object]]:
    return lambda bot: bot.send_message(ANNA, "Apri", reply_markup=button(url=url))


def bad_link(url: str, problem: str) -> tuple[Callable[[Bot], Awaitable[object]], str]:
    return linked(url), f"inline keyboard button URL '{url}' is invalid: {problem}"


def commands(command: str, description: str = "Aiuto") -> Callable[[Bot], Awaitable[object]]:
    return lambda bot: bot.set_my_commands([BotCommand(command, description)])


def article(number: str) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(number, "Anna", InputTextMessageContent("Anna Rossi"))


REFUSED: dict[str, tuple[Callable[[Bot], Awaitable[object]], str]] = {
    "no text": (lambda b: b.send_message(ANNA, ""), "message text is empty"),
    "blank text": (lambda b: b.send_message(ANNA, " \n "), "text must be non-empty"),
    "only mark-up": (html("<b> </b>"), "text must be non-empty"),
    "4,097 characters": (lambda b: b.send_message(ANNA, "x" * 4097), "message is too long"),
    "4,097 characters in bold": (html(f"<b>{'x' * 4097}</b>"), "message is too long"),
    "caption of 1,025": (lambda b: b.send_document(ANNA, b"x", caption="x" * 1025), "message caption is too long"),
    "nobody": (lambda b: b.send_message("", "ciao"), "chat_id is empty"),
    "a stranger": (lambda b: b.send_message(99, "ciao"), "chat not found"),
    "a name": (lambda b: b.send_message("@nobody", "ciao"), "chat not found"),
    "unknown parse mode": (lambda b: b.send_message(ANNA, "x", parse_mode="BBCode"), "unsupported parse_mode"),
    "unknown tag": (html("ciao <p>x</p>"), "can't parse entities: Unsupported start tag \"p\" at byte offset 5"),
    "bytes, not characters": (html("è <br>"), "can't parse entities: Unsupported start tag \"br\" at byte offset 3"),
    "bare <": (html("a < b"), "can't parse entities: Unsupported start tag \"\" at byte offset 2"),
    "heart at the end": (html("I <3"), "can't parse entities: Unclosed start tag at byte offset 2"),
    "unclosed tag": (html("<b>x"), "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    "crossed tags": (
        html("<b><i>test</b></i>"),
        "can't parse entities: Unmatched end tag at byte offset 10, expected \"</i>\", found \"</b>\"",
    ),
    "end without start": (html("x</b>"), "can't parse entities: Unexpected end tag at byte offset 1"),
    "end that does not end": (html("<b>x</b"), "can't parse entities: Unclosed end tag at byte offset 4"),
    "span of no class": (
        html("<span>x</span>"),
        "can't parse entities: Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
    ),
    "attribute without value": (
        html("<a href>x</a>"),
        "can't parse entities: Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0",
    ),
    "unquoted link": (
        html("<a href=https://x.it>x</a>"),
        "can't parse entities: Unexpected end of name token at byte offset 8",
    ),
    "quote left open": (html('<a href="x>y</a>'), "can't parse entities: Unclosed start tag at byte offset 0"),
    "unknown emoji": (
        html('<tg-emoji emoji-id="x">🌱</tg-emoji>'),
        "can't parse entities: Invalid custom emoji identifier specified",
    ),
    "entity outside": (
        lambda b: b.send_message(ANNA, "ciao", entities=[MessageEntity("bold", 9, 1)]),
        "entity begins after the end of the text at UTF-16 offset 9",
    ),
    "entity too long": (
        lambda b: b.send_message(ANNA, "ciao", entities=[MessageEntity("bold", 0, 9)]),
        "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
    ),
    "data of 65 bytes": (
        lambda b: b.send_message(ANNA, "x", reply_markup=button(callback_data="è" * 32 + "x")),
        "BUTTON_DATA_INVALID",
    ),
    "button that does nothing": (
        lambda b: b.send_message(ANNA, "x", reply_markup=button()),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    "button without text": (
        lambda b: b.send_message(ANNA, "x", reply_markup=button(" ", callback_data="x")),
        "inline keyboard button text must be non-empty",
    ),
    "empty keyboard": (
        lambda b: b.send_message(ANNA, "x", reply_markup=InlineKeyboardMarkup([])),
        "object expected as reply markup",
    ),
    "empty row": (
        lambda b: b.send_message(ANNA, "x", reply_markup=InlineKeyboardMarkup([[]])),
        "inline keyboard expected",
    ),
    "no keys": (
        lambda b: b.send_message(ANNA, "x", reply_markup=ReplyKeyboardMarkup([])), "object expected as reply markup",
    ),
    "key without text": (
        lambda b: b.send_message(ANNA, "x", reply_markup=ReplyKeyboardMarkup([[" "]])),
        "keyboard button text must be non-empty",
    ),
    "101 buttons": (
        lambda b: b.send_message(
            ANNA, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="x")]] * 101)
        ),
        "reply markup is too long",
    ),
    "copy of 257": (
        lambda b: b.send_message(ANNA, "x", reply_markup=button(copy_text=CopyTextButton("x" * 257))),
        "BUTTON_COPY_TEXT_INVALID",
    ),
    "no link": bad_link("not-a-url", "Wrong HTTP URL"),
    "localhost": bad_link("http://localhost:80/x", "Wrong HTTP URL"),
    "ftp": bad_link("ftp://x.it", "Unsupported URL protocol"),
    "mailto": bad_link("mailto:a@x.it", "Unsupported URL protocol"),
    "very long link": (linked("https://x.it/" + "x" * 2048), "BUTTON_URL_INVALID"),
    "reply to nothing": (
        lambda b: b.send_message(ANNA, "x", reply_parameters=ReplyParameters(77)),
        "message to be replied not found",
    ),
    "edit of nothing": (lambda b: b.edit_message_text("x", ANNA, 77), "message to edit not found"),
    "edit of Anna's": (lambda b: b.edit_message_text("x", ANNA, 1), "message can't be edited"),
    "edit without change": (
        lambda b: b.edit_message_text(" Ciao Anna\n", ANNA, 2),
        NOT_MODIFIED,
    ),
    "no buttons to remove": (
        lambda b: b.edit_message_reply_markup(ANNA, 2),
        NOT_MODIFIED,
    ),
    "caption of a text": (
        lambda b: b.edit_message_caption(ANNA, 2, caption="x"),
        "there is no caption in the message to edit",
    ),
    "deleting nothing": (lambda b: b.delete_message(ANNA, 77), "message to delete not found"),
    "deleting too much": (lambda b: b.delete_messages(ANNA, range(1, 102)), "too many message identifiers specified"),
    "reaction to nothing": (lambda b: b.set_message_reaction(ANNA, 77, "👍"), "message to react not found"),
    "odd reaction": (lambda b: b.set_message_reaction(ANNA, 1, ReactionTypeEmoji("🥖")), "REACTION_INVALID"),
    "odd action": (lambda b: b.send_chat_action(ANNA, "thinking"), "wrong parameter action in request"),
    "answer to nothing": (
        lambda b: b.answer_callback_query("5"),
        "query is too old and response timeout expired or query ID is invalid",
    ),
    "toast of 201": (lambda b: b.answer_callback_query("5", "x" * 201), "MESSAGE_TOO_LONG"),
    "inline answer to nothing": (
        lambda b: b.answer_inline_query("5", [article("1")]),
        "query is too old and response timeout expired or query ID is invalid",
    ),
    "results alike": (lambda b: b.answer_inline_query("5", [article("1"), article("1")]), "RESULT_ID_DUPLICATE"),
    "result of long id": (lambda b: b.answer_inline_query("5", [article("x" * 65)]), "RESULT_ID_INVALID"),
    "empty file": (lambda b: b.send_document(ANNA, b""), "file must be non-empty"),
    "unknown file": (lambda b: b.send_document(ANNA, "AgAD"), "wrong file identifier/HTTP URL specified"),
    "text as photo": (lambda b: b.send_photo(ANNA, b"not a picture"), "IMAGE_PROCESS_FAILED"),
    "download of nothing": (lambda b: b.get_file("AgAD"), "invalid file_id"),
    "101 commands": (lambda b: b.set_my_commands([BotCommand("a", "b")] * 101), "BOT_COMMANDS_TOO_MUCH"),
    "command with capital": (commands("Help"), "BOT_COMMAND_INVALID"),
    "command with dash": (commands("to-day"), "BOT_COMMAND_INVALID"),
    "long command": (commands("x" * 33), "command length must not exceed 32"),
    "no command": (commands("/"), "command must be non-empty"),
    "no description": (commands("help", " "), "command description must be non-empty"),
    "long description": (commands("help", "x" * 257), "command description length must not exceed 256"),
    "odd language": (lambda b: b.set_my_commands([], language_code="it-IT"), "invalid language code specified"),
    "description of 513": (lambda b: b.set_my_description("x" * 513), "bot description is too long"),
    "short description of 121": (lambda b: b.set_my_short_description("x" * 121), "bot short description is too long"),
    "webhook without TLS": (
        lambda b: b.set_webhook("http://x.it/hook"),
        "bad webhook: An HTTPS URL must be provided for webhook",
    ),
    "webhook on port 8080": (
        lambda b: b.set_webhook("https://x.it:8080/hook"),
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
async def test_what_telegram_refuses_is_refused_in_its_words(world: World, case: str) -> None:
    """Each mistake gets the answer that Telegram gives, and leaves no trace in the chat."""
    call, wording = REFUSED[case]
    before = world.anna.messages
    with pytest.raises(BadRequest) as refused:
        await call(world.bot)
    assert refused.value.message == wording.capitalize()
    assert [refusal.description for _, refusal in world.telegram.refusals] == [f"Bad Request: {wording}"]
    assert world.anna.messages == before


ACCEPTED: dict[str, tuple[str, str]] = {
    "bare ampersand": ("Rossi & Bianchi &co; &nbsp;", "Rossi & Bianchi &co; &nbsp;"),
    "references": ("&lt;3 &amp; &quot;x&quot; &#8364; &#x1F331; &lt", '<3 & "x" € 🌱 <'),
    "capital tags": ("<B>x</B> <STRONG>y</STRONG>", "x y"),
    "space in an end tag": ("<b>x</b  >", "x"),
    "nameless end tag": ("<b>x</>", "x"),
    "line breaks": ("\n\n  a\r\nb  \n", "a\nb"),
    "bad link": ('<a href="mailto:a@x.it">x</a>', "x"),
    "4,096 characters and mark-up": (f"<b>{'x' * 4096}</b>", "x" * 4096),
    "4,096 emoji": ("🌱" * 4096, "🌱" * 4096),
}  # fmt: skip


@pytest.mark.parametrize("case", ACCEPTED)
async def test_what_telegram_takes_is_taken(world: World, case: str) -> None:
    """What looks wrong and is right goes through, and reads as on Telegram."""
    source, text = ACCEPTED[case]
    message = await world.bot.send_message(ANNA, source, parse_mode="HTML")
    assert message.text == text
    assert world.anna.messages[-1].text == text


ENTITIES = [
    ("<b>a<i>b</i></b>", [("bold", 0, 2), ("italic", 1, 1)]),
    ("🌱 <b>x</b>", [("bold", 3, 1)]),
    ('<a href="https://x.it">x</a>', [("text_link", 0, 1)]),
    ('<pre><code class="language-py">x</code></pre>', [("pre", 0, 1)]),
    ('<code class="language-py">x</code>', [("code", 0, 1)]),
    ("<blockquote expandable>x</blockquote>", [("expandable_blockquote", 0, 1)]),
    ('<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>', [("spoiler", 0, 1), ("spoiler", 1, 1)]),
    ("<b></b>x", []),
]


@pytest.mark.parametrize(("source", "expected"), ENTITIES)
def test_entities_are_counted_in_utf16(source: str, expected: list[tuple[str, int, int]]) -> None:
    """Offsets and lengths are those that clients use to draw the text."""
    _, entities = parse_html(source)
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in entities] == expected


@given(strategies.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    """What the bot escapes reads as it was written, whatever it is."""
    assert parse_html(escape(text, quote=True).replace("&#x27;", "'")) == (text, [])


@given(strategies.text("<>/&;=\"'#x1 \nabipre-è🌱", max_size=40))
def test_any_soup_is_read_or_refused(soup: str) -> None:
    """No mark-up makes the server stumble, and no entity reaches beyond its text."""
    wording = "Bad Request: can't parse entities: "
    try:
        text, entities = parse_html(soup)
    except Refusal as refusal:
        text, entities, wording = "", [], refusal.description
    assert wording.startswith("Bad Request: can't parse entities: ")
    assert all(0 <= one["offset"] < one["offset"] + one["length"] <= utf16_length(text) for one in entities)


@pytest.mark.parametrize(
    "url",
    ["https://t.me/share/url?url=x&text=a%20b", "http://x.it:8080/a?b#c", "tg://user?id=1", "x.it", "https://a@x.it"],
)
def test_good_links_have_no_problem(url: str) -> None:
    """Share links, links into Telegram and bare domains may stand on a button."""
    assert problem_with_link(url) is None


async def test_the_longest_that_fits_goes_through(world: World) -> None:
    """64 bytes of data, 256 characters to copy, 1,024 of caption and 200 of toast are fine."""
    rows = [
        [
            InlineKeyboardButton("a", callback_data="è" * 32),
            InlineKeyboardButton("b", copy_text=CopyTextButton("x" * 256)),
        ]
    ]
    message = await world.bot.send_document(ANNA, b"x", caption="x" * 1024, reply_markup=InlineKeyboardMarkup(rows))
    query = Update.de_json(world.anna.tap(message.message_id, (0, 0)), world.bot).callback_query
    assert query is not None
    assert query.data == "è" * 32
    assert await query.answer("x" * 200)
    assert world.anna.unread()[-1].text == "x" * 200


async def test_edits_and_deletions_show(world: World) -> None:
    """The log keeps every step as it was; the chat shows how it stands now."""
    message = await world.ask("Salvo?", [InlineKeyboardButton("Sì", callback_data="y")])
    world.anna.unread()
    await message.edit_text("Salvata")
    await message.edit_reply_markup(button(callback_data="undo"))
    assert world.anna.messages[-1].buttons[0].data == "undo"
    await message.delete()
    done = [
        (action.kind, action.bubble.text, len(action.bubble.buttons)) for action in world.anna.unread() if action.bubble
    ]
    assert done == [("edited", "Salvata", 0), ("keyboard", "Salvata", 1), ("deleted", "Salvata", 1)]
    assert [bubble.text for bubble in world.anna.messages] == ["Ciao Anna"]


async def test_a_text_edited_without_keyboard_loses_its_buttons(world: World) -> None:
    """So does Telegram: the keyboard must be sent again with each edit."""
    message = await world.ask("Salvo?", [InlineKeyboardButton("Sì", callback_data="y")])
    edited = await message.edit_text("Salvo tutto?")
    assert isinstance(edited, Message)
    assert edited.reply_markup is None
    assert edited.edit_date is not None


async def test_messages_with_keys_below_cannot_be_edited(world: World) -> None:
    """A message that brought a reply keyboard or asked for an answer stays as it is."""
    message = await world.bot.send_message(ANNA, "Dove sei?", reply_markup=ForceReply())
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await message.edit_text("Dove?")


async def test_old_messages_cannot_be_deleted(world: World) -> None:
    """After 48 hours a message stays where it is."""
    world.clock.wait(hours=48, seconds=1)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await world.bot.delete_message(ANNA, 2)


async def test_a_tap_is_answered_once_and_in_time(world: World) -> None:
    """A second answer, and one after 15 seconds, come too late."""
    message = await world.ask("Salvo?", [InlineKeyboardButton("Sì", callback_data="y")])
    first, second = (Update.de_json(world.anna.tap(message.message_id, "y"), world.bot).callback_query for _ in "ab")
    assert first is not None
    assert second is not None
    assert await first.answer()
    with pytest.raises(BadRequest, match="Query is too old"):
        await first.answer()
    world.clock.wait(seconds=16)
    with pytest.raises(BadRequest, match="Query is too old"):
        await second.answer()


async def test_a_tap_on_a_deleted_message_says_so(world: World) -> None:
    """The bot learns that the message is out of reach, not what it said."""
    message = await world.ask("Salvo?", [InlineKeyboardButton("Sì", callback_data="y")])
    await message.delete()
    query = Update.de_json(world.anna.tap(message.message_id, "y"), world.bot).callback_query
    assert query is not None
    assert query.message is not None
    assert not query.message.is_accessible


@pytest.mark.parametrize(
    ("wanted", "data"),
    [("salva", "1"), ("Salva tutto", "2"), ("sal", "1"), (2, "2"), ("3", "3"), ("annulla", "3"), ("🌱", "1")],
)
async def test_buttons_are_found_by_number_and_by_label(world: World, wanted: str | int, data: str) -> None:
    """Emoji and case do not count, an exact label goes first, numbers follow the reading order."""
    labels = ["🌱 Salva", "Salva tutto", "❌ Annulla"]
    row = [InlineKeyboardButton(text, callback_data=str(number)) for number, text in enumerate(labels, start=1)]
    await world.ask("Salvo?", row)
    assert world.anna.press(wanted)["callback_query"]["data"] == data


async def test_what_no_phone_can_do_is_impossible(world: World) -> None:
    """Mistakes of a test are told apart from mistakes of the bot."""
    message = await world.ask("Apri", [InlineKeyboardButton("Apri", url="https://x.it")])
    attempts: list[Callable[[], object]] = [
        lambda: world.anna.say("  "),
        lambda: world.anna.say("x" * 4097),
        lambda: world.anna.press("Chiudi"),
        lambda: world.anna.press(2),
        lambda: world.anna.press("Apri"),
        lambda: world.anna.press("Apri", back=2),
        lambda: world.anna.edit("x", message.message_id),
    ]
    for attempt in attempts:
        with pytest.raises(Impossible):
            attempt()


async def test_a_long_paste_is_cut_as_phones_cut_it(world: World) -> None:
    """200 lines become several messages, whole lines each, nothing lost."""
    lines = [f"riga {number}: conosciuto qualcuno alla fiera" for number in range(200)]
    updates = world.anna.paste("\n".join(lines))
    texts = [update["message"]["text"] for update in updates]
    assert len(texts) > 1
    assert max(map(len, texts)) <= 4096
    assert "\n".join(texts).split("\n") == lines


async def test_the_bot_may_not_write_first(world: World) -> None:
    """A person who never wrote does not exist for the bot, unless the test says they have met."""
    world.telegram.user(2, "Luca")
    with pytest.raises(BadRequest, match="Chat not found"):
        await world.bot.send_message(2, "ciao")
    world.telegram.user(3, "Marco", met=True)
    await world.bot.send_message(3, "ciao")


async def test_blocked_and_unblocked(world: World) -> None:
    """Who blocks the bot is out of reach, and both changes reach the bot."""
    update = Update.de_json(world.anna.block(), world.bot)
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await world.bot.send_message(ANNA, "ci sei?")
    with pytest.raises(Impossible):
        world.anna.say("ciao")
    world.anna.unblock()
    await world.bot.send_message(ANNA, "ci sei?")


async def test_groups_have_their_own_messages(world: World) -> None:
    """What is said in a group carries the group, and the bot can answer there."""
    group = world.telegram.group(-100, "Camera di commercio")
    update = Update.de_json(world.anna.say("/start@coltiva_bot", chat_id=group), world.bot)
    assert update.effective_chat is not None
    assert update.effective_chat.type == "group"
    await world.bot.send_message(group, "Ciao a tutti")
    assert world.telegram.log[-1].chat_id == group


async def test_files_come_back_as_they_were(world: World) -> None:
    """What Anna sends can be downloaded; what the bot sends arrives with its name and type."""
    update = Update.de_json(world.anna.send_document("note.txt", b"Anna Rossi", "text/plain"), world.bot)
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"Anna Rossi"
    await world.bot.send_document(ANNA, b"BEGIN:VCALENDAR", filename="caffè.ics")
    attachment = world.anna.messages[-1].attachment
    assert attachment is not None
    assert (attachment.name, attachment.mime_type, attachment.content) == (
        "caffè.ics",
        "text/calendar",
        b"BEGIN:VCALENDAR",
    )


async def test_a_known_file_can_be_sent_again(world: World) -> None:
    """The file_id of one message serves for the next."""
    first = await world.bot.send_photo(ANNA, PICTURE)
    await world.bot.send_photo(ANNA, first.photo[-1].file_id)
    assert world.anna.messages[-1].attachment == world.anna.messages[-2].attachment


async def test_texts_about_the_bot_are_kept_per_language(world: World) -> None:
    """Commands and descriptions of one language do not show in another; texts fall back on those without."""
    await world.bot.set_my_commands([BotCommand("help", "Aiuto")], language_code="it")
    assert [command.description for command in await world.bot.get_my_commands(language_code="it")] == ["Aiuto"]
    assert await world.bot.get_my_commands(language_code="en") == ()
    await world.bot.set_my_description("A coach")
    await world.bot.set_my_description("Un coach", language_code="it")
    assert (await world.bot.get_my_description("it")).description == "Un coach"
    assert (await world.bot.get_my_description("en")).description == "A coach"


async def test_inline_answers_are_logged(world: World) -> None:
    """What the bot offers for an inline query can be read by a test."""
    query = Update.de_json(world.anna.inline("anna"), world.bot).inline_query
    assert query is not None
    assert await query.answer([article("1")])
    details = world.anna.unread()[-1].details
    assert details is not None
    assert details["results"][0]["title"] == "Anna"


async def test_unknown_methods_do_not_exist(world: World) -> None:
    """A method that nobody wrote here answers as one that Telegram does not have."""
    status, body = await world.telegram.answer("sendSmell", {})
    assert status == 404
    assert b"Not Found: method not found" in body


async def test_a_wrong_token_opens_nothing(world: World) -> None:
    """Another bot's token is refused before anything else is looked at."""
    with pytest.raises(InvalidToken):
        await Bot("1:wrong", request=OfflineRequest(world.telegram)).initialize()


TROUBLES: dict[str, tuple[faults.Fault, type[TelegramError], str]] = {
    "blocked": (faults.blocked(), Forbidden, "bot was blocked by the user"),
    "flood": (faults.flood(7), RetryAfter, "Retry in"),
    "broken": (faults.broken(), NetworkError, "Internal Server Error"),
    "bad gateway": (faults.broken(502), NetworkError, "Bad Gateway"),
    "revoked": (faults.unauthorized(), InvalidToken, "Unauthorized"),
    "slow": (faults.timed_out(), TimedOut, "Timed out"),
    "cut": (faults.reset(), NetworkError, "ReadError"),
    "captive portal": (faults.garbage(), TelegramError, "Invalid server response"),
}


@pytest.mark.filterwarnings("ignore:.*retry_after.*:telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize("case", TROUBLES)
async def test_trouble_comes_when_called_and_passes(world: World, case: str) -> None:
    """The next call fails as real ones do, nothing is sent, and the one after it works."""
    fault, kind, wording = TROUBLES[case]
    world.telegram.trouble(fault)
    with pytest.raises(kind, match=wording):
        await world.bot.send_message(ANNA, "ci sei?")
    assert world.anna.messages[-1].text == "Ciao Anna"
    await world.bot.send_message(ANNA, "ci sei?")


@pytest.mark.parametrize("fault", [faults.timed_out(after=True), faults.reset(after=True)])
async def test_a_lost_answer_is_not_a_lost_message(world: World, fault: faults.Fault) -> None:
    """With `after`, the message arrives and the bot is told otherwise."""
    world.telegram.trouble(fault)
    with pytest.raises(NetworkError):
        await world.bot.send_message(ANNA, "ci sei?")
    assert world.anna.messages[-1].text == "ci sei?"


async def test_trouble_can_be_aimed(world: World) -> None:
    """A fault for one method passes by the others, and strikes as often as it was told to."""
    world.telegram.trouble(faults.broken(method="sendMessage", times=2))
    await world.bot.get_me()
    for _ in "ab":
        with pytest.raises(NetworkError):
            await world.bot.send_message(ANNA, "ci sei?")
    await world.bot.send_message(ANNA, "ci sei?")


async def start(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_html("<b>Ciao</b>", reply_markup=button("🌱 Salva", callback_data="save"))


async def save(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("Fatto")
    await update.callback_query.edit_message_text("Salvata")


async def repeat(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(str(update.message.text))


def small_bot(telegram: OfflineTelegram) -> Application:  # type: ignore[type-arg]
    builder = ApplicationBuilder().token(telegram.token).job_queue(None)
    application = builder.request(OfflineRequest(telegram)).get_updates_request(OfflineRequest(telegram)).build()
    application.add_handlers([CommandHandler("start", start), CallbackQueryHandler(save)])
    application.add_handler(MessageHandler(filters.TEXT, repeat))
    return application


async def an_evening() -> list[str]:
    clock = Clock()
    telegram = OfflineTelegram(clock)
    application = small_bot(telegram)
    await application.initialize()
    anna = telegram.user(ANNA, "Anna")
    steps: list[Callable[[], object]] = [
        lambda: anna.say("/start"),
        lambda: anna.press("salva"),
        lambda: anna.say("Anna Rossi"),
    ]
    for step in steps:
        step()
        for update in telegram.take():
            await application.process_update(Update.de_json(update, application.bot))
        clock.wait(minutes=1)
    await application.shutdown()
    return [repr(action) for action in anna.unread()]


async def test_the_same_evening_twice_is_the_same_to_the_letter() -> None:
    """Ids, dates and texts depend on nothing but what was done."""
    once = await an_evening()
    assert once == await an_evening()
    assert len(once) == 4


async def test_a_polling_bot_gets_what_people_do() -> None:
    """The updater polls, handles and acknowledges; nothing comes twice."""
    telegram = OfflineTelegram(Clock())
    application = small_bot(telegram)
    anna = telegram.user(ANNA, "Anna")
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=5)
        for text in ("uno", "due", "tre"):
            anna.say(text)
        await telegram.until(lambda: len(anna.messages) == 3)
        await application.updater.stop()
        await application.stop()
    assert [bubble.text for bubble in anna.messages] == ["uno", "due", "tre"]
    assert telegram.take() == []


async def test_unwanted_kinds_of_updates_are_held_back(world: World) -> None:
    """A bot that asks for messages only never sees a tap."""
    await world.bot.get_updates(allowed_updates=["message"])
    world.anna.tap(2, "x")
    world.anna.say("ciao")
    assert [update.message is not None for update in await world.bot.get_updates()] == [True]


async def test_polling_beside_a_webhook_is_a_conflict(world: World) -> None:
    """Telegram lets a bot have one or the other."""
    await world.bot.set_webhook("https://x.it/hook")
    assert (await world.bot.get_webhook_info()).url == "https://x.it/hook"
    with pytest.raises(Conflict, match="webhook is active"):
        await world.bot.get_updates()
    await world.bot.delete_webhook()
    assert await world.bot.get_updates() == ()


def test_a_refusal_carries_telegrams_prefix() -> None:
    """The description is complete, as it goes over the wire."""
    assert Refusal("chat not found").as_json()["description"] == "Bad Request: chat not found"
    assert Refusal("bot was blocked by the user", 403).as_json()["error_code"] == 403
