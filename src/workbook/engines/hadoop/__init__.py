"""Hadoop: HDFS, YARN, MapReduce."""
