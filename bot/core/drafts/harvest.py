"""Two letters of the harvest: one small, specific request, and thanks for what was given (METHOD, principles 8, 9)."""

from __future__ import annotations

from bot.core.drafts.letter import Letter
from bot.core.drafts.notes import Style, note
from bot.core.drafts.phrases import lower_first, tongue
from bot.core.drafts.portrait import LeftOut
from bot.core.drafts.trades import translated
from bot.core.model import Contact, Gift, Notebook
from bot.core.model.talk import Drafting
from bot.core.replies import Words, text


def request(notebook: Notebook, draft: Drafting, to: Contact, style: Style) -> Letter:
    """One thing asked for, with an easy no: to meet somebody of the member's own segment, in their own words."""
    language, register = style
    wanted = notebook.profile.ideal_client.strip(" .")
    said: Words = text("draft-request-any", register=register)
    left: tuple[LeftOut, ...] = ()
    if wanted:
        known = tongue(wanted, notebook.profile.language) == language
        words = wanted if known else translated(wanted, language)
        if words:
            said = text("draft-request", what=lower_first(words), register=register)
        else:
            left = (LeftOut(wanted, "foreign"),)
    return note(notebook, draft, to, style, said, text("draft-request-close", register=register), left=left)


def gratitude(notebook: Notebook, draft: Drafting, gift: Gift, to: Contact, style: Style) -> Letter:
    """Thanks for one gift; what it is worth stays private."""
    return note(notebook, draft, to, style, text("draft-gratitude", kind=gift.kind, register=style[1]))
