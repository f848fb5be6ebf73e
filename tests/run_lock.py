"""The part of ``requirements.lock`` that a running bot needs, as a file: ``python -m tests.run_lock``.

An image or a server needs no linters, no test runner and no PostgreSQL in a wheel. What the dependencies of
``pyproject.toml`` need in their turn is asked of the installed packages themselves, so this runs in ``.venv``.
"""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).parents[1]
WHOLE: Final = ROOT / "requirements.lock"
PART: Final = ROOT / "requirements.run.lock"
_PIN: Final = re.compile(r"^([\w.-]+)==", re.MULTILINE)


def needed() -> set[str]:
    """Names of all packages that the project's dependencies lead to, on this platform."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [Requirement(line) for line in project["dependencies"]]
    found: set[tuple[str, str]] = set()
    while asked:
        one = asked.pop()
        for extra in ("", *one.extras):
            name = canonicalize_name(one.name)
            if (name, extra) in found:
                continue
            found.add((name, extra))
            more = map(Requirement, requires(name) or ())
            asked += [each for each in more if not each.marker or each.marker.evaluate({"extra": extra})]
    return {name for name, _ in found}


def part() -> str:
    """The pins of what is needed, as they stand in the whole lock."""
    text, names = WHOLE.read_text("utf-8"), needed()
    starts = [match.start() for match in _PIN.finditer(text)]
    pins = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    return "".join(pin for pin in pins if canonicalize_name(pin.partition("==")[0]) in names)


if __name__ == "__main__":
    PART.write_text(part(), "utf-8")
