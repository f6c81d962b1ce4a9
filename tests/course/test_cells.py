"""Source cells to the cells of three notebooks."""

from pathlib import Path

import nbformat
import pytest

from workbook.course import cells
from workbook.course.cells import Cell
from workbook.errors import SourceError

MISFITS = Path(__file__).parents[1] / "fixtures" / "misfits"

TOTAL = '''\
# %% [markdown]
# ## The total

# %% [markdown]
# Add what is *there*.

# %% exercise="total"
def total(numbers):
    """The sum."""
    ### BEGIN SOLUTION
    return sum(numbers)
    ### END SOLUTION

# %%
check("adding.total")
'''


def code(source, **told):
    return Cell("code", source, **told)


# Markers


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("open", "never closed"),
        ("closed_twice", "no partner"),
        ("nested", "no partner"),
        ("crossed", "no partner"),
        ("across_cells", "never closed"),
        ("misspelt", "not a marker"),
        ("nameless", "names no exercise"),
        ("twice", "two cells are the exercise 'total'"),
    ],
)
def test_a_source_with_unbalanced_markers_is_refused_by_name(name, told):
    text = (MISFITS / f"{name}.py").read_text(encoding="utf-8")

    with pytest.raises(SourceError, match=told) as refused:
        cells.read(text, f"chapters/01_x/{name}.py")

    assert str(refused.value).startswith(f"chapters/01_x/{name}.py: ")


@pytest.mark.parametrize("line", ["###BEGIN SOLUTION", "### Begin Solution", "### BEGIN_SOLUTION", "### END STUBS?"])
def test_what_is_nearly_a_marker_is_refused_or_is_none(line):
    """Misspelt markers would hand out the solution."""
    if line == "### END STUBS?":  # another word
        assert cells.read(f"# %%\n{line}", "x.py")[0].source == line
    else:
        with pytest.raises(SourceError, match="not a marker"):
            cells.read(f"# %%\n{line}", "x.py")


def test_marked_tells_whether_a_cell_has_a_hole():
    assert cells.marked("x = (\n    ### BEGIN SOLUTION\n    1\n    ### END SOLUTION\n)")
    assert not cells.marked("x = 1  # BEGIN SOLUTION")


# Headers


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (
            '# %% exercise="total" slto="paper"',
            "the cell 'total' has an unknown option 'slto'; a cell has exercise, slot, tags",
        ),
        ('# %% Exercise="total"', "unknown option 'Exercise'"),
        ('# %% jupyter={"a": 1}', "unknown option 'jupyter'"),
        ('# %% active="py"', "unknown option 'active'"),
        ('# %% tags=["givn"]', "unknown tag 'givn'; tags are given, raises-exception"),
        ('# %% tags=["given" "nbval-skip"]', "unknown tag 'givennbval-skip'"),
        ('# %% tags="given"', r"""'# %% tags="given"' is not understood; write .* tags=\["…"\]"""),
        ("# %% tags=[1]", r"'# %% tags=\[1\]' is not understood"),
        ('# %% tags={"a": 1}', "is not understood|is no list"),
        ("# %% tags=given", "has the header 'tags=given', which is not understood; write"),
        ('# %% tags=["given"', "is not understood"),
        ("# %% exercise=total", "has the header 'exercise=total', which is not understood"),
        ('# %% exercise:"total"', "is not understood"),
        ("# %% The total", "has the header 'The total'"),
        ("# %% [md]", "has the header 'md'"),
        ('# %% exercise="the total"', "exercise='the total', which is no name"),
        ('# %% exercise=""', "exercise='', which is no name"),
        ("# %% exercise=5", "exercise=5, which is no name"),
        ('# %% exercise="total", slot="paper"', "which is no name"),
        ('# %% exercise="total" slot=""', "slot='', which is no name"),
        ('# %% exercise="total" slot', "slot=None, which is no name"),
        ('# %% slot="paper"', "has the slot 'paper' and is no exercise"),
        ('# %% [markdown] exercise="total"', "the cell 'total' is an exercise in markdown"),
        ("# %% [raw]", "begins a raw cell"),
        ("# %%[markdown]", "begins no cell; write"),
        ('# %%tags=["given"]', "begins no cell"),
        ('# %%\n## %% exercise="total"', "begins no cell"),
        ('# %%\n# % % exercise="total"', "begins no cell"),
    ],
)
def test_a_header_that_nobody_would_heed_is_refused(header, told):
    with pytest.raises(SourceError, match=told) as refused:
        cells.read(f"# %%\nbefore = 1\n\n{header}\n# x = 1\nx = 1\n", "chapters/01_x/exercises.py")

    assert str(refused.value).startswith("chapters/01_x/exercises.py: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("tag", ["given", "raises-exception", "nbval-ignore-output", "nbval-skip"])
def test_every_known_tag_is_kept(tag):
    assert cells.read(f'# %% tags=["{tag}"]\n\n\nx = 1\n', "x.py")[0].tags == (tag,)


def test_what_looks_like_a_header_in_words_is_none():
    text = '# %% [markdown]\n# Write `exercise="x"` into the header.\n\n# %%\nshare = "5 %"  # tags = 1\n'

    assert [cell.kind for cell in cells.read(text, "x.py")] == ["markdown", "code"]


def test_where_one_exercise_has_a_slot_all_have():
    text = TOTAL.replace('exercise="total"', 'exercise="total" slot="paper"')

    with pytest.raises(SourceError, match=r"x\.py: the exercise 'mean' has no slot, and others have; give it one"):
        cells.read(text + '\n# %% exercise="mean"\nmean = 1\n', "x.py")


def test_a_slot_may_have_one_exercise():
    made = cells.read(TOTAL.replace('exercise="total"', 'exercise="total" slot="paper"'), "x.py")

    assert [cell.slot for cell in made if cell.role == "answer"] == ["paper"]


def test_a_check_that_may_fail_in_the_solution_is_refused():
    with pytest.raises(SourceError, match=r"x\.py: the check of 'total' has the tag 'raises-exception'"):
        cells.read(TOTAL.replace("# %%\ncheck", '# %% tags=["raises-exception"]\ncheck'), "x.py")


# Holes


def test_a_hole_stands_at_the_solution_s_indentation():
    source = "def f():\n    for x in y:\n        ### BEGIN SOLUTION\n        a\n        b\n        ### END SOLUTION\n    return 1"

    assert cells.stub(source) == "def f():\n    for x in y:\n        ...  # your code\n    return 1"


def test_a_hole_inside_an_expression_keeps_it_python():
    source = "calls = (\n    ### BEGIN SOLUTION\n    0, 1,\n    ### END SOLUTION\n)"

    made = {}
    exec(cells.stub(source), made)
    assert made["calls"] is ...


def test_several_holes_in_one_cell_all_open():
    source = "### BEGIN SOLUTION\na = 1\n### END SOLUTION\nb = 2\n### BEGIN SOLUTION\nc = 3\n### END SOLUTION"

    assert cells.stub(source) == "...  # your code\nb = 2\n...  # your code"
    assert cells.solution(source) == "a = 1\nb = 2\nc = 3"


def test_a_repair_shows_its_own_lines_and_no_hole():
    source = (
        "def f():\n    ### BEGIN STUB\n    # if x:\n    #     return 1\n    ### END STUB\n"
        "    ### BEGIN SOLUTION\n    return 2\n    ### END SOLUTION"
    )

    assert cells.stub(source) == "def f():\n    if x:\n        return 1"
    assert cells.solution(source) == "def f():\n    return 2"


def test_a_source_without_markers_is_its_own_stub_and_solution():
    assert cells.stub("x = 1\n\ny = 2") == cells.solution("x = 1\n\ny = 2") == "x = 1\n\ny = 2"


# Three versions


def test_the_exercise_has_no_solution_and_the_solution_no_hole():
    made = cells.read(TOTAL, "x.py")

    stubs = "\n".join(cell.source for cell in cells.exercise_cells(made))
    solved = "\n".join(cell.source for cell in cells.solution_cells(made))
    assert "sum(" not in stubs
    assert cells.HOLE in stubs
    assert "sum(" in solved
    assert cells.HOLE not in solved
    assert "###" not in stubs + solved


def test_only_the_learner_s_check_cells_may_raise():
    made = cells.read(TOTAL, "x.py")

    assert [cell.role for cell in cells.exercise_cells(made) if "raises-exception" in cell.tags] == ["check"]
    assert not [cell for cell in cells.solution_cells(made) if "raises-exception" in cell.tags]


def test_answer_check_and_text_are_the_exercise_s_own():
    made = cells.read(TOTAL, "x.py")

    assert [(cell.role, cell.exercise) for cell in made] == [
        ("course", ""),
        ("text", "total"),
        ("answer", "total"),
        ("check", "total"),
    ]


def test_a_check_of_another_chapter_s_exercise_is_a_course_cell():
    made = cells.read(TOTAL.replace("adding.total", "adding.mean"), "x.py")

    assert made[-1].role == "course"


def test_tags_are_read_from_the_cell_s_header():
    given, measured = cells.read('# %% tags=["given"]\nx = 1\n\n# %% tags=["nbval-ignore-output"]\nx\n', "x.py")

    assert (given.role, given.tags) == ("given", ("given",))
    assert (measured.role, measured.tags) == ("course", ("nbval-ignore-output",))


# Ids


def test_ids_come_from_the_exercise_and_from_the_heading():
    assert [cell.id for cell in cells.read(TOTAL, "x.py")] == [
        "the-total-1",
        "total-text",
        "total",
        "total-check",
    ]


def test_ids_stay_when_another_section_grows():
    grown = cells.read("# %% [markdown]\n# # Before\n\n# %%\n1\n\n" + TOTAL, "x.py")

    assert [cell.id for cell in grown[2:]] == [cell.id for cell in cells.read(TOTAL, "x.py")]


def test_an_answer_s_id_is_its_name_under_a_heading_of_that_name_too():
    made = cells.read(TOTAL.replace("## The total", "## Total"), "x.py")

    assert [cell.id for cell in made] == ["total-1", "total-text", "total", "total-check"]


def test_ids_are_unique_and_valid_whatever_the_headings():
    texts = ["Total", "Total", "Total check", "Où ? 1.2", "·", "x" * 90, "total-check"]
    text = "\n\n".join(f"# %% [markdown]\n# ## {heading}\n\n# %%\n1" for heading in texts) + "\n\n" + TOTAL

    made = [cell.id for cell in cells.read(text + '\n# %%\ncheck("adding.total")\n', "x.py")]
    assert len(set(made)) == len(made)
    nbformat.validate(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(id=each) for each in made]))


@pytest.mark.parametrize(
    ("heading", "id"),
    [("One, two!", "one-two"), ("`map` and 3", "map-and-3"), ("…", "section"), ("a" * 50, "a" * 40)],
)
def test_a_slug_has_letters_digits_and_hyphens(heading, id):
    assert cells.slug(heading) == id


# Figures


def test_images_are_found_in_markdown_only():
    made = [Cell("markdown", "![a](figures/a.svg) and ![b](figures/b-2.svg)"), code('"![c](figures/c.svg)"')]

    assert cells.images(made) == ["figures/a.svg", "figures/b-2.svg"]


def test_a_picture_travels_in_the_text_of_its_cell():
    made = cells.embed(Cell("markdown", "See ![a dot](figures/dot.svg)."), {"figures/dot.svg": "PHN2Zz4="})

    assert made.source == 'See <img alt="a dot" src="data:image/svg+xml;base64,PHN2Zz4=">.'


def test_the_text_of_a_picture_may_hold_brackets_and_quotes():
    cell = Cell("markdown", '![it gets ["b", 3] & <more>](figures/dot.svg)')

    assert cells.images([cell]) == ["figures/dot.svg"]
    made = cells.embed(cell, {"figures/dot.svg": "PHN2Zz4="})
    assert made.source.startswith('<img alt="it gets [&quot;b&quot;, 3] &amp; &lt;more&gt;" src=')


def test_a_cell_without_pictures_stays():
    cell = Cell("markdown", "[a link](figures/dot.svg)")

    assert cells.embed(cell, {"figures/dot.svg": ""}) == cell


# What cells use


def test_imports_are_named_by_their_package():
    made = [
        code("import os.path, json as j\nfrom collections.abc import Iterator"),
        Cell("markdown", "import this"),
    ]

    assert cells.imports(made) == {"os", "json", "collections"}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("f = lambda: 1", "lambda"),
        ("def f():\n    yield 1", "yield"),
        ("def f():\n    yield from []", "yield from"),
        ("sum(x for x in y)", "generator expression"),
        ("class A: pass", "class"),
        ("async def f(): pass", "async"),
        ("(x := 1)", "walrus"),
        ("match x:\n    case 1: pass", "match"),
        ("def f():\n    global x\n    x = 1", "global"),
        ("try:\n    x\nexcept E:\n    y", "try"),
        ("@cache\ndef f(): pass", "decorator"),
    ],
)
def test_constructs_beyond_a_newcomer_s_python_are_named(source, name):
    assert name in cells.constructs([code(source)])


def test_plain_python_has_no_constructs():
    assert cells.constructs([code("def f(x):\n    for y in x:\n        print([y])\n    return f(x)")]) == set()


def test_shell_cells_and_magics_are_passed_over():
    made = [code("%%bash\nls | head"), code("%time import json\nimport csv\n!ls")]

    assert cells.imports(made) == {"csv"}


# Files and other languages


def test_cells_in_another_language_stand_in_the_script_as_comments():
    script = (
        "# %%\n# %%bash\n# hdfs dfs -ls\n#\n# echo\n\n# %%\n# %%writefile a.py\n# a note\nx = 1\n"
        '\n# %% exercise="put"\n# %%writefile put.sh\n# # a note\n# ### BEGIN SOLUTION\n# ls\n# ### END SOLUTION\n'
    )
    bash, python, put = cells.read(script, "exercises.py")

    assert bash.source == "%%bash\nhdfs dfs -ls\n\necho"
    assert python.source == "%%writefile a.py\n# a note\nx = 1"
    assert cells.solution(put.source) == "%%writefile put.sh\n# a note\nls"
    assert cells.stub(put.source) == "%%writefile put.sh\n# a note\n# your code"


def test_holes_and_stubs_are_comments_of_the_file_s_language():
    java = "%%writefile WordLength.java\nclass A {\n  ### BEGIN SOLUTION\n  int x;\n  ### END SOLUTION\n}"
    repair = (
        "%%writefile A.java\n### BEGIN STUB\n  // int y;\n### END STUB\n### BEGIN SOLUTION\n  int x;\n### END SOLUTION"
    )

    assert cells.stub(java) == "%%writefile WordLength.java\nclass A {\n  // your code\n}"
    assert cells.stub(repair) == "%%writefile A.java\n  int y;"
    assert (
        cells.stub("%%writefile a.py\n### BEGIN SOLUTION\nx\n### END SOLUTION") == "%%writefile a.py\n...  # your code"
    )


def test_a_file_is_called_as_its_exercise_is():
    script = '# %% exercise="count_mapper"\n# %%writefile mapper.py\nx = 1\n'

    with pytest.raises(SourceError, match=r"the exercise 'count_mapper' writes mapper\.py"):
        cells.read(script, "exercises.py")


@pytest.mark.parametrize("sign", ["\u2028", "\x0c", "\x1c", "\x85", "\t"])
def test_signs_that_some_take_for_line_ends_stay_in_their_line(sign):
    source = f'words = "one{sign}two"'

    assert cells.solution(source) == cells.stub(source) == source
