"""The vocabulary of checks: each expectation holds when it should, and fails when it should."""

import ast
from collections import Counter, defaultdict, deque, namedtuple
from decimal import Decimal
from fractions import Fraction
from itertools import count, islice
from pathlib import Path
from types import MappingProxyType

import numpy
import pandas
import pytest

from workbook.checking import expect
from workbook.checking.recording import Recording, recording
from workbook.checking.stops import TooMany
from workbook.checking.wire.peer import RemoteError

Row = namedtuple("Row", "a b")


def seen(expectation, *arguments, **named):
    """The one record that an expectation makes."""
    with recording(Recording()) as into:
        returned = expectation(*arguments, **named)

    (record,) = into.records
    assert returned is record.passed
    return record


def served(items, read):
    """Items of which some were read."""
    made = expect.serve(items)
    list(islice(made, read))
    return made


def raising(error):
    def call():
        raise error("no")

    return call


# What holds, and what does not


def test_a_misspelt_choice_is_named():
    said = expect.unknown({"{late", "early"}, {"early": 1, "late": 2})

    assert said == "The list of names does not contain '{late'. Copy each name exactly."
    assert expect.unknown({"early"}, {"early": 1, "late": 2}) == ""


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (3, 3),
        ("a", "a"),
        ([1, (2, "x")], [1, (2, "x")]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({2, 1}, {1, 2}),
        (0.1 + 0.2, 0.3),
        (float("nan"), float("nan")),
        (None, None),
        (Row(1, 2), Row(1, 2)),
        (Row(1, 2), (1, 2)),
        ([1], (1,)),
        ([(1, [2])], ([1, (2,)],)),
        (range(2), [0, 1]),
        (deque([1]), [1]),
        ({1: 2}.items(), [(1, 2)]),
        (Counter("aab"), {"a": 2, "b": 1}),
        (defaultdict(list, a=[1]), {"a": (1,)}),
        (MappingProxyType({"a": 1}), {"a": 1}),
        (-0.0, 0),
        (2e9, 2 * 10**9),
        (-1.5e20, -15 * 10**19),
        (1e23, 10**23),
        (Fraction(1, 2), 0.5),
        (Decimal("2.5"), 2.5),
        (numpy.int64(3), 3),
        ([numpy.bool_(True)], [True]),
        (numpy.array([[1, 2]]), [(1, 2)]),
        (pandas.Series([1, 2]), [1, 2]),
        ([*range(3_000)], numpy.arange(3_000)),
    ],
)
def test_equal_holds_for_the_same_value(received, expected):
    assert seen(expect.equal, received, expected).passed


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (3, 4),
        (True, 1),
        (0, False),
        ("1", 1),
        ([1], {1}),
        ("ab", ["a", "b"]),
        ([1, 2], [2, 1]),
        ({"a": 1}, {"a": 2}),
        (None, 0),
        ([], None),
        (iter([1]), [1]),
        (lambda: 1, 1),
        (object(), object()),
        (iter([]), iter([])),
        (print, print),
        ([print], [len]),
    ],
)
def test_equal_fails_for_another_value_or_kind_and_for_what_has_no_value(received, expected):
    assert not seen(expect.equal, received, expected).passed


@pytest.mark.parametrize(
    ("received", "holds"), [((5, 3), True), ([5, 3], True), ((3, 5), False), ({5, 3}, False), (5, False)]
)
def test_a_prediction_is_right_in_any_brackets_and_never_told(received, holds):
    record = seen(expect.guess, received, (5, 3), says="Count again.")

    assert record.passed is holds
    assert record.expected == ""


def test_a_question_about_brackets_tells_them_apart():
    assert seen(expect.guess, [[1]], [[1]], says="no", brackets=True).passed
    assert not seen(expect.guess, [(1,)], [[1]], says="no", brackets=True).passed
    assert not seen(expect.guess, [Row(1, 2)], [[1, 2]], says="no", brackets=True).passed


def test_long_whole_numbers_count_to_their_last_digit():
    assert not expect.alike(12_345_678_900, 12_345_678_901)
    assert not expect.alike(10**5_000, 10**5_000 + 1)
    assert expect.alike(12_345_678_901.0, 12_345_678_901.000001)


def test_what_is_taken_is_of_python_s_own_kinds_and_a_list_stays_the_same_list():
    given = [1]
    taken = expect.take(iter([numpy.int64(1), given, deque([numpy.float64(0.5)])]), 3)

    assert [type(each) for each in taken] == [int, list, list]
    assert type(taken[2][0]) is float
    assert taken[1] is given


def test_equal_does_not_ask_the_answer_whether_it_is_equal():
    class Everything:
        def __eq__(self, other):
            return True

        __hash__ = None

    assert not seen(expect.equal, Everything(), 3).passed
    assert not seen(expect.equal, [Everything()], [3]).passed


@pytest.mark.parametrize(("received", "expected"), [(0.5, 0.5), (1 / 3, 0.333333333333), (2, 2.0), (1e-12, 0)])
def test_close_holds_within_the_tolerance(received, expected):
    assert seen(expect.close, received, expected).passed


@pytest.mark.parametrize("received", [0.51, "0.5", True, None, float("nan"), [0.5], 0.5 + 0j])
def test_close_fails_for_another_number_and_for_no_number(received):
    assert not seen(expect.close, received, 0.5).passed


def test_close_takes_a_tolerance():
    assert seen(expect.close, 0.51, 0.5, tolerance=0.1).passed


@pytest.mark.parametrize("received", [[(1, "a"), (2, "b")], [[2, "b"], [1, "a"]], iter([(2, "b"), (1, "a")])])
def test_rows_hold_in_any_order(received):
    assert seen(expect.rows, received, [(1, "a"), (2, "b")]).passed


@pytest.mark.parametrize(
    ("received", "says"),
    [
        ([("UA", 5, 1), ("AA", 7, 2)], "3 values, and the text asks for 2"),
        ([("UA",), ("AA",)], "1 value, and the text asks for 2"),
        ([(5, "UA"), (7, "AA")], "columns are in another order"),
        ([(5, "UA"), (7, "HA")], ""),
        ([(5, "UA"), (7, "AA"), (7, "AA")], ""),
        ([("UA", 5), ("AA",)], ""),
        (["UA", "AA"], ""),
        ([], ""),
    ],
)
def test_rows_with_other_columns_are_told_so_where_the_check_says_nothing(received, says):
    said = seen(expect.rows, received, [("UA", 5), ("AA", 7)]).says

    assert (says in said, bool(said)) == (True, bool(says))
    assert seen(expect.rows, received, [("UA", 5), ("AA", 7)], says="own").says == "own"


@pytest.mark.parametrize("received", [[(1, "a")], [(1, "a")] * 2, [], [1], 5, None])
def test_rows_fail_for_missing_doubled_and_other_rows(received):
    assert not seen(expect.rows, received, [(1, "a"), (2, "b")]).passed


def test_rows_count_the_differences_and_show_some():
    record = seen(expect.rows, [1, 3, 3], [1, 2])

    assert record.received == "1 of 2 rows missing (such as 2); 2 not expected (such as 3)"
    assert record.expected == "2 rows in any order"


def test_a_row_that_is_a_sequence_is_shown_as_one():
    record = seen(expect.rows, [["UA", 1]], [("UA", 2)])

    assert record.received == "1 of 1 rows missing (such as ('UA', 2)); 1 not expected (such as ('UA', 1))"


def test_rows_without_an_end_are_stopped():
    with recording(Recording()), pytest.raises(TooMany):
        expect.rows(count(), [1, 2])


@pytest.mark.parametrize(("condition", "passed"), [(True, True), ([1], True), (0, False), ("", False), (None, False)])
def test_true_is_the_condition(condition, passed):
    made = seen(expect.true, condition, "no")

    assert made.passed is passed
    assert (made.received, made.expected) == ("", "")  # True and False would say nothing


@pytest.mark.parametrize(
    ("error", "call", "passed"),
    [
        (ValueError, raising(ValueError), True),
        (Exception, raising(KeyError), True),
        (KeyError, raising(LookupError), False),
        (ValueError, raising(TypeError), False),
        (ValueError, lambda: 3, False),
    ],
)
def test_raises_wants_this_error_or_a_kind_of_it(error, call, passed):
    assert seen(expect.raises, error, call).passed is passed


def test_raises_knows_an_error_from_another_process():
    def call():
        raise RemoteError(["MyError", "KeyError", "Exception"], "no")

    assert seen(expect.raises, KeyError, call).passed
    assert not seen(expect.raises, ValueError, call).passed


def test_pure_fails_when_what_was_given_changed():
    numbers = [2, 1]
    with recording(Recording()) as into:
        with expect.pure(numbers):
            sorted(numbers)
        with expect.pure(numbers):
            numbers.sort()

    assert [record.passed for record in into.records] == [True, False]
    assert into.records[1].says == "It changed what it was given: [2, 1] became [1, 2]."


# When an answer reads


@pytest.mark.parametrize(("read", "count", "passed"), [(2, 2, True), (1, 2, False), (3, 2, False), (0, 0, True)])
def test_reads_wants_exactly_so_many(read, count, passed):
    assert seen(expect.reads, served("abc", read), count).passed is passed


@pytest.mark.parametrize(("read", "passed"), [(0, True), (2, True), (3, False)])
def test_reads_at_most_wants_no_more(read, passed):
    assert seen(expect.reads_at_most, served("abc", read), 2).passed is passed


@pytest.mark.parametrize(("read", "passed"), [(0, True), (1, False)])
def test_lazy_wants_nothing_read_yet(read, passed):
    assert seen(expect.lazy, served("abc", read)).passed is passed


def test_lazy_sees_a_list_comprehension_and_not_a_generator():
    eager, patient = expect.serve("abc"), expect.serve("abc")
    [item for item in eager]  # noqa: C416
    (item for item in patient)

    assert not seen(expect.lazy, eager).passed
    assert seen(expect.lazy, patient).passed


def test_what_is_served_is_an_iterator_read_once():
    items = expect.serve(["a", "b"])

    assert (items.reads, items.exhausted) == (0, False)
    assert iter(items) is items
    assert list(items) == ["a", "b"]
    assert list(items) == []
    assert (items.reads, items.exhausted) == (2, True)


def test_the_end_is_seen_only_by_who_asks_past_it():
    items = served("ab", 2)

    assert not items.exhausted
    assert next(items, None) is None
    assert items.exhausted


def test_serving_stops_at_its_limit():
    items = expect.serve(count(), limit=3)

    assert list(islice(items, 3)) == [0, 1, 2]
    with pytest.raises(TooMany, match="more than 3 items"):
        next(items)


def test_an_endless_source_has_a_limit_of_its_own():
    with pytest.raises(TooMany):
        list(expect.serve(count()))


def test_a_limit_equal_to_the_items_is_not_reached_by_reading_all():
    assert list(expect.serve(iter("abc"), limit=3)) == ["a", "b", "c"]


@pytest.mark.parametrize("value", [iter([]), map(str, []), (x for x in []), expect.serve([])])
def test_iterator_holds_for_iterators(value):
    assert seen(expect.iterator, value).passed


@pytest.mark.parametrize("value", [[], (), {}, range(3), "abc", None, 5, len])
def test_iterator_fails_for_containers_and_others(value):
    assert not seen(expect.iterator, value).passed


def test_a_probe_counts_and_remembers():
    double = expect.probe(lambda number: number * 2)

    assert list(map(double, [1, 5])) == [2, 10]
    assert (double.calls, double.arguments) == (2, [(1,), (5,)])


def test_a_probe_has_a_ceiling(monkeypatch):
    monkeypatch.setattr(expect, "CEILING", 3)
    probe = expect.probe(lambda: None)

    with pytest.raises(TooMany, match="more than 3 times"):
        [probe() for _ in count()]
    assert probe.calls == 4


def test_take_asks_for_no_more_than_it_gives():
    items = expect.serve("abcde")

    assert expect.take(items, 2) == ["a", "b"]
    assert items.reads == 2
    assert expect.take("ab", 5) == ["a", "b"]


def test_everything_has_a_ceiling():
    assert expect.everything(iter("abc"), ceiling=3) == ["a", "b", "c"]
    with pytest.raises(TooMany, match="more than 3 items"):
        expect.everything(count(), ceiling=3)


# Only beside the answer


@pytest.mark.parametrize(
    ("value", "passed"), [([1, "a"], True), (len, True), (lambda: 1, False), ((x for x in []), False)]
)
def test_picklable_is_what_pickles(value, passed):
    assert seen(expect.picklable, value).passed is passed


def test_the_expectations_pickle_and_never_unpickle():
    tree = ast.parse(Path(expect.__file__).read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "pickle"
    }

    assert used == {"dumps"}


def test_peak_memory_gives_the_result_and_sees_the_peak():
    with recording(Recording()) as into:
        small = expect.peak_memory(lambda: sum(range(1_000)), 1_000_000)
        large = expect.peak_memory(lambda: len(bytearray(5_000_000)), 1_000_000)

    assert (small, large) == (499_500, 5_000_000)
    assert [record.passed for record in into.records] == [True, False]
    assert "5.0 MB" in into.records[1].says
    assert "1.0 MB" in into.records[1].says


def test_peak_memory_stops_tracing_also_after_an_error():
    import tracemalloc

    with pytest.raises(ValueError, match="no"):
        expect.peak_memory(raising(ValueError), 1)

    assert not tracemalloc.is_tracing()


# What is said


@pytest.mark.parametrize(
    ("expectation", "says"),
    [
        (lambda says: expect.equal(3, 4, says=says), "saw 3, wanted 4"),
        (lambda says: expect.close(0.5, 1, says=says), "saw 0.5, wanted 1"),
        (lambda says: expect.true(0, says), "saw False, wanted True"),
        (lambda says: expect.raises(ValueError, lambda: 3, says=says), "saw 3, wanted ValueError"),
        (lambda says: expect.iterator([1], says=says), "saw [1], wanted an iterator"),
    ],
)
def test_a_sentence_shows_what_was_received_and_expected(expectation, says):
    assert seen(expectation, "saw {received}, wanted {expected}").says == says


def test_one_item_is_not_items():
    assert [seen(expect.lazy, served("ab", read)).received for read in (1, 2)] == [
        "1 item read",
        "2 items read",
    ]


def test_a_sentence_is_said_only_on_failure():
    assert seen(expect.equal, 3, 3, says="no: {received}").says == ""


# Words, kinds and units


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        ("Velocity", "velocity"),
        (["hdfs", "OBJECT store "], ["HDFS", "object store"]),
        ({"HDFS", "velocity"}, {"HDFS", "velocity"}),
        ({"a": ("Hdfs", 1)}, {"a": ("HDFS", 1)}),
        ("velocty", "velocty"),
        (None, None),
    ],
)
def test_letter_case_of_a_word_from_a_list_does_not_count(value, spelled):
    assert expect.spelled(value, ["velocity", "HDFS", "object store"]) == spelled


STORES = {"logs": "HDFS", "pages": "object store"}


@pytest.mark.parametrize("answer", [STORES, {"logs": "hdfs", "pages": "Object Store"}])
def test_a_choice_is_right_whatever_its_letter_case(answer):
    assert seen(expect.guess, answer, STORES, says="No.", names=STORES.values()).passed


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ("hfds", "'hfds'"),
        (["HDFS"], ""),
        (..., "three dots"),
        (3, "3"),
        ("{x}", "'{x}'"),
    ],
)
def test_a_word_that_is_no_choice_is_no_wrong_idea(chosen, told):
    answer = {"logs": "object store", "pages": chosen}
    record = seen(expect.guess, answer, STORES, says="Which is which?", again="Look again.", names=STORES.values())

    assert not record.passed
    if told:
        assert record.says == f"The list of names does not contain {told}. Copy each name exactly."
        assert record.again == ""
    else:
        assert record.says == "Which is which?"


@pytest.mark.parametrize("chosen", [[["map"]], {("a", "b")}, [{}], ["{map}"]])
def test_anything_may_be_chosen(chosen):
    assert "does not contain" in expect.unknown(chosen, ["map"])


@pytest.mark.parametrize(
    ("value", "told"),
    [(3, ""), (2.5, ""), ("22.2 GB/s", "'22.2 GB/s' is a text. Write the number alone, in GB a second"),
     (True, "True is no number"), (..., "three dots is no number"), ([1], "[1] is no number")],
)  # fmt: skip
def test_a_number_is_wanted_without_its_unit(value, told):
    said = expect.no_number(value, unit="GB a second")

    assert said.startswith(told)
    assert bool(said) is bool(told)


def test_after_two_tries_a_count_is_explained():
    record = seen(expect.guess, (1, 2), (2, 1), says="Of these two, 0 are right.", again="What comes {received}?")

    assert (record.says, record.again) == ("Of these two, 0 are right.", "What comes (1, 2)?")
