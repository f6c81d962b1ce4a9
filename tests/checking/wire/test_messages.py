"""The messages of two peers, each with one form as JSON."""

from multiprocessing import Pipe

import pytest

from workbook.checking.wire import messages
from workbook.checking.wire.codec import WireError
from workbook.checking.wire.messages import Advance, Call, End, Excess, Failure, Iterate, Load, Value
from workbook.checking.wire.peer import Peer

EVERY = [
    Load([["<a>", "answer = 1"]], "answer"),
    Call(3, [["bytes", "YQ=="], 1], {"key": "half a pair \ud800"}),
    Iterate(0),
    Advance(1),
    Value(["tuple", [1]], [[0, ["list", []]]]),
    End(),
    Excess("asked for more than 3 items"),
    Failure(["KeyError", "Exception"], "no", "line 3: total / count"),
]


@pytest.mark.parametrize("message", EVERY, ids=lambda message: type(message).__name__)
def test_every_message_arrives_as_it_left(message):
    assert messages.from_bytes(messages.to_bytes(message)) == message


def test_every_form_is_tried():
    assert {type(message).__name__ for message in EVERY} == set(messages._FORMS)


@pytest.mark.parametrize(
    "data", [b"", b"[", b"{}", b"[1, 2, 3]", b'["Unknown", {}]', b'["Call", {}]', b'["End", {"more": 1}]', b"\xff"]
)
def test_what_is_no_message_is_refused(data):
    with pytest.raises(WireError, match="no message"):
        messages.from_bytes(data)


def test_a_reply_where_a_request_was_due_is_an_error_of_the_other_side():
    near, far = map(Peer, Pipe())
    near.send(Value(1))
    far.send(far.answer(far.receive()))

    assert near.receive().names[0] == "WireError"
