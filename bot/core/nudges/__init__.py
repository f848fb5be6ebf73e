"""What the coach says by itself, and when. The plan is computed from the notebook; the schedule is a view of it."""

from bot.core.nudges.agenda import sent, under_way
from bot.core.nudges.plan import moved_house, replan
from bot.core.nudges.when import held_back, missed, moment_of, next_due, ready, silent_days

__all__ = [
    "held_back",
    "missed",
    "moment_of",
    "moved_house",
    "next_due",
    "ready",
    "replan",
    "sent",
    "silent_days",
    "under_way",
]
