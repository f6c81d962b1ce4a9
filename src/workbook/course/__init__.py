"""The course: chapters, exercises, where answers stand."""

from .model import FOLDERS, NOTICE, START, Chapter, Course, Exercise, load

__all__ = ["FOLDERS", "NOTICE", "START", "Chapter", "Course", "Exercise", "load"]
