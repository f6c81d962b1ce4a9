"""Notebook files as people and other tools leave them: read into sound dictionaries, or a sentence; replaced whole.

JupyterLab opens what the format does not allow: a null for an id, no ids, tags that are a text. So does this. What
cannot be read raises `Unreadable`, whose sentence says why; callers name the file and go on with the others.
"""

import errno
import json
import re
from itertools import count
from pathlib import Path

from .answers import source

_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_CONFLICT = re.compile(rb"^(<{7} |={7}$|>{7} )", re.MULTILINE)
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}  # what stops every file, and not only one


class Unreadable(Exception):
    """Why a file is no notebook that can be read, and what to do."""


def read(path: Path) -> dict:
    """The notebook in a file."""
    return parsed(content(path))


def read_or_none(path: Path) -> dict | None:
    """The notebook in a file; None where there is none."""
    try:
        return read(path)
    except Unreadable:
        return None


def content(path: Path) -> bytes:
    """The bytes of a file; what keeps them from being read becomes a sentence."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise Unreadable(_refused(path, problem)) from None


def _refused(path: Path, problem: OSError) -> str:
    match problem:
        case IsADirectoryError():
            return "it is a folder and no notebook; give the folder another name"
        case PermissionError():
            return f"it may not be read; type  chmod u+rw {path}"
    if path.is_symlink():
        return "it is a link that leads to no file; fix the link or delete it"
    return f"it cannot be read ({problem.strerror})"


def parsed(text: bytes) -> dict:
    """The notebook in some bytes, with every wrong type in it made right."""
    if not text.strip():
        raise Unreadable("it is empty")
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        if len({mark[:1] for mark in _CONFLICT.findall(text)}) > 1:
            raise Unreadable("it contains merge conflict markers from git (<<<<<<<)") from None
        raise Unreadable("it is no notebook that can be read") from None
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        if isinstance(notebook, dict) and "worksheets" in notebook:
            raise Unreadable("it is in an old format of notebooks; open and save it in JupyterLab")
        raise Unreadable("it is no notebook that can be read")
    version = notebook.get("nbformat")
    if isinstance(version, int) and version > 4:
        raise Unreadable("it is in a newer format of notebooks than this course knows")
    return sound(notebook)


def sound(notebook: dict) -> dict:
    """A notebook whose parts have the types that the format gives them. What a person wrote stays."""
    seen: set[str] = set()
    cells = [_sound_cell(cell, seen) for cell in notebook["cells"] if isinstance(cell, dict)]
    minor = notebook.get("nbformat_minor")
    metadata = _metadata(notebook.get("metadata"))
    for name in ("kernelspec", "language_info"):
        if name in metadata and not isinstance(metadata[name], dict):
            del metadata[name]
    return {
        **notebook,
        "cells": cells,
        "metadata": metadata,
        "nbformat": 4,
        "nbformat_minor": minor if isinstance(minor, int) and not isinstance(minor, bool) and minor >= 0 else 5,
    }


def _sound_cell(cell: dict, seen: set[str]) -> dict:
    runs = "outputs" in cell or "execution_count" in cell
    kind = cell.get("cell_type")
    kind = kind if isinstance(kind, str) else "code" if runs else "markdown"
    made = {**cell, "cell_type": kind, "metadata": _metadata(cell.get("metadata")), "source": _text(cell.get("source"))}
    own = made.pop("id", None)
    if isinstance(own, str) and _ID.fullmatch(own) and own not in seen:
        seen.add(own)
        made["id"] = own
    if kind == "code":
        outputs, count = made.get("outputs"), made.get("execution_count")
        made["outputs"] = [each for each in outputs if isinstance(each, dict)] if isinstance(outputs, list) else []
        made["execution_count"] = count if isinstance(count, int) and not isinstance(count, bool) else None
    if not isinstance(made.get("attachments", {}), dict):
        del made["attachments"]
    return made


def _metadata(value) -> dict:
    made = dict(value) if isinstance(value, dict) else {}
    if "tags" in made:
        tags = made["tags"] if isinstance(made["tags"], list) else []
        made["tags"] = [*dict.fromkeys(tag for tag in tags if isinstance(tag, str))]
    if "workbook" in made:
        marks = made["workbook"] if isinstance(made["workbook"], dict) else {}
        made["workbook"] = {name: each for name, each in marks.items() if isinstance(each, (str, int, list))}
        for name in ("exercise", "role", "slot"):
            if not isinstance(made["workbook"].get(name, ""), str):
                del made["workbook"][name]
        if not made["workbook"]:
            del made["workbook"]
    return made


def _text(value) -> str:
    if isinstance(value, list):
        return "".join(each for each in value if isinstance(each, str))
    return value if isinstance(value, str) else ""


def identified(cells: list[dict]) -> list[dict]:
    """Cells that each have an id of their own."""
    taken = {cell["id"] for cell in cells if cell.get("id")}
    fresh = (name for name in map("own-{}".format, count(1)) if name not in taken)
    seen: set[str] = set()
    made = []
    for cell in cells:
        own = cell.get("id")
        if not own or own in seen:
            own = next(fresh)
        seen.add(own)
        made.append({**cell, "id": own})
    return made


def dumped(notebook: dict) -> bytes:
    """A notebook's bytes, laid out as JupyterLab lays them out."""
    cells = [{**cell, "source": source(cell).splitlines(keepends=True)} for cell in notebook["cells"]]
    text = json.dumps({**notebook, "cells": cells}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    # Half a character pair, in an output say, has no UTF-8; JSON writes it as the escape it came as.
    return text.encode("utf-8", "backslashreplace")


def stamp(path: Path) -> tuple[int, int] | None:
    """What changes when somebody saves a file; None where there is none. To be taken before the file is read."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
