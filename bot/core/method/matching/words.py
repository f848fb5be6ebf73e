"""From a text to the words that carry its meaning, the same way for Italian and English.

Notes mix both languages and are typed in a hurry, so one tokeniser and one light stemmer serve both: accents
folded, little words dropped, endings for number and gender (and the commonest English verb endings) cut off.
The stemmer is deliberately weak; where a stem must reach further the lexicon says so itself with ``*``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_TOKEN: Final = re.compile(r"[a-z0-9]+")
_NEGATED: Final = re.compile(r"\b(\w+?)n['’]t\b")
# Capitals tell the trade from the pronoun (IT, it) and from the Italian preposition (AI, ai).
_CAPITALS: Final = {"IT": "infotech", "AI": "artificialmind"}
_ACCENTS: Final = str.maketrans("àáâäãåèéêëìíîïòóôöõùúûüçñ’‘", "aaaaaaeeeeiiiiooooouuuucn''")
_CAPITAL: Final = re.compile(r"\b(?:IT|AI)\b")
_VOWELS: Final = "aeio"

ITALIAN_LITTLE: Final = frozenset(
    "il lo la i gli le l un uno una di a ad da in con su per tra fra e ed o od che chi cui si ci vi ne mi ti c d "
    "al allo alla ai agli alle del dello della dei degli delle dal dallo dalla dai dagli dalle nel nello nella nei "
    "negli nelle sul sullo sulla sui sugli sulle coi col dell all nell sull dall x quell quel quella quello quei "
    "lui lei loro io tu noi voi suo sua suoi sue mio mia miei mie è ha hanno ho sono era essere avere questo questa "
    "anche ma se come gia piu molto tutto tutti tutta tutte poi po qualche fa sta s".split()
)
ENGLISH_LITTLE: Final = frozenset(
    "the a an of to in on at for and or with by from his her their its my our your he she they it we you i is are "
    "was were be been has have had that this these those who whom which some any as s him them me us there then so "
    "but if when very just than too also into about do does did ll ve re d m".split()
)
_LITTLE: Final = ITALIAN_LITTLE | ENGLISH_LITTLE


def fold(text: str) -> str:
    """Lower case, without accents, ``n't`` spelled out: what both lexicon and notes are compared in."""
    if _CAPITAL.search(text) and (len(text) <= 3 or not text.isupper()):
        text = _CAPITAL.sub(lambda found: _CAPITALS[found[0]], text)
    plain = _NEGATED.sub(r"\1 not", text.lower().replace("can't", "can not").replace("won't", "will not"))
    if plain.isascii() or (plain := plain.translate(_ACCENTS)).isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def spell(text: str) -> list[str]:
    """All the words of a text, folded, little ones too, in order."""
    return _TOKEN.findall(fold(text))


def is_little(word: str) -> bool:
    """Whether a folded word is dropped before matching (articles, prepositions, pronouns of both languages)."""
    return word in _LITTLE


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word; words of three letters or fewer and numbers stay as they are."""
    if len(word) <= 3 or word[0].isdigit():
        return word
    if word.endswith(("trice", "trici")):
        return word[:-5] + "tor"
    word = _singular(word)
    if len(word) <= 4:
        return word
    if len(word) >= 6:
        if word.endswith(("ing", "ed")):
            return _undouble(word.removesuffix("ing") if word[-1] == "g" else word[:-2])
        if word.endswith(("are", "ire")):
            word = word[:-3]
    return _bare(word)


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _bare(word: str) -> str:
    """Without the vowels that tell gender and number, and without the ``h`` that keeps a plural's sound."""
    short = word.rstrip(_VOWELS)
    if len(word) - len(short) > 2 or len(short) < 4:
        short = word[: max(4, len(word) - 2)]
    if short.endswith("h") and len(short) > 3 and short[-2] in "cg" and word[-1] in "ei":
        return short[:-1]
    return short


def _undouble(base: str) -> str:
    """Cut the doubled consonant that English puts before ``-ing`` and ``-ed``, and a final vowel."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    return base.rstrip(_VOWELS) if len(base.rstrip(_VOWELS)) >= 2 else base
