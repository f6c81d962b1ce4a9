"""Notebook files as other tools leave them."""

import json

import nbformat
import pytest

from workbook.course import saved
from workbook.course.saved import Unreadable

CELL = {"cell_type": "code", "id": "a", "metadata": {}, "source": "1", "outputs": [], "execution_count": None}


def book(*cells, **told):
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{**CELL, **cell} for cell in cells], **told}


@pytest.mark.parametrize(
    "odd",
    [
        book({"id": None}),
        book({"id": 7}),
        book({"id": "two words"}),
        book({}, {}),  # two with one id
        book({"metadata": None}),
        book({"metadata": {"tags": None}}),
        book({"metadata": {"tags": "given"}}),
        book({"metadata": {"tags": [None, "mine", "mine"]}}),
        book({"metadata": {"workbook": None}}),
        book({"metadata": {"workbook": {"exercise": None, "role": 3}}}),
        book({"source": None}),
        book({"source": [None, "x = 1\n", "x"]}),
        book({"outputs": None, "execution_count": None}),
        book({"execution_count": "7"}),
        book({"attachments": None}),
        book({"cell_type": None}),
        book({}, nbformat_minor=None),
        book({}, nbformat_minor="5"),
        book({}, nbformat_minor=True),
        book({}, nbformat=None),
        book({}, metadata=None),
        book({}, metadata={"kernelspec": None, "language_info": 1}),
        {**book({}), "cells": [None, CELL, 3]},
    ],
)
def test_nulls_and_wrong_types_are_made_right(odd):
    made = saved.parsed(json.dumps(odd).encode())

    assert [cell["source"] for cell in made["cells"]]
    nbformat.validate({**made, "nbformat_minor": 5, "cells": saved.identified(made["cells"])})


def test_what_is_sound_stays_as_it_is():
    sound = book({"metadata": {"tags": ["given"], "workbook": {"role": "answer", "exercise": "a"}, "mine": None}})

    assert saved.parsed(json.dumps(sound).encode()) == sound


def test_older_minor_versions_are_read():
    for minor in range(5):
        cell = {key: value for key, value in CELL.items() if key != "id"}
        old = {"nbformat": 4, "nbformat_minor": minor, "metadata": {}, "cells": [cell]}
        made = saved.parsed(json.dumps(old).encode())
        assert made == old


def test_unknown_kinds_of_cells_stay():
    assert saved.parsed(json.dumps(book({"cell_type": "heading"})).encode())["cells"][0]["cell_type"] == "heading"


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter():
    text = json.dumps(book({}), indent=1).replace("\n", "\r\n").encode("utf-8-sig")

    assert saved.parsed(text) == book({})


CONFLICT = b'{\n<<<<<<< HEAD\n "nbformat": 4,\n=======\n "nbformat": 4,\n>>>>>>> theirs\n "cells": []}'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"", "it is empty"),
        (b" \n", "it is empty"),
        (b'{"cells": [', "no notebook that can be read"),
        (b"\xff\xfe\x00", "no notebook that can be read"),
        (b"[]", "no notebook that can be read"),
        (b"null", "no notebook that can be read"),
        (b'{"cells": null}', "no notebook that can be read"),
        (b"[" * 100_000, "no notebook that can be read"),
        (CONFLICT, "merge conflict markers from git"),
        (b'{"nbformat": 3, "worksheets": []}', "old format"),
        (b'{"nbformat": 5, "cells": []}', "newer format"),
    ],
)
def test_what_cannot_be_read_says_why(text, why):
    with pytest.raises(Unreadable, match=why):
        saved.parsed(text)


def test_what_is_no_file_says_why(tmp_path):
    (tmp_path / "folder.ipynb").mkdir()
    (tmp_path / "loop.ipynb").symlink_to("loop.ipynb")
    (tmp_path / "nowhere.ipynb").symlink_to("gone.ipynb")

    for name, why in {"folder": "it is a folder", "loop": "leads to no file", "nowhere": "leads to no file"}.items():
        with pytest.raises(Unreadable, match=why):
            saved.read(tmp_path / f"{name}.ipynb")


def test_a_file_that_may_not_be_read_says_what_to_type(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(saved.Path, "read_bytes", refuse)
    with pytest.raises(Unreadable, match="chmod"):
        saved.read(tmp_path / "a.ipynb")


def test_every_cell_gets_an_id_of_its_own():
    cells = [{"id": "a"}, {}, {"id": "own-1"}, {"id": "a"}, {"id": None}]

    ids = [cell["id"] for cell in saved.identified(cells)]
    assert ids[0] == "a"
    assert ids[2] == "own-1"
    assert len(set(ids)) == 5
