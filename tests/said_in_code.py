"""Which messages the code says, and with which arguments: read from its syntax tree, so that no path is forgotten.

Three ways of naming a key are followed: written out, written with a hole (``f"ask-{question}"``, a family), and by a
name that is assigned, looked up or passed within the same module. ``turn.saved(key, …)`` is said later by /undo.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "handlers", "data")
UNDO_ARGUMENTS = frozenset({"name"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """One place where something is said: ``keys`` are exact, or patterns where there is a hole."""

    where: str
    keys: tuple[re.Pattern[str], ...]
    arguments: frozenset[str] | None
    """None if they come in as ``**arguments``."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    """All modules of the application, with their paths."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def spoken() -> Iterator[Spoken]:
    """Every place where the code says something."""
    for path, module in modules():
        if any(_imports_text(node) for node in module.body):
            for function in _functions(module):
                yield from _spoken_in(path, module, function)


def constants() -> frozenset[str]:
    """Every string that is written anywhere in the code."""
    return frozenset(
        node.value
        for _, module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _imports_text(node: ast.stmt) -> bool:
    names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
    return isinstance(node, ast.ImportFrom) and (
        (node.module == "bot.core.replies" and "text" in names) or (node.module == "bot.core.turn" and "Turn" in names)
    )


_Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Module


def _functions(module: ast.Module) -> Iterator[_Scope]:
    """The functions, and the module itself for what is said on its top level."""
    yield module
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _own(scope: _Scope) -> Iterator[ast.AST]:
    """The nodes of a scope without those of the functions inside."""
    waiting: list[ast.AST] = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += ast.iter_child_nodes(node)


def _spoken_in(path: str, module: ast.Module, scope: _Scope) -> Iterator[Spoken]:
    for node in _own(scope):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        where = f"{path}:{node.lineno}"
        if isinstance(node.func, ast.Name) and node.func.id == "text":
            given = [keyword.arg for keyword in node.keywords]
            arguments = None if None in given else frozenset(name for name in given if name)
            yield Spoken(where, tuple(_keys(node.args[0], module, scope)), arguments)
        elif isinstance(node.func, ast.Attribute) and node.func.attr == "saved":
            yield Spoken(where, tuple(_keys(node.args[0], module, scope)), UNDO_ARGUMENTS)


def _keys(node: ast.AST, module: ast.Module, scope: _Scope) -> Iterator[re.Pattern[str]]:
    match node:
        case ast.Constant(value=str(key)):
            yield re.compile(re.escape(key))
        case ast.JoinedStr():
            yield re.compile(
                "".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in node.values)
            )
        case ast.IfExp():
            yield from _keys(node.body, module, scope)
            yield from _keys(node.orelse, module, scope)
        case ast.Attribute(attr="key"):  # an Undo's, said by /undo; saved there by ``turn.saved``
            yield re.compile("undo-.+")
        case ast.Subscript(value=ast.Name(id=name)) | ast.Name(id=name):
            for source in _sources(name, module, scope):
                yield from _strings(source, module, scope)


def _strings(node: ast.AST, module: ast.Module, scope: _Scope) -> Iterator[re.Pattern[str]]:
    """Of a name's source all strings that look like keys: dictionaries, tuples and choices alike."""
    if isinstance(node, ast.JoinedStr | ast.IfExp):
        yield from _keys(node, module, scope)
        return
    for inner in ast.walk(node):
        if (
            isinstance(inner, ast.Constant)
            and isinstance(inner.value, str)
            and re.fullmatch(r"[a-z]+(-[a-z]+)+", inner.value)
        ):
            yield re.compile(re.escape(inner.value))


def _sources(name: str, module: ast.Module, scope: _Scope) -> Iterator[ast.AST]:
    """Where a name's value comes from: what is assigned to it, looped over, or passed for it by callers."""
    for node in (*_own(scope), *module.body):
        match node:
            case ast.Assign(targets=targets) if any(_holds(target, name) for target in targets):
                yield node.value
            case ast.AnnAssign(target=target, value=ast.AST() as value) if _holds(target, name):
                yield value
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value) if _holds(
                target, name
            ):
                yield value
            case ast.NamedExpr(target=target, value=value) if _holds(target, name):
                yield value
    if isinstance(scope, ast.Module):
        return
    parameters = [argument.arg for argument in scope.args.posonlyargs + scope.args.args]
    for call in (node for node in ast.walk(module) if isinstance(node, ast.Call)):
        called = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        if called == scope.name and name in parameters:
            shift = 1 if parameters[:1] == ["self"] else 0
            place = parameters.index(name) - shift
            yield from (keyword.value for keyword in call.keywords if keyword.arg == name)
            if place < len(call.args):
                yield call.args[place]


def _holds(target: ast.AST, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(target))
