"""What share of the needs, roles and offers in the training notes the lexicon knows.

    python -m training.match_coverage [--missing N]

A phrase is known when it gives at least one concept of weight 0.35 or more. The phrases that it does not know are
the best source of new words: ``--missing`` prints the first N of each kind.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from bot.core.method.matching import Candidate
from bot.match import matcher

CORPUS = Path(__file__).parent / "corpus"
KNOWN = 0.35


def _phrases() -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {"needs": {}, "roles": {}, "offers": {}}
    for path in sorted(CORPUS.glob("train_*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for person in json.loads(line)["people"]:
                found["needs"].update(dict.fromkeys(person["needs"]))
                found["offers"].update(dict.fromkeys(person["offers"]))
                if person["role"]:
                    found["roles"][person["role"]] = None
    return {kind: list(phrases) for kind, phrases in found.items()}


def _known(kind: str, phrase: str) -> bool:
    witness = matcher().witness
    if kind == "needs":
        evidence = witness.of_need(phrase)
    elif kind == "roles":
        evidence = witness.of_person(Candidate("", "", phrase))
    else:
        evidence = witness.of_person(Candidate("", "", None, None, (phrase,)))
    return max(evidence.concepts.values(), default=0.0) >= KNOWN


def main() -> None:
    """Print the shares, and on demand the phrases that are not known."""
    parser = argparse.ArgumentParser(description="Shares of phrases that the matching lexicon knows.")
    parser.add_argument("--missing", type=int, default=0, metavar="N", help="print N unknown phrases of each kind")
    missing: int = parser.parse_args().missing
    for kind, phrases in _phrases().items():
        unknown = [phrase for phrase in phrases if not _known(kind, phrase)]
        print(f"{kind:7} {1 - len(unknown) / len(phrases):6.1%} of {len(phrases)} known")
        for phrase in unknown[:missing]:
            print("   ", phrase)


if __name__ == "__main__":
    main()
