"""Notebooks as the course derives them, and courses that hand them out; for the tests of learners' copies."""

import json
from types import SimpleNamespace

from workbook import course
from workbook.course import answers, derived


def code(text, id, role="course", exercise=""):
    note = {"role": role} | ({"exercise": exercise} if exercise else {})
    metadata = {"workbook": note} | ({"tags": ["raises-exception"]} if role == "check" else {})
    return {
        "cell_type": "code",
        "id": id,
        "metadata": metadata,
        "source": text,
        "outputs": [],
        "execution_count": None,
    }


def words(text, id, role="course", exercise=""):
    note = {"role": role} | ({"exercise": exercise} if exercise else {})
    return {"cell_type": "markdown", "id": id, "metadata": {"workbook": note}, "source": text}


def exercise(name, edition=1, stub=1):
    hole = "...  # your code" if stub == 1 else f"...  # your code, edition {stub}"
    return [
        words(
            f"### {name}\nMake {name} of the rows that you are given.\nEdition {edition}.",
            f"{name}-text",
            "text",
            name,
        ),
        code(f"def {name}(rows):\n    {hole}", name, "answer", name),
        code(f'check("lazy_map.{name}")', f"{name}-check", "check", name),
    ]


def notebook(*cells, chapter="lazy_map", kind="exercises"):
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "workbook": {"chapter": chapter, "kind": kind},
            "kernelspec": {"name": "python3", "display_name": "Python 3"},
        },
        "cells": [json.loads(json.dumps(cell)) for cell in cells],
    }


def own(text, id="own", kind="code"):
    rest = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "id": id, "metadata": {}, "source": text} | rest


def text(book):
    return [answers.source(cell) for cell in book["cells"]]


def answer_in(book, name, stub="def {}(rows):\n    ...  # your code"):
    found = answers.from_notebook(book, [SimpleNamespace(name=name, stub=stub.format(name))])
    return found[name].source if name in found else None


def place(book, id):
    return next(at for at, cell in enumerate(book["cells"]) if cell["id"] == id)


BARE = """\
# %% task [markdown]
# ## {0}

# %% answer
{0} = ...

# %% check
def check(answer, draw): ...
"""


SHARE = "def share(rows):\n    return 0.4"


def write_course(root, *cells, number="01"):
    """A course with one chapter whose exercises are these cells."""
    return write_chapters(root, {f"{number}_lazy_map": cells})


def write_chapters(root, chapters, aliases=None):
    """A course whose chapters have these cells as their exercises, and one that is not written yet."""
    toml = ['title = "A course"', "[aliases]", *(f'"{old}" = "{new}"' for old, new in (aliases or {}).items())]
    books = {"notebooks/start.ipynb": notebook(words("# Start", "start-1"), chapter="", kind="start")}
    for name, cells in {**chapters, "09_later": ()}.items():
        slug, folder = name.partition("_")[2], root / "chapters" / name
        toml += ["[[chapter]]", f'name = "{name}"', f'title = "{slug}"']
        if cells:
            folder.mkdir(parents=True)
            (folder / "lesson.py").touch()
            marks = map(answers.mark, cells)
            (folder / "exercises").mkdir()
            named = [mark["exercise"] for mark in marks if mark.get("role") == "answer"]
            for at, exercise in enumerate(named, 1):
                (folder / "exercises" / f"{at:02}_{exercise}.py").write_text(BARE.format(exercise))
            lesson = notebook(words("# Lesson", "start-1"), code("1 + 1", "start-2"), chapter=slug, kind="lesson")
            lesson["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "2"}]
            lesson["cells"][1]["execution_count"] = 3
            books |= {f"notebooks/{name}.ipynb": lesson, f"exercises/{name}.ipynb": notebook(*cells, chapter=slug)}
    (root / "chapters").mkdir(parents=True, exist_ok=True)
    (root / "chapters" / "course.toml").write_text("\n".join(toml))
    for name, book in books.items():
        (root / name).parent.mkdir(exist_ok=True)
        derived.sign(book)
        (root / name).write_text(json.dumps(book))
    return course.load(root)


def read(path):
    return json.loads(path.read_bytes())


def put(path, id, source):
    """Save a learner's words in one cell, as JupyterLab does."""
    book = read(path)
    book["cells"][place(book, id)]["source"] = source.splitlines(keepends=True)
    path.write_text(json.dumps(book))


def tree(folder):
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()}


def stripped(book, notebook_too=False):
    """A page as a tool leaves it that keeps no metadata and no ids."""
    cells = [{key: value for key, value in cell.items() if key != "id"} | {"metadata": {}} for cell in book["cells"]]
    told = {"metadata": {}, "nbformat_minor": 4} if notebook_too else {}
    return {**book, "cells": cells, **told}
