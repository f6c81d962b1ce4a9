"""What several checks of this chapter use."""

import math

from workbook import expect
