"""What several checks of this chapter use."""

from itertools import groupby, islice
from operator import itemgetter

from workbook import expect


def drawn(draw, make, most, small, named):
    """Items made by `make(random)`. The rounds with few items get those of `small`, so that every belief shows in few."""
    size = draw.size(most, at_least=0)
    return draw.show(named, small[size] if size in small else [make(draw.random) for _ in range(size)])


def several(draw, places, count):
    """How many of the items at these places are asked for, of `count` items in all; 2 at least in a long input.

    Of five items more than there are; of the longest input so many that the last of them stands behind the first twenty.
    """
    if count == 5:
        return len(places) + 1
    return sum(at < 20 for at in places) + 1 if count > 20 else draw.random.randint(2, 5)


def by_run(pairs, finish):
    """What an answer gives that takes equal keys for neighbours: of each key the last run counts."""
    return {key: finish([value for _, value in run]) for key, run in groupby(pairs, key=itemgetter(0))}


def weighted_mean(parts):
    """The mean over all, from pairs of a weight and a mean."""
    return sum(weight * part for weight, part in parts) / sum(weight for weight, _ in parts)


def mean(numbers):
    return sum(numbers) / len(numbers)


def count_and_mean(numbers):
    return len(numbers), mean(numbers)


def come_in_time(answer, solution, items, *rest):
    """The lists are right at the end of all, and each comes when no more items have been read than the solution reads."""
    served, model = expect.serve(items), expect.serve(items)
    expected, due = [], []
    for part in solution(model, *rest):
        expected.append(part)
        due.append(model.reads)
    found = iter(answer(served, *rest))
    lists, late = [], None
    while len(lists) <= len(expected) and (part := expect.take(found, 1)):
        lists += part  # not a copy: an answer may not empty a list that it has given
        if late is None and len(lists) <= len(expected) and served.reads > due[len(lists) - 1]:
            late = len(lists), served.reads
    # Of wrong lists it does not matter when they came.
    if expect.equal(lists, expected):
        number, read = late or (1, 0)
        expect.note(
            late is None,
            f"list {number} after {read} items",
            f"list {number} after {due[number - 1] if due else 0} items",
            says="The lists are right, but one came too late: {received}. It was complete earlier: {expected}. "
            "A generator gives a list as soon as it is complete. What does your code wait for?",
            again="Use `yield` inside the loop, at the item that shows that the list is complete.",
        )


def padded(random, text):
    """The text, with or without blanks around it."""
    return random.choice((text, text, f" {text}", f"{text}  "))


def read_no_further(answer, solution, items, *rest):
    """The result is right, and the answer read as many items as the solution."""
    served, model = expect.serve(items), expect.serve(items)
    if not expect.equal(answer(served, *rest), solution(model, *rest)):
        return
    expect.reads(
        served,
        model.reads,
        says="The result is right. Your code: {received}. Needed: {expected}. A lazy stage reads only when the next stage asks. "
        "Which part of your code asks for more after the last result?",
    )


READ_IN_THE_CALL = (
    "The call alone: {received}. Nobody had asked for a result. A lazy answer reads an item only for the next result. "
    "Which part of your code reads during the call?"
)
