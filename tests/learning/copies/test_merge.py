"""The merge: nothing that a learner wrote is lost, whatever the course and JupyterLab do."""

import json
from types import SimpleNamespace

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from learners import Learner, tokens
from pages import SHARE, answer_in, code, exercise, notebook, own, place, text, words

from workbook.course import answers
from workbook.course.code import defined
from workbook.learning.copies import guesses, marks, merge


def test_a_copy_that_was_left_alone_becomes_the_new_course(base, ours):
    theirs = notebook(words("# Lazy map, again", "start-1"), *exercise("worst", 2, 2), *exercise("fresh"))

    merged, kept = merge.merge(base, ours, theirs)

    assert (merged, kept) == (theirs, ())


def test_a_figure_that_was_an_attachment_becomes_the_one_in_the_text():
    """Copies of earlier editions carry figures as attachments, which JupyterLab does not show."""
    attached = words("![a dot](attachment:dot.svg)", "dot") | {
        "attachments": {"dot.svg": {"image/svg+xml": "PHN2Zz4="}}
    }
    base, theirs = (
        notebook(attached),
        notebook(words('<img alt="a dot" src="data:image/svg+xml;base64,PHN2Zz4=">', "dot")),
    )

    assert merge.merge(base, notebook(attached), theirs) == (theirs, ())

    edited = notebook(attached | {"source": "My note. ![a dot](attachment:dot.svg)"})
    merged, kept = merge.merge(base, edited, theirs)
    assert merged["cells"][0] == theirs["cells"][0]
    assert merged["cells"][1]["source"] == "My note. ![a dot](attachment:dot.svg)"
    assert merged["cells"][1]["attachments"] == attached["attachments"]
    assert len(kept) == 1


def test_nothing_changes_while_the_course_is_the_same(base, ours):
    ours["cells"].reverse()

    assert merge.merge(base, ours, base) == (ours, ())


def test_an_answer_goes_where_its_exercise_went(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE
    theirs = notebook(*exercise("worst"), words("## New", "new-1"), *exercise("share", 2))

    merged, kept = merge.merge(base, ours, theirs)

    assert merged["cells"][place(theirs, "share")]["source"] == SHARE
    assert text(merged)[:4] == text(theirs)[:4]
    assert not kept


def test_an_answer_to_a_stub_that_changed_stands_and_is_named(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE

    merged, kept = merge.merge(base, ours, notebook(*exercise("share", stub=2)))

    assert text(merged)[1] == SHARE
    assert [each.cell for each in kept] == ["share"]


def test_an_answer_that_the_course_dropped_is_kept_at_the_end_with_its_notes(base, ours):
    at = place(ours, "share")
    ours["cells"][at]["source"] = SHARE
    ours["cells"].insert(at + 1, own("# my note on it", "note"))

    merged, kept = merge.merge(base, ours, notebook(*exercise("worst")))

    assert text(merged)[3:] == [f"## {marks.KEPT}", SHARE, "# my note on it"]
    assert "workbook" not in merged["cells"][4]["metadata"]
    assert len(kept) == 1
    assert "share" in kept[0].why

    again, _ = merge.merge(notebook(*exercise("worst")), merged, notebook(*exercise("other")))
    assert text(again)[3:] == [f"## {marks.KEPT}", SHARE, "# my note on it"]


def test_own_cells_stay_beside_their_neighbour(base, ours):
    ours["cells"].insert(place(ours, "share-check") + 1, own("a note", "note", "markdown"))
    ours["cells"].insert(0, own("on top", "top"))
    theirs = notebook(
        words("# Lazy map", "start-1"), *exercise("worst"), words("# In between", "x"), *exercise("share", 3)
    )

    merged, _ = merge.merge(base, ours, theirs)

    assert text(merged) == ["on top", *text(theirs), "a note"]


def test_a_course_cell_that_was_edited_stays_where_the_course_did_not_change_it(base, ours):
    ours["cells"][0]["source"] += "\n\nwhat I think"

    merged, kept = merge.merge(base, ours, notebook(base["cells"][0], *exercise("worst", 2)))

    assert text(merged)[0] == "# Lazy map\n\nwhat I think"
    assert len(merged["cells"]) == 4
    assert not kept


def test_a_course_cell_that_both_changed_stands_after_the_new_one(base, ours):
    at = place(ours, "share-text")
    ours["cells"][at]["source"] += "\nwhat I think"

    merged, kept = merge.merge(base, ours, notebook(*exercise("share", 2)))

    assert text(merged)[0].endswith("Edition 2.")
    assert text(merged)[1].endswith("Edition 1.\nwhat I think")
    assert merged["cells"][1]["metadata"] == {"tags": ["kept"]}
    assert kept[0].cell == merged["cells"][1]["id"] != "share-text"


def test_a_prediction_goes_into_the_new_cell():
    asked = 'rows = 7\npredict("lazy_map.rows", ...)'
    base, ours = notebook(code(asked, "a-1")), notebook(code(asked.replace("...", "f(12)"), "a-1"))

    unchanged, _ = merge.merge(base, ours, notebook(code(asked, "a-1"), words("new", "a-2")))
    changed, kept = merge.merge(base, ours, notebook(words("new", "a-1"), code(f"# count them\n{asked}", "a-2")))

    assert text(unchanged)[0] == 'rows = 7\npredict("lazy_map.rows", f(12))'
    assert text(changed) == ["new", '# count them\nrows = 7\npredict("lazy_map.rows", f(12))']
    assert not kept


@pytest.mark.parametrize("guess", ["5", "f(12)", "(1, 2)", '"ä)"', "5 000"])
def test_what_stands_behind_a_guess_stays(guess):
    asked = 'predict("a.b", ..., choices={"x": "f(1)"})  # (one)'
    filled = guesses.with_guesses(asked, {"a.b": guess})

    assert filled == asked.replace("...", guess)
    if guess != "5 000":  # no Python
        assert guesses.guesses_in(filled) == {"a.b": guess}


def test_a_measurement_is_no_prediction():
    base = notebook(code('predict("a.b", ...)', "a-1"), code('predict("a.b", measured=n)', "a-2"))
    ours = notebook(code('predict("a.b", 5)', "a-1"), base["cells"][1])

    merged, _ = merge.merge(base, ours, notebook(*base["cells"], words("new", "a-3")))

    assert text(merged)[:2] == ['predict("a.b", 5)', 'predict("a.b", measured=n)']


def test_outputs_stay_with_what_was_not_replaced(base, ours):
    for cell in ours["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = (
                [{"output_type": "stream", "name": "stdout", "text": "1"}],
                7,
            )
    ours["cells"][place(ours, "share")]["source"] = SHARE
    theirs = notebook(*exercise("share"), *exercise("worst", stub=2))

    merged, _ = merge.merge(base, ours, theirs)

    assert [bool(cell.get("outputs")) for cell in merged["cells"]] == [False, True, True, False, False, True]


def test_pieces_of_a_split_stay_pieces(base, ours):
    at = place(ours, "share")
    pieces = [
        code("def share(rows):", "p1", "answer", "share"),
        code("    return 0.4", "p2", "answer", "share"),
    ]
    ours["cells"][at : at + 1] = [pieces[0], own("between", "b", "markdown"), pieces[1]]

    merged, _ = merge.merge(base, ours, notebook(*exercise("share", 2, 2)))

    assert text(merged)[1:4] == ["def share(rows):", "between", "    return 0.4"]
    assert answer_in(merged, "share") == SHARE


def test_the_copy_that_does_not_count_becomes_an_own_cell_where_it_stands(base, ours):
    at = place(ours, "share")
    ours["cells"][at]["source"] = SHARE.replace("0.4", "0.3")
    ours["cells"].append(code(SHARE, "copied", "answer", "share"))

    merged, kept = merge.merge(base, ours, notebook(*exercise("worst", 2), *exercise("share")))

    assert answer_in(merged, "share") == SHARE
    first = next(cell for cell in merged["cells"] if "0.3" in cell["source"])
    assert "workbook" not in first["metadata"]
    assert [each.cell for each in kept] == [first["id"]]


def test_a_retyped_answer_gets_its_place_back(base, ours):
    ours["cells"][place(ours, "share")] = own(SHARE, "mine")

    merged, _ = merge.merge(base, ours, notebook(*exercise("share", 2)))

    assert text(merged)[1] == SHARE
    assert merged["cells"][1]["metadata"]["workbook"] == {"role": "answer", "exercise": "share"}


def test_a_new_exercise_does_not_take_an_own_cell_that_happens_to_have_its_name(base, ours):
    ours["cells"].append(own("def fresh(rows):\n    return rows", "mine"))

    merged, _ = merge.merge(base, ours, notebook(*base["cells"], *exercise("fresh")))

    assert text(merged)[8] == "def fresh(rows):\n    return rows"
    assert text(merged)[10].endswith("# your code")


def test_two_answers_merged_into_one_cell_stay_together(base, ours):
    at, other = place(ours, "share"), place(ours, "worst")
    ours["cells"][at]["source"] = f"{SHARE}\n\ndef worst(rows):\n    return 9"
    del ours["cells"][other]

    merged, _ = merge.merge(base, ours, notebook(*exercise("share", 2), *exercise("worst", 2, 2)))

    assert len(merged["cells"]) == 5
    assert answer_in(merged, "worst") == answer_in(merged, "share")


def test_a_cell_that_the_learner_took_out_stays_out_unless_the_course_changed_it(base, ours):
    del ours["cells"][place(ours, "more-1")]
    del ours["cells"][0]

    merged, _ = merge.merge(base, ours, notebook(words("# Lazy map", "start-1"), words("## Still more", "more-1")))

    assert text(merged) == ["## Still more"]


def test_without_a_base_nothing_counts_as_left_alone(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE

    merged, kept = merge.merge(None, ours, notebook(*exercise("share", 2)))

    assert answer_in(merged, "share") == SHARE
    assert "Edition 1." in merged["cells"][2]["source"]
    assert kept


def test_a_notebook_from_before_cell_ids_gets_them(base, ours):
    for cell in ours["cells"]:
        del cell["id"]
    ours["nbformat_minor"] = 4
    ours["cells"][place(base, "share")]["source"] = SHARE

    merged, _ = merge.merge(base, ours, notebook(*exercise("worst"), *exercise("share", 2)))

    assert answer_in(merged, "share") == SHARE
    nbformat.validate(json.loads(json.dumps(merged)))


def test_tags_of_the_learners_are_added_to_those_of_the_course(base, ours):
    ours["cells"][place(ours, "share-check")]["metadata"]["tags"].append("mine")

    merged, _ = merge.merge(base, ours, notebook(*exercise("share", 2)))

    assert merged["cells"][2]["metadata"]["tags"] == ["raises-exception", "mine"]


@st.composite
def courses(draw):
    """Parts of a course: exercises and course cells, each with its editions."""
    names = draw(st.permutations([f"task{n}" for n in range(4)] + [f"part{n}" for n in range(4)]))
    parts = names[: draw(st.integers(2, 8))]
    return [(name, draw(st.integers(1, 3)), draw(st.integers(1, 2))) for name in parts]


def rendered(parts):
    cells = []
    for at, (name, edition, stub) in enumerate(parts):
        if name.startswith("task"):
            cells += exercise(name, edition, stub)
        elif name in ("part0", "part1"):
            cells.append(
                words(f"## On {name}\n\nA lesson has words, and {name} has some.\nEdition {edition}.", f"s-{at}")
            )
        else:
            cells.append(code(f"# edition {edition}\n{name} = 1\npredict('a.{name}', ...)", f"s-{at}"))
    return notebook(*cells)


# The same hundred every time: a failure must be the change's, not the day's.
@settings(max_examples=100, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_an_update_keeps_every_answer_and_every_own_cell(data):
    parts = data.draw(courses(), label="course")
    base = rendered(parts)
    ours = json.loads(json.dumps(base))
    for _ in range(2):
        learner = Learner(ours, data.draw)
        for _ in range(data.draw(st.integers(0, 8), label="deeds")):
            learner.act()
        new_parts = data.draw(courses(), label="new course")
        theirs = rendered(new_parts)
        before = json.dumps(ours)

        merged, kept = merge.merge(base, ours, theirs)

        assert json.dumps(ours) == before
        if base != theirs:
            held(base, ours, theirs, merged, kept)
        base, ours = theirs, json.loads(json.dumps(merged))


def held(base, ours, theirs, merged, kept):
    # Every word of the learner's is there.
    assert tokens(ours) <= tokens(merged)

    # Every own cell is there as it was; one that holds a mere stub may have become the new stub.
    left = text(merged)
    for cell in ours["cells"]:
        if not answers.mark(cell) and cell["source"].strip() not in stubs(base).values():
            left.remove(cell["source"])

    # Every answer that the course still asks for is found, as it was. (Two in one retyped cell become one's cell.)
    for name in stubs(base).keys() & stubs(theirs).keys():
        was = answers.from_notebook(ours, [SimpleNamespace(name=name, stub=stubs(base)[name])]).get(name)
        if was and "token" in was.source and defined(was.source) & stubs(base).keys() == {name}:
            now = answers.from_notebook(merged, [SimpleNamespace(name=name, stub=stubs(theirs)[name])])[name]
            assert now.source == was.source

    # What is named is there, and ids are a notebook's.
    ids = [cell["id"] for cell in merged["cells"]]
    assert {each.cell for each in kept} <= set(ids)
    assert len(set(ids)) == len(ids)
    nbformat.validate(json.loads(json.dumps(merged)))

    # An own cell stands after what it stood after, unless it is an answer that has found its place again.
    once = {each for each in text(ours) if text(ours).count(each) == text(merged).count(each) == 1}
    places = {cell["source"]: at for at, cell in enumerate(merged["cells"]) if cell["source"] in once}
    for above, cell in zip(ours["cells"], ours["cells"][1:], strict=False):
        at, before = places.get(cell["source"]), places.get(above["source"])
        if answers.mark(cell) or at is None or before is None or "token" not in above["source"]:
            continue
        if not answers.mark(merged["cells"][at]) and "kept-heading" not in cell["metadata"].get("tags", ()):
            assert at == before + 1

    # And a second time, there is nothing left to do.
    assert merge.merge(theirs, merged, theirs) == (merged, ())


def stubs(book):
    return {
        answers.mark(cell)["exercise"]: cell["source"]
        for cell in book["cells"]
        if answers.mark(cell).get("role") == "answer"
    }


def formatted(source):
    """As a formatter leaves it: other lines, the same code."""
    return source.replace("(rows)", "( rows )").replace("    ", "  ")


def test_cells_that_were_only_formatted_are_not_doubled(base, ours):
    given = code("limit = {'a': 1,\n         'b': 2}", "given-1", "given")
    base["cells"].insert(0, given)
    ours["cells"].insert(0, {**given, "source": 'limit = {"a": 1, "b": 2}'})
    for cell in ours["cells"]:
        cell["source"] = formatted(cell["source"]) if cell["cell_type"] == "code" else cell["source"]
    new = code("limit = {'a': 1,\n         'b': 3}", "given-1", "given")
    theirs = notebook(new, words("# Lazy map", "start-1"), *exercise("share", 2, 2), *exercise("worst", 2))

    merged, kept = merge.merge(base, ours, theirs)

    assert len(merged["cells"]) == len(theirs["cells"])
    assert text(merged)[:4] == text(theirs)[:4]
    assert not kept


def test_an_import_that_a_linter_took_out_comes_back_with_the_next_edition(base, ours):
    given = code("from itertools import chain, islice\nimport csv", "given-1", "given")
    base["cells"].insert(0, given)
    ours["cells"].insert(0, {**given, "source": "import csv"})
    theirs = notebook(given, *exercise("share", 2), *exercise("worst"))

    merged, kept = merge.merge(base, ours, theirs)

    assert text(merged) == text(theirs)
    assert not kept


@pytest.mark.parametrize("mine", ["# mine\n", '"""My words."""\n', "x = 1\n"])
def test_words_of_the_learners_are_more_than_format(base, ours, mine):
    given = code("limit = 4", "given-1", "given")
    base["cells"].insert(0, given)
    ours["cells"].insert(0, {**given, "source": f"{mine}limit = 4"})

    merged, _ = merge.merge(base, ours, notebook(code("limit = 5", "given-1", "given"), *exercise("share")))

    assert f"{mine}limit = 4" in text(merged)
