"""The names that pages import from the workbook, and the sentence where a kernel does not know one yet.

After a restart a kernel knows nothing. Who runs a check's cell first meets a NameError that does not say so.
"""

NAMES = ("check", "hint", "solution", "feedback", "predict", "progress", "new_try", "concept_map", "data")


def sentence(error: BaseException) -> str:
    """What to do about a missing name of the workbook's; empty for any other error."""
    name = error.name if isinstance(error, NameError) else None
    if name not in NAMES:
        return ""
    return (
        f"NameError: {name} is not defined yet. After a restart of the kernel, run the notebook's first cells again: "
        f"choose Run → Run All Above Selected Cell, or run  from workbook import {name}  in a cell."
    )


def explain(shell, kind, error, trace, tb_offset=None) -> None:
    """Show a NameError as IPython does, or as its sentence. For IPython's `set_custom_exc`."""
    if words := sentence(error):
        error._render_traceback_ = lambda: [words]
    shell.showtraceback((kind, error, trace), tb_offset=tb_offset, running_compiled_code=True)


def listen(shell) -> None:
    """Explain missing names in this kernel from now on."""
    shell.set_custom_exc((NameError,), explain)
