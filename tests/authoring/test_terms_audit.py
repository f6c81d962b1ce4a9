"""The terms of a course: each has a sentence and a chapter, and stands before its chapter only beside a link."""

from dataclasses import replace

import nbformat
import pytest
from building import build, edit, fresh, problems

from workbook.authoring import audit, prose
from workbook.course import derive

TERMS = '[terms]\n"short word" = "A word of few letters."\n'


@pytest.fixture
def with_terms(root):
    """The course with one term, which its lesson uses."""
    (root / "chapters" / "terms.toml").write_text(TERMS, encoding="utf-8")
    edit(root / "chapters" / "course.toml", "budget = 60", 'budget = 60\nintroduces = ["short word"]')
    return root


def named(root):
    course = fresh(root)
    return audit.names(course, course.chapters[0]) + audit.glossary(course)


def test_a_term_with_a_sentence_and_a_chapter_is_no_problem(with_terms):
    assert named(with_terms) == []


def test_a_term_without_a_sentence_is_named(with_terms):
    edit(with_terms / "chapters" / "terms.toml", "A word of few letters.", "")

    (problem,) = named(with_terms)
    assert problem.startswith("chapters/terms.toml: 01_short introduces 'short word'; write")


def test_a_long_sentence_is_named(with_terms):
    edit(with_terms / "chapters" / "terms.toml", "few letters", "few " * prose.LONG + "letters")

    assert "more than 25 words" in named(with_terms)[0]


def test_a_sentence_without_a_chapter_is_named(with_terms):
    edit(with_terms / "chapters" / "course.toml", '["short word"]', "[]")

    (problem,) = named(with_terms)
    assert problem.startswith("chapters/terms.toml: no written chapter introduces 'short word'")


def test_a_module_is_no_term(with_terms):
    edit(with_terms / "chapters" / "course.toml", '["short word"]', '["short word", "itertools"]')

    (problem,) = named(with_terms)
    assert problem == "chapters/course.toml: 01_short introduces 'itertools', which is a module; move it to `modules`."


def test_the_glossary_is_built_and_linked(with_terms, ran):
    build(with_terms)

    assert "glossary" in " ".join(ran)
    made = nbformat.read(with_terms / "notebooks" / "glossary.ipynb", as_version=4)
    assert (
        made.cells[1].source == "## S\n\n### short word\n\nA word of few letters. *[01 · Short words](01_short.ipynb)*"
    )
    assert "[glossary](glossary.ipynb)" in derive.start_page(fresh(with_terms)).cells[2].source
    lesson = nbformat.read(with_terms / "notebooks" / "01_short.ipynb", as_version=4)
    assert not audit.strays(fresh(with_terms))
    edit(with_terms / "chapters" / "01_short" / "lesson.py", "Which words are short?", "What is a short word?")
    assert "short word](glossary" not in lesson.cells[0].source
    build(with_terms)
    lesson = nbformat.read(with_terms / "notebooks" / "01_short.ipynb", as_version=4)
    assert "a [short word](glossary.ipynb#short-word)?" in lesson.cells[0].source


def test_a_glossary_without_terms_is_a_stray(with_terms, ran):
    build(with_terms)
    (with_terms / "chapters" / "terms.toml").unlink()

    assert any("notebooks/glossary.ipynb belongs to no chapter" in problem for problem in problems(with_terms))


def earlier(root, text):
    """What is found where the first chapter's page has this text, and a later chapter introduces the term."""
    edit(root / "chapters" / "01_short" / "lesson.py", "Which words are short?", text)
    course = fresh(root)
    first, second = course.chapters
    first, second = replace(first, introduces=()), replace(second, introduces=("short word",))
    course = replace(course, chapters=(first, second), unrevised=())
    return audit.early(course, first), course


def test_a_term_before_its_chapter_is_named(with_terms):
    (problem,), course = earlier(with_terms, "Which is a short word?")

    assert problem.startswith("chapters/01_short/lesson.py uses 'short word', a term of chapter 02")
    assert audit.early(replace(course, unrevised=("01_short",)), course.chapters[0]) == []
    assert audit.early_terms(course, course.chapters[0])


@pytest.mark.parametrize(
    "text",
    [
        "What a short word is, chapter 02 says.",
        "A [short word](glossary.ipynb#short-word). Short words.",
        "A short word: see [there](02_later.ipynb).",
        "A `short word`.",
        "Chapter 02 is about the short word.\n#\n# Short words again.",
    ],
)
def test_a_term_may_stand_where_a_link_leads_to_it(with_terms, text):
    assert earlier(with_terms, text)[0] == []


def test_a_link_after_the_first_use_is_too_late(with_terms):
    assert earlier(with_terms, "A short word.\n#\n# A short word of chapter 02.")[0]
