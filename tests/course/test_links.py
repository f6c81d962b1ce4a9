"""Links that the build writes: terms to the glossary, mentions of chapters to their lessons."""

import pytest

from workbook.course import links
from workbook.course.cells import Cell
from workbook.course.terms import CODE, EVERYDAY, Term

TERMS = [
    Term("iterator"),
    Term("generator expression"),
    Term("generator"),
    Term("associative"),
    Term("TF-IDF"),
    Term("query"),
    Term("split", kind=EVERYDAY),
    Term("reduce", kind=CODE),
]
FILES = {"03": "03_reduce.ipynb", "07": "07_hdfs_yarn.ipynb", "08b": "08b_joins.ipynb"}


def linked(*texts, own=("split",)):
    made = links.to_terms([Cell("markdown", text) for text in texts], TERMS, own)
    return [cell.source for cell in made]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("An iterator gives items.", "An [iterator](glossary.ipynb#iterator) gives items."),
        ("Iterators give items.", "[Iterators](glossary.ipynb#iterator) give items."),
        ("It is **associative**.", "It is **[associative](glossary.ipynb#associative)**."),
        ("Two queries.", "Two [queries](glossary.ipynb#query)."),
        ("A generator\nexpression.", "A [generator\nexpression](glossary.ipynb#generator-expression)."),
        ("Use `reduce`, or `reduce()`.", "Use [`reduce`](glossary.ipynb#reduce), or `reduce()`."),
        ("| a | TF-IDF |", "| a | [TF-IDF](glossary.ipynb#TF-IDF) |"),
        ("> the iterator", "> the [iterator](glossary.ipynb#iterator)"),
    ],
    ids=lambda text: text[:20],
)
def test_a_term_is_linked_where_it_is_used_first(text, wanted):
    assert linked(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "## An iterator",
        "```\nan iterator\n```",
        "    an iterator",
        "`an iterator`",
        "[the iterator](there.ipynb)",
        "![an iterator [1]](figures/a.svg)",
        "https://example.org/iterator",
        '<img alt="iterator">',
        "co-iterator, iterator-like, iterator.py",
        "tf-idf",
        "to reduce it",
        "Split the line.",
        "Iteratorless",
    ],
)
def test_headings_code_links_and_other_words_stay(text):
    assert linked(text) == [text]


def test_only_the_first_use_is_linked():
    assert linked("An iterator.", "An iterator.") == ["An [iterator](glossary.ipynb#iterator).", "An iterator."]


def test_a_link_by_hand_is_the_first_use():
    by_hand = "An iterator, an [iterator](glossary.ipynb#iterator)."

    assert linked(by_hand) == [by_hand]


def test_an_everyday_word_is_linked_where_it_is_bold():
    assert linked("We split it.", "A **split** is") == ["We split it.", "A **[split](glossary.ipynb#split)** is"]


def test_a_chapter_that_uses_an_everyday_word_means_the_term():
    assert linked("Two splits.", own=()) == ["Two [splits](glossary.ipynb#split)."]
    assert linked("Two splits.", "A **split**.", own=())[1] == "A **[split](glossary.ipynb#split)**."


def test_code_cells_stay():
    cell = Cell("code", "# an iterator of chapter 03")

    assert links.to_terms([cell], TERMS, ()) == links.to_chapters([cell], FILES) == [cell]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("See chapter 03.", "See [chapter 03](03_reduce.ipynb)."),
        ("Chapter 08b shows", "[Chapter 08b](08b_joins.ipynb) shows"),
        ("chapter\n03", "[chapter\n03](03_reduce.ipynb)"),
        ("> chapter\n> 03", "> [chapter\n> 03](03_reduce.ipynb)"),
        ("chapters 03 to 07", "chapters [03](03_reduce.ipynb) to [07](07_hdfs_yarn.ipynb)"),
        ("chapters 03, 04 and 07", "chapters [03](03_reduce.ipynb), 04 and [07](07_hdfs_yarn.ipynb)"),
        ("chapter 04", "chapter 04"),
        ("## Chapter 03", "## Chapter 03"),
        ("`chapter 03`", "`chapter 03`"),
        ("[chapter 03](there.ipynb)", "[chapter 03](there.ipynb)"),
        ("chapter 030", "chapter 030"),
    ],
)
def test_a_mention_of_a_written_chapter_is_linked(text, wanted):
    assert [cell.source for cell in links.to_chapters([Cell("markdown", text)], FILES)] == [wanted]
