"""Right answers in other forms: each kind is replaced at every depth, and only when it is asked for."""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count, islice

import numpy
import pytest

from workbook.authoring import proof
from workbook.authoring.variants import KINDS, VARIANTS, Form
from workbook.checking import expect
from workbook.course.checks import Check

pytestmark = pytest.mark.once  # it is about the proof


def form(name):
    """The one form that is called so."""
    return Form(tuple(each for each in VARIANTS if each.name == name))


@pytest.mark.parametrize(
    ("name", "value", "given"),
    [
        ("a tuple for a list", [1, {"a": [2]}], (1, {"a": (2,)})),
        ("a list for a tuple", (1, [(2,)]), [1, [[2]]]),
        ("a named tuple for a tuple", [(1, 2)], [(1, 2)]),
        ("numpy's numbers", [1, {True: 0.5}], [1, {True: 0.5}]),
        ("a defaultdict for a dict", [{"a": {}}], [{"a": {}}]),
    ],
)
def test_a_kind_is_replaced_at_every_depth(name, value, given):
    assert form(name).of(value, is_value=True) == given
    assert expect.alike(form(name).of(value, is_value=True), value)


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("numpy's numbers", 1, numpy.int64),
        ("numpy's numbers", True, numpy.bool_),
        ("numpy's numbers", 0.5, numpy.float64),
        ("numpy's numbers", 2**70, int),
        ("a defaultdict for a dict", {}, defaultdict),
        ("a Counter or an OrderedDict for a dict", {"a": 1}, Counter),
        ("a Counter or an OrderedDict for a dict", {"a": "b"}, OrderedDict),
        ("a list for a tuple", "text", str),
    ],
)
def test_what_stands_for_a_value(name, value, kind):
    assert type(form(name).of(value, is_value=True)) is kind


def test_a_key_stays_a_key():
    assert form("a list for a tuple").of({(1, 2): (3,)}, is_value=True) == {(1, 2): [3]}
    assert form("a list for a tuple").of({(1, 2)}, is_value=True) == {(1, 2)}


def test_an_iterator_is_not_read_ahead():
    given = form("a tuple for a list").of(lambda: ([number] for number in count()), is_value=False)()

    assert isinstance(given, Iterator)
    assert list(islice(given, 2)) == [(0,), (1,)]


def test_an_object_can_be_iterated_over_again_and_is_no_iterator():
    given = form("an object with __iter__ for an iterator").of(lambda items: map(str, items), is_value=False)([1, 2])

    assert not isinstance(given, Iterator)
    assert list(given) == list(given) == ["1", "2"]


def test_functions_have_no_name_and_are_called_all_the_same():
    for name in ("a partial for a function", "an object with __call__ for a function"):
        over = form(name).of(lambda limit: lambda number: number > limit, is_value=False)
        assert over(3)(4) is True
        assert not hasattr(over(3), "__name__")
    assert type(form("a partial for a function").of(print, is_value=False)) is partial


def test_a_class_stays_what_it_is():
    assert form("a partial for a function").of(Counter, is_value=False) is Counter


def test_without_a_form_it_is_seen_which_kinds_there_are():
    looked = Form()

    assert list(looked.of(lambda: iter([(1, {"a"})]), is_value=False)()) == [(1, {"a"})]
    assert looked.seen == {"a function", "an iterator", "a tuple", "a number"}
    assert looked.seen < set(KINDS)


# What the proof makes of them


def checked(exercise, run, **options):
    """The exercise with another check."""
    return replace(exercise, check=Check(exercise.name, run, **options))


def listed(answer, draw):
    """A check that wants a list, and says nothing of it."""
    words = draw.words(5)
    expect.true(answer(words) == [word for word in words if len(word) < 4], says="No.")


@pytest.fixture
def in_a_list(fixture_course):
    """An exercise whose solution gives a list."""
    exercise = fixture_course.exercise("short.short_words")
    return replace(
        exercise, solution="def short_words(words):\n    return [word for word in words if len(word) < SHORT]\n"
    )


def test_a_form_that_is_refused_is_reported(in_a_list):
    (problem,) = proof.right_forms_pass(checked(in_a_list, listed))

    assert problem.startswith(f"{in_a_list.where}: short_words is refused with a tuple for a list (seed 1): ")
    assert "@exercise(only=" in problem


def test_a_form_that_the_text_rules_out_is_declared(in_a_list):
    assert proof.right_forms_pass(checked(in_a_list, listed, only="a list: the text asks for one")) == []


@pytest.mark.parametrize("only", ["a lists: the text asks for one", "a list", "a list: "])
def test_a_declaration_names_a_kind_and_says_why(in_a_list, only):
    (problem,) = proof.right_forms_pass(checked(in_a_list, listed, only=only))

    assert "KIND: WHY" in problem


def test_a_declaration_that_is_not_needed_is_reported(fixture_course):
    exercise = fixture_course.exercise("short.short_words")
    exercise = replace(exercise, check=replace(exercise.check, only="a function: the text asks for one"))

    assert proof.right_forms_pass(exercise) == [
        f"{exercise.where}: short_words takes other forms of a function, too; leave out `only`."
    ]


def test_a_costly_exercise_is_tried_once_with_all_forms(in_a_list, monkeypatch):
    seen = []
    monkeypatch.setattr(proof, "_refused", lambda exercise, forms: seen.append(forms) or "")
    proof.right_forms_pass(checked(in_a_list, listed, costly="it is"))

    assert [[each.instead_of for each in forms] for forms in seen] == [["a function", "a list"]]


def test_a_solution_that_needs_its_own_kind_again_is_not_refused(in_a_list):
    exercise = replace(in_a_list, solution="def short_words(words):\n    words.append('a')\n    return words\n")

    def twice(answer, draw):
        words = draw.words(2)
        expect.equal(answer(answer(list(words))), [*words, "a", "a"])

    assert proof.right_forms_pass(checked(exercise, twice)) == []
