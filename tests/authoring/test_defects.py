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

pytestmark = pytest.mark.once  # it is about the proof

COURSE = Path(__file__).resolve().parents[1] / "fixtures" / "course"
SHORT = "chapters/01_short"
ONE, TWO = f"{SHORT}/exercises/01_short_words.py", f"{SHORT}/exercises/02_reads.py"
PAGE = f"{SHORT}/exercises/page.py"
TOML = "chapters/course.toml"
BELIEFS = "chapters/misconceptions.toml"
TERMS = "chapters/terms.toml"
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


def write(file, text):
    """Plants: a file that there was not."""
    return lambda root: (root / file).write_text(text, encoding="utf-8")


def by_hand(file, change):
    """Plants: somebody wrote into a derived notebook."""

    def plant(root):
        made = json.loads((root / file).read_text(encoding="utf-8"))
        change(made)
        (root / file).write_text(json.dumps(made), encoding="utf-8")

    return plant


def both(*plants):
    """Plants: one thing after the other."""

    def plant(root):
        for each in plants:
            each(root)

    return plant


def body(*lines):
    """Plants: the check of short_words has another body."""

    def plant(root):
        path = root / ONE
        head, _, rest = path.read_text(encoding="utf-8").partition("def check(answer, draw):\n")
        after = rest[rest.index("\n\n\n") :]
        path.write_text(
            f"{head}def check(answer, draw):\n" + "\n".join(f"    {line}" for line in lines) + after,
            encoding="utf-8",
        )

    return plant


# What was planted, who finds it, how the problem begins, and what else it says.
EDGE_ATTEMPT = (
    f"""wrong(
    "counts_the_edge",
    was="<",
    now="<=",
    belief="off_by_one",
    says="{EDGE}",
)
""",
    "",
)

PLANTED = {
    # answers and stubs
    "a wrong solution": (
        swap(ONE, "len(word) < SHORT, words", "len(word) < SHORT - 1, words"),
        "right_answers_pass", f"{ONE}: the solution of short_words does not pass", "received",
    ),
    "a second right answer that is wrong": (
        swap(ONE, "if len(word) < SHORT:", "if len(word) <= SHORT:"),
        "right_answers_pass", f"{ONE}: by_generator of short_words does not pass", "received",
    ),
    "a solution that ends with an error": (
        swap(TWO, "    2\n", "    1 / 0\n"),
        "right_answers_pass", f"{TWO}: the solution of reads does not pass", "line 2: ZeroDivisionError",
    ),
    "a stub that passes": (
        swap(ONE, "    ### BEGIN SOLUTION\n    return", f"    {SOLUTION}\n    ### BEGIN SOLUTION\n    return"),
        "stub_is_open", f"{ONE}: the stub of short_words passes its check", "take out of it",
    ),
    "nothing to fill in": (
        swap(ONE, f"    ### BEGIN SOLUTION\n    {SOLUTION}\n    ### END SOLUTION\n", f"    {SOLUTION}\n"),
        "stub_is_open", f"{ONE}: short_words has nothing to fill in", "### BEGIN SOLUTION",
    ),
    "an example that is wrong": (
        swap(ONE, "['map']", "['chain']"),
        "example_holds", f"{ONE}: the example of short_words", "correct it",
    ),
    "an example that gives the answer away": (
        swap(ONE, "list(short_words([\"chain\", \"map\"]))\n    ['map']", "next(short_words([\"chain\", \"lazy\", \"map\"]))\n    'map'"),
        "example_holds", f"{ONE}: none of the wrong attempts at short_words passes the printed example", "print another one",
    ),
    # checks
    "a check that accepts everything": (
        body("expect.true(True, says='Never said.')"),
        "attempts_get_their_sentence", f"{ONE}: keeps_long passes the check of short_words", "what does the check not look at",
    ),
    "a boundary that is never drawn": (
        swap(ONE, '"lazy", "filter", "chain", "zip", "count"', '"filter", "chain", "zip"'),
        "mutants_are_refused", f"{ONE}: a mutant of short_words passes", "(boundaries, line 7",
    ),
    "a demand that is not measured": (
        both(
            swap(ONE, "def check(", '@exercise(demands=("lazy",))\ndef check('),
            swap(ONE, "answer(served)", "answer(iter(words))"),
        ),
        "demands_are_measured", f"{ONE}: short_words demands 'lazy', and an answer that reads all in the call passes", "expect.serve",
    ),
    "a check that expects nothing": (
        body("answer([])"),
        "right_answers_pass", f"{ONE}: the solution of short_words does not pass", "01_short_words.py expects nothing",
    ),
    "a check that ends with an error of its own": (
        body("expect.equal(list(answer([])), nowhere)"),
        "right_answers_pass", f"{ONE}: the solution of short_words does not pass", "NameError: name 'nowhere'",
    ),
    "a check that ends the process": (
        body("raise SystemExit(1)"),
        "right_answers_pass", f"{ONE}: the solution of short_words does not pass", "SystemExit",
    ),
    "a check that expects nothing of an attempt": (
        body("answer([])"),
        "attempts_get_their_sentence", f"{ONE}: keeps_long of short_words is not judged", "01_short_words.py expects nothing",
    ),
    "a cheat that passes": (
        body("expect.equal(list(answer([])), [])"),
        "cheats_are_refused", f"{ONE}: the cheat 'always an empty iterator' passes", "draw inputs",
    ),
    "an expectation that earns nothing": (
        swap(ONE, LAZY, f"{LAZY}    expect.true(True, says='Never said.')\n"),
        "expectations_earn_their_place", f"{ONE}:", "earns nothing",
    ),
    "a check that refuses another form of a right answer": (
        swap(ONE, LAZY, f"{LAZY}    expect.iterator(found)\n"),
        "right_forms_pass", f"{ONE}: short_words is refused with an object with __iter__ for an iterator", "@exercise(only=",
    ),
    "a check that holds in one mode": (
        swap(ONE, LAZY, f"{LAZY}    expect.equal(answer.__name__ == 'answer', False)\n"),
        "modes_agree", f"{ONE}: the solution of short_words looks different from another process", "@exercise(local=",
    ),
    "a check that draws a wrong expectation at times": (
        swap(ONE, "< 4])", "< 4 + (draw.random.random() > 0.9)])"),
        "right_answers_pass", f"{ONE}: the solution of short_words does not pass (seed ", "received",
    ),
    "a check that depends on luck to see an attempt": (
        swap(ONE, "200, at_least=0", "2, at_least=0"),
        "attempts_get_their_sentence", f"{ONE}: ", "the check",
    ),
    "a hint that is missing": (
        swap(ONE, "# 1. Which function keeps some items?\n", ""),
        "complete", f"{ONE}: short_words needs three hints", "",
    ),
    "a question that is missing": (
        swap(ONE, "# What would a list cost?\n", ""),
        "complete", f"{ONE}: short_words needs a question", "",
    ),
    "a check of another name": (
        swap(ONE, "def check(", "def short_words("),
        "build", f"{ONE}: its cell `check` defines no check", "write  def check(answer, draw):",
    ),
    "two checks in one file": (
        swap(TWO, "def check(", "def check(answer, draw): ...\n\n\ndef check("),
        "build", f"{TWO}: lines ", "both define 'check'; rename one",
    ),
    "a check that needs what nothing stands for": (
        swap(ONE, "def check(", '@exercise(needs=("sparkk",))\ndef check('),
        "build", f"{ONE}: its check needs 'sparkk', which is not known", "write one of java",
    ),
    # attempts
    "an attempt that is deleted": (
        cut(ONE, 'wrong(\n    "counts_the_edge"', "says=\"A word of exactly"),
        "build", f"{ONE} cannot be loaded", "SyntaxError",
    ),
    "an attempt that is deleted with all its lines": (
        swap(ONE, *EDGE_ATTEMPT),
        "complete", f"{ONE}: short_words has 2 wrong attempts", "write 3 to 5",
    ),
    "a sentence that asks nothing": (
        swap(ONE, "Is it shorter than four?", "It is not shorter than four."),
        "complete", f"{ONE}: counts_the_edge needs a docstring, or `says`", "at the end a question",
    ),
    "a belief that no attempt has any more": (
        swap(BELIEFS, "off_by_one =", "off_by_one = \"Fewer than n means at most n.\"\noff_by_two ="),
        "build_all", f"{BELIEFS}: no attempt shows the belief 'off_by_two'", "delete it",
    ),
    "an attempt that passes": (
        swap(ONE, "    was=\"<\",\n    now=\"<=\",\n", "    was=\"<\",\n    now=\"< 0 +\",\n"),
        "attempts_get_their_sentence", f"{ONE}: counts_the_edge passes the check of short_words", "what does the check not look at",
    ),
    "an attempt that ends with an error": (
        swap(TWO, "wrong(\n    \"all_of_it\",\n    5,", "wrong(\n    \"all_of_it\",\n    was=\"2\",\n    now=\"5 / 0\","),
        "attempts_get_their_sentence", f"{TWO}: all_of_it of reads is not judged", "ZeroDivisionError",
    ),
    "an attempt that uses a name of another cell": (
        both(swap(ONE, 'now="<="', 'now="<= _edge +"'), swap(ONE, "# %% wrong\n", "# %% wrong\n_edge = 0\n\n")),
        "attempts_get_their_sentence", f"{ONE}: counts_the_edge ends with a NameError", "define '_edge'",
    ),
    "two attempts that behave alike": (
        swap(ONE, "now=\"<=\"", "now=\">=\""),
        "attempts_get_their_sentence", f"{ONE}: counts_the_edge (seed 1) is told the sentence of", "tell them apart",
    ),
    "a sentence that names an input that is not shown": (
        swap(ONE, EDGE, "Of {input limit} a word stayed. Is it shorter than four?"),
        "sentences_can_be_filled", f"{ONE}: counts_the_edge (seed 1): a sentence names {{input limit}}", "name what is shown",
    ),
    "a second sentence that names the input of a value": (
        swap(TWO, "belief=\"off_by_one\",", "belief=\"off_by_one\", again=\"{input}\","),
        "sentences_can_be_filled", f"{TWO}: one_more (seed 1): a sentence names {{input}}", "name what is shown",
    ),
    "an expectation whose sentence names an input that is not shown": (
        swap(ONE, LAZY, "    expect.lazy(served, says=\"{input limit} was read.\")\n"),
        "sentences_can_be_filled", f"{ONE}: 01_short_words.py:", "a sentence names {input limit}",
    ),
    "a link to a section that the lesson does not have": (
        swap(ONE, EDGE, f"{EDGE} See [section 3](lesson#3)."),
        "build", f"{ONE} links to lesson#3, and the lesson has no such section", "write the number of one",
    ),
    "a line of code that the screen cuts off": (
        swap(ONE, '"""The words of fewer', '"""The words, of which there may be none at all, of fewer'),
        "build", "chapters/01_short/exercises: '\"\"\"The words, of which", "88 at most",
    ),
    "a link of a card in the text of a page": (
        swap(ONE, "# ## Keep the short words, lazily", "# ## Keep the short words, lazily\n#\n# See [there](lesson#Short-words)."),
        "build", f"{ONE} links to lesson#Short-words in the text of its page", "write  ../notebooks/01_short.ipynb#",
    ),
    "two attempts with one sentence": (
        swap(ONE, "All words were read before the first was asked for. Who did the reading?", EDGE),
        "sentences_differ", f"{SHORT}/exercises: two attempts share the sentence", EDGE,
    ),
    "two attempts of one name": (
        swap(TWO, "\"one_more\"", "\"nothing\""),
        "build", f"{TWO} cannot be loaded, fix it: line ", "two answers are called 'nothing'; rename one",
    ),
    "an attempt without a question": (
        swap(ONE, EDGE, "A word of exactly four letters stayed."),
        "complete", f"{ONE}: counts_the_edge needs a docstring, or `says`", "a question",
    ),
    "an attempt of a belief that is not listed": (
        swap(TWO, 'belief="off_by_one"', 'belief="off_by_two"'),
        "build", f"{TWO}: one_more shows the belief 'off_by_two'", BELIEFS,
    ),
    "a change that the solution has no place for": (
        swap(ONE, "    was=\"<\",\n    now=\"<=\"", "    was=\"!=\",\n    now=\"<=\""),
        "build", f"{ONE} cannot be loaded, fix it: line ", "'!=' does not occur in the solution; it must occur once",
    ),
    "a change that the solution has several places for": (
        swap(ONE, "    was=\"<\",\n    now=\"<=\"", "    was=\"word\",\n    now=\"each\""),
        "build", f"{ONE} cannot be loaded, fix it: line ", "'word' occurs 7 times in the solution",
    ),
    # derived files
    "a source that changed, and nobody built": (
        swap(ONE, SOLUTION, SOLUTION.replace("word", "each", 1)),
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
        swap(TOML, 'modules = ["itertools"]', 'modules = ["itertools"]\nuses = ["reduce"]'),
        "build", f"{TOML}: 01_short says it uses 'reduce'", "no earlier chapter",
    ),
    "a module among the terms": (
        both(swap(TOML, 'modules = ["itertools"]', 'introduces = ["itertools"]'), write(TERMS, "[terms]\n")),
        "build", f"{TOML}: 01_short introduces 'itertools', which is a module", "move it to `modules`",
    ),
    "a term without a sentence": (
        both(swap(TOML, "modules = [", 'introduces = ["words"]\nmodules = ['), write(TERMS, "[terms]\n")),
        "build", f"{TERMS}: 01_short introduces 'words'", "one plain sentence",
    ),
    "a chapter that there is not": (
        swap(f"{SHORT}/lesson.py", "Which words are short?", "Chapter 07 asks which."),
        "build", f"{SHORT}/lesson.py mentions chapter 07, and the course has none", "write one of 01 to 02",
    ),
    "a later chapter in the past tense": (
        swap(ONE, "words, lazily", "words, lazily\n#\n# As you saw in chapter 02, it is lazy."),
        "build", f"{SHORT}/exercises says in the past tense what a later chapter holds", "chapter 02",
    ),
    "a data set that there is not": (
        swap(TOML, 'modules = ["itertools"]', 'modules = ["itertools"]\ndata = ["fligths"]'),
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
        lambda root: shutil.copy(root / TWO, root / SHORT / "exercises" / "03_reads.py"),
        "build", f"{SHORT}/exercises: 02_reads.py and 03_reads.py are both the exercise 'reads'", "rename one",
    ),
    "an exercise without a number": (
        lambda root: shutil.copy(root / TWO, root / SHORT / "exercises" / "asked.py"),
        "build", f"{SHORT}/exercises/asked.py is no exercise's name", "write it like 03_late_count.py",
    ),
    "an exercise without a check": (
        cut(TWO, "# %% check", "# %% right"),
        "build", f"{TWO} has no check", "write one below a line  # %% check",
    ),
}  # fmt: skip


def found(root, by, names=("01",)):
    """What one finder says of a course that stands in a folder."""
    course.load.cache_clear()
    try:
        here = course.load(root)
        if by.startswith("build"):
            names = () if by == "build_all" else names
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
    lesson = root / "chapters" / "02_later" / "lesson.py"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace('"short.', '"later.'), encoding="utf-8")
    for chapter in ("01_short", "02_later"):
        path = root / "chapters" / chapter / "exercises" / "02_reads.py"
        text = path.read_text(encoding="utf-8")
        begin, end = text.index("# %% answer"), text.index("# %% hints")
        hole = "# %% answer\n# %%writefile reads.py\n### BEGIN SOLUTION\n2\n### END SOLUTION\n\n"
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
        "chapters/02_later/exercises/02_reads.py: later.reads and short.reads write reads.py; rename one."
    ]


def test_a_notebook_of_no_chapter_is_found(fixture_course):
    shutil.copy(fixture_course.chapter("01").lesson, fixture_course.root / "exercises" / "09_gone.ipynb")

    assert found(fixture_course.root, "build", ()) == [
        "exercises/09_gone.ipynb belongs to no chapter; delete it, or add its chapter to course.toml."
    ]


def test_every_function_of_the_proof_and_of_the_audit_has_a_planted_defect():
    finders = {by for _, by, _, _ in PLANTED.values()}

    # A try needs a checkpoint: tests/authoring/test_proof.py has one that cannot be solved.
    assert finders == {"build", "build_all", *proof.PROOF, *proof.OF_CHAPTERS} - {"tries_can_be_solved"}
