"""``python -m training.score``: how well the reader reads, cross-validated and on the development notes.

Each part of the training notes is read by models that learnt from the other parts only (other writers), and the
development notes by the models that ship. ``--parts`` names the parts to hold out, ``--ablate`` the parts on which to
tell what the figures are without one piece of the reader. The tables go into ``docs/reading.md``, between its marks.
Held-out parts that are done are kept under ``--keep``, so that a run can be made in pieces.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import astuple
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from bot.core.reading.lexicon import Lexicon
from bot.core.reading.reader import Reader
from bot.core.reading.schema import to_schema
from bot.resources import load_reader
from training.corpus import Labelled, development_files, load, training_files
from training.figures import FIGURES, Tally, overall, score_note, total
from training.learn import learn
from training.prepare import prepare
from training.train import read_lists

DOCS = Path(__file__).parent.parent / "docs" / "reading.md"
DEV = "dev"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
OWN = "own"
"""Stands for our own notes among the pieces that the reader can do without."""
GIVEN = frozenset("abcdefg")
"""Parts that were given to the project; the others are its own, and are never held out."""
ABLATIONS = {
    "names": ("given", "surnames"),
    "cues": ("cues",),
    "word groups": ("clusters",),
    "fields of life, trades, known firms": ("fields", "persons_en", "trades_it", "orgs"),
    "our own notes": (OWN,),
}
Job = tuple[str, tuple[str, ...]]
Scored = list[tuple[str, str, dict[str, Tally]]]


def score_part(job: Job) -> Scored:
    """Holds one part out, learns, reads it, and scores it; without the lists named. ``dev`` needs no learning."""
    part, without = job
    if part == DEV:
        shipped = load_reader()
        return [(n.language, part, score_note(n.gold, _read(shipped, n))) for n in load(development_files())]
    lists = {name: "" if name in without else text for name, text in read_lists().items()}
    lexicon = Lexicon.parse(lists)
    notes = load(training_files())
    models = learn([prepare(n, lexicon) for n in notes if n.part != part and (n.part in GIVEN or OWN not in without)])
    reader = Reader(models, lists)
    return [(n.language, part, score_note(n.gold, _read(reader, n))) for n in notes if n.part == part]


def score_kept(job: Job, folder: Path | None) -> Scored:
    """As ``score_part``, or what an earlier run kept of it (JSON, a row of three numbers for each figure)."""
    kept = folder / f"{'-'.join((job[0], *job[1]))}.json" if folder else None
    if kept is not None and kept.exists():
        rows = json.loads(kept.read_text(encoding="utf-8"))
        return [(lang, part, {f: Tally(*numbers) for f, numbers in tally.items()}) for lang, part, tally in rows]
    scored = score_part(job)
    if kept is not None:
        rows = [(lang, part, {f: astuple(t) for f, t in tally.items()}) for lang, part, tally in scored]
        kept.write_text(json.dumps(rows), encoding="utf-8")
    return scored


def _read(reader: Reader, note: Labelled) -> dict[str, object]:
    return to_schema(reader.read(note.text, note.now, note.language))


def table(scored: Scored) -> str:
    """Figures by language, the held-out parts together and the development notes."""
    columns = [(lang, dev) for lang in ("it", "en") for dev in (False, True)]
    tallies = [total(t for lang, part, t in scored if lang == a and (part == DEV) == dev) for a, dev in columns]
    lines = ["| figure | it, held out | it, dev | en, held out | en, dev |", "| --- | --- | --- | --- | --- |"]
    lines += [f"| {figure} | " + " | ".join(_show(t[figure].f1) for t in tallies) + " |" for figure in FIGURES]
    lines.append("| **overall** | " + " | ".join(f"**{overall(t):.3f}**" for t in tallies) + " |")
    return "\n".join(lines)


def _show(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def main(arguments: Sequence[str]) -> int:
    """Scores, prints, and writes the tables into the documentation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", default="abcdefg", help="which parts to hold out, one after the other")
    parser.add_argument("--ablate", default="", help="parts on which to do without each piece in turn, such as g")
    parser.add_argument(
        "--without", nargs="*", choices=ABLATIONS, default=list(ABLATIONS), help="which pieces to do without"
    )
    parser.add_argument("--keep", type=Path, help="a folder for what is done, so that a run can be taken up again")
    options = parser.parse_args(arguments)
    plain: list[Job] = [(part, ()) for part in (DEV, *options.parts)]
    pieces = {name: ABLATIONS[name] for name in options.without}
    less: list[Job] = [(part, without) for without in pieces.values() for part in options.ablate]
    jobs = list(dict.fromkeys([*plain, *((part, ()) for part in options.ablate), *less]))
    with get_context("fork").Pool(2) as pool:
        results = dict(zip(jobs, pool.map(partial(score_kept, folder=options.keep), jobs, chunksize=1), strict=True))
    text = table([row for job in plain for row in results[job]])
    if options.ablate:
        text += f"\n\nWithout one piece, part {options.ablate} held out:"
        text += "\n\n| without | it, held out | en, held out |\n| --- | --- | --- |"
        for name, without in {"nothing": (), **pieces}.items():
            rows = [row for part in options.ablate for row in results[part, without]]
            means = [overall(total(t for lang, _, t in rows if lang == a)) for a in ("it", "en")]
            text += f"\n| {name} | {means[0]:.3f} | {means[1]:.3f} |"
    print(text)
    _write(text)
    return 0


def _write(text: str) -> None:
    page = DOCS.read_text(encoding="utf-8")
    head, rest = page.split(BEGIN)
    DOCS.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
