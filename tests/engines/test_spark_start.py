"""Starts of real sessions in the lab's environment."""

import os
import subprocess
import sys

import pytest
from real_engines import spark

from workbook.engines import environment
from workbook.engines.machine import java
from workbook.engines.spark import archive, folders, settings

pytestmark = spark

SESSION = """
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
context = spark.sparkContext
print(spark.range(10).groupBy().sum("id").first()[0], context.parallelize(range(4)).map(lambda x: x + 1).sum())
print(context.uiWebUrl.rpartition(":")[0], context.getConf().get("spark.sql.shuffle.partitions"))
shares = [bean.getName() for bean in context._jvm.java.lang.management.ManagementFactory.getMemoryPoolMXBeans()]
print("Tenured Gen" in shares)
"""


@pytest.fixture(scope="module", autouse=True)
def made():
    assert archive.make()


def test_a_start_is_lean_and_says_nothing_that_a_beginner_cannot_read(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", SESSION], env=environment.variables(), cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == ["45 10", "http://127.0.0.1 4", "True"]
    assert [line for line in done.stderr.splitlines() if "incubator" not in line] == []
    assert list(tmp_path.iterdir()) == []


def test_java_takes_the_archive(tmp_path):
    given = environment.variables()
    given["SPARK_SUBMIT_OPTS"] += " -Xshare:on -Xlog:cds"
    done = subprocess.run([sys.executable, "-c", SESSION], env=given, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "mismatch" not in done.stderr


FAILS = """
from pyspark.sql import SparkSession
context = SparkSession.builder.getOrCreate().sparkContext
try:
    context.parallelize([1, 0], 2).map(lambda number: 1 / number).collect()
except Exception as problem:
    print("ZeroDivisionError" in str(problem))
"""


def test_a_task_that_fails_is_told_once_and_by_python(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", FAILS], env=environment.variables(), cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout == "True\n"
    assert "ZeroDivisionError" not in done.stderr
    assert "ERROR" not in done.stderr


HELLO = 'public class Hello { public static void main(String[] words) { System.out.println("hello"); } }'


def test_java_says_nothing_of_an_archive_that_it_does_not_take(tmp_path):
    """A jar is written anew after its archive was made, as by an installation."""
    given = java.here()
    (tmp_path / "Hello.java").write_text(HELLO)
    subprocess.run([given.compiler, "Hello.java"], cwd=tmp_path, check=True)
    subprocess.run([given.compiler.with_name("jar"), "cf", "hello.jar", "Hello.class"], cwd=tmp_path, check=True)

    def printed(*options):
        command = [given.program, *folders.LEAN, *options, "-cp", "hello.jar", "Hello"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    printed("-XX:ArchiveClassesAtExit=hello.jsa")
    os.utime(tmp_path / "hello.jar", (0, 0))
    assert "Unable to use shared archive" in printed("-XX:SharedArchiveFile=hello.jsa")
    assert printed("-XX:SharedArchiveFile=hello.jsa", *settings.SILENT) == "hello\n"


@pytest.mark.parametrize("example", ["sort.py", "wordcount.py", "ml/chi_square_test_example.py"])
def test_pyspark_s_own_examples_print_the_same_without_the_lab(tmp_path, example):
    program = folders.pyspark() / "examples" / "src" / "main" / "python" / example
    (tmp_path / "numbers.txt").write_text("3 1 2\n2 5 3\n")
    stock = {name: os.environ[name] for name in ("PATH", "HOME", "JAVA_HOME") if name in os.environ}

    def printed(given):
        command = [sys.executable, program, "numbers.txt"]
        done = subprocess.run(command, env=given, cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return sorted(done.stdout.splitlines()) if example == "wordcount.py" else done.stdout  # its order is nobody's

    assert printed(environment.variables()) == printed(stock) != ""


PYTHON_OVER_PARQUET = """
from pyspark.sql import SparkSession, functions
spark = SparkSession.builder.getOrCreate()
spark.range(10).write.parquet("numbers.parquet")
odd = functions.udf(lambda number: number % 2 == 1, "boolean")
print(spark.read.parquet("numbers.parquet").filter(odd("id")).count())
"""


def test_a_python_function_over_a_parquet_file_comes_to_an_end(tmp_path):
    command = [sys.executable, "-c", PYTHON_OVER_PARQUET]
    given = environment.variables()
    done = subprocess.run(command, env=given, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.stdout.split() == ["5"], done.stderr
