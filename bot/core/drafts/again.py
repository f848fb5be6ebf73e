"""Two lines to somebody one has not heard for a while: one true detail, no excuse, nothing to sell."""

from __future__ import annotations

from bot.core.drafts.letter import Letter
from bot.core.drafts.notes import Style, note
from bot.core.drafts.portrait import LeftOut, Portrait
from bot.core.model import Contact, Notebook
from bot.core.model.talk import Drafting
from bot.core.replies import Words, text


def again(notebook: Notebook, draft: Drafting, to: Contact, style: Style) -> Letter:
    """The letter. What they once needed is asked after, if it can be said well; else a coffee is enough."""
    language, register = style
    person = Portrait(to, language, notebook.profile.language, surname=draft.surname)
    body: list[Words] = [text("draft-again", register=register)]
    left: list[LeftOut] = []
    for stored in reversed(to.of("need")):
        need = person.need(stored)
        if isinstance(need, LeftOut):
            left.append(need)
            continue
        body = [text("draft-again-need", recall=need.recall(register), register=register)]
        left.clear()
        break
    body.append(text("draft-again-coffee", register=register))
    return note(notebook, draft, to, style, *body, left=tuple(left))
