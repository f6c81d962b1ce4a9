"""Commands for authors: build and prove."""

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
        bool, typer.Option("--mutants", help="Change the solutions in small ways, too; the checks must refuse each.")
    ] = False,
):
    """Prove exercises as their sources are now: right answers pass, wrong ones are told their sentence, cheats fail."""
    from .. import course
    from ..authoring import audit, draft, proof, survivors
    from ..checking import jobs

    jobs.remember()
    problems, lines = [], []
    with sentences(), waiting("deriving") as tell:
        for target in map(course.load().current_id, targets):
            with draft.of(course.load().chapter(target.partition(".")[0])) as chapter:
                drafted = course.load(chapter.root)
                proved = drafted.exercise(target) if "." in target else chapter
                found = proof.prove(proved, tell)
                problems += [problem for each in found.values() for problem in each]
                problems += audit.beliefs(drafted, [target if "." in target else chapter.slug])
                if mutants:
                    hunted = list(survivors.hunts(proved, tell))
                    problems += [problem for each in hunted for problem in each.problems]
                    lines.append(f"{target}: {survivors.summary(hunted)}")
    for problem in problems:
        typer.echo(f"workbook: {problem}", err=True)
    for line in lines:
        typer.echo(line)
    typer.echo(f"prove: {', '.join(targets)}: {f'{len(problems)} problems' if problems else 'all holds'}")
    raise typer.Exit(1 if problems else 0)
