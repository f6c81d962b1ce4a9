"""Two peers in one process, each answering in a thread of its own."""

from itertools import count, islice
from multiprocessing import Pipe
from threading import Thread

import pytest

from workbook.checking import expect, stops
from workbook.checking.text import show
from workbook.checking.wire.codec import WireError, decode, encode
from workbook.checking.wire.peer import Peer, PeerTimeout, RemoteError

LATE = 60


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

    with pytest.raises(PeerTimeout):
        Peer(ours, seconds=0.05).receive()
    assert not isinstance(PeerTimeout(), Exception)
    theirs.close()


def test_a_handle_gives_nothing_of_what_it_stands_for_but_its_use(pair):
    class Kept:
        secret = "seed"

    kept = handle(pair, Kept())

    assert not hasattr(kept, "secret")
    assert "seed" not in show(kept)


@pytest.mark.parametrize("tagged", [["handle", "callable", "0"], ["yours", None], ["yours"], ["other", 1]])
def test_a_peer_refuses_tags_that_are_not_its_own(tagged):
    with pytest.raises(WireError, match="unknown kind"):
        Peer(None).find(tagged)
