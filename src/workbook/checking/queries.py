"""Expectations about what Spark recorded of an answer, as `jobs.sparked` ran it. Checks call them as words of `expect`.

    jobs stages tasks shuffled scanned       how much work it was
    exchanges joins pushed pruned builtin    what the plan says
    way                                      in which of Spark's languages the answer is written
    partitions persisted broadcast           what became of its rows
    collected brought carried                what came to the driver, and what functions take to the tasks

Spark's records stand in the answer's own process, which could write them. So each record is marked as self-reported, and a
grader gives no points for it alone.
"""

import re
import textwrap
from collections.abc import Container, Iterable
from functools import partial

from . import recording
from .jobs.sparked import JOINS, SCANS, node
from .recording import Shown

record = partial(recording.record, reported=True)
_LINES, _WIDTH = 30, 120  # of a plan on a card
_IN_PYTHON = re.compile("Python|Pandas|InArrow")  # in the name of a step that calls a function of Python


def jobs(ran, most: int = 0, says: str = "") -> bool:
    """The call started at most so many jobs; none means that it only described what is to be done.

    >>> from .jobs.sparked import Sparked, Work
    >>> jobs(Sparked(call=Work(jobs=0), work=Work(jobs=1)))
    True
    """
    actions = ", ".join(f"`{each}`" for each in dict.fromkeys(ran.call.actions)) or "a call"
    says = says or (
        f"Your answer started {{received}} (by {actions}) before anybody asked for its result. "
        "A transformation starts none, and an action starts one. Which of your calls is an action?"
        if most == 0
        else "Your answer started {received}; {expected} are enough. Each action starts one. Which of your actions can be left out?"
    )
    return _at_most(ran.call.jobs, most, "job", says)


def stages(ran, most: int, says: str = "") -> bool:
    """The result took at most so many stages.

    >>> from .jobs.sparked import Sparked, Work
    >>> stages(Sparked(work=Work(stages=2)), 2)
    True
    """
    says = says or (
        "The result took {received}; {expected} are enough. A stage ends where rows move to other partitions. "
        "Which of your calls moves them?"
    )
    return _at_most(ran.work.stages, most, "stage", says)


def tasks(ran, most: int, says: str = "") -> bool:
    """The result took at most so many tasks: one for each partition of each stage.

    >>> from .jobs.sparked import Sparked, Work
    >>> tasks(Sparked(work=Work(tasks=4)), 8)
    True
    """
    says = says or (
        "The result took {received}; {expected} are enough. Each partition of each stage is a task. How many partitions do you ask for?"
    )
    return _at_most(ran.work.tasks, most, "task", says)


def shuffled(ran, records: int | None = None, size: int | None = None, says: str = "") -> bool:
    """At most so many records, and bytes, went through shuffles. Of RDDs ask for bytes: a record is a batch of Python's there.

    >>> from .jobs.sparked import Sparked, Work
    >>> shuffled(Sparked(work=Work(shuffle_records=6, shuffle_bytes=90)), records=6, size=1_000)
    True
    """
    says = says or (
        "{received} went through a shuffle; {expected} are enough. What can each partition compute before its rows move?"
    )
    plan = card(ran.plan, ("Exchange",))
    if records is not None and (size is None or ran.work.shuffle_records > records):
        return _at_most(ran.work.shuffle_records, records, "record", says, plan)
    return _at_most(ran.work.shuffle_bytes, size or 0, "byte", says, plan)


def scanned(ran, rows: int, says: str = "") -> bool:
    """At most so many rows were read of files.

    >>> from .jobs.sparked import Sparked, Work
    >>> scanned(Sparked(work=Work(input_records=20)), 20)
    True
    """
    says = (
        says
        or "Spark read {received} of the files; {expected} are enough. Which filter can keep files or row groups closed?"
    )
    return _at_most(ran.work.input_records, rows, "row", says)


def exchanges(ran, most: int, says: str = "") -> bool:
    """The plan that ran has at most so many exchanges: places where rows move to other partitions.

    >>> from .jobs.sparked import Sparked
    >>> exchanges(Sparked(exchanges=1), 1)
    True
    """
    says = says or (
        "Your plan has {received}; {expected} are enough. Each moves all rows that reach it. Which of your calls needs rows of one key together?"
    )
    return _at_most(ran.exchanges, most, "exchange", says, card(ran.plan, ("Exchange",)))


def joins(ran, kind: str, says: str = "") -> bool:
    """The plan that ran joins, and only in this way: "broadcast hash join", "sort merge join" and so on.

    >>> from .jobs.sparked import Sparked
    >>> joins(Sparked(joins=("broadcast hash join",)), "broadcast hash join")
    True
    """
    says = says or (
        "Spark ran {received}, and the text asks for {expected}. What decides which kind of join Spark takes?"
        if ran.joins
        else "Your plan has no join, and the text asks for {expected}. Which call joins two frames?"
    )
    found = ", ".join(ran.joins) or "no join"
    shown = Shown(f"a {found}"), Shown(f"a {kind}")
    return record({*ran.joins} == {kind}, *shown, says, key=found, card=card(ran.plan, JOINS))


def pushed(ran, *columns: str, says: str = "") -> bool:
    """For each of these columns a filter reached the source, which then gives fewer rows.

    >>> from .jobs.sparked import Sparked
    >>> pushed(Sparked(pushed=("IsNotNull(delay)", "GreaterThan(delay,15)")), "delay")
    True
    """
    says = says or (
        "No filter on {expected} reached the source; it got {received}. Spark pushes a comparison of a plain column with a constant. "
        "What does yours compare?"
    )
    return _about(ran, ran.pushed, columns, says)


def pruned(ran, *columns: str, says: str = "") -> bool:
    """For each of these columns a filter chose among the folders of a partitioned table.

    >>> from .jobs.sparked import Sparked
    >>> pruned(Sparked(partition_filters=("isnotnull(month)", "(month = 1)")), "month")
    True
    """
    says = says or (
        "No filter on {expected} chose among the folders of the table; there was {received}. "
        "By which column is the table partitioned, and what do you compare it with?"
    )
    return _about(ran, ran.partition_filters, columns, says)


def builtin(ran, says: str = "") -> bool:
    """No step of the plan that ran hands rows to Python, and no function of RDDs moved them before: Spark's own functions do all the work.

    >>> from .jobs.sparked import Sparked
    >>> builtin(Sparked(plan="*(1) Project [upper(name)]"))
    True
    """
    says = says or (
        "Your plan has {received}: there each row goes to a process of Python and back, and Spark knows nothing of what is computed. "
        "Which functions of Spark do the same?"
    )
    found = sorted({name for line in ran.plan.splitlines() if _IN_PYTHON.search(name := node(line))})
    found += ["PythonRDD"] * ran.of_rdds
    shown = Shown(", ".join(f"`{each}`" for each in found) or "no step in Python")
    return record(not found, shown, Shown("no step in Python"), says, key=repr(found), card=card(ran.plan, found))


_WAYS = {"RDD": "RDDs", "frame": "methods of frames", "SQL": "a text of SQL"}


def way(ran, wanted: str, says: str = "") -> bool:
    """The answer is computed with "RDD", "frame" or "SQL", as the plan says: the same result does not tell them apart.

    >>> from .jobs.sparked import Sparked
    >>> way(Sparked(way="SQL"), "SQL")
    True
    """
    found = " and ".join(_WAYS[each] for each in ran.way.split(" and "))
    says = says or (
        "This answer is computed with {received}, and the text asks for {expected}. "
        "The result is the same, so look at the plan: which of your calls does the work?"
    )
    return record(ran.way == wanted, Shown(found), Shown(_WAYS[wanted]), says, key=ran.way)


def partitions(ran, count: int, says: str = "") -> bool:
    """The result stands in so many partitions.

    >>> from .jobs.sparked import Sparked
    >>> partitions(Sparked(partitions=4), 4)
    True
    """
    says = says or "The result stands in {received}, and the text asks for {expected}. Which call sets their number?"
    passed = ran.partitions == count
    return record(passed, _many(ran.partitions, "partition"), _many(count, "partition"), says, key=str(ran.partitions))


def persisted(ran, wanted: bool = True, says: str = "") -> bool:
    """Something is persisted when the result has been asked for; or nothing is, where that is wanted.

    >>> from .jobs.sparked import Sparked
    >>> persisted(Sparked(persisted=1)), persisted(Sparked(), wanted=False)
    (True, True)
    """
    says = says or (
        "Nothing is kept after the first action, so the next one computes everything again. Which call keeps it?"
        if wanted
        else "Your answer still keeps {received} in memory at its end. Which call lets Spark drop it?"
    )
    found = bool(ran.persisted)
    return record(found == wanted, _many(ran.persisted, "data set"), Shown("some" * wanted), says, key=str(found))


def broadcast(ran, says: str = "") -> bool:
    """Something was sent whole to every worker: a broadcast variable, or one side of a join.

    >>> from .jobs.sparked import Sparked
    >>> broadcast(Sparked(broadcast=1)), broadcast(Sparked(joins=("broadcast hash join",)))
    (True, True)
    """
    says = (
        says
        or "Nothing was broadcast, so the small table travels with every task, or its rows are shuffled. Which call sends it once?"
    )
    passed = bool(ran.broadcast) or any(each.startswith("broadcast") for each in ran.joins)
    return record(passed, Shown("no broadcast"), says=says, key=str(passed))


def brought(ran, size: int, says: str = "") -> bool:
    """At most so many bytes of items came to the driver while the answer was called.

    >>> from .jobs.sparked import Sparked
    >>> brought(Sparked(brought=40), 100)
    True
    """
    says = says or (
        "{received} of items came to the driver; {expected} are enough. The rows of a large input do not fit there. Which step can the workers do?"
    )
    return _at_most(ran.brought, size, "byte", says)


def carried(ran, mark: bytes, says: str = "") -> bool:
    """No function that was sent to tasks carries a value with these bytes in it.

    >>> from .jobs.sparked import Sparked
    >>> carried(Sparked(functions=(b"its code",)), b"a name of the table")
    True
    """
    says = (
        says
        or "A function of your tasks carries the table: {received} are sent with each task. Which value does it use?"
    )
    bytes_ = sum(len(each) for each in ran.functions if mark in each)
    return record(not bytes_, _many(bytes_, "byte"), Shown("nothing"), says, key=str(not bytes_))


def collected(ran, says: str = "") -> bool:
    """The answer did not bring its rows into its own process: it never called `collect` or one of its kind.

    >>> from .jobs.sparked import Sparked, Work
    >>> collected(Sparked(call=Work(actions=("count",))))
    True
    """
    names = ", ".join(f"`{each}`" for each in dict.fromkeys(ran.fetched))
    says = says or (
        "Your answer called {received}, which brings every row into one process. Which of Spark's methods does the same work where the rows are?"
    )
    return record(not ran.fetched, Shown(names), Shown("no collect"), says, key=str(bool(ran.fetched)))


def card(plan: str, names: Container[str]) -> str:
    """A plan as a block below a sentence, with an arrow at the steps of these names; empty where there is no plan.

    >>> print(card("*(2) Project [n]\\n+- Exchange hashpartitioning(n, 4)", ("Exchange",)))
    ```
      *(2) Project [n]
    → +- Exchange hashpartitioning(n, 4)
    ```
    """
    lines = textwrap.dedent(plan).splitlines()
    if not lines:
        return ""
    marked = [f"{'→' if node(line) in names else ' '} {_cut(line)}" for line in lines[:_LINES]]
    more = [f"  and {len(lines) - _LINES} more lines"] if len(lines) > _LINES else []
    return "\n".join(["```", *marked, *more, "```"])


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else f"{line[:_WIDTH].rstrip()} …"


def _at_most(found: int, most: int, what: str, says: str, plan: str = "") -> bool:
    passed = found <= most
    return record(passed, _many(found, what), Shown(f"at most {_many(most, what)}"), says, key=str(passed), card=plan)


def _about(ran, filters: Iterable[str], columns: tuple[str, ...], says: str) -> bool:
    """Whether each column is named by one of the filters; Spark adds those that keep nulls out by itself."""
    useful = [each for each in filters if not each.lower().startswith("isnotnull(")]
    missing = [each for each in columns if not any(each in _words(one) for one in useful)]
    shown = Shown(", ".join(f"`{each}`" for each in useful) or "none")
    wanted = Shown(", ".join(f"`{each}`" for each in missing or columns))
    return record(
        not missing, shown, wanted, says, key=repr((not missing, sorted(missing))), card=card(ran.plan, SCANS)
    )


def _words(text: str) -> list[str]:
    return "".join(each if each.isalnum() or each == "_" else " " for each in text).split()


def _many(count: int, what: str) -> Shown:
    return Shown(f"{count:,} {what}{'' if count == 1 else 's'}")
