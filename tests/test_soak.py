"""A small soak in every run of the tests; ``make soak`` is the large one, on PostgreSQL as well."""

from __future__ import annotations

import subprocess
import sys


def test_no_nudge_is_lost_or_early_when_the_bot_is_killed() -> None:
    """Killed again and again, with a Bot API in trouble: all arrive, none too soon, hardly any twice."""
    words = "--nudges 40 --kills 3 --faults 5 --minutes 6 --speed 200 --seed 1 --stores tinydb".split()
    ran = subprocess.run(  # noqa: S603 (our own code)
        [sys.executable, "-W", "ignore", "-m", "tests.soak", *words],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "lost 0" in ran.stdout
    assert "early 0" in ran.stdout
