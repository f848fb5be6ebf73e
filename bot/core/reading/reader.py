"""The reader of notes: one note in, what a careful assistant would understand out.

Theory of operation. A note is cut into tokens; what is certain is marked first (contact details, dates, the member's
own vocabulary). A tagger weighs names, roles, firms, needs, offers, interests, the event and promises together; two
more, which see what it thought of the whole note, settle the names and the facts. Then the facts are given to people,
dates to follow-ups, and the whole is weighed for the hunter's habit. Everything carries its span; nothing is said that
is not in the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.reading.acquaintance import known_facts, known_names, known_of
from bot.core.reading.assembly import Assembler
from bot.core.reading.birthdays import with_birthdays
from bot.core.reading.details import find_details
from bot.core.reading.doings import with_doings
from bot.core.reading.features import base_features
from bot.core.reading.firms import with_firms
from bot.core.reading.language import identify
from bot.core.reading.lexicon import Lexicon
from bot.core.reading.more_names import addressed, said_again, with_fellows
from bot.core.reading.offered import with_offers
from bot.core.reading.passes import find_spans
from bot.core.reading.pieces import Pieces
from bot.core.reading.plain_wishes import with_plain_wishes
from bot.core.reading.reading import Language, Reading, Vocabulary
from bot.core.reading.state import with_states
from bot.core.reading.tagger import Tagger
from bot.core.reading.tokens import tokenize
from bot.core.reading.view import view_note
from bot.core.reading.when import find
from bot.core.reading.whole_names import behind_names, whole_names

LONGEST = 4096
"""Characters of a note that are read; Telegram's own limit for a message. What follows is left alone."""

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")  # half a character: no encoding takes it
NO_VOCABULARY = Vocabulary()
MOST = 216
"""Tokens of a note that are read, some 1,200 characters; the longest of 5,300 labelled notes has 148."""
MODEL_NAMES = ("first", "names", "facts", "attach", "number", "steps", "hunting")


class Reader:
    """Reads notes in Italian and English. Holds the taggers, so it is not to be shared between threads."""

    def __init__(self, models: Mapping[str, bytes], lists: Mapping[str, str]) -> None:
        """``models`` by ``MODEL_NAMES``, ``lists`` by ``lexicon.LIST_NAMES``. Raises KeyError if one is missing."""
        self._lexicon = Lexicon.parse(lists)
        self._taggers = {name: Tagger(models[name]) for name in MODEL_NAMES}
        self._assembler = Assembler(self._taggers)

    def read(
        self,
        text: str,
        now: datetime,
        language: Language | None = None,
        vocabulary: Vocabulary = NO_VOCABULARY,
    ) -> Reading:
        """What ``text`` says. ``now`` is the writer's local time (aware); dates count from it. Never raises."""
        whole = _LONE_SURROGATES.sub("\ufffd", text)
        tokens = tokenize(whole[:LONGEST], MOST)
        text = whole[: tokens[-1].end] if tokens else ""
        rest = len(text) if whole[len(text) :].strip() else None
        language = language or identify(tokens, self._lexicon)
        details = find_details(text, language)
        moments = find(text, now, language)
        marked = [(m.start, m.end, "date") for m in moments]
        marked += [(d.phrase.start, d.phrase.end, d.kind) for d in details]
        known = known_of(vocabulary)
        view = view_note(tokens, language, self._lexicon, marked, known)
        base = base_features(view)
        found, said = find_spans(self._taggers, view, base)
        names = with_fellows(view, known_names(tokens, known, whole_names(view, found)))
        facts = known_facts(tokens, known, names, behind_names(names, said))
        names, facts = with_firms(text, view, names, with_birthdays(view, facts))
        facts = with_offers(text, view, names, with_states(text, view, facts))
        facts = with_plain_wishes(view, names, with_doings(view, names, facts))
        names = addressed(view, said_again(view, names, facts), facts)
        return replace(self._assembler.assemble(Pieces(text, view, names, facts, details, moments)), rest=rest)
