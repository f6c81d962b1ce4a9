"""Defects, planted one at a time into a copy of the fixture course: each is found, with its file, by what authors run.

`build` is what `workbook build --check` says, of one chapter and of all; any other name is a function of the proof.
"""

import json
import shutil
from pathlib import Path

import nbformat
import pytest

from workbook import course
from workbook.authoring import audit, build, draft, proof
from workbook.course import derive
from workbook.errors import WorkbookError

COURSE = Path(__file__).resolve().parents[1] / "fixtures" / "course"
SHORT = "chapters/01_short"
TOML = "chapters/course.toml"
BELIEFS = "chapters/misconceptions.toml"
SOLUTION = "return filter(lambda word: len(word) < SHORT, words)"
COMPARED = "expect.equal(expect.everything(found), [word for word in words if len(word) < 4])"
LAZY = "    expect.lazy(served)\n"
EDGE = "A word of exactly four letters stayed. Is it shorter than four?"


def swap(file, old, new):
    """Plants: other words in a file."""

    def plant(root):
        path = root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return plant


def cut(file, begin, end):
    """Plants: a part of a file is gone, up to the beginning of another."""

    def plant(root):
        path = root / file
        text = path.read_text(encoding="utf-8")
        at = text.index(begin)
        path.write_text(text[:at] + text[text.index(end, at) :], encoding="utf-8")

    return plant


def by_hand(file, change):
    """Plants: somebody wrote into a derived notebook."""

    def plant(root):
        made = json.loads((root / file).read_text(encoding="utf-8"))
        change(made)
        (root / file).write_text(json.dumps(made), encoding="utf-8")

    return plant


def body(*lines):
    """Plants: the check of short_words has another body."""

    def plant(root):
        path = root / SHORT / "checks.py"
        head, _, rest = path.read_text(encoding="utf-8").partition("def short_words(answer, draw):\n")
        after = rest[rest.index("\n\n\n") :]
        path.write_text(
            f"{head}def short_words(answer, draw):\n" + "\n".join(f"    {line}" for line in lines) + after,
            encoding="utf-8",
        )

    return plant


# What was planted, who finds it, how the problem begins, and what else it says.
PLANTED = {
    # answers and stubs
    "a wrong solution": (
        swap(f"{SHORT}/exercises.py", "len(word) < SHORT, words", "len(word) > SHORT, words"),
        "right_answers_pass", f"{SHORT}/exercises.py: the solution of short_words does not pass", "received",
    ),
    "a second right answer that is wrong": (
        swap(f"{SHORT}/attempts.py", "if len(word) < SHORT:", "if len(word) <= SHORT:"),
        "right_answers_pass", f"{SHORT}/attempts.py: by_generator of short_words does not pass", "received",
    ),
    "a solution that ends with an error": (
        swap(f"{SHORT}/exercises.py", "    2\n", "    1 / 0\n"),
        "right_answers_pass", f"{SHORT}/exercises.py: the solution of reads does not pass", "line 2: ZeroDivisionError",
    ),
    "a stub that passes": (
        swap(f"{SHORT}/exercises.py", "    ### BEGIN SOLUTION\n    return", f"    {SOLUTION}\n    ### BEGIN SOLUTION\n    return"),
        "stub_is_open", f"{SHORT}/exercises.py: the stub of short_words passes its check", "take out of it",
    ),
    "nothing to fill in": (
        swap(f"{SHORT}/exercises.py", f"    ### BEGIN SOLUTION\n    {SOLUTION}\n    ### END SOLUTION\n", f"    {SOLUTION}\n"),
        "stub_is_open", f"{SHORT}/exercises.py: short_words has nothing to fill in", "### BEGIN SOLUTION",
    ),
    "an example that is wrong": (
        swap(f"{SHORT}/exercises.py", "['map']", "['chain']"),
        "example_holds", f"{SHORT}/exercises.py: the example of short_words", "correct it",
    ),
    "an example that gives the answer away": (
        swap(f"{SHORT}/exercises.py", '["chain", "map"]', '["chain", "lazy", "map"]'),
        "example_holds", f"{SHORT}/attempts.py: only ", "two at least",
    ),
    # checks
    "a check that accepts everything": (
        body("expect.true(True, says='Never said.')"),
        "attempts_get_their_sentence", f"{SHORT}/attempts.py: keeps_long passes the check of short_words", "checks.py",
    ),
    "a check that expects nothing": (
        body("answer([])"),
        "right_answers_pass", f"{SHORT}/exercises.py: the solution of short_words does not pass", "checks.py expects nothing",
    ),
    "a check that ends with an error of its own": (
        body("expect.equal(list(answer([])), nowhere)"),
        "right_answers_pass", f"{SHORT}/exercises.py: the solution of short_words does not pass", "NameError: name 'nowhere'",
    ),
    "a check that expects nothing of an attempt": (
        body("answer([])"),
        "attempts_get_their_sentence", f"{SHORT}/attempts.py: keeps_long of short_words is not judged", "checks.py expects nothing",
    ),
    "a cheat that passes": (
        body("expect.equal(list(answer([])), [])"),
        "cheats_are_refused", f"{SHORT}/checks.py: the cheat 'always an empty iterator' passes", "draw inputs",
    ),
    "an expectation that earns nothing": (
        swap(f"{SHORT}/checks.py", LAZY, f"{LAZY}    expect.true(True, says='Never said.')\n"),
        "expectations_earn_their_place", f"{SHORT}/checks.py:", "earns nothing",
    ),
    "a check that holds in one mode": (
        swap(f"{SHORT}/checks.py", LAZY, f"{LAZY}    expect.equal(answer.__name__ == 'answer', False)\n"),
        "modes_agree", f"{SHORT}/checks.py: the solution of short_words looks different from another process", "@exercise(local=",
    ),
    "a check that draws a wrong expectation at times": (
        swap(f"{SHORT}/checks.py", "< 4])", "< 4 + (draw.random.random() > 0.9)])"),
        "right_answers_pass", f"{SHORT}/exercises.py: the solution of short_words does not pass (seed ", "received",
    ),
    "a check that depends on luck to see an attempt": (
        swap(f"{SHORT}/checks.py", "200, at_least=0", "2, at_least=0"),
        "attempts_get_their_sentence", f"{SHORT}/attempts.py: ", "checks.py",
    ),
    "a hint that is missing": (
        swap(f"{SHORT}/checks.py", '        "Which function keeps some items?",\n', ""),
        "complete", f"{SHORT}/checks.py: short_words needs three hints", "",
    ),
    "a question that is missing": (
        swap(f"{SHORT}/checks.py", '    question="What would a list cost?",\n', ""),
        "complete", f"{SHORT}/checks.py: short_words needs a question", "",
    ),
    "two checks of one name": (
        swap(f"{SHORT}/checks.py", "def reads(", "def short_words("),
        "build", f"{SHORT}/exercises.py has the exercise 'reads' and checks.py has no check of it", "write one",
    ),
    "a check that needs what nothing stands for": (
        swap(f"{SHORT}/checks.py", "    points=2,\n", '    points=2,\n    needs=("sparkk",),\n'),
        "build", f"{SHORT}/checks.py: short_words needs 'sparkk', which is not known", "write one of java",
    ),
    # attempts
    "an attempt that is deleted": (
        cut(f"{SHORT}/attempts.py", '@attempt("short_words", belief="off_by_one")', '@alternative("short_words")'),
        "complete", f"{SHORT}/attempts.py: short_words has 2 wrong attempts", "3 at least",
    ),
    "an attempt that is deleted, and its belief is not": (
        cut(f"{SHORT}/attempts.py", '@attempt("short_words", belief="off_by_one")', '@alternative("short_words")'),
        "build", f"{BELIEFS}: off_by_one names short.short_words.counts_the_edge", "take it out",
    ),
    "an attempt that passes": (
        swap(f"{SHORT}/attempts.py", "len(word) <= SHORT", "len(word) < SHORT"),
        "attempts_get_their_sentence", f"{SHORT}/attempts.py: counts_the_edge passes the check of short_words", "checks.py",
    ),
    "an attempt that ends with an error": (
        swap(f"{SHORT}/attempts.py", "    return 5\n", "    return 5 / 0\n"),
        "attempts_get_their_sentence", f"{SHORT}/attempts.py: all_of_it of reads is not judged", "ZeroDivisionError",
    ),
    "two attempts that behave alike": (
        swap(f"{SHORT}/attempts.py", "len(word) <= SHORT", "len(word) >= SHORT"),
        "attempts_get_their_sentence", f"{SHORT}/attempts.py: counts_the_edge (seed 1) is told the sentence of", "tell them apart",
    ),
    "two attempts with one sentence": (
        swap(f"{SHORT}/attempts.py", "All words were read before the first was asked for. Who did the reading?", EDGE),
        "sentences_differ", f"{SHORT}/attempts.py: two attempts share the sentence", EDGE,
    ),
    "two attempts of one name": (
        swap(f"{SHORT}/attempts.py", "def one_more(", "def nothing("),
        "build", f"{SHORT}/attempts.py: lines ", "both define 'nothing'; rename one",
    ),
    "an attempt without a question": (
        swap(f"{SHORT}/attempts.py", EDGE, "A word of exactly four letters stayed."),
        "complete", f"{SHORT}/attempts.py: counts_the_edge needs a docstring", "a question",
    ),
    "an attempt of a belief that is not listed": (
        swap(f"{SHORT}/attempts.py", '@attempt("reads", belief="off_by_one")', '@attempt("reads", belief="off_by_two")'),
        "build", f"{SHORT}/attempts.py: short.reads.one_more shows the belief 'off_by_two'", BELIEFS,
    ),
    "a belief without an attempt": (
        swap(BELIEFS, '["short.short_words.keeps_long"]', "[]"),
        "build", f"{BELIEFS}: the belief 'keeps_the_long'", "no attempt shows it",
    ),
    # derived files
    "a source that changed, and nobody built": (
        swap(f"{SHORT}/exercises.py", SOLUTION, SOLUTION.replace("word", "each", 1)),
        "build", "solutions/01_short.ipynb differs from its source in the source of the cell 'short_words'", "workbook build",
    ),
    "a derived text written by hand": (
        by_hand("notebooks/01_short.ipynb", lambda made: made["cells"][0]["source"].append("mine")),
        "build", "notebooks/01_short.ipynb differs from its source in the source", "workbook build",
    ),
    "a derived id written by hand": (
        by_hand("exercises/01_short.ipynb", lambda made: made["cells"][1].update(id="mine")),
        "build", "exercises/01_short.ipynb differs from its source in the id", "workbook build",
    ),
    "derived metadata written by hand": (
        by_hand("solutions/01_short.ipynb", lambda made: made["metadata"].update(title="mine")),
        "build", "solutions/01_short.ipynb has other metadata", "workbook build",
    ),
    "a derived cell that is gone": (
        by_hand("notebooks/01_short.ipynb", lambda made: made["cells"].pop()),
        "build", "notebooks/01_short.ipynb has ", "workbook build",
    ),
    "a derived notebook of another format": (
        by_hand("notebooks/01_short.ipynb", lambda made: made.update(nbformat_minor=4)),
        "build", "notebooks/01_short.ipynb has another format", "workbook build",
    ),
    "a picture that somebody edited": (
        swap(f"{SHORT}/figures/dot.svg", "<svg", "<svg "),
        "build", f"{SHORT}/figures/dot.svg is not what dot.py draws", "workbook build",
    ),
    "a picture that no page shows": (
        swap(f"{SHORT}/lesson.py", "# ![a dot](figures/dot.svg)", "# A dot."),
        "build", f"{SHORT}/figures/dot.svg is not shown", "delete",
    ),
    # the course
    "a module before it is introduced": (
        swap(f"{SHORT}/lesson.py", "# %%\nfrom itertools", "# %%\nimport heapq\nfrom itertools"),
        "build", f"{SHORT} uses 'heapq', which no chapter introduced", "course.toml",
    ),
    "a concept before it is introduced": (
        swap(TOML, 'introduces = ["itertools"]', 'introduces = ["itertools"]\nuses = ["reduce"]'),
        "build", f"{TOML}: 01_short says it uses 'reduce'", "no earlier chapter",
    ),
    "a data set that there is not": (
        swap(TOML, 'introduces = ["itertools"]', 'introduces = ["itertools"]\ndata = ["fligths"]'),
        "build", f"{TOML}: 01_short has the data set 'fligths', which is not known", "flights_by_month",
    ),
    "a chapter named twice": (
        swap(TOML, 'name = "02_later"', 'name = "01_short"'),
        "build", "", f"{TOML}: the chapter '01_short' is listed twice; delete one",
    ),
    "a need that nothing stands for": (
        swap(TOML, "budget = 60", 'budget = 60\nneeds = ["sparkk"]'),
        "build", f"{TOML}: 01_short needs 'sparkk'", "write one of",
    ),
    "an alias in a circle": (
        swap(TOML, 'assumes = ["lambda"]', 'assumes = ["lambda"]\n[aliases]\n"a.b" = "a.c"\n"a.c" = "a.b"'),
        "build", "", f"{TOML}: the aliases a.b → a.c → a.b lead in a circle; delete one",
    ),
    "an exercise that is there twice": (
        swap(f"{SHORT}/exercises.py", 'exercise="reads"', 'exercise="short_words"'),
        "build", f"{SHORT}/exercises.py: two cells are the exercise 'short_words'", "rename one",
    ),
    "an exercise that no cell checks": (
        swap(f"{SHORT}/exercises.py", '# %%\ncheck("short.reads")\n', ""),
        "build", f"{SHORT}/exercises.py: the exercise 'reads' lacks its check cell", 'check("short.reads")',
    ),
}  # fmt: skip


def found(root, by, names=("01",)):
    """What one finder says of a course that stands in a folder."""
    course.load.cache_clear()
    try:
        here = course.load(root)
        if by == "build":
            return build.build(here, names, check=True, tell=lambda line: None).problems
        with draft.of(here.chapter("01")) as chapter:
            if by in proof.OF_CHAPTERS:
                return proof.OF_CHAPTERS[by](chapter)
            return [problem for exercise in chapter.exercises for problem in proof.PROOF[by](exercise)]
    except WorkbookError as problem:
        return [str(problem)]


@pytest.mark.parametrize("by", ["build", *proof.PROOF, *proof.OF_CHAPTERS])
def test_nothing_is_found_where_nothing_is_planted(fixture_course, by):
    assert found(fixture_course.root, by) == []


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_defect_is_found_and_its_file_is_named(fixture_course, planted):
    plant, by, begins, says = PLANTED[planted]
    plant(fixture_course.root)

    problems = found(fixture_course.root, by)
    assert [problem for problem in problems if problem.startswith(begins) and says in problem], problems


# What only a look at the whole course finds


def second_chapter(root):
    """A chapter beside the first, with the same exercises, which are the same files."""
    shutil.copytree(root / SHORT, root / "chapters" / "02_later")
    for name in ("exercises.py", "lesson.py"):
        path = root / "chapters" / "02_later" / name
        path.write_text(path.read_text(encoding="utf-8").replace('"short.', '"later.'), encoding="utf-8")
    for chapter in ("01_short", "02_later"):
        path = root / "chapters" / chapter / "exercises.py"
        text = path.read_text(encoding="utf-8")
        begin, end = text.index('# %% exercise="reads"'), text.index("# %%\ncheck(", text.index('exercise="reads"'))
        hole = '# %% exercise="reads"\n# %%writefile reads.py\n### BEGIN SOLUTION\n2\n### END SOLUTION\n\n'
        path.write_text(text[:begin] + hole + text[end:], encoding="utf-8")
    course.load.cache_clear()
    for chapter in course.load(root).written:
        for page, made in derive.derive(chapter).items():
            nbformat.write(made, page)


def test_two_exercises_that_write_one_file_are_found(fixture_course):
    root = fixture_course.root
    assert audit.same_files(fixture_course) == []
    second_chapter(root)
    course.load.cache_clear()

    assert audit.same_files(course.load(root)) == [
        "chapters/02_later/exercises.py: later.reads and short.reads write reads.py; rename one."
    ]


def test_a_notebook_of_no_chapter_is_found(fixture_course):
    shutil.copy(fixture_course.chapter("01").lesson, fixture_course.root / "exercises" / "09_gone.ipynb")

    assert found(fixture_course.root, "build", ()) == [
        "exercises/09_gone.ipynb belongs to no chapter; delete it, or add its chapter to course.toml."
    ]


def test_every_function_of_the_proof_and_of_the_audit_has_a_planted_defect():
    finders = {by for _, by, _, _ in PLANTED.values()}

    # A try needs a checkpoint: tests/authoring/test_proof.py has one that cannot be solved.
    assert finders == {"build", *proof.PROOF, *proof.OF_CHAPTERS} - {"tries_can_be_solved"}
