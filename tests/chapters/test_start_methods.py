"""Functions for workers hold under every start method: the solutions, given to their checks under each."""

import functools

import pytest
from chosen import CHAPTERS

from workbook.authoring import candidates
from workbook.checking import jobs
from workbook.checking.trace import trace

USING_POOLS = [
    exercise
    for chapter in CHAPTERS
    for exercise in (*chapter.tasks, *chapter.exercises)
    if "several workers" in exercise.check.demands
]


@pytest.mark.parametrize("exercise", USING_POOLS, ids=lambda exercise: exercise.id)
@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_a_solution_passes_under_each_start_method(exercise, method, monkeypatch):
    pooled = jobs.pooled

    @functools.wraps(pooled)
    def with_method(*given, **named):
        return pooled(*given, **named | {"method": method})

    monkeypatch.setattr(jobs, "pooled", with_method)

    assert trace(exercise.check, candidates.solution(exercise).here(), 1).failed is None
