"""pytest loads tests/conftest.py for what is in tests/ only; notebooks need the same ground to stand on."""

import os

pytest_plugins = ["mended", "spread", "times", "proven"]


def pytest_configure(config):
    """Clusters that tests and notebooks start last as long as the whole run, whichever worker asked first."""
    os.environ.setdefault("WORKBOOK_HOLDER", str(os.getpid()))
