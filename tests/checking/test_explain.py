"""Errors in a sentence: each is made by code of its own, so that the words of this Python are the ones that are known."""

import pytest

from workbook.checking import explain
from workbook.checking.text import said

PYTHON = [
    ("f = lambda a: a\nf(1, 2)", "was called with 2"),
    ("def f(a, b=1): pass\nf(1, 2, 3)", "`f` takes from 1 to 2 arguments"),
    ("def f(a, b): pass\nf(1)", "without a value for 'b'"),
    ("def f(a): pass\nf(b=1)", "no parameter with the name `b`"),
    ("dict().keys(1)", "takes no arguments"),
    ("for x in [2, 1].sort(): pass", "Which value in this line is None?"),
    ("a, b = None", "is None"),
    ("None[0]", "is None"),
    ("1 in None", "is None"),
    ("len(None)", "is None"),
    ("{} + {}", "two values of the kind dict"),
    ("{[1]: 2}", "A list can change"),
    ("set([{}])", "A dict can change"),
    ("'a' + 1", "one is a str and the other an int"),
    ("1 + 'a'", "one is an int and the other a str"),
    ("[1] + (2,)", "the other value is a tuple. Which of them must be converted, with `list` or `tuple`?"),
    ("(2,) + [1]", "to another tuple, and here the other value is a list"),
    ("[1] + 2", "an item that needs brackets of its own"),
    ("(1, 2) + 3", "a number that is inside the tuple"),
    ("sum([(1, 2)])", "An int and a tuple cannot be added. Which value inside the tuple"),
    ("{} + 1.5", "A float and a dict cannot be added"),
    ("'a' - 1", "`-` cannot combine a str with an int"),
    ("2 ** 'a'", "`**` cannot combine"),
    ("sorted([1, 'a'])", "cannot order a str and an int"),
    ("(1)(2)", "no function: an int"),
    ("list(map('dest', [{}]))", "no function: a str"),
    ("filter(None, []) + filter(None, [])", "`itertools.chain(a, b)`"),
    ("class Rows:\n    def __iter__(self): return []\nlist(Rows())", "must return an iterator, and here it returned a list"),
    ("(1)[0]", "An int has no items"),
    ("len(map(str, [1]))", "does not know how many items"),
    ("list(5)", "an int has no items"),
    ("a, b = 5", "an int has no items"),
    ("next([1])", "a list is none"),
    ("[1]['a']", "here the position is a str"),
    ("'abc'['a']", "The items of a string"),
    ("(1, 2)[0] = 3", "A tuple cannot be changed"),
    ("from functools import reduce\nreduce(max, [])", "Which initial value"),
    ("def f(): return f()\nf()", "called itself again and again"),
    ("{}['UA']", "no key 'UA'"),
    ("1 / 0", "The divisor in this line is 0"),
    ("1 % 0", "The divisor in this line is 0"),
    ("[].append(1).sort()", "The value before `.sort` is None"),
    ("(1).append(2)", "An int has no `.append`"),
    ("import math\nmath.squrt(1)", "`math` has no `squrt`"),
    ("[][0]", "The list has fewer items"),
    ("''[0]", "The string has fewer items"),
    ("[].pop()", "nothing left to take out"),
    ("next(iter([]))", "`next(items, default)`"),
    ("def f(): yield next(iter([]))\nlist(f())", "Inside a generator"),
    ("d = {1: 2}\nfor k in d: d[k + 1] = 1", "goes through a dictionary"),
    ("def f():\n    n += 1\nf()", "this line reads it before it has a value"),
    ("nowhere", "`nowhere` has no value here"),
    ("def f():\n    def g(): return late\n    g()\n    late = 1\nf()", "`late` has no value here"),
    ("a, b = [1]", "takes 2 values apart, and there were 1"),
    ("a, b = [1, 2, 3]", "takes 2 values apart, and there were more"),
    ("int('NA')", "cannot read the string 'NA' as a number"),
    ("float('NA')", "cannot read the string 'NA' as a number"),
    ("max([])", "`max` got no items"),
    ("import nowhere_at_all", "no module `nowhere_at_all`"),
    ("exec('yield 1')", "`yield` works only inside a function"),
    ("exec('return 1')", "`return` works only inside a function"),
]  # fmt: skip


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("code", "told"), PYTHON, ids=[code for code, _ in PYTHON])
def test_an_error_of_python_is_explained(code, told):
    with pytest.raises(Exception) as raised:  # noqa: PT011 the code says which
        exec(compile(code, "answer", "exec"), {})

    sentence = explain.raised(type(raised.value).__name__, said(raised.value))
    assert told in sentence
    assert "?" in sentence


@pytest.mark.parametrize(("kind", "message"), [("TypeError", "odd"), ("Strange", "'x'"), ("ValueError", "{x}")])
def test_of_what_is_not_known_nothing_is_said(kind, message):
    assert explain.raised(kind, message) == ""


def test_braces_of_an_answer_stay():
    assert "no key '{x}'" in explain.raised("KeyError", "'{x}'")


JAVAC = """/tmp/a/WordLength.java:3: error: ';' expected
        int n = 1
                 ^
WordLength.java:7: error: cannot find symbol
        Text t = nev Text();
                 ^
  symbol:   variable nev
  location: class WordLength
2 errors
"""


def test_all_that_javac_complains_of_is_shown_and_the_first_is_explained():
    complaints, means = explain.compiled(JAVAC)

    assert complaints == [
        "WordLength.java:3: error: ';' expected",
        "WordLength.java:7: error: cannot find symbol (symbol: variable nev)",
    ]
    assert means == "javac expected `;` in this place. Is it missing there, or at the end of the line before?"


def test_of_many_complaints_the_first_are_shown():
    lines, means = explain.compiled("".join(f"A.java:{n}: error: odd\n" for n in range(1, 9)))

    assert (lines[0], lines[-1], len(lines), means) == ("A.java:1: error: odd", "and 3 more", 6, "")
    assert explain.compiled("Note: fine\n") == ([], "")


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("cannot find symbol", "does not know this name"),
        ("package org.apache.hadop.io does not exist", "`org.apache.hadop.io`"),
        ("incompatible types: String cannot be converted to Text", "type `String` stands where a `Text` is due"),
        ("incompatible types: possible lossy conversion from long to int", "A `long` may not fit into an `int`"),
        ("missing return statement", "without `return`"),
        ("reached end of file while parsing", "every `{` has its `}`"),
        ("class B is public, should be declared in a file named B.java", "the name of its file"),
        ("variable n might not have been initialized", "`n` may be read"),
        ("variable n is already defined in method map", "`n` is declared twice"),
        ("unreported exception IOException; must be caught or declared to be thrown", "may throw `IOException`"),
        ("A is not abstract and does not override abstract method run(String[]) in Tool", "lacks the method `run`"),
        ("method does not override or implement a method from a supertype", "`@Override`"),
        ("non-static variable one cannot be referenced from a static context", "`static`"),
        ("unclosed string literal", "Where should it end?"),
    ],
)
def test_a_complaint_of_javac_is_explained(says, told):
    _, sentence = explain.compiled(f"A.java:1: error: {says}")

    assert told in sentence
    assert "?" in sentence


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("org.x.FileAlreadyExistsException: Output directory hdfs://a/out already exists", "never overwrites"),
        ("InvalidInputException: Input path does not exist: hdfs://a/in", "did not find a file"),
        ("java.io.FileNotFoundException: File mapper.py does not exist", "did not find a file"),
        ("RuntimeException: PipeMapRed.waitOutputThreads(): subprocess failed with code 1", "exit status 1"),
        (
            "java.io.FileNotFoundException\nPipeMapRed.waitOutputThreads(): subprocess failed with code 2",
            "exit status 2",
        ),
        ("Container [pid=3] is running 5 beyond the 'PHYSICAL' memory limit. Killing container.", "more memory"),
        ("java.lang.OutOfMemoryError: Java heap space", "more memory"),
        ('Cannot run program "pyton3": error=2, No such file or directory', "no program `pyton3`"),
        ('Cannot run program "pyton3"', "no program `pyton3`"),
    ],
)
def test_a_failed_job_is_explained(said, told):
    assert told in explain.failed(said)
    assert "?" in explain.failed(said)


def test_of_another_failure_nothing_is_said():
    assert explain.failed("Job job_1 failed with state FAILED") == ""
