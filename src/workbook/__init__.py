"""The Large Data Workbook: a course on processing large data, and the engine that runs it.

What learners call in notebooks:

    check           judge the answer to an exercise
    hint            a hint to an exercise, one after another
    solution        the solution of an exercise, after its hints
    predict         keep a guess, then show it beside what was measured
    feedback        keep a card that looks wrong in a file, with the answer
    progress        chapters, points, and what is open
    concept_map     what each chapter introduces and takes from earlier ones
    new_try         draw a new try of a checkpoint
    data            data sets, as paths
    clusters        engines on this machine: started, stopped, asked

What authors of chapters use:

    expect          the vocabulary of checks
    jobs            programs that answers write, run for checks
    drawing         frame, words, boxes and arrows of figures
"""

from importlib import import_module

from . import errors

# Looked up when first used: a kernel that only wants data should not pay for checks, nor the command line for both.
_HOMES = {
    "check": "workbook.learning.notebook",
    "concept_map": "workbook.learning.notebook",
    "feedback": "workbook.learning.notebook",
    "hint": "workbook.learning.notebook",
    "new_try": "workbook.learning.notebook",
    "predict": "workbook.learning.predictions",
    "progress": "workbook.learning.notebook",
    "solution": "workbook.learning.notebook",
    "expect": "workbook.checking.expect",
    "jobs": "workbook.checking.jobs",
    "data": "workbook.data",
    "drawing": "workbook.authoring.drawing",
    "clusters": "workbook.engines.clusters",
}

_MODULES = {"clusters", "data", "drawing", "expect", "jobs"}  # names that stand for a whole module

__all__ = sorted(_HOMES)


def __getattr__(name: str):
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'workbook' has no attribute {name!r}")
    errors.show_sentences()
    module = import_module(home)
    return module if name in _MODULES else getattr(module, name)


def __dir__():
    return __all__
