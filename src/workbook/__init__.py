"""The Large Data Workbook: a course on processing large data, and the engine that runs it."""

from importlib import import_module

from . import errors

# Looked up when first used: a kernel that only wants data should not pay for checks, nor the command line for both.
_HOMES = {
    "check": "workbook.notebook",
    "concept_map": "workbook.notebook",
    "hint": "workbook.notebook",
    "new_try": "workbook.notebook",
    "predict": "workbook.notebook",
    "progress": "workbook.notebook",
    "exercise": "workbook.checks",
    "attempt": "workbook.checks",
    "alternative": "workbook.checks",
    "expect": "workbook.expect",
    "data": "workbook.data",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str):
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'workbook' has no attribute {name!r}")
    errors.show_sentences()
    module = import_module(home)
    return module if home == f"workbook.{name}" else getattr(module, name)


def __dir__():
    return __all__
