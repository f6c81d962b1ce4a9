"""`python -m workbook.engines.spark prepare`: makes the archive of classes, at set-up and for an image."""

import sys

from . import archive, engine

if __name__ == "__main__":
    if lacking := engine.needs():
        sys.exit(f"workbook: {lacking[0]}")
    sys.exit(None if archive.make() else "workbook: the archive of Spark's classes cannot be made")
