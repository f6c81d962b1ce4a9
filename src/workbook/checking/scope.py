"""Where the names come from that an answer uses: its own cell, the given cells, Python, or another cell."""

import ast
import builtins
from typing import NamedTuple

from ..course import code


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
    own, shared = _names(source), _names(given)
    if "*" in own.bound:  # `from numpy import *` may define any of them
        return []
    return sorted(own.used - own.bound - shared.bound - {*dir(builtins), "__name__", "__file__"})


def from_given(source: str, given: str) -> list[str]:
    """Names that an answer uses and has from the given cells."""
    own, shared = _names(source), _names(given)
    return sorted((own.used - own.bound) & shared.bound)


class _Names(NamedTuple):
    used: set[str]
    bound: set[str]


def _names(source: str) -> _Names:
    """The names that source reads anywhere, and those that it binds anywhere. Nothing where it is not Python."""
    tree, used, bound = code.parsed(source), set(), set()
    for node in ast.walk(tree) if tree else ():
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                used.add(name)
            case ast.Name(id=name):
                bound.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                bound.add(name)
            case ast.arg(arg=name) | ast.ExceptHandler(name=name):
                bound.add(name)
            case ast.MatchAs(name=name) | ast.MatchStar(name=name) | ast.MatchMapping(rest=name):
                bound.add(name)
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                bound |= {(each.asname or each.name).partition(".")[0] for each in names}
    return _Names(used, bound)
