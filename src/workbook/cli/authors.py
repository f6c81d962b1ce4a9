"""Commands for authors: build, prove, and new."""

from collections import Counter
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
    from ..authoring import audit, draft, lazy, proof, size, survivors
    from ..checking import jobs, needs

    jobs.remember()
    problems, lines = [], []
    with sentences(), waiting("deriving") as tell:
        for target in map(course.load().current_id, targets):
            with draft.of(course.load().chapter(target.partition(".")[0])) as chapter:
                drafted = course.load(chapter.root)
                proved = drafted.exercise(target) if "." in target else chapter
                problems += audit.links(drafted.chapter(chapter.name))
                found = proof.prove(proved, tell)
                problems += [problem for each in found.values() for problem in each]
                problems += audit.beliefs(drafted, [target if "." in target else chapter.slug])
                if mutants:
                    hunted = list(survivors.hunts(proved, tell))
                    problems += [problem for each in hunted for problem in each.problems if problem not in problems]
                exercises = chapter.exercises if proved is chapter else (proved,)
                exercises = [each for each in exercises if not needs.unavailable(each)]
                if not mutants:
                    hunted = [survivors.sampled(each) for each in exercises]
                lines.append(f"{target}: {survivors.told(sum((each.counts for each in hunted), Counter()))}")
                lines.append(f"{target}: {lazy.told(sum(map(lazy.counts, exercises), Counter()))}")
                lines.append(f"{target}: {proof.told_forms(sum(map(proof.counted_forms, exercises), Counter()))}")
                lines.append(f"{target}: {size.told(exercises)}")
    for problem in problems:
        typer.echo(f"workbook: {problem}", err=True)
    for line in lines:
        typer.echo(line)
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    typer.echo(f"prove: {', '.join(targets)}: {count if problems else 'all holds'}")
    raise typer.Exit(1 if problems else 0)


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
        path = new.exercise(found, name, after)
    typer.echo(f"wrote {path.relative_to(found.root)}; fill it in, then type  workbook prove {found.slug}.{name}")


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
