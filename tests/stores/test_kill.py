"""A killed process loses nothing that it acknowledged; the whole of it is ``python -m tests.kill_store``."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def test_killed_at_any_moment_no_acknowledged_save_is_lost() -> None:
    """A small run of the script: dozens of saves, several kills, nothing lost and nothing corrupt."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.kill_store", "--saves", "60"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    found = re.search(r"acknowledged saves (\d+), kills (\d+): (.*)", run.stdout)
    assert found, run.stdout + run.stderr
    assert int(found[1]) >= 60
    assert int(found[2]) > 3
    assert found[3] == "lost acknowledged saves 0, corrupt files 0"
    assert run.returncode == 0
