"""What several checks of this chapter use."""

import argparse
import ast
import math
import os
import pickle
import threading
import time
from collections import Counter  # noqa: F401
from dataclasses import replace  # noqa: F401 checks use it
from functools import partial
from textwrap import dedent

from workbook import expect, jobs

WORDS = ("flight", "delay", "gate", "arrival", "airport", "on", "carrier", "runway", "tail")
AN_ITERATOR = -1  # `waits` for an iterator whose items all come at once
DEMANDS = ("several workers", "computed by workers", "no process left")

JOBS = {
    "split": lambda lines: [line.split(",") for line in lines],
    "number": lambda lines: list(enumerate(lines)),
    "records": lambda lines: [dict(zip(("carrier", "delay"), line.split(","), strict=True)) for line in lines],
    "late": lambda lines: [line for line in lines if int(line.split(",")[1]) > 0],
    "repeats": lambda lines: [line for before, line in zip([None, *lines], lines, strict=False) if line != before],
    "sorted": sorted,
    "first_ten": lambda lines: lines[:10],
}


def module(text):
    """The text of a module, with its imports above it."""
    return "from multiprocessing import Pool\n" + dedent(text)


ERRORS = {
    "name 'limit'": "`limit` is a parameter of another function, and is known only inside it. How does your function get its value?",
    "MapResult": "A method whose name ends in `_async` returns at once, before there are results. Which method waits for them?",
    "is not iterable": "`zip` and `starmap` go through the items of each argument, and one number has none. How else does a function get a fixed argument ([section 3](lesson#3))?",
}


def gives(answer, call, draw, expected, *arguments, waits=0):
    """What was seen of the pools of a function that gives the expected; None where it gives something else."""
    ran = jobs.pooled(answer, call, *arguments, method="spawn" if draw.is_last else "fork", waits=waits)
    for part, says in ERRORS.items():
        if part in ran.error:
            expect.true(False, says=f"Your answer ended with {ran.error}. {says}")
            return None
    return ran if expect.gave(ran, expected, _told(ran, answer, draw, expected, arguments[0])) else None


def _told(ran, answer, draw, expected, items):
    """What is said of a result that is not the expected one."""
    gave = "" if draw.is_last else "Your function gave {received}; {expected} is right. "
    got = ran.gave if isinstance(ran.gave, (list, tuple)) else []
    if ran.tasks and ran.gave == {} != expected:
        return "The workers ran your tasks, and your dictionary is empty. A worker changes only its own variables ([section 5](lesson#5)). Where do the results of `pool.map` go?"
    if got and isinstance(expected, dict):
        return "Your function gave a list, and the text asks for a dictionary. Which values are its keys?"
    if got and all(each is None for each in got):
        return f"{gave}A chunk size of 0 makes tasks without items, so no result came. What is your chunk size for {len(items)} items?"
    if got and len(got) < len(items) == len(expected):
        return f"{gave}Each of the {len(items)} items needs a result, and your list has {len(got)}. Which items did not get to a worker?"
    if "unordered" in answer or sorted(map(repr, got)) == sorted(map(repr, expected)):
        return f"{gave}The results are not in the order of the items. Which method of a pool keeps the order?"
    if draw.is_last and "global " in answer:
        return "The workers were new Pythons, which import your file. Which values did only the main process set?"
    return ""


def uses_workers(ran, draw, results, items):
    """Several workers have computed the results at the same time, and none is left; asked in the last round."""
    return draw.is_last and expect.workers(ran) and expect.computed(ran, results, items) and expect.none_left(ran)


def parameters(source, name):
    """How many parameters the function of this name has in a module's source; 0 without such a function."""
    functions = [each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.FunctionDef)]
    return next((len(each.args.args) for each in functions if each.name == name), 0)


class Site:
    """Pages that link to each other, and a `fetch` that waits as a network does.

    Calls are kept until `wanted` of them run at the same time, and then a moment longer, for one too many. After that, or where too few
    come, each waits some milliseconds, and so does a fetch of `start`. `fetched` are the pages, and `most` is how many were fetched at
    one time. After ten requests a page, no page has links any more: so a crawl ends that comes back to its pages.
    """

    COMING, MORE, EACH = 1, 0.2, 0.01  # seconds to wait for the others, for one too many, and in each call

    def __init__(self, links, wanted, start=None):
        self.links, self.wanted, self.start = links, wanted, start
        self.fetched, self.most = [], 0
        self._changed, self._now, self._over = threading.Condition(), 0, wanted < 1

    def fetch(self, address):
        """The links of a page, as a list."""
        with self._changed:
            self.fetched.append(address)
            self._now += 1
            self.most = max(self.most, self._now)
            self._changed.notify_all()
            if address != self.start:
                self._changed.wait_for(lambda: self._over or self._now >= self.wanted, timeout=self.COMING)
                self._changed.wait_for(lambda: self._over or self._now > self.wanted, timeout=self.MORE)
                self._over = True
                self._changed.notify_all()
        time.sleep(self.EACH)
        with self._changed:
            self._now -= 1
        return list(self.links.get(address, ())) if len(self.fetched) <= 10 * len(self.links) else []


def pickled(value):
    """Whether a value can be pickled."""
    try:
        pickle.dumps(value)
    except Exception:
        return False
    return True


def objects():
    """The objects that the task `pickles` lists, by their names."""

    def local(delay):
        return delay > 15

    class Local:
        """A class inside a function."""

    with open(os.devnull) as file:
        yield "built-in", math.sqrt
        yield "lambda", lambda delay: delay > 15
        yield "partial", partial(pow, 2)
        yield "local", local
        yield "nested class", argparse.HelpFormatter._Section(None, None)
        yield "local class", Local()
        yield "generator", (line.upper() for line in WORDS)
        yield "open file", file
