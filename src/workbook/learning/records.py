"""What one learner did: events, one line of JSON each in `work/progress.jsonl`, and what they add up to.

Kernels import this module, so it imports little. An event is a dict; those that count here:

    {"exercise": "lazy_map.late_share", "outcome": "passed", "points": 2, "answer": "8d969e…"}     a check; which answer
    {"exercise": "lazy_map.late_share", "hint": 1}                             a hint was opened
    {"checkpoint": "first_checkpoint", "try": 2, "drawn": ["speed", …]}        a checkpoint's try was drawn
"""

import json
import os
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from .. import places
from ..course import tries

TRIES = ("passed", "wrong", "raised")


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


def events(work: Path | None = None) -> list[dict]:
    """Every event kept so far, in order; lines that are torn are passed over."""
    return _read(work or places.work())[0]


def _read(work: Path) -> tuple[list[dict], str]:
    """The events, and what of the file could not be read."""
    path = work / "progress.jsonl"
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


@dataclass(frozen=True)
class ExerciseProgress:
    """How far the learner is with one exercise."""

    id: str
    name: str
    points: int
    possible: int
    passed: bool
    tries: int
    hints: int
    core: bool
    extra: bool

    @property
    def state(self) -> str:
        """In words: passed, tried twice, open."""
        if self.passed:
            return "passed"
        times = {1: "once", 2: "twice"}.get(self.tries, f"{self.tries} times")
        return f"tried {times}" if self.tries else "open"

    @property
    def remarks(self) -> str:
        """What sets it apart: core or extra, and the hints that were opened."""
        hints = f"{self.hints} hint{'s' if self.hints > 1 else ''}" if self.hints else ""
        return ", ".join(filter(None, ("core" if self.core else "", "extra" if self.extra else "", hints)))


@dataclass(frozen=True)
class ChapterProgress:
    """How far the learner is with one chapter."""

    number: str
    title: str
    exercises: tuple[ExerciseProgress, ...]

    @property
    def points(self) -> int:
        return sum(exercise.points for exercise in self.exercises)

    @property
    def possible(self) -> int:
        return sum(exercise.possible for exercise in self.exercises)

    @property
    def open(self) -> int:
        """How many exercises are not passed yet."""
        return sum(not exercise.passed for exercise in self.exercises)

    @property
    def begun(self) -> bool:
        return any(exercise.passed or exercise.tries or exercise.hints for exercise in self.exercises)


@dataclass(frozen=True)
class Summary:
    """Chapters, points, and what is open. Shown as text in a terminal and as a table in a notebook."""

    chapters: tuple[ChapterProgress, ...]
    warning: str = ""  # what of the kept events could not be read

    @property
    def points(self) -> int:
        return sum(chapter.points for chapter in self.chapters)

    @property
    def possible(self) -> int:
        return sum(chapter.possible for chapter in self.chapters)

    @property
    def next(self) -> ExerciseProgress | None:
        """The first exercise that is not passed, those called extra last."""
        exercises = [exercise for chapter in self.chapters for exercise in chapter.exercises if not exercise.passed]
        return min(exercises, key=lambda exercise: exercise.extra, default=None)

    @property
    def shown(self) -> tuple[ChapterProgress, ...]:
        """The chapters whose exercises are listed one by one: those begun, and the one that is next."""
        following = self.next
        return tuple(
            chapter for chapter in self.chapters if chapter.open and (chapter.begun or following in chapter.exercises)
        )

    def __str__(self) -> str:
        width = max([len(chapter.title) for chapter in self.chapters] + [0])
        lines = []
        for chapter in self.chapters:
            points = f"{chapter.points} of {chapter.possible} points"
            end = f"{chapter.open} open" if chapter.open else "done" if chapter.exercises else "no exercises"
            lines.append(f"{chapter.number:<3} {chapter.title:<{width}}  {points:>18}  {end}")
            if chapter in self.shown:
                names = max(len(exercise.id) for exercise in chapter.exercises)
                for each in chapter.exercises:
                    worth = f"{each.points}/{each.possible}"
                    lines.append(f"      {each.id:<{names}}  {worth:>5}  {each.state:<14}  {each.remarks}".rstrip())
        lines.append(f"{self.points} of {self.possible} points." + (f" Next: {self.next.id}" if self.next else ""))
        return "\n".join([*lines, *([f"! {self.warning}"] if self.warning else [])])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        from jinja2 import Environment

        return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(_TABLE).render(all=self)


# No colours: the page's own fit its light and its dark.
_TABLE = """\
<table>
<caption>{{ all.points }} of {{ all.possible }} points\
{% if all.next %}; next: <code>{{ all.next.id }}</code>{% endif %}</caption>
<thead><tr><th scope="col">chapter</th><th scope="col">points</th><th scope="col">state</th>\
<th scope="col">remarks</th></tr></thead>
{% for chapter in all.chapters %}
<tbody>
<tr><th scope="rowgroup">{{ chapter.number }} {{ chapter.title }}</th>\
<td>{{ chapter.points }} of {{ chapter.possible }}</td>\
<td>{% if chapter.open %}{{ chapter.open }} open{% elif chapter.exercises %}done{% else %}no exercises{% endif %}</td>\
<td></td></tr>
{% if chapter in all.shown %}
{% for each in chapter.exercises %}
<tr><td><code>{{ each.id }}</code></td><td>{{ each.points }} of {{ each.possible }}</td>\
<td>{{ each.state }}</td><td>{{ each.remarks }}</td></tr>
{% endfor %}
{% endif %}
</tbody>
{% endfor %}
</table>
{% if all.warning %}<div>⚠ {{ all.warning }}</div>{% endif %}
"""


def summary(course, kept: Iterable[dict] | None = None) -> Summary:
    """What the events add up to. Points count once an exercise, and the best outcome stands."""
    kept, warning = _read(places.work()) if kept is None else (list(kept), "")
    return Summary(
        tuple(
            _checkpoint_progress(chapter, kept) if chapter.slots else _chapter_progress(chapter, kept)
            for chapter in course.chapters
            if chapter.written
        ),
        warning,
    )


def _chapter_progress(chapter, kept: list[dict], title: str = "", names: Iterable[str] | None = None):
    histories = defaultdict(list)
    for event in kept:
        histories[str(event.get("exercise"))].append(event)
    shown = {each.name: each for each in chapter.exercises}
    return ChapterProgress(
        chapter.number,
        title or chapter.title,
        tuple(
            _exercise_progress(shown[name], histories[shown[name].id])
            for name in (shown if names is None else names)
            if name in shown
        ),
    )


def _checkpoint_progress(chapter, kept: list[dict]) -> ChapterProgress:
    """Of a checkpoint, the last try counts, from when it was drawn."""
    begun = [at for at, event in enumerate(kept) if event.get("checkpoint") == chapter.slug]
    if not begun:
        return _chapter_progress(chapter, kept, f"{chapter.title} (try 1)", tries.drawn(chapter.slots, 1))
    last = kept[begun[-1]]
    number_of_try, names = number(last.get("try")) or 1, last.get("drawn")
    names = [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
    return _chapter_progress(
        chapter,
        kept[begun[-1] :],
        f"{chapter.title} (try {number_of_try})",
        names or tries.drawn(chapter.slots, number_of_try),
    )


def _exercise_progress(exercise, history: list[dict]) -> ExerciseProgress:
    outcomes = [event.get("outcome") for event in history]
    passed = "passed" in outcomes
    # A pass is worth what the exercise is worth today, also where the course has changed that since.
    won = max((number(event.get("points")) for event in history), default=0)
    return ExerciseProgress(
        exercise.id,
        exercise.name,
        exercise.points if passed else min(won, exercise.points),
        exercise.points,
        passed,
        # The same answer checked again, by Run All say, is no other try.
        len({str(event.get("answer", at)) for at, event in enumerate(history) if event.get("outcome") in TRIES}),
        max((number(event.get("hint")) for event in history), default=0),
        exercise.core,
        exercise.extra,
    )


def number(value) -> int:
    """A count from an event; 0 for what is none."""
    return max(value, 0) if isinstance(value, int) and not isinstance(value, bool) else 0
