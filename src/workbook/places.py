"""Every folder that belongs to the user: copies, data sets, Java artifacts, state."""

import os
from pathlib import Path

from platformdirs import user_cache_path, user_state_path


def root() -> Path:
    """The course's own folder: $WORKBOOK_COURSE, else the checkout this package lies in. It may be read-only."""
    chosen = os.environ.get("WORKBOOK_COURSE")
    return Path(chosen).resolve() if chosen else Path(__file__).resolve().parents[2]


def work() -> Path:
    """The learner's copies: $WORKBOOK_WORK, else `work/` in the course's folder, else `~/workbook`."""
    chosen = os.environ.get("WORKBOOK_WORK")
    if chosen:
        return Path(chosen).expanduser().resolve()
    beside = root() / "work"
    writable = os.access(beside if beside.exists() else root(), os.W_OK)
    return beside if writable else Path.home() / "workbook"


def data() -> Path:
    """Data sets, shared by every copy of the course: $WORKBOOK_DATA, else a folder in the user's cache."""
    chosen = os.environ.get("WORKBOOK_DATA")
    return Path(chosen).expanduser().resolve() if chosen else user_cache_path("workbook") / "data"


def jars() -> Path:
    """Java artifacts: $WORKBOOK_JARS, else a folder in the user's cache."""
    chosen = os.environ.get("WORKBOOK_JARS")
    return Path(chosen).expanduser().resolve() if chosen else user_cache_path("workbook") / "jars"


def state() -> Path:
    """Logs, locks and settings: $WORKBOOK_STATE, else the user's state folder."""
    chosen = os.environ.get("WORKBOOK_STATE")
    return Path(chosen).expanduser().resolve() if chosen else user_state_path("workbook")
