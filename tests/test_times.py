"""What a run took, as a table; and how the budgets get into course.toml."""

import runpy
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import times

from workbook import course

ROOT = Path(__file__).resolve().parents[1]
PROOF = "tests/chapters/test_chapters.py"
CHAPTER = course.Chapter(Path("/nowhere"), "01_short", "Short", proof_seconds=5, notebook_seconds=90)
LATER = replace(CHAPTER, name="02_later", proof_seconds=0)
TOOK = {
    f"{PROOF}::test_one[short.reads]": 4.0,
    f"{PROOF}::test_two[01_short]": 3.0,
    f"{PROOF}::test_one[later.reads]": 2.0,
    "notebooks/01_short.ipynb::Cell 0": 60.0,
    "solutions/01_short.ipynb::Cell 0": 20.0,
    "tests/test_wire.py::test_it[short.reads]": 50.0,
}


def test_each_item_counts_for_its_chapter_and_kind():
    assert times.summed(TOOK, [CHAPTER, LATER]) == {
        ("01_short", "proof"): 7.0,
        ("01_short", "notebooks"): 80.0,
        ("02_later", "proof"): 2.0,
    }


def test_over_the_budget_is_marked_and_the_slowest_come_first():
    told = times.lines(TOOK, [CHAPTER, LATER])

    assert [line for line in told if "over its budget" in line] == [told[0]]
    assert "01_short" in told[0]
    assert "proof" in told[0]
    assert told[told.index("") + 1].endswith("notebooks/01_short.ipynb::Cell 0")
    assert len(times.lines({str(at): at for at in range(50)}, [])) == 2 + 2 * times.SLOWEST


def test_what_belongs_to_no_chapter_is_summed_by_module():
    took = TOOK | {"tests/test_wire.py::test_that": 2.0, "tests/test_face.py::test_it": 60.0}

    assert list(times.modules(took, [CHAPTER, LATER]).items()) == [
        ("tests/test_face.py", 60.0),
        ("tests/test_wire.py", 52.0),
    ]
    assert any(line.split() == ["tests/test_wire.py", "52", "s"] for line in times.lines(took, [CHAPTER, LATER]))


def test_each_chapter_has_a_line_for_mutants_for_variants_and_for_the_length_of_its_exercises():
    found = {
        f"{PROOF}::test_no_mutant_passes[short.reads]": Counter(made=5, refused=4, equivalent=1),
        f"{PROOF}::test_no_mutant_passes[short.words]": Counter(made=7, refused=5, left_out=2),
        f"{PROOF}::test_what_an_exercise_demands_is_measured[short.words]": Counter(lazy_made=5, lazy_refused=4),
        f"{PROOF}::test_what_the_solution_gives_passes_in_other_forms[short.words]": Counter(
            forms_tried=3, forms_accepted=3
        ),
    }
    chapter = SimpleNamespace(name="01_short", slug="short", exercises=())

    assert times.counted(found, [chapter, LATER]) == [
        "01_short                   mutants: 12 made, 9 refused, 1 equivalent, 0 passed, 2 left out",
        "01_short                   lazy variants: 5 made, 4 refused",
        "01_short                   right variants: 3 tried, 3 accepted",
        "01_short                   length: no exercise",
    ]


def test_measured_seconds_become_budgets_and_all_else_stays():
    budgeted = runpy.run_path(str(ROOT / "tools" / "times"))["budgeted"]
    text = '# words\n[[chapter]]\nname = "01_short"\nproof_seconds = 3\n\n[[chapter]]\nname = "02_later"\n'
    measured = {"01_short": {"proof": 10.1, "notebooks": 1.0}}

    once = budgeted(text, measured)

    assert once == (
        '# words\n[[chapter]]\nname = "01_short"\nproof_seconds = 15\nnotebook_seconds = 5\n\n'
        '[[chapter]]\nname = "02_later"\n'
    )
    assert budgeted(once, measured) == once
