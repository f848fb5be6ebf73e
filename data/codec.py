"""Values of the model ↔ plain JSON values, strictly: nothing is guessed, coerced or dropped on the way.

cattrs does the walking over dataclass fields, so that a new field with a default, or a new class in a union, needs no
line here. What is ours is the strictness: cattrs alone would turn a missing text into the word ``None``. Errors name
types and never the value at fault, because they reach logs and the value may be somebody's name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from cattrs import Converter
from cattrs.preconf.orjson import make_converter

T = TypeVar("T")
Plain = Any
"""A JSON value, or what claims to be one."""
Kind = Any
"""A type as it stands in an annotation: a class, a union, a Literal."""
TAG = "is"
"""The key that names a value's class where a field may hold one of several; a keyword, hence never a field's name."""


def new_converter() -> Converter:
    """A converter that refuses unknown keys, wrong types, naive moments and times with a zone."""
    converter: Converter = make_converter(forbid_extra_keys=True, detailed_validation=False)
    for scalar in (str, bool, int, float):
        converter.register_structure_hook(scalar, _exactly)
    converter.register_unstructure_hook(datetime, _moment_out)
    converter.register_structure_hook(datetime, _moment_in)
    converter.register_unstructure_hook(date, _day_out)
    converter.register_structure_hook(date, lambda value, _: _parsed(date.fromisoformat, value))
    converter.register_unstructure_hook(time, _clock_out)
    converter.register_structure_hook(time, lambda value, _: _parsed(time.fromisoformat, value))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda value, _: _parsed(Decimal, value))
    converter.register_unstructure_hook_factory(_is_choice, lambda cls: _tagging(converter, cls))
    converter.register_structure_hook_factory(_is_choice, lambda cls: _untagging(converter, cls))
    converter.register_unstructure_hook_factory(_is_words, lambda _: lambda value: value)
    converter.register_structure_hook_factory(_is_words, _one_of)
    return converter


def _exactly(value: Plain, cls: type[T]) -> T:
    """The value itself, if it is of just that type; a whole number may stand for a float."""
    if cls is float and type(value) is int:
        return float(value)  # type: ignore[return-value]
    if type(value) is not cls:
        message = f"{type(value).__name__} where {cls.__name__} belongs"
        raise TypeError(message)
    return value


def _parsed(parse: Callable[[str], T], value: Plain) -> T:
    try:
        return parse(_exactly(value, str))
    except (ValueError, ArithmeticError):
        message = "a text that is no day, time or number"
        raise ValueError(message) from None


def utc(value: datetime) -> datetime:
    """The moment in UTC. Another zone whose offset happens to be nought (London in winter) is refused too."""
    if value.tzinfo is UTC:
        return value
    if value.tzinfo is None or value.tzname() != "UTC":
        message = "a moment that is not in UTC"
        raise ValueError(message)
    return value.replace(tzinfo=UTC)


def _moment_out(value: datetime) -> str:
    return utc(value).isoformat()


def _moment_in(value: Plain, _: type[datetime]) -> datetime:
    return utc(_parsed(datetime.fromisoformat, value))


def _day_out(value: date) -> str:
    if isinstance(value, datetime):
        message = "a moment where a day belongs"
        raise TypeError(message)
    return value.isoformat()


def _clock_out(value: time) -> str:
    if value.tzinfo is not None:
        message = "a time with a zone where wall-clock time belongs"
        raise ValueError(message)
    return value.isoformat()


def _origin(cls: Kind) -> object:
    return get_origin(cls)


def _members(cls: Kind) -> tuple[Any, ...]:
    """What a union may hold, besides None; empty if it is no union."""
    if _origin(cls) not in {Union, UnionType}:
        return ()
    return tuple(member for member in get_args(cls) if member is not NoneType)


def _is_choice(cls: Kind) -> bool:
    members = _members(cls)
    return len(members) > 1 and all(isinstance(member, type) and is_dataclass(member) for member in members)


def _is_words(cls: Kind) -> bool:
    members = _members(cls) or (cls,)
    return all(_origin(member) is Literal for member in members)


def _tagging(converter: Converter, union: Kind) -> Callable[[Plain], Plain]:
    classes = frozenset(_members(union))

    def out(value: Plain) -> Plain:
        if value is None and NoneType in get_args(union):
            return None
        if type(value) not in classes:
            message = f"{type(value).__name__} where one of {', '.join(sorted(c.__name__ for c in classes))} belongs"
            raise TypeError(message)
        return {TAG: type(value).__name__, **converter.unstructure(value)}

    return out


def _untagging(converter: Converter, union: Kind) -> Callable[[Plain, Kind], Plain]:
    classes = {member.__name__: member for member in _members(union)}

    def into(value: Plain, _: Kind) -> Plain:
        if value is None and NoneType in get_args(union):
            return None
        fields = dict(value)
        name = fields.pop(TAG, None)
        if name not in classes:
            message = f"none of {', '.join(classes)}"
            raise ValueError(message)
        return converter.structure(fields, classes[name])

    return into


def _one_of(union: Kind) -> Callable[[Plain, Kind], Plain]:
    words = {word for member in _members(union) or (union,) for word in get_args(member)}
    if NoneType in get_args(union):
        words.add(None)

    def into(value: Plain, _: Kind) -> Plain:
        if value not in words:
            message = f"none of the words {', '.join(map(str, words))}"
            raise ValueError(message)
        return value

    return into
