"""Where the names come from that an answer uses: its own cell, the given cells, Python, or another cell."""

import ast
import builtins
from typing import NamedTuple

from ..course import code

_SCOPES = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)  # what is bound inside one of them is not bound outside


def shadowed(source: str, names: dict) -> list[str]:
    """Names of Python's own that an answer uses and that another cell has given to something else."""
    own = _names(source)
    return sorted(
        name
        for name in own.used - own.bound
        if name in names and hasattr(builtins, name) and not _is_python_s(names[name], getattr(builtins, name))
    )


def _is_python_s(value, python_s) -> bool:
    """Whether a value is Python's own, or a thin cover of it: IPython gives every kernel an `open` that covers Python's."""
    return value is python_s or getattr(value, "__wrapped__", None) is python_s


def undefined(source: str, given: str) -> list[str]:
    """Names that an answer uses and that neither its own cell, the given cells nor Python defines."""
    own = _names(source)
    if "*" in own.bound:  # `from numpy import *` may define any of them
        return []
    return sorted(own.used - own.bound - _globals(given) - {*dir(builtins), "__name__", "__file__"})


def from_given(source: str, given: str) -> list[str]:
    """Names that an answer uses and has from the given cells."""
    own = _names(source)
    return sorted((own.used - own.bound) & _globals(given))


def _globals(source: str) -> set[str]:
    """The names that source binds for other cells: not those inside its functions and classes."""
    tree, names = code.parsed(source), set()
    nodes = [tree] if tree else []
    while nodes:
        node = nodes.pop()
        names |= _bound(node)
        if not isinstance(node, _SCOPES):
            nodes += ast.iter_child_nodes(node)
    return names


class _Names(NamedTuple):
    used: set[str]
    bound: set[str]


def _names(source: str) -> _Names:
    """The names that source reads anywhere, and those that it binds anywhere. Nothing where it is not Python."""
    tree, used, bound = code.parsed(source), set(), set()
    for node in ast.walk(tree) if tree else ():
        bound |= _bound(node)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            used.add(node.id)
    return _Names(used, bound)


def _bound(node: ast.AST) -> set[str]:
    """The names that this node of a tree itself gives a value."""
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            return {name}
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.arg(arg=name):
            return {name}
        case (
            ast.ExceptHandler(name=name)
            | ast.MatchAs(name=name)
            | ast.MatchStar(name=name)
            | ast.MatchMapping(rest=name)
        ):
            return {name} if name else set()
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return {(each.asname or each.name).partition(".")[0] for each in names}
    return set()
