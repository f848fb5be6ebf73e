"""What the taggers see of each token: words, shapes, lists, cues, layout, and, for facts, the names found first.

Training and reading share this module, so that a model is never asked about features it was not taught.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core.reading.layout import Layout, lay_out
from bot.core.reading.lexicon import Lexicon
from bot.core.reading.reading import Language
from bot.core.reading.tokens import Token

_SEGMENT_CUES = frozenset(
    "wish struggle offer interest job promise call message email coffee lunch dinner meeting met sell client kin".split(),
)


@dataclass(slots=True)
class View:
    """One note as the feature functions see it; built once, shared by all taggers."""

    tokens: tuple[Token, ...]
    language: Language
    layout: Layout
    lexicon: Lexicon
    cue_at: list[list[str]]
    cue_begin: list[list[str]]
    inside: list[str]
    case: str
    known: list[str]
    segment_cues: dict[int, tuple[str, ...]] = field(default_factory=dict)


def view_note(
    tokens: tuple[Token, ...],
    language: Language,
    lexicon: Lexicon,
    marked: Sequence[tuple[int, int, str]] = (),
    known: Sequence[tuple[int, int, str]] = (),
) -> View:
    """Prepares a note. ``marked`` are character spans already understood (dates, e-mails, phones), with their kind;
    ``known`` are spans of the member's own vocabulary."""
    layout = lay_out(tokens)
    n = len(tokens)
    cue_at: list[list[str]] = [[] for _ in range(n)]
    cue_begin: list[list[str]] = [[] for _ in range(n)]
    by_segment: dict[int, set[str]] = {}
    for start, end, group in lexicon.find_cues(tokens):
        cue_begin[start].append(group)
        for i in range(start, end):
            if group not in cue_at[i]:
                cue_at[i].append(group)
        if group in _SEGMENT_CUES:
            by_segment.setdefault(layout.places[start].segment, set()).add(group)
    inside = _inside(tokens, marked)
    for i, token in enumerate(tokens):
        group = by_segment.setdefault(layout.places[i].segment, set()) if not layout.separator[i] else None
        if group is None:
            continue
        if token.lower in lexicon.trades:
            group.add("trade")
        if lexicon.venues.get(token.lower) == "firm":
            group.add("firm")
        if lexicon.venues.get(token.lower) == "occasion":
            group.add("occasion")
        if inside[i]:
            group.add("@" + inside[i])
    return View(
        tokens,
        language,
        layout,
        lexicon,
        cue_at,
        cue_begin,
        inside,
        _case(tokens),
        _inside(tokens, known),
        {k: tuple(sorted(v)) for k, v in by_segment.items()},
    )


def _inside(tokens: tuple[Token, ...], marked: Sequence[tuple[int, int, str]]) -> list[str]:
    inside = [""] * len(tokens)
    for start, end, kind in marked:
        for i, token in enumerate(tokens):
            if token.start < end and token.end > start:
                inside[i] = kind
    return inside


def _case(tokens: tuple[Token, ...]) -> str:
    """How the note is typed: all lower case, all capitals, or as in a book."""
    words = [t.text for t in tokens if t.kind == "word" and len(t.text) > 1]
    upper = sum(w.isupper() for w in words)
    titled = sum(w[0].isupper() for w in words)
    if upper * 2 > len(words):
        return "upper"
    return "lower" if titled * 12 < len(words) else "mixed"


def shape(text: str) -> str:
    """Aaa → Aa, 12.30 → 1.1, ABC → A; at most six signs."""
    out: list[str] = []
    for c in text[:16]:
        s = "A" if c.isupper() else "a" if c.isalpha() else "1" if c.isdigit() else c
        if not out or out[-1] != s:
            out.append(s)
    return "".join(out[:6])


def word_facts(view: View, i: int) -> list[str]:
    """What the lists say of one token, as short codes."""
    token, lexicon = view.tokens[i], view.lexicon
    if token.kind != "word":
        return [token.kind if token.kind != "other" else "p" + token.text]
    word = token.lower
    codes = []
    gender = lexicon.given.get(word)
    if gender:
        codes.append("G" + gender)
    if word in lexicon.surnames:
        codes.append("S")
    band = lexicon.frequent[view.language].get(word, "")
    codes.append("F" + band)
    if word in lexicon.trades:
        codes.append("T")
    venue = lexicon.venues.get(word)
    if venue:
        codes.append("V" + venue)
    if word in lexicon.places:
        codes.append("L")
    return codes


def base_features(view: View) -> list[list[str]]:
    """Features of every token that do not depend on other taggers."""
    tokens, places = view.tokens, view.layout.places
    n = len(tokens)
    lower = [t.lower for t in tokens]
    shapes = [shape(t.text) for t in tokens]
    facts = [word_facts(view, i) for i in range(n)]
    joined = ["".join(codes) for codes in facts]
    clusters = [view.lexicon.clusters.get(w, ()) for w in lower]
    out: list[list[str]] = []
    last_cue: list[tuple[str, int]] = []
    sentence = -1
    for i, token in enumerate(tokens):
        if token.sentence != sentence:
            sentence, last_cue = token.sentence, []
        place = places[i]
        w, p1, n1 = lower[i], lower[i - 1] if i else "^", lower[i + 1] if i + 1 < n else "$"
        p2, n2 = lower[i - 2] if i > 1 else "^", lower[i + 2] if i + 2 < n else "$"
        f = [
            "w=" + w,
            "-1=" + p1,
            "+1=" + n1,
            "-2=" + p2,
            "+2=" + n2,
            "-1w=" + p1 + " " + w,
            "w+1=" + w + " " + n1,
            "sh=" + shapes[i],
            "sh-1=" + (shapes[i - 1] if i else "^"),
            "sh+1=" + (shapes[i + 1] if i + 1 < n else "$"),
            "case=" + view.case + shapes[i],
            "-2-1=" + p2 + " " + p1,
        ]
        if token.kind == "word":
            if len(w) > 4:
                f += ["s3=" + w[-3:], "s4=" + w[-4:], "st=" + w[:5]]
            else:
                f.append("short")
        codes = facts[i]
        f += ["l=" + c for c in codes]
        f.append("L=" + "".join(codes) + view.case)
        if i:
            f += ["l-1=" + c for c in facts[i - 1]]
            f.append("LL=" + joined[i - 1] + "|" + joined[i])
        if i + 1 < n:
            f.append("LL+=" + joined[i] + "|" + joined[i + 1])
        f.append("sss=" + (shapes[i - 1] if i else "^") + "|" + shapes[i] + "|" + (shapes[i + 1] if i + 1 < n else "$"))
        if token.kind == "word" and token.text[0].isupper() and view.case == "mixed":
            opens = i == 0 or tokens[i - 1].sentence != token.sentence or view.layout.separator[i - 1]
            f.append("cap" + ("0" if opens else "1") + joined[i])
        if i + 1 < n:
            f += ["l+1=" + c for c in facts[i + 1]]
        if i + 2 < n:
            f += ["l+2=" + c for c in facts[i + 2]]
        if i > 1:
            f += ["l-2=" + c for c in facts[i - 2]]
        f += ["c=" + c for c in clusters[i]]
        if i:
            f += ["c-1=" + c for c in clusters[i - 1][-1:]]
        if i + 1 < n:
            f += ["c+1=" + c for c in clusters[i + 1][-1:]]
        if view.inside[i]:
            f.append("in=" + view.inside[i])
        if view.known[i]:
            f.append("known=" + view.known[i])
        if i + 1 < n and view.inside[i + 1]:
            f.append("in+1=" + view.inside[i + 1])
        if i and view.inside[i - 1]:
            f.append("in-1=" + view.inside[i - 1])
        f += ["q=" + g for g in view.cue_at[i]]
        f += ["qB=" + g for g in view.cue_begin[i]]
        if i + 1 < n:
            f += ["q+1=" + g for g in view.cue_at[i + 1]]
        if i:
            f += ["q-1=" + g for g in view.cue_at[i - 1]]
        for k, (group, at) in enumerate(last_cue[-3:][::-1]):
            d = i - at
            f.append(f"lc{k}={group}{d if d < 4 else '4-6' if d < 7 else '7-'}")
            f.append("lca=" + group)
        f += [
            f"seg={place.before}{min(place.position, 3)}",
            "sb=" + place.before,
            "sa=" + place.after,
            f"sf={place.first}",
            f"sn={min(place.segment, 4)}{'b' if place.bracket else ''}{'•' if place.bullet else ''}",
            f"il={min(place.in_line, 4)}{'•' if place.bullet else ''}",
            f"sl={min(place.length, 6)}",
        ]
        for group in view.segment_cues.get(place.segment, ()):
            f.append("sc=" + group)
        if view.layout.separator[i]:
            f.append("sep")
        out.append(f)
        for group in view.cue_at[i]:
            last_cue.append((group, i))
    return out


def name_features(view: View, names: Sequence[tuple[int, int]]) -> list[list[str]]:
    """Features that the name pass adds: where each token stands after and before the names (token spans)."""
    tokens, places = view.tokens, view.layout.places
    n = len(tokens)
    out: list[list[str]] = [[] for _ in range(n)]
    holder = [-1] * n
    for k, (start, end) in enumerate(names):
        for i in range(start, min(end, n)):
            holder[i] = k
    last = -1
    upcoming = 0
    seen: list[str] = []
    for i in range(n):
        if holder[i] >= 0:
            out[i].append("nm=B" if i == names[holder[i]][0] else "nm=I")
            last = holder[i]
            seen = []
            continue
        while upcoming < len(names) and names[upcoming][0] <= i:
            upcoming += 1
        if last >= 0:
            d = i - names[last][1]
            segments = places[i].segment - places[names[last][1] - 1].segment
            same_line = tokens[i].line == tokens[names[last][0]].line
            same_sentence = tokens[i].sentence == tokens[names[last][0]].sentence
            out[i] += [
                f"nd={d if d < 4 else '4-8' if d < 9 else '9-'}",
                f"ns={min(segments, 5)}{'s' if same_sentence else ''}",
                f"nsb={min(segments, 5)}{places[i].before}",
                f"nl={same_line}{same_sentence}",
                "nw=" + " ".join(seen[:2]) if len(seen) < 3 else "nw",
                f"nsc={min(segments, 4)}{','.join(view.segment_cues.get(places[i].segment, ())[:3])}",
            ]
        else:
            out[i].append("nd=none")
        if upcoming < len(names):
            d = names[upcoming][0] - i
            out[i].append(f"nn={d if d < 4 else '4-8' if d < 9 else '9-'}")
            if tokens[names[upcoming][0]].sentence == tokens[i].sentence:
                out[i].append("nns")
        else:
            out[i].append("nn=none")
        seen.append(tokens[i].lower)
    return out
