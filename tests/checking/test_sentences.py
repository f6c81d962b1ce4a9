"""Sentences that name parts of what the card shows."""

import pytest

from workbook.checking import sentences

ONE = (("words", "['map']"),)
TWO = (("words", "['map',\n 'zip']"), ("limit", "3"))


@pytest.mark.parametrize(
    ("sentence", "inputs", "filled"),
    [
        ("{input} gave {received}, not {expected}.", ONE, "['map'] gave 5, not 2."),
        ("{input limit} of {input}", TWO, "3 of words = ['map', 'zip'], limit = 3"),
        ("{} and {0} and {other} stay", ONE, "{} and {0} and {other} stay"),
        ("{input other} is not shown", ONE, "… is not shown"),
    ],
)
def test_parts_are_filled_from_what_the_card_shows(sentence, inputs, filled):
    assert sentences.filled(sentence, inputs, "2", "5") == filled


def test_what_a_value_holds_is_not_filled_again():
    assert sentences.filled("{received}", (), "secret", "{expected}") == "{expected}"


def test_parts_that_are_not_shown_are_named():
    assert sentences.missing("{input} {expected} {input} {received}", (), "", "5") == ["{input}", "{expected}"]
    assert sentences.missing("{input limit}", TWO, "", "") == []
