"""Answers to the exercise `short_words` of the fixture course, beside the check and in a process of their own."""

from contextlib import contextmanager
from dataclasses import replace

from workbook.checking import expect
from workbook.checking.execute import execute
from workbook.checking.wire.process import opened
from workbook.course.checks import Check

SEED = 5
SEEDS = range(1, 6)

RIGHT = "def short_words(words):\n    return filter(lambda word: len(word) < SHORT, words)"
TOO_LONG = "def short_words(words):\n    return filter(lambda word: len(word) >= SHORT, words)"
UNKNOWN = "def short_words(words):\n    return (word.upper() for word in words)"
RAISES = "def short_words(words):\n    for word in words:\n        yield word[9]"
ENDLESS = "from itertools import count\ndef short_words(words):\n    return count()"


def hurried(exercise, **budget):
    return replace(exercise, check=replace(exercise.check, **budget))


def capped(exercise):
    """The exercise with a lower ceiling on what is read of an answer."""

    def run(answer, draw):
        served = expect.serve(draw.words(50, at_least=0))
        found = answer(served)
        expect.lazy(served)
        expect.true(len(expect.everything(found, ceiling=300)) <= served.reads, "It made words up.")

    return replace(exercise, check=Check("short_words", run))


def sources(exercise, source):
    return [("<given>", exercise.given), ("<answer>", source)]


def here(exercise, source):
    """The answer in this process."""
    return execute(sources(exercise, source))[exercise.name]


@contextmanager
def beside(exercise, source):
    yield here(exercise, source)


@contextmanager
def behind(exercise, source):
    """The answer in another process."""
    with opened(sources(exercise, source), exercise.name) as answer:
        yield answer
