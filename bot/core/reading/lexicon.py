"""What the reader knows before it reads: names, trades, cue phrases, frequencies, as sets and a phrase index.

The texts are handed in (the core reads no files); ``bot.resources`` loads them. Sources and licences stand in the head
of each list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.core.reading.tokens import Token, tokenize

_CHOICE = re.compile(r"\(([^()]*)\)")
LIST_NAMES = (
    "given",
    "surnames",
    "frequent_it",
    "frequent_en",
    "persons_en",
    "trades_it",
    "cues",
    "fields",
    "places",
    "clusters",
    "orgs",
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists, ready to be asked by lower-case word."""

    given: Mapping[str, str]
    surnames: frozenset[str]
    frequent: Mapping[str, Mapping[str, str]]
    trades: frozenset[str]
    fields: Mapping[str, str]
    places: frozenset[str]
    clusters: Mapping[str, tuple[str, ...]]
    cues: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    @classmethod
    def parse(cls, lists: Mapping[str, str]) -> Lexicon:
        """Reads the texts of ``LIST_NAMES``; a missing one counts as empty."""
        trades = set(_lines(lists.get("persons_en", "")))
        trades.update(
            form for line in _lines(lists.get("trades_it", "")) for w in line.split() for form in _italian_forms(w)
        )
        return cls(
            given={name: kind for kind, names in _keyed(lists.get("given", "")) for name in names},
            surnames=frozenset(w for line in _lines(lists.get("surnames", "")) for w in line.split()),
            frequent={
                language: {w: band for band, words in _keyed(lists.get(f"frequent_{language}", "")) for w in words}
                for language in ("it", "en")
            },
            trades=frozenset(trades),
            fields={phrase: group for group, phrase in _grouped(lists.get("fields", ""))},
            places=frozenset(w for line in _lines(lists.get("places", "")) for w in [line]),
            clusters=_clusters(lists.get("clusters", "")),
            cues=_index(
                [
                    *_grouped(lists.get("cues", "")),
                    *(("place", place) for place in _lines(lists.get("places", ""))),
                    *(("org", known) for known in _lines(lists.get("orgs", ""))),
                ]
            ),
        )

    def find_cues(self, tokens: tuple[Token, ...]) -> list[tuple[int, int, str]]:
        """All cue phrases as (first token, one past the last, group), in order; groups may overlap."""
        found: list[tuple[int, int, str]] = []
        words = tuple(token.lower for token in tokens)
        for i, word in enumerate(words):
            for rest, group in self.cues.get(word, ()):
                end = i + 1 + len(rest)
                if words[i + 1 : end] == rest:
                    found.append((i, end, group))
        return found


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _keyed(text: str) -> Iterator[tuple[str, list[str]]]:
    for line in _lines(text):
        key, *words = line.split()
        yield key, words


def _grouped(text: str) -> Iterator[tuple[str, str]]:
    group = ""
    for line in _lines(text):
        if line.startswith("["):
            group = line.strip("[]")
        else:
            yield group, line


def _clusters(text: str) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for name, words in _keyed(text):
        out.update(dict.fromkeys(words, tuple(name.split("."))))
    return out


def _choices(phrase: str) -> Iterator[str]:
    match = _CHOICE.search(phrase)
    if match is None:
        yield phrase
        return
    for choice in match.group(1).split("|"):
        yield from _choices(phrase[: match.start()] + choice + phrase[match.end() :])


def _index(grouped: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    index: dict[str, dict[tuple[tuple[str, ...], str], None]] = {}
    for group, line in grouped:
        for phrase in _choices(line):
            words = phrase.split() if phrase.replace(" ", "").isalpha() else [t.lower for t in tokenize(phrase)]
            if words:
                index.setdefault(words[0], {})[tuple(words[1:]), group] = None
    return {first: tuple(entries) for first, entries in index.items()}


def _italian_forms(word: str) -> Iterator[str]:
    """The forms of an Italian noun for a person: apicoltore, apicoltrice, apicoltori, apicoltrici."""
    yield word
    if word.endswith("tore"):
        stem = word[:-4]
        yield from (stem + "trice", stem + "tori", stem + "trici", stem + "tora")
    elif word.endswith("iere"):
        yield from (word[:-1] + "a", word[:-1] + "i")
    elif word.endswith("ista"):
        yield from (word[:-1] + "i", word[:-1] + "e")
    elif word.endswith(("logo", "ogo", "afo")):
        yield from (word[:-1] + "a", word[:-1] + "i", word[:-1] + "hi", word[:-1] + "he", word[:-1] + "e")
    elif word.endswith("co"):
        yield from (word[:-1] + "a", word[:-1] + "i", word[:-1] + "hi", word[:-1] + "he")
    elif word.endswith("o"):
        yield from (word[:-1] + "a", word[:-1] + "i", word[:-1] + "e")
    elif word.endswith("e"):
        yield word[:-1] + "i"
    elif word.endswith("a"):
        yield from (word[:-1] + "o", word[:-1] + "e", word[:-1] + "i")
