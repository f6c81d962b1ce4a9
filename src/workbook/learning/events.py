"""What one learner did: events, one line of JSON each in `work/progress.jsonl`, appended under a lock.

Kernels import this module, so it imports little. An event is a dict; those that count in `progress`:

    {"exercise": "lazy_map.late_share", "outcome": "passed", "points": 2, "answer": "8d969e…"}     a check; which answer
    {"exercise": "lazy_map.late_share", "hint": 1}                             a hint was opened
    {"exercise": "lazy_map.late_share", "solution": "shown"}                   the solution was shown before a pass
    {"checkpoint": "first_checkpoint", "try": 2, "drawn": ["speed", …]}        a checkpoint's try was drawn

The file keeps the ids of its time; `current` gives events the ids of today.
"""

import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from .. import places
from ..course import aliases


def append(event: dict, work: Path | None = None) -> str | None:
    """Keep an event. A check must never fail because of it: what went wrong comes back as a sentence."""
    from filelock import FileLock

    work = work or places.work()
    try:
        line = json.dumps({"time": datetime.now(UTC).isoformat(timespec="seconds"), **event}, default=str)
        (work / ".workbook").mkdir(parents=True, exist_ok=True)
        with FileLock(work / ".workbook" / "progress.lock", timeout=5):
            _append(work / "progress.jsonl", line.encode() + b"\n")
    except (
        OSError,
        NotImplementedError,
        TypeError,
        ValueError,
    ) as problem:  # the lock's Timeout is an OSError
        return (
            f"This was not kept in {work / 'progress.jsonl'} ({problem}): "
            "free some space there, or set WORKBOOK_WORK to a folder of yours, then check again."
        )
    return None


def _append(path: Path, line: bytes) -> None:
    with open(path, "ab+", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        if size:
            file.seek(size - 1)
            if file.read(1) != b"\n":  # a writer was killed in the middle of its line
                line = b"\n" + line
        try:
            written = file.write(line)
            if written != len(line):
                raise OSError("the disk is full")
        except OSError:
            file.truncate(size)
            raise


def kept(work: Path | None = None) -> list[dict]:
    """Every event kept so far, in order; lines that are torn are passed over."""
    return read(work)[0]


def read(work: Path | None = None) -> tuple[list[dict], str]:
    """The events, and a sentence on what of the file could not be read."""
    path = (work or places.work()) / "progress.jsonl"
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return [], ""
    except OSError as problem:
        return [], f"{path} cannot be read ({problem.strerror}): what you passed before is not counted here."
    found = [_event(line) for line in lines if line.strip()]
    kept = [event for event in found if isinstance(event, dict)]
    torn = len(found) - len(kept)
    lines_torn = "1 line" if torn == 1 else f"{torn} lines"
    return kept, f"{lines_torn} of {path} cannot be read; what stood there is not counted." if torn else ""


def _event(line: bytes):
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def current(course, events: Iterable[dict]) -> list[dict]:
    """The events with the ids that exercises and predictions have today in a course (a `course.Course`)."""
    return [_with_current_ids(course, event) for event in events]


def _with_current_ids(course, event: dict) -> dict:
    made = {
        key: course.current_id(value) if key in ("exercise", "prediction") and isinstance(value, str) else value
        for key, value in event.items()
    }
    if isinstance(event.get("drawn"), list):
        slug = str(event.get("checkpoint"))
        made["drawn"] = aliases.current_names(course, slug, event["drawn"])
    return made


def number(value) -> int:
    """A count from an event; 0 for what is none."""
    return max(value, 0) if isinstance(value, int) and not isinstance(value, bool) else 0
