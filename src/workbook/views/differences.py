"""What tells a learner's answer that passed from the solution, in a sentence or two. Pure functions over source text."""

import ast
import builtins

from ..course import code, files

_CONSTRUCTS = {
    ast.For: "a `for` loop",
    ast.While: "a `while` loop",
    ast.ListComp: "a list comprehension",
    ast.SetComp: "a set comprehension",
    ast.DictComp: "a dict comprehension",
    ast.GeneratorExp: "a generator expression",
    ast.Yield: "`yield`",
    ast.YieldFrom: "`yield from`",
    ast.Lambda: "`lambda`",
    ast.IfExp: "a conditional expression",
    ast.Try: "`try`",
    ast.With: "`with`",
    ast.ClassDef: "a class",
}
_MOST = 3  # parts that a sentence names
_FAR = 3  # lines of code that are worth a word


def told(answer: str, solution: str) -> str:
    """What the solution uses that the answer does not, the reverse, and their lengths; empty where nothing can be said."""
    mine, theirs = _tree(answer), _tree(solution)
    if mine is None or theirs is None:
        return ""
    if code.holds(answer, solution):
        return "Your code is the same as the solution's."
    own, other = _parts(mine), _parts(theirs)
    extra = [part for part in other if part not in own]
    missing = [part for part in own if part not in other]
    sentences = []
    if extra:
        sentences.append(f"The solution uses {_listed(extra)}{', which yours does not' if not missing else ''}.")
    if missing:
        sentences.append(f"Yours uses {_listed(missing)}{', which the solution does not' if not extra else ''}.")
    lines, due = _lines(mine), _lines(theirs)
    if abs(lines - due) >= _FAR:
        sentences.append(f"The solution has {due} line{'' if due == 1 else 's'} of code, yours has {lines}.")
    return " ".join(sentences[:2]) if extra or missing else " ".join(sentences)


def _tree(text: str) -> ast.Module | None:
    file = files.written(text)
    if file and not file.is_python:
        return None
    tree = code.parsed(file.text if file else text)
    return tree if tree is not None and tree.body else None


def _parts(tree: ast.Module) -> list[str]:
    """The constructs and the names that code uses and does not itself define, in their order."""
    nodes = list(ast.walk(tree))
    own = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    own |= {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    found: dict[str, None] = {}
    for node in nodes:
        if type(node) in _CONSTRUCTS:
            found[_CONSTRUCTS[type(node)]] = None
        elif isinstance(node, ast.Name) and node.id not in own and not _is_plain(node.id):
            found[f"`{node.id}`"] = None
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found[f"`.{node.func.attr}`"] = None
    return list(found)


def _is_plain(name: str) -> bool:
    """Whether a name says nothing of how code works: a type in an annotation, an error, a check in the answer's cell."""
    value = getattr(builtins, name, None)
    return name in ("check", "print") or (isinstance(value, type) and issubclass(value, BaseException))


def _lines(tree: ast.Module) -> int:
    """How many lines hold code: no comments, empty lines or docstrings."""
    bare = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            bare |= {node, node.value}
    return len({node.lineno for node in ast.walk(tree) if hasattr(node, "lineno") and node not in bare})


def _listed(parts: list[str]) -> str:
    parts = parts[:_MOST]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
