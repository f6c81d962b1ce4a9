"""Progress bars for what takes long."""

import sys
import warnings


def bar(total: int | None, label: str, unit: str = "B"):
    """A progress bar that shows after a second, on a terminal or in a notebook only."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # without ipywidgets tqdm warns, and draws in text: good enough
        from tqdm.auto import tqdm
    options = {"total": total, "desc": label, "unit": unit, "unit_scale": unit == "B", "delay": 1, "leave": False}
    if not (sys.stderr.isatty() or _in_notebook()):
        options["disable"] = True
    return tqdm(file=sys.stderr, **options)


def _in_notebook() -> bool:
    """Whether this process is the kernel of a notebook."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    return hasattr(shell, "kernel")
