"""Drafts on the table: what the member may send, never what the bot sends; and how the member changes them."""

from __future__ import annotations

from dataclasses import replace

from bot.core.actions import action
from bot.core.conversations import draft_rows, reframing
from bot.core.drafts.letter import Letter
from bot.core.drafts.letters import language_of, letter, register_of
from bot.core.drafts.portrait import called
from bot.core.drafts.style import Heard, heard
from bot.core.model import Contact, Touch
from bot.core.model.profile import Register
from bot.core.model.talk import Drafting, Following, Idle, Searching
from bot.core.reading.reading import Language
from bot.core.replies import Choice, Lines, Rows, Words, text
from bot.core.turn import Turn


def show(
    turn: Turn, draft: Drafting, *, lead: Words | None = None, nudge: str | None = None, fresh: bool = True
) -> bool:
    """Puts a draft on the table, as a message that can be forwarded or copied as it stands; tells whether there is one.

    ``fresh`` also tells what was left out, and why. What a nudge brings does not take the word from an open question.
    """
    made = letter(turn.notebook, draft)
    if made is None:
        turn.toast(text("draft-gone"))
        return False
    told = _left_out(made, draft) if fresh else []
    if lead or told:
        turn.say(Lines((*((lead,) if lead else ()), *told)), nudge=nudge)
        nudge = None
    share = draft_rows.share_row(made.words, made.subject, made.to, made.language)
    rows: Rows = (share, *_style_rows(turn, draft, made), *draft_rows.after(turn.notebook, draft))
    turn.say(made.words, rows, language=made.language, nudge=nudge)
    if turn.tapped is not None or isinstance(turn.talk, Idle | Drafting | Following | Searching):
        turn.wait_for(draft)
    return True


def _left_out(made: Letter, draft: Drafting) -> list[Words]:
    if draft.own:
        return []
    told: list[Words] = []
    for left in made.left_out[:2]:
        if left.why == "foreign":
            told.append(text("draft-left-foreign", phrase=left.phrase, language=made.language))
        elif left.why == "delicate":
            told.append(text("draft-left-delicate", phrase=left.phrase))
        else:
            told.append(text("draft-left-unclear", phrase=left.phrase))
    return told


def _style_rows(turn: Turn, draft: Drafting, made: Letter) -> Rows:
    """The other register, the other language, a shorter one: a tap away."""

    def button(label: Words, style: str) -> Choice:
        return Choice(label, action("as", draft.to or "-", draft.kind, draft.about, style))

    row: list[Choice] = []
    if made.language == "it":
        other: Register = "tu" if _register(turn, draft) == "lei" else "lei"
        row.append(button(text("button-register", register=other), other))
    switch: Language = "en" if made.language == "it" else "it"
    row.append(button(text("button-in-language", language=switch), switch))
    if draft.kind in {"ask", "intro", "first_step"} and not draft.short and not draft.own:
        row.append(button(text("button-shorter"), "short"))
    return (tuple(row),)


def _register(turn: Turn, draft: Drafting) -> Register:
    if draft.to in turn.notebook.contacts:
        return register_of(turn.notebook.contacts[draft.to])
    about = turn.notebook.introductions.get(draft.about)
    people = [turn.notebook.contacts[c] for c in (about.a, about.b) if c in turn.notebook.contacts] if about else []
    return draft.register or ("tu" if people and all(c.register == "tu" for c in people) else "lei")


def restyle(turn: Turn, to: str, kind: str, about: str, style: str) -> None:
    """A style was tapped. What had been changed before stays, if that very draft is still on the table."""
    if style not in {"tu", "lei", "it", "en", "short"} or kind not in draft_rows.KINDS:
        turn.toast(text("button-unknown"))
        return
    draft = Drafting(kind, about, "" if to == "-" else to)  # type: ignore[arg-type]
    open_now = turn.talk
    if isinstance(open_now, Drafting) and (open_now.kind, open_now.about, open_now.to) == (draft.kind, about, draft.to):
        draft = replace(open_now, own="")
    if draft.to and draft.to not in turn.notebook.contacts:
        turn.toast(text("contact-gone"))
        return
    if letter(turn.notebook, draft) is None:
        turn.toast(text("draft-gone"))
        return
    turn.take_buttons()
    show(turn, _styled(turn, draft, Heard(style)), fresh=style in {"it", "en"})  # type: ignore[arg-type]


def _styled(turn: Turn, draft: Drafting, wish: Heard) -> Drafting:
    """The draft as wished. Language and register of one receiver are kept for all their later drafts."""
    to = turn.notebook.contacts.get(draft.to)
    match wish.wish:
        case "tu" | "lei":
            if to is None:
                return replace(draft, register=wish.wish, own="")
            turn.put(replace(to, register=wish.wish))
        case "it" | "en":
            if to is None:
                return replace(draft, language=wish.wish, own="")
            turn.put(replace(to, language=wish.wish))
        case "short" | "long":
            return replace(draft, short=wish.wish == "short", own="")
        case "surname" | "no-surname":
            return replace(draft, surname=wish.wish == "surname", own="")
        case "own":
            return replace(draft, own=wish.words)
        case "add":
            more = wish.words[:1].upper() + wish.words[1:]
            more = more if more[-1] in ".!?" else f"{more}."
            return replace(draft, own=f"{draft.own}\n{more}") if draft.own else replace(draft, extra=more)
        case _:
            return Drafting(draft.kind, draft.about, draft.to)
    return replace(draft, own="")


def hear(turn: Turn, draft: Drafting, words: str) -> bool:
    """A text while a draft is on the table. Tells whether it was about the draft; if not it is a note, as always."""
    before = letter(turn.notebook, draft)
    if before is None:
        return False
    receivers = [draft.to] if draft.to else []
    about = turn.notebook.introductions.get(draft.about)
    if about and not draft.to:
        receivers = [about.a, about.b]
    names = tuple(called(turn.notebook.contacts[c]) for c in receivers if c in turn.notebook.contacts)
    wishes = heard(words, names)
    if not wishes:
        return False
    if any(w.wish == "foreign" for w in wishes):
        turn.say(text("draft-only-two-languages"))
        return True
    for wish in wishes:
        draft = _styled(turn, draft, wish)
    people = [turn.notebook.contacts[c] for c in receivers if c in turn.notebook.contacts]
    own = " ".join(w.words for w in wishes if w.wish in {"own", "add"})
    reframe = reframing.of_draft(turn, people, own)
    if letter(turn.notebook, draft) == before:
        turn.say(text("draft-same"))
        turn.wait_for(draft)
        return True
    show(turn, draft, lead=reframe, fresh=any(w.wish in {"it", "en"} for w in wishes))
    return True


def show_first_step(turn: Turn, contact: Contact, *, lead: Words | None = None, nudge: str | None = None) -> None:
    """The draft for the morning after."""
    show(turn, Drafting("first_step", contact.id, contact.id), lead=lead, nudge=nudge)


def show_confirmation(turn: Turn, touch: Touch) -> None:
    """The line for a date."""
    show(turn, Drafting("confirm", touch.id, touch.contact))


def wrote(turn: Turn, contact: Contact) -> None:
    """The member sent the first message: a touch, held today."""
    turn.take_buttons()
    note_touch(turn, contact.id)
    turn.saved("undo-wrote", contact.name)
    turn.say(text("wrote-noted", name=turn.called(contact)))
    leave(turn)


def note_touch(turn: Turn, contact: str) -> None:
    """A message sent is a touch: it counts for keeping in touch."""
    turn.put(Touch(turn.new_id("t"), contact, "message", turn.today, None, turn.profile.zone, turn.now, state="held"))


def no_need(turn: Turn) -> None:
    """No message this time."""
    turn.take_buttons()
    turn.toast(text("fine"))
    leave(turn)


def leave(turn: Turn) -> None:
    """The draft is off the table."""
    if isinstance(turn.talk, Drafting):
        turn.idle()


__all__ = [
    "hear",
    "language_of",
    "leave",
    "no_need",
    "note_touch",
    "register_of",
    "restyle",
    "show",
    "show_confirmation",
    "show_first_step",
    "wrote",
]
