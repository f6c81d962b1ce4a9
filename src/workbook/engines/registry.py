"""The engines: each is a folder beside this module, and one line here.

The folder's `engine.py` holds the record ENGINE. Whoever is outside the folder asks these records, and names no engine.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from .findings import Finding
from .work import Work

# In the order in which help and doctor name them.
ENGINES = ("hadoop", "spark", "standalone")


@dataclass(frozen=True)
class Engine:
    """What the rest of the workbook asks of an engine. All but `name` and `needs` may be left out."""

    name: str
    """As the folder, a chapter's `needs` and `workbook cluster` call it."""

    needs: Callable[[], list[str]]
    """What this machine lacks for it: sentences with what to type. None where it can be used. Nothing is started."""

    variables: Callable[[Mapping[str, str]], dict[str, str]] = lambda inherited: {}
    """What kernels, terminals and jobs find in their environment, given what these inherit."""

    foreign: tuple[str, ...] = ()
    """Variables, as patterns, that are set for another installation of it. They do not reach what the course starts."""

    commands: Path | None = None
    """A folder of commands for PATH."""

    cluster: Callable | None = None
    """Its `Cluster` of a name, or the shared one of None. Without one it has no daemons."""

    prepare: Callable[[Iterable[Path]], None] | None = None
    """Makes its first use in these folders quick, for as long as this process lives. The lab calls it beside its own work."""

    jobs: Callable[[], list[str]] | None = None
    """What keeps a job from running on this machine now, in sentences with what to type. None: it runs no jobs."""

    findings: Callable[[], list[Finding]] | None = None
    """What `workbook doctor` shows of it; what `needs` says where this is None."""

    pages: Callable[[], dict[str, str]] = dict
    """The addresses of its web pages that answer now, each by the name of what serves it."""

    work: Callable[[], Work | None] | None = None
    """What it does for this process now; None where it does nothing. Kernels ask while a cell takes long."""

    @property
    def folder(self) -> Path:
        """Where its code is."""
        return Path(__file__).parent / self.name


def engines() -> tuple[Engine, ...]:
    """Every engine's record, in order."""
    return tuple(import_module(f".{name}.engine", __package__).ENGINE for name in ENGINES)


def find(name: str) -> Engine | None:
    """The record of an engine; None where none has this name."""
    return next((each for each in engines() if each.name == name), None)
