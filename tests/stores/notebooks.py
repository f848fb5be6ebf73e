"""Whole notebooks for Hypothesis, drawn from the model's own annotations: what the model gains is tried by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from bot.core.model import KINDS, Before, Notebook

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 (bounds are naive)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**53), 2**53),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    datetime: MOMENTS,
    date: st.dates(),
    time: st.times(),
    NoneType: st.none(),
}


@cache
def values(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 (an annotation may be anything)
    """Values of an annotation; raises ``TypeError`` for one that nobody has thought of yet."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind in SCALARS:
        return SCALARS[kind]
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in {Union, UnionType}:
        return st.one_of(*map(values, inner))
    if origin is tuple and inner[-1] is Ellipsis:
        return st.lists(values(inner[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values, inner))
    if origin is frozenset:
        return st.frozensets(values(inner[0]), max_size=2)
    if origin is Mapping:
        return st.dictionaries(values(inner[0]), values(inner[1]), max_size=2).map(MappingProxyType)
    if kind is Before:
        return st.sampled_from(sorted(KINDS)).flatmap(_before)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{each.name: _later(hints[each.name]) for each in fields(kind)})
    message = f"no values known for {kind}"
    raise TypeError(message)


def _later(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 (as above)
    return st.deferred(lambda: values(kind))


def _before(kind: str) -> st.SearchStrategy[Before]:
    return st.builds(Before, kind=st.just(kind), id=TEXTS, value=st.none() | values(cast("Any", KINDS[kind])))


def _map(kind: str) -> st.SearchStrategy[Mapping[str, Any]]:
    return st.lists(values(cast("Any", KINDS[kind])), max_size=2, unique_by=lambda record: record.id).map(
        lambda records: MappingProxyType({record.id: record for record in records})
    )


@cache
def notebooks(member: int = 1, version: int = 0) -> st.SearchStrategy[Notebook]:
    """Notebooks of one member, with something in every map and every kind of talk."""
    hints = get_type_hints(Notebook)
    own = {
        name: values(hint) for name, hint in hints.items() if name not in KINDS and name not in {"member", "version"}
    }
    return st.builds(
        Notebook, member=st.just(member), version=st.just(version), **own, **{kind: _map(kind) for kind in KINDS}
    )
