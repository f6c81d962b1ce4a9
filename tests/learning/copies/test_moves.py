"""Cells under the ids of today, and answers on their way: pure functions."""

import pytest
from pages import SHARE, code, exercise, notebook, own, text

from workbook.course import answers
from workbook.learning.copies import moves

STUB = "def share(rows):\n    ...  # your code"


def current_id(**aliases):
    """`share="reduce.share"` is an alias of lazy_map.share."""
    return lambda old: {f"lazy_map.{name}": new for name, new in aliases.items()}.get(old, old)


def traveller(*sources, new="reduce.share"):
    cells = tuple(code(source, f"c{at}", "answer", "share") for at, source in enumerate(sources))
    return moves.Traveller("lazy_map.share", new, cells, tuple(range(len(cells))))


@pytest.mark.parametrize(
    ("aliases", "stay", "leave"),
    [
        ({}, {}, {}),
        ({"share": "lazy_map.part"}, {"share": "part"}, {}),
        ({"share": "reduce.share"}, {}, {"share": "reduce.share"}),
        ({"share": "lazy_map.worst"}, {}, {"share": "lazy_map.worst"}),  # one with another of the page
        ({"other": "reduce.other"}, {}, {}),
    ],
)
def test_an_exercise_stays_on_its_page_or_leaves_it(aliases, stay, leave):
    assert moves.ids_of_today("lazy_map", ["share", "worst"], current_id(**aliases)) == (stay, leave)


def test_ids_change_in_what_the_course_wrote_and_nowhere_else():
    today = current_id(share="lazy_map.part")
    answer = code('def share(rows):\n    """As in "lazy_map.share"."""', "share", "answer", "share")
    cells = [answer, code('check("lazy_map.share")', "c", "check", "share"), own("check('lazy_map.share')")]

    made = moves.renamed(cells, {"share": "part"}, today)

    assert [answers.source(cell) for cell in made] == [answer["source"], 'check("lazy_map.part")', cells[2]["source"]]
    assert [answers.mark(cell).get("exercise") for cell in made] == ["part", "part", None]


def test_an_untouched_stub_is_no_traveller():
    cells = notebook(*exercise("share"))["cells"]

    assert moves.travellers(cells, "lazy_map", {"share": "reduce.share"}, {"share": STUB}) == []


def test_an_answer_takes_the_place_of_a_stub_that_was_split():
    page = notebook(*exercise("share"))
    half = {**page["cells"][1], "id": "half", "source": "    ...  # your code"}
    page["cells"][1:2] = [{**page["cells"][1], "source": "def share(rows):"}, half]

    made, kept = moves.with_arrival(page, traveller("half = 2", SHARE), STUB)

    assert text(made)[1:] == ["half = 2", SHARE, 'check("lazy_map.share")']
    assert made["cells"][1]["id"] == "share"
    assert not kept


def test_an_answer_that_has_come_already_does_not_come_again():
    page, _ = moves.with_arrival(notebook(*exercise("share")), traveller(SHARE), STUB)
    other, kept = moves.with_arrival(page, traveller(SHARE.replace("0.4", "0.5")), STUB)

    assert moves.with_arrival(page, traveller(SHARE), STUB) == (page, ())
    assert len(kept) == 1
    assert moves.with_arrival(other, traveller(SHARE.replace("0.4", "0.5")), STUB) == (other, ())


def test_an_answer_waits_at_the_end_where_its_page_has_no_place_for_it_yet():
    made, kept = moves.with_arrival(notebook(*exercise("worst")), traveller(SHARE), STUB)

    assert answers.mark(made["cells"][-1]) == {"role": "answer", "exercise": "share"}
    assert text(made)[-1] == SHARE
    assert not kept


def test_a_cell_that_answers_another_exercise_too_stays():
    both = code(f"{SHARE}\n\ndef worst(rows):\n    return 9", "worst", "answer", "worst")
    alone = code(SHARE, "share", "answer", "share")
    gone = moves.Traveller("lazy_map.share", "reduce.share", (both, alone), (0, 1))

    assert moves.without_travellers([both, alone, own("x")], [gone]) == [both, own("x")]
