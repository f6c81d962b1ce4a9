"""Where answers stand, whatever JupyterLab did to the cells."""

from itertools import count
from types import SimpleNamespace

from workbook.course import answers

STUB = "def late_share(flights):\n    ...  # your code"
RIGHT = "def late_share(flights):\n    return 0.4"
SECOND = "def late_share(flights):\n    return 0.5"


NUMBERS = count()


def cell(text, name="late_share", role="answer", kind="code"):
    note = {"workbook": {"exercise": name, "role": role}} if name else {}
    return {"id": f"c{next(NUMBERS)}", "cell_type": kind, "metadata": note, "source": text}


def own(text, kind="code"):
    return cell(text, name="", kind=kind)


def answer(*cells, name="late_share", stub=STUB):
    return answers.from_notebook({"cells": list(cells)}, [SimpleNamespace(name=name, stub=stub)]).get(name)


def test_an_answer_is_found_by_the_id_in_its_cells_metadata():
    place = cell(RIGHT)

    assert answer(own("1 + 1"), place) == answers.Answer("late_share", RIGHT, (place["id"],))


def test_a_source_may_be_a_list_of_lines():
    assert answer(cell(RIGHT.splitlines(keepends=True))).source == RIGHT


def test_pieces_of_a_split_are_joined_in_order():
    pieces = [cell("def late_share(flights):\n    late = 0"), cell("    return late")]

    found = answer(pieces[0], own("# a note", "markdown"), pieces[1])

    assert found.source == "def late_share(flights):\n    late = 0\n    return late"
    assert found.cells == (pieces[0]["id"], pieces[1]["id"])


def test_a_helper_split_off_stays_part_of_the_answer():
    assert answer(cell("import math"), cell(RIGHT)).source == f"import math\n{RIGHT}"
    assert answer(cell(RIGHT), cell("def helper():\n    return 1")).source.startswith(RIGHT)


def test_of_two_copies_the_last_that_differs_from_the_stub_is_the_answer():
    assert answer(cell(RIGHT), cell(SECOND)).source == SECOND
    assert answer(cell(RIGHT), cell(STUB)).source == RIGHT
    assert answer(cell(STUB), cell(RIGHT)).source == RIGHT


def test_a_copy_that_cannot_be_parsed_yet_is_still_a_copy():
    assert answer(cell(RIGHT), cell("def late_share(flights:\n    return")).source.startswith(
        "def late_share(flights:\n"
    )


def test_a_piece_that_needs_the_piece_before_it_is_no_copy():
    stub = "late_share = ...  # your code"

    assert answer(cell("late_share = 1"), cell("late_share = late_share + 1"), stub=stub).source.count("\n") == 1
    assert answer(cell("late_share = 1"), cell("late_share += 1"), stub=stub).source.count("\n") == 1
    assert answer(cell("limit = 3\nlate_share = 1"), cell("late_share = limit"), stub=stub).source.count("\n") == 2
    assert answer(cell("late_share = 1"), cell("late_share = 2"), stub=stub).source == "late_share = 2"


def test_a_copy_of_an_answer_in_another_language_opens_as_its_stub_does():
    stub = "%%bash\n# your command"

    assert answer(cell("%%bash\nwc -l a"), cell("%%bash\nwc -l b"), stub=stub).source == "%%bash\nwc -l b"
    assert answer(cell("%%bash\nwc -l a"), cell("wc -l b"), stub=stub).source == "%%bash\nwc -l a\nwc -l b"


def test_a_retyped_answer_is_found_by_the_name_it_defines():
    assert answer(own("x = 1"), own(RIGHT)).source == RIGHT
    assert answer(own(f"%timeit 1\n{RIGHT}")).source == f"%timeit 1\n{RIGHT}"
    assert answer(own("print('late_share')")) is None


def test_an_answer_beside_its_untouched_stub_counts():
    assert answer(cell(STUB), own(RIGHT)).source == RIGHT


def test_of_two_answers_merged_into_one_cell_each_is_found():
    merged = cell(f"{RIGHT}\n\nworst = 3", "worst")
    exercises = [
        SimpleNamespace(name="late_share", stub=STUB),
        SimpleNamespace(name="worst", stub="worst = ..."),
    ]

    found = answers.from_notebook({"cells": [merged]}, exercises)

    assert found["late_share"].cells == found["worst"].cells == (merged["id"],)


def test_an_answer_merged_into_its_check_is_found():
    assert answer(cell(f"{RIGHT}\n\ncheck('lazy_map.late_share')", role="check")).source.startswith(RIGHT)


def test_a_piece_that_became_a_note_is_no_code():
    assert answer(cell("my idea", kind="markdown"), cell(RIGHT)).source == RIGHT


def test_an_answer_under_another_exercises_mark_is_its_own():
    cells = [cell(RIGHT), cell("worst = 3", "late_share")]
    exercises = [SimpleNamespace(name="late_share", stub=STUB), SimpleNamespace(name="worst", stub="worst = ...")]

    found = answers.from_notebook({"cells": cells}, exercises)

    assert found["late_share"].source == RIGHT
    assert found["worst"].source == "worst = 3"
