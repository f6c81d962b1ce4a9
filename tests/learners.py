"""Learners that tests make up: they do to a notebook what people do in JupyterLab."""

import json
from itertools import count

from hypothesis import strategies as st
from pages import own, text

from workbook.course import answers

DEEDS = (
    "answer",
    "answer",
    "own",
    "own",
    "split",
    "merge",
    "copy",
    "move",
    "retype",
    "edit",
    "guess",
    "delete",
    "run",
)


class Learner:
    """Does to a notebook what learners do in JupyterLab; whatever they type holds a token found nowhere else."""

    def __init__(self, book, draw):
        self.book, self.cells, self.draw = book, book["cells"], draw
        self.ids = count()

    def number(self, high):
        return self.draw(st.integers(0, max(high, 0)))

    def token(self):
        return f"token{next(TOKENS)}x"

    def anew(self, cell, **changes):
        made = json.loads(json.dumps({**cell, **changes}))
        return {**made, "id": f"new{next(TOKENS)}"}

    def act(self):
        deed = self.draw(st.sampled_from(DEEDS))
        at = self.number(len(self.cells) - 1)
        if self.cells:
            getattr(self, deed)(at, self.cells[at])

    def answer(self, at, cell):
        for cell in self.cells[at:]:
            if answers.mark(cell).get("role") == "answer":
                name = answers.mark(cell)["exercise"]
                cell["source"] = f"half = 2\n\ndef {name}(rows):\n    kept = '{self.token()}'\n    return kept"
                return

    def own(self, at, cell):
        made = own(f"# {self.token()}", f"own{next(TOKENS)}", self.draw(st.sampled_from(["code", "markdown"])))
        self.cells.insert(self.number(len(self.cells)), made)

    def split(self, at, cell):
        lines = cell["source"].split("\n")
        cut = self.number(len(lines))
        self.cells[at : at + 1] = [
            self.anew(cell, source="\n".join(part).strip("\n")) for part in (lines[:cut], lines[cut:])
        ]

    def merge(self, at, cell):
        if at + 1 < len(self.cells):
            both = self.cells[at : at + 2]
            merged = self.anew(both[self.number(1)], source="\n\n".join(each["source"] for each in both))
            self.cells[at : at + 2] = [merged]

    def copy(self, at, cell):
        self.cells.insert(self.number(len(self.cells)), self.anew(cell))

    def move(self, at, cell):
        self.cells.insert(self.number(len(self.cells) - 1), self.cells.pop(at))

    def retype(self, at, cell):
        if "token" in cell["source"]:
            self.cells[at] = self.anew(cell, metadata={})

    def edit(self, at, cell):
        cell["source"] += f"\n# {self.token()}"

    def guess(self, at, cell):
        cell["source"] = cell["source"].replace("...)", f"'{self.token()}')")

    def delete(self, at, cell):
        self.cells.remove(cell)

    def run(self, at, cell):
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "ran"}]


TOKENS = count()


def tokens(book):
    return {word for text_ in text(book) for word in text_.replace("'", " ").split() if word.startswith("token")}
