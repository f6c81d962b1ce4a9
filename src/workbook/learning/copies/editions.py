"""Editions: each page as the course gave it, under `work/.workbook/editions/`."""

from collections import Counter
from pathlib import Path

from ... import atomic
from ...course import saved
from ...course.answers import source
from . import backups
from .pages import Page, edition_of
from .pairing import trimmed


def _path_of(work: Path, page: Page, edition: str) -> Path:
    return work / ".workbook" / "editions" / page.key / f"{Path(edition).name or 'unknown'}.ipynb"


def save(work: Path, page: Page) -> None:
    path = _path_of(work, page, edition_of(page.notebook))
    atomic.write(path, saved.dumped(page.notebook), durable=True)
    backups.forget(path.parent)


def base_of(work: Path, page: Page, ours: dict) -> dict | None:
    """The edition of a page that a learner's copy is from; None where it is lost."""
    return saved.read_or_none(_path_of(work, page, edition_of(ours))) or _likest(work, page, ours)


def _likest(work: Path, page: Page, ours: dict) -> dict | None:
    """Of the editions that were handed out, the one that has most cells in common with a page that names none."""
    if edition_of(ours):
        return None
    have = Counter(trimmed(source(cell)) for cell in ours["cells"])
    best, most = None, 0
    for path in sorted((work / ".workbook" / "editions" / page.key).glob("*.ipynb"), key=backups.saved_at):
        edition = saved.read_or_none(path)
        common = (have & Counter(trimmed(source(cell)) for cell in edition["cells"])).total() if edition else 0
        if common and common >= most:
            best, most = edition, common
    return best
