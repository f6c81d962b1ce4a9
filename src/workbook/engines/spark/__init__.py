"""Spark: PySpark as its wheel brings it, started lean."""
