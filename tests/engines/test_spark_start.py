"""Starts of real sessions in the lab's environment."""

import subprocess
import sys

import pytest
from real_engines import spark

from workbook.engines import environment
from workbook.engines.spark import archive

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
