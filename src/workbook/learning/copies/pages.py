"""Pages: what the course hands out of its notebooks. A copy says which page it is, and which edition of it."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ...course import aliases, derived, saved, tries
from ...course.answers import mark
from .marks import pristine
from .report import Report, apart


@dataclass(frozen=True)
class Page:
    """A notebook that the course hands out: its place below the course's and the work folder, and what it holds."""

    name: str
    notebook: dict  # with its edition, as copies carry it
    number: int = 0  # of a checkpoint's try

    @property
    def slug(self) -> str:
        return label(self.notebook)[1]

    @property
    def key(self) -> str:
        """What its editions and backups stand under: what it is, so that they survive a chapter's new number."""
        return "-".join(filter(None, label(self.notebook))) or self.name.replace("/", "-").removesuffix(".ipynb")


def pages_of(course, work: Path, report: Report) -> list[Page]:
    """What the course hands out. A page that it cannot give is named, and the others go on."""
    pages = []
    for path in filter(Path.exists, course.pages):
        with apart(name_of(path), report):
            pages.append(Page(name_of(path), with_edition(pristine(derived.unsigned(course.page(path))))))
    for chapter in course.chapters:
        for folder, path in (
            (("notebooks", chapter.lesson), ("exercises", chapter.exercises_notebook)) if chapter.written else ()
        ):
            if not path.exists():
                continue
            with apart(name_of(path), report):
                notebook = derived.unsigned(chapter.handed_out(folder))
                if tries.slots(notebook["cells"]):
                    for number, drawn in (begun_tries(work, path) or {1: ()}).items():
                        names = aliases.current_names(course, chapter.slug, drawn)
                        pages.append(page_of_try(path, notebook, number, names))
                else:
                    pages.append(Page(name_of(path), with_edition(pristine(notebook))))
    return pages


def page_of_try(path: Path, bank: dict, number: int, names: Iterable[str] = ()) -> Page:
    made = tries.page(bank, number, tuple(names))
    return Page(name_of(_file_of_try(path, number)), with_edition(pristine(made)), number)


def _file_of_try(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_stem(f"{path.stem}_try_{number}")


def begun_tries(work: Path, path: Path) -> dict[int, tuple[str, ...]]:
    """The tries of a checkpoint that the learner has: the number of each, and its exercises."""
    found = {}
    stem = re.escape(path.stem.partition("_")[2])
    for copy in (work / path.parent.name).glob("*.ipynb"):
        number = re.fullmatch(rf"\d+[a-z]?_{stem}(?:_try_(\d+))?", copy.stem)
        if number:
            names = mark(saved.read_or_none(copy) or {}).get("drawn")
            names = names if isinstance(names, list) else ()
            found[int(number[1] or 1)] = tuple(name for name in names if isinstance(name, str))
    return dict(sorted(found.items()))


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def label(notebook: dict) -> tuple[str, str, str]:
    """What a notebook says it is: its kind, its chapter, and which try of a checkpoint."""
    marks = mark(notebook)
    return str(marks.get("kind", "")), str(marks.get("chapter", "")), str(marks.get("try", ""))


def is_foreign(ours: dict, cells: list[dict], page: Page) -> bool:
    """Whether a notebook under a page's name is somebody else's: nothing says that it is the page, and few of its cells
    (`cells`, recognised) are the course's.
    """
    return not any(label(ours)) and sum(bool(mark(cell)) for cell in cells) * 4 < len(page.notebook["cells"])


def edition_of(notebook: dict) -> str:
    return str(mark(notebook).get("edition", ""))


def with_edition(notebook: dict) -> dict:
    """A notebook that names its edition: a hash of what it holds."""
    edition = hashlib.sha256(saved.dumped(notebook)).hexdigest()[:16]
    return {
        **notebook,
        "metadata": {**notebook["metadata"], "workbook": {**mark(notebook), "edition": edition}},
    }


def earlier_copy(work: Path, page: Page) -> Path | None:
    """The copy of the same notebook under the number that its chapter had before."""
    if not page.slug:
        return None
    wanted = work / page.name
    numbered = re.compile(rf"\d+[a-z]?_{re.escape(wanted.name.partition('_')[2])}")
    for path in sorted(wanted.parent.glob("*.ipynb")):
        if numbered.fullmatch(path.name) and label(saved.read_or_none(path) or {}) == label(page.notebook):
            return path
    return None
