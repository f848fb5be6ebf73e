"""Time to find who helps, in a notebook of 2,000 contacts, beside rapidfuzz's partial_ratio in the same run.

    python -m benchmarks.matching

The contacts and the needs are those of our own cases, repeated until there are enough. Times are processor times, so
that a busy machine does not tell; the ratio is what travels between machines. The bound in milliseconds is the
product's own: a suggestion must not be waited for.
"""

from __future__ import annotations

import itertools
import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import fuzz

from bot.core.method.matching import Candidate
from bot.match import matcher

CASES = Path(__file__).parent.parent / "training" / "corpus" / "matches_extra.jsonl"
CONTACTS = 2_000
NEEDS = 100
BOUND_MS = 20.0


def _cases() -> list[dict[str, object]]:
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def _people(cases: list[dict[str, object]]) -> Iterator[Candidate]:
    rows = [row for case in cases for row in case["contacts"]]  # type: ignore[attr-defined]
    for number, row in zip(range(CONTACTS), itertools.cycle(rows), strict=False):
        # the number makes every text new, so that nothing is answered from what was read before
        yield Candidate(str(number), row["name"], f"{row['role']} {number}", row["company"], tuple(row["offers"]))


def main() -> None:
    """Print the milliseconds a need, for both, and their ratio; fail over the bound."""
    cases = _cases()
    people = list(_people(cases))
    needs = [str(case["need"]) for case in cases[:NEEDS]]
    ours = matcher()
    began = time.process_time()
    index = ours.index(people)
    indexing = time.process_time() - began
    mine, theirs = [], []
    texts = [" ".join((p.role or "", p.company or "", *p.offers)).lower() for p in people]
    for need in needs:
        began = time.process_time()
        index.rank(need, 3)
        mine.append(time.process_time() - began)
        began = time.process_time()
        low = need.lower()
        sorted(((fuzz.partial_ratio(low, text), i) for i, text in enumerate(texts)), reverse=True)[:3]
        theirs.append(time.process_time() - began)
    a, b = statistics.median(mine) * 1000, statistics.median(theirs) * 1000
    worst = max(mine) * 1000
    print(f"{CONTACTS} contacts indexed in {indexing:.2f} s")
    print(f"matching  {a:6.2f} ms a need (worst of {len(needs)}: {worst:.2f})")
    print(f"rapidfuzz {b:6.2f} ms a need")
    print(f"ratio     {a / b:6.2f}")
    assert a < BOUND_MS, f"{a:.1f} ms a need, over the bound of {BOUND_MS} ms"


if __name__ == "__main__":
    main()
