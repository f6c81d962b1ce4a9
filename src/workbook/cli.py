"""The command line: parses and prints, nothing else."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from .errors import WorkbookError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="The Large Data Workbook.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
data_app = typer.Typer(
    no_args_is_help=True, help="The course's data sets.", rich_markup_mode=None, pretty_exceptions_enable=False
)
app.add_typer(data_app, name="data")
console = Console(soft_wrap=True)


@contextmanager
def _sentences():
    """Failures that the workbook knows end with their sentence, and no stack."""
    try:
        yield
    except WorkbookError as problem:
        typer.echo(f"workbook: {problem}", err=True)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


@app.command(epilog="Example: workbook build 01")
def build(
    chapters: Annotated[list[str] | None, typer.Argument(help="Numbers or names; all by default.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail where a derived file differs.")] = False,
):
    """Derive notebooks/, exercises/ and solutions/ from chapters/, running only what changed."""
    from . import build as builder
    from . import course

    with _sentences():
        report = builder.build(course.load(), chapters or [], check=check, tell=lambda line: typer.echo(line))
    for line in report.problems:
        typer.echo(f"workbook: {line}", err=True)
    typer.echo(report.summary)
    raise typer.Exit(1 if report.problems else 0)


@app.command(epilog="Example: workbook lab --port 8890 --no-browser")
def lab(
    port: Annotated[int | None, typer.Option(help="The port; the next free one by default.")] = None,
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
):
    """Open JupyterLab on the start page."""
    from . import lab as house

    with _sentences():
        raise typer.Exit(house.start(port=port, browser=browser))


@app.command(epilog="Example: workbook update")
def update():
    """Bring the current course into your copies; your answers, cells and notes stay."""
    from . import copies, course, places

    with _sentences():
        typer.echo(str(copies.update(course.load(), places.work())))


@app.command(epilog="Example: workbook reset lazy_map.late_share")
def reset(target: Annotated[str, typer.Argument(help="An exercise (lazy_map.late_share) or a chapter (01).")]):
    """Give an exercise or a chapter its stubs again; what you had is backed up first."""
    from . import copies, course, places

    with _sentences():
        typer.echo(str(copies.reset(course.load(), places.work(), target)))


@app.command("try", epilog="Example: workbook try first_checkpoint")
def try_(checkpoint: Annotated[str, typer.Argument(help="The checkpoint's name.")]):
    """Draw a new try of a checkpoint; earlier tries stay as they are."""
    from . import notebook

    with _sentences():
        typer.echo(str(notebook.new_try(checkpoint)))


@app.command(epilog="Example: workbook progress")
def progress():
    """Chapters, points, and what is open."""
    from . import course, records

    with _sentences():
        typer.echo(str(records.summary(course.load())))


@app.command(epilog="Example: workbook doctor")
def doctor():
    """Look at this machine: what is missing, and what that means."""
    from . import doctor as looks

    with _sentences():
        findings = looks.examine()
    table = Table("", "what", "found", "what it means", box=None, pad_edge=False)
    signs = {"ok": "[green]✓[/]", "note": "[yellow]·[/]", "problem": "[red]✗[/]"}
    for finding in findings:
        table.add_row(signs[finding.status], finding.name, finding.finding, finding.meaning)
    console.print(table)
    raise typer.Exit(1 if any(finding.status == "problem" for finding in findings) else 0)


@app.command(
    epilog="Example: workbook run python job.py",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "allow_interspersed_args": False},
)
def run(command: Annotated[list[str], typer.Argument(help="Any command, with its arguments.")]):
    """Run a command in the environment that the lab gives its kernels and terminals."""
    from . import environment

    with _sentences():
        raise typer.Exit(environment.run(command))


@data_app.command("list", epilog="Example: workbook data list")
def data_list():
    """The data sets: what they are, where they are, which are made."""
    from . import data

    table = Table("name", "made", "size", "what it is", "licence", box=None, pad_edge=False)
    with _sentences():
        for each in data.sets():
            size = f"{each.bytes / 1e6:,.1f} MB" if each.bytes else ""
            table.add_row(each.name, "yes" if each.made else "no", size, each.what, each.licence)
    console.print(table)


@data_app.command("make", epilog="Example: workbook data make flights plays")
def data_make(
    names: Annotated[list[str] | None, typer.Argument(help="Data sets; all the written chapters need.")] = None,
):
    """Fetch or generate data sets now, so that lessons run without a network."""
    from . import course, data

    with _sentences():
        wanted = names or sorted({name for chapter in course.load().written for name in chapter.data})
        for path in data.make(wanted):
            typer.echo(Path(path))


def main():
    """The console script."""
    os.environ.setdefault("PYTHONIOENCODING", "utf-8")
    sys.exit(app())
