"""What expectations saw, as records in the order of one run."""

import pytest

from workbook.checking import expect
from workbook.checking.recording import Record, Recording, record, recording, same
from workbook.checking.stops import Differs, TooMany, Unusable


def test_an_expectation_outside_a_recording_is_an_assertion():
    assert expect.equal(1, 1)
    with pytest.raises(AssertionError, match="it gave 2"):
        expect.equal(2, 1, says="it gave {received}")
    with pytest.raises(AssertionError, match="expected 1, received 2"):
        expect.equal(2, 1)


def test_recording_never_stops_the_check():
    with recording(Recording()) as into:
        expect.equal(1, 2)
        expect.equal(1, 1)
        expect.true(False, "no")

    assert [record.passed for record in into.records] == [False, True, False]


def test_a_record_knows_its_line_and_round():
    with recording(Recording(round=3)) as into:
        expect.equal(1, 1)
        expect.equal(1, 1)
        with expect.pure([]):
            pass

    lines = [int(record.place.removeprefix("test_recording.py:")) for record in into.records]
    assert lines[1] == lines[0] + 1
    assert lines[2] in (lines[0] + 2, lines[0] + 3)
    assert {record.round for record in into.records} == {3}


def test_recordings_nest_and_end():
    with recording(Recording()) as outer:
        with recording(Recording()) as inner:
            expect.equal(1, 1)
        expect.equal(2, 2)

    assert (len(outer.records), len(inner.records)) == (1, 1)
    with pytest.raises(AssertionError):
        expect.equal(1, 2)


# Against a reference


def run(values, reference=None):
    """A check of three expectations on what was received, until it ends or differs."""
    into, reached = Recording(reference=reference), []
    try:
        with recording(into):
            for value in values:
                reached.append(value)
                expect.equal(value, 0)
    except Differs:
        pass
    return into.records, reached


def test_matching_goes_on_while_all_is_the_same():
    reference, _ = run([1, 0, "x"])

    records, reached = run([1, 0, "x"], reference)
    assert reached == [1, 0, "x"]
    assert all(map(same, records, reference))


def test_matching_stops_at_the_first_difference():
    reference, _ = run([1, 0, "x"])

    _, reached = run([1, 5, "x"], reference)
    assert reached == [1, 5]


def test_two_wrong_values_differ_though_both_are_wrong():
    reference, _ = run([1])

    records, _ = run([2], reference)
    assert not records[0].passed
    assert not reference[0].passed
    assert not same(records[0], reference[0])


def test_more_expectations_than_the_reference_had_differ():
    reference, _ = run([1])

    _, reached = run([1, 1, 1], reference)
    assert reached == [1, 1]


@pytest.mark.parametrize(
    ("change", "alike"),
    [
        ({}, True),
        ({"says": "x"}, True),
        ({"place": "b:1"}, False),
        ({"round": 1}, False),
        ({"key": "2"}, False),
    ],
)
def test_records_are_the_same_by_place_round_and_what_was_received(change, alike):
    told = {"place": "a:1", "round": 0, "passed": False, "key": "1"}

    assert same(Record(**told), Record(**{**told, **change})) is alike
    assert not same(Record(**told), None)


@pytest.mark.parametrize("stop", [TooMany, Differs, Unusable])
def test_no_answer_catches_what_stops_it_by_accident(stop):
    assert not issubclass(stop, Exception)


def test_a_sentence_may_leave_the_input_to_the_card():
    into = Recording()
    with recording(into):
        record(False, 5, 2, says="{input limit}: {received}, not {expected}", again="Of {input} two.")

    (made,) = into.records
    assert (made.says, made.again) == ("{input limit}: 5, not 2", "Of {input} two.")


@pytest.mark.parametrize("own", ["{}", "{1: 2}", "{'a'}", "{limit}", "}{", "{received.x}", "{0!r}"])
def test_braces_of_a_value_stay_in_a_sentence(own):
    into = Recording()
    with recording(into):
        record(False, 5, 2, says=f"{own} and {{received}}")

    assert into.records[0].says == f"{own} and 5"
