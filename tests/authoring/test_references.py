"""What texts say of other chapters."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from workbook.authoring import references


def chapter(name):
    number, _, slug = name.partition("_")
    return SimpleNamespace(name=name, number=number, slug=slug)


CHAPTERS = [chapter(name) for name in ("01_map", "03_reduce", "04_pool", "08_jobs", "08b_joins")]
COURSE = SimpleNamespace(
    chapters=CHAPTERS,
    written=[each for each in CHAPTERS if each.number != "04"],
    pages=[Path("start.ipynb"), Path("glossary.ipynb")],
)


def problems(text, here=1):
    return references.problems(text, CHAPTERS[here], COURSE, lambda other: {"2.-First", "End"})


@pytest.mark.parametrize(
    "text",
    [
        "Chapter 08 explains it. Chapters 01 and 04 are about others.",
        "In chapter 01 you saw an iterator. As in chapter 01, it is lazy.",
        "Chapter 01 showed why. You will see more of it in chapter 08b.",
        "It is a mean of means, which was wrong in the end; chapter 08 shows the rest.",
        "[chapter 08](08_jobs.ipynb#2.-First), [the end](08_jobs.ipynb#End), [glossary](glossary.ipynb#map)",
        "[exercises](../exercises/08_jobs.ipynb), [a page](https://example.org/x.ipynb)",
        "```\nchapter 77\n```\n\nand `chapter 78`",
        "Later, in the next section, you will see; chapter 01 has the first part.",
        "It starts two of them (chapter 04).",
    ],
)
def test_what_is_right_is_no_problem(text):
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("See chapter 05.", "mentions chapter 05, and the course has none"),
        ("[chapter 01](03_reduce.ipynb)", "leads to 03_reduce.ipynb; let both name the same chapter"),
        ("[there](04_pool.ipynb)", "links to 04_pool.ipynb, and no written chapter is called so"),
        ("[there](08_jobs.ipynb#3.-Gone)", "links to 08_jobs.ipynb#3.-Gone, and that lesson has no such heading"),
        ("In chapter 08 you saw a job.", "says in the past tense what a later chapter holds"),
        ("You met jobs in [chapter 08](08_jobs.ipynb).", "says in the past tense"),
        ("In\nchapter 08 a job was two files.", "says in the past tense"),
        ("As in chapter 08, it sorts.", "says in the past tense"),
        ("Chapter 08 has shown it.", "says in the past tense"),
        ("Chapter 01 will explain it.", "says in the future tense what an earlier chapter holds"),
        ("You will see it again in chapter 01.", "says in the future tense"),
        ("More of it later, in chapter 01.", "says in the future tense"),
    ],
)
def test_a_planted_fault_is_found(text, said):
    (problem,) = problems(text)

    assert said in problem
