"""The pages show what the bot really says; ``make pages`` writes them anew."""

from __future__ import annotations

import pytest

from tests.pages import EVENINGS, GUESTS, METHOD, PRINCIPLES, README, section, transcript


@pytest.mark.parametrize("lang", sorted(GUESTS))
def test_the_readme_tells_the_evening_as_it_is(lang: str) -> None:
    """The README's sample evening, to the letter."""
    assert transcript(EVENINGS / f"{lang}.txt", lang) in README.read_text(encoding="utf-8")


def test_the_same_evening_reads_the_same() -> None:
    """Same input, same output, byte for byte."""
    assert transcript(EVENINGS / "it.txt", "it") == transcript(EVENINGS / "it.txt", "it")


@pytest.mark.parametrize("number", sorted(PRINCIPLES))
def test_the_method_is_shown_as_it_is_spoken(number: str) -> None:
    """Each principle's transcripts in docs/method.md."""
    assert section(number) in METHOD.read_text(encoding="utf-8")
