"""Which cell bound a name last."""

import pytest

from workbook import history


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        (["def f(): pass"], "def f(): pass"),
        (["f = 1", "f = 2"], "f = 2"),
        (["class f: pass", "print(f)"], "class f: pass"),
        (["async def f(): pass"], "async def f(): pass"),
        (["f: int = 1"], "f: int = 1"),
        (["f, g = 1, 2"], "f, g = 1, 2"),
        (["%%time\nf = 1"], "%%time\nf = 1"),
        (["\nf = 1\n"], "\nf = 1\n"),
        (["f = 1", "def f(:"], "def f(:"),
        (["def g():\n    f = 1"], None),
        (["f(3)", "f.x = 1", "f['a'] = 2"], None),
        (["# f = 1"], None),
        ([], None),
    ],
)
def test_the_last_cell_that_binds_a_name_is_found(monkeypatch, sources, found):
    monkeypatch.setattr(history, "_runs", [])

    run = history.last("f", sources)

    assert (run and run.source) == found


def test_what_ran_since_comes_after_what_ran_before(monkeypatch):
    monkeypatch.setattr(history, "_runs", [history.Run("f = 2")])

    assert history.last("f", ["f = 1"]).source == "f = 2"
