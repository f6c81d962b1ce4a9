"""The fixture course, and its notebooks as if they were run."""

import nbformat
import pytest

from workbook.authoring import execution


@pytest.fixture
def root(fixture_course):
    return fixture_course.root


@pytest.fixture
def ran(monkeypatch):
    """The notebooks that would have been run; running gives each code cell an output and a count."""
    names = []

    def run(made, course, seconds):
        told = made.metadata["workbook"]
        is_apart = told["kind"] == told["chapter"]
        names.append(told["kind"] if is_apart else f"{told['kind']} of {told['chapter']}")
        for at, cell in enumerate((cell for cell in made.cells if cell.cell_type == "code"), 1):
            cell.execution_count = at
            cell.outputs = [nbformat.v4.new_output("stream", text=f"{at}\n")]

    monkeypatch.setattr(execution, "run", run)
    return names
