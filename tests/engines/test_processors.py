"""How many processors a process may use."""

import os

import pytest

from workbook.engines.machine import processors


def test_what_the_system_allows_counts(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 3}, raising=False)

    assert processors.free() == 2


@pytest.mark.parametrize(("told", "free"), [(8, 8), (None, 1)])
def test_where_the_system_does_not_say_the_machine_counts(monkeypatch, told, free):
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: told)

    assert processors.free() == free
