"""What a kernel of the lab does before its first cell."""

import sys

from . import names


def start() -> None:
    """Prepare the kernel that this process is; outside IPython there is nothing to do."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        look_here_last(sys.path)
        names.listen(shell)


def look_here_last(path: list[str]) -> None:
    """Let imports find the files beside a page, but after every library.

    A learner's operator.py or numpy.py beside a page would otherwise be imported by the libraries themselves. The lab's
    kernels start with -P, so that no file there is mistaken for a library before this runs.
    """
    path[:] = [each for each in path if each] + [""]
