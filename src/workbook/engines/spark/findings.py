"""What `workbook doctor` shows of Spark. Each look is a pure function of what was measured."""

from importlib.metadata import version

from ..findings import Finding
from . import archive


def examine(lacking: list[str]) -> list[Finding]:
    """Every finding on this machine, given what it lacks for Spark."""
    if lacking:
        return [Finding("Spark", "note", "cannot start", lacking[0])]
    return [readiness(version("pyspark"), archive.is_made())]


def readiness(pyspark: str, archived: bool) -> Finding:
    """Whether sessions start, and how quickly."""
    if archived:
        return Finding("Spark", "ok", pyspark, "its chapters run here")
    meaning = "sessions start slowly; type  workbook run python -m workbook.engines.spark prepare  once"
    return Finding("Spark", "note", f"{pyspark}, no archive of classes", meaning)
