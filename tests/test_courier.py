"""What the coach says, as it arrives on the phone: lengths, HTML, files, edits, toasts, and what can go wrong."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from bot.core.replies import Change, Choice, Document, Lines, Reply, Say, TakeButtons, Toast, Verbatim, text
from bot.errors import Unreachable
from bot.ports import Arrived
from bot.wording import Wording
from handlers import TelegramCourier, build_application
from handlers.answering import answering
from handlers.offline import Bubble, OfflineRequest, OfflineTelegram, Phone, Refusal, faults
from handlers.offline.faults import Fault
from handlers.offline.formatting import parse_html
from handlers.splitting import split

ANNA = 7
ROWS = ((Choice(Verbatim("Salva"), "save|1"),),)


class Desk:
    """A courier, and the phone that it delivers to."""

    def __init__(self, *, paced: bool = False) -> None:
        self.telegram = OfflineTelegram(lambda: datetime(2026, 3, 12, 20, 40, tzinfo=UTC))
        self.application = build_application(self.telegram.token, request=OfflineRequest(self.telegram), paced=paced)
        self.courier = TelegramCourier(self.application.bot, Wording())
        self.phone: Phone = self.telegram.user(ANNA, "Anna", met=True)

    async def deliver(self, *replies: Reply) -> list[Arrived]:
        return list(await self.courier.deliver(ANNA, "it", replies))

    async def tapped(self, *replies: Reply) -> None:
        """Delivers in answer to a tap."""
        update = Update.de_json(self.phone.tap(self.phone.messages[-1], "save|1"), self.application.bot)
        assert update.callback_query
        async with answering(update.callback_query):
            await self.deliver(*replies)

    @property
    def seen(self) -> list[tuple[str, str]]:
        return [(a.kind, a.bubble.text if a.bubble else a.text) for a in self.phone.unread()]

    @property
    def last(self) -> Bubble:
        return self.phone.messages[-1]


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    made = Desk()
    async with made.application:
        yield made


async def test_words_and_buttons_arrive(desk: Desk) -> None:
    """A message with its keyboard; what looks like HTML in the member's words is theirs."""
    await desk.deliver(Say(Verbatim("Rossi & <Figli>"), ROWS))
    assert desk.last.text == "Rossi & <Figli>"
    assert [button.data for button in desk.last.buttons] == ["save|1"]


async def test_drafts_speak_their_own_language_and_buttons_the_members(desk: Desk) -> None:
    """A draft in English for an Italian member has Italian buttons."""
    await desk.deliver(Say(text("command-help"), ((Choice(text("command-help"), "x"),),), language="en"))
    assert desk.last.text == Wording().plain(text("command-help"), "en")
    assert desk.last.buttons[0].text.startswith("Come funziona")


async def test_link_previews_are_off_and_silence_is_kept(desk: Desk) -> None:
    """The request says so."""
    await desk.deliver(Say(Verbatim("https://example.org"), silent=True), Say(Verbatim("ecco")))
    (_, first), (_, second) = [call for call in desk.telegram.calls if call[0] == "sendMessage"]
    assert first.flag("disable_notification")
    assert not second.flag("disable_notification")
    assert first.mapping("link_preview_options") == {"is_disabled": True}


async def test_long_texts_come_in_parts_with_the_buttons_below_the_last(desk: Desk) -> None:
    """Nothing is lost, nothing is refused."""
    lines = tuple(Verbatim(f"riga {number} di molte & diverse") for number in range(400))
    await desk.deliver(Say(Lines(lines), ROWS))
    parts = desk.phone.messages
    assert len(parts) > 2
    assert "\n".join(part.text for part in parts) == "\n".join(line.text for line in lines)
    assert [bool(part.keyboard) for part in parts] == [False] * (len(parts) - 1) + [True]


async def test_a_file_carries_its_words_as_a_caption(desk: Desk) -> None:
    """One message: file, words and buttons."""
    await desk.deliver(Say(Verbatim("Ecco l’invito"), ROWS, document=Document("caffè.ics", b"BEGIN", "text/calendar")))
    assert desk.last.attachment
    assert (desk.last.attachment.name, desk.last.attachment.content) == ("caffè.ics", b"BEGIN")
    assert desk.last.text == "Ecco l’invito"
    assert desk.last.buttons


async def test_words_too_long_for_a_caption_go_before_the_file(desk: Desk) -> None:
    """1,024 characters below a file; more of them stand above it."""
    await desk.deliver(Say(Verbatim("x" * 1025), ROWS, document=Document("a.ics", b"1", "text/calendar")))
    words, file = desk.phone.messages
    assert (len(words.text), words.attachment) == (1025, None)
    assert file.attachment
    assert file.buttons


async def test_a_message_is_changed(desk: Desk) -> None:
    """Words and buttons; the same once more is no error."""
    await desk.deliver(Say(Verbatim("prima"), ROWS))
    change = Change(desk.last.message_id, Verbatim("dopo"))
    await desk.deliver(change, change)
    assert desk.seen == [("sent", "prima"), ("edited", "dopo")]
    assert not desk.last.buttons


async def test_what_cannot_be_changed_is_said_anew(desk: Desk) -> None:
    """The message is gone, or is not ours."""
    await desk.deliver(Change(4711, Verbatim("dopo"), ROWS))
    assert desk.seen == [("sent", "dopo")]
    assert desk.last.buttons


async def test_the_words_below_a_file_are_changed(desk: Desk) -> None:
    """A caption is edited by another method than a text."""
    await desk.deliver(Say(Verbatim("prima"), document=Document("a.ics", b"1", "text/calendar")))
    await desk.deliver(Change(desk.last.message_id, Verbatim("dopo")))
    assert desk.last.text == "dopo"


async def test_buttons_that_have_served_go(desk: Desk) -> None:
    """Taking them twice, or from a message that is gone, is no error."""
    await desk.deliver(Say(Verbatim("ecco"), ROWS))
    take = TakeButtons(desk.last.message_id)
    await desk.deliver(take, take, TakeButtons(4711))
    assert desk.seen == [("sent", "ecco"), ("keyboard", "ecco")]
    assert not desk.last.buttons


@pytest.mark.parametrize(
    ("words", "kind", "shown"),
    [
        ("Salvate", "toast", "Salvate"),
        ("x" * 60, "toast", "x" * 60),
        ("x" * 61, "alert", "x" * 61),
        ("x" * 300, "alert", "x" * 199 + "…"),
    ],
)
async def test_a_toast_answers_the_tap(desk: Desk, words: str, kind: str, shown: str) -> None:
    """Before anything else, and for long words as an alert that waits."""
    await desk.deliver(Say(Verbatim("ecco"), ROWS))
    await desk.tapped(Say(Verbatim("altro")), Toast(Verbatim(words)))
    assert desk.seen == [("sent", "ecco"), (kind, shown), ("sent", "altro")]


async def test_a_tap_is_answered_without_a_toast_too(desk: Desk) -> None:
    """Once: the button rests."""
    await desk.deliver(Say(Verbatim("ecco"), ROWS))
    await desk.tapped(Say(Verbatim("altro")))
    assert [name for name, _ in desk.telegram.calls].count("answerCallbackQuery") == 1


async def test_a_tap_answered_too_late_is_no_error(desk: Desk) -> None:
    """Telegram forgets queries; what there is to say is said."""
    await desk.deliver(Say(Verbatim("ecco"), ROWS))
    desk.telegram.trouble(Fault("status", Refusal("query is too old"), "answerCallbackQuery"))
    await desk.tapped(Toast(Verbatim("sì")), Say(Verbatim("altro")))
    assert desk.last.text == "altro"


async def test_a_toast_without_a_tap_is_dropped(desk: Desk) -> None:
    """There is nothing that it could answer."""
    await desk.deliver(Toast(Verbatim("Salvate")))
    assert desk.seen == []


async def test_nudges_that_arrive_are_told(desk: Desk) -> None:
    """With the id of the message that they became; the last one's where it took several."""
    arrived = await desk.deliver(Say(Verbatim("x" * 5000), nudge="coffee_eve:t1"), Say(Verbatim("altro")))
    assert arrived == [Arrived("coffee_eve:t1", desk.phone.messages[1].message_id)]


@pytest.mark.parametrize("fault", [faults.timed_out, faults.reset, faults.broken])
async def test_a_nudge_that_the_network_swallows_has_not_arrived(desk: Desk, fault: Callable[[], Fault]) -> None:
    """It is left to the coach, who repeats it; the next reply is said all the same."""
    desk.telegram.trouble(fault())
    arrived = await desk.deliver(Say(Verbatim("domani"), nudge="n"), Say(Verbatim("altro")))
    assert arrived == []
    assert desk.seen == [("sent", "altro")]


@pytest.mark.parametrize("fault", [faults.reset, faults.broken, faults.timed_out, faults.garbage])
async def test_a_reply_is_tried_once_more(desk: Desk, fault: Callable[[], Fault]) -> None:
    """Somebody waits for it."""
    desk.telegram.trouble(fault())
    await desk.deliver(Say(Verbatim("ecco")))
    assert desk.seen == [("sent", "ecco")]


@pytest.mark.parametrize("fault", [faults.reset, faults.timed_out])
async def test_a_reply_that_may_have_arrived_is_said_again(desk: Desk, fault: Callable[..., Fault]) -> None:
    """Twice is better than not at all, and never three times."""
    desk.telegram.trouble(fault(after=True))
    await desk.deliver(Say(Verbatim("ecco")))
    assert desk.seen == [("sent", "ecco"), ("sent", "ecco")]
    desk.telegram.trouble(fault(times=2))
    await desk.deliver(Say(Verbatim("di nuovo")))
    assert desk.seen == []


@pytest.mark.parametrize("fault", [faults.reset, faults.timed_out, faults.broken])
async def test_an_edit_that_the_network_swallows_is_made_again(desk: Desk, fault: Callable[..., Fault]) -> None:
    """Made already or not, the message says what it should, and once."""
    await desk.deliver(Say(Verbatim("ecco"), ROWS))
    desk.telegram.trouble(fault())
    await desk.deliver(Change(desk.last.message_id, Verbatim("fatto")))
    assert [message.text for message in desk.phone.messages] == ["fatto"]


@pytest.mark.parametrize(
    "fault", [faults.blocked(), Fault("status", Refusal("chat not found"))], ids=["blocked", "gone"]
)
async def test_a_member_out_of_reach(desk: Desk, fault: Fault) -> None:
    """Blocked or gone: the coach is told, and the rest is not tried."""
    desk.telegram.trouble(fault)
    with pytest.raises(Unreachable):
        await desk.deliver(Say(Verbatim("uno")), Say(Verbatim("due")))
    assert desk.seen == []


@pytest.mark.filterwarnings("ignore:.*retry_after.*:telegram.warnings.PTBDeprecationWarning")
async def test_telegrams_patience_is_obeyed() -> None:
    """429: wait as long as it says, then say it once."""
    desk = Desk(paced=True)
    async with desk.application:
        desk.telegram.trouble(faults.flood(1, "sendMessage"))
        await desk.deliver(Say(Verbatim("ecco"), nudge="n"))
    assert desk.seen == [("sent", "ecco")]


async def test_html_that_telegram_cannot_read_is_said_plainly(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    """Better plain than not at all; the log knows who and why, but not what."""
    desk.telegram.trouble(Fault("status", Refusal("can't parse entities: Unexpected end tag at byte offset 3")))
    await desk.deliver(Say(Verbatim("Rossi & <Figli>"), ROWS))
    assert desk.last.text == "Rossi & <Figli>"
    assert desk.last.buttons
    (record,) = caplog.records
    assert (record.getMessage(), record.levelno) == ("courier.refused", logging.ERROR)
    assert "Rossi" not in str(vars(record))


async def test_buttons_that_telegram_refuses_do_not_swallow_the_words(desk: Desk) -> None:
    """The words arrive without them."""
    desk.telegram.trouble(Fault("status", Refusal("BUTTON_DATA_INVALID")))
    await desk.deliver(Say(Verbatim("ecco"), ROWS))
    assert desk.last.text == "ecco"
    assert not desk.last.buttons


def test_a_cut_falls_between_paragraphs_lines_or_words() -> None:
    """In this order; a part is not left half empty for a paragraph's sake."""
    assert split("uno due\ntre\n\nquattro cinque", 20) == ("uno due\ntre", "quattro cinque")
    assert split("uno due\ntre quattro", 15) == ("uno due", "tre quattro")
    assert split("u d\n\ntre quattro cinque", 20) == ("u d\n\ntre quattro", "cinque")
    assert split("uno due tre quattro", 12) == ("uno due tre", "quattro")
    assert split("x" * 25, 10) == ("x" * 10, "x" * 10, "x" * 5)


def test_tags_are_closed_and_opened_again_around_a_cut() -> None:
    """Each part is HTML of its own, attributes included."""
    assert split('<b>uno <a href="https://a.it/?x=1&amp;y">due tre</a></b>', 8) == (
        '<b>uno <a href="https://a.it/?x=1&amp;y">due</a></b>',
        '<b><a href="https://a.it/?x=1&amp;y">tre</a></b>',
    )


@given(
    st.lists(st.tuples(st.sampled_from(["", "b", "i", "code"]), st.text("ab è&<>🌱\n ", max_size=30)), max_size=12),
    st.integers(2, 40),
)
def test_parts_are_readable_short_and_complete(pieces: list[tuple[str, str]], limit: int) -> None:
    """Whatever the words: Telegram reads each part, none is too long, and nothing but white space is lost."""
    quoted = [(tag, words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")) for tag, words in pieces]
    html = "".join(f"<{tag}>{words}</{tag}>" if tag else words for tag, words in quoted)
    read = [parse_html(part)[0] for part in split(html, limit)]
    assert all(len(words.encode("utf-16-le")) // 2 <= limit for words in read)
    assert all(words.strip() for words in read)
    assert "".join("".join(read).split()) == "".join("".join(words for _, words in pieces).split())
