"""Spark's standalone cluster: a master, a worker and a history server, for sessions that leave their own process."""
