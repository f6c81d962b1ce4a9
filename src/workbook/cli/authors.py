"""Commands for authors: build, prove, prose, measure, and new."""

import os
from typing import Annotated

import typer

from .console import group, sentences, waiting

app = group("Commands for authors.")


@app.command(epilog="Example: workbook build 01")
def build(
    chapters: Annotated[list[str] | None, typer.Argument(help="Numbers or names; all by default.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail where a derived file differs.")] = False,
):
    """Derive notebooks/, exercises/ and solutions/ from chapters/, running only what changed."""
    from .. import course
    from ..authoring import build as builder

    with sentences():
        report = builder.build(course.load(), chapters or [], check=check, tell=lambda line: typer.echo(line))
    for line in report.problems:
        typer.echo(f"workbook: {line}", err=True)
    typer.echo(report.summary)
    raise typer.Exit(1 if report.problems else 0)


@app.command(epilog="Example: workbook prove reduce.late_count --mutants")
def prove(
    targets: Annotated[list[str], typer.Argument(help="Exercises (reduce.late_count) or chapters (03).")],
    mutants: Annotated[
        bool,
        typer.Option(
            "--mutants", help="Judge more mutants of programs: as many as the chapter's proof has seconds for."
        ),
    ] = False,
):
    """Prove exercises as their sources are now: right answers pass, wrong ones are told their sentence, cheats and mutants fail."""
    from .. import course
    from ..authoring import report
    from ..checking import jobs
    from ..engines import environment

    os.environ.setdefault("WORKBOOK_STANDBY", "no")
    environment.enter()  # answers are judged as in the lab
    jobs.remember()
    found = {}
    with sentences(), waiting("deriving") as tell:
        known = course.load()
        for target in targets:
            found[target] = report.report(known, target, mutants, tell)
    problems = [problem for each in found.values() for problem in each.problems]
    for problem in problems:
        typer.echo(f"workbook: {problem}", err=True)
    for target, each in found.items():
        for line in each.figures:
            typer.echo(f"{target}: {line}")
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    typer.echo(f"prove: {', '.join(targets)}: {count if problems else 'all holds'}")
    raise typer.Exit(1 if problems else 0)


@app.command(epilog="Example: workbook prose 01")
def prose(
    chapters: Annotated[list[str] | None, typer.Argument(help="Numbers or names; all by default.")] = None,
):
    """Show how lessons read: words, cells, predictions, tasks, plots, minutes, the longest sentences, terms that come too early."""
    from .. import course
    from ..authoring import audit
    from ..authoring import prose as proses
    from ..course import minutes
    from ..course.derive import lesson_cells

    with sentences():
        known = course.load()
        for chapter in map(known.chapter, chapters) if chapters else known.written:
            cells = lesson_cells(chapter)
            needed, optional = minutes.of_lesson(cells, chapter.run_seconds)
            early = [(name, home.number) for _, name, home in audit.early_terms(known, chapter)]
            lines = proses.told(proses.figures(cells), (needed, optional, bool(chapter.run_seconds)), early)
            for line in lines:
                typer.echo(f"{chapter.number}: {line}")


@app.command(epilog="Example: workbook measure 01")
def measure(
    chapters: Annotated[list[str], typer.Argument(help="Numbers or names.")],
):
    """Run lessons and write into course.toml how long the cells of each section take (`run_seconds`)."""
    from .. import course
    from ..authoring import measure as measuring

    with sentences():
        known = course.load()
        for chapter in map(known.chapter, chapters):
            with waiting(f"{chapter.name}: a kernel starts") as tell:
                measured = measuring.seconds(known, chapter, tell)
            written = measuring.write(chapter, measured)
            unchanged = written == chapter.run_seconds
            typer.echo(f"{chapter.number}: {[*written]} seconds{', as before' if unchanged else ''}")


new = group("Write what a new exercise or a new chapter begins with.")
app.add_typer(new, name="new")


@new.command(name="exercise", epilog="Example: workbook new exercise 03 late_count --after halfway_states")
def new_exercise(
    chapter: Annotated[str, typer.Argument(help="Its chapter's number or name.")],
    name: Annotated[str, typer.Argument(help="What the answer is called, such as late_count.")],
    after: Annotated[str, typer.Option(help="The exercise that it comes after; the last one by default.")] = "",
):
    """Write the file of a new exercise. `workbook prove` then says what is still to be written."""
    from .. import course
    from ..authoring import new

    with sentences():
        found = course.load().chapter(chapter)
        path, moved = new.exercise(found, name, after)
    if moved:
        typer.echo(f"renumbered {moved} later file{'s' if moved > 1 else ''}")
    typer.echo(f"wrote {path.relative_to(found.root)}; fill it in, then type  workbook prove {found.slug}.{name}")


@new.command(name="task", epilog="Example: workbook new task 03 first_sum")
def new_task(
    chapter: Annotated[str, typer.Argument(help="Its chapter's number or name.")],
    name: Annotated[str, typer.Argument(help="What the answer is called, such as first_sum.")],
):
    """Write the file of a new task inside a lesson (Your turn)."""
    from .. import course
    from ..authoring import new

    with sentences():
        found = course.load().chapter(chapter)
        path = new.task(found, name)
    shown = path.relative_to(found.root)
    typer.echo(f'wrote {shown}; fill it in, and write  # %% task="{name}"  where it stands in lesson.py')


@new.command(name="chapter", epilog="Example: workbook new chapter 22_graphs")
def new_chapter(name: Annotated[str, typer.Argument(help="A number and a word, such as 22_graphs.")]):
    """Write the folder of a new chapter, and its entry in course.toml."""
    from .. import course
    from ..authoring import new

    with sentences():
        known = course.load()
        for path in new.chapter(known, name):
            typer.echo(f"wrote {path.relative_to(known.root)}")
    typer.echo(f"type  workbook new exercise {name} NAME")
