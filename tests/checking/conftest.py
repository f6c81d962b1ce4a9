"""The two exercises of the fixture course."""

from dataclasses import replace

import pytest


@pytest.fixture
def short_words(fixture_course):
    """An exercise whose answer is a function, with budgets that end soon."""
    exercise = fixture_course.exercise("short.short_words")
    return replace(exercise, check=replace(exercise.check, seconds=20, memory_mb=300))


@pytest.fixture
def reads(fixture_course):
    """An exercise whose answer is a value."""
    return fixture_course.exercise("short.reads")
