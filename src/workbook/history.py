"""What the cells of a kernel ran: the last one that was to bind a name, and whether it came to it."""

import re
from dataclasses import dataclass, field

from . import answers, files


@dataclass
class Run:
    """One run of a cell: its source, why it did not bind the names that it seems to, and these names."""

    source: str
    reason: str = ""
    unbound: set[str] = field(default_factory=set)
    before: dict[str, int] = field(default_factory=dict, repr=False)  # name → id of its value, while the cell runs


_BINDING = {"time", "capture", "prun"}  # cell magics that run the cell in the kernel's own names
_MAGIC = re.compile(r"\s*%%(\w+)")

_runs: list[Run] = []  # since this module was imported, oldest first


def last(name: str, earlier=()) -> Run | None:
    """The last run of a cell that binds a name at its top level, or was to; None where none did.

    `earlier` holds sources of cells that ran before.
    """
    for run in reversed([*map(Run, earlier), *_runs]):
        if (name in run.source or files.written(run.source)) and name in answers.defined(run.source):
            return run
    return None


def listen(shell, quiet: type[Exception]) -> None:
    """Remember what cells run. IPython's own history is empty where a runner does not store it, as nbval does not.

    An error of the kind `quiet` is a verdict on the cell, and does not count as its failure.
    """

    def begin(info) -> None:
        # Ids and not values: what a cell lets go of has to be free.
        _runs.append(Run(info.raw_cell or "", before={name: id(value) for name, value in shell.user_ns.items()}))

    def end(result) -> None:
        if not _runs:
            return
        run, error = _runs[-1], result.error_before_exec or result.error_in_exec
        magic = _MAGIC.match(run.source)
        if magic and magic[1] not in _BINDING and not files.written(run.source):
            run.reason = f"begins with %%{magic[1]}, and such a cell defines nothing here"
            run.unbound = answers.defined(run.source)
        elif error is not None and not isinstance(error, quiet):
            run.reason = f"ended with an error ({type(error).__name__}) before it came to it"
            now = {name: id(value) for name, value in shell.user_ns.items()}
            run.unbound = {name for name in answers.defined(run.source) if now.get(name) == run.before.get(name)}
        run.before = {}

    # Before a cell runs, as an answer may be checked in its own cell.
    shell.events.register("pre_run_cell", begin)
    shell.events.register("post_run_cell", end)
