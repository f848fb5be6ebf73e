"""What the coach says by itself, and when. The plan is computed from the notebook; the schedule is a view of it."""

from bot.core.nudges.plan import replan
from bot.core.nudges.when import next_due, ready

__all__ = ["next_due", "ready", "replan"]
