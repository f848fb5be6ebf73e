"""The domain model: frozen values in METHOD's words. See ``notebook.Notebook`` for the whole."""

from bot.core.model.card import Card, CardPerson, CardPlan, CardPromise
from bot.core.model.contact import (
    QUESTIONS,
    SINGLE,
    Contact,
    Fact,
    FactKind,
    Note,
    Origin,
    Overrule,
    QuestionKind,
    Source,
    Stage,
    Target,
)
from bot.core.model.group import Event, Every, Group
from bot.core.model.ledger import MEETINGS, Ask, Gift, Introduction, Promise, Touch
from bot.core.model.notebook import KIND_OF, KINDS, Before, Notebook, Record, Undo, changes
from bot.core.model.nudge import Nudge, NudgeKind
from bot.core.model.profile import Profile, Register, Stay, WorkingHours

__all__ = [
    "KINDS",
    "KIND_OF",
    "MEETINGS",
    "QUESTIONS",
    "SINGLE",
    "Ask",
    "Before",
    "Card",
    "CardPerson",
    "CardPlan",
    "CardPromise",
    "Contact",
    "Event",
    "Every",
    "Fact",
    "FactKind",
    "Gift",
    "Group",
    "Introduction",
    "Note",
    "Notebook",
    "Nudge",
    "NudgeKind",
    "Origin",
    "Overrule",
    "Profile",
    "Promise",
    "QuestionKind",
    "Record",
    "Register",
    "Source",
    "Stage",
    "Stay",
    "Target",
    "Touch",
    "Undo",
    "WorkingHours",
    "changes",
]
