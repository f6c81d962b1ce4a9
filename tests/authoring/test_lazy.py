"""Lazy answers to an exercise, made from its solution: each is refused where the demand is measured."""

import io
import random
from collections import Counter
from dataclasses import replace

import pyarrow
import pytest
from pyarrow import parquet

from workbook.authoring import lazy
from workbook.checking import expect, jobs
from workbook.checking.recording import Recording, recording
from workbook.checking.trace import trace
from workbook.course.demands import OF_FILES, OF_POOLS

pytestmark = pytest.mark.once  # it is about the proof


def demanding(exercise, *demands):
    """The exercise, with demands."""
    return replace(exercise, check=replace(exercise.check, demands=demands))


@pytest.fixture
def short_words(fixture_course):
    return fixture_course.exercise("short.short_words")


def test_an_exercise_that_demands_nothing_has_no_lazy_answers(short_words, fixture_course):
    assert lazy.cheats(short_words) == []
    assert lazy.cheats(demanding(fixture_course.exercise("short.reads"), "lazy")) == []  # a value is never lazy
    assert lazy.told(lazy.counts(short_words)) == "lazy variants: 0 made, 0 refused"


@pytest.mark.parametrize("demand", ["lazy", "one pass", "no sorted", "no itertools", "with filter"])
def test_without_the_demand_lazy_answers_pass_and_with_it_none_does(short_words, demand):
    exercise = demanding(short_words, demand)
    made = [candidate for _, candidate in lazy.cheats(exercise)]

    def run(answer, draw):  # looks at the result alone
        from workbook import expect

        words = draw.several(lambda random: random.choice(("map", "zip", "filter")), 200, at_least=0)
        expect.equal(expect.everything(answer(expect.serve(words))), [word for word in words if len(word) < 4])

    blind, seeing = (replace(exercise.check, run=run, demands=demands) for demands in ((), (demand,)))

    assert len(made) >= 2
    assert [each.name for each in made if not trace(blind, each.here(), 1).passed] == []
    assert [each.name for each in made if trace(seeing, each.here(), 1).passed] == []
    assert lazy.passing(replace(exercise, check=seeing)) == ()


def test_a_function_that_only_a_later_python_has_can_be_forbidden(short_words, monkeypatch):
    monkeypatch.setattr(lazy, "find_spec", lambda name: None)
    exercise = demanding(short_words, "no batched_of_tomorrow")

    assert len(lazy.cheats(exercise)) == 1
    assert lazy.demands_are_measured(exercise) == []


JOB = """\
from mrjob.job import MRJob


class Total(MRJob):
    def mapper(self, _, line):
        name, number = line.split()
        yield name, int(number)

    def reducer(self, name, numbers):
        yield name, sum(numbers)


if __name__ == "__main__":
    Total.run()
"""
FILTER = "import sys\n\nfor line in sys.stdin:\n    print(line.upper(), end='')\n"


def of_program(short_words, text, demand):
    """The one or two lazy programs that avoid a demand, as texts."""
    exercise = replace(short_words, solution=f"%%writefile short_words.py\n{text}", stub="%%writefile short_words.py\n")
    return [candidate.here() for _, candidate in lazy.cheats(demanding(exercise, demand))]


def test_a_job_that_avoids_a_demand_gives_the_same_in_one_process(short_words):
    lines = ["b 1", "a 2", "b 3"]
    (one_key,) = of_program(short_words, JOB, "a call for each key")
    (keeping,) = of_program(short_words, JOB, "separate processes")
    apart = jobs.mrjob(keeping, lines, runner="local", options=("--num-cores", "1", "--no-bootstrap-mrjob"))

    assert {tuple(sorted(jobs.mrjob(text, lines).output)) for text in (JOB, one_key, keeping)} == {('"a"\t2', '"b"\t4')}
    assert not apart.ok


def test_a_filter_that_avoids_a_demand_gives_the_same_lines(short_words):
    made = of_program(short_words, FILTER, "one group at a time")

    assert [jobs.piped(["a", "b"], text, sort=False).output for text in made] == [["A", "B"]] * 2
    assert of_program(short_words, FILTER, "one pass") == []


POOL = """\
from multiprocessing import Pool


def double(number):
    return 2 * number


def doubled(numbers):
    with Pool(2) as pool:
        return pool.map(double, numbers, chunksize=10)
"""
MAPPED = "return pool.map(double, numbers, chunksize=10)"
MEASURES = {
    "several workers": (POOL, {}, expect.workers),
    "computed by workers": (POOL, {}, lambda ran: expect.computed(ran, [2 * number for number in range(40)], range(40))),
    "few tasks": (POOL, {}, lambda ran: expect.tasks(ran, 5)),
    "no process left": (POOL, {}, expect.none_left),
    "first results early": (
        POOL.replace(MAPPED, "yield from pool.imap(double, numbers)"), {"waits": 1}, expect.early,
    ),
}  # fmt: skip


@pytest.mark.parametrize("demand", OF_POOLS)
def test_a_pool_that_avoids_a_demand_gives_the_same_and_is_seen(short_words, demand):
    text, options, measured = MEASURES[demand]
    numbers = list(range(40))

    def seen(source):
        """What the call gave, and whether the demand was met."""
        ran = jobs.pooled(source, "doubled", numbers, method="fork", **options)
        with recording(Recording()) as into:
            measured(ran)
        return ran.gave, into.records[0].passed

    given = [2 * number for number in numbers]
    made = of_program(short_words, text, demand)
    assert seen(text) == (given, True)
    assert len(made) >= 2
    assert [seen(each) for each in made] == [(given, False)] * len(made)


def file_of_months():
    """A Parquet file with a row group for each month, and a wide column."""
    pick, file = random.Random(1), io.BytesIO()
    months = [1 + row // 300 for row in range(2_400)]
    table = pyarrow.table({"month": months, "note": [pick.randbytes(60).hex() for _ in months]})
    parquet.write_table(table, file, row_group_size=300)
    return file.getvalue()


SOLVED = """\
def short_words(file):
    import pyarrow.parquet
    return pyarrow.parquet.read_table(file, columns=["month"], filters=[("month", "==", 3)])
"""
FILE_MEASURES = {
    "few bytes read": lambda file, found: expect.bytes_read(file, 70_000),
    "few row groups": lambda file, found: expect.row_groups_read(file, [2]),
    "same schema": lambda file, found: expect.schema_equal(found, pyarrow.schema({"month": pyarrow.int64()})),
}


@pytest.mark.parametrize("demand", OF_FILES)
def test_a_reader_that_avoids_a_demand_is_seen(short_words, demand):
    data = file_of_months()
    if demand == "same schema":  # an integer that is missing is a float to pandas
        solved = "import pyarrow\n\n\ndef short_words(file):\n    return pyarrow.table({'month': [3, None]})\n"
    else:
        solved = SOLVED
    exercise = replace(demanding(short_words, demand), solution=solved)

    def seen(candidate):
        file = expect.store(data)
        found = candidate.here()(file)
        with recording(Recording()) as into:
            FILE_MEASURES[demand](file, found)
        return found.num_rows > 0, into.records[0].passed

    made = [candidate for _, candidate in lazy.cheats(exercise)]
    assert seen(lazy.candidates.solution(exercise)) == (True, True)
    assert [seen(each) for each in made] == [(True, False)] * len(made)
    assert len(made) == 2


def test_a_demand_that_a_check_cannot_see_is_reported(short_words):
    def run(answer, draw):
        from workbook import expect

        expect.equal(list(answer(["map"])), ["map"])

    exercise = demanding(short_words, "one pass")
    exercise = replace(exercise, check=replace(exercise.check, run=run))

    problems = lazy.demands_are_measured(exercise)

    assert len(problems) == len(lazy.cheats(exercise)) == 4
    assert problems[0].startswith(
        f"{exercise.where}: short_words demands 'one pass', and an answer that reads all into a list"
    )
    assert lazy.counts(exercise) == Counter(lazy_made=4, lazy_refused=0)
