"""What the cells of a kernel ran: the last one that was to bind a name, and whether it did."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..course import code, files


@dataclass
class Run:
    """One run of a cell: its source, and what Python ran of it.

    `unbound` holds the names that it seems to bind and did not, for the `reason`. `elsewhere` holds the names that it
    bound although its own text does not say so, as after %run. `code` has no prompts, no indentation of the whole,
    and no magic that only measures.
    """

    source: str
    reason: str = ""
    unbound: set[str] = field(default_factory=set)
    code: str = ""
    elsewhere: set[str] = field(default_factory=set)
    # While the cell runs: name → id of its value. Ids and not values: what a cell lets go of has to be free.
    before: dict[str, int] = field(default_factory=dict, repr=False)
    nested: set[str] = field(default_factory=set, repr=False)  # names that a cell bound which ran inside this one

    def __post_init__(self):
        self.code = self.code or self.source

    def binds(self, name: str) -> bool:
        """Whether its text is to bind a name at its top level, and no cell inside it did so later."""
        if name in self.nested:
            return False
        return name in self.meant

    @cached_property
    def is_file(self) -> bool:
        """Whether it wrote a file, or was to."""
        return files.written(self.code) is not None or files.written(self.source) is not None

    @cached_property
    def meant(self) -> set[str]:
        """The names that its text is to bind, also where Python could not read it."""
        return code.defined(self.code) | code.defined(self.source)


_BINDING = {"time", "capture", "prun"}  # cell magics that run the cell in the kernel's own names
_WRITING = {"writefile", "file"}

_runs: list[Run] = []  # in the order in which they ended
_open: list[Run] = []  # cells that run now: the one that began the others comes first


def last(name: str, file: bool = False) -> Run | None:
    """The last run of a cell that bound a name, or was to; None where none did.

    `file`: a cell that wrote a file of this name comes before any other. Else no file is meant.
    """
    found = [run for run in [*reversed(_open), *reversed(_runs)] if name in run.elsewhere or run.binds(name)]
    files_of_it = [run for run in found if run.is_file]
    others = [run for run in found if not run.is_file]
    return next(iter(files_of_it + others if file else others), None)


def as_run(source: str, transform: Callable[[str], str]) -> tuple[str, str]:
    """What Python runs of a cell, and the name of the magic that keeps it from binding anything here."""
    text = source
    while True:
        try:
            code = transform(text)
        except Exception:  # a transformer refuses it, and so does IPython
            return text, ""
        call = _cell_magic(code)
        if call is None:
            return code, ""
        magic, line, body = call
        if magic in _WRITING:
            return f"%%{magic} {line}\n{body}", ""
        if magic not in _BINDING:
            return source, magic
        text = body


def _cell_magic(code: str) -> tuple[str, str, str] | None:
    """The magic, its line and its body, where a cell begins with %%."""
    if "run_cell_magic" not in code:
        return None
    try:
        (statement,) = ast.parse(code).body
        call = statement.value
        magic, line, body = (each.value for each in call.args)
        return (magic, line, body) if call.func.attr == "run_cell_magic" else None
    except (SyntaxError, ValueError, AttributeError):
        return None


def listen(shell, quiet: type[Exception]) -> None:
    """Remember what cells run. IPython's own history is empty where a runner does not store it, as nbval does not.

    An error of the kind `quiet` is a verdict on the cell, and does not count as its failure.
    """

    # What ran before, the cell that imports this module included. `In` may be a name of the learner's by now.
    for source in shell.history_manager.input_hist_raw:
        _runs.append(Run(source, code=as_run(source, shell.transform_cell)[0]))

    def begin(info) -> None:
        source = info.raw_cell or ""
        code, magic = as_run(source, shell.transform_cell)
        run = Run(source, code=_whole(code), before=_identities(shell.user_ns))
        if magic:
            run.reason = f"begins with %%{magic}, so it defines nothing in this notebook"
            run.unbound = run.meant
        _open.append(run)

    def end(result) -> None:
        # The cell that imported this module began before anybody listened.
        if not _open or _open[-1].source != (result.info.raw_cell or ""):
            return
        run, error = _open.pop(), result.error_before_exec or result.error_in_exec
        now = _identities(shell.user_ns)
        changed = {name for name, value in now.items() if run.before.get(name) != value}
        run.nested -= changed
        if error is not None and not isinstance(error, quiet) and not run.reason:
            run.reason = f"ended with an error ({type(error).__name__}) before it defined the name"
            run.unbound = run.meant - changed - run.nested
        run.elsewhere = {name for name in changed - run.meant if not name.startswith("_")}
        if _open:
            outer = _open[-1]
            bound = changed | run.nested
            outer.before.update({name: now[name] for name in bound if name in now})
            outer.nested |= bound
        run.before = {}
        _runs.append(run)

    # Before a cell runs, as an answer may be checked in its own cell.
    shell.events.register("pre_run_cell", begin)
    shell.events.register("post_run_cell", end)


def _identities(names: Mapping) -> dict[str, int]:
    return {name: id(value) for name, value in names.items()}


def _whole(code: str) -> str:
    """The code of a cell; of one that appends to a file, with what is in the file already."""
    file = files.written(code)
    if file is None or not file.appends:
        return code
    try:
        before = Path(file.path).expanduser().read_text(encoding="utf-8")
    except (OSError, ValueError):
        before = ""
    return f'%%writefile "{file.path}"\n{before}{file.text}'
