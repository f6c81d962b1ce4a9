"""Inputs drawn from a seed, small first."""

import pytest

from workbook.checking.draw import ROUNDS, Draw


def test_one_seed_draws_the_same_again():
    first, again = (Draw(7, 2, 3).integers(50, 0, 9_999) for _ in range(2))

    assert first == again


def test_seeds_and_rounds_draw_differently():
    drawn = [Draw(seed, at, None).integers(20, 0, 10**9) for seed in (1, 2) for at in (0, 1)]

    assert len({tuple(numbers) for numbers in drawn}) == 4


def test_rounds_grow_and_end_without_a_bound():
    assert ROUNDS[-1] is None
    assert ROUNDS[0] == 0
    assert list(ROUNDS[:-1]) == sorted(ROUNDS[:-1])


@pytest.mark.parametrize(
    ("cap", "most", "at_least", "size"),
    [(0, 9, 0, 0), (0, 9, 1, 1), (3, 9, 1, 3), (20, 9, 1, 9), (None, 9, 1, 9)],
)
def test_a_size_is_the_round_s_within_its_bounds(cap, most, at_least, size):
    assert Draw(1, 0, cap).size(most, at_least) == size


def test_integers_keep_their_bounds():
    drawn = Draw(1, 0, None).integers(500, -2, 2)

    assert set(drawn) == {-2, -1, 0, 1, 2}


def test_one_of_the_options_is_chosen():
    assert Draw(1, 0, None).choice(["a", "b"]) in ("a", "b")
    assert 3 <= Draw(1, 0, None).integer(3, 4) <= 4


def test_everything_drawn_is_shown_under_its_name():
    draw = Draw(1, 0, 2)
    numbers = draw.integers(9, 1, 1)
    draw.several(lambda random: "x", 9, named="letters")
    draw.integer(5, 5)
    draw.show("limit", 0.5)

    assert numbers == [1, 1]
    assert draw.inputs() == (
        ("numbers", "[1, 1]"),
        ("letters", "['x', 'x']"),
        ("number", "5"),
        ("limit", "0.5"),
    )


def test_a_size_alone_is_not_shown_yet_tells_that_rounds_differ():
    draw = Draw(1, 0, 2)
    draw.size(9)

    assert draw.inputs() == ()
    assert draw.shown


def test_a_long_input_is_cut_for_the_card():
    draw = Draw(1, 0, None)
    draw.integers(10_000, 0, 9)

    ((_, shown),) = draw.inputs()
    assert 10 < len(shown) < 500


def test_a_folder_holds_the_files_and_goes_with_the_round():
    draw = Draw(1, 0, None)
    folder = draw.folder({"a.txt": "één\n", "b.txt": ""})

    assert (folder / "a.txt").read_text(encoding="utf-8") == "één\n"
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt"]
    draw.close()
    assert not folder.exists()


@pytest.mark.parametrize("kind", ["flights", "words", "log_lines"])
def test_the_course_s_data_is_drawn_as_text(kind):
    drawn = getattr(Draw(3, 1, 5), kind)(1_000)

    assert len(drawn) == 5
    texts = [text for row in drawn for text in (row.values() if isinstance(row, dict) else [row])]
    assert all(isinstance(text, str) for text in texts)
    assert drawn == getattr(Draw(3, 1, 5), kind)(1_000)


def test_drawing_leaves_the_learner_s_random_numbers_alone():
    import random

    random.seed(1)
    expected = random.random()
    random.seed(1)
    Draw(1, 0, None).flights(20)

    assert random.random() == expected


def test_a_card_shows_inputs_as_they_were_given():
    draw = Draw(1, 6, None)
    rows = draw.show("rows", [{"delay": 0, "stops": ["JFK"]}, ({"EWR"},)])

    rows[0]["delay"] = 5  # the check's own change, before the answer is called
    draw.called()
    rows[0]["stops"].append("LGA")
    rows[1][0].clear()
    rows.pop()

    assert draw.inputs() == (("rows", "[{'delay': 5, 'stops': ['JFK']}, ({'EWR'},)]"),)


def test_what_is_drawn_after_a_call_is_shown_too():
    draw = Draw(1, 6, None)
    draw.show("first", [1])
    draw.called()
    draw.show("second", [2])
    draw.show("first", [3])

    assert dict(draw.inputs()) == {"first": "[3]", "second": "[2]"}


def test_every_case_is_in_the_last_round_and_the_ends_are_where_they_belong():
    drawn = Draw(1, 6, None).several(lambda random: 5, 30, cases=[0, 1, {"at": 2}], ends=["first", "last"])

    assert (drawn[0], drawn[-1], len(drawn)) == ("first", "last", 30)
    assert all(drawn.count(case) == 1 for case in (0, 1, {"at": 2}))


def test_a_small_round_has_as_many_cases_as_there_is_room_for():
    assert set(Draw(1, 1, 2).several(lambda random: 5, 30, cases=[0, 1, 2])) < {0, 1, 2}
    assert Draw(1, 1, 1).several(lambda random: 5, 30, ends=["first", "last"]) == [5]


def test_cases_that_do_not_fit_are_an_authors_mistake():
    with pytest.raises(ValueError, match="numbers: 3 cases do not fit into 2 items"):
        Draw(1, 6, None).several(lambda random: 5, 2, named="numbers", cases=[0, 1, 2])


def test_a_case_that_a_check_changes_is_new_in_the_next_round():
    case = {"delay": "0"}
    for _ in range(2):
        drawn = Draw(1, 6, None).several(lambda random: {"delay": "7"}, 5, cases=[case])
        drawn[drawn.index(case)]["delay"] = "1"

    assert case == {"delay": "0"}
