"""One exercise, or one task of a lesson, in one file: a percent script whose cells have a role as their title.

    # %% task [markdown] points=2 core=true      what is asked; its heading gets its number from the build
    # %% note [markdown]                         more text, where it stands: before the answer, or after the check
    # %% given                                   code that answers may use
    # %% code                                    other code of the page
    # %% answer                                  the answer with its solution; the build puts the check cell below it
    # %% trial                                   code between the answer and its check cell
    # %% hints [markdown]                        three hints, numbered
    # %% explanation [markdown]                  why the solution is right, shown with it
    # %% question [markdown]                     what is asked after a pass
    # %% check                                   def check(answer, draw)
    # %% right, # %% wrong                       right answers, and wrong ones that somebody would believe in

Kernels read these files too, so nothing here imports what reads notebooks.
"""

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..errors import SourceError
from . import sources

FOLDER, TASKS = "exercises", "tasks"  # of a chapter: its page of exercises, and the tasks inside its lesson
PAGE, CLOSING, SHARED = "page.py", "closing.py", "shared.py"  # of the folder; every other file is an exercise
_NAME = re.compile(r"[0-9]+_([a-z][a-z0-9_]*)\.py")
_OF_COURSE = re.compile(r"/chapters/[^/]+/(exercises|tasks)/[^/]+\.py$")
_HEADER = re.compile(r"#\s*%%(?:\s+(.*))?$")
_NEARLY = re.compile(r"\s*#+\s*%\s*%+\s*(\w+)\s*(\[markdown\].*)?$")
_OPTION = re.compile(r"""(\w+)=("[^"]*"|\[[^\]]*\]|[^\s"\[]+)(?:\s+|$)""")
_HINT = re.compile(r"[0-9]+\.\s+")

_WORDS = ("task", "note", "hints", "explanation", "question")
_OF_PAGE = ("given", "code", "trial")
_CODE = (*_OF_PAGE, "answer", "check", "right", "wrong")
_ONCE = ("task", "answer", "hints", "explanation", "question", "check")
_NEEDED = ("task", "answer", "check")


@dataclass(frozen=True)
class Task:
    """The options of a task."""

    points: int = 1
    core: bool = False
    extra: bool = False
    slot: str = ""  # of a checkpoint's exercise


@dataclass(frozen=True)
class Part:
    """One cell of the file: its lines as they stand there, and the number of the first."""

    role: str
    options: dict
    lines: tuple[str, ...]
    first: int

    @property
    def text(self) -> str:
        """The lines; those of words without the signs of comments."""
        lines = [re.sub(r"^# ?", "", line) for line in self.lines] if self.role in _WORDS else self.lines
        return "\n".join(lines).strip("\n")


@dataclass(frozen=True)
class ExerciseFile:
    """An exercise's file; `shown` is how messages name it, `content` is its text."""

    path: Path
    shown: str
    content: str

    @property
    def name(self) -> str:
        """The exercise's name: late_count for 03_late_count.py."""
        return _NAME.fullmatch(self.path.name)[1]

    @property
    def folder(self) -> str:
        """FOLDER or TASKS."""
        return self.path.parent.name

    @property
    def is_task(self) -> bool:
        """Whether it is a task inside a lesson (Your turn)."""
        return self.folder == TASKS

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The file's cells. A SourceError where they are not understood."""
        return _parts(self.content, self.shown)

    def part(self, role: str) -> Part | None:
        """The one cell with this role."""
        return next((part for part in self.parts if part.role == role), None)

    @cached_property
    def task(self) -> Task:
        """Points, and whether the exercise is core or extra."""
        return Task(**self.part("task").options)

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """The hints, in order."""
        part = self.part("hints")
        return _hints(part, self.shown) if part else ()

    @cached_property
    def question(self) -> str:
        """What is asked after a pass, or ""."""
        return self._words("question")

    @cached_property
    def explanation(self) -> str:
        """Why the solution is right, or ""."""
        return self._words("explanation")

    def _words(self, role: str) -> str:
        part = self.part(role)
        return _unwrapped(part.text.split("\n")) if part else ""

    @property
    def answers_path(self) -> str:
        """How frames name the file where its right and wrong answers run: they are no frames of the check."""
        return f"{self.path}: right, wrong"

    def code(self, *roles: str) -> str:
        """The code of the cells with these roles, on the lines that it has in the file: the other lines are empty."""
        lines = [""] * len(self.content.split("\n"))
        for part in self.parts:
            if part.role in roles:
                lines[part.first - 1 : part.first - 1 + len(part.lines)] = part.lines
        return "\n".join(lines) + "\n"

    @property
    def unseen(self) -> str:
        """What the page does not show: the cells behind its check, and the options of the task."""
        shown = ("task", "note", "answer", *_OF_PAGE)
        return f"{self.task}\n" + "\n".join(
            f"{part.role}\n{part.text}" for part in self.parts if part.role not in shown
        )

    def page(self, number: int, slug: str) -> str:
        """The exercise's part of its page, as the percent script that it stands for; without a number where that is 0."""
        answer = self.part("answer")
        before = [part for part in self.parts if part.role in ("note", "given", "code") and part.first < answer.first]
        after = [part for part in self.parts if part.role in ("note", "given", "code") and part.first > answer.first]
        trials = [part for part in self.parts if part.role == "trial"]
        slot = f' slot="{self.task.slot}"' if self.task.slot else ""
        cells = [
            ("# %% [markdown]", (self._headed(number), *self.part("task").lines[1:])),
            *map(_cell, before),
            (f'# %% exercise="{self.name}"{slot}', answer.lines),
            *map(_cell, trials),
            ("# %%", (f'check("{slug}.{self.name}")',)),
            *map(_cell, after),
        ]
        return "\n".join("\n".join((header, *lines, "")) for header, lines in cells)

    @property
    def is_numbered(self) -> bool:
        """Whether its heading gets a number: not where it says itself that it is an extra."""
        return not self.part("task").text.startswith("## Extra:")

    def _headed(self, number: int) -> str:
        """The task's heading as the page shows it."""
        title = self.part("task").text.partition("\n")[0].removeprefix("## ")
        if self.is_task:
            return f"# ### Your turn: {title}"
        counted = f"{number}. " if number and self.is_numbered else ""
        return f"# ## {counted}{title}{' · core' if self.task.core else ''}"


def holds_checks(file: str) -> bool:
    """Whether a frame's file is one that holds checks: an exercise's, or what checks share. Answers' frames have another name."""
    return bool(_OF_COURSE.search(file))


def read(path: Path, shown: str) -> ExerciseFile:
    """The exercise in a file. A SourceError where its cells are not understood."""
    made = ExerciseFile(path, shown, sources.text(path, shown))
    _ = made.parts, made.task
    return made


def listed(folder: Path, shown: str) -> dict[str, Path]:
    """The exercises of a chapter's folder `exercises/` by their names, in the page's order. A SourceError for a strange name."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.py")):
        if path.name in (PAGE, CLOSING, SHARED):
            continue
        name = _NAME.fullmatch(path.name)
        if not name:
            raise SourceError(
                f"{shown}/{path.name} is no exercise's name; write it like 03_late_count.py, or {PAGE}, {CLOSING}, {SHARED}."
            )
        if other := found.get(name[1]):
            raise SourceError(
                f"{shown}: {other.name} and {path.name} are both the exercise {name[1]!r}; rename one of them."
            )
        found[name[1]] = path
    return found


def _cell(part: Part) -> tuple[str, tuple[str, ...]]:
    """A cell of the page: its header there, and its lines."""
    if part.role == "note":
        return "# %% [markdown]", part.lines
    tags = [*part.options.get("tags", ())]
    tags = ["given", *tags] if part.role == "given" else tags
    return "# %%" + (f" tags={json.dumps(tags)}" if tags else ""), part.lines


def _parts(content: str, shown: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    lines = content.split("\n")
    headers = [at for at, line in enumerate(lines) if "%%" in line and _HEADER.match(line)]
    for at, line in enumerate(lines[: headers[0]] if headers else lines, 1):
        if line.strip():
            raise SourceError(
                f"{shown}: line {at} stands above the first cell; begin the file with  # %% task [markdown]"
            )
    for at, end in zip(headers, [*headers[1:], len(lines)]):
        inside = lines[at + 1 : end]
        while inside and not inside[-1].strip():
            inside.pop()
        parts.append(_part(lines[at], tuple(inside), at + 2, shown))
    for role in _NEEDED:
        if role not in [part.role for part in parts]:
            words = " [markdown]" if role in _WORDS else ""
            raise SourceError(f"{shown} has no {role}; write one below a line  # %% {role}{words}")
    for role in _ONCE:
        if len([part for part in parts if part.role == role]) > 1:
            raise SourceError(f"{shown} has two cells with the role {role!r}; make one of them.")
    task = next(part for part in parts if part.role == "task")
    if not re.match(r"## \S", task.text) or not task.lines[0].strip():
        raise SourceError(f"{shown}: line {task.first}: the task begins with its heading; write  # ## Count the late")
    return tuple(parts)


def _part(header: str, lines: tuple[str, ...], first: int, shown: str) -> Part:
    """One cell, where its header and its lines are understood."""
    where = f"{shown}: line {first - 1}"
    words = (_HEADER.match(header)[1] or "").split(None, 1)
    role = words[0] if words else ""
    if role not in (*_WORDS, *_CODE):
        raise SourceError(
            f"{where}: {header.strip()!r} names no role; write  # %%  and one of {', '.join((*_WORDS, *_CODE))}."
        )
    rest = words[1].strip() if len(words) > 1 else ""
    is_words = rest.startswith("[markdown]")
    if is_words != (role in _WORDS):
        wanted = f"# %% {role} [markdown]" if role in _WORDS else f"# %% {role}"
        raise SourceError(f"{where}: a cell {role!r} holds {'words' if role in _WORDS else 'code'}; write  {wanted}")
    options = _options(rest.removeprefix("[markdown]").strip(), role, where)
    for at, line in enumerate(lines, first):
        near = _NEARLY.match(line) if "%" in line else None
        if near and (near[1] in (*_WORDS, *_CODE) or near[2]):
            raise SourceError(f"{shown}: line {at}: {line.strip()!r} begins no cell; write  # %% {near[1]}")
        if is_words and line.strip() and not line.startswith("#"):
            raise SourceError(f"{shown}: line {at} belongs to a cell of words; begin it with  #")
    return Part(role, options, lines, first)


def _options(text: str, role: str, where: str) -> dict:
    """The options of a header, key="value"."""
    found: dict = {}
    left = text
    while left:
        option = _OPTION.match(left)
        try:
            found[option[1]] = json.loads(option[2])
        except (TypeError, ValueError):
            raise SourceError(
                f'{where}: {left!r} is not understood; write options like  points=2 core=true slot="blocks"'
            ) from None
        left = left[option.end() :]
    if role == "task":
        if wrong := sources.misfit(Task, found):
            raise SourceError(f"{where}: the task is not understood: {wrong}")
    elif unknown := [name for name in found if name != "tags" or role not in _OF_PAGE]:
        takes = "only tags" if role in _OF_PAGE else "no options"
        raise SourceError(f"{where}: a cell {role!r} has an unknown option {unknown[0]!r}; it takes {takes}.")
    return found


def _hints(part: Part, shown: str) -> tuple[str, ...]:
    """The items of a numbered list."""
    hints: list[list[str]] = []
    for at, line in enumerate(part.text.split("\n"), part.first):
        begins = _HINT.match(line)
        if begins:
            hints.append([line[begins.end() :]])
        elif not hints or (line.strip() and not line.startswith("   ")):
            if line.strip():
                raise SourceError(
                    f"{shown}: line {at}: hints are a numbered list; write  # 1. …  and indent what follows by 3 blanks."
                )
        else:
            hints[-1].append(line[3:])
    return tuple(map(_unwrapped, hints))


def _unwrapped(lines: list[str]) -> str:
    """Paragraphs as one line each; code between ``` as it stands."""
    made: list[str] = []
    fenced = joins = False
    for line in lines:
        fence = line.lstrip().startswith("```")
        if fenced or fence:
            made.append(line)
            fenced, joins = fenced != fence, False
        elif not line.strip():
            made.append("")
            joins = False
        elif joins:
            made[-1] += f" {line.strip()}"
        else:
            made.append(line.strip())
            joins = True
    return "\n".join(made).strip("\n")
