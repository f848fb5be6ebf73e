"""``python -m training.fuzz [N [SEED]]``: N strings (100,000) through the reader; none may raise, none may be slow.

Corpus notes cut and spliced (one in sixty up to 4,096 characters), all of Unicode, rows of one character, and 100 kB in
one line. The time of a note of up to 4,096 characters is CPU time, and the slow ones are read again before they are
believed. Another seed gives other strings, so that a long run can be made in pieces.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence

from bot.resources import load_reader
from training.corpus import Labelled, load, training_files

LIMIT_MS = 50.0
_WHOLE = 4096
_LINE = 100_000
_LONG_ONES, _LINES = 58, 300


def strings(notes: Sequence[Labelled], count: int, seed: int = 7) -> Iterator[str]:
    """The strings, the same for the same seed."""
    chance = random.Random(seed)
    texts = [n.text for n in notes]
    for k in range(count):
        if k % 60 == _LONG_ONES:
            yield " ".join(chance.choices(texts, k=20))[:_WHOLE]
            continue
        if k % 600 == _LINES:
            yield (chance.choice(texts).replace("\n", " ") * (_LINE // 20))[:_LINE]
            continue
        match k % 6:
            case 0 | 1 | 2:
                yield _spliced(texts, chance)
            case 3:
                yield "".join(chr(_code(chance)) for _ in range(chance.randrange(120)))
            case 4:
                yield chance.choice(list("'’-–.,:/@+1aéÀ\n\t ()[]|•🎉\u200d\u0301")) * chance.randrange(400)
            case _:
                yield _damaged(chance.choice(texts), chance)


def _spliced(texts: Sequence[str], chance: random.Random) -> str:
    pieces = []
    for _ in range(chance.randrange(1, 5)):
        text = chance.choice(texts)
        a, b = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        pieces.append(text[a:b])
    return chance.choice(["", " ", "\n", ", "]).join(pieces)


def _damaged(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randrange(1, 20)):
        letters[chance.randrange(len(letters))] = chr(_code(chance))
    return "".join(letters)


def _code(chance: random.Random) -> int:
    code = chance.randrange(0x110000)
    return code if not 0xD800 <= code < 0xE000 else 0x41


def main(arguments: Sequence[str]) -> int:
    """Reads them all; 1 if one was too slow. An exception is not caught: it is the finding."""
    count = int(arguments[0]) if arguments else 100_000
    seed = int(arguments[1]) if len(arguments) > 1 else 7
    notes = load(training_files())
    reader, now, slow = load_reader(), notes[0].now, 0
    worst = 0.0
    for text in strings(notes, count, seed):
        spent = 0.0
        for _ in range(3):
            begin = time.process_time()
            reader.read(text, now)
            spent = (time.process_time() - begin) * 1000
            if spent < LIMIT_MS:
                break
        worst = max(worst, spent)
        if spent >= LIMIT_MS and len(text) <= _WHOLE:
            slow += 1
            print(f"{spent:.0f} ms: {text[:200]!r}")
    print(f"{count} strings, {slow} too slow, the slowest {worst:.1f} ms")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
