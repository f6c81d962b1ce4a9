"""The concept map: what each written chapter introduces, what it takes from which earlier one, and what is passed.

`concept_map` is pure: course.toml's `introduces` and `uses`, and the learner's progress, to a picture and a list.
The picture has its own white ground and its own size: it is the same on light and on dark, and does not shrink.
"""

import base64
from collections import defaultdict
from dataclasses import dataclass

from ..course.model import Course
from .progress import ChapterProgress, Summary

_WIDTH, _LEFT, _LINE, _CHAR = 580, 116, 28, 8.4  # pixels: the picture, its chips' margin, a line of chips, a letter


@dataclass(frozen=True)
class Node:
    """One chapter of the map."""

    number: str
    title: str
    introduces: tuple[str, ...]
    takes: dict[str, tuple[str, ...]]  # number of an earlier chapter → concepts of it
    passed: int
    exercises: int
    ready: bool  # every chapter that it takes from is passed

    @property
    def done(self) -> bool:
        return self.passed == self.exercises > 0

    @property
    def state(self) -> str:
        """In words: passed, 3 of 10 passed, ready, open."""
        if self.done:
            return "passed"
        if self.passed:
            return f"{self.passed} of {self.exercises} passed"
        return "ready: you have passed what it uses" if self.ready else "open"


@dataclass(frozen=True)
class ConceptMap:
    """Chapters and concepts. Shown as a picture and a list in a notebook, and as lines in a terminal."""

    nodes: tuple[Node, ...]

    def __str__(self) -> str:
        lines = []
        for node in self.nodes:
            lines.append(f"{node.number:<4} {node.title} ({node.state})")
            if node.introduces:
                lines.append(f"     introduces {', '.join(node.introduces)}")
            lines += [f"     takes from {number}: {', '.join(names)}" for number, names in node.takes.items()]
        return "\n".join(lines)

    __repr__ = __str__

    @property
    def picture(self) -> str:
        """The map as SVG text."""
        from ..views import cards

        rows, arcs, height = _layout(self.nodes)
        drawn = {"rows": rows, "arcs": arcs, "width": _WIDTH, "height": height, "left": _LEFT, "colours": cards}
        return cards.template("concepts.svg").render(**drawn)

    def _repr_html_(self) -> str:
        from ..views import cards

        *_, height = _layout(self.nodes)
        picture = base64.b64encode(self.picture.encode()).decode()
        return cards.template("concepts.html").render(nodes=self.nodes, picture=picture, width=_WIDTH, height=height)


def concept_map(course: Course, progress: Summary) -> ConceptMap:
    """The map of the written chapters. A concept belongs to the first chapter that introduces it."""
    home: dict[str, str] = {}
    by_number = {each.number: each for each in progress.chapters}
    done, nodes = set(), []
    for chapter in course.written:
        own = tuple(name for name in chapter.introduces if home.setdefault(name, chapter.number) == chapter.number)
        takes: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for name in chapter.uses:
            if home.get(name, chapter.number) != chapter.number:
                takes[home[name]] += (name,)
        passed, exercises = _passed(by_number.get(chapter.number))
        ready = bool(takes) and takes.keys() <= done
        node = Node(chapter.number, chapter.title, own, dict(sorted(takes.items())), passed, exercises, ready)
        if node.done:
            done.add(node.number)
        nodes.append(node)
    return ConceptMap(tuple(nodes))


def _passed(chapter: ChapterProgress | None) -> tuple[int, int]:
    """How many exercises are passed, and of how many; extras are left aside."""
    main = [each for each in chapter.exercises if not each.extra] if chapter else []
    return sum(each.passed for each in main), len(main)


def _layout(nodes: tuple[Node, ...]) -> tuple[list[dict], list[dict], int]:
    """Where everything stands: rows with their chips, arcs between rows, and the height of it all, in pixels."""
    rows, places, top = [], {}, 32
    for node in nodes:
        chips, x, y = [], _LEFT, top + 16
        for name in node.introduces:
            wide = round(len(name) * _CHAR) + 16
            if x + wide > _WIDTH - 12:
                x, y = _LEFT, y + _LINE
            chips.append({"name": name, "x": x, "y": y, "width": wide})
            x += wide + 6
        places[node.number] = top
        share = 100 * node.passed / node.exercises if node.exercises else 0
        rows.append({"node": node, "y": top, "chips": chips, "share": round(share)})
        top = (y + _LINE if chips else top + 16) + 26
    arcs = [
        {
            "from": places[number],
            "to": places[node.number],
            "reach": _LEFT - 28 - min(100, 20 * (at - [each.number for each in nodes].index(number))),
            "width": min(1 + len(names) // 3, 5),
            "done": next(each for each in nodes if each.number == number).done,
        }
        for at, node in enumerate(nodes)
        for number, names in node.takes.items()
    ]
    return rows, arcs, top - 10
