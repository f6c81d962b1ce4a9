"""`python -m workbook.engines.spark.training`: sessions of ours in a Java that is to be quick for the next one.

It does what first sessions do: SQL, files, RDDs with Python workers. It leaves nothing in the working folder, and in Java
nothing that a session would see.
"""

import gc
import shutil
import tempfile
from contextlib import suppress

ROUNDS = 2
# What plans show, and Java counts as long as it lives: a new one begins with 0. Other counters stay: an accumulator or a column, for
# one, could meet an earlier one of its number.
COUNTERS = (("org.apache.spark.sql.execution.SparkPlan$", "nextPlanId"),)


def main() -> None:
    """Run them, and leave the Java as a new one."""
    from pyspark.sql import SparkSession

    own = tempfile.mkdtemp(prefix="workbook-spark-")
    try:
        spark = (
            SparkSession.builder.master("local[2]")
            .appName("training")
            .config("spark.ui.port", "0")  # the usual one is the learner's
            .config("spark.sql.warehouse.dir", f"{own}/warehouse")
            .getOrCreate()
        )
        for number in range(ROUNDS):
            work(spark, f"{own}/{number}")
        java = spark.sparkContext._jvm
        spark.stop()
        del spark
        gc.collect()  # Java keeps what Python holds
        forget(java)
    finally:
        shutil.rmtree(own, ignore_errors=True)


def work(spark, folder: str) -> None:
    """What a first lesson does, in small."""
    from pyspark.sql import functions

    spark.range(1000).selectExpr("id % 7 as k", "id as v").createOrReplaceTempView("numbers")
    counted = spark.sql("select k, count(*) as n, sum(v) as s from numbers group by k order by k")
    counted.collect()
    rows = spark.createDataFrame([(number, f"name {number}") for number in range(7)], ["k", "name"])
    joined = counted.join(rows, "k").withColumn("upper", functions.upper("name"))
    joined._jdf.showString(20, 20, False)
    joined._jdf.queryExecution().toString()
    rows.write.parquet(f"{folder}/rows.parquet")
    rows.write.csv(f"{folder}/rows.csv", header=True)
    spark.read.parquet(f"{folder}/rows.parquet").filter("k > 3").count()
    spark.read.csv(f"{folder}/rows.csv", header=True, inferSchema=True).collect()
    spark.catalog.dropTempView("numbers")
    lines = spark.sparkContext.parallelize(["to be or not to be"] * 20, 2)
    words = lines.flatMap(str.split).map(lambda word: (word, 1)).reduceByKey(lambda a, b: a + b)
    words.sortByKey().collect()
    words.cache().count()
    words.saveAsTextFile(f"{folder}/words")
    spark.sparkContext.textFile(f"{folder}/words").count()
    words.unpersist()


def forget(java) -> None:
    """Take away what a later session could see of an earlier one: open file systems, and where counters stand."""
    java.org.apache.hadoop.fs.FileSystem.closeAll()
    for name, field in COUNTERS:
        with suppress(Exception):  # another Spark's: a number in a plan is all that differs
            set_back(java, name, field)
    java.java.lang.System.gc()


def set_back(java, name: str, field: str) -> None:
    """Set a counter of a Scala object to 0: within Java, as Py4J would hand over its number in its place."""
    language = java.java.lang
    kind = language.Class.forName(name)
    found = kind.getDeclaredField(field)
    found.setAccessible(True)
    length = language.Long if found.getType().getSimpleName() == "AtomicLong" else language.Integer
    lookup = language.invoke.MethodHandles.publicLookup()
    kept = language.invoke.MethodType.methodType(language.Void.TYPE, length.TYPE)
    setter = lookup.findVirtual(found.getType(), "set", kept)
    call = language.invoke.MethodHandles.collectArguments(setter, 0, lookup.unreflectGetter(found))
    inside = [] if language.reflect.Modifier.isStatic(found.getModifiers()) else [kind.getField("MODULE$").get(None)]
    call.invokeWithArguments([*inside, 0])


if __name__ == "__main__":
    main()
