"""One notebook run to its end."""

import os
import signal
import subprocess
import sys
import time

import nbformat
import pytest

from workbook.authoring import execution


def test_an_output_has_no_address_and_an_error_no_stack():
    stream = execution._settled(nbformat.v4.new_output("stream", text="<f at 0x7f00aa11>"))
    data = execution._settled(nbformat.v4.new_output("display_data", {"text/plain": "<f at 0x7f00aa11>"}))
    error = execution._settled(nbformat.v4.new_output("error", ename="KeyError", evalue="'x'", traceback=["long"] * 9))

    assert stream.text == data.data["text/plain"] == "<f at 0x…>"
    assert error.traceback == ["KeyError: 'x'"]


def test_pieces_of_one_stream_are_one_output():
    def stream(text, name="stdout"):
        return nbformat.v4.new_output("stream", name=name, text=text)

    joined = execution._joined([stream("a"), stream("b"), stream("e", "stderr"), stream("c")])

    assert [(each.name, each.text) for each in joined] == [("stdout", "ab"), ("stderr", "e"), ("stdout", "c")]


def test_a_real_run_is_in_place_and_shows_nothing_of_who_builds(fixture_course, monkeypatch, tmp_path):
    """One real kernel: outputs, counts, a folder of its own and nobody's progress."""
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "mine"))
    source = "import os\nprint(os.environ['WORKBOOK_WORK'] == os.getcwd(), os.environ['WORKBOOK_COURSE'])"
    made = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell(source),
            nbformat.v4.new_code_cell("1 / 0", metadata={"tags": ["raises-exception"]}),
        ]
    )
    execution.run(made, fixture_course, 60)

    first, second = made.cells
    assert first.outputs[0].text == f"True {fixture_course.root}\n"
    assert first.execution_count == 1
    assert second.outputs[0].traceback == ["ZeroDivisionError: division by zero"]
    assert "execution" not in first.metadata
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("import os\nos._exit(1)", "the kernel died while the cell 'dies' ran"),
        ("import time\ntime.sleep(60)", "the cell 'dies' took too long"),
        ("1 / 0", "the cell 'dies' failed"),
    ],
)
def test_the_cell_that_ran_is_blamed_and_not_the_one_before(fixture_course, monkeypatch, last, told):
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1"), nbformat.v4.new_code_cell(last)])
    made.cells[0]["id"], made.cells[1]["id"] = "innocent", "dies"

    with pytest.raises((CellExecutionError, CellTimeoutError, DeadKernelError)) as failed:
        execution.run(made, fixture_course, 2)

    said = execution.explain(failed.value)
    assert told in said
    assert last.splitlines()[-1] in said
    assert "innocent" not in said


RUN = """
import sys
import nbformat
from workbook.authoring import execution
from workbook.course import model
cell = nbformat.v4.new_code_cell("import os, pathlib, time; pathlib.Path(%r).write_text(str(os.getpid())); time.sleep(300)")
execution.run(nbformat.v4.new_notebook(cells=[cell]), model.load(), 300)
"""


def test_ctrl_c_ends_the_kernel_and_is_only_an_interrupt(fixture_course, tmp_path):
    began = tmp_path / "began"
    given = {**os.environ, "WORKBOOK_COURSE": str(fixture_course.root)}
    with subprocess.Popen(
        [sys.executable, "-c", RUN % str(began)], env=given, stderr=subprocess.PIPE, text=True
    ) as builder:
        try:
            while not (began.exists() and began.read_text()) and builder.poll() is None:
                time.sleep(0.05)
            builder.send_signal(signal.SIGINT)
            _, said = builder.communicate(timeout=60)
        finally:
            builder.kill()
    kernel = int(began.read_text())

    assert said.rstrip().endswith("KeyboardInterrupt")
    assert "AssertionError" not in said
    with pytest.raises(ProcessLookupError):
        os.kill(kernel, 0)
