"""What a run took: each chapter's proof and notebooks against their measured seconds, the longest modules of all other
tests, and the ten slowest items.

Over the budget is marked and never fails: a machine may be slow. `tools/times` writes the last measurement of this
machine into chapters/course.toml.
"""

import json
from collections import Counter
from pathlib import Path

from platformdirs import user_cache_path

from workbook import course
from workbook.authoring import lazy, proof, size, survivors
from workbook.errors import WorkbookError

SLOWEST = 10
KINDS = {"proof": "proof_seconds", "notebooks": "notebook_seconds"}
_took: Counter = Counter()  # seconds by item, in the process that sums up
_counts: dict[str, Counter] = {}  # how many mutants, lazy and right variants were tried, by item


def measured() -> Path:
    """Where this machine keeps what the last runs took."""
    return user_cache_path("workbook") / "times.json"


def part(nodeid: str, chapters: list[course.Chapter]) -> tuple[str, str] | None:
    """The chapter and the kind of work that an item belongs to."""
    path, _, test = nodeid.partition("::")
    if path.endswith(".ipynb"):
        name = Path(path).stem
        return next(((each.name, "notebooks") for each in chapters if each.name == name), None)
    if path != "tests/chapters/test_chapters.py":
        return None
    subject = test.partition("[")[2].rstrip("]")
    return next(
        ((each.name, "proof") for each in chapters if subject == each.name or subject.startswith(f"{each.slug}.")), None
    )


def summed(took: dict[str, float], chapters: list[course.Chapter]) -> dict[tuple[str, str], float]:
    """The seconds of each chapter's kinds of work."""
    total: Counter = Counter()
    for nodeid, seconds in took.items():
        if where := part(nodeid, chapters):
            total[where] += seconds
    return dict(total)


def modules(took: dict[str, float], chapters: list[course.Chapter]) -> dict[str, float]:
    """The seconds of each module of tests that belong to no chapter, the longest first."""
    total: Counter = Counter()
    for nodeid, seconds in took.items():
        if part(nodeid, chapters) is None:
            total[nodeid.partition("::")[0]] += seconds
    return dict(total.most_common())


def counted(counts: dict[str, Counter], chapters: list[course.Chapter]) -> list[str]:
    """What became of the mutants and variants of each chapter whose exercises were proved in this run, a few lines each."""
    totals: dict[str, Counter] = {}
    for nodeid, found in counts.items():
        if where := part(nodeid, chapters):
            totals.setdefault(where[0], Counter()).update(found)
    return [
        f"{each.name:<26} {told}"
        for each in chapters
        if each.name in totals
        for told in (
            survivors.told(totals[each.name]),
            lazy.told(totals[each.name]),
            proof.told_forms(totals[each.name]),
            size.told(each.exercises),
        )
    ]


def lines(took: dict[str, float], chapters: list[course.Chapter]) -> list[str]:
    """The table and the slowest items, as text."""
    totals = summed(took, chapters)
    told = []
    for chapter in chapters:
        for kind, name in KINDS.items():
            if (chapter.name, kind) in totals:
                seconds, due = totals[chapter.name, kind], getattr(chapter, name)
                mark = "  over its budget" if due and seconds > due else ""
                told.append(f"{chapter.name:<26} {kind:<10} {seconds:6.0f} s of {due or '?':>4}{mark}")
    others = modules(took, chapters)
    told += [
        f"{'all other tests':<37} {sum(others.values()):6.0f} s, of which",
        *(f"  {name:<35} {seconds:6.0f} s" for name, seconds in list(others.items())[:SLOWEST]),
    ]
    slowest = sorted(took.items(), key=lambda item: -item[1])[:SLOWEST]
    return [*told, "", *(f"{seconds:6.1f} s  {nodeid}" for nodeid, seconds in slowest)]


def pytest_runtest_logreport(report):
    _took[report.nodeid] += report.duration
    if report.when == "call" and "counts" in (said := dict(report.user_properties)):
        _counts[report.nodeid] = Counter(said["counts"])


def pytest_terminal_summary(terminalreporter, config):
    if hasattr(config, "workerinput") or len(_took) < 20:  # a few tests are no run to sum up
        return
    try:
        chapters = list(course.load(config.rootpath).written)
    except WorkbookError:
        return
    terminalreporter.section("what it took, in seconds summed over the workers")
    for line in lines(_took, chapters):
        terminalreporter.write_line(line)
    if told := counted(_counts, chapters):
        terminalreporter.section(
            "what was tried in this run: mutants, lazy and right variants; and the length of exercises"
        )
        for line in told:
            terminalreporter.write_line(line)
    _keep(summed(_took, chapters))


def _keep(totals: dict[tuple[str, str], float]) -> None:
    """Remember what was measured, beside what earlier runs measured of other parts."""
    try:
        kept = json.loads(measured().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = {}
    for (chapter, kind), seconds in totals.items():
        kept.setdefault(chapter, {})[kind] = round(seconds, 1)
    try:
        measured().parent.mkdir(parents=True, exist_ok=True)
        measured().write_text(json.dumps(kept, indent=1), encoding="utf-8")
    except OSError:
        return  # a run does not fail because its times cannot be kept
