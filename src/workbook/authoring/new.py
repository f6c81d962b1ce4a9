"""What an author begins with: the file of an exercise, and the folder of a chapter. Nothing is ever written over."""

import re
from pathlib import Path

from .. import atomic
from ..course import exercise_file
from ..course.model import Chapter, Course, is_chapter_name
from ..errors import CourseError

_EXERCISE = '''\
# %% task [markdown]{slot}
# ## {title}
#
# *Write.* What is asked, in a few sentences.


# %% answer
def {name}(numbers):
    """What it gives.

    >>> {name}([1, 2])
    3
    """
    ### BEGIN SOLUTION
    return sum(numbers)
    ### END SOLUTION


# %% hints [markdown]
# 1. …
# 2. …
# 3. …

# %% question [markdown]

# %% check
from workbook import expect


def check(answer, draw):
    numbers = draw.several(lambda random: random.randint(-9, 9), 50, at_least=0, named="numbers")
    expect.equal(answer(numbers), sum(numbers))


# %% right
# @right, above a second right answer

# %% wrong
# wrong("name", was="…", now="…", belief="…", says="…")   a small change of the solution
# @wrong(belief="…"), above a whole function, whose docstring is the sentence
'''

_TASK = '''\
# %% task [markdown]
# ## {title}
#
# What is asked, in one or two sentences. Fill the gap, run the cell, then the next one.


# %% answer
def {name}(numbers):
    """What it gives.

    >>> {name}([1, 2])
    3
    """
    ### BEGIN SOLUTION
    return sum(numbers)
    ### END SOLUTION


# %% hints [markdown]
# 1. …

# %% check
from workbook import expect


def check(answer, draw):
    numbers = draw.several(lambda random: random.randint(-9, 9), 50, at_least=0, named="numbers")
    expect.equal(answer(numbers), solution(numbers))


# %% wrong
# wrong("name", was="…", now="…", belief="…", says="…")   one or two wrong answers
'''

_LESSON = """\
# %% [markdown]
# # {number} · {title}
#
# {question}
"""

_PAGE = """\
# %% [markdown]
# # {number} · {title}: exercises

# %%
from workbook import check, feedback, hint, progress, solution
"""

_CLOSING = """\
# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()
"""

_ENTRY = """
[[chapter]]
name = "{name}"
title = "{title}"
question = "…"
introduces = []
modules = []
uses = []
budget = 120
"""


def exercise(chapter: Chapter, name: str, after: str = "") -> tuple[Path, int]:
    """Write the file of a new exercise, last or `after` another. A CourseError where it cannot be.

    Its path, and how many later files got the next number.
    """
    shown = f"chapters/{chapter.name}/{exercise_file.FOLDER}"
    folder = chapter.exercises_folder
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise CourseError(f"{name!r} is no name of an exercise; write it like late_count.")
    if not (folder / exercise_file.PAGE).exists():
        raise CourseError(f"{shown}/{exercise_file.PAGE} is missing; type  workbook new chapter {chapter.name}")
    listed = exercise_file.listed(folder, shown)
    if name in listed:
        raise CourseError(f"{shown}/{listed[name].name} is there already; choose another name.")
    if after and after not in listed:
        raise CourseError(
            f"{shown} has no exercise {after!r}; write one of {', '.join(listed) or 'none: leave out --after'}."
        )
    before = listed[after or list(listed)[-1]] if listed else None
    number = _number(before) + 1 if before else 1
    slot = exercise_file.read(before, f"{shown}/{before.name}").task.slot if before else ""
    moved = _make_room(list(listed.values()), number)
    path = folder / f"{number:02}_{name}.py"
    title = name.replace("_", " ").capitalize()
    atomic.write(path, _EXERCISE.format(name=name, title=title, slot=f' slot="{slot}"' if slot else ""))
    return path, moved


def task(chapter: Chapter, name: str) -> Path:
    """Write the file of a new task inside a lesson. A CourseError where it cannot be."""
    shown = f"chapters/{chapter.name}/{exercise_file.TASKS}"
    folder = chapter.folder / exercise_file.TASKS
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise CourseError(f"{name!r} is no name of a task; write it like first_words.")
    listed = exercise_file.listed(folder, shown)
    exercises = exercise_file.listed(chapter.exercises_folder, f"chapters/{chapter.name}/{exercise_file.FOLDER}")
    if there := (listed | exercises).get(name):
        raise CourseError(
            f"chapters/{chapter.name}/{there.parent.name}/{there.name} is there already; choose another name."
        )
    path = folder / f"{max(map(_number, listed.values()), default=0) + 1:02}_{name}.py"
    folder.mkdir(exist_ok=True)
    atomic.write(path, _TASK.format(name=name, title=name.replace("_", " ").capitalize()))
    return path


def _number(path: Path) -> int:
    return int(path.name.partition("_")[0])


def _make_room(paths: list[Path], number: int) -> int:
    """Give each file from a number on the next one, where that number is taken; how many that were."""
    later = [path for path in paths if _number(path) >= number] if number in map(_number, paths) else []
    for path in reversed(later):
        path.rename(path.with_name(f"{_number(path) + 1:02}_{path.name.partition('_')[2]}"))
    return len(later)


def chapter(course: Course, name: str) -> list[Path]:
    """Write the folder of a new chapter, and its entry in course.toml where it has none. A CourseError where it cannot be."""
    known = next((each for each in course.chapters if each.name == name), None)
    if known is None:
        _require_new(course, name)
    number, _, slug = name.partition("_")
    title = known.title if known else slug.replace("_", " ").capitalize()
    words = {
        "name": name,
        "number": number,
        "title": title,
        "question": (known and known.question) or "Which question?",
    }
    folder = course.root / "chapters" / name
    made = {
        folder / "lesson.py": _LESSON,
        folder / exercise_file.FOLDER / exercise_file.PAGE: _PAGE,
        folder / exercise_file.FOLDER / exercise_file.CLOSING: _CLOSING,
    }
    if there := [path for path in made if path.exists()]:
        raise CourseError(f"{there[0].relative_to(course.root)} is there already; a new chapter has a new name.")
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic.write(path, text.format(**words))
    if known is None:
        toml = course.root / "chapters" / "course.toml"
        atomic.write(toml, f"{toml.read_text(encoding='utf-8').rstrip()}\n{_ENTRY.format(**words)}")
    return list(made)


def _require_new(course: Course, name: str) -> None:
    if not is_chapter_name(name):
        raise CourseError(f"{name!r} is no name of a chapter; write it like 01_lazy_map.")
    number, _, slug = name.partition("_")
    for other in course.chapters:
        if number == other.number or slug == other.slug:
            raise CourseError(f"{other.name!r} has the number or the word of {name!r} already; choose another.")
