"""Asks told in plain words: what is one, what is not."""

from __future__ import annotations

import pytest

from bot.core.reading.asked import find_ask
from tests.talking import Conversation


@pytest.mark.parametrize(
    ("text", "name", "what"),
    [
        ("ho chiesto ad Anna una referenza", "Anna", "una referenza"),
        (
            "Ho chiesto a Luca Bianchi di presentarmi il suo fornitore.",
            "Luca Bianchi",
            "di presentarmi il suo fornitore",
        ),
        ("ieri ho chiesto a Marco se mi segnala qualche cliente", "Marco", "se mi segnala qualche cliente"),
        ("I asked Grace for a referral", "Grace", "for a referral"),
        ("asked Tom Hargreaves to introduce me to his bank", "Tom Hargreaves", "to introduce me to his bank"),
        ("Yesterday I asked Ben if he could recommend me", "Ben", "if he could recommend me"),
    ],
)
def test_an_ask_is_heard(text: str, name: str, what: str) -> None:
    """Whom was asked, and what for, in the member's words."""
    found = find_ask(text)
    assert found
    assert (found[0].text, found[1].text) == (name, what)
    assert all(text[p.start : p.end].strip() == p.text for p in found)


@pytest.mark.parametrize(
    "text",
    [
        "ho chiesto ad Anna come sta",
        "ho chiesto il conto",
        "Anna mi ha chiesto una referenza",
        "I asked Grace about her daughter",
        "Grace asked me for a referral",
        "met Grace, asked for a glass of water",
        "I should ask Grace for a referral",
    ],
)
def test_what_is_no_ask_is_left_alone(text: str) -> None:
    """Questions, requests by others, and intentions are no asks."""
    assert find_ask(text) is None


async def test_three_asks_and_no_gift_get_a_warning() -> None:
    """METHOD, principle 8, in plain words: the third ask in a season without a gift is remarked on."""
    async with Conversation(lang="en") as talk:
        await talk.say("met Grace Doyle, runs a bakery")
        await talk.tap("Save")
        await talk.tap("Skip")
        await talk.tap("Not now")
        for _ in range(3):
            await talk.say("I asked Grace for a referral")
            await talk.wait("7d")
        asks = (await talk.notebook()).asks
        assert len(asks) == 3
        await talk.say("/ask grace")
        assert "3" in talk.last
