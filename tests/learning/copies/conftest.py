"""An edition of a course, a learner's copy of it, and the next edition."""

import pytest
from pages import exercise, notebook, words, write_course


@pytest.fixture
def base():
    return notebook(words("# Lazy map", "start-1"), *exercise("share"), words("## More", "more-1"), *exercise("worst"))


@pytest.fixture
def ours(base):
    return notebook(*base["cells"])


@pytest.fixture
def work(tmp_path):
    return tmp_path / "work"


@pytest.fixture
def old(tmp_path):
    return write_course(tmp_path / "old", *exercise("share"), *exercise("worst"))


@pytest.fixture
def new(tmp_path):
    return write_course(tmp_path / "new", *exercise("worst", 2, 2), *exercise("share", 2))
