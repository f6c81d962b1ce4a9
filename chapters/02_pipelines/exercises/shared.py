"""What several checks of this chapter use."""

from copy import deepcopy

from workbook import expect
