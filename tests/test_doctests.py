"""The examples in docstrings hold."""

import ast
import doctest
from importlib import import_module
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[1] / "src"
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def has_examples(path):
    """Whether a docstring of the module holds an example; a template of a docstring does not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(">>> " in (ast.get_docstring(node) or "") for node in ast.walk(tree) if isinstance(node, DOCUMENTED))


WITH_EXAMPLES = [
    ".".join(path.relative_to(SOURCES).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted((SOURCES / "workbook").rglob("*.py"))
    if has_examples(path)
]


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_the_examples_of_a_module_hold(name):
    result = doctest.testmod(import_module(name))

    assert result.attempted
    assert not result.failed
