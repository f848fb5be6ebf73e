"""Contact details in a note: e-mail addresses, phone numbers, handles, links, each with its span, as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

import phonenumbers

from bot.core.reading.reading import Language, Phrase

Kind = Literal["email", "phone", "handle", "link"]

_EMAIL = re.compile(r"[\w+-](?:[\w.+-]{0,62}[\w+-])?@[A-Za-z0-9](?:[\w-]{0,62}\.){1,5}[A-Za-z]{2,24}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]{3,200}[^\s<>()\[\].,;:!?]", re.IGNORECASE)
_PROFILE = re.compile(r"(?:linkedin\.com/in|instagram\.com|t\.me|x\.com|twitter\.com)/[\w.%-]{2,60}", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z0-9_](?:[\w.]{0,38}\w)")
_PHONE = re.compile(r"(?<![\w@.,/:€$£])(?:\(?\+|\(?00)?\(?\d(?:[\d()]|[ ./-](?=[\d(])){5,20}\d(?![\w@€])")
_DATE = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{2,4}")
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(?: ?- ?\d{1,2}[.:]\d{2})?")
_MONEY_AHEAD = re.compile(r"\s?(?:€|euro|eur\b|k\b|mila|%|\$|pounds|quid|people|persone|mq)", re.IGNORECASE)
_REGION: dict[Language, str] = {"it": "IT", "en": "GB"}


@dataclass(frozen=True, slots=True)
class Detail:
    """One contact detail."""

    kind: Kind
    phrase: Phrase


def find_details(text: str, language: Language) -> tuple[Detail, ...]:
    """All details in order, never overlapping.

    A phone number needs 8 to 15 digits (6 after a word such as "tel"), looks neither like a date nor like a price, and
    is one that phonenumbers holds possible somewhere: invented numbers (555 0123) are accepted, as a note is no
    directory.
    """
    found: list[Detail] = []
    for kind, pattern in (("email", _EMAIL), ("link", _LINK), ("handle", _PROFILE), ("handle", _HANDLE)):
        for match in pattern.finditer(text):
            _add(found, Detail(kind, Phrase(match.group(), match.start(), match.end())))  # type: ignore[arg-type]
    for match in _PHONE.finditer(text):
        phrase = _phone(text, match, language)
        if phrase:
            _add(found, Detail("phone", phrase))
    return tuple(sorted(found, key=lambda d: d.phrase.start))


def _add(found: list[Detail], detail: Detail) -> None:
    phrase = detail.phrase
    if not any(phrase.start < d.phrase.end and d.phrase.start < phrase.end for d in found):
        found.append(detail)


def _phone(text: str, match: re.Match[str], language: Language) -> Phrase | None:
    piece, start = match.group(), match.start()
    if piece.count("(") != piece.count(")"):
        stripped = piece.lstrip("(") if piece.count("(") > piece.count(")") else piece.rstrip(")")
        start += piece.index(stripped)
        piece = stripped
    digits = sum(c.isdigit() for c in piece)
    if _DATE.fullmatch(piece) or _CLOCK.fullmatch(piece) or _MONEY_AHEAD.match(text, start + len(piece)):
        return None
    if not 8 <= digits <= 15 or _all_round(piece):
        return None
    return Phrase(piece, start, start + len(piece)) if _possible(piece, language) else None


def _all_round(piece: str) -> bool:
    """1.200.000 is an amount."""
    return re.fullmatch(r"\d{1,3}(?:\.\d{3})+", piece) is not None and "0" in piece[-3:] and piece[0] != "0"


def _possible(piece: str, language: Language) -> bool:
    for region in (_REGION[language], "US"):
        try:
            if phonenumbers.is_possible_number(phonenumbers.parse(piece, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return piece[0] in "0+" or sum(c.isdigit() for c in piece) >= 9
