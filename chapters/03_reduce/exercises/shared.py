"""What several checks of this chapter use."""

from collections import Counter
from itertools import accumulate, groupby

from workbook import expect
