"""What several checks of this chapter use."""

import tracemalloc
from collections import Counter
from contextlib import contextmanager

from workbook import expect


@contextmanager
def tracing():
    """Inside the block, `tracemalloc` counts the bytes that are held."""
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()
