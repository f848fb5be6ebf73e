"""The pages that show transcripts: the README's evenings and ``docs/method.md``. ``make pages`` writes them anew.

The scripts are in ``docs/evenings`` and ``docs/principles``; tests play them and hold the pages to what the bot says.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import Final

from bot.__main__ import main as front_door

ROOT: Final = Path(__file__).parents[1]
README: Final = ROOT / "README.md"
METHOD: Final = ROOT / "docs" / "method.md"
EVENINGS: Final = ROOT / "docs" / "evenings"
SCRIPTS: Final = ROOT / "docs" / "principles"
NOW: Final = "2026-03-12T21:40"
GUESTS: Final = {
    "it": ("--lang", "it", "--zone", "Europe/Rome", "--name", "Giulia"),
    "en": ("--lang", "en", "--zone", "Europe/London", "--name", "Sam"),
}


def transcript(script: Path, lang: str) -> str:
    """What ``python -m bot chat`` prints for a script. In this process, as reading the models takes a second."""
    heard, streams = io.BytesIO(), (sys.stdin, sys.stdout)
    sys.stdin, sys.stdout = io.TextIOWrapper(io.BytesIO(script.read_bytes())), io.TextIOWrapper(heard)
    try:
        code = front_door(["chat", "--now", NOW, *GUESTS[lang]])
        said = heard.getvalue().decode()
    finally:
        sys.stdin, sys.stdout = streams
    assert code == 0, said
    return said.strip()


def fenced(script: Path, lang: str) -> str:
    """A transcript as Markdown."""
    return f"```text\n{transcript(script, lang)}\n```"


def told(readme: str, lang: str) -> str:
    """The README with the evening of that language between its marks; unchanged where it has none."""
    pattern = re.compile(rf"(<!-- evening:{lang} -->\n).*?(<!-- /evening:{lang} -->)", re.DOTALL)
    return pattern.sub(lambda m: f"{m[1]}{fenced(EVENINGS / f'{lang}.txt', lang)}\n{m[2]}", readme)


HEAD: Final = """# The method, as it is spoken

The method restates two short texts on networking, by Heidi Thorne (2016) and by Ivan Misner (founder of BNI); names
and marks are theirs. Below, each principle with transcripts of the terminal, on Thursday 12 March 2026 at 21:40.
`make pages` writes this page from the scripts in `docs/principles`; a test holds it to what the bot says.
"""
PRINCIPLES: Final = {
    "01": ("Two pillars: keeping connections, and mutual support (Thorne)", "The week has both halves."),
    "02": (
        "Cultivating, not hunting (Misner)",
        "A pitch to somebody new gets a farmer's step instead.",
    ),
    "03": ("Be interested rather than interesting (Misner)", "One question at a time; kept ones come with the coffee."),
    "04": ("The goal of an event is people, not sales (Misner)", "A goal, three questions, and a debrief."),
    "05": ("Then coffee, then more meetings (Misner)", "Slots, reminders with context, and how did it go."),
    "06": ("Look for ways to help (Misner, Thorne)", "A need that a contact can meet yields that introduction."),
    "07": (
        "Visibility, Credibility, Profitability (Misner)",
        "A stage follows from evidence, and the answer names it.",
    ),
    "08": ("Harvest neither too early nor too often (Misner)", "Asks are weighed against gifts."),
    "09": ("A dance of giving and getting (Thorne)", "A gift received is noted, thanked for, and balanced."),
    "10": ("Not every group is right (Thorne)", "A verdict with its reasons; a young group gets time."),
    "11": ("You don't know whom they know (Thorne)", "Off-target is not deleted: first, whom do they know?"),
    "12": ("A long-term investment (Thorne)", "Time and stages, no nag about revenue."),
    "13": ("Introduction is not word of mouth (Thorne)", "Both are asked first, and the bot follows through."),
    "14": ("Generosity, with a budget (Misner, Thorne)", "Warm, brief, concrete; all can be skipped and undone."),
}


def section(number: str) -> str:
    """One principle: what it says, what the bot does, and the two transcripts."""
    title, what = PRINCIPLES[number]
    parts = [f"## {int(number)}. {title}", what]
    parts += [fenced(script, lang) for lang in GUESTS for script in sorted(SCRIPTS.glob(f"{number}-*.{lang}.txt"))]
    return "\n\n".join(parts)


def method() -> str:
    """The whole page on the method."""
    return "\n\n".join((HEAD.strip(), *(section(number) for number in PRINCIPLES))) + "\n"


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    for guest in GUESTS:
        text = told(text, guest)
    README.write_text(text, encoding="utf-8")
    METHOD.write_text(method(), encoding="utf-8")
