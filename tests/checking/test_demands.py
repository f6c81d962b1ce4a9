"""Demands, measured while a check runs."""

import functools
from functools import reduce
from itertools import islice, tee

import pytest
import toolz

from workbook import expect
from workbook.checking import demands
from workbook.checking.trace import trace
from workbook.course import checks


def run(answer, draw):
    rows = draw.several(
        lambda random: {"n": random.randint(1, 9), "at": random.random()}, 120, at_least=0, named="rows"
    )
    found = answer(expect.serve(rows))
    if hasattr(found, "__next__"):
        found = expect.everything(found)
    expect.true(found is not None, says="Nothing.")


def told(answer, *words):
    """The sentence on the first demand that an answer misses, or ""."""
    failed = trace(checks.Check("answer", run, demands=words), answer, 1).failed
    return failed.says if failed else ""


def kept_until_the_end(rows):
    yield from list(rows)


def rest_at_once(rows):
    yield from islice(rows, 1)
    yield from list(rows)


def test_lazy_is_measured_at_each_result():
    assert told(lambda rows: (row for row in rows), "lazy") == ""
    assert "The call alone read " in told(lambda rows: iter([*rows]), "lazy")
    assert "The call alone read " in told(lambda rows: [*rows], "lazy")
    assert "items were read before result 1 of " in told(kept_until_the_end, "lazy")
    assert "items were read before result 2 of " in told(rest_at_once, "lazy")


def test_results_that_come_when_the_input_has_ended_are_no_reading_ahead():
    def last_three(rows):
        kept = []
        for row in rows:
            kept = [*kept, row][-3:]
        yield from kept

    assert told(last_three, "lazy") == ""


def copied_with_tee(rows):
    first, second = tee(rows)
    return sum(1 for _ in first) + sum(1 for _ in second)


def test_what_is_kept_may_not_grow_with_the_input():
    window = lambda rows: max((len(each) for each in toolz.sliding_window(5, rows)), default=0)  # noqa: E731

    assert told(lambda rows: sum(row["n"] for row in rows), "one pass") == ""
    assert told(window, "one pass") == ""
    assert "Your answer kept 120 of 120 items at one time, and 20 of 20." in told(
        lambda rows: len(list(rows)), "one pass"
    )
    assert "Which name of yours" in told(copied_with_tee, "one pass")
    assert "Which name of yours" in told(lambda rows: len([dict(row) for row in rows]), "one pass")
    assert told(lambda rows: len({row["n"]: row["at"] for row in rows}), "one pass") == ""


def test_results_that_the_check_keeps_are_not_the_answer_s():
    assert told(lambda rows: (row for row in rows), "one pass") == ""


def test_a_generator_is_written_with_yield():
    assert told(rest_at_once, "a generator") == ""
    assert "Where should `yield` stand?" in told(lambda rows: map(dict, rows), "a generator")


def inner(rows):
    return functools.reduce(lambda count, _: count + 1, rows, 0)


def outer(rows):
    return inner(rows)


def imported_inside(rows):
    from toolz import count as number_of

    return number_of(rows)


def reduced_inside(rows):
    import functools

    return functools.reduce(max, rows, 0)


def folded_inside(rows):
    from functools import reduce as fold

    found = fold
    return found(max, rows, 0)


def reduced_by_another(rows):
    return reduced_inside(rows)


def imported_and_not_used(rows):
    from functools import reduce  # noqa: F401

    return max(rows, default=0)


def module_imported_and_not_used(rows):
    import functools

    functools.reduce  # noqa: B018
    return max(rows, default=0)


def named_and_not_used(rows):
    reduce  # noqa: B018
    return max(rows, default=0)


class Holder:
    def __call__(self, rows):
        return toolz.count(rows)


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (outer, "no reduce"),
        (outer, "no functools"),
        (imported_inside, "no toolz"),
        (Holder(), "no toolz"),
        (functools.partial(imported_inside), "no toolz"),
        (lambda rows: max(sorted(rows, key=str), default=0), "no sorted"),
    ],
)
def test_what_is_forbidden_is_found_under_any_name(answer, word):
    assert told(answer, word).startswith(f"Your answer uses `{word.removeprefix('no ')}`.")
    assert told(lambda rows: len([*rows]), word) == ""


@pytest.mark.parametrize(
    ("answer", "holds"),
    [
        (lambda rows: functools.reduce(max, rows, 0), True),
        (functools.partial(functools.reduce, max), True),
        (lambda rows: max(rows, default=0), False),
        (reduced_inside, True),
        (folded_inside, True),
        (reduced_by_another, True),
        (imported_and_not_used, False),
        (module_imported_and_not_used, False),
        (named_and_not_used, False),
    ],
)
def test_what_is_asked_for_is_found_under_any_name(answer, holds):
    assert (told(answer, "with reduce") == "") == holds


def test_a_demand_that_nobody_knows_is_refused():
    with pytest.raises(TypeError, match=r"the demand 'lasy' is not known; did you mean 'lazy'\?"):
        checks.exercise(demands=("lasy",))


def test_small_numbers_are_shared_by_all_and_say_nothing():
    kept = demands.Kept(3)

    assert [kept.add(each) for each in (1, "a", None)] == [1, "a", None]
    assert (kept.items, kept.most()) == (0, 0)
