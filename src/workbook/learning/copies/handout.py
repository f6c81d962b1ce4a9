"""The learner's copies on disk: made, brought up to date, reset. What a learner wrote is never lost.

    work/notebooks/  work/exercises/    the copies, without outputs
    work/.workbook/editions/            each notebook as the course gave it, by edition; a copy names its own
    work/.workbook/backups/             a learner's file as it was before each change

`merge` is pure and decides everything. The new edition and a backup are saved first; then one replacement changes the
file and the edition that it names. Killed at any moment, a copy is whole, and the next update ends what was begun.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from itertools import chain
from pathlib import Path

from filelock import FileLock, Timeout

from ... import atomic
from ...course import derived, saved
from ...course.answers import mark
from ...course.saved import Unreadable
from ...errors import CopyError, UnknownName
from . import backups, editions
from .carry import Moves, carry
from .marks import answer_places, with_cells
from .merge import Kept, merge
from .pages import Page, begun_tries, earlier_copy, edition_of, is_foreign, label, name_of, page_of_try, pages_of
from .pairing import recognised
from .report import Report, apart
from .restore import without_answer


def make(course, work: Path) -> Report:
    """Make the copies that are missing. Never touches one that is there, whatever it holds. Raises CopyError."""
    report = Report()
    pages = pages_of(course, work, report)
    with _alone(work):
        missing = [each for each in pages if not os.path.lexists(work / each.name) and not earlier_copy(work, each)]
        carry(course, work, pages, report, to=missing)
        for each in missing:
            if each.name not in report.made:
                _hand_out(work, each, report)
    return report


def update(course, work: Path) -> Report:
    """Bring the current course into every copy, and make the missing ones; answers, own cells and notes stay.

    A file that cannot be read or written is named, and the others go on. Raises CopyError where none can be written.
    """
    report = Report()
    pages = pages_of(course, work, report)
    with _alone(work):
        moves = carry(course, work, pages, report)
        for each in pages:
            with apart(each.name, report):
                _update(work, each, moves, report)
        names = {each.name for each in pages} | report.left.keys()
        for path in sorted(chain(*(work.glob(f"{folder}/*.ipynb") for folder in ("notebooks", "exercises")))):
            if name_of(path) not in names and any(label(saved.read_or_none(path) or {})):
                report.left[name_of(path)] = "the course has no notebook of this name; it stays as it is"
    return report


def reset(course, work: Path, target: str) -> Report:
    """Give an exercise its stub again, or a chapter its notebooks; what was there is backed up first.

    Where a page of the chapter is missing or cannot be read, such pages alone are made anew. Earlier tries stay.
    Raises UnknownName where the course has no such exercise or chapter, and CopyError.
    """
    report = Report()
    pages = pages_of(course, work, report)
    slug, dot, exercise = course.current_id(target).partition(".")
    if dot and not exercise:
        raise UnknownName(f"{target!r} names no exercise; type  workbook reset {slug}  to reset the whole chapter.")
    apart_names = {path.stem: name_of(path) for path in course.pages}
    if target in apart_names and not any(chapter.slug == target for chapter in course.chapters):
        pages = [each for each in pages if each.name == apart_names[target]]
    else:
        named = [f"{each.slug}.{slug}" for each in pages if slug in answer_places(each.notebook["cells"])]
        if named and not dot and not any(slug in (each.slug, each.name) for each in course.chapters):
            raise UnknownName(f"There is no chapter {slug!r}; did you mean {named[0]!r}?")
        slug = course.chapter(slug).slug
        pages = [each for each in pages if each.slug == slug and each.name not in apart_names.values()]
    if not pages:
        raise UnknownName(f"The chapter {slug!r} is not written yet; type  workbook progress  to see those that are.")
    if exercise:
        names = {name for each in pages for name in answer_places(each.notebook["cells"])}
        pages = [each for each in pages if exercise in answer_places(each.notebook["cells"])]
    if not pages:
        near = get_close_matches(exercise, names, n=1)
        hint = f"did you mean {f'{slug}.{near[0]}'!r}?" if near else "type  workbook progress  to see them all."
        raise UnknownName(f"There is no exercise {target!r}; {hint}")
    with _alone(work):
        broken = [] if exercise else [each for each in pages if saved.read_or_none(work / each.name) is None]
        last = max((each.number for each in pages), default=0)
        for each in broken or [each for each in pages if each.number in (0, last)]:
            _reset(work, each, exercise, report)
        if broken:
            report.reset += [each.name for each in broken]
            for each in pages:
                if each not in broken:
                    report.left[each.name] = "it is not damaged, so it was not reset"
        else:
            report.reset.append(target)
    return report


def new_try(course, work: Path, name: str) -> tuple[int, Path]:
    """Draw a new try of a checkpoint, on a page of its own beside those before: its number and its path.

    Raises UnknownName where it is no checkpoint, and CopyError.
    """
    chapter = course.chapter(name)
    path = chapter.exercises_notebook
    if not chapter.slots or not path.exists():
        known = ", ".join(each.slug for each in course.written if each.slots)
        raise UnknownName(f"{chapter.slug!r} is no checkpoint; there are: {known or 'none'}.")
    bank = derived.unsigned(chapter.handed_out("exercises"))
    with _alone(work):
        number = max(begun_tries(work, path), default=0) + 1
        page = page_of_try(path, bank, number)
        _hand_out(work, page, Report())
    return number, work / page.name


def _reset(work: Path, page: Page, exercise: str, report: Report) -> None:
    path = work / page.name
    if not os.path.lexists(path):
        if earlier_copy(work, page):
            raise CopyError(f"{page.name} still has its old name here: type  workbook update  and then reset it.")
        _hand_out(work, page, report)
        return
    for _ in range(5):
        stamp = saved.stamp(path)
        try:
            text = saved.content(path)
            ours = saved.parsed(text)
        except Unreadable as problem:
            if exercise:
                raise CopyError(f"{path}: {problem}; type  workbook reset {page.slug}  to make it anew.") from None
            backups.put_aside(work, page, report)
            _hand_out(work, page, report)
            return
        backups.keep(work, page, text, report)
        fresh = without_answer(ours, page.notebook, exercise) if exercise else page.notebook
        if saved.stamp(path) == stamp:  # else JupyterLab saved it meanwhile: keep what it saved, too
            if not exercise:
                editions.save(work, page)
            atomic.write(path, saved.dumped(fresh), durable=True)
            return
    raise CopyError(f"{page.name} is being saved again and again; close it in JupyterLab, then reset it.")


def _hand_out(work: Path, page: Page, report: Report) -> None:
    editions.save(work, page)
    atomic.write(work / page.name, saved.dumped(page.notebook), durable=True)
    report.made.append(page.name)


def _update(work: Path, page: Page, moves: Moves, report: Report) -> None:
    path = work / page.name
    if not os.path.lexists(path):
        earlier = earlier_copy(work, page)
        if earlier is None:
            _hand_out(work, page, report)
            return
        os.rename(earlier, path)
        report.renamed.append((name_of(earlier), page.name))
    for _ in range(5):
        stamp, text = saved.stamp(path), saved.content(path)
        try:
            ours = saved.parsed(text)
        except Unreadable as problem:
            report.left[page.name] = f"{problem}; type  workbook reset {page.slug}  to make it anew, with a backup"
            return
        if any(label(ours)) and label(ours) != label(page.notebook):
            report.left[page.name] = "it is a copy of another notebook; rename it, and this one can be made"
            return
        if edition_of(ours) == edition_of(page.notebook):
            return
        merged, kept = _merged(work, page, ours, moves, report)
        if merged is None:
            return
        editions.save(work, page)
        backups.keep(work, page, text, report)
        if saved.stamp(path) == stamp:  # else JupyterLab saved it meanwhile: merge what it saved
            atomic.write(path, saved.dumped(merged), durable=True)
            report.updated.append(page.name)
            if kept:
                report.kept[page.name] = (*report.kept.get(page.name, ()), *kept)
            return
    report.left[page.name] = "it is being saved again and again; close it in JupyterLab and type  workbook update"


def _merged(work: Path, page: Page, ours: dict, moves: Moves, report: Report) -> tuple[dict | None, tuple[Kept, ...]]:
    """A learner's notebook merged with what the course gives now; None where it is none of the course's."""
    base = editions.base_of(work, page, ours)
    cells = recognised(ours["cells"], (base or page.notebook)["cells"])
    if is_foreign(ours, cells, page):
        report.left[page.name] = "it is not a notebook of the course; rename it, then type  workbook update"
        return None, ()
    if cells != ours["cells"]:
        report.told[page.name] = (
            "another program removed the course's metadata; the update recognised the cells by their text"
        )
    base, cells, waiting = moves.settled(page, base, cells)
    if waiting:
        report.left[page.name] = f"an answer goes from here to {waiting[0]}, which could not be written; see there"
        return None, ()
    merged, kept = merge(base, {**ours, "cells": cells}, page.notebook)
    # Also where nothing else changes: the page names its edition.
    metadata = {**merged.get("metadata", {}), "workbook": mark(page.notebook)}
    return with_cells({**merged, "metadata": metadata}, saved.identified(merged["cells"])), kept


@contextmanager
def _alone(work: Path) -> Iterator[None]:
    """The work folder to ourselves; every failure to write there becomes one sentence."""
    try:
        (work / ".workbook").mkdir(parents=True, exist_ok=True)
        with FileLock(work / ".workbook" / "lock", timeout=60):
            yield
    except Timeout:
        raise CopyError(f"Another workbook command is busy in {work}; wait for it to end, then try again.") from None
    except (OSError, NotImplementedError) as problem:
        raise CopyError(
            f"The copies in {work} cannot be written ({problem}); free some space there, or set WORKBOOK_WORK to a folder of yours."
        ) from problem
