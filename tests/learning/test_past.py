"""What events say of one exercise."""

import pytest

from workbook.checking.outcome import Outcome, Verdict
from workbook.learning import past

KNOWN = Outcome("short.reads", Verdict.WRONG, "Who asked?", again="Ask less.", attempt="all_of_it")
COUNTED = Outcome("short.reads", Verdict.WRONG, "Two of four are right.", again="Read the text from its end.")


def event(outcome, answer="", attempt=""):
    return {"exercise": "short.reads", "outcome": outcome, "attempt": attempt} | ({"answer": answer} if answer else {})


def answers(history, but=""):
    return [each.get("answer") for each in past.failed(history, but)]


def test_of_each_answer_that_failed_the_last_try_counts():
    history = [event("wrong", "a"), event("raised", "b"), event("wrong", "a"), event("not attempted"), event("wrong")]

    assert answers(history) == ["b", "a", None]
    assert answers(history, but="b") == ["a", None]


def test_a_pass_ends_what_failed_before():
    assert answers([event("wrong", "a"), event("passed", "b"), event("wrong", "c")]) == ["c"]


@pytest.mark.parametrize(
    ("history", "again"),
    [
        ([], False),
        ([event("wrong", "mine", "all_of_it")], False),
        ([event("wrong", "a", "all_of_it")], True),
        ([event("wrong", "a", "all_of_it"), event("wrong", "mine", "all_of_it")], True),
        ([event("wrong", "a", "all_of_it"), event("not attempted")], True),
        ([event("wrong", "a", "all_of_it"), event("wrong", "b", "nothing")], False),
        ([event("wrong", "a", "all_of_it"), event("wrong", "b")], False),
        ([event("wrong", "a", "all_of_it"), event("passed", "b")], False),
    ],
)
def test_a_known_attempt_is_told_more_plainly_when_it_comes_again(history, again):
    assert past.says_again(history, KNOWN, "mine") is again


def test_a_count_is_replaced_by_an_explanation_after_two_other_tries():
    history = [event("wrong", "a", "all_of_it"), event("wrong", "a"), event("wrong", "mine")]

    assert not past.says_again(history, COUNTED, "mine")
    assert past.says_again([*history, event("raised", "b")], COUNTED, "mine")


def test_without_a_second_sentence_the_first_is_shown():
    assert not past.says_again([event("wrong", "a", "")] * 3, Outcome("short.reads", Verdict.WRONG, "No."), "mine")


def test_events_of_other_programs_are_passed_over():
    odd = [{"exercise": "short.reads", "hint": "2", "outcome": ["wrong"]}, {"exercise": "short.reads", "hint": True}]

    assert (past.failed(odd), past.opened(odd)) == ([], 0)
    assert past.opened([*odd, {"hint": 2}]) == 2
    assert past.of([*odd, {"exercise": "short.short_words"}], "short.reads") == odd
