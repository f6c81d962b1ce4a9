"""The outcome of one answer, beside the check and behind the wire."""

import time
from dataclasses import replace
from types import SimpleNamespace

import pytest
from sample_answers import ENDLESS, RAISES, RIGHT, SEED, SEEDS, UNKNOWN, behind, beside, capped, hurried

from workbook.checking import expect, stops
from workbook.checking.judge import judge, match
from workbook.checking.outcome import Verdict
from workbook.checking.trace import trace
from workbook.course.checks import Attempt, Check
from workbook.views import cards


@pytest.fixture(params=[beside, behind], ids=["beside", "behind the wire"])
def judged(request):
    """The outcome of a source, with the answer in this process or in another."""

    def outcome(exercise, source, seed=SEED):
        with request.param(exercise, source) as answer:
            return judge(exercise, answer, seed, source)

    return outcome


def test_a_right_answer_passes_with_points_a_solution_and_a_question(judged, short_words):
    outcome = judged(short_words, RIGHT)

    assert (outcome.verdict, outcome.points, outcome.question) == (
        Verdict.PASSED,
        2,
        "What would a list cost?",
    )
    assert outcome.answer == RIGHT
    assert outcome.solution == short_words.solution.strip()
    assert (outcome.inputs, outcome.expected, outcome.received) == ((), "", "")


def test_a_right_value_passes(judged, reads):
    assert judged(reads, "reads = 2").passed


def test_a_wrong_answer_shows_the_smallest_failing_input(judged, short_words):
    """'map' is short enough to be lost, and one word is enough to show it."""
    source = "def short_words(words):\n    return (word for word in words if len(word) < 3)"
    outcome = judged(short_words, source)

    ((name, words),) = outcome.inputs
    assert outcome.verdict is Verdict.WRONG
    assert name == "words"
    assert outcome.received == "[]"
    assert outcome.expected != "[]"
    assert len(words.split(",")) <= 5
    assert not outcome.solution
    assert not outcome.points


def test_a_wrong_value_shows_expected_and_received(judged, reads):
    outcome = judged(reads, "reads = 4")

    assert (outcome.verdict, outcome.expected, outcome.received) == (Verdict.WRONG, "2", "4")


def test_a_known_attempt_gets_its_sentence_whatever_its_code(judged, short_words):
    source = "def short_words(words):\n    for word in words:\n        if not len(word) < 4:\n            yield word"
    outcome = judged(short_words, source)

    assert outcome.attempt == "keeps_long"
    assert outcome.sentence.startswith("The words that stayed have four letters or more.")


def test_a_known_value_gets_its_sentence(judged, reads):
    assert judged(reads, "reads = 10 // 2").attempt == "all_of_it"


def test_an_answer_cannot_change_what_it_is_compared_with(short_words):
    def run(answer, draw):
        words = draw.words(5)
        served = expect.serve([[word] for word in words])
        expect.equal(answer(words, served), [])
        expect.equal(len(words), draw.size(5))
        expect.equal(expect.everything(served), [])

    def empties(words, served):
        words.clear()
        return [row.clear() for row in served if row.clear()]

    ran = trace(Check("short_words", run), empties, SEED)
    assert ran.passed


def test_a_card_shows_what_the_answer_was_given_and_not_what_was_drawn_first(short_words):
    def run(answer, draw):
        words = draw.words(5)
        words[:] = ["changed"]
        expect.equal(answer(words), ["right"])
        words.clear()

    exercise = replace(short_words, check=Check("short_words", run))

    assert judge(exercise, lambda words: words, SEED).inputs == (("words", "['changed']"),)


def test_of_two_mistakes_the_one_that_shows_first_gets_its_sentence(judged, short_words):
    source = (
        "def short_words(words):\n"
        "    for at, word in enumerate(words):\n"
        "        if len(word) >= 4 or at == 17:\n"
        "            yield word"
    )

    assert judged(short_words, source).attempt == "keeps_long"


def positive(numbers):
    return [number for number in numbers if number > 0]


def absolute(numbers):
    return [abs(number) for number in numbers]


@pytest.mark.parametrize(
    ("answer", "says", "known"),
    [
        # -1 is kept and 0 is lost: two mistakes, and in two rounds only the first shows.
        (lambda numbers: [number for number in numbers if number], "", True),
        (lambda numbers: [number for number in numbers if number], "Which numbers stay?", True),
        # It gives what the attempt gives in the first round, and is right where the attempt is not.
        (lambda numbers: numbers if len(numbers) == 1 else positive(numbers) + [0] * (0 in numbers), "", False),
        # It gives the same in one round only, and the expectation has its own sentence.
        (lambda numbers: numbers if len(numbers) == 1 else absolute(numbers), "Which numbers stay?", False),
        (lambda numbers: numbers if len(numbers) == 1 else absolute(numbers), "", True),
    ],
)
def test_an_attempt_that_only_begins_alike_speaks_where_it_may_be_part_of_the_answer(answer, says, known):
    rounds = ([-1], [-1, 2], [-1, 0, 2])

    def run(answer, draw):
        numbers = draw.show("numbers", list(rounds[draw.size(3) - 1]))
        expect.equal(answer(numbers), [number for number in numbers if number >= 0], says)

    ran = trace(Check("kept", run, rounds=(1, 2, 3)), answer, SEED)
    keeps_all = Attempt("keeps_all", "kept", lambda numbers: numbers, "Every number is kept.", "")
    exercise = SimpleNamespace(attempts=(keeps_all,), is_value=False, check=Check("kept", run, rounds=(1, 2, 3)))

    assert match(exercise, ran, SEED) == (keeps_all if known else None)


@pytest.mark.parametrize("known", [True, False])
def test_a_block_stands_below_the_sentence_whichever_it_is(known):
    def run(answer, draw):
        expect.note(False, answer(), says="What is it?", again="Look twice.", card="```\n→ Exchange\n```")

    check = Check("two", run, rounds=(1,))
    attempts = (Attempt("two", "two", lambda: 2, "Why two?", "", again="One is enough."),) if known else ()
    outcome = judge(SimpleNamespace(id="a.two", attempts=attempts, is_value=False, check=check), lambda: 2, SEED)

    told = ("Why two?", "One is enough.") if known else ("What is it?", "Look twice.")
    assert (outcome.sentence, outcome.again) == tuple(f"{each}\n```\n→ Exchange\n```" for each in told)


def test_what_nobody_knows_gets_no_attempt_s_sentence(judged, short_words):
    outcome = judged(short_words, UNKNOWN)

    assert (outcome.verdict, outcome.attempt) == (Verdict.WRONG, "")
    assert outcome.sentence not in [made.sentence for made in short_words.attempts]


def test_an_eager_answer_is_told_apart_from_a_wrong_one(judged, short_words):
    source = "def short_words(words):\n    return iter([word for word in words if len(word) < SHORT])"

    assert judged(short_words, source).attempt == "reads_ahead"


def test_an_error_shows_the_answer_s_own_line(judged, short_words):
    outcome = judged(short_words, RAISES)

    assert (outcome.verdict, outcome.line) == (Verdict.RAISED, "line 3: yield word[9]")
    assert outcome.received == "IndexError: string index out of range"
    assert "Traceback" not in cards.as_text(outcome)
    assert "expect.py" not in cards.as_text(outcome)


def test_an_error_inside_a_library_shows_the_line_that_called_it(judged, short_words):
    source = "import json\ndef short_words(words):\n    return json.loads('{' * 3)"

    assert judged(short_words, source).line == "line 3: return json.loads('{' * 3)"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("def short_words():\n    return []", "TypeError: short_words() takes 0 positional"),
        ("def short_words(words):\n    return map(int, words)", "ValueError: invalid literal"),
    ],
    ids=["arguments", "a lazy builtin"],
)
def test_an_error_without_a_line_of_the_answer_is_its_own_all_the_same(judged, short_words, source, error):
    outcome = judged(short_words, source)

    assert outcome.verdict is Verdict.RAISED
    assert outcome.received.startswith(error)


def test_an_error_that_cannot_be_shown_is_one(judged, short_words):
    source = (
        "class E(Exception):\n    def __str__(self):\n        raise ValueError\ndef short_words(words):\n    raise E"
    )

    assert judged(short_words, source).verdict is Verdict.RAISED


@pytest.mark.parametrize("gave", ["None", "5", "10**5000"])
def test_what_the_check_cannot_use_is_told_in_a_sentence(judged, short_words, gave):
    outcome = judged(short_words, f"def short_words(words):\n    return {gave}")

    assert outcome.verdict is Verdict.WRONG
    assert outcome.sentence.startswith("Your answer gave ")
    assert "TypeError" in outcome.sentence
    assert outcome.received in ("None", "5", "a number too long to print")


def test_an_endless_answer_is_a_verdict(judged, short_words):
    outcome = judged(capped(short_words), ENDLESS)

    assert outcome.verdict is Verdict.WRONG
    assert "more than 300 items" in outcome.sentence


def test_an_endless_source_is_not_read_to_its_end(judged, short_words):
    from itertools import count

    def run(answer, draw):
        expect.equal(expect.take(answer(expect.serve(map(str, count()), limit=10)), 1), ["0"])

    endless = replace(short_words, check=Check("short_words", run))

    assert judged(endless, "def short_words(words):\n    return words").passed
    outcome = judged(endless, "def short_words(words):\n    return sorted(words)")
    assert outcome.verdict is Verdict.WRONG
    assert "more than 10 items" in outcome.received


def test_a_check_that_gives_a_function_works_from_both_sides(short_words):
    def run(answer, draw):
        count = expect.probe(lambda number: number + 1)
        numbers = draw.integers(50, 0, 9, at_least=1)
        given = [*numbers]
        result = answer(count, given)
        expect.equal(expect.everything(result), [number + 1 for number in numbers])
        expect.equal(count.calls, len(numbers))
        expect.equal(given, numbers[::-1])

    applied = replace(short_words, check=Check("short_words", run, shares="it looks at the list that it gave"))
    source = "def short_words(function, items):\n    made = [function(item) for item in items]\n    items.reverse()\n    return iter(made)"

    for mode in (beside, behind):
        with mode(applied, source) as answer:
            assert judge(applied, answer, SEED).passed, mode


def test_a_check_that_expects_nothing_passes_nobody(short_words):
    empty = replace(short_words, check=Check("short_words", lambda answer, draw: None))

    with pytest.raises(AssertionError, match="expects nothing"):
        judge(empty, print, SEED)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_attempt_is_matched_to_itself_whatever_is_drawn(fixture_course, seed):
    for exercise in fixture_course.exercises:
        for made in exercise.attempts:
            answer = made.answer() if exercise.is_value else made.answer
            assert judge(exercise, answer, seed).attempt == made.name


def test_no_costly_attempt_is_begun_that_the_budget_would_end(short_words, monkeypatch):
    def slow(words):
        time.sleep(0.02)
        return (word for word in words if len(word) <= 4)

    costly = replace(short_words, check=replace(short_words.check, costly="it starts processes"))
    known = judge(costly, slow, SEED)
    short_of_time = judge(hurried(costly, seconds=0.1), slow, SEED)
    assert known.attempt == "counts_the_edge"
    assert (short_of_time.verdict, short_of_time.attempt) == (Verdict.WRONG, "")
    assert short_of_time.sentence != known.sentence
    assert judge(hurried(short_words, seconds=0.1), slow, SEED).attempt == "counts_the_edge"


@pytest.mark.parametrize("known", [False, True])
def test_what_was_ended_once_is_not_started_again(short_words, monkeypatch, known):
    from workbook.course.checks import Attempt

    began = []

    def run(answer, draw):
        draw.words(5)
        began.append(1)
        raise stops.Late(30)

    attempts = (
        Attempt("another", "short_words", lambda words: began.append(1), "Another.", "x"),
        Attempt("waits", "short_words", lambda words: began.append(1), "It waited. For whom?", "x", overruns=True),
    )
    monkeypatch.setattr(type(short_words), "attempts", attempts if known else attempts[:1])
    endless = replace(short_words, check=Check("short_words", run))

    outcome = judge(endless, list, SEED)
    assert began == [1]
    assert (outcome.verdict, outcome.received) == (Verdict.WRONG, "still running after 30 seconds")
    assert outcome.attempt == ("waits" if known else "")
    assert ("It waited." if known else "ran too long") in outcome.sentence


def test_a_known_attempt_brings_its_second_sentence(judged, short_words):
    outcome = judged(short_words, "def short_words(words):\n    return [w for w in iter(words) if 4 <= len(w)]")
    assert not outcome.attempt

    outcome = judged(short_words, "def short_words(words):\n    return (w for w in words if 4 <= len(w))")
    assert (outcome.attempt, outcome.again[:14]) == ("keeps_long", "Keep the words")


def test_a_sentence_of_an_attempt_names_what_its_card_shows(judged, short_words, monkeypatch):
    attempts = [replace(each, sentence="{input}: {received}, not {expected}.") for each in short_words.attempts]
    monkeypatch.setitem(vars(short_words), "_answers", attempts)
    outcome = judged(short_words, "def short_words(words):\n    return (w for w in words if 4 <= len(w))")

    ((_, words),) = outcome.inputs
    assert outcome.sentence == f"{words}: {outcome.received}, not {outcome.expected}."


def test_an_error_that_no_attempt_raises_is_explained(judged, short_words):
    outcome = judged(short_words, "def short_words(words):\n    for word in words:\n        yield word[9]")

    assert outcome.attempt == ""
    assert outcome.sentence.startswith("The string has fewer items than this position needs.")
    assert outcome.received.startswith("IndexError")
    assert outcome.line.startswith("line 3")


def test_with_no_match_a_card_has_the_plain_facts(judged, short_words):
    outcome = judged(short_words, "def short_words(words):\n    return iter(['x'])")

    assert (outcome.sentence, outcome.attempt) == ("", "")
    assert outcome.inputs
    assert outcome.expected
    assert outcome.received
