"""Where a learner's answers stand in a notebook: by the exercise in a cell's metadata, else by the name they define.

What JupyterLab does to cells decides the rules. It keeps metadata and gives new cell ids, so:

    split     every piece carries the exercise: the pieces are joined in order
    copy      a copy carries it too: a cell that stands on its own begins another version, and the last
              version that differs from the stub is the answer, as it would be after Run All
    merge     one of the two keeps its metadata; the other is found by the name it defines
    retyped   a cell without metadata is found by the name it defines
"""

import ast
import io
import re
import tokenize
import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from . import files

_DEFINITION = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)|^(\w+)\s*(?::[^=\n]+)?=(?!=)", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """What a notebook holds for one exercise, and the ids of the cells it stands in."""

    name: str
    source: str
    cells: tuple[str, ...] = ()


def from_notebook(notebook: dict, exercises: Iterable) -> dict[str, Answer]:
    """The answers in a notebook, by exercise: untouched stubs too. `exercises` have a `.name` and a `.stub`."""
    exercises, found = list(exercises), {}
    cells = marked_right(notebook["cells"], {exercise.name: exercise.stub for exercise in exercises})
    for exercise in exercises:
        places = positions(cells, exercise.name, exercise.stub)
        if places:
            ids = tuple(cells[at].get("id", "") for at in places)
            found[exercise.name] = Answer(exercise.name, joined(cells, places), ids)
    return found


def positions(cells: list[dict], name: str, stub: str) -> tuple[int, ...]:
    """Where the answer to one exercise stands among the cells: several places if it was split, none if it is gone."""
    marked = carriers(cells, name)
    # Half of a split cell may have become text: while there is code, the code is the answer.
    marked = [at for at in marked if cells[at]["cell_type"] == "code"] or marked
    versions = _versions(cells, marked, name, stub)
    for version in reversed(versions):
        if not untouched(joined(cells, version), stub):
            return tuple(version)
    # The cell was retyped, or merged into any other; where it still stands untouched, only own cells can be meant.
    names = wanted(name, stub)
    others = [at for at, cell in enumerate(cells) if cell["cell_type"] == "code" and not (marked and mark(cell))]
    typed = [at for at in others if names and names <= defined(source(cells[at]))]
    typed = [at for at in typed if not untouched(source(cells[at]), stub)] or ([] if marked else typed)
    if typed:
        return (typed[-1],)
    return tuple(versions[0]) if versions else ()


def carriers(cells: list[dict], name: str) -> list[int]:
    """Where the cells stand that carry an exercise's answer in their metadata, copies among them."""
    return [
        at for at, cell in enumerate(cells) if mark(cell).get("role") == "answer" and mark(cell).get("exercise") == name
    ]


def marked_right(cells: list[dict], stubs: Mapping[str, str]) -> list[dict]:
    """The cells, each answer under the exercise whose name it defines. `stubs` are those of the page's exercises.

    Somebody copies an answer cell and writes another exercise's answer into the copy: it carries the old mark still.
    """
    names = {name: wanted(name, stub) for name, stub in stubs.items()}
    made = []
    for cell in cells:
        name = mark(cell).get("exercise")
        if mark(cell).get("role") == "answer" and names.get(name):
            found = defined(source(cell))
            others = [other for other, each in names.items() if other != name and each and each <= found]
            if len(others) == 1 and not names[name] & found:
                marks = {**mark(cell), "exercise": others[0]}
                cell = {**cell, "metadata": {**cell["metadata"], "workbook": marks}}
        made.append(cell)
    return made


def mark(cell: dict) -> dict:
    """What the course wrote in a cell's metadata; empty for a learner's own cell."""
    metadata = cell.get("metadata")
    found = metadata.get("workbook") if isinstance(metadata, dict) else None
    return found if isinstance(found, dict) else {}


def source(cell: dict) -> str:
    """A cell's text; in a file it may be a list of lines."""
    return "".join(cell["source"])


def joined(cells: list[dict], places: Iterable[int]) -> str:
    """The text of some cells, in order."""
    return "\n".join(source(cells[at]) for at in places)


def untouched(text: str, stub: str) -> bool:
    """Whether an answer is still its stub, or nothing at all, whatever a formatter or a linter made of it."""
    if not text.strip() or normalise(text) == normalise(stub):
        return True
    (mine, imported), (original, offered) = _skeleton(text), _skeleton(stub)
    return mine == original and imported <= offered


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


_MAGIC = re.compile(r"^([ \t]*(?:[\w.,\[\] \t]+=[ \t]*)?)([%!].*)$", re.MULTILINE)


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


def _versions(cells: list[dict], marked: list[int], name: str, stub: str) -> list[list[int]]:
    """The places of each version of an answer: a copy begins a new one, a piece of a split goes on."""
    versions: list[list[int]] = []
    for at in marked:
        if versions and not _stands_alone(source(cells[at]), joined(cells, versions[-1]), name, stub):
            versions[-1].append(at)
        else:
            versions.append([at])
    return versions


def _stands_alone(piece: str, before: str, name: str, stub: str) -> bool:
    """Whether a piece is a whole answer and needs nothing of the whole answer before it. In doubt it goes on:
    joined, two versions still mean what they mean in the notebook."""
    names = wanted(name, stub)
    if not names:  # text: a copy opens as the stub does (%%bash, say)
        opening = stub.strip().partition("\n")[0].strip()
        return bool(opening) and all(text.lstrip().startswith(opening) for text in (piece, before))
    return names <= defined(piece) and names <= defined(before) and not _needed(piece) & _bound(parsed(before))


def wanted(name: str, stub: str) -> set[str]:
    """The names by which an answer is known: the exercise's own where its stub defines it."""
    names = defined(stub)
    return {name} if name in names else names


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


def _needed(text: str) -> set[str]:
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
