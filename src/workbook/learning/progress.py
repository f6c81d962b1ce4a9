"""What the events of one learner add up to: points, tries, hints and solutions seen, of each exercise, chapter by chapter. Pure functions."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ..course import tries
from ..views import cards
from . import events, keeping, past

TRIES = ("passed", "wrong", "raised")  # outcomes that count as a try


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
    seen: bool = False  # its solution was shown, and no version of the learner's own has passed

    @property
    def state(self) -> str:
        """In words: passed, seen, tried twice, open."""
        if self.passed:
            return "passed"
        if self.seen:
            return "seen"
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
    tasks: tuple[ExerciseProgress, ...] = ()  # of the lesson, without points

    @property
    def points(self) -> int:
        return sum(exercise.points for exercise in self.exercises)

    @property
    def possible(self) -> int:
        return sum(exercise.possible for exercise in self.exercises)

    @property
    def open(self) -> int:
        """How many exercises are neither passed nor seen yet."""
        return sum(not exercise.passed and not exercise.seen for exercise in self.exercises)

    @property
    def seen(self) -> int:
        """Of how many exercises the solution was shown, while no version of the learner's own has passed."""
        return sum(exercise.seen for exercise in self.exercises)

    @property
    def turns(self) -> str:
        """In words, how many of the lesson's tasks are passed; "" where it has none."""
        passed = sum(task.passed for task in self.tasks)
        return f"Your turn: {passed} of {len(self.tasks)}" if self.tasks else ""

    @property
    def state(self) -> str:
        """In words: 2 open, 1 seen; done."""
        left = [f"{self.open} open" if self.open else "", f"{self.seen} seen" if self.seen else ""]
        return ", ".join(filter(None, left)) or ("done" if self.exercises else "no exercises")

    @property
    def begun(self) -> bool:
        return any(exercise.passed or exercise.seen or exercise.tries or exercise.hints for exercise in self.exercises)


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
        """The first exercise that is not passed, those called extra last, and after them those seen."""
        exercises = [exercise for chapter in self.chapters for exercise in chapter.exercises if not exercise.passed]
        return min(exercises, key=lambda exercise: (exercise.seen, exercise.extra), default=None)

    @property
    def shown(self) -> tuple[ChapterProgress, ...]:
        """The chapters whose exercises are listed one by one: those begun, and the one that is next."""
        following = self.next
        return tuple(
            chapter
            for chapter in self.chapters
            if (chapter.open or chapter.seen) and (chapter.begun or following in chapter.exercises)
        )

    def __str__(self) -> str:
        width = max([len(chapter.title) for chapter in self.chapters] + [0])
        lines = []
        for chapter in self.chapters:
            points = f"{chapter.points} of {chapter.possible} points"
            lines.append(
                f"{chapter.number:<3} {chapter.title:<{width}}  {points:>18}  {chapter.state:<14}  {chapter.turns}".rstrip()
            )
            if chapter in self.shown:
                names = max(len(exercise.id) for exercise in chapter.exercises)
                for each in chapter.exercises:
                    worth = f"{each.points}/{each.possible}"
                    lines.append(f"      {each.id:<{names}}  {worth:>5}  {each.state:<14}  {each.remarks}".rstrip())
        lines.append(f"{self.points} of {self.possible} points." + (f" Next: {self.next.id}" if self.next else ""))
        return "\n".join([*lines, *([f"! {self.warning}"] if self.warning else [])])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return cards.template("progress.html").render(all=self)


def summary(course, kept: Iterable[dict] | None = None) -> Summary:
    """What the events add up to. Points count once an exercise, and the best outcome stands."""
    kept, warning = keeping.read() if kept is None else (kept, "")
    kept = events.current(course, kept)
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
        tuple(_exercise_progress(task, histories[task.id]) for task in chapter.tasks),
    )


def _checkpoint_progress(chapter, kept: list[dict]) -> ChapterProgress:
    """Of a checkpoint, the last try counts, from when it was drawn."""
    begun = [at for at, event in enumerate(kept) if event.get("checkpoint") == chapter.slug]
    if not begun:
        return _chapter_progress(chapter, kept, f"{chapter.title} (try 1)", tries.drawn(chapter.slots, 1))
    last = kept[begun[-1]]
    number_of_try, names = events.number(last.get("try")) or 1, last.get("drawn")
    names = [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
    return _chapter_progress(
        chapter,
        kept[begun[-1] :],
        f"{chapter.title} (try {number_of_try})",
        names or tries.drawn(chapter.slots, number_of_try),
    )


def _exercise_progress(exercise, history: list[dict]) -> ExerciseProgress:
    passed = past.passed(history)
    # A pass is worth what the exercise is worth today, also where the course has changed that since.
    won = max((events.number(event.get("points")) for event in history), default=0)
    return ExerciseProgress(
        exercise.id,
        exercise.name,
        exercise.points if passed else min(won, exercise.points),
        exercise.points,
        passed,
        # The same answer checked again, by Run All say, is no other try.
        len({str(event.get("answer", at)) for at, event in enumerate(history) if event.get("outcome") in TRIES}),
        past.opened(history),
        exercise.core,
        exercise.extra,
        past.seen(history),
    )
