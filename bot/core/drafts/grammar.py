"""One face for the two grammars."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.core.drafts import english, english_nouns, italian, italian_nouns
from bot.core.drafts.clauses import Need, Work
from bot.core.reading.reading import Language


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a letter asks of a language; see ``italian`` and ``english``, whose functions these are."""

    need: Callable[[str, str], Need | None]
    work: Callable[[str, str], Work | None]
    gift: Callable[[str], Work | None]
    at: Callable[[str], str | None]
    to: Callable[[str], str]
    both: Callable[[str, str], str]
    ask: Callable[[str], str]
    """Whom one asks: *ad Anna* in Italian, *Anna* in English."""


GRAMMARS: Final[Mapping[Language, Grammar]] = MappingProxyType(
    {
        "it": Grammar(
            italian.need,
            italian.work,
            italian.gift,
            italian_nouns.at,
            italian_nouns.to,
            italian_nouns.both,
            ask=italian_nouns.to,
        ),
        "en": Grammar(
            english.need,
            english.work,
            english.gift,
            english_nouns.at,
            english_nouns.to,
            english_nouns.both,
            ask=str,
        ),
    }
)
