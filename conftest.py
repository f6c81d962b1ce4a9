"""pytest loads tests/conftest.py for what is in tests/ only; notebooks need the same ground to stand on."""

import os
import signal

pytest_plugins = ["mended", "spread", "times", "proven"]


def pytest_configure(config):
    """Clusters that tests and notebooks start last as long as the whole run, whichever worker asked first."""
    os.environ.setdefault("WORKBOOK_HOLDER", str(os.getpid()))
    # A run in the background may be told to ignore Ctrl-C. What it starts would inherit that, and no shell can undo it.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
