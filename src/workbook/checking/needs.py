"""What an exercise needs, and whether this machine has it."""

from contextlib import suppress
from importlib.util import find_spec

from ..course.model import Exercise
from ..engines.machine import java


def unavailable(exercise: Exercise) -> str:
    """What this machine lacks for an exercise, and what to type; empty where it lacks nothing."""
    if not exercise.check.needs:
        return ""
    from ..engines import clusters  # not before it is needed: most checks take less time than this import

    for need in exercise.check.needs:
        if need == "java" and (wrong := java.obstacles(compiles=True)):
            return f"This exercise needs Java. {wrong[0]}"
        if need in clusters.ENGINES:
            if told := clusters.missing(need):
                return told
        elif need != "java" and find_spec(need) is None:
            return f"This exercise needs {need}, which is not installed: close the lab and type  make lab WITH=all"
    return ""


def obstacles(exercise: Exercise) -> list[str]:
    """What is wrong with this machine for an exercise, in sentences."""
    with suppress(Exception):  # a machine that fails may fail here, too
        if missing := unavailable(exercise):
            return [missing]
        if exercise.check.needs:
            from ..engines import clusters

            return [told for engine in clusters.ENGINES for told in clusters.obstacles(engine)]
    return []
