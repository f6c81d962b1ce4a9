"""What this machine lacks for a name in `needs`, and what to type. A name is "java" or an engine; in checks also a package."""

from collections.abc import Iterable
from importlib.util import find_spec

from ..errors import CourseError
from . import clusters, registry
from .machine import java


def known() -> tuple[str, ...]:
    """What `needs` of a chapter may name."""
    return ("java", *(engine.name for engine in registry.engines()))


def require_known(names: Iterable[str], where: str) -> None:
    """Raises CourseError, which begins with `where`, for a name that nothing here stands for."""
    for name in names:
        if name not in known():
            raise CourseError(f"{where} needs {name!r}, which is not known: write one of {', '.join(known())}.")


def lacking(names: Iterable[str]) -> list[str]:
    """What this machine lacks for these names, each once: sentences with what to type. Nothing is started."""
    return list(dict.fromkeys(said for name in names for said in _lacking(name)))


def missing(names: Iterable[str]) -> str:
    """Why an exercise that needs these names cannot be checked now, and what to type; empty where it can."""
    for name in names:
        if name in clusters.names():
            told = clusters.missing(name)
        elif said := _lacking(name):
            told = f"This exercise needs {name.capitalize()}. {said[0]}" if name in known() else said[0]
        else:
            told = ""
        if told:
            return told
    return ""


def obstacles() -> list[str]:
    """What keeps jobs of any engine from running on this machine now: sentences with what to type."""
    return [said for engine in registry.engines() if engine.jobs for said in engine.jobs()]


def _lacking(name: str) -> list[str]:
    if name == "java":
        return java.obstacles(compiles=True)
    if engine := registry.find(name):
        return engine.needs()
    if find_spec(name) is None:
        return [f"This exercise needs {name}, which is not installed: close the lab and type  make lab WITH=all"]
    return []
