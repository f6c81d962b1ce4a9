"""Errors that come through the JVM, as PySpark 4.2 gives them: a sentence, and the learner's own line."""

import pytest
import real_engines

from workbook.checking import captured, explain
from workbook.checking.execute import execute
from workbook.checking.jobs import SESSION, frame, rdd, sparked
from workbook.checking.trace import trace
from workbook.course.checks import Check

starts = real_engines.spark  # tests/spread.py marks this module by it
pytestmark = [starts, pytest.mark.once]

INPUTS = {
    "pairs": rdd([("a", 1), ("b", 0)]),
    "flights": frame([("UA", 1), ("AA", 0)], "carrier string, delay int"),
    "carriers": frame([("UA", "United")], "carrier string, name string"),
    "spark": SESSION,
}
ERRORS = {
    "pairs.map(lambda pair: 1 // pair[1])": ("ZeroDivisionError", "The divisor in this line is 0"),
    "pairs.map(lambda pair: {}[pair[0]])": ("KeyError", "The dictionary has no key"),
    "pairs.map(lambda pair: pairs.count())": ("", "uses the session or its context"),
    "pairs.map(lambda pair: lock)": ("PicklingError", "cannot travel: `_thread.lock`"),
    "pairs.filter(lambda pair: False).map(len).reduce(max)": ("ValueError", "The RDD is empty"),
    "pairs.context.textFile('/nobody/at/home')": ("IOException", "no file or folder file:/nobody/at/home"),
    "flights.select('dely')": ("AnalysisException", "There is no column `dely` here. There are `delay`, `carrier`."),
    "flights.join(carriers, flights.carrier == carriers.carrier).select('carrier')": (
        "AnalysisException", "More than one column is called `carrier`"),
    "spark.table('nobody')": ("AnalysisException", "no table or view `nobody`"),
    "spark.read.parquet('/nobody')": ("AnalysisException", "no file or folder file:/nobody"),
    "spark.sql('SELEC carrier FROM x')": ("ParseException", "cannot read this text of SQL"),
    "spark.sql('SELECT nobody(1)')": ("AnalysisException", "Spark has no function `nobody`"),
    "flights.selectExpr('1 / delay')": ("ArithmeticException", "A divisor is 0"),
    "flights.selectExpr('cast(carrier as int)')": ("NumberFormatException", "cannot become an INT"),
    "flights.where(flights.delay > 0 and flights.delay < 2)": ("PySparkValueError", "cannot combine columns"),
    "flights.dely": ("PySparkAttributeError", "neither a column nor a method `dely`"),
    "flights.withColumn('one', 1)": ("PySparkTypeError", "`col` should be Column, and here it is an int"),
    "flights.union(flights.select('delay'))": ("AnalysisException", "One frame has 2 columns and the other 1"),
    "spark.sql('SELECT a, count(*) FROM VALUES (1, 2) AS t(a, b)')": ("AnalysisException", "neither a key of the groups"),
}  # fmt: skip


@pytest.mark.parametrize("written", ERRORS)
def test_an_error_of_spark_has_a_sentence_and_the_answers_own_line(spark, written):
    kind, says = ERRORS[written]
    source = (
        f"import threading\n\n\ndef answer({', '.join(INPUTS)}):\n    lock = threading.Lock()\n    return {written}\n"
    )
    answer = execute([("<answer>", source)])["answer"]

    ran = trace(Check("answer", lambda answer, draw: sparked(answer, *INPUTS.values())), answer, seed=1)

    assert says in explain.raised(ran.raised.kind, ran.raised.message), ran.raised
    assert kind in ran.raised.kind
    assert len(ran.raised.message) <= 510
    assert "SQLSTATE" not in ran.raised.message
    # What is found only when the result is asked for is found by no line of the answer.
    late = any(word in written for word in ("textFile", "selectExpr", "lock"))
    assert (ran.raised.line == f"line 6: return {written}") is not late


JAVA = """An error occurred while calling z:org.apache.spark.api.python.PythonRDD.collectAndServe.
: org.apache.spark.SparkException: Job aborted due to stage failure: Task 0 in stage 1.0 failed 1 times, most recent failure: \
Lost task 0.0 in stage 1.0 (TID 1) (host executor driver): java.lang.OutOfMemoryError: Java heap space
\tat org.apache.spark.Foo
Driver stacktrace:
\tat org.apache.spark.Bar
Caused by: java.lang.OutOfMemoryError: Java heap space
\tat java.base/Foo
"""


def test_of_a_java_error_its_cause_is_told():
    assert captured.cause("Py4JJavaError", JAVA) == captured.Cause("OutOfMemoryError", "Java heap space")
    assert captured.cause("Py4JJavaError", JAVA.partition("Driver")[0]).kind == "OutOfMemoryError"
    assert explain.raised("OutOfMemoryError", "Java heap space").startswith("The memory of the JVM was not enough.")


def test_errors_of_others_are_left_alone():
    assert captured.read(ValueError("Traceback (most recent call last):")) is None
