"""What `workbook doctor` shows of Spark. Each look is a pure function of what was measured."""

import os
from importlib.metadata import version

from ..findings import Finding
from ..machine import memory
from . import archive, keeper, masters


def examine(lacking: list[str]) -> list[Finding]:
    """Every finding on this machine, given what it lacks for Spark."""
    if lacking:
        return [Finding("Spark", "note", "cannot start", lacking[0])]
    found = [readiness(version("pyspark"), archive.is_made(), memory.free())]
    if name := masters.chosen(os.environ):
        found.append(master(name, masters.lacking(name)))
    return found


def master(name: str, lacking: list[str]) -> Finding:
    """Where sessions run, where somebody has chosen that."""
    if lacking:
        return Finding("Spark master", "note", name, lacking[0])
    return Finding("Spark master", "ok", name, f"sessions run there; type  unset {masters.MASTER}  for the usual one")


def readiness(pyspark: str, archived: bool, free: int) -> Finding:
    """Whether sessions start, and how quickly, with so much free memory."""
    if not archived:
        meaning = "sessions start slowly; type  workbook run python -m workbook.engines.spark prepare  once"
        return Finding("Spark", "note", f"{pyspark}, no archive of classes", meaning)
    if free < keeper.NEEDED:
        meaning = f"memory is short, so each session starts a Java of its own; one waits where {keeper.NEEDED / 1e9:.1f} GB are free"
        return Finding("Spark", "note", f"{pyspark}, no standby", meaning)
    return Finding("Spark", "ok", pyspark, "its chapters run here")
