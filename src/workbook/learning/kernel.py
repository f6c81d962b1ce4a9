"""What a kernel of the lab does before its first cell.

jupyter/kernels/python3/kernel.json says how it starts: with -P, so that no file beside a page is mistaken for a library, and deaf to
Ctrl-C until it listens, so that a lab that ends meanwhile leaves no stack in the terminal.
"""

import sys

from . import names, waiting


def start() -> None:
    """Prepare the kernel that this process is; outside IPython there is nothing to do."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        look_here_last(sys.path)
        names.listen(shell)
        waiting.listen(shell)


def look_here_last(path: list[str]) -> None:
    """Let imports find the files beside a page, but after every library.

    A learner's operator.py or numpy.py beside a page would otherwise be imported by the libraries themselves.
    """
    path[:] = [each for each in path if each] + [""]
