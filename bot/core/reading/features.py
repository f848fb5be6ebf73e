"""What the first tagger sees of each token: words, shapes, lists, cues and layout.

Training and reading share this module, so that a model is never asked about features it was not taught.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.reading.tokens import Token
from bot.core.reading.view import View

Row = list[str]
_BESIDE = ((-2, "l-2="), (-1, "l-1="), (1, "l+1="), (2, "l+2="))
_JOINS = frozenset(("e", "ed", "and", "&", "+", "n", "/"))


@dataclass(frozen=True, slots=True)
class _Columns:
    """What is known of each token by itself, in columns."""

    lower: list[str]
    shapes: list[str]
    facts: list[list[str]]
    joined: list[str]
    clusters: list[tuple[str, ...]]


def shape(text: str) -> str:
    """Aaa → Aa, 12.30 → 1.1, ABC → A; at most six signs."""
    out: list[str] = []
    for c in text[:16]:
        s = "A" if c.isupper() else "a" if c.isalpha() else "1" if c.isdigit() else c
        if not out or out[-1] != s:
            out.append(s)
    return "".join(out[:6])


def word_facts(view: View, token: Token) -> list[str]:
    """What the lists say of one token, as short codes."""
    lexicon, word = view.lexicon, token.lower
    if token.kind != "word":
        return [token.kind if token.kind != "other" else "p" + token.text]
    codes = []
    gender = lexicon.given.get(word) or ("u" if word in view.known.name_words else None)
    if gender:
        codes.append("G" + gender)
    if word in lexicon.surnames:
        codes.append("S")
    codes.append("F" + lexicon.frequent[view.language].get(word, ""))
    if word in lexicon.trades or word in view.known.trade_words:
        codes.append("T")
    field = lexicon.fields.get(word)
    if field:
        codes.append("V" + field)
    if word in lexicon.places:
        codes.append("L")
    return codes


def base_features(view: View) -> list[Row]:
    """Features of every token that do not depend on other taggers."""
    lower = [t.lower for t in view.tokens]
    facts = [word_facts(view, token) for token in view.tokens]
    columns = _Columns(
        lower,
        [shape(t.text) for t in view.tokens],
        facts,
        ["".join(codes) for codes in facts],
        [view.lexicon.clusters.get(w, ()) for w in lower],
    )
    cues = _recent_cues(view)
    return [
        _word(view, columns, i) + _lists(view, columns, i) + _marks(view, i) + cues[i] + _place(view, i)
        for i in range(len(lower))
    ]


def _word(view: View, columns: _Columns, i: int) -> Row:
    lower, shapes, n = columns.lower, columns.shapes, len(columns.lower)
    w, p1, n1 = lower[i], lower[i - 1] if i else "^", lower[i + 1] if i + 1 < n else "$"
    p2, n2 = lower[i - 2] if i > 1 else "^", lower[i + 2] if i + 2 < n else "$"
    s, sp, sn = shapes[i], shapes[i - 1] if i else "^", shapes[i + 1] if i + 1 < n else "$"
    row = [
        f"w={w}", f"-1={p1}", f"+1={n1}", f"-2={p2}", f"+2={n2}", f"-1w={p1} {w}", f"w+1={w} {n1}", f"-2-1={p2} {p1}",
        f"sh={s}", f"sh-1={sp}", f"sh+1={sn}", f"case={view.case}{s}", f"sss={sp}|{s}|{sn}",
    ]  # fmt: skip
    if view.tokens[i].kind == "word":
        row += [f"s3={w[-3:]}", f"s4={w[-4:]}", f"st={w[:5]}"] if len(w) > 4 else ["short"]
    return row


def _lists(view: View, columns: _Columns, i: int) -> Row:
    facts, joined, clusters, n = columns.facts, columns.joined, columns.clusters, len(columns.lower)
    row = ["l=" + c for c in facts[i]]
    row.append("L=" + joined[i] + view.case)
    row += ["c=" + c for c in clusters[i]]
    for k, place in _BESIDE:
        if 0 <= i + k < n:
            row += [place + c for c in facts[i + k]]
    if i:
        row += [f"LL={joined[i - 1]}|{joined[i]}", f"-1L={columns.lower[i - 1]}|{joined[i]}"]
        row += [f"c-1={c}" for c in clusters[i - 1][-1:]]
    if i + 1 < n:
        row += [f"LL+={joined[i]}|{joined[i + 1]}", f"L+1={joined[i]}|{columns.lower[i + 1]}"]
        row += [f"c+1={c}" for c in clusters[i + 1][-1:]]
    if i > 1:
        row.append(f"-2L={columns.lower[i - 2]} {columns.lower[i - 1]}|{joined[i]}")
        if columns.lower[i - 1] in _JOINS:
            row.append(f"&-={joined[i - 2]}|{joined[i]}")
    if i + 2 < n and columns.lower[i + 1] in _JOINS:
        row.append(f"&+={joined[i]}|{joined[i + 2]}")
    token = view.tokens[i]
    if token.kind == "word" and token.text[0].isupper() and view.case == "mixed":
        opens = i == 0 or view.tokens[i - 1].sentence != token.sentence or view.layout.separator[i - 1]
        row.append(f"cap{'0' if opens else '1'}{joined[i]}")
    return row


def _marks(view: View, i: int) -> Row:
    """Dates and details that are certain, and the cue phrases at and beside the token."""
    n, inside, cue_at = len(view.tokens), view.inside, view.cue_at
    row = [f"in={inside[i]}"] if inside[i] else []
    row += [f"q={g}" for g in cue_at[i]]
    row += [f"qB={g}" for g in view.cue_begin[i]]
    if i + 1 < n:
        row += [f"q+1={g}" for g in cue_at[i + 1]]
        if inside[i + 1]:
            row.append("in+1=" + inside[i + 1])
    if i:
        row += [f"q-1={g}" for g in cue_at[i - 1]]
        if inside[i - 1]:
            row.append("in-1=" + inside[i - 1])
    return row


def _recent_cues(view: View) -> list[Row]:
    """The last three cues of the sentence before each token, and how far back they are."""
    out: list[Row] = []
    recent: list[tuple[str, int]] = []
    sentence = -1
    for i, token in enumerate(view.tokens):
        if token.sentence != sentence:
            sentence, recent = token.sentence, []
        row: Row = []
        for k, (group, at) in enumerate(recent[:-4:-1]):
            d = i - at
            row += [f"lc{k}={group}{d if d < 4 else '4-6' if d < 7 else '7-'}", f"lca={group}"]
        out.append(row)
        recent += [(group, i) for group in view.cue_at[i]]
    return out


def _place(view: View, i: int) -> Row:
    place = view.layout.places[i]
    bullet = "•" if place.bullet else ""
    row = [
        f"seg={place.before}{min(place.position, 3)}", f"sb={place.before}", f"sa={place.after}", f"sf={place.first}",
        f"sn={min(place.segment, 4)}{'b' if place.bracket else ''}{bullet}", f"il={min(place.in_line, 4)}{bullet}",
        f"sl={min(place.length, 6)}",
    ]  # fmt: skip
    row += [f"sc={group}" for group in view.segment_cues.get(place.segment, ())]
    if view.layout.separator[i]:
        row.append("sep")
    return row
