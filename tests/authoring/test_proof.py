"""The proof, proven: every function finds the one exercise of the broken course that only it can find."""

from pathlib import Path

import pytest

from workbook import course
from workbook.authoring import draft, proof
from workbook.checking.outcome import Verdict
from workbook.course import code

pytestmark = pytest.mark.once  # it is about the proof

BROKEN = Path(__file__).resolve().parents[1] / "fixtures" / "broken"
# The exercises are called as the function that finds them, but for two that need more than one exercise to be wrong.
FOUND_IN = {name: f"{name} " for name in proof.PROOF} | {
    "modes_agree": "of modes_agree looks different from another process",
    "complete": "complete needs three hints",
    "attempts_get_their_sentence": "attempts_get_their_sentence_again",
    "sentences_can_be_filled": "sentences_can_be_filled_edge (seed 1): a sentence names {input limit}",
    "cheats_are_refused": "check of cheats_are_refused",
    "example_holds": "example of example_holds",
    "expectations_earn_their_place": "expectation of expectations_earn_their_place",
    "sentences_differ": "The numbers are sorted in both",
    "tries_can_be_solved": "bank.rarely_solved cannot be solved",
}


def proved():
    """What the proof finds in the broken course, by function."""
    found = {}
    for chapter in drafts:
        for name, problems in proof.prove(chapter).items():
            found.setdefault(name, []).extend(problems)
    return {name: problems for name, problems in found.items() if problems}


drafts: list[course.Chapter] = []


@pytest.fixture(scope="module", autouse=True)
def broken():
    """The chapters of the broken course, and what the whole proof finds in them."""
    first, second = course.load(BROKEN).written
    with draft.of(first) as one, draft.of(second) as other:
        drafts[:] = [one, other]
        yield proved()


@pytest.mark.parametrize("name", [*proof.PROOF, *proof.OF_CHAPTERS])
def test_a_function_finds_its_exercise_and_no_other(broken, name):
    assert broken[name]
    assert FOUND_IN[name] in broken[name][0]
    others = {each.name for chapter in drafts for each in chapter.exercises} - {name, "rarely_solved"}
    assert not [other for other in others for problem in broken[name] if f" {other} " in f" {problem} "]


def test_each_sentence_that_names_what_is_not_shown_is_told_once(broken):
    told = " ".join(broken["sentences_can_be_filled"])

    assert len(broken["sentences_can_be_filled"]) == 3
    for part in ("{input limit}", "{input other}", "{input third}"):
        assert told.count(part) == 1


@pytest.mark.parametrize("name", [*proof.PROOF, *proof.OF_CHAPTERS])
def test_without_a_function_only_its_finding_is_lost(broken, name, monkeypatch):
    monkeypatch.setitem(proof.PROOF if name in proof.PROOF else proof.OF_CHAPTERS, name, lambda target: [])

    assert proved() == {other: problems for other, problems in broken.items() if other != name}


def test_the_proof_of_one_exercise_is_told_step_by_step():
    said = []
    found = proof.prove(drafts[0].exercises[0], said.append)

    assert found["complete"]
    assert len(said) == len(proof.PROOF)
    assert said[0] == "1 of 1: broken.complete: complete"


def test_a_draft_is_what_the_sources_say_now(fixture_course):
    chapter = fixture_course.chapter("01")
    source = chapter.exercises_folder / "02_reads.py"
    source.write_text(source.read_text(encoding="utf-8").replace("    2\n", "    7\n"), encoding="utf-8")

    with draft.of(chapter) as now:
        reads = next(each for each in now.exercises if each.name == "reads")
        assert "7" in reads.solution
        assert proof.right_answers_pass(reads)
        assert now.root != chapter.root
    assert not now.root.exists()


PROGRAM = """\
# %% task [markdown]
# ## Print the first word of each line

# %% answer
# %%writefile first.py
### BEGIN SOLUTION
import sys

for line in sys.stdin:
    print(line.split()[0])
### END SOLUTION

# %% check
def check(answer, draw):
    expect.equal(jobs.piped(["map lazy", "chain"], answer).output, ["map", "chain"])


# %% wrong
wrong(
    "the_last",
    was="[0]",
    now="[-1]",
    belief="split reverses the words.",
    says="You printed {received}. Where in the list is the first word?",
)
"""


@pytest.mark.parametrize(
    ("now", "says", "found"),
    [
        ("[-1]", "", []),
        ("[-1", "", ["the_last is no Python, so that what it believes is never tried"]),
        ("[-1", "A SyntaxError: ", []),
    ],
)
def test_an_attempt_that_python_cannot_read_shows_no_other_belief(fixture_course, now, says, found):
    chapter = fixture_course.chapter("01")
    source = PROGRAM.replace("[-1]", now).replace('says="', f'says="{says}')
    (chapter.exercises_folder / "03_first.py").write_text(source, encoding="utf-8")
    shared = chapter.exercises_folder / "shared.py"
    shared.write_text(shared.read_text(encoding="utf-8").replace("expect", "expect, jobs"), encoding="utf-8")

    with draft.of(chapter) as now:
        problems = proof.attempts_get_their_sentence(now.exercise("first"))
    assert [problem.partition(": ")[2].partition(";")[0] for problem in problems] == found


RIGHT = "def short_words(words):\n    return (word for word in words if len(word) < SHORT)\n"


@pytest.mark.parametrize(
    ("source", "verdict", "says"),
    [
        (RIGHT, Verdict.PASSED, ""),
        (RIGHT.replace("<", ">="), Verdict.WRONG, "The words that stayed have four letters or more."),
        (RIGHT.replace("len", "length"), Verdict.RAISED, ""),
        ("def short_words(:", Verdict.RAISED, "The source ended with an error: line 1: SyntaxError"),
        ("1 / 0", Verdict.RAISED, "The source ended with an error: line 1: ZeroDivisionError: division by zero"),
        ("raise SystemExit(3)", Verdict.RAISED, "The source ended with an error: line 1: SystemExit: 3"),
        ("long_words = 1", Verdict.NOT_ATTEMPTED, "The source does not define short_words."),
        ("while True: pass", Verdict.WRONG, "Your answer ran too long, so the check stopped it."),
    ],
)
def test_a_source_is_judged_without_a_notebook(fixture_course, source, verdict, says):
    exercise = fixture_course.exercise("short.short_words")

    judged = proof.judge(exercise, source, seed=3)

    assert judged.verdict == verdict
    assert says in judged.message


def test_where_nobody_is_told_the_verdict_is_the_same_and_no_attempt_is_compared(fixture_course):
    exercise = fixture_course.exercise("short.short_words")

    assert proof.judge(exercise, RIGHT, seed=3, told=False).verdict == Verdict.PASSED
    wrong = proof.judge(exercise, RIGHT.replace("<", ">="), seed=3, told=False)
    assert wrong.verdict == Verdict.WRONG
    assert "four letters or more" not in wrong.message


def test_a_stub_is_judged_as_not_attempted(fixture_course):
    exercise = fixture_course.exercise("short.short_words")

    assert code.untouched(exercise.stub, exercise.stub)
    assert proof.judge(exercise, exercise.stub, seed=3).verdict == Verdict.NOT_ATTEMPTED
