"""One turn in the making: the notebook so far, and what has been said. Lives no longer than ``Engine.step``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final, Protocol

from bot.core import sizes
from bot.core.model import Contact, Note, Notebook, Origin, Profile, Record
from bot.core.model.talk import Idle, Talk
from bot.core.reading.reading import Language, Reading, Vocabulary
from bot.core.replies import Change, Document, Reply, Rows, Say, TakeButtons, Toast, Words
from bot.core.who import called


class NoteReader(Protocol):
    """Understands a note; see ``bot.core.reading.reader``."""

    def read(self, text: str, now: datetime, language: Language | None = None, vocabulary: Vocabulary = ...) -> Reading:
        """What the note says; ``now`` is the writer's local time."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A city, its IANA time zone and its ISO 3166 country."""

    name: str
    zone: str
    country: str


class Gazetteer(Protocol):
    """Knows the world's cities; see ``bot.places``."""

    def named(self, name: str) -> Sequence[Place]:
        """Cities of that name, the largest first, in the spelling of any language."""
        ...

    def nearest(self, latitude: float, longitude: float) -> Place | None:
        """The nearest city to a place on earth, in degrees."""
        ...


@dataclass(frozen=True, slots=True)
class Help:
    """Somebody in the notebook who could meet a need, and their own words that say so."""

    contact: Contact
    why: str
    score: float = 1.0
    """0..1, as the matcher weighs it."""


SURE: Final = 0.6
"""From this score on somebody is proposed unasked: nine in ten of our cases are right there, seven in ten below."""


class Matchmaker(Protocol):
    """Finds who could help with a need; see ``bot.core.method.matching``."""

    def helpers(self, need: str, contacts: Sequence[Contact]) -> Sequence[Help]:
        """Only those it would propose, best first."""
        ...

    def related(self, one: str, other: str) -> float:
        """How much two descriptions are about the same field, 0..1, either way round."""
        ...


@dataclass(frozen=True, slots=True)
class Mind:
    """What the coach knows besides the notebook: language, geography, trades. Read-only, shared by all members."""

    reader: NoteReader
    places: Gazetteer
    matchmaker: Matchmaker

    def surely(self, need: str, contacts: Sequence[Contact]) -> Sequence[Help]:
        """Those whom the coach brings up by itself: a wrong idea costs more than none."""
        return [found for found in self.matchmaker.helpers(need, contacts) if found.score >= SURE]


class Turn:
    """Collects a turn's changes and replies. ``now`` is aware UTC and never read from a clock."""

    __slots__ = ("forget", "mind", "notebook", "now", "pondered", "replies", "start", "tapped", "undoable")

    def __init__(self, notebook: Notebook, now: datetime, mind: Mind, tapped: int | None = None) -> None:
        self.start = notebook
        self.notebook = notebook
        self.now = now
        self.mind = mind
        self.tapped = tapped
        """The message whose button was tapped, if any."""
        self.replies: list[Reply] = []
        self.undoable: tuple[str, str] | None = None
        self.forget = False
        self.pondered: tuple[str, ...] = ()
        """Contacts to think about once the answer is given."""

    @property
    def profile(self) -> Profile:
        """The member."""
        return self.notebook.profile

    @property
    def talk(self) -> Talk:
        """What is being waited for."""
        return self.notebook.talk

    @property
    def local(self) -> datetime:
        """``now`` on the member's wall clock."""
        return self.now.astimezone(self.profile.clock_at(self.now))

    @property
    def today(self) -> date:
        """The member's day."""
        return self.local.date()

    def called(self, contact: Contact) -> str:
        """What one calls a contact in a sentence: the first name, or the whole where two share the first."""
        shared = any(other.id != contact.id for other in called(self.notebook, contact.first_name))
        return contact.name if shared else contact.first_name

    def new_id(self, prefix: str) -> str:
        """An id that this notebook has never used, such as ``c12``."""
        self.notebook = replace(self.notebook, counter=self.notebook.counter + 1)
        return f"{prefix}{self.notebook.counter}"

    def put(self, *records: Record) -> None:
        """Adds or replaces records."""
        self.notebook = self.notebook.put(*map(sizes.named, records))

    def drop(self, kind: str, *ids: str) -> None:
        """Removes records."""
        self.notebook = self.notebook.drop(kind, *ids)

    def prefer(self, **values: Any) -> None:  # noqa: ANN401 (fields of Profile)
        """Changes the member's profile."""
        self.notebook = replace(self.notebook, profile=replace(self.profile, **values))

    def wait_for(self, talk: Talk) -> None:
        """Sets what the next free text answers."""
        self.notebook = replace(self.notebook, talk=talk)

    def idle(self) -> None:
        """Nothing is asked any more."""
        self.wait_for(Idle())

    def keep_note(self, text: str, origin: Origin = "typed", message_id: int | None = None) -> Note:
        """Keeps the member's words as they are, whatever is understood of them."""
        note = Note(self.new_id("n"), text, self.now, origin, message_id=message_id)
        self.put(note)
        return note

    def say(self, words: Words, rows: Rows = (), **more: Any) -> None:  # noqa: ANN401 (fields of Say)
        """Says something; ``more`` are the other fields of ``Say``."""
        self.replies.append(Say(words, rows, **more))

    def send(self, words: Words, document: Document, rows: Rows = ()) -> None:
        """Sends a file with a caption."""
        self.replies.append(Say(words, rows, document=document))

    def change(self, words: Words, rows: Rows = ()) -> None:
        """Rewrites the message that was tapped, or says it anew where there is none."""
        if self.tapped is None:
            self.say(words, rows)
        else:
            self.replies.append(Change(self.tapped, words, rows))

    def take_buttons(self) -> None:
        """The tapped message's buttons have served."""
        if self.tapped is not None:
            self.replies.append(TakeButtons(self.tapped))

    def toast(self, words: Words) -> None:
        """A word at the top of the screen; said as a message where nothing was tapped."""
        if self.tapped is None:
            self.say(words)
        else:
            self.replies.append(Toast(words))

    def saved(self, key: str, name: str) -> None:
        """Marks this turn as one that /undo takes back; ``key`` and ``name`` say it in words."""
        self.undoable = (key, name)
