"""How a run is spread over workers: what belongs together stays in one worker, and what takes long begins first.

The cells of a notebook share a kernel, the tests of a module their fixtures, and the proof of an exercise the jobs that
it has run. Each of these is a unit. Everything else may run anywhere.
"""

import os

import pytest
import real_engines

from workbook import course

# Guesses in seconds, for the order alone: where long units begin first, the workers end together.
_MODULES = {
    "tests/engines/test_failures.py": 200,
    "tests/engines/test_hadoop.py": 150,
    "tests/engines/test_cluster_jobs.py": 100,
    "tests/engines/test_word_count.py": 60,
    "tests/engines/test_spark_standby.py": 120,
    "tests/engines/test_spark_start.py": 60,
    "tests/engines/test_spark_lab.py": 60,
    "tests/engines/test_spark_masters.py": 120,
    "tests/engines/test_spark_pages.py": 60,
    "tests/engines/test_spark_kills.py": 60,
    "tests/test_browser.py": 100,
}


# Each has a cluster of its own besides the shared one: one after the other, so that memory lasts for the rest.
_OWN_CLUSTER = {"tests/engines/test_failures.py", "tests/engines/test_hadoop.py"}


def unit(nodeid: str) -> str:
    """What must stay in one worker: the proof of an exercise, the answers to one, else a file."""
    path, _, test = nodeid.partition("::")
    if path in _OWN_CLUSTER:
        return "clusters of their own"
    _, bracket, subject = test.partition("[")
    if path == "tests/chapters/test_answers.py":
        return f"{path}[{subject.partition('-')[0]}"
    return f"{path}[{subject}" if bracket and path == "tests/chapters/test_chapters.py" else path


def seconds(item: pytest.Item) -> float:
    """How long the unit of an item takes, roughly: by the chapter's measured seconds, and by what it needs."""
    path = item.nodeid.partition("::")[0]
    if path.endswith(".ipynb"):
        return _of_notebook(item.path.stem, item.path.parent.name)
    exercise = item.callspec.params.get("exercise") if hasattr(item, "callspec") else None
    if isinstance(exercise, course.Exercise):  # pytest puts something else where a chapter has none of a kind
        engine = 40 if exercise.check.needs else 0
        return engine + (20 if exercise.check.costly else 2)
    return _MODULES.get(path, 10)


def _of_notebook(name: str, folder: str) -> float:
    for chapter in course.load().written:
        if chapter.name == name:
            share = {"notebooks": 0.5, "exercises": 0.1, "solutions": 0.4}.get(folder, 0)
            return share * (chapter.notebook_seconds or (300 if chapter.needs else 40))
    return 10


def in_order(items: list[pytest.Item]) -> list[pytest.Item]:
    """The items unit by unit, the longest unit first; the order within a unit stays."""
    units: dict[str, list[pytest.Item]] = {}
    for item in items:
        units.setdefault(unit(item.nodeid), []).append(item)
    return [item for _, each in sorted(units.items(), key=lambda one: -max(map(seconds, one[1]))) for item in each]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config):
    """One worker more than there are processors: what waits for a cluster needs none of them."""
    return len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1) + 1


def needs_engine(item: pytest.Item) -> bool:
    """Whether a test belongs to a chapter that needs an engine; in a module of no chapter, whether it may start a cluster."""
    named = item.callspec.params if hasattr(item, "callspec") else {}
    subject = named.get("exercise") or named.get("chapter")
    chapter = subject.chapter if isinstance(subject, course.Exercise) else subject
    if isinstance(chapter, str):
        chapter = course.load().chapter(chapter)
    if isinstance(chapter, course.Chapter):
        return bool(chapter.needs)
    means = [real_engines.real, real_engines.installed, real_engines.spark, real_engines.shared]
    return any(value in means for value in vars(item.module).values() if callable(value))


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if isinstance(item, pytest.Function) and needs_engine(item):
            item.add_marker(pytest.mark.engine)
    yield  # a run may choose by this mark
    items[:] = in_order(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """xdist's own distribution by file, with units in place of files, in the order of the collection."""
    from xdist.scheduler import LoadScopeScheduling

    class ByUnit(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return unit(nodeid)

    config.option.loadscopereorder = False
    return ByUnit(config, log)
