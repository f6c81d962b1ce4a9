"""What several checks of this chapter use."""

from collections import Counter
from functools import reduce
from itertools import accumulate, groupby

from workbook import expect

PLACES = tuple(f"/{name}" for name in "abcdefghijklmno")
