"""One run of a check: the same records in both modes, rounds, what is left behind."""

from dataclasses import replace

import pytest
from sample_answers import ENDLESS, RAISES, RIGHT, SEED, TOO_LONG, UNKNOWN, behind, capped, here

from workbook.checking import expect
from workbook.checking.execute import execute
from workbook.checking.judge import judge
from workbook.checking.outcome import Verdict
from workbook.checking.trace import trace
from workbook.checking.wire.process import opened
from workbook.course.checks import Check

# The same records in both modes

ANSWERS = {
    "right": RIGHT,
    "wrong": TOO_LONG,
    "unknown": UNKNOWN,
    "raises": RAISES,
    "raises late": "def short_words(words):\n    return map(int, words)",
    "endless": ENDLESS,
    "a list": "def short_words(words):\n    return [word for word in words if len(word) < SHORT]",
    "arguments": "def short_words():\n    return []",
    "nothing": "def short_words(words):\n    return None",
    "a function": "def short_words(words):\n    return lambda: words",
    "a class": "class short_words:\n    def __init__(self, words):\n        self.words = words\n    def __iter__(self):\n"
    "        return (word for word in self.words if len(word) < SHORT)",
    "numpy's texts": "import numpy\n\ndef short_words(words):\n    yield from numpy.array([word for word in words if len(word) < SHORT])",
    "a deque": "from collections import deque\n\ndef short_words(words):\n    return deque(word for word in words if len(word) < SHORT)",
    "numpy's numbers": "import numpy\n\ndef short_words(words):\n    return (numpy.int64(len(word)) for word in words)",
    "a partial": "from functools import partial\n\nshort_words = partial(filter, lambda word: len(word) < SHORT)",
    "used up": "def short_words(words):\n    list(words)\n    return filter(None, words)",
}


@pytest.mark.parametrize("source", ANSWERS.values(), ids=ANSWERS.keys())
def test_an_answer_looks_the_same_from_both_sides(short_words, source):
    short_words = capped(short_words) if source is ENDLESS else short_words
    one = trace(short_words.check, here(short_words, source), SEED)
    with behind(short_words, source) as answer:
        other = trace(short_words.check, answer, SEED)

    assert [replace(record, says="") for record in one.records] == [
        replace(record, says="") for record in other.records
    ]
    assert one.inputs == other.inputs


# Traces


def test_a_run_ends_with_the_round_that_raised(short_words):
    ran = trace(short_words.check, here(short_words, RAISES), SEED)

    assert ran.raised.kind == "IndexError"
    assert ran.records[-1] is ran.failed
    assert not ran.passed


GIVEN = "def first(word):\n    return word[9]"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("def short_words(words):\n    return map(first, words)", "another cell, line 2: return word[9]"),
        (
            "def short_words(words):\n    return [first(each) for each in words]",
            "line 2: return [first(each) for each in words]",
        ),
    ],
)
def test_an_error_in_a_given_function_stands_where_it_was_raised(short_words, source, line):
    """A line is the learner's own only if it stands in the answer's cell."""
    sources = [("<given>", GIVEN), ("<answer>", source)]
    beside = trace(short_words.check, execute(sources)["short_words"], SEED)
    with opened(sources, "short_words") as answer:
        apart = trace(short_words.check, answer, SEED)

    assert beside.raised.line == apart.raised.line == line


def test_an_answer_that_returned_nothing_is_not_said_to_have_returned(tmp_path):
    source = """
def run(answer, draw):
    draw.words(5)
    try:
        answer([])
    except IndexError:
        raise TypeError("of the check") from None
"""
    file = tmp_path / "chapters" / "01_x" / "exercises" / "first_of.py"
    check = Check("first_of", execute([(str(file), source)])["run"])

    ran = trace(check, execute([("<answer>", "def first_of(words):\n    return words[0]")])["first_of"], SEED)

    assert ran.failed.says == "The check could not go on with your answer (TypeError: of the check)."


def test_a_wrong_answer_is_seen_in_every_round(short_words):
    ran = trace(short_words.check, here(short_words, TOO_LONG), SEED)

    assert {record.round for record in ran.records} == set(range(7))
    assert ran.failed.round == min(record.round for record in ran.records if not record.passed)


def test_a_check_that_draws_nothing_runs_once(reads):
    assert {record.round for record in trace(reads.check, 2, SEED).records} == {0}


def test_one_seed_gives_one_trace_and_another_seed_another(short_words):
    traces = [trace(short_words.check, here(short_words, TOO_LONG), seed) for seed in (1, 1, 2)]

    assert traces[0] == traces[1] != traces[2]


def test_folders_are_gone_after_a_run(short_words):
    made = []

    def run(answer, draw):
        made.append(draw.folder({"a.txt": "x"}))
        expect.equal(answer(made[-1]), "x")

    with_folder = replace(short_words, check=Check("short_words", run))
    assert judge(with_folder, lambda folder: (folder / "a.txt").read_text(), SEED).passed
    assert judge(with_folder, lambda folder: 1 / 0, SEED).verdict is Verdict.RAISED
    assert made
    assert not any(folder.exists() for folder in made)
