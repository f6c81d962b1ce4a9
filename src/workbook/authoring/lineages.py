"""Lazy answers with a Spark session, made from the solution: each gives the right rows and avoids what is demanded.

BEFORE    what stands below the solution, which is called `_solved` there
BODIES    for each demand what the answers do instead, by what each does
"""

import os
import sys

from ..engines.spark import folders

# A proof judges answers as the lab does: with the course's settings of Spark, and workers of this Python.
os.environ.setdefault("SPARK_CONF_DIR", str(folders.SETTINGS))
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

BEFORE = """

import contextlib as _contextlib
import functools as _functools

_solved = {name}


def _again(found):
    if hasattr(found, "_jdf"):
        return found.sparkSession.createDataFrame(found.collect(), found.schema)
    return found.context.parallelize(found.collect(), found.getNumPartitions())


def _through_an_rdd(found):
    return found.sparkSession.createDataFrame(found.rdd, found.schema)


def _inputs(arguments, change):
    return [change(each) if hasattr(each, "repartition") else each for each in arguments]


@_contextlib.contextmanager
def _other(*changes):
    before = [(kind, name, getattr(kind, name)) for kind, name, _ in changes]
    for kind, name, method in changes:
        setattr(kind, name, method)
    try:
        yield
    finally:
        for kind, name, method in before:
            setattr(kind, name, method)


def _grouping():
    from pyspark import RDD
    from pyspark.sql import DataFrame

    def reduced(rdd, function, *rest, **named):
        return rdd.groupByKey().mapValues(lambda values: _functools.reduce(function, values))

    def combined(rdd, create, merge, *rest, **named):
        def all_of(values):
            first, *others = values
            return _functools.reduce(merge, others, create(first))

        return rdd.groupByKey().mapValues(all_of)

    def folded(rdd, zero, function, *rest, **named):
        return rdd.groupByKey().mapValues(lambda values: _functools.reduce(function, values, zero))

    grouped = DataFrame.groupBy
    return _other(
        (RDD, "reduceByKey", reduced),
        (RDD, "combineByKey", combined),
        (RDD, "aggregateByKey", folded),
        (RDD, "foldByKey", folded),
        (DataFrame, "groupBy", lambda frame, *keys: grouped(frame.repartition(4), *keys)),
    )


def _keeping_nothing():
    from pyspark import RDD
    from pyspark.sql import DataFrame

    kinds = (RDD, DataFrame)
    return _other(*((kind, name, lambda data, *rest: data) for kind in kinds for name in ("cache", "persist")))


def {name}(*arguments, **named):
"""

_COUNTS = {
    "counts its result first": "found = _solved(*arguments, **named)\n    found.count()\n    return found",
}
_COLLECTS = {
    "collects its result and gives the rows anew": "return _again(_solved(*arguments, **named))",
    "looks through its result in its own process": (
        "found = _solved(*arguments, **named)\n    list(found.toLocalIterator())\n    return found"
    ),
}
_HIDES = {
    "hands its rows through an RDD": "return _through_an_rdd(_solved(*arguments, **named))",
    "collects its rows and gives them anew": "return _again(_solved(*arguments, **named))",
}
BODIES = {
    "lazily": _COUNTS | _COLLECTS,
    "collects nothing": _COLLECTS,
    "shuffles little": {
        "groups all values of a key first": "with _grouping():\n        return _solved(*arguments, **named)",
        "spreads its input and its result anew": (
            "return _solved(*_inputs(arguments, lambda each: each.repartition(5)), **named).repartition(3)"
        ),
    },
    "filters at the source": _HIDES,
    "joins by broadcast": _HIDES,
    "computed once": {
        "keeps nothing": "with _keeping_nothing():\n        return _solved(*arguments, **named)",
        "collects its result and gives the rows anew": (
            "with _keeping_nothing():\n        return _again(_solved(*arguments, **named))"
        ),
    },
    "by frames": _HIDES,
    "by SQL": _HIDES,
}
