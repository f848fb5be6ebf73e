"""The buttons under a draft: the ways out of the chat, and what to tap once it is sent."""

from __future__ import annotations

from typing import Final, get_args

from bot.core.actions import action
from bot.core.drafts.grammar import GRAMMARS
from bot.core.drafts.portrait import called
from bot.core.model import Contact, Notebook
from bot.core.model.talk import Drafting, DraftKind
from bot.core.reading.reading import Language
from bot.core.replies import Choice, Rows, Share, Verbatim, Words, text

KINDS: Final = frozenset(get_args(DraftKind))


def share_row(body: Words, subject: Words, contact: Contact | None, language: Language) -> tuple[Share, ...]:
    """Copy, and the ways out of the chat. The member sends; the bot never does."""
    phone = (contact.one("phone") if contact else None) or ""
    email = (contact.one("email") if contact else None) or ""
    return (
        Share(text("button-copy"), "copy", body, language=language),
        Share(Verbatim("Telegram"), "telegram", body, language=language),
        Share(Verbatim("WhatsApp"), "whatsapp", body, to=phone, language=language),
        Share(text("button-email"), "email", body, subject, to=email, language=language),
    )


def sent(draft: Drafting) -> str | None:
    """The action of the button that says that it was sent; None for a draft that has none."""
    match draft.kind:
        case "first_step" | "gratitude" | "again":
            return action("wrote", draft.to)
        case "request":
            return action("asked", draft.to)
        case "ask":
            return action("isent", draft.about, draft.to)
        case "intro":
            return action("iintro", draft.about)
        case "thanks":
            return action("ithanked", draft.about)
        case "news":
            return action("inews", draft.about)
        case "sorry" | "wait" | "loop":
            return action("iwrote", draft.about, draft.to)
        case "confirm":
            return None


def after(notebook: Notebook, draft: Drafting) -> Rows:
    """What to tap when it is sent, or will not be."""
    done = sent(draft)
    if done is None:
        return ()
    match draft.kind:
        case "intro":
            label = text("button-introduced")
        case "request":
            label = text("button-asked")
        case _:
            label = text("button-sent")
    tap = Choice(label, done)
    match draft.kind:
        case "first_step" | "gratitude":
            return ((tap, Choice(text("button-no-need"), action("noneed", draft.to))),)
        case "again":
            return (
                (tap, Choice(text("button-coffee"), action("coffee", draft.to))),
                (
                    Choice(text("button-already-in-touch"), action("touched", draft.to)),
                    Choice(text("button-let-rest"), action("every", draft.to, "0")),
                ),
            )
        case "ask":
            return ((tap,), *_other_ways(notebook, draft))
        case "request":
            return ((tap, Choice(text("button-not-now"), action("fine"))),)
        case _:
            return ((tap,),)


def _other_ways(notebook: Notebook, draft: Drafting) -> Rows:
    """Ask the other one first, skip the asking, or let it be."""
    introduction = notebook.introductions.get(draft.about)
    other = notebook.contacts.get(introduction.other(draft.to)) if introduction else None
    rows: list[tuple[Choice, ...]] = []
    if introduction and other and introduction.consent(other.id) == "unasked":
        to = GRAMMARS[notebook.profile.language].ask(called(other))
        rows.append((Choice(text("button-ask", to=to), action("iask", draft.about, other.id)),))
    rows.append(
        (
            Choice(text("button-introduce-now"), action("inow", draft.about)),
            Choice(text("button-let-it-be"), action("idrop", draft.about)),
        )
    )
    return tuple(rows)
