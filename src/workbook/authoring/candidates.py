"""The answers to an exercise that its proof looks at: right ones, wrong ones that somebody believes in, and thoughtless ones."""

import ast
import doctest
from contextlib import contextmanager
from dataclasses import dataclass

from ..checking.execute import execute
from ..checking.wire import process
from ..course import code, exercise_file
from ..course.model import Exercise
from . import warm


class UndefinedError(NameError):
    """The sources of an answer do not define it."""


@dataclass(frozen=True)
class Candidate:
    """One answer: the sources that define it, and the name it has there."""

    name: str
    sources: tuple[tuple[str, str], ...]
    binds: str

    def here(self):
        """The answer in this process. An UndefinedError where the sources do not define it."""
        names = execute(self.sources)
        if self.binds not in names:
            raise UndefinedError(
                f"nothing here is called {self.binds!r}, as the exercise's file is; rename one of the two"
            )
        return names[self.binds]

    @contextmanager
    def elsewhere(self):
        """The answer in a process of its own."""
        with process.opened(list(self.sources), self.binds, start=warm.starter(self.sources)) as answer:
            yield answer


def solution(exercise: Exercise) -> Candidate:
    """The course's own answer."""
    return of_source(exercise, exercise.solution, "the solution")


def attempts(exercise: Exercise) -> list[Candidate]:
    """The wrong answers that somebody would believe in, in the order of the exercise's file."""
    return [
        of_source(exercise, made.source, made.name) if made.source else _of_file(exercise, made.name)
        for made in exercise.attempts
    ]


def alternatives(exercise: Exercise) -> list[Candidate]:
    """The second right answers."""
    return [_of_file(exercise, made.name) for made in exercise.alternatives]


def of_source(exercise: Exercise, source: str, name: str = "the source") -> Candidate:
    """The answer that stands in a cell with this source, after the chapter's given cells."""
    return Candidate(name, (_given(exercise), (f"<{exercise.id}>", source)), exercise.name)


def _given(exercise: Exercise) -> tuple[str, str]:
    return "<given>", exercise.given


# What an exercise's cells `right` and `wrong` find at hand in the process of an answer, which knows nothing of the check.
_AT_HAND = """
_values = {}

def right(answer):
    return answer

def wrong(name="", *value, **said):
    _values.update({name: each for each in value})
    return lambda answer: answer

def equivalent(**said):
    pass
"""


def _of_file(exercise: Exercise, name: str) -> Candidate:
    """An answer that the exercise's file has in full: as a function, a class or a value."""
    written = exercise.file.code("right", "wrong")
    sources = [
        *_shared(exercise, written),
        _given(exercise),
        ("<at hand>", _AT_HAND),
        (exercise.file.answers_path, written),
    ]
    if exercise.is_value:
        sources.append(("<value>", f"{name}_value = _values[{name!r}] if {name!r} in _values else {name}()"))
        return Candidate(name, tuple(sources), f"{name}_value")
    return Candidate(name, tuple(sources), name)


def _shared(exercise: Exercise, written: str) -> list[tuple[str, str]]:
    """The chapter's `shared.py`, where the answers use a name of it."""
    path = exercise.chapter.exercises_folder / exercise_file.SHARED
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return [(str(path), text)] if code.needed(written) & code.bound(text) - code.bound(exercise.given) else []


def examples(exercise: Exercise) -> list[doctest.Example]:
    """The input → output examples printed in the exercise's docstring."""
    try:
        body = ast.parse(exercise.stub).body
    except SyntaxError:
        return []
    found = [node for node in body if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == exercise.name]
    text = ast.get_docstring(found[0]) if found else None
    return doctest.DocTestParser().get_examples(text or "")


def cheats(exercise: Exercise) -> list[Candidate]:
    """Answers without the idea: the example's value, None, the first argument, empty results, the input unchanged."""
    values = ["None", "''", "[]", "{}", "0", "()", "True"]
    for example in examples(exercise):
        try:
            values.append(repr(ast.literal_eval(example.want.strip())))
        except (SyntaxError, ValueError):
            continue
    name = exercise.name
    if exercise.is_value:
        bodies = {f"the value {value}": f"{name} = {value}" for value in values if value != "True"}
        if exercise.is_file:
            bodies["its stub"] = exercise.stub
            bodies["a program that gives what it gets"] = (
                f"{name} = 'import sys\\nsys.stdout.write(sys.stdin.read())\\n'"
            )
            bodies["a program that gives nothing"] = f"{name} = 'import sys\\nsys.stdin.read()\\n'"
    else:
        bodies = {f"always {value}": f"def {name}(*arguments, **named):\n    return {value}" for value in values}
        bodies["always an empty iterator"] = f"def {name}(*arguments, **named):\n    return iter(())"
        bodies["the first argument"] = f"def {name}(first=None, *arguments, **named):\n    return first"
        bodies["the input as a list"] = f"def {name}(first=(), *arguments, **named):\n    return list(first)"
        bodies["the last argument"] = (
            f"def {name}(*arguments, **named):\n    return arguments[-1] if arguments else None"
        )
        for empty in ("0", "[]", "{}", "None", "''"):
            bodies[f"empties what it is given, and gives {empty}"] = (
                f"def {name}(*arguments, **named):\n"
                "    for each in (*arguments, *named.values()):\n"
                "        if isinstance(each, (list, dict, set)):\n"
                "            each.clear()\n"
                f"    return {empty}"
            )
        bodies["makes every row the same"] = (
            f"def {name}(rows=(), *arguments, **named):\n"
            "    first = None\n"
            "    for row in rows:\n"
            "        first = dict(row) if first is None and isinstance(row, dict) else first\n"
            "        if isinstance(row, dict):\n"
            "            row.update(first)\n"
            "        yield row"
        )
        if f"class {name}" in exercise.solution:
            bodies["an empty class"] = (
                f"class {name}:\n    def __init__(self, *arguments, **named): self.arguments = arguments"
            )
    return [Candidate(each, (_given(exercise), ("<cheat>", source)), name) for each, source in bodies.items()]
