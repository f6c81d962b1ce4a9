"""What several checks of this chapter use."""

from itertools import islice

from workbook import expect


def drawn(draw, make, most, small, named):
    """Items made by `make(random)`. The rounds with few items get those of `small`, so that every belief shows in few."""
    size = draw.size(most, at_least=0)
    return draw.show(named, small[size] if size in small else [make(draw.random) for _ in range(size)])


def several(draw, places, count):
    """How many are asked for of what stands at these places among so many items, 2 at least but of the longest.

    Of five items more than there are; of the longest input so many that the last of them stands behind the first twenty.
    """
    if count == 5:
        return len(places) + 1
    return sum(at < 20 for at in places) + 1 if count > 20 else draw.random.randint(2, 5)


def come_in_time(found, served, expected, due):
    """The lists are right, and each comes as soon as so many items were read: `due` has a number for each of them."""
    lists, late = [], None
    while len(lists) <= len(expected) and (part := expect.take(found, 1)):
        lists.append([*part[0]] if isinstance(part[0], (list, tuple)) else part[0])
        if late is None and len(lists) <= len(expected) and served.reads > due[len(lists) - 1]:
            late = len(lists), served.reads
    # Of wrong lists it does not matter when they came.
    if expect.equal(lists, expected):
        number, read = late or (1, 0)
        expect.note(
            late is None,
            f"list {number} after {read} items",
            f"list {number} after {due[number - 1] if due else 0} items",
            says="The lists are right, and one came too late: {received}. It is complete earlier: {expected}. "
            "What does your code wait for?",
        )


# cleaning: stages whose order matters, 02; a lazy result and what is false to a filter, 01; a value left alone, 03


def padded(random, text):
    """The text, with or without blanks around it."""
    return random.choice((text, text, f" {text}", f"{text}  "))
