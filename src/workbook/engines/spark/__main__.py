"""`python -m workbook.engines.spark prepare`: makes the archive of classes, at set-up and for an image."""

import sys

from . import archive, engine

if __name__ == "__main__":
    if lacking := engine.needs():
        sys.exit(f"workbook: {lacking[0]}")
    if not archive.make():
        sys.exit(
            f"workbook: no archive of Spark's classes could be made in {archive.file().parent}, so sessions start slowly. "
            "It needs 400 MB there: make room, then type  workbook run python -m workbook.engines.spark prepare"
        )
