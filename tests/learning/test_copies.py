"""The learner's copies: nothing that a learner wrote is lost, whatever the course, JupyterLab or a kill does."""

import json
import random
import subprocess
import sys
import time
from itertools import count
from types import SimpleNamespace

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbook import course
from workbook.course import answers, derived
from workbook.errors import CopyError, UnknownName
from workbook.learning import copies

# Notebooks as the course derives them


def code(text, id, role="course", exercise=""):
    note = {"role": role} | ({"exercise": exercise} if exercise else {})
    metadata = {"workbook": note} | ({"tags": ["raises-exception"]} if role == "check" else {})
    return {
        "cell_type": "code",
        "id": id,
        "metadata": metadata,
        "source": text,
        "outputs": [],
        "execution_count": None,
    }


def words(text, id, role="course", exercise=""):
    note = {"role": role} | ({"exercise": exercise} if exercise else {})
    return {"cell_type": "markdown", "id": id, "metadata": {"workbook": note}, "source": text}


def exercise(name, edition=1, stub=1):
    hole = "...  # your code" if stub == 1 else f"...  # your code, edition {stub}"
    return [
        words(
            f"### {name}\nMake {name} of the rows that you are given.\nEdition {edition}.",
            f"{name}-text",
            "text",
            name,
        ),
        code(f"def {name}(rows):\n    {hole}", name, "answer", name),
        code(f'check("lazy_map.{name}")', f"{name}-check", "check", name),
    ]


def notebook(*cells, chapter="lazy_map", kind="exercises"):
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "workbook": {"chapter": chapter, "kind": kind},
            "kernelspec": {"name": "python3", "display_name": "Python 3"},
        },
        "cells": [json.loads(json.dumps(cell)) for cell in cells],
    }


def own(text, id="own", kind="code"):
    rest = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "id": id, "metadata": {}, "source": text} | rest


def text(book):
    return [answers.source(cell) for cell in book["cells"]]


def answer_in(book, name, stub="def {}(rows):\n    ...  # your code"):
    found = answers.from_notebook(book, [SimpleNamespace(name=name, stub=stub.format(name))])
    return found[name].source if name in found else None


def place(book, id):
    return next(at for at, cell in enumerate(book["cells"]) if cell["id"] == id)


SHARE = "def share(rows):\n    return 0.4"


@pytest.fixture
def base():
    return notebook(words("# Lazy map", "start-1"), *exercise("share"), words("## More", "more-1"), *exercise("worst"))


@pytest.fixture
def ours(base):
    return notebook(*base["cells"])


# The merge


def test_a_copy_that_was_left_alone_becomes_the_new_course(base, ours):
    theirs = notebook(words("# Lazy map, again", "start-1"), *exercise("worst", 2, 2), *exercise("fresh"))

    merged, kept = copies.merge(base, ours, theirs)

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

    assert copies.merge(base, notebook(attached), theirs) == (theirs, ())

    edited = notebook(attached | {"source": "My note. ![a dot](attachment:dot.svg)"})
    merged, kept = copies.merge(base, edited, theirs)
    assert merged["cells"][0] == theirs["cells"][0]
    assert merged["cells"][1]["source"] == "My note. ![a dot](attachment:dot.svg)"
    assert merged["cells"][1]["attachments"] == attached["attachments"]
    assert len(kept) == 1


def test_nothing_changes_while_the_course_is_the_same(base, ours):
    ours["cells"].reverse()

    assert copies.merge(base, ours, base) == (ours, ())


def test_an_answer_goes_where_its_exercise_went(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE
    theirs = notebook(*exercise("worst"), words("## New", "new-1"), *exercise("share", 2))

    merged, kept = copies.merge(base, ours, theirs)

    assert merged["cells"][place(theirs, "share")]["source"] == SHARE
    assert text(merged)[:4] == text(theirs)[:4]
    assert not kept


def test_an_answer_to_a_stub_that_changed_stands_and_is_named(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE

    merged, kept = copies.merge(base, ours, notebook(*exercise("share", stub=2)))

    assert text(merged)[1] == SHARE
    assert [each.cell for each in kept] == ["share"]


def test_an_answer_that_the_course_dropped_is_kept_at_the_end_with_its_notes(base, ours):
    at = place(ours, "share")
    ours["cells"][at]["source"] = SHARE
    ours["cells"].insert(at + 1, own("# my note on it", "note"))

    merged, kept = copies.merge(base, ours, notebook(*exercise("worst")))

    assert text(merged)[3:] == [f"## {copies.KEPT}", SHARE, "# my note on it"]
    assert "workbook" not in merged["cells"][4]["metadata"]
    assert len(kept) == 1
    assert "share" in kept[0].why

    again, _ = copies.merge(notebook(*exercise("worst")), merged, notebook(*exercise("other")))
    assert text(again)[3:] == [f"## {copies.KEPT}", SHARE, "# my note on it"]


def test_own_cells_stay_beside_their_neighbour(base, ours):
    ours["cells"].insert(place(ours, "share-check") + 1, own("a note", "note", "markdown"))
    ours["cells"].insert(0, own("on top", "top"))
    theirs = notebook(
        words("# Lazy map", "start-1"), *exercise("worst"), words("# In between", "x"), *exercise("share", 3)
    )

    merged, _ = copies.merge(base, ours, theirs)

    assert text(merged) == ["on top", *text(theirs), "a note"]


def test_a_course_cell_that_was_edited_stays_where_the_course_did_not_change_it(base, ours):
    ours["cells"][0]["source"] += "\n\nwhat I think"

    merged, kept = copies.merge(base, ours, notebook(base["cells"][0], *exercise("worst", 2)))

    assert text(merged)[0] == "# Lazy map\n\nwhat I think"
    assert len(merged["cells"]) == 4
    assert not kept


def test_a_course_cell_that_both_changed_stands_after_the_new_one(base, ours):
    at = place(ours, "share-text")
    ours["cells"][at]["source"] += "\nwhat I think"

    merged, kept = copies.merge(base, ours, notebook(*exercise("share", 2)))

    assert text(merged)[0].endswith("Edition 2.")
    assert text(merged)[1].endswith("Edition 1.\nwhat I think")
    assert merged["cells"][1]["metadata"] == {"tags": ["kept"]}
    assert kept[0].cell == merged["cells"][1]["id"] != "share-text"


def test_a_prediction_goes_into_the_new_cell():
    asked = 'rows = 7\npredict("lazy_map.rows", ...)'
    base, ours = notebook(code(asked, "a-1")), notebook(code(asked.replace("...", "f(12)"), "a-1"))

    unchanged, _ = copies.merge(base, ours, notebook(code(asked, "a-1"), words("new", "a-2")))
    changed, kept = copies.merge(base, ours, notebook(words("new", "a-1"), code(f"# count them\n{asked}", "a-2")))

    assert text(unchanged)[0] == 'rows = 7\npredict("lazy_map.rows", f(12))'
    assert text(changed) == ["new", '# count them\nrows = 7\npredict("lazy_map.rows", f(12))']
    assert not kept


def test_a_measurement_is_no_prediction():
    base = notebook(code('predict("a.b", ...)', "a-1"), code('predict("a.b", measured=n)', "a-2"))
    ours = notebook(code('predict("a.b", 5)', "a-1"), base["cells"][1])

    merged, _ = copies.merge(base, ours, notebook(*base["cells"], words("new", "a-3")))

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

    merged, _ = copies.merge(base, ours, theirs)

    assert [bool(cell.get("outputs")) for cell in merged["cells"]] == [False, True, True, False, False, True]


def test_pieces_of_a_split_stay_pieces(base, ours):
    at = place(ours, "share")
    pieces = [
        code("def share(rows):", "p1", "answer", "share"),
        code("    return 0.4", "p2", "answer", "share"),
    ]
    ours["cells"][at : at + 1] = [pieces[0], own("between", "b", "markdown"), pieces[1]]

    merged, _ = copies.merge(base, ours, notebook(*exercise("share", 2, 2)))

    assert text(merged)[1:4] == ["def share(rows):", "between", "    return 0.4"]
    assert answer_in(merged, "share") == SHARE


def test_the_copy_that_does_not_count_becomes_an_own_cell_where_it_stands(base, ours):
    at = place(ours, "share")
    ours["cells"][at]["source"] = SHARE.replace("0.4", "0.3")
    ours["cells"].append(code(SHARE, "copied", "answer", "share"))

    merged, kept = copies.merge(base, ours, notebook(*exercise("worst", 2), *exercise("share")))

    assert answer_in(merged, "share") == SHARE
    first = next(cell for cell in merged["cells"] if "0.3" in cell["source"])
    assert "workbook" not in first["metadata"]
    assert [each.cell for each in kept] == [first["id"]]


def test_a_retyped_answer_gets_its_place_back(base, ours):
    ours["cells"][place(ours, "share")] = own(SHARE, "mine")

    merged, _ = copies.merge(base, ours, notebook(*exercise("share", 2)))

    assert text(merged)[1] == SHARE
    assert merged["cells"][1]["metadata"]["workbook"] == {"role": "answer", "exercise": "share"}


def test_a_new_exercise_does_not_take_an_own_cell_that_happens_to_have_its_name(base, ours):
    ours["cells"].append(own("def fresh(rows):\n    return rows", "mine"))

    merged, _ = copies.merge(base, ours, notebook(*base["cells"], *exercise("fresh")))

    assert text(merged)[8] == "def fresh(rows):\n    return rows"
    assert text(merged)[10].endswith("# your code")


def test_two_answers_merged_into_one_cell_stay_together(base, ours):
    at, other = place(ours, "share"), place(ours, "worst")
    ours["cells"][at]["source"] = f"{SHARE}\n\ndef worst(rows):\n    return 9"
    del ours["cells"][other]

    merged, _ = copies.merge(base, ours, notebook(*exercise("share", 2), *exercise("worst", 2, 2)))

    assert len(merged["cells"]) == 5
    assert answer_in(merged, "worst") == answer_in(merged, "share")


def test_a_cell_that_the_learner_took_out_stays_out_unless_the_course_changed_it(base, ours):
    del ours["cells"][place(ours, "more-1")]
    del ours["cells"][0]

    merged, _ = copies.merge(base, ours, notebook(words("# Lazy map", "start-1"), words("## Still more", "more-1")))

    assert text(merged) == ["## Still more"]


def test_without_a_base_nothing_counts_as_left_alone(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE

    merged, kept = copies.merge(None, ours, notebook(*exercise("share", 2)))

    assert answer_in(merged, "share") == SHARE
    assert "Edition 1." in merged["cells"][2]["source"]
    assert kept


def test_a_notebook_from_before_cell_ids_gets_them(base, ours):
    for cell in ours["cells"]:
        del cell["id"]
    ours["nbformat_minor"] = 4
    ours["cells"][place(base, "share")]["source"] = SHARE

    merged, _ = copies.merge(base, ours, notebook(*exercise("worst"), *exercise("share", 2)))

    assert answer_in(merged, "share") == SHARE
    nbformat.validate(json.loads(json.dumps(merged)))


def test_tags_of_the_learners_are_added_to_those_of_the_course(base, ours):
    ours["cells"][place(ours, "share-check")]["metadata"]["tags"].append("mine")

    merged, _ = copies.merge(base, ours, notebook(*exercise("share", 2)))

    assert merged["cells"][2]["metadata"]["tags"] == ["raises-exception", "mine"]


# The merge, whatever the course and the learner do: a hundred random sets of answers and own cells


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


DEEDS = (
    "answer",
    "answer",
    "own",
    "own",
    "split",
    "merge",
    "copy",
    "move",
    "retype",
    "edit",
    "guess",
    "delete",
    "run",
)


class Learner:
    """Does to a notebook what learners do in JupyterLab; whatever they type holds a token found nowhere else."""

    def __init__(self, book, draw):
        self.book, self.cells, self.draw = book, book["cells"], draw
        self.ids = count()

    def number(self, high):
        return self.draw(st.integers(0, max(high, 0)))

    def token(self):
        return f"token{next(TOKENS)}x"

    def anew(self, cell, **changes):
        made = json.loads(json.dumps({**cell, **changes}))
        return {**made, "id": f"new{next(TOKENS)}"}

    def act(self):
        deed = self.draw(st.sampled_from(DEEDS))
        at = self.number(len(self.cells) - 1)
        if self.cells:
            getattr(self, deed)(at, self.cells[at])

    def answer(self, at, cell):
        for cell in self.cells[at:]:
            if answers.note(cell).get("role") == "answer":
                name = answers.note(cell)["exercise"]
                cell["source"] = f"half = 2\n\ndef {name}(rows):\n    kept = '{self.token()}'\n    return kept"
                return

    def own(self, at, cell):
        made = own(f"# {self.token()}", f"own{next(TOKENS)}", self.draw(st.sampled_from(["code", "markdown"])))
        self.cells.insert(self.number(len(self.cells)), made)

    def split(self, at, cell):
        lines = cell["source"].split("\n")
        cut = self.number(len(lines))
        self.cells[at : at + 1] = [
            self.anew(cell, source="\n".join(part).strip("\n")) for part in (lines[:cut], lines[cut:])
        ]

    def merge(self, at, cell):
        if at + 1 < len(self.cells):
            both = self.cells[at : at + 2]
            merged = self.anew(both[self.number(1)], source="\n\n".join(each["source"] for each in both))
            self.cells[at : at + 2] = [merged]

    def copy(self, at, cell):
        self.cells.insert(self.number(len(self.cells)), self.anew(cell))

    def move(self, at, cell):
        self.cells.insert(self.number(len(self.cells) - 1), self.cells.pop(at))

    def retype(self, at, cell):
        if "token" in cell["source"]:
            self.cells[at] = self.anew(cell, metadata={})

    def edit(self, at, cell):
        cell["source"] += f"\n# {self.token()}"

    def guess(self, at, cell):
        cell["source"] = cell["source"].replace("...)", f"'{self.token()}')")

    def delete(self, at, cell):
        self.cells.remove(cell)

    def run(self, at, cell):
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "ran"}]


TOKENS = count()


def tokens(book):
    return {word for text_ in text(book) for word in text_.replace("'", " ").split() if word.startswith("token")}


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

        merged, kept = copies.merge(base, ours, theirs)

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
        if not answers.note(cell) and cell["source"].strip() not in stubs(base).values():
            left.remove(cell["source"])

    # Every answer that the course still asks for is found, as it was. (Two in one retyped cell become one's cell.)
    for name in stubs(base).keys() & stubs(theirs).keys():
        was = answers.from_notebook(ours, [SimpleNamespace(name=name, stub=stubs(base)[name])]).get(name)
        if was and "token" in was.source and answers.defined(was.source) & stubs(base).keys() == {name}:
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
        if answers.note(cell) or at is None or before is None or "token" not in above["source"]:
            continue
        if not answers.note(merged["cells"][at]) and "kept-heading" not in cell["metadata"].get("tags", ()):
            assert at == before + 1

    # And a second time, there is nothing left to do.
    assert copies.merge(theirs, merged, theirs) == (merged, ())


def stubs(book):
    return {
        answers.note(cell)["exercise"]: cell["source"]
        for cell in book["cells"]
        if answers.note(cell).get("role") == "answer"
    }


# The files

COURSE_TOML = """
title = "A course"
[[chapter]]
name = "{number}_lazy_map"
title = "Lazy map"
[[chapter]]
name = "09_later"
title = "Not written yet"
"""


def write_course(root, *cells, number="01"):
    """A course with one chapter whose exercises are these cells."""
    (root / "chapters" / f"{number}_lazy_map").mkdir(parents=True)
    (root / "chapters" / "course.toml").write_text(COURSE_TOML.format(number=number))
    (root / "chapters" / f"{number}_lazy_map" / "lesson.py").touch()
    lesson = notebook(words("# Lesson", "start-1"), code("1 + 1", "start-2"), kind="lesson")
    lesson["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "2"}]
    lesson["cells"][1]["execution_count"] = 3
    for name, book in {
        "notebooks/start.ipynb": notebook(words("# Start", "start-1"), chapter="", kind="start"),
        f"notebooks/{number}_lazy_map.ipynb": lesson,
        f"exercises/{number}_lazy_map.ipynb": notebook(*cells),
    }.items():
        (root / name).parent.mkdir(exist_ok=True)
        derived.sign(book)
        (root / name).write_text(json.dumps(book))
    return course.load(root)


@pytest.fixture
def work(tmp_path):
    return tmp_path / "work"


@pytest.fixture
def old(tmp_path):
    return write_course(tmp_path / "old", *exercise("share"), *exercise("worst"))


@pytest.fixture
def new(tmp_path):
    return write_course(tmp_path / "new", *exercise("worst", 2, 2), *exercise("share", 2))


def read(path):
    return json.loads(path.read_bytes())


def put(path, id, source):
    """Save a learner's words in one cell, as JupyterLab does."""
    book = read(path)
    book["cells"][place(book, id)]["source"] = source.splitlines(keepends=True)
    path.write_text(json.dumps(book))


def tree(folder):
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()}


SHEET = "exercises/01_lazy_map.ipynb"


def test_copies_are_made_without_outputs_and_never_written_over(old, new, work):
    made = copies.make(old, work).made

    assert made == ["notebooks/start.ipynb", "notebooks/01_lazy_map.ipynb", SHEET]
    lesson = read(work / "notebooks/01_lazy_map.ipynb")
    assert (lesson["cells"][1]["outputs"], lesson["cells"][1]["execution_count"]) == ([], None)
    assert lesson["metadata"]["workbook"]["chapter"] == "lazy_map"
    nbformat.validate(lesson)

    (work / SHEET).write_text("whatever")
    before = tree(work)
    assert copies.make(new, work).made == []
    assert tree(work) == before


def test_the_courses_own_folder_is_only_read(old, work):
    before = tree(old.root)

    copies.make(old, work)
    copies.update(old, work)
    copies.reset(old, work, "lazy_map")

    assert tree(old.root) == before


def test_an_update_brings_the_new_course_and_keeps_the_answer(old, new, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    saved = (work / SHEET).read_bytes()

    report = copies.update(new, work)

    assert report.updated == [SHEET]
    assert answer_in(read(work / SHEET), "share") == SHARE
    assert text(read(work / SHEET))[0].endswith("Edition 2.")
    assert [(work / path).read_bytes() for path in report.backups] == [saved]
    assert "updated  exercises/01_lazy_map.ipynb" in str(report)


def test_nothing_is_written_when_nothing_changes(old, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    before = tree(work)

    assert str(copies.update(old, work)) == "Your copies are up to date."
    assert tree(work) == before


def test_missing_copies_are_made_by_an_update(old, work):
    assert len(copies.update(old, work).made) == 3


def test_a_chapter_that_got_another_number_takes_its_answers_along(old, tmp_path, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    moved = write_course(tmp_path / "moved", *exercise("share", 2), number="02")
    assert copies.make(moved, work).made == []

    report = copies.update(moved, work)

    assert (SHEET, "exercises/02_lazy_map.ipynb") in report.renamed
    assert not (work / SHEET).exists()
    assert answer_in(read(work / "exercises/02_lazy_map.ipynb"), "share") == SHARE


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[]", b'{"cells": 1, "nbformat": 4}', b'{"worksheets": [], "nbformat": 3}']
)
def test_a_file_that_is_no_notebook_is_left_alone_and_named(old, new, work, broken):
    copies.make(old, work)
    (work / SHEET).write_bytes(broken)

    report = copies.update(new, work)

    assert (work / SHEET).read_bytes() == broken
    assert "workbook reset lazy_map" in report.left[SHEET]


def test_a_learners_own_notebooks_and_duplicates_are_left_alone(old, new, work):
    copies.make(old, work)
    for name in ("01_lazy_map-Copy1.ipynb", "scratch.ipynb"):
        (work / "exercises" / name).write_bytes((work / SHEET).read_bytes() if "Copy" in name else b"mine")
    before = tree(work / "exercises")

    report = copies.update(new, work)

    assert list(report.left) == ["exercises/01_lazy_map-Copy1.ipynb"]
    assert {path: before[path] for path in before if path != work / SHEET}.items() <= tree(work / "exercises").items()


def test_another_notebook_under_a_copys_name_is_left_alone(old, new, work):
    copies.make(old, work)
    (work / SHEET).write_text(json.dumps(notebook(chapter="other")))

    assert SHEET in copies.update(new, work).left


def test_an_update_reads_again_what_jupyterlab_saves_meanwhile(old, new, work, monkeypatch):
    copies.make(old, work)
    backup, saves = copies._backup, iter([True])

    def save_meanwhile(*args):
        backup(*args)
        if next(saves, False):
            put(work / SHEET, "share", SHARE)

    monkeypatch.setattr(copies, "_backup", save_meanwhile)
    copies.update(new, work)

    assert answer_in(read(work / SHEET), "share") == SHARE


@pytest.mark.parametrize("target", ["lazy_map", "lazy_map.worst"])
def test_a_reset_keeps_what_jupyterlab_saves_meanwhile(old, work, monkeypatch, target):
    copies.make(old, work)
    backup, saves = copies._backup, iter([True])

    def save_meanwhile(work, given, *rest):
        backup(work, given, *rest)
        if given.name == SHEET and next(saves, False):
            put(work / SHEET, "share", SHARE)

    monkeypatch.setattr(copies, "_backup", save_meanwhile)
    report = copies.reset(old, work, target)

    kept = [work / SHEET, *(work / path for path in report.backups if "exercises" in path)]
    assert any(answer_in(read(path), "share") == SHARE for path in kept)


def test_a_save_between_the_stamp_and_the_read_is_not_lost(old, new, work, monkeypatch):
    copies.make(old, work)
    content, saves = copies.saved.content, iter([True])

    def save_after(path):
        text = content(path)
        if path == work / SHEET and next(saves, False):
            put(work / SHEET, "share", SHARE)
        return text

    monkeypatch.setattr(copies.saved, "content", save_after)
    copies.update(new, work)

    assert answer_in(read(work / SHEET), "share") == SHARE


def test_twenty_backups_of_a_file_are_kept(old, new, work):
    copies.make(old, work)
    for course_ in [new, old] * 12:
        copies.update(course_, work)

    assert len(list((work / ".workbook/backups/exercises-lazy_map").iterdir())) == 20


def test_a_backup_put_back_is_brought_up_to_date_too(old, new, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    backup = copies.update(new, work).backups[0]
    (work / SHEET).write_bytes((work / backup).read_bytes())

    assert not copies.update(new, work).kept
    assert len(read(work / SHEET)["cells"]) == 6
    assert answer_in(read(work / SHEET), "share") == SHARE


def test_characters_of_any_kind_survive(old, new, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE + "  # é 漢 😀 \u2028 \ud83d")

    copies.update(new, work)

    assert answer_in(read(work / SHEET), "share").endswith("# é 漢 😀 \u2028 \ud83d")


def test_a_folder_that_cannot_be_written_is_one_sentence(old, tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(CopyError, match="set WORKBOOK_WORK"):
        copies.make(old, tmp_path / "file" / "work")


def test_a_full_disk_leaves_the_copy_as_it_was(old, new, work, monkeypatch):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    before = (work / SHEET).read_bytes()

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies.os, "fsync", full)
    with pytest.raises(CopyError, match="No space left"):
        copies.update(new, work)

    assert (work / SHEET).read_bytes() == before
    assert not list(work.rglob("*.new"))


# Reset


def test_resetting_an_exercise_gives_its_stub_again_and_backs_up_the_answer(old, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    put(work / SHEET, "worst", "def worst(rows):\n    return 1")

    report = copies.reset(old, work, "lazy_map.share")

    assert text(read(work / SHEET)) == [
        *text(notebook(*exercise("share"), *exercise("worst")))[:4],
        "def worst(rows):\n    return 1",
        'check("lazy_map.worst")',
    ]
    assert answer_in(read(work / report.backups[0]), "share") == SHARE
    assert report.reset == ["lazy_map.share"]
    assert ".workbook/backups/exercises-lazy_map/" in str(report)


def test_resetting_takes_out_pieces_copies_and_retyped_answers_alike(base, ours):
    at = place(ours, "share")
    ours["cells"][at : at + 1] = [
        code("def share(rows):", "p1", "answer", "share"),
        own("a note", "n", "markdown"),
        code("    return 1", "p2", "answer", "share"),
    ]
    ours["cells"] += [code(SHARE, "copied", "answer", "share"), own(SHARE, "typed"), own("x = 1", "x")]
    ours["cells"][place(ours, "share-check")]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "yes"}]

    fresh = copies.without_answer(ours, base, "share")

    at = place(fresh, "share")
    assert text(fresh)[at:] == [text(base)[2], "a note", *text(base)[3:], "x = 1"]
    assert fresh["cells"][place(fresh, "share-check")]["outputs"] == []
    nbformat.validate(fresh)


def test_resetting_one_of_two_merged_answers_leaves_the_other(base, ours):
    ours["cells"][place(ours, "share")]["source"] = f"{SHARE}\n\ndef worst(rows):\n    return 9"
    del ours["cells"][place(ours, "worst")]

    fresh = copies.without_answer(ours, base, "worst")

    assert answers.untouched(answer_in(fresh, "worst"), base["cells"][place(base, "worst")]["source"])
    assert SHARE in answer_in(fresh, "share")


@pytest.mark.parametrize("target", ["lazy_map", "01", "1", "01_lazy_map"])
def test_resetting_a_chapter_gives_both_notebooks_again(old, work, target):
    copies.make(old, work)
    fresh = tree(work / "exercises")
    put(work / SHEET, "share", SHARE)

    report = copies.reset(old, work, target)

    assert len(report.backups) == 2
    assert [content for _, content in tree(work / "exercises").values()] == [content for _, content in fresh.values()]


def test_resetting_makes_a_broken_copy_whole_and_keeps_its_bytes(old, work):
    copies.make(old, work)
    (work / SHEET).write_bytes(b"{broken")
    with pytest.raises(CopyError, match="workbook reset lazy_map"):
        copies.reset(old, work, "lazy_map.share")

    report = copies.reset(old, work, "lazy_map")

    assert b"{broken" in [(work / path).read_bytes() for path in report.backups]
    assert len(read(work / SHEET)["cells"]) == 6


def test_the_start_page_can_be_reset(old, work):
    copies.make(old, work)

    assert copies.reset(old, work, "start").backups[0].startswith(".workbook/backups/start/")


@pytest.mark.parametrize("target", ["lazy_map.shade", "lazy_map.", "lazy", "09", "09_later", "x.share"])
def test_what_is_not_there_cannot_be_reset(old, work, target):
    copies.make(old, work)
    before = tree(work)

    with pytest.raises(UnknownName):
        copies.reset(old, work, target)
    assert tree(work) == before


def test_a_pasted_copy_that_answers_another_exercise_is_that_exercises(base, ours):
    """Somebody copies the cell of one answer and writes the other answer into the copy: it carries the old mark."""
    ours["cells"][place(ours, "share")]["source"] = SHARE
    worst = "def worst(rows):\n    return 9"
    ours["cells"].insert(place(ours, "worst") + 1, code(worst, "pasted", "answer", "share"))

    fresh = copies.without_answer(ours, base, "share")
    assert worst in text(fresh)
    assert SHARE not in text(fresh)

    merged, _ = copies.merge(base, ours, notebook(*exercise("worst", 2), *exercise("share", 2)))
    assert text(merged)[1] == worst
    assert answer_in(merged, "worst") == worst
    assert answer_in(merged, "share") == SHARE


def test_a_pasted_copy_that_became_something_else_is_not_reset_away(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE
    ours["cells"].append(code("def helper(rows):\n    return rows", "pasted", "answer", "share"))

    fresh = copies.without_answer(ours, base, "share")

    assert text(fresh)[-1] == "def helper(rows):\n    return rows"
    assert not answers.note(fresh["cells"][-1])


def test_resetting_one_answer_spares_the_other_in_its_cell(base, ours):
    both = f"{SHARE}\n\ndef worst(rows):\n    return 9"
    ours["cells"][place(ours, "share")]["source"] = both
    del ours["cells"][place(ours, "worst")]

    fresh = copies.without_answer(ours, base, "share")

    assert both in text(fresh)
    assert text(base)[1] in text(fresh)


def test_what_was_deleted_of_an_exercise_comes_back_with_a_reset(base, ours):
    ours["cells"] = [cell for cell in ours["cells"] if answers.note(cell).get("exercise") != "share"]

    assert text(copies.without_answer(ours, base, "share")) == text(base)

    for gone in ("share-text", "share-check", "share"):
        left = {**ours, "cells": [cell for cell in notebook(*base["cells"])["cells"] if cell["id"] != gone]}
        assert text(copies.without_answer(left, base, "share")) == text(base)


def test_a_given_cell_that_lost_what_answers_rely_on_comes_back_with_a_reset():
    given = code("from itertools import chain, islice\n\nSHORT = 4", "given-1", "given")
    base = notebook(words("# Lazy map", "start-1"), given, *exercise("share"))
    cut, without = notebook(*base["cells"]), notebook(base["cells"][0], *base["cells"][2:])
    cut["cells"][1]["source"] = "SHORT = 4"

    assert text(base)[1] in text(copies.without_answer(cut, base, "share"))
    assert text(copies.without_answer(without, base, "share")) == text(base)
    assert text(copies.without_answer(base, base, "share")) == text(base)


def test_a_reset_writes_a_notebook_that_the_format_allows(base, ours):
    for cell in ours["cells"]:
        del cell["id"]
    ours["nbformat_minor"] = 4

    nbformat.validate(copies.without_answer(ours, base, "share"))


def test_resetting_a_chapter_renews_its_broken_page_alone(old, work):
    copies.make(old, work)
    put(work / "notebooks/01_lazy_map.ipynb", "start-2", "1 + 2")
    healthy = (work / "notebooks/01_lazy_map.ipynb").read_bytes()
    (work / SHEET).write_bytes(b"{broken")

    report = copies.reset(old, work, "lazy_map")

    assert report.reset == [SHEET]
    assert "notebooks/01_lazy_map.ipynb" in report.left
    assert (work / "notebooks/01_lazy_map.ipynb").read_bytes() == healthy
    assert len(read(work / SHEET)["cells"]) == 6


def test_an_exercise_without_its_chapter_gets_the_whole_name(old, work):
    copies.make(old, work)

    with pytest.raises(UnknownName, match=r"did you mean 'lazy_map\.share'\?"):
        copies.reset(old, work, "share")


# What other tools make of a copy


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

    merged, kept = copies.merge(base, ours, theirs)

    assert len(merged["cells"]) == len(theirs["cells"])
    assert text(merged)[:4] == text(theirs)[:4]
    assert not kept


def test_an_import_that_a_linter_took_out_comes_back_with_the_next_edition(base, ours):
    given = code("from itertools import chain, islice\nimport csv", "given-1", "given")
    base["cells"].insert(0, given)
    ours["cells"].insert(0, {**given, "source": "import csv"})
    theirs = notebook(given, *exercise("share", 2), *exercise("worst"))

    merged, kept = copies.merge(base, ours, theirs)

    assert text(merged) == text(theirs)
    assert not kept


@pytest.mark.parametrize("mine", ["# mine\n", '"""My words."""\n', "x = 1\n"])
def test_words_of_the_learners_are_more_than_format(base, ours, mine):
    given = code("limit = 4", "given-1", "given")
    base["cells"].insert(0, given)
    ours["cells"].insert(0, {**given, "source": f"{mine}limit = 4"})

    merged, _ = copies.merge(base, ours, notebook(code("limit = 5", "given-1", "given"), *exercise("share")))

    assert f"{mine}limit = 4" in text(merged)


def stripped(book, notebook_too=False):
    """A page as a tool leaves it that keeps no metadata and no ids."""
    cells = [{key: value for key, value in cell.items() if key != "id"} | {"metadata": {}} for cell in book["cells"]]
    told = {"metadata": {}, "nbformat_minor": 4} if notebook_too else {}
    return {**book, "cells": cells, **told}


@pytest.mark.parametrize("notebook_too", [False, True])
def test_a_page_that_lost_its_marks_is_not_doubled(old, new, work, notebook_too):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    book = read(work / SHEET)
    book["cells"][3]["source"] = [*book["cells"][3]["source"], "\nwhat I think"]
    book["cells"].insert(1, own("# a note"))
    (work / SHEET).write_text(json.dumps(stripped(book, notebook_too)))

    report = copies.update(new, work)

    made = read(work / SHEET)
    assert "recognised the cells by their text" in report.told[SHEET]
    assert "recognised the cells by their text" in str(report)
    # The course changed the text that the learner wrote into: theirs stands after the new one.
    assert len(made["cells"]) == 8
    assert answer_in(made, "share") == SHARE
    assert text(made).count("# a note") == 1
    assert [answers.note(cell).get("exercise") for cell in made["cells"]].count("share") == 3
    nbformat.validate(made)
    assert str(copies.update(new, work)) == "Your copies are up to date."


def test_a_page_that_lost_its_marks_in_the_same_edition_is_marked_again(old, work):
    copies.make(old, work)
    whole = read(work / SHEET)
    (work / SHEET).write_text(json.dumps(stripped(whole, notebook_too=True)))

    copies.update(old, work)

    assert [cell["metadata"] for cell in read(work / SHEET)["cells"]] == [cell["metadata"] for cell in whole["cells"]]
    assert str(copies.update(old, work)) == "Your copies are up to date."


def test_a_page_of_somebody_elses_under_a_copys_name_is_left_alone(old, new, work):
    copies.make(old, work)
    (work / SHEET).write_text(json.dumps({"nbformat": 4, "cells": [own("1 + 1")], "metadata": {}}))
    before = (work / SHEET).read_bytes()

    assert "not a notebook of the course" in copies.update(new, work).left[SHEET]
    assert (work / SHEET).read_bytes() == before


def test_resetting_an_exercise_of_a_page_without_marks_doubles_nothing(base, ours):
    ours["cells"][place(ours, "share")]["source"] = SHARE

    assert text(copies.without_answer(stripped(ours, notebook_too=True), base, "share")) == text(base)


# One bad file, one sentence, and the rest goes on


def null_id(book):
    book["cells"][0]["id"] = None


def null_tags(book):
    for cell in book["cells"]:
        cell["metadata"]["tags"] = None


def null_minor(book):
    book["nbformat_minor"] = None


def null_metadata(book):
    book["cells"][0]["metadata"] = None


def null_parts(book):
    for cell in book["cells"]:
        cell |= {"attachments": None} if cell["cell_type"] == "markdown" else {"outputs": None, "execution_count": "1"}


@pytest.mark.parametrize("damage", [null_id, null_tags, null_minor, null_metadata, null_parts])
def test_nulls_in_a_page_stop_nothing(old, new, work, damage):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    book = read(work / SHEET)
    damage(book)
    (work / SHEET).write_text(json.dumps(book))

    report = copies.update(new, work)

    assert report.updated == [SHEET]
    assert answer_in(read(work / SHEET), "share") == SHARE
    nbformat.validate(read(work / SHEET))
    (work / SHEET).write_text(json.dumps(book))
    copies.reset(new, work, "lazy_map.share")
    nbformat.validate(read(work / SHEET))


def is_folder(path):
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("mine")


def is_loop(path):
    path.unlink()
    path.symlink_to(path.name)


def is_dangling(path):
    path.unlink()
    path.symlink_to("gone.ipynb")


def is_truncated(path):
    path.write_bytes(path.read_bytes()[:100])


def is_half_merged(path):
    path.write_text("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> mine\n")


def is_empty(path):
    path.write_bytes(b"")


def is_bad_bytes(path):
    path.write_bytes(b"\xff\x00\xfe")


LESSON = "notebooks/01_lazy_map.ipynb"


@pytest.mark.parametrize(
    "damage", [is_folder, is_loop, is_dangling, is_truncated, is_half_merged, is_empty, is_bad_bytes]
)
def test_a_file_that_cannot_be_read_stops_no_other(old, new, work, damage):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    damage(work / LESSON)

    assert copies.make(new, work).made == []
    report = copies.update(new, work)

    assert LESSON in report.left
    assert report.left[LESSON].count("\n") == 0
    assert report.updated == [SHEET]
    with pytest.raises(UnknownName):
        copies.reset(new, work, "lazy_map.nothing")

    report = copies.reset(new, work, "lazy_map")
    assert report.reset == [LESSON]
    assert text(read(work / LESSON)) == text(read(new.root / LESSON))
    assert answer_in(read(work / SHEET), "share") == SHARE
    if damage is is_folder:
        assert (work / report.backups[0] / "mine.txt").read_text() == "mine"


def test_a_page_that_cannot_be_written_stops_no_other(old, new, work, monkeypatch):
    copies.make(old, work)
    put(work / "notebooks/start.ipynb", "start-1", "# Mine")
    changed = read(new.root / "notebooks/start.ipynb")
    changed["cells"][0]["source"] = "# Start again"
    derived.sign(changed)
    (new.root / "notebooks/start.ipynb").write_text(json.dumps(changed))
    write = copies.atomic.write

    def refuse(path, content, **how):
        if path == work / "notebooks/start.ipynb":
            raise PermissionError(13, "Permission denied")
        write(path, content, **how)

    monkeypatch.setattr(copies.atomic, "write", refuse)
    report = copies.update(new, work)

    assert "Permission denied" in report.left["notebooks/start.ipynb"]
    assert report.updated == [SHEET]


def test_a_page_that_the_course_cannot_give_stops_no_other(old, new, work):
    copies.make(old, work)
    (new.root / LESSON).write_text("{")

    report = copies.update(new, work)

    assert "workbook build" in report.left[LESSON]
    assert report.updated == [SHEET]


def test_an_edition_that_cannot_be_read_is_no_base(old, new, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    for path in (work / ".workbook/editions/exercises-lazy_map").iterdir():
        path.write_text("{")

    copies.update(new, work)

    assert answer_in(read(work / SHEET), "share") == SHARE


def test_two_updates_at_once_end_as_one(old, new, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    program = (
        "import sys; from pathlib import Path; from workbook.learning import copies; from workbook import course;"
        "print(copies.update(course.load(Path(sys.argv[1])), Path(sys.argv[2])))"
    )
    command = [sys.executable, "-c", program, str(new.root), str(work)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [each.communicate(timeout=120)[0] for each in both]

    assert [each.returncode for each in both] == [0, 0]
    assert sum("updated" in each for each in said) == 1
    assert answer_in(read(work / SHEET), "share") == SHARE


# Killed


UPDATES = """
import sys
from pathlib import Path

from workbook.learning import copies; from workbook import course

old, new, work = map(Path, sys.argv[1:])
print("ready", flush=True)
while True:
    for root in (new, old):
        copies.update(course.load(root), work)
"""


def test_a_kill_at_any_moment_loses_no_answer(old, new, work):
    copies.make(old, work)
    put(work / SHEET, "share", SHARE)
    put(work / SHEET, "worst", "def worst(rows):\n    return 9")
    moments = random.Random(7)
    for _ in range(20):
        run = [sys.executable, "-c", UPDATES, str(old.root), str(new.root), str(work)]
        process = subprocess.Popen(run, stdout=subprocess.PIPE)
        process.stdout.readline()
        time.sleep(moments.uniform(0, 0.05))
        assert process.poll() is None
        process.kill()
        process.communicate()

        book = read(work / SHEET)
        assert answer_in(book, "share") == SHARE
        assert answer_in(book, "worst") == "def worst(rows):\n    return 9"
        assert all(isinstance(read(path), dict) for path in work.rglob("*.ipynb") if not path.name.startswith("."))

    copies.update(new, work)
    assert text(read(work / SHEET)) == [
        text(read(new.root / SHEET))[0],
        "def worst(rows):\n    return 9",
        *text(read(new.root / SHEET))[2:4],
        SHARE,
        text(read(new.root / SHEET))[5],
    ]
