"""The chapters that this run looks at: all that are written, or the one of CHAPTER=01."""

import os
from pathlib import Path

import pytest

from workbook import course

COURSE = course.load(Path(__file__).resolve().parents[1])
CHAPTER = os.environ.get("CHAPTER", "")
CHAPTERS = [COURSE.chapter(CHAPTER)] if CHAPTER else list(COURSE.written)

each_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
