"""One exercise of a copy as the course gives it: its answer goes, whatever else stands there stays."""

import nbformat
from pages import SHARE, answer_in, code, exercise, notebook, own, place, stripped, text, words

from workbook.course import answers
from workbook.course.code import untouched
from workbook.learning.copies import merge, restore


def test_resetting_takes_out_pieces_copies_and_retyped_answers_alike(base, ours):
    at = place(ours, "share")
    ours["cells"][at : at + 1] = [
        code("def share(rows):", "p1", "answer", "share"),
        own("a note", "n", "markdown"),
        code("    return 1", "p2", "answer", "share"),
    ]
    ours["cells"] += [code(SHARE, "copied", "answer", "share"), own(SHARE, "typed"), own("x = 1", "x")]
    ours["cells"][place(ours, "share-check")]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "yes"}]

    fresh = restore.without_answer(ours, base, "share")

    at = place(fresh, "share")
    assert text(fresh)[at:] == [text(base)[2], "a note", *text(base)[3:], "x = 1"]
    assert fresh["cells"][place(fresh, "share-check")]["outputs"] == []
    nbformat.validate(fresh)


def test_resetting_one_of_two_merged_answers_leaves_the_other(base, ours):
    ours["cells"][place(ours, "share")]["source"] = f"{SHARE}\n\ndef worst(rows):\n    return 9"
    del ours["cells"][place(ours, "worst")]

    fresh = restore.without_answer(ours, base, "worst")

    assert untouched(answer_in(fresh, "worst"), base["cells"][place(base, "worst")]["source"])
    assert SHARE in answer_in(fresh, "share")


def test_a_pasted_copy_that_answers_another_exercise_is_that_exercises(base, ours):
    """Somebody copies the cell of one answer and writes the other answer into the copy: it carries the old mark."""
    ours["cells"][place(ours, "share")]["source"] = SHARE
    worst = "def worst(rows):\n    return 9"
    ours["cells"].insert(place(ours, "worst") + 1, code(worst, "pasted", "answer", "share"))

    fresh = restore.without_answer(ours, base, "share")
    assert worst in text(fresh)
    assert SHARE not in text(fresh)

    merged, _ = merge.merge(base, ours, notebook(*exercise("worst", 2), *exercise("share", 2)))
    assert text(merged)[1] == worst
    assert answer_in(merged, "worst") == worst
    assert answer_in(merged, "share") == SHARE


def test_a_pasted_copy_that_became_something_else_is_not_reset_away(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE
    ours["cells"].append(code("def helper(rows):\n    return rows", "pasted", "answer", "share"))

    fresh = restore.without_answer(ours, base, "share")

    assert text(fresh)[-1] == "def helper(rows):\n    return rows"
    assert not answers.mark(fresh["cells"][-1])


def test_resetting_one_answer_spares_the_other_in_its_cell(base, ours):
    both = f"{SHARE}\n\ndef worst(rows):\n    return 9"
    ours["cells"][place(ours, "share")]["source"] = both
    del ours["cells"][place(ours, "worst")]

    fresh = restore.without_answer(ours, base, "share")

    assert both in text(fresh)
    assert text(base)[1] in text(fresh)


def test_what_was_deleted_of_an_exercise_comes_back_with_a_reset(base, ours):
    ours["cells"] = [cell for cell in ours["cells"] if answers.mark(cell).get("exercise") != "share"]

    assert text(restore.without_answer(ours, base, "share")) == text(base)

    for gone in ("share-text", "share-check", "share"):
        left = {**ours, "cells": [cell for cell in notebook(*base["cells"])["cells"] if cell["id"] != gone]}
        assert text(restore.without_answer(left, base, "share")) == text(base)


def test_a_given_cell_that_lost_what_answers_rely_on_comes_back_with_a_reset():
    given = code("from itertools import chain, islice\n\nSHORT = 4", "given-1", "given")
    base = notebook(words("# Lazy map", "start-1"), given, *exercise("share"))
    cut, without = notebook(*base["cells"]), notebook(base["cells"][0], *base["cells"][2:])
    cut["cells"][1]["source"] = "SHORT = 4"

    assert text(base)[1] in text(restore.without_answer(cut, base, "share"))
    assert text(restore.without_answer(without, base, "share")) == text(base)
    assert text(restore.without_answer(base, base, "share")) == text(base)


def test_a_reset_writes_a_notebook_that_the_format_allows(base, ours):
    for cell in ours["cells"]:
        del cell["id"]
    ours["nbformat_minor"] = 4

    nbformat.validate(restore.without_answer(ours, base, "share"))


def test_resetting_an_exercise_of_a_page_without_marks_doubles_nothing(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE

    assert text(restore.without_answer(stripped(ours, notebook_too=True), base, "share")) == text(base)
