"""Names that several checks of this chapter use."""

from collections import defaultdict

from workbook import expect, jobs


def is_rdd(ran):
    """Whether the answer gave an RDD; an expectation."""
    says = "Your function gave {received}, and the text asks for an RDD. An action gives a value, and a transformation an RDD ([section 2](lesson#2)). Which does your function call last?"
    return expect.note(ran.kind == "RDD", ran.gave, says=says)


def keeps_its_result(answer):
    """The answer, giving whether its RDD is itself cached."""
    return lambda *inputs: bool(getattr(answer(*inputs), "is_cached", False))


def slices(items, count):
    """The partitions that `parallelize` makes of a list."""
    return [items[at * len(items) // count : (at + 1) * len(items) // count] for at in range(count)]


def means_of(pairs):
    """The mean of each key, rounded."""
    values = defaultdict(list)
    for key, value in pairs:
        values[key].append(value)
    return {key: round(sum(each) / len(each), 6) for key, each in values.items()}


def means(gave):
    """What an answer gave, as a dictionary of rounded means."""
    try:
        return {key: round(mean, 6) for key, mean in gave}
    except (TypeError, ValueError):
        return gave


def least_shuffle(pairs):
    """The bytes that are enough for one state for each key and partition."""
    return 2_000
