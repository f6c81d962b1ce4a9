# Spark's commands read this: from here on they run from PySpark's own folder.
export SPARK_HOME="$WORKBOOK_PYSPARK"
. "$SPARK_HOME/bin/load-spark-env.sh"
