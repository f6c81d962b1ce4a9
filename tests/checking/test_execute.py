"""Sources of an answer, run."""

from workbook.checking.execute import execute


def test_execute_runs_sources_in_order_in_one_namespace():
    made = execute([("<a>", "x = 1"), ("<b>", "y = x + 1")])

    assert (made["y"], made["__name__"]) == (2, "answer")
