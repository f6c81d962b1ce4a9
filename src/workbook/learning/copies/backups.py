"""A learner's files as they were before each change, under `work/.workbook/backups/`."""

import os
from datetime import UTC, datetime
from pathlib import Path

from ... import atomic
from .pages import Page
from .report import Report

REMEMBERED = 20  # backups and editions of each notebook


def keep(work: Path, page: Page, text: bytes, report: Report) -> None:
    """Keep a learner's file as it is."""
    path = _backup_path(work, page)
    atomic.write(path, text, durable=True)
    report.backups.append(path.relative_to(work).as_posix())
    forget(path.parent)


def put_aside(work: Path, page: Page, report: Report) -> None:
    """Move whatever stands in a copy's place, also a folder or a link, to where backups are."""
    path = _backup_path(work, page)
    path.parent.mkdir(parents=True, exist_ok=True)
    os.rename(work / page.name, path)
    report.backups.append(path.relative_to(work).as_posix())
    forget(path.parent)


def _backup_path(work: Path, page: Page) -> Path:
    return work / ".workbook" / "backups" / page.key / f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S.%fZ}.ipynb"


def forget(folder: Path) -> None:
    """Remove the oldest notebooks beyond those remembered."""
    for old in sorted(folder.glob("*.ipynb"), key=saved_at)[:-REMEMBERED]:
        if old.is_file() or old.is_symlink():
            old.unlink()


def saved_at(path: Path) -> int:
    return path.lstat().st_mtime_ns
