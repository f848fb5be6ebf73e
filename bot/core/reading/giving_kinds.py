"""Kinds of gifts, and a way of saying one (METHOD, "giving and getting")."""

from __future__ import annotations

from typing import Literal

GiftKind = Literal["referral", "introduction", "purchase", "attendance", "advice", "testimonial"]
Direction = Literal["given", "received"]
Row = tuple[GiftKind, Direction, str]
"""A kind, which way it went, and a pattern with holes: see ``giving_italian`` and ``giving_english``."""
