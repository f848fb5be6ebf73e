"""Matching needs to people, across wording and across Italian and English."""

from bot.core.method.matching.experience import Experience, ExperienceError
from bot.core.method.matching.lexicon import Lexicon
from bot.core.method.matching.matcher import Index, Matcher
from bot.core.method.matching.people import Candidate, Match
from bot.core.method.matching.syntax import LexiconError

__all__ = ["Candidate", "Experience", "ExperienceError", "Index", "Lexicon", "LexiconError", "Match", "Matcher"]
