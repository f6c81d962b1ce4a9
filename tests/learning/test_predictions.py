"""Predictions: kept, and shown beside what was measured. Those of one line stand in tests/learning/test_notebook.py."""

import numpy
import pytest

from workbook import predict
from workbook.learning import events

CHOICES = {"less": "less than 25", "same": "25", "more": "more than 25"}
WHY = {"same": "25 gives both airlines the same weight.", "less": "Five flights of six count for it."}


@pytest.fixture(autouse=True)
def work(fixture_course, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "work"))


def test_what_there_is_to_choose_from_is_listed():
    card = str(predict("short.mean", ..., choices=CHOICES))

    assert all(f"`'{key}'`: {meaning}" in card for key, meaning in CHOICES.items())
    assert events.kept() == []


def test_what_is_no_choice_is_not_kept():
    card = str(predict("short.mean", "equal", choices=CHOICES))

    assert "You wrote `'equal'`." in card
    assert "`'same'`: 25" in card
    assert events.kept() == []


def test_a_wrong_choice_gets_its_reason():
    assert "25" in str(predict("short.mean", "same", choices=CHOICES))
    card = str(predict("short.mean", measured="less", why=WHY, ask="Why?"))

    assert card.startswith("Guess and measurement")
    assert WHY["same"] in card
    assert card.index("25") < card.index("less than 25")
    assert card.endswith("Why?")


def test_a_right_choice_gets_its_reason_too():
    predict("short.mean", "less", choices=CHOICES)
    card = str(predict("short.mean", measured="less", why=WHY))

    assert card.startswith("You were right")
    assert WHY["less"] in card


def test_without_a_guess_the_card_says_what_was_offered_and_not_its_key():
    predict("short.mean", ..., choices=CHOICES)

    card = str(predict("short.mean", measured="less"))

    assert CHOICES["less"] in card
    assert "no guess" in card


def test_a_guess_that_is_no_key_at_all_is_told_like_any_other():
    assert "You wrote `['less']`." in str(predict("short.mean", ["less"], choices=CHOICES))
    assert events.kept() == []


def test_choices_may_be_numbers_of_any_kind():
    predict("short.count", 3, choices={2: "two files", 3: "three files"})

    assert str(predict("short.count", measured=numpy.int64(3))).startswith("You were right")


def test_a_measurement_that_nobody_could_choose_is_shown_as_it_is():
    predict("short.mean", "same", choices=CHOICES)

    assert "nothing" in str(predict("short.mean", measured="nothing"))


def test_without_a_guess_the_measurement_stands_alone():
    assert str(predict("short.mean", measured="less", why=WHY)).startswith("Measurement")
