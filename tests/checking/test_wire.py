"""Values, callables and iterators across a process border."""

import ast
import json
import math
import os
import pickle
import time
from collections import OrderedDict, namedtuple
from enum import Enum, IntEnum
from itertools import count, islice
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.checking import expect, stops, wire
from workbook.checking.wire import Peer, RemoteError, WireError, decode, encode, freeze, opened, show

LATE = 60
Flight = namedtuple("Flight", "origin delay")


def there(value):
    """A value as it arrives: through JSON text, as on the pipe."""
    return decode(json.loads(json.dumps(encode(value))))


# Values

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.complex_numbers(allow_nan=False)
    | st.text()
    | st.binary()
    | st.just(...)
)
hashable = st.recursive(scalars, lambda inner: st.tuples(inner, inner) | st.frozensets(inner, max_size=3), max_leaves=5)
values = st.recursive(
    hashable,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(hashable, inner, max_size=4)
        | st.sets(hashable, max_size=4)
        | st.tuples(inner)
        | st.builds(Flight, inner, inner)
    ),
    max_leaves=15,
)


def typed(value):
    """A value with the type of everything in it: 1 is not True, a list is not a tuple."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return "record", value._fields, [typed(item) for item in value]
    if isinstance(value, (list, tuple)):
        return type(value), [typed(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return type(value), sorted(repr(typed(item)) for item in value)
    if isinstance(value, dict):
        return dict, [(typed(key), typed(item)) for key, item in value.items()]
    return type(value), repr(value)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(values)
def test_every_plain_value_arrives_as_it_left(value):
    assert typed(there(value)) == typed(value)


@pytest.mark.parametrize(
    "value",
    [
        2**53,
        -(2**80),
        10**5_000,
        math.inf,
        -math.inf,
        1e-320,
        -0.0,
        "é\ud800\x00",
        b"\xff\x00",
        3 + 4j,
        ...,
        Path("a/b"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_json_lacks_arrives_too(value):
    assert there(value) == value
    assert type(there(value)) is type(value)


def test_nan_arrives():
    assert math.isnan(there(math.nan))


def test_dicts_have_any_keys_and_keep_their_order():
    value = {(1, "a"): 1, None: 2, 3: 3, "3": 4, 2.5: 5, frozenset({1}): 6, True: 7}

    assert list(there(value).items()) == list(value.items())


def test_a_named_record_keeps_its_fields():
    arrived = there(Flight("LHR", 12))

    assert (arrived.origin, arrived.delay, type(arrived).__name__) == ("LHR", 12, "Flight")


def test_an_arrow_table_arrives_with_its_schema():
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table({"n": pyarrow.array([1, None], pyarrow.int16()), "s": [["a"], []]})

    assert there(table).equals(table)
    assert there(table).schema == table.schema


class Colour(IntEnum):
    RED = 3


class Word(str):
    pass


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (Colour.RED, 3),
        (Word("a"), "a"),
        (OrderedDict(a=1), {"a": 1}),
        (type("Rows", (list,), {})([1]), [1]),
        (bytearray(b"a"), b"a"),
    ],
    ids=["enum", "str", "dict", "list", "bytearray"],
)
def test_a_subclass_arrives_as_what_it_extends(value, arrives):
    assert there(value) == arrives
    assert type(there(value)) is type(arrives)


def test_numpy_numbers_arrive_as_floats():
    numpy = pytest.importorskip("numpy")

    assert there(numpy.float64(1.5)) == 1.5
    assert type(there([numpy.float64(1.5)])[0]) is float


def contains_itself():
    value = []
    value.append(value)
    return value


@pytest.mark.parametrize(
    "value",
    [lambda: 1, iter([]), object(), print, int, contains_itself(), {"a": [open]}, Enum("E", "A").A],
    ids=["function", "iterator", "object", "builtin", "class", "itself", "inside", "enum"],
)
def test_what_cannot_cross_is_refused(value):
    with pytest.raises(WireError):
        encode(value)

    assert not wire.encodable(value)


def test_what_cannot_cross_may_be_kept():
    kept = []

    assert encode([print, 1], keep=lambda value: ["handle", len(kept.append(value) or kept)]) == [
        "list",
        [["handle", 1], 1],
    ]
    assert kept == [print]


@pytest.mark.parametrize("value", [["pickle", "gASV"], ["handle", "callable", 0], ["reduce", "os.system", ["true"]]])
def test_an_unknown_tag_is_refused(value):
    with pytest.raises(WireError, match="unknown kind"):
        decode(value)


@pytest.mark.parametrize("tagged", [["handle", "callable", "0"], ["yours", None], ["yours"], ["other", 1]])
def test_a_peer_refuses_tags_that_are_not_its_own(tagged):
    with pytest.raises(WireError, match="unknown kind"):
        Peer(None).find(tagged)


# As text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({3, 1, 2}, {2, 3, 1}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (0.1 + 0.2, 0.3),
        ([math.nan], [math.nan]),
        (iter([1]), iter([2])),
        ({1, 2}, frozenset({1, 2})),
    ],
    ids=["set", "dict", "float", "nan", "iterators", "frozenset"],
)
def test_like_values_freeze_alike(one, other):
    assert freeze(one) == freeze(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([1], (1,)),
        (1, True),
        (1, "1"),
        ("a", b"a"),
        ([], {}),
        ([[1], 2], [1, [2]]),
        (["a, 'b'"], ["a", "b"]),
        ({1: 2}, {1: 3}),
        (None, "None"),
        (iter([]), []),
        (print, iter([])),
        (0.1, 0.1001),
        (Flight("a", 1), ("a", 1)),
        (math.inf, -math.inf),
    ],
    ids=lambda value: type(value).__name__,
)
def test_unlike_values_freeze_differently(one, other):
    assert freeze(one) != freeze(other)


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(values)
def test_a_value_freezes_like_its_arrived_self_and_shows_like_it(value):
    assert freeze(there(value)) == freeze(value)
    assert show(there(value)) == show(value) or "{" in show(value, 10**6)  # a set has no order of its own


def test_freezing_never_reads_an_iterator():
    numbers = iter([1, 2])
    freeze(numbers), show(numbers), freeze([numbers])

    assert list(numbers) == [1, 2]


def test_what_contains_itself_freezes():
    assert "nested" in freeze(contains_itself())


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a", "'a'"),
        ([1, "b"], "[1, 'b']"),
        (0.5, "0.5"),
        (0.1 + 0.2, "0.3"),
        (1 / 3, "0.333333333"),
        (math.inf, "inf"),
        (math.nan, "nan"),
        (iter([]), "an iterator"),
        (lambda: 1, "a function"),
        (object(), "an object of the class object"),
        ({"b": 1, "a": 2}, "{'b': 1, 'a': 2}"),
        (Flight("a", 1), "Flight(origin='a', delay=1)"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_values_are_shown_as_people_read_them(value, shown):
    assert show(value) == shown


def test_what_is_shown_is_cut_and_has_no_address():
    assert len(show("a" * 1_000)) < 210
    assert show("a" * 1_000).endswith(" …")
    assert show("a" * 30, width=10) == "'aaaaaaaaa …"
    assert "0x" not in show([print, object(), lambda: 1, iter([])])


def test_a_number_too_long_to_print_is_shown_and_frozen():
    assert show(10**5_000)
    assert show([10**5_000])
    assert freeze(10**5_000) == freeze(10**5_000) != freeze(10**5_000 + 1)


# Peers: two in one process, each answering in a thread of its own


@pytest.fixture
def pair():
    ours, theirs = Pipe()
    far = Peer(theirs)

    def answer():
        try:
            while True:
                far.send(far.answer(far.receive()))
        except (WireError, OSError):
            return

    thread = Thread(target=answer, daemon=True)
    thread.start()
    near = Peer(ours, seconds=LATE)
    yield near, far
    ours.close()
    thread.join(LATE)


def handle(pair, value):
    """What the near peer gets of a value that the far one has."""
    near, far = pair
    return decode(encode(value, far.keep), near.find)


def test_a_callable_is_called_where_it_lives(pair):
    double = handle(pair, lambda number, *, plus=0: 2 * number + plus)

    assert double(4) == 8
    assert double(4, plus=1) == 9


def test_an_iterator_is_served_item_by_item(pair):
    served = expect.serve(["a", "b", "c"])
    far_items = handle(pair, served)

    assert served.reads == 0
    assert list(islice(far_items, 2)) == ["a", "b"]
    assert served.reads == 2
    assert list(far_items) == ["c"]
    assert served.exhausted


def test_an_iterator_is_one_and_an_iterable_is_not(pair):
    assert expect.iterator(handle(pair, iter([])))
    with pytest.raises(AssertionError):
        expect.iterator(handle(pair, range(3)))


def test_an_iterable_can_be_passed_twice(pair):
    numbers = handle(pair, range(3))

    assert list(numbers) == list(numbers) == [0, 1, 2]


def test_an_object_that_is_called_and_iterated_does_both(pair):
    class Both:
        def __call__(self, number):
            return number + 1

        def __iter__(self):
            return iter("ab")

    both = handle(pair, Both())
    assert both(1) == 2
    assert list(both) == ["a", "b"]


def test_a_function_given_along_is_asked_back(pair):
    apply = handle(pair, lambda function, items: [function(item) for item in items])

    seen = []
    assert apply(lambda item: seen.append(item) or item * 2, [1, 2]) == [2, 4]
    assert seen == [1, 2]


def test_what_comes_back_is_the_same_object(pair):
    same, mine = handle(pair, lambda value: value), iter([1])

    assert same(mine) is mine


def test_a_handle_given_back_is_its_own_object_there(pair):
    kept = iter([1])
    is_kept = handle(pair, lambda value: value is kept)

    assert is_kept(handle(pair, kept)) is True


def test_functions_inside_containers_cross_too(pair):
    assert handle(pair, lambda: {"f": [len]})()["f"][0]("abc") == 3


@pytest.mark.parametrize(
    ("given", "change", "after"),
    [
        ([3, 1], lambda value: value.sort(), [1, 3]),
        ({"a": 1}, lambda value: value.update(b=2), {"a": 1, "b": 2}),
        ({1}, lambda value: value.clear(), set()),
    ],
    ids=["list", "dict", "set"],
)
def test_what_the_other_side_changes_is_changed_here(pair, given, change, after):
    handle(pair, change)(given)

    assert given == after


def test_an_error_arrives_with_its_names_message_and_line(pair):
    pair[1].describe = lambda error: "line 3: total / count"

    with pytest.raises(RemoteError) as told:
        handle(pair, lambda: 1 / 0)()

    assert told.value.names[:2] == ["ZeroDivisionError", "ArithmeticError"]
    assert str(told.value) == "division by zero"
    assert told.value.line == "line 3: total / count"


def test_an_error_that_was_asked_back_keeps_its_name(pair):
    def mine(item):
        raise KeyError(item)

    with pytest.raises(RemoteError) as told:
        handle(pair, lambda function: function("x"))(mine)

    assert told.value.names[0] == "KeyError"


def test_an_end_is_an_end_and_a_ceiling_a_ceiling(pair):
    with pytest.raises(StopIteration):
        next(handle(pair, iter([])))
    with pytest.raises(stops.TooMany, match="more than 3 items"):
        list(handle(pair, expect.serve(count(), limit=3)))


def test_a_ceiling_here_ends_an_endless_reader_there(pair):
    with pytest.raises(stops.TooMany):
        handle(pair, lambda items: list(items))(expect.serve(count(), limit=3))


def test_a_peer_that_is_gone_is_told():
    ours, theirs = Pipe()
    theirs.close()

    with pytest.raises(WireError, match="gone"):
        Peer(ours).receive()


def test_a_silent_peer_runs_out_of_time():
    ours, theirs = Pipe()

    with pytest.raises(wire.PeerTimeout):
        Peer(ours, seconds=0.05).receive()
    assert not isinstance(wire.PeerTimeout(), Exception)
    theirs.close()


# A process of its own


def test_an_answer_lives_in_a_process_of_its_own():
    with opened(
        [("<given>", "import os\nFOUR = 4"), ("<a>", "def answer(n):\n    return n + FOUR, os.getpid()")],
        "answer",
    ) as answer:
        total, process = answer(3)

    assert total == 7
    assert process != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_value_crosses_as_itself():
    with opened([("<a>", "answer = {'a': (1, 2)}")], "answer") as answer:
        assert answer == {"a": (1, 2)}


def test_laziness_is_counted_on_this_side():
    served = expect.serve([1, 2, 3])
    with opened([("<a>", "def answer(items):\n    return (item * 2 for item in items)")], "answer") as answer:
        doubled = answer(served)
        before = served.reads
        first = next(doubled)

    assert (before, first, served.reads) == (0, 2, 1)


def test_an_error_names_the_answer_s_own_last_line():
    source = "def inner(n):\n    return 1 / n\ndef answer(n):\n    import json\n    return json.dumps([inner(n)])"
    with opened([("<a>", source)], "answer") as answer, pytest.raises(RemoteError) as told:
        answer(0)

    assert told.value.line == "line 2: return 1 / n"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("answer = 1 / 0", RemoteError),
        ("def answer(:", RemoteError),
        ("other = 1", RemoteError),
        ("import os; os._exit(0)", WireError),
    ],
    ids=["raises", "no Python", "no such name", "leaves"],
)
def test_a_source_that_gives_no_answer_is_told(source, error):
    with pytest.raises(error), opened([("<a>", source)], "answer"):
        raise AssertionError("there is no answer")


def test_an_endless_answer_ends_with_its_time_and_leaves_no_process():
    source = "import os\ndef loop():\n    while True: pass\ndef answer():\n    return os.getpid(), loop"
    with opened([("<a>", source)], "answer", seconds=3) as answer:
        process, loop = answer()
        with pytest.raises(wire.PeerTimeout):
            loop()

    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.parametrize(
    "source", ["import sys\ndef answer():\n    sys.exit()", "def answer():\n    raise KeyboardInterrupt"]
)
def test_an_answer_that_leaves_ends_nothing_here(source):
    with opened([("<a>", source)], "answer") as answer, pytest.raises((RemoteError, WireError)):
        answer()


# Never pickles

HARMFUL = """
import pathlib
class Harmful:
    def __reduce__(self):
        return pathlib.Path.touch, (pathlib.Path({mark!r}),)
def answer(*given):
    return [Harmful()]
"""


def test_the_wire_imports_nothing_that_unpickles():
    path = Path(wire.__file__)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    called = {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, (ast.Name, ast.Attribute))
        and ast.unparse(node.func.value).endswith("connection")
    }

    roots = {name.partition(".")[0] for name in imported}
    assert not roots & {"pickle", "cPickle", "dill", "cloudpickle", "marshal", "shelve", "joblib", "copyreg"}
    # A Connection pickles with send and recv; with bytes it does not.
    assert {name for name in imported if name.startswith("multiprocessing")} == {"multiprocessing.connection"}
    assert called == {"send_bytes", "recv_bytes", "poll", "close"}


def test_the_expectations_pickle_and_never_unpickle():
    tree = ast.parse(Path(expect.__file__).read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "pickle"
    }

    assert used == {"dumps"}


def test_a_value_with_a_harmful_reduce_is_not_unpickled(tmp_path):
    mark = tmp_path / "harm"
    source = HARMFUL.format(mark=str(mark))
    made = wire.execute([("<a>", source)], "answer")
    assert b"touch" in pickle.dumps(made["answer"]())  # it would, if anybody unpickled it

    with opened([("<a>", source)], "answer") as answer:
        received = answer()
        freeze(received), show(received)
        answer(received)
    expect.picklable(made["answer"]())
    freeze(made["answer"]())

    assert isinstance(received[0], wire.Handle)
    assert not mark.exists()


def test_a_handle_gives_nothing_of_what_it_stands_for_but_its_use(pair):
    class Kept:
        secret = "seed"

    kept = handle(pair, Kept())

    assert not hasattr(kept, "secret")
    assert "seed" not in show(kept)


def test_execute_runs_sources_in_order_in_one_namespace():
    made = wire.execute([("<a>", "x = 1"), ("<b>", "y = x + 1")], "y")

    assert (made["y"], made["__name__"]) == (2, "answer")


def test_starting_an_answer_loads_no_engine():
    """An answer's process is started for every answer: it must not pay for notebooks or tables."""
    source = "import sys\ndef answer():\n    return sorted(name for name in sys.modules if '.' not in name)"
    with opened([("<a>", source)], "answer") as answer:
        loaded = set(answer())

    assert not loaded & {"pyarrow", "pandas", "numpy", "IPython", "jupytext", "nbformat", "typer", "jinja2"}


def test_time_is_counted_from_the_opening():
    started = time.monotonic()
    with (
        pytest.raises(wire.PeerTimeout),
        opened([("<a>", "import time\ntime.sleep(600)\nanswer = 1")], "answer", seconds=0.3),
    ):
        raise AssertionError("it never came")

    assert time.monotonic() - started < LATE
