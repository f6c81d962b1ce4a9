"""An answer in a process of its own, and nothing of it unpickled."""

import ast
import os
import pickle
import time
from pathlib import Path

import pytest

from workbook.checking import expect, wire
from workbook.checking.execute import execute
from workbook.checking.text import freeze, show
from workbook.checking.wire.codec import WireError
from workbook.checking.wire.handles import Handle
from workbook.checking.wire.peer import PeerTimeout, RemoteError
from workbook.checking.wire.process import opened

LATE = 60


def test_an_answer_lives_in_a_process_of_its_own():
    with opened(
        [("<given>", "import os\nFOUR = 4"), ("<a>", "def answer(n):\n    return n + FOUR, os.getpid()")],
        "answer",
    ) as answer:
        total, process = answer(3)

    assert total == 7
    assert process != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_value_crosses_as_itself():
    with opened([("<a>", "answer = {'a': (1, 2)}")], "answer") as answer:
        assert answer == {"a": (1, 2)}


def test_laziness_is_counted_on_this_side():
    served = expect.serve([1, 2, 3])
    with opened([("<a>", "def answer(items):\n    return (item * 2 for item in items)")], "answer") as answer:
        doubled = answer(served)
        before = served.reads
        first = next(doubled)

    assert (before, first, served.reads) == (0, 2, 1)


def test_an_error_names_the_answer_s_own_last_line():
    source = "def inner(n):\n    return 1 / n\ndef answer(n):\n    import json\n    return json.dumps([inner(n)])"
    with opened([("<a>", source)], "answer") as answer, pytest.raises(RemoteError) as told:
        answer(0)

    assert told.value.line == "line 2: return 1 / n"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("answer = 1 / 0", RemoteError),
        ("def answer(:", RemoteError),
        ("other = 1", RemoteError),
        ("import os; os._exit(0)", WireError),
    ],
    ids=["raises", "no Python", "no such name", "leaves"],
)
def test_a_source_that_gives_no_answer_is_told(source, error):
    with pytest.raises(error), opened([("<a>", source)], "answer"):
        raise AssertionError("there is no answer")


def test_an_endless_answer_ends_with_its_time_and_leaves_no_process():
    source = "import os\ndef loop():\n    while True: pass\ndef answer():\n    return os.getpid(), loop"
    with opened([("<a>", source)], "answer", seconds=3) as answer:
        process, loop = answer()
        with pytest.raises(PeerTimeout):
            loop()

    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.parametrize(
    "source", ["import sys\ndef answer():\n    sys.exit()", "def answer():\n    raise KeyboardInterrupt"]
)
def test_an_answer_that_leaves_ends_nothing_here(source):
    with opened([("<a>", source)], "answer") as answer, pytest.raises((RemoteError, WireError)):
        answer()


# Never pickles

HARMFUL = """
import pathlib
class Harmful:
    def __reduce__(self):
        return pathlib.Path.touch, (pathlib.Path({mark!r}),)
def answer(*given):
    return [Harmful()]
"""


def test_the_wire_imports_nothing_that_unpickles():
    modules = sorted(Path(wire.__file__).parent.glob("*.py"))
    nodes = [node for path in modules for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    called = {
        node.func.attr
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, (ast.Name, ast.Attribute))
        and ast.unparse(node.func.value).endswith("connection")
    }

    roots = {name.partition(".")[0] for name in imported}
    assert not roots & {"pickle", "cPickle", "dill", "cloudpickle", "marshal", "shelve", "joblib", "copyreg"}
    # A Connection pickles with send and recv; with bytes it does not.
    assert {name for name in imported if name.startswith("multiprocessing")} == {"multiprocessing.connection"}
    assert called == {"send_bytes", "recv_bytes", "poll", "close"}


def test_a_value_with_a_harmful_reduce_is_not_unpickled(tmp_path):
    mark = tmp_path / "harm"
    source = HARMFUL.format(mark=str(mark))
    made = execute([("<a>", source)])
    assert b"touch" in pickle.dumps(made["answer"]())  # it would, if anybody unpickled it

    with opened([("<a>", source)], "answer") as answer:
        received = answer()
        freeze(received), show(received)
        answer(received)
    expect.picklable(made["answer"]())
    freeze(made["answer"]())

    assert isinstance(received[0], Handle)
    assert not mark.exists()


def test_starting_an_answer_loads_no_engine():
    """An answer's process is started for every answer: it must not pay for notebooks or tables."""
    source = "import sys\ndef answer():\n    return sorted(name for name in sys.modules if '.' not in name)"
    with opened([("<a>", source)], "answer") as answer:
        loaded = set(answer())

    assert not loaded & {"pyarrow", "pandas", "numpy", "IPython", "jupytext", "nbformat", "typer", "jinja2"}


def test_time_is_counted_from_the_opening():
    started = time.monotonic()
    with (
        pytest.raises(PeerTimeout),
        opened([("<a>", "import time\ntime.sleep(600)\nanswer = 1")], "answer", seconds=0.3),
    ):
        raise AssertionError("it never came")

    assert time.monotonic() - started < LATE
