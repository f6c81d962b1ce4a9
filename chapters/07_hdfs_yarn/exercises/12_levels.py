# %% task [markdown] points=2 extra=true
# ## Extra: Dremel's levels
#
# *Write.* The last box of section 8 in the lesson tells how Parquet keeps lists in a plain column. `crews` is a list; for each crew it holds
# a list of whole numbers, maybe an empty one, or `None` where nothing is recorded. Give the column as a list of triples: repetition level, definition
# level, value (`None` where there is none). The check writes the same crews with `pyarrow` and reads the levels out of the bytes.

# %% answer
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    ### BEGIN SOLUTION
    column = []
    for crew in crews:
        if crew is None:
            column.append((0, 0, None))
        elif not crew:
            column.append((0, 1, None))
        else:
            # Each list begins a new record; whatever follows in it repeats.
            column += [(min(at, 1), 2, delay) for at, delay in enumerate(crew)]
    return column
    ### END SOLUTION


# %% hints [markdown]
# 1. Write the column of the example by hand, crew by crew. Which crews have no value and yet an entry?
# 2. Three cases: None, an empty list, a list with values. In the last, the first value has the repetition level 0,
#    all others 1.
# 3. A relative, words as letters with a mark at each beginning: `for word in words:` and in it `for at, letter in
#    enumerate(word): marked.append((at == 0, letter))`.

# %% question [markdown]
# How does a reader of the column find the beginning of the third crew?

# %% check
import io


def crew(random):
    """The delays of a crew: some, none, or nothing recorded."""
    kind = random.randint(0, 5)
    if kind < 2:
        return None if kind else []
    return [random.choice((0, random.randint(-20, 300))) for _ in range(random.randint(1, 4))]


def in_parquet(crews):
    """The levels and values of a column of lists as pyarrow writes them, read out of the file's bytes."""
    import pyarrow
    import pyarrow.parquet

    kind = pyarrow.list_(pyarrow.field("element", pyarrow.int64(), nullable=False))
    table = pyarrow.table({"delays": pyarrow.array(crews, kind)})
    file = io.BytesIO()
    pyarrow.parquet.write_table(
        table, file, use_dictionary=False, compression="none", data_page_version="1.0", write_statistics=False
    )
    column = pyarrow.parquet.read_metadata(file).row_group(0).column(0)
    page = Bytes(file.getvalue(), column.data_page_offset)
    page.skip_struct()
    repetitions = page.levels(1, column.num_values)
    definitions = page.levels(2, column.num_values)
    return [
        (repetition, definition, page.int64() if definition == 2 else None)
        for repetition, definition in zip(repetitions, definitions, strict=True)
    ]


class Bytes:
    """A place in the bytes of a Parquet file."""

    def __init__(self, data, at):
        self.data, self.at = data, at

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def skip_struct(self):
        """Skip a header as Thrift's compact protocol writes it: here are only integers, and structs of integers."""
        while kind := self.byte() & 15:
            if kind == 12:
                self.skip_struct()
            elif kind > 2:  # 1 and 2 are true and false, and have no bytes
                self.varint()

    def int64(self):
        self.at += 8
        return int.from_bytes(self.data[self.at - 8 : self.at], "little", signed=True)

    def levels(self, width, count):
        """So many levels of so many bits each: runs of one value, or eight at a time packed."""
        end = self.at + 4 + int.from_bytes(self.data[self.at : self.at + 4], "little")
        self.at += 4
        found = []
        while self.at < end:
            head = self.varint()
            if head & 1:
                size = (head >> 1) * width
                packed = int.from_bytes(self.data[self.at : self.at + size], "little")
                found += [packed >> (at * width) & (2**width - 1) for at in range(8 * (head >> 1))]
                self.at += size
            else:
                found += [self.byte()] * (head >> 1)
        return found[:count]


def check(answer, draw):
    crews = draw.several(crew, 60, named="crews")
    expect.equal(answer(crews), in_parquet(crews))


# %% right
@right
def by_first_and_rest(crews):
    """The first value, then the others."""
    column = []
    for crew in crews:
        match crew:
            case None:
                column.append((0, 0, None))
            case []:
                column.append((0, 1, None))
            case [first, *rest]:
                column.append((0, 2, first))
                column.extend((1, 2, delay) for delay in rest)
    return column


# %% wrong
@wrong(belief="false_means_missing")
def zero_is_nothing(crews):
    """A delay of 0 has the level of an empty list. What does `if delay` say of a punctual flight?"""
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0 if crew is None else 1, None))
        for at, delay in enumerate(crew or []):
            column.append((min(at, 1), 2 if delay else 1, delay or None))
    return column


@wrong(belief="The repetition level numbers the values of a list.")
def counts_the_repetitions(crews):
    """The repetition level grows along the list. There is one level of lists: how many values can *the same list goes on* have?"""
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0 if crew is None else 1, None))
        column += [(at, 2, delay) for at, delay in enumerate(crew or [])]
    return column


@wrong(belief="An empty list and no list are the same.")
def empty_as_missing(crews):
    """An empty list and nothing recorded look the same in the column. How would a reader know which it was?"""
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0, None))
        column += [(min(at, 1), 2, delay) for at, delay in enumerate(crew or [])]
    return column


@wrong(belief="A record without a value leaves no trace in a column.")
def without_the_empty(crews):
    """Crews without a value have no entry at all. How many crews would a reader find?"""
    return [(min(at, 1), 2, delay) for crew in crews for at, delay in enumerate(crew or [])]


@wrong(belief="A column is one list, and only its first entry begins one.")
def one_long_list(crews):
    """Only the very first entry begins a record. Where does the second crew begin?"""
    column = []
    for crew in crews:
        if not crew:
            column.append((1, 0 if crew is None else 1, None))
        column += [(1, 2, delay) for delay in crew or []]
    return [(0, *column[0][1:]), *column[1:]]
