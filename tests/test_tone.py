"""The tone of the method's own words (METHOD, "Tone"): short, one question, no shouting, no jargon."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast

from tests.said_in_code import ROOT

LONGEST = 200
"""Characters of one message: three short lines on a phone."""
SHOUTING = re.compile(
    r"!|(?-i:[A-ZÀ-Ý]{4,})|\b(?:great|awesome|fantastico|ottima domanda|complimenti|bravo|bravissim\w+)\b",
    re.IGNORECASE,
)
JARGON = re.compile(
    r"\b(?:lead|pipeline|target|funnel|follow-?up|stakeholder|network(?:ing)?|engagement|asset|KPI|ROI|conversion\w*|"
    r"leverage|synerg\w+|sinergi\w+|dovresti|devi|you should|you must|remember to|ricordati)\b",
    re.IGNORECASE,
)


def variants(pattern: ast.Pattern) -> Iterator[str]:
    """What a message may say: each of its choices, with a word in every hole."""
    said = [""]
    for element in pattern.elements:
        match element:
            case ast.TextElement(value=words):
                said = [s + words for s in said]
            case ast.Placeable(expression=ast.SelectExpression(variants=choices)):
                said = [s + v for s in said for choice in choices for v in variants(choice.value)]
            case _:
                said = [s + "…" for s in said]
    yield from said


def messages() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "bot" / "locales").glob("*/method_*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message) and entry.value and not entry.id.name.startswith("draft-"):
                for said in variants(entry.value):
                    yield f"{path.parent.name} {entry.id.name}", re.sub(r"</?[a-z]+>", "", said)


@pytest.mark.parametrize("said", sorted(set(messages())), ids=lambda said: said[0])
def test_short_kind_and_one_question(said: tuple[str, str]) -> None:
    """At most a few short lines and one question; nothing shouted, nothing preached."""
    key, words = said
    assert len(words) <= LONGEST, key
    assert words.count("?") <= 1, key
    assert words.count("\n") <= 2, key
    found = SHOUTING.search(words)
    assert found is None, key
    jargon = JARGON.search(words)
    assert jargon is None, key
