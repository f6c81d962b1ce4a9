"""Answers to the exercises of chapter 06, as they stand in a cell."""

REFUSED = {
    "levels": [
        """\
def levels(crews):
    return [(int(at > 0), 2 if crew else 1, delay) for crew in crews for at, delay in enumerate(crew or [None])]
""",
        """\
def levels(crews):
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0 if crew is None else 1, None))
        column += [(int(crew.index(delay) > 0), 2, delay) for delay in crew or []]
    return column
""",
        '''\
# violates: "maybe an empty one, or `None` where nothing is recorded" (takes both for the same)
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0, None))
        else:
            column.extend((int(place > 0), 2, value) for place, value in enumerate(crew))
    return column
''',
        '''\
# violates: "repetition level" (the lesson: 1 where the same list goes on; here it counts the places)
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    column = []
    for crew in crews:
        if crew is None:
            column.append((0, 0, None))
        elif not crew:
            column.append((0, 1, None))
        else:
            column.extend((place, 2, value) for place, value in enumerate(crew))
    return column
''',
    ],
}

ACCEPTED = {
    "levels": [
        """\
def levels(crews):
    for crew in crews:
        if not crew:
            yield 0, int(crew is not None), None
        for at, delay in enumerate(crew or ()):
            yield int(at > 0), 2, delay
""",
        '''\
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """

    def triples():
        for crew in crews:
            if crew is None:
                yield 0, 0, None
            elif len(crew) == 0:
                yield 0, 1, None
            else:
                first, *others = crew
                yield 0, 2, first
                for value in others:
                    yield 1, 2, value

    return list(triples())
''',
        '''\
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0 if crew is None else 1, None))
            continue
        for place, value in enumerate(crew):
            column.append((min(place, 1), 2, value))
    return column
''',
    ],
}
