"""What an exercise needs, and whether this machine has it."""

from contextlib import suppress

from ..course.model import Exercise


def unavailable(exercise: Exercise) -> str:
    """What this machine lacks for an exercise, and what to type; empty where it lacks nothing."""
    if not exercise.check.needs:
        return ""
    from ..engines import needs  # not before it is needed: most checks take less time than this import

    return needs.missing(exercise.check.needs)


def obstacles(exercise: Exercise) -> list[str]:
    """What is wrong with this machine for an exercise, in sentences."""
    with suppress(Exception):  # a machine that fails may fail here, too
        if missing := unavailable(exercise):
            return [missing]
        if exercise.check.needs:
            from ..engines import registry

            engines = filter(None, map(registry.find, exercise.check.needs))
            return [said for engine in engines if engine.jobs for said in engine.jobs()]
    return []
