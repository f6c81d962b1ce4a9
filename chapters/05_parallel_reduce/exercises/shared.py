"""What several checks of this chapter use."""

import math
from textwrap import dedent

from workbook import expect, jobs
