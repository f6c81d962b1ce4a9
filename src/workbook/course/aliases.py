"""Exercises and predictions that have moved: the table `[aliases]` of course.toml, from an old id to the new one."""

import difflib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..errors import CourseError
from . import exercise_file, sources

_ID = re.compile(r"[a-z0-9_]+\.\w+")
PREDICTION = re.compile(r"""\bpredict\(\s*["']([\w.]+)["']""")


def read(table, chapters: Iterable, path: Path) -> dict[str, str]:
    """Each old id with the id that it has today. An alias may lead to another alias, and is followed to the end.

    `chapters` are those of `model`, `path` is the file that messages name. Raises CourseError where the table cannot
    be meant so. The chapters' sources say which ids there are: the derived notebooks may be older than they.
    """
    if not isinstance(table, Mapping):
        raise CourseError(f"{path}: write the aliases below a line [aliases].")
    for old, new in table.items():
        if not (isinstance(new, str) and _ID.fullmatch(old) and _ID.fullmatch(new)):
            raise CourseError(
                f'{path}: the alias {old!r} is not understood; write it like  "reduce.late_count" = "lazy_map.late_count"'
            )
    found = {old: _followed(old, table, path) for old in table}
    slugs = {each.partition(".")[0] for pair in found.items() for each in pair}
    known = {each for chapter in chapters if chapter.slug in slugs for each in ids(chapter)}
    for old, new in found.items():
        if old in known:
            raise CourseError(
                f"{path}: the alias {old!r} is an id that the course still has; delete the alias, or rename what has the id."
            )
        if new not in known:
            near = difflib.get_close_matches(new, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "correct the alias, or delete it."
            raise CourseError(f"{path}: the alias {old!r} leads to {new!r}, which no chapter has; {hint}")
    return found


def _followed(old: str, table: Mapping[str, str], path: Path) -> str:
    """Where an alias leads in the end."""
    seen = [old]
    while seen[-1] in table:
        new = table[seen[-1]]
        if new in seen:
            raise CourseError(f"{path}: the aliases {' → '.join([*seen, new])} lead in a circle; delete one of them.")
        seen.append(new)
    return seen[-1]


def ids(chapter) -> set[str]:
    """The ids of the exercises and the predictions in the sources of a chapter (a `model.Chapter`)."""
    folders = [chapter.folder / each for each in (exercise_file.FOLDER, exercise_file.TASKS)]
    named = [name for each in folders for name in exercise_file.listed(each, f"chapters/{chapter.name}/{each.name}")]
    found = {f"{chapter.slug}.{exercise}" for exercise in named}
    for path in (chapter.folder / "lesson.py", *(path for each in folders for path in sorted(each.glob("*.py")))):
        try:
            text = sources.text(path, f"chapters/{path.relative_to(chapter.folder.parent).as_posix()}")
        except FileNotFoundError:  # the chapter is to come
            continue
        found |= {*PREDICTION.findall(text)}
    return found


def current_names(course, slug: str, names: Iterable) -> list[str]:
    """The names of today of a chapter's exercises; those that have left the chapter are left out."""
    ids = [course.current_id(f"{slug}.{name}").partition(".") for name in names if isinstance(name, str)]
    return [name for chapter, _, name in ids if chapter == slug]
