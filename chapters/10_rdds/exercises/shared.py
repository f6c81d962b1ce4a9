"""Names that several checks of this chapter use."""

from collections import defaultdict

from workbook import expect, jobs  # noqa: F401 words of the checks


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
