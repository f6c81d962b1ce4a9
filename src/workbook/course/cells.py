"""Source cells to the cells of lesson, exercise and solution notebooks: pure functions over text and cells.

The source is a percent script (read with jupytext). What a learner writes stands between nbgrader's markers:

    ### BEGIN SOLUTION … ### END SOLUTION     taken out of the exercise, kept in the solution
    ### BEGIN STUB … ### END STUB             commented code that only the exercise has (something to repair)
"""

import ast
import re
from dataclasses import dataclass, replace
from html import escape

import jupytext

from ..errors import SourceError
from . import files

HOLE = "...  # your code"  # in Python; in a file of another language a comment alone
_MARKER = re.compile(r"^\s*### (BEGIN|END) (SOLUTION|STUB)\s*$")
_NEARLY = re.compile(r"^\s*#+\s*(begin|end)[ _-]+(solution|stub)\b", re.IGNORECASE)
_NEARLY_HEADER = re.compile(r"^\s*(#+\s*%\s*%|%%).*(\[markdown\]|\b(exercise|slot|tags)\s*=)")
_CHECK = re.compile(r"""^\s*check\(\s*["']([\w.]+)["']\s*\)\s*$""", re.MULTILINE)
_OPTIONS = ("exercise", "slot", "tags", "task")
_TAGS = ("given", "raises-exception", "nbval-ignore-output", "nbval-skip")
_OF_JUPYTEXT = ("lines_to_next_cell", "cell_marker", "cell_depth")  # how the script is set, not what an author says
_HEADER = 'write  # %%  or  # %% [markdown],  then any of  exercise="…" slot="…" tags=["…"]'
_SHELL = re.compile(r"\s*%%(bash|sh|script|html|javascript)\b")
IMAGE = re.compile(r"!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((figures/[\w.-]+)\)")  # its text may hold ["b", 3]


@dataclass(frozen=True)
class Cell:
    """One cell: what it holds and what it is for. `role` is course, text, answer, check or given."""

    kind: str  # markdown or code
    source: str
    tags: tuple[str, ...] = ()
    exercise: str = ""
    slot: str = ""  # of a checkpoint's exercise
    role: str = "course"
    id: str = ""
    task: str = ""  # in the source of a lesson: the task that stands here


def read(text: str, path: str) -> list[Cell]:
    """The cells of a percent script; `path` is named when it cannot be read."""
    return settled(read_apart(text, path), path)


def read_apart(text: str, path: str) -> list[Cell]:
    """The cells of a script that is a part of a page; `settled` puts the parts together."""
    cells = []
    for cell in _parsed(text, path):
        _understood(cell, path)
        name = cell.metadata.get("exercise", "")
        text = _uncommented(cell.source) if cell.cell_type == "code" else cell.source
        if name and (file := files.written(text)) and file.name != name:
            raise SourceError(
                f"{path}: the exercise {name!r} writes {file.path}; let the file be called as its exercise is."
            )
        tags = tuple(cell.metadata.get("tags", ()))
        role = "answer" if name else "given" if "given" in tags else "course"
        task = cell.metadata.get("task", "")
        if task and text.strip():
            raise SourceError(
                f"{path}: the task {task!r} has a file of its own; leave the cell below its header empty."
            )
        cells.append(Cell(cell.cell_type, text, tags, name, cell.metadata.get("slot", ""), role, task=task))
    for cell in cells:
        _balanced(cell.source, path)
        if marked(cell.source) and not cell.exercise:
            raise SourceError(
                f"{path}: a cell with a hole names no exercise; put it into an exercise's cell `# %% answer`."
            )
    return cells


def settled(cells: list[Cell], path: str) -> list[Cell]:
    """The cells of a page as a whole: each knows which exercise it belongs to, and has an id."""
    seen = set()
    for name in (cell.exercise for cell in cells if cell.exercise):
        if name in seen:
            raise SourceError(f"{path}: two cells are the exercise {name!r}; rename one of them.")
        seen.add(name)
    without = [cell.exercise for cell in cells if cell.exercise and not cell.slot]
    if without and any(cell.slot for cell in cells):
        raise SourceError(f"{path}: the exercise {without[0]!r} has no slot, and others have; give it one.")
    return identified(_with_roles(cells, path))


def _uncommented(source: str) -> str:
    """A cell in another language than Python stands in the script as comments. Some of them jupytext has taken off."""
    first, *rest = source.split("\n")
    file = files.written(source)
    foreign = not file.is_python if file else _SHELL.match(first)
    if not foreign:
        return source
    return "\n".join([first, *(re.sub(r"^# ?", "", line) for line in rest)])


def _parsed(text: str, path: str) -> list:
    """The script's cells as jupytext reads them."""
    try:
        return jupytext.reads(text, fmt="py:percent").cells
    except Exception as problem:
        for line in text.splitlines():
            if re.match(r"\s*#\s*%%", line):
                try:
                    jupytext.reads(line, fmt="py:percent")
                except Exception:
                    raise SourceError(f"{path}: {line.strip()!r} is not understood; {_HEADER}.") from None
        reason = str(problem).partition("\n")[0]
        raise SourceError(f"{path} cannot be read as cells ({reason}); fix it there.") from None


def _understood(cell, path: str) -> None:
    """Refuse what a header says and nobody would heed."""
    options = {name: value for name, value in cell.metadata.items() if name not in _OF_JUPYTEXT}
    whose = f"{path}: the cell {options['exercise']!r}" if options.get("exercise") else f"{path}: a cell"
    for odd in ("incorrectly_encoded_metadata", "title", "region_name"):
        if odd in options:
            raise SourceError(f"{whose} has the header {options[odd]!r}, which is not understood; {_HEADER}.")
    for name, value in options.items():
        if name not in _OPTIONS:
            raise SourceError(f"{whose} has an unknown option {name!r}; a cell has {', '.join(_OPTIONS)}.")
        if name != "tags" and not (isinstance(value, str) and value.isidentifier()):
            raise SourceError(f'{whose} has {name}={value!r}, which is no name; write  {name}="one_name".')
    tags = options.get("tags", [])
    if not isinstance(tags, list):
        raise SourceError(f'{whose} has tags={tags!r}, which is no list; write  tags=["…"].')
    for tag in tags:
        if tag not in _TAGS:
            raise SourceError(f"{whose} has an unknown tag {tag!r}; tags are {', '.join(_TAGS)}.")
    if cell.cell_type not in ("code", "markdown"):
        raise SourceError(f"{path}: {cell.source[:30]!r} begins a raw cell, which no notebook shows; delete it.")
    if "slot" in options and "exercise" not in options:
        raise SourceError(f'{whose} has the slot {options["slot"]!r} and is no exercise; write  exercise="…"  too.')
    if "exercise" in options and cell.cell_type != "code":
        raise SourceError(f"{whose} is an exercise in markdown; delete [markdown], an answer is code.")
    for line in cell.source.splitlines() if cell.cell_type == "code" else ():
        if _NEARLY_HEADER.match(line):
            raise SourceError(f"{path}: {line.strip()!r} begins no cell; {_HEADER}.")


def marked(source: str) -> bool:
    """Whether a cell's source has any marker."""
    return any(_MARKER.match(line) for line in source.splitlines())


def _balanced(source: str, path: str) -> None:
    """Refuse markers that are open, nested, crossed or misspelt."""
    inside = None
    for line in source.splitlines():
        marker = _MARKER.match(line)
        if not marker:
            if _NEARLY.match(line):
                raise SourceError(f"{path}: {line.strip()!r} is not a marker; write it as ### BEGIN SOLUTION.")
            continue
        edge, kind = marker.groups()
        if (edge == "BEGIN") == (inside is not None) or (edge == "END" and inside != kind):
            raise SourceError(f"{path}: {line.strip()!r} has no partner; balance the BEGIN and END markers.")
        inside = kind if edge == "BEGIN" else None
    if inside:
        raise SourceError(f"{path}: '### BEGIN {inside}' is never closed; add '### END {inside}'.")


def solution(source: str) -> str:
    """The source with its solution, without markers and without what only the stub has."""
    lines, inside = [], None
    for line in source.split("\n"):
        marker = _MARKER.match(line)
        if marker:
            inside = marker[2] if marker[1] == "BEGIN" else None
        elif inside != "STUB":
            lines.append(line)
    return "\n".join(lines)


def stub(source: str) -> str:
    """The source as the learner meets it: every solution replaced by one unmistakable hole, or by the stub's own lines."""
    repair = "### BEGIN STUB" in source
    file = files.written(source)
    comment = "#" if file is None or file.is_python else file.comment
    hole = HOLE if file is None or file.is_python else f"{comment} your code"
    lines, inside = [], None
    for line in source.split("\n"):
        marker = _MARKER.match(line)
        indent = line[: len(line) - len(line.lstrip())]
        if marker:
            inside = marker[2] if marker[1] == "BEGIN" else None
            if inside == "SOLUTION" and not repair:
                lines.append(indent + hole)
        elif inside == "STUB":
            lines.append(re.sub(rf"^(\s*){comment} ?", r"\1", line).rstrip())
        elif inside is None:
            lines.append(line)
    return "\n".join(lines)


def exercise_cells(cells: list[Cell]) -> list[Cell]:
    """The learner's version: holes for solutions; a check may fail without stopping Run All."""
    made = []
    for cell in cells:
        if cell.role == "answer":
            cell = replace(cell, source=stub(cell.source))
        elif cell.role == "check":
            cell = replace(cell, tags=(*cell.tags, "raises-exception"))
        made.append(cell)
    return made


def solution_cells(cells: list[Cell]) -> list[Cell]:
    """The full version: every check must pass, so no cell is allowed to raise."""
    return [replace(cell, source=solution(cell.source)) if cell.role == "answer" else cell for cell in cells]


def _with_roles(cells: list[Cell], path: str) -> list[Cell]:
    """Cells with the check and the text of an exercise marked as its own."""
    made = list(cells)
    names = {cell.exercise for cell in cells if cell.exercise}
    for at, cell in enumerate(cells):
        if cell.exercise and at and cells[at - 1].kind == "markdown":
            made[at - 1] = replace(cells[at - 1], exercise=cell.exercise, role="text")
        call = _CHECK.search(cell.source) if cell.kind == "code" and not cell.exercise else None
        if call and (name := call[1].rpartition(".")[2]) in names:
            if "raises-exception" in cell.tags:
                raise SourceError(
                    f"{path}: the check of {name!r} has the tag 'raises-exception', so that a wrong solution would pass;"
                    " delete the tag."
                )
            made[at] = replace(cell, exercise=name, role="check")
    return made


def identified(cells: list[Cell]) -> list[Cell]:
    """Cells with ids that stay when other sections change: from the exercise, else from the heading above and a count."""
    made, counts, named, section = [], {}, set(), "start"
    for cell in cells:
        heading = re.match(r"#+ +(.+)", cell.source) if cell.kind == "markdown" else None
        if heading:
            section = slug(heading[1])
        if cell.exercise:
            base = cell.exercise if cell.role == "answer" else f"{cell.exercise}-{cell.role}"
        else:
            base = section
        counts[base] = count = counts.get(base, 0) + 1
        # Only a cell of an exercise has its bare name, also under a heading of the same word.
        owned = bool(cell.exercise) and base not in named
        if owned:
            named.add(base)
        made.append(replace(cell, id=base if owned else f"{base}-{count}"))
    return made


def slug(heading: str) -> str:
    """A heading as part of a cell id: letters, digits and hyphens, at most 40."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")[:40].strip("-") or "section"


def images(cells: list[Cell]) -> list[str]:
    """The figures that markdown cells show, in order: paths below the chapter's folder."""
    return [path for cell in cells if cell.kind == "markdown" for _, path in IMAGE.findall(cell.source)]


def embed(cell: Cell, pictures: dict[str, str]) -> Cell:
    """A markdown cell with its figures in its text: `pictures` is path → base64 of an SVG.

    An `<img>` element is the form that most programs show; docs/architecture.md compares the forms.
    """
    if cell.kind != "markdown":
        return cell

    def element(image: re.Match) -> str:
        return f'<img alt="{escape(image[1])}" src="data:image/svg+xml;base64,{pictures[image[2]]}">'

    return replace(cell, source=IMAGE.sub(element, cell.source))


def imports(cells: list[Cell]) -> set[str]:
    """The modules that code cells import, by their first name."""
    found = set()
    for tree in _trees(cells):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                found |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found


_CONSTRUCTS = {
    ast.Lambda: "lambda",
    ast.Yield: "yield",
    ast.YieldFrom: "yield from",
    ast.GeneratorExp: "generator expression",
    ast.ClassDef: "class",
    ast.AsyncFunctionDef: "async",
    ast.NamedExpr: "walrus",
    ast.Match: "match",
    ast.Global: "global",
    ast.Nonlocal: "nonlocal",
    ast.Try: "try",
}


def constructs(cells: list[Cell]) -> set[str]:
    """The constructs beyond a newcomer's Python that code cells use: lambda, yield, class …"""
    found = set()
    for tree in _trees(cells):
        for node in ast.walk(tree):
            if type(node) in _CONSTRUCTS:
                found.add(_CONSTRUCTS[type(node)])
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.decorator_list:
                found.add("decorator")
    return found


def _trees(cells: list[Cell]) -> list[ast.Module]:
    trees = []
    for cell in cells:
        if cell.kind == "code":
            python = "\n".join(line for line in cell.source.splitlines() if not re.match(r"\s*[%!]", line))
            try:
                trees.append(ast.parse(python))
            except SyntaxError:  # a %%bash cell, say
                continue
    return trees
