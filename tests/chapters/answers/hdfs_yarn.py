"""Answers to the exercises of chapter 07."""

REFUSED = {
    "small_files": [
        "small_files = (1000, 3000000, 8)",
        "small_files = (1000, 3000000, 7, 60475904)",
        "small_files = (1000, 3000000, 8, 104000000)",
        "small_files = 8",
    ],
    "called": [
        'called = ["live", "stale", "stale", "stale", "live"]',
        'called = ["live", "stale", "stale", "dead"]',
        'called = ["live", "late", "stale", "dead", "live"]',
        'called = "live"',
    ],
    "store_for": ["store_for = {}", "store_for = None", 'store_for = {"logs": "HDFS"}'],
}

ACCEPTED = {
    "small_files": [
        "small_files = [1000, 3000000, 8, 60475904]",
        "small_files = (1e3, 3e6, 8.0, 60475904)",
        "import numpy\nsmall_files = numpy.array([1000, 3000000, 8, 60475904])",
    ],
    "called": [
        'called = ("live", "stale", "stale", "dead", "live")',
        'called = ["Live", "Stale", "stale", "dead ", "live"]',
    ],
    "store_for": [
        'store_for = dict(logs="hdfs", photos="Object store", sensors="wide-column", orders="relational", '
        'catalogue="document", prices="column files")',
    ],
}
