"""The front door to matching: cases in, proposals out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.match import main, rank_cases

CASE = {
    "id": "m-1",
    "lang": "mixed",
    "need": "the roof leaks on the stock",
    "contacts": [
        {"id": "a", "name": "Ugo", "role": "dentista", "company": None, "offers": []},
        {"id": "b", "name": "Ada", "role": "lattoniere", "company": None, "offers": ["tetti e grondaie"]},
    ],
    "best": ["b"],
    "ok": [],
}
CORPUS = Path(__file__).parent.parent / "training" / "corpus"


def test_answers_each_case_with_a_line() -> None:
    """A case gives its id and the proposals, empty lines give nothing."""
    answers = [json.loads(line) for line in rank_cases([json.dumps(CASE), "", json.dumps({**CASE, "contacts": []})])]
    assert answers == [{"id": "m-1", "ranked": ["b"]}, {"id": "m-1", "ranked": []}]


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"id": "x", "need": "y"}', '{"id": 1, "need": 2, "contacts": [3]}'])
def test_a_malformed_case_is_named(line: str) -> None:
    """What is no case is refused with its line number."""
    with pytest.raises(ValueError, match="line 2"):
        list(rank_cases([json.dumps(CASE), line]))


def test_reads_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From a file to standard output, with exit status 0."""
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(CASE) + "\n", encoding="utf-8")
    assert main(str(path)) == 0
    assert json.loads(capsys.readouterr().out) == {"id": "m-1", "ranked": ["b"]}


def test_a_missing_file_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No file: a sentence on standard error and exit status 2."""
    assert main(str(tmp_path / "none.jsonl")) == 2
    assert "none.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "least"), [("matches_extra", 0.7), ("matches_fresh", 0.45)])
def test_our_own_cases_stay_found(name: str, least: float) -> None:
    """The figures of docs/matching.md do not rot: right in at least this share of the cases kept here."""
    cases = [json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    answers = [json.loads(line)["ranked"] for line in rank_cases(json.dumps(case) for case in cases)]
    right = sum(
        (bool(ranked) and ranked[0] in case["best"]) or (not ranked and not case["best"])
        for case, ranked in zip(cases, answers, strict=True)
    )
    assert right / len(cases) >= least
