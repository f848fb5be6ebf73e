"""docs/security.md names a test for each protection: they are there."""

from __future__ import annotations

import re

import pytest

from tests.said_in_code import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_each_test_that_is_named_is_there(path: str, name: str) -> None:
    """By its file and its name."""
    assert re.search(rf"^(async )?def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)


def test_each_protection_names_one() -> None:
    """No line of the table goes without."""
    rows = [row for row in PAGE.splitlines() if row.startswith("| ") and not row.startswith(("| from whom", "| ---"))]
    assert len(rows) > 15
    assert all("::test_" in row or "`make audit`" in row for row in rows)
