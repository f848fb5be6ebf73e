"""Buttons: labels, actions, and the links that carry a draft out of the chat."""

from __future__ import annotations

from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from telegram import InlineKeyboardMarkup

from bot.core.replies import Choice, Rows, Share, Verbatim
from bot.wording import Wording
from handlers.keyboards import COPIED, LABEL, LINK, keyboard, markup, shortened

DRAFT = "Ciao Anna, ti presento Marco & Sara:\npiù tardi? 100% sì + altro #1"
WORDING = Wording()


def made(rows: Rows, language: Literal["it", "en"] = "it") -> InlineKeyboardMarkup | None:
    """A keyboard, as PTB reads it."""
    return markup(keyboard(rows, language, WORDING))


def url_of(share: Share, language: Literal["it", "en"] = "it") -> str | None:
    """The link of the only button, None if there is none."""
    below = made(((share,),), language)
    return below.inline_keyboard[0][0].url if below else None


def share(via: Literal["copy", "telegram", "whatsapp", "email"], body: str = DRAFT, to: str = "") -> Share:
    """A way to share a draft."""
    return Share(Verbatim("Condividi"), via, Verbatim(body), to=to)


def test_choices_become_callback_data() -> None:
    """Rows stay rows, labels stay labels, actions travel as they are."""
    rows = ((Choice(Verbatim("Salva"), "save|c1"), Choice(Verbatim("Annulla"), "drop|c1")), ())
    below = made(rows, "it")
    assert below
    assert [[(one.text, one.callback_data) for one in row] for row in below.inline_keyboard] == [
        [("Salva", "save|c1"), ("Annulla", "drop|c1")]
    ]


def test_nothing_to_press_is_no_keyboard() -> None:
    """An empty keyboard would be refused, so there is none."""
    assert made((), "it") is None
    assert made(((), ()), "it") is None


def test_an_action_too_long_to_travel_is_an_error() -> None:
    """Sixty-four bytes, not characters."""
    assert made(((Choice(Verbatim("Sì"), "è" * 32),),), "it")
    with pytest.raises(ValueError, match="64 bytes"):
        made(((Choice(Verbatim("Sì"), "è" * 33),),), "it")


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Salva", "Salva"),
        ("x" * LABEL, "x" * LABEL),
        ("x" * (LABEL + 1), "x" * (LABEL - 1) + "…"),
        ("due\nrighe", "due righe"),
        ("parola " * 10, "parola parola parola parola parola paro…"),
    ],
)
def test_labels_fit_a_phone(label: str, shown: str) -> None:
    """One line of at most forty characters."""
    assert shortened(label) == shown


def test_a_telegram_share_carries_the_draft_as_its_url() -> None:
    """Without ``url`` some clients do nothing; with the draft in it all of them fill the input field."""
    link = urlsplit(url_of(share("telegram")) or "")
    assert (link.netloc, link.path) == ("t.me", "/share/url")
    assert parse_qs(link.query) == {"url": [DRAFT]}


@pytest.mark.parametrize(
    ("phone", "language", "digits"),
    [
        ("+39 333 123 4567", "it", "393331234567"),
        ("0039 333 1234567", "en", "393331234567"),
        ("333 1234567", "it", "393331234567"),
        ("02 1234567", "it", "39021234567"),
        ("+44 20 7946 0958", "it", "442079460958"),
        ("333 1234567", "en", ""),
        ("chiedere a lei", "it", ""),
        ("12", "it", ""),
        ("", "it", ""),
    ],
)
def test_whatsapp_wants_international_digits(phone: str, language: Literal["it", "en"], digits: str) -> None:
    """A number without a country is Italian for an Italian and nobody's otherwise: then the member picks the person."""
    link = urlsplit(url_of(share("whatsapp", to=phone), language) or "")
    assert (link.netloc, link.path) == ("wa.me", f"/{digits}")
    assert parse_qs(link.query) == {"text": [DRAFT]}


def test_spaces_are_never_plus_signs() -> None:
    """WhatsApp would show them."""
    assert "+" not in (url_of(share("whatsapp", "uno due + tre")) or "+")


def test_an_email_opens_a_compose_page() -> None:
    """Recipient, subject and text; mailto is no link for Telegram."""
    one = Share(Verbatim("E-mail"), "email", Verbatim(DRAFT), Verbatim("Presentazione"), "anna@example.org")
    link = urlsplit(url_of(one) or "")
    assert link.scheme == "https"
    asked = parse_qs(link.query)
    assert (asked["to"], asked["su"], asked["body"]) == (["anna@example.org"], ["Presentazione"], [DRAFT])


def test_an_email_to_a_phone_number_has_no_recipient() -> None:
    """What is no address is left out."""
    assert "to" not in parse_qs(urlsplit(url_of(share("email", to="+39 333 1234567")) or "").query)


@pytest.mark.parametrize(
    ("via", "to", "kept"),
    [("telegram", "", False), ("whatsapp", "", False), ("whatsapp", "+393331234567", True), ("email", "a@b.it", True)],
)
def test_a_draft_too_long_for_a_link_stays_behind(
    via: Literal["telegram", "whatsapp", "email"], to: str, *, kept: bool
) -> None:
    """The link goes without it where it still leads to the person, and else is left out."""
    url = url_of(share(via, "parola " * 500, to))
    assert bool(url) is kept
    assert url is None or (len(url) <= LINK and "parola" not in url)


@pytest.mark.parametrize(("length", "fits"), [(1, True), (COPIED, True), (COPIED + 1, False)])
def test_copy_buttons_hold_256_characters(length: int, *, fits: bool) -> None:
    """A longer draft has no copy button; it is a message that can be copied."""
    below = made(((share("copy", "x" * length),),), "it")
    assert bool(below) is fits
    if below:
        copied = below.inline_keyboard[0][0].copy_text
        assert copied
        assert copied.text == "x" * length
