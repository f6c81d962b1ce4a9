"""Proofs whose inputs are what they were when this machine last ran them may be left out: WORKBOOK_SKIP_PROVEN=yes.

What is kept is in the user's cache, one empty file for an exercise, named by all that its proof depends on. It says
nothing to any other machine, and `FRESH=yes make test` runs everything.
"""

import hashlib
import json
import os
import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from workbook import course
from workbook.errors import WorkbookError

MODULE = "tests/chapters/test_chapters.py"
ASKED = "WORKBOOK_SKIP_PROVEN"
_LIST = "WORKBOOK_PROVEN"  # from the process that starts the workers to these: all leave out the same

_outcomes: dict[str, set[str]] = {}  # of the tests of an exercise, in the process that sums up


def store() -> Path:
    """Where this machine keeps what it has proved."""
    return user_cache_path("workbook") / "proven"


def key(exercise: course.Exercise, root: Path) -> str:
    """The digest of what the proof of an exercise depends on: its chapter, the engine, the locks, the proof, Python."""
    return hashlib.sha256(f"{exercise.id} {_digest(exercise.chapter, root)}".encode()).hexdigest()


_digests: dict[str, str] = {}


def _digest(chapter: course.Chapter, root: Path) -> str:
    if chapter.name not in _digests:
        _digests[chapter.name] = digest(chapter, root)
    return _digests[chapter.name]


def digest(chapter: course.Chapter, root: Path) -> str:
    """The digest of what the proofs of a chapter depend on."""
    files = [
        *chapter.folder.rglob("*.py"),
        chapter.exercises_notebook,
        chapter.solutions_notebook,
        *root.glob("*.lock"),
        *(path for path in (root / "src").rglob("*") if path.suffix != ".pyc"),
        *(root / "tests").glob("*.py"),
        root / MODULE,
    ]
    total = hashlib.sha256(sys.version.encode())
    for path in sorted(path for path in files if path.is_file()):
        told = path.relative_to(root).as_posix()
        total.update(told.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def proven(exercises: tuple[course.Exercise, ...], root: Path) -> list[str]:
    """The ids of the exercises whose proof this machine has run on these inputs."""
    return [exercise.id for exercise in exercises if (store() / key(exercise, root)).exists()]


def keep(exercises: tuple[course.Exercise, ...], root: Path, outcomes: dict[str, set[str]]) -> None:
    """Remember each exercise whose tests have all passed."""
    for exercise in exercises:
        if outcomes.get(exercise.id) == {"passed"}:
            store().mkdir(parents=True, exist_ok=True)
            (store() / key(exercise, root)).touch()


def exercise_of(nodeid: str) -> str:
    """The exercise that a test of the proof is about; else nothing."""
    path, _, test = nodeid.partition("::")
    return test.partition("[")[2].rstrip("]") if path == MODULE else ""


def pytest_configure(config):
    if os.environ.get(ASKED) != "yes" or hasattr(config, "workerinput"):
        return
    try:
        os.environ[_LIST] = json.dumps(proven(course.load(config.rootpath).exercises, config.rootpath))
    except (WorkbookError, OSError):
        os.environ[_LIST] = "[]"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    known = set(json.loads(os.environ.get(_LIST, "[]")))
    left = [item for item in items if exercise_of(item.nodeid) in known]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if exercise_of(item.nodeid) not in known]


def pytest_runtest_logreport(report):
    if exercise := exercise_of(report.nodeid):
        _outcomes.setdefault(exercise, set()).add(report.outcome)


def pytest_sessionfinish(session, exitstatus):
    config = session.config
    if hasattr(config, "workerinput") or not _outcomes:
        return
    # Only a run to the end, of all tests of an exercise, is a proof.
    whole = exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED) and not (
        config.option.keyword
        or config.option.markexpr
        or config.option.maxfail
        or any("::" in arg for arg in config.args)
    )
    if whole:
        try:
            keep(course.load(config.rootpath).exercises, config.rootpath, _outcomes)
        except (WorkbookError, OSError):
            return  # a run does not fail because it cannot be remembered


def pytest_terminal_summary(terminalreporter, config):
    known = json.loads(os.environ.get(_LIST, "[]"))
    if known and not hasattr(config, "workerinput"):
        terminalreporter.write_line(
            f"proof: {len(known)} exercises are as they were when this machine proved them, and were skipped; "
            "FRESH=yes runs them all."
        )
