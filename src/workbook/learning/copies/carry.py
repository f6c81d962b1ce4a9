"""Answers whose exercise moved to another page of the course, brought there: the files of `moves`."""

import os
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ... import atomic
from ...course import saved
from . import backups, editions
from .marks import answer_places, stubs_of
from .moves import Traveller, ids_of_today, renamed, travellers, with_arrival, without_travellers
from .pages import Page, earlier_copy, edition_of, is_foreign, label, name_of
from .pairing import recognised
from .report import Report, apart


@dataclass
class Moves:
    """Where the exercises of all pages stand today, and which answers have arrived there."""

    course: object  # a `course.Course`
    homes: dict[str, Page]  # id → the page that has the exercise
    arrived: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # id → the texts of cells

    def changes(self, page: Page, base: dict | None, cells: list[dict]) -> tuple[dict[str, str], list[Traveller]]:
        """The new names of the exercises that stay on a page, and the answers that leave it."""
        names = answer_places((base or {"cells": cells})["cells"])
        stay, leave = ids_of_today(page.slug, names, self.course.current_id)
        stubs = {name: self.stub(new) for name, new in leave.items() if new in self.homes}
        return stay, travellers(cells, page.slug, leave, stubs | stubs_of((base or {"cells": []})["cells"]))

    def going(self, page: Page, base: dict | None, cells: list[dict]) -> list[Traveller]:
        """The answers that leave a page for one that the course has."""
        return [each for each in self.changes(page, base, cells)[1] if each.new in self.homes]

    def stub(self, id: str) -> str:
        """What an exercise's answer cell holds on the page that the course gives now."""
        return stubs_of(self.homes[id].notebook["cells"])[_name(id)]

    def settled(self, page: Page, base: dict | None, cells: list[dict]) -> tuple[dict | None, list[dict], list[str]]:
        """A page's base and its cells under the ids of today, without the answers that have arrived elsewhere; and the
        names of the pages where an answer of it has yet to arrive.
        """
        if not self.course.aliases:
            return base, cells, []
        stay, going = self.changes(page, base, cells)
        gone = [each for each in going if each.texts <= self.arrived[each.new]]
        waiting = [self.homes[each.new].name for each in going if each not in gone and each.new in self.homes]
        cells = renamed(without_travellers(cells, gone), stay, self.course.current_id)
        base = base and {**base, "cells": renamed(base["cells"], stay, self.course.current_id)}
        return base, cells, waiting


def carry(course, work: Path, pages: list[Page], report: Report, to: Iterable[Page] | None = None) -> Moves:
    """Write the answers whose exercise moved into the page where it stands now: into those of `to`, all by default.

    They stay where they were, too, until an update has seen that they arrived. Of a checkpoint, the last try that has
    the exercise gets the answer.
    """
    homes = {f"{page.slug}.{name}": page for page in pages for name in answer_places(page.notebook["cells"])}
    moves = Moves(course, homes)
    if not course.aliases:
        return moves
    arrivals = defaultdict(list)
    for path in sorted(work.glob("exercises/*.ipynb")):
        for each in _leaving(work, path, pages, moves):
            arrivals[homes[each.new].name].append(each)
    for page in pages if to is None else to:
        if page.name in arrivals:
            with apart(page.name, report):
                _bring(work, page, arrivals[page.name], moves, report)
    return moves


def _leaving(work: Path, path: Path, pages: list[Page], moves: Moves) -> list[Traveller]:
    """The answers of one copy that go to another page. None leaves a copy that is up to date."""
    ours = saved.read_or_none(path)
    page = next((page for page in pages if _copy(work, page) == path), None)
    if ours is None or (page and edition_of(ours) == edition_of(page.notebook)):
        return []
    if page is None:
        return _left_behind(work, path, ours, pages, moves)
    if any(label(ours)) and label(ours) != label(page.notebook):
        return []  # another notebook under this name
    base = editions.base_of(work, page, ours)
    cells = recognised(ours["cells"], (base or page.notebook)["cells"])
    return [] if is_foreign(ours, cells, page) else moves.going(page, base, cells)


def _left_behind(work: Path, path: Path, ours: dict, pages: list[Page], moves: Moves) -> list[Traveller]:
    """The answers in a copy of a page that the course has no more. It keeps them for ever, so they go to copies that
    never had the exercise.
    """
    if not any(label(ours)) or any(label(ours) == label(page.notebook) for page in pages):
        return []  # the learner's own notebook, or their duplicate of a copy
    page = Page(name_of(path), ours)
    going = moves.going(page, editions.base_of(work, page, ours), ours["cells"])
    return [each for each in going if not _had(work, moves.homes[each.new], each.new)]


def _had(work: Path, page: Page, id: str) -> bool:
    """Whether the learner's copy of a page is of an edition that has this exercise."""
    ours = saved.read_or_none(_copy(work, page))
    return bool(ours) and _name(id) in answer_places((editions.base_of(work, page, ours) or ours)["cells"])


def _copy(work: Path, page: Page) -> Path:
    """Where the learner's copy of a page is, or would be."""
    path = work / page.name
    return path if os.path.lexists(path) else earlier_copy(work, page) or path


def _name(id: str) -> str:
    return id.partition(".")[2]


def _bring(work: Path, page: Page, arrivals: list[Traveller], moves: Moves, report: Report) -> None:
    """Write answers into the copy of a page, of whatever edition; into a fresh one where there is none."""
    path = _copy(work, page)
    for _ in range(5):
        stamp = saved.stamp(path)
        is_new = not os.path.lexists(path)
        text = saved.dumped(page.notebook) if is_new else saved.content(path)
        before = saved.parsed(text)
        if label(before) != label(page.notebook):
            return  # another notebook, or one without marks: the update says so, or marks it again
        stubs = stubs_of((editions.base_of(work, page, before) or page.notebook)["cells"])
        made, kept = before, ()
        for each in arrivals:
            made, more = with_arrival(made, each, stubs.get(_name(each.new)) or moves.stub(each.new))
            kept += more
        if is_new:
            editions.save(work, page)
        elif made != before:
            backups.keep(work, page, text, report)
        if saved.stamp(path) == stamp:  # else JupyterLab saved it meanwhile: write into what it saved
            if is_new or made != before:
                atomic.write(path, saved.dumped(made), durable=True)
                report.made += [page.name] if is_new else []
                report.moved += [(each.old, page.name) for each in arrivals]
                report.kept |= {page.name: kept} if kept else {}
            for each in arrivals:
                moves.arrived[each.new] |= each.texts
            return
