"""Which cell bound a name last."""

import ast
import sys

import pytest
from IPython import get_ipython
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

from workbook.course import files
from workbook.learning import history


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        (["def f(): pass"], "def f(): pass"),
        (["f = 1", "f = 2"], "f = 2"),
        (["class f: pass", "print(f)"], "class f: pass"),
        (["async def f(): pass"], "async def f(): pass"),
        (["f: int = 1"], "f: int = 1"),
        (["f, g = 1, 2"], "f, g = 1, 2"),
        (["%%time\nf = 1"], "%%time\nf = 1"),
        (["\nf = 1\n"], "\nf = 1\n"),
        (["f = 1", "def f(:"], "def f(:"),
        (["def g():\n    f = 1"], None),
        (["f(3)", "f.x = 1", "f['a'] = 2"], None),
        (["# f = 1"], None),
        ([], None),
    ],
)
def test_the_last_cell_that_binds_a_name_is_found(monkeypatch, sources, found):
    monkeypatch.setattr(history, "_runs", [history.Run(source) for source in sources])

    run = history.last("f")

    assert (run and run.source) == found


# What a shell ran


@pytest.fixture
def shell(monkeypatch, tmp_path):
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setattr(history, "_runs", [])
    monkeypatch.setattr(history, "_open", [])
    monkeypatch.chdir(tmp_path)
    config = Config()
    config.HistoryManager.enabled = False  # no history file, no thread
    InteractiveShell.clear_instance()
    made = InteractiveShell.instance(config=config, colors="nocolor")
    history.listen(made, quiet=KeyError)

    def run(*sources, file=False):
        with capture_output():
            for source in sources:
                made.run_cell(source, store_history=True)
        return history.last("f", file)

    run.names = made.user_ns
    yield run
    made.history_manager.end_session()
    InteractiveShell.clear_instance()


@pytest.mark.parametrize(
    "source",
    [
        ">>> def f():\n...     return 2",
        "In [1]: def f():\n   ...:     return 2",
        "    def f():\n        return 2",
        "%%time\ndef f():\n    return 2",
        "%%capture said\ndef f():\n    return 2",
        "%%time\n>>> def f():\n...     return 2",
        "\r\ndef f():\r\n    return 2\r\n",
    ],
)
def test_the_source_is_what_python_ran(shell, source):
    run = shell("def f():\n    return 1", source)

    assert ast.dump(ast.parse(run.code)) == ast.dump(ast.parse("def f():\n    return 2"))
    assert shell.names["f"]() == 2
    assert "f" not in run.unbound


@pytest.mark.parametrize(
    ("sources", "value", "code"),
    [
        (["f = 1", "get_ipython().run_cell('f = 2')"], 2, "f = 2"),
        (["f = 1\nget_ipython().run_cell('f = 2')"], 2, "f = 2"),
        (["get_ipython().run_cell('f = 2')\nf = 1"], 1, "get_ipython().run_cell('f = 2')\nf = 1"),
        (["f = 1", "get_ipython().run_cell('g = 2')"], 1, "f = 1"),
        (["f = 1", "get_ipython().run_cell('1 / 0')\nf = 3"], 3, "get_ipython().run_cell('1 / 0')\nf = 3"),
    ],
)
def test_cells_that_run_inside_a_cell_are_told_apart(shell, sources, value, code):
    run = shell(*sources)

    assert shell.names["f"] == value
    assert run.code.strip() == code


@pytest.mark.parametrize("source", ["%run given.py", "exec('f = 2')", "from given import f", "globals()['f'] = 2"])
def test_what_binds_a_name_without_saying_so_is_seen(shell, tmp_path, source):
    (tmp_path / "given.py").write_text("f = 2\n")
    sys.modules.pop("given", None)
    run = shell(f"import sys\nsys.path.insert(0, {str(tmp_path)!r})", "f = 1", source)
    sys.modules.pop("given", None)
    sys.path.remove(str(tmp_path))

    assert (run.source, run.elsewhere) == (source, {"f"})
    assert "f" not in shell("g = 3", "f = 3").elsewhere


def test_names_of_the_kernel_may_be_taken(shell):
    assert shell("In = 3", "f = 1", "Out = 4").code.strip() == "f = 1"


def test_what_ran_before_anybody_listened_counts(shell, monkeypatch):
    monkeypatch.setattr(history, "_runs", [])
    shell("f = 1")
    monkeypatch.setattr(history, "_runs", [])
    history.listen(get_ipython(), quiet=KeyError)

    assert history.last("f").source == "f = 1"


@pytest.mark.parametrize(
    ("first", "path"),
    [
        ("%%file f.py", "f.py"),
        ('%%writefile "f.py"', "f.py"),
        ("%%writefile 'f.py'", "f.py"),
        ("%%writefile f.py\r", "f.py"),
        (">>> %%writefile f.py", "f.py"),
        ("In [4]: %%writefile f.py", "f.py"),
    ],
)
def test_however_a_file_is_written_it_is_the_answer(shell, tmp_path, first, path):
    run = shell("%%writefile f.py\nx = 1", f"{first}\nx = 2\n", file=True)

    assert files.written(run.code) == files.File(path, "x = 2\n")
    assert (tmp_path / path).read_text() == "x = 2\n"


def test_a_file_that_no_magic_wrote_is_no_answer(shell):
    run = shell("%%writefile f.py\nx = 1", "    %%writefile f.py\nx = 2\n", file=True)

    assert "f" in run.unbound
    assert "ended with an error" in run.reason


def test_what_is_appended_to_a_file_is_judged_with_the_rest(shell, tmp_path):
    run = shell("%%writefile f.py\nx = 1", "%%writefile -a f.py\ny = 2\n", file=True)

    assert files.written(run.code).text == (tmp_path / "f.py").read_text() == "x = 1\ny = 2\n"


def test_a_file_is_no_function_and_a_function_no_file(shell):
    assert shell("def f():\n    return 1", "%%writefile f.py\nx = 1").code.startswith("def f")
    assert shell("f = 2", file=True).is_file
    assert shell("f = 3").code.strip() == "f = 3"
