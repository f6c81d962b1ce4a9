"""The face of the package: every name that chapters and learners import."""

import re

import pytest

import workbook


def test_every_name_stands_in_the_docstring_and_no_other():
    listed = re.findall(r"^    (\w+)  ", workbook.__doc__, re.MULTILINE)

    assert sorted(listed) == workbook.__all__ == dir(workbook)


@pytest.mark.parametrize("name", workbook.__all__)
def test_a_name_is_there_and_documented(name):
    assert getattr(workbook, name).__doc__


def test_another_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = workbook.nothing
