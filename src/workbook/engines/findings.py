"""One look at this machine, as `workbook doctor` shows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One look at the machine: its status is "ok", "note" (something will be missing) or "problem" (the lab will not run)."""

    name: str
    status: str
    finding: str
    meaning: str
