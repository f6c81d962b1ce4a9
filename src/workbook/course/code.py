"""What a cell's source says: which names it binds and needs, and whether it is the same code as another's."""

import ast
import io
import re
import tokenize
import warnings
from collections import Counter
from functools import lru_cache

from . import files

_DEFINITION = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)|^(\w+)\s*(?::[^=\n]+)?=(?!=)", re.MULTILINE)


_MAGIC = re.compile(r"^([ \t]*(?:[\w.,\[\] \t]+=[ \t]*)?)([%!].*)$", re.MULTILINE)


def untouched(text: str, stub: str) -> bool:
    """Whether an answer is still its stub, or nothing at all, whatever a formatter or a linter made of it."""
    if not text.strip() or normalise(text) == normalise(stub):
        return True
    (mine, imported), (original, offered) = _skeleton(text), _skeleton(stub)
    return mine == original and imported <= offered


def holds(text: str, original: str) -> bool:
    """Whether source has every statement of another, whatever a formatter or a linter made of them."""
    return _statements(original) <= _statements(text)


@lru_cache(maxsize=256)
def _statements(text: str) -> frozenset[str]:
    """The statements at the top level, without what linters add or take away; of no Python, all in one."""
    file = files.written(text)
    tree = None if file and not file.is_python else parsed(file.text if file else text)
    if tree is None or not tree.body:
        return frozenset({normalise(text)})
    return frozenset(map(ast.dump, _Bare().visit(tree).body))


def only_formatted(text: str, original: str) -> bool:
    """Whether code is the course's own and holds no word of the learner's: they wrote no comment that would be lost."""
    return untouched(text, original) and not _words(text) - _words(original)


@lru_cache(maxsize=1024)
def normalise(text: str) -> str:
    """Source without what does not matter: the syntax tree of Python, else its lines without the space around them."""
    if file := files.written(text):
        return f"{file.path}\n{normalise(file.text) if file.is_python else _lines(file.text, file.comment)}"
    tree = parsed(text)
    # Comments alone have an empty tree: then the words are what there is.
    if tree is not None and tree.body:
        return ast.dump(tree)
    return _lines(text)


def _lines(text: str, comment: str = "") -> str:
    lines = [line.strip() for line in text.splitlines()]
    return "\n".join(line for line in lines if line and not (comment and line.startswith(comment)))


class _Bare(ast.NodeTransformer):
    """Takes out what linters add, move or take away: dots and `pass`, docstrings, annotations, imports."""

    def __init__(self):
        self.imported: set[tuple] = set()

    def visit_Import(self, node):
        self.imported |= {("", each.name, each.asname) for each in node.names}

    def visit_ImportFrom(self, node):
        self.imported |= {("." * node.level + (node.module or ""), each.name, each.asname) for each in node.names}

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, (str, type(...))):
            return None
        return self.generic_visit(node)

    def visit_arg(self, node):
        node.annotation = None
        return node

    def visit_FunctionDef(self, node):
        node.returns = None
        return self.generic_visit(node)

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815


@lru_cache(maxsize=1024)
def _skeleton(text: str) -> tuple[str, frozenset]:
    """What code does, and what it imports."""
    file = files.written(text)
    if file and not file.is_python:
        return normalise(text), frozenset()
    tree = parsed(file.text if file else text)
    if tree is None or not tree.body:
        return normalise(text), frozenset()
    bare = _Bare()
    done = ast.dump(bare.visit(tree))
    return f"{file.path if file else ''}\n{done}", frozenset(bare.imported)


def _words(text: str) -> Counter:
    """The comments and the bare texts of some code, without their signs."""
    found = Counter(_without_signs(text) for text in _texts(text))
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                found[_without_signs(token.string)] += 1
    except (tokenize.TokenError, SyntaxError):  # magics, say
        found.update(_without_signs(line) for line in text.splitlines() if line.lstrip().startswith(("#", "//", "--")))
    return found


def _texts(text: str) -> list[str]:
    tree = parsed(text)
    return [
        node.value.value
        for node in (ast.walk(tree) if tree else ())
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    ]


def _without_signs(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def defined(text: str) -> set[str]:
    """The names that source binds at its top level, imports aside; guessed from its lines where it is not Python.

    A cell that writes a file binds the file's name.
    """
    if file := files.written(text):
        return {file.name}
    tree = parsed(text)
    if tree is None:
        return {first or second for first, second in _DEFINITION.findall(text)}
    bound = set()
    for statement in tree.body:
        if not isinstance(statement, (ast.Import, ast.ImportFrom)):
            bound |= _bound(statement)
    return bound


def bound(text: str) -> set[str]:
    """The names that source binds at its top level, imports too."""
    return _bound(parsed(text))


def parsed(text: str) -> ast.Module | None:
    """The tree of some Python; None where it is none. A line for IPython alone (%time, !ls) is a text in it."""
    return _tree(text) or (
        _tree(_MAGIC.sub(lambda line: f"{line[1]}({line[2]!r},)", text)) if _MAGIC.search(text) else None
    )


def _tree(text: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a learner's "\d" is no news here
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _bound(node: ast.AST | None) -> set[str]:
    """The names that a node binds, outside the bodies of functions and classes."""
    match node:
        case None:
            return set()
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return {node.name}
        case ast.Import() | ast.ImportFrom():
            return {(each.asname or each.name).partition(".")[0] for each in node.names}
        case ast.Name(ctx=ast.Store()):
            return {node.id}
        case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            return set()
    return set().union(*map(_bound, ast.iter_child_nodes(node)))


def bound_anywhere(text: str) -> set[str]:
    """The names that source binds at any depth: parameters and what functions bind, too."""
    names = set()
    for node in ast.walk(parsed(text) or ast.Module([], [])):
        match node:
            case ast.arg(arg=name) | ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                names.add(name)
            case ast.stmt() | ast.expr():
                names |= _bound(node)
    return names


def needed(text: str) -> set[str]:
    """The names that source reads before it binds them; what functions read counts unless the source binds it."""
    tree, needed, bound, later = parsed(text), set(), set(), set()
    for statement in tree.body if tree else ():
        reads = {name for node in ast.walk(statement) for name in _reads(node)}
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            later |= reads
        else:
            needed |= reads - bound
        bound |= _bound(statement)
    return needed | later - bound


def _reads(node: ast.AST) -> set[str]:
    match node:
        case ast.Name(id=name, ctx=ast.Load()) | ast.AugAssign(target=ast.Name(id=name)):
            return {name}
    return set()
