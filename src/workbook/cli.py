"""The command line: parses and prints, nothing else."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

try:
    import typer
    from rich.console import Console
    from rich.table import Table
    from typer.core import TyperGroup
except KeyboardInterrupt:  # these take most of a second on a slow machine
    sys.exit(130)

from .engines import registry
from .errors import WorkbookError

_UsageError = typer.BadParameter.__mro__[1]  # typer exports only its subclasses


class _Commands(TyperGroup):
    """Commands that answer a line they do not understand with an example."""

    def invoke(self, ctx):
        try:
            return super().invoke(ctx)
        except _UsageError as problem:
            told = problem.format_message().rstrip()
            example = problem.ctx.command.epilog if problem.ctx else None
            if example and example not in told:  # a group inside another has said it already
                said = f"{told}{'' if told.endswith(('.', '?')) else '.'} {example}"
                problem.format_message = lambda: said
            raise


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    help="The Large Data Workbook.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
data_app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    help="The course's data sets.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(data_app, name="data")
cluster_app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    help="Clusters on this machine.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(cluster_app, name="cluster")
artifacts_app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    help="The jars that clusters run on.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(artifacts_app, name="artifacts")
_CLUSTERS = [engine.name for engine in registry.engines() if engine.cluster]
_ONE = _CLUSTERS[0]  # in examples
Engine = Annotated[str, typer.Argument(help=f"The cluster: {', '.join(_CLUSTERS)}.", metavar="NAME")]
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
    except BrokenPipeError:  # `workbook progress | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        raise typer.Exit(1) from None
    except OSError as problem:
        where = f": {problem.filename}" if problem.filename else ""
        typer.echo(
            f"workbook: {problem.strerror or problem}{where}; fix that, then type the same command again.", err=True
        )
        raise typer.Exit(1) from None


@contextmanager
def _waiting(first: str):
    """One line that says what is waited for. A notebook shows it as a terminal does, but knows no moving cursor."""
    if "JPY_PARENT_PID" not in os.environ:
        with Console(stderr=True).status(first) as line:
            yield line.update
        return
    wide = 0

    def tell(line: str) -> None:
        nonlocal wide
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{line.ljust(wide)}")
            sys.stderr.flush()
            wide = len(line)

    tell(first)
    try:
        yield tell
    finally:
        tell("")
        tell("")  # back to the line's begin


def _show_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"workbook {version('workbook')}, Python {sys.version.split()[0]}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
):
    """The Large Data Workbook."""


@app.command(epilog="Example: workbook build 01")
def build(
    chapters: Annotated[list[str] | None, typer.Argument(help="Numbers or names; all by default.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail where a derived file differs.")] = False,
):
    """Derive notebooks/, exercises/ and solutions/ from chapters/, running only what changed."""
    from . import course
    from .authoring import build as builder

    with _sentences():
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
    from . import course
    from .authoring import audit, draft, proof, survivors
    from .checking import jobs

    jobs.remember()
    problems, lines = [], []
    with _sentences(), _waiting("deriving") as tell:
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


@app.command(epilog="Example: workbook lab --port 8890 --no-browser")
def lab(
    port: Annotated[int | None, typer.Option(help="The port; the next free one by default.")] = None,
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
):
    """Open JupyterLab on the start page."""
    from .lab import server as house

    with _sentences():
        raise typer.Exit(house.start(port=port, browser=browser))


@app.command(epilog="Example: workbook update")
def update():
    """Bring the current course into your copies; your answers, cells and notes stay."""
    from . import course, places
    from .learning.copies import handout

    with _sentences():
        typer.echo(str(handout.update(course.load(), places.work())))


@app.command(epilog="Example: workbook reset lazy_map.late_share")
def reset(target: Annotated[str, typer.Argument(help="An exercise (lazy_map.late_share) or a chapter (01).")]):
    """Give an exercise or a chapter its stubs again; what you had is backed up first."""
    from . import course, places
    from .learning.copies import handout

    with _sentences():
        typer.echo(str(handout.reset(course.load(), places.work(), target)))


@app.command("try", epilog="Example: workbook try first_checkpoint")
def try_(checkpoint: Annotated[str, typer.Argument(help="The checkpoint's name.")]):
    """Draw a new try of a checkpoint; earlier tries stay as they are."""
    from .learning import notebook

    with _sentences():
        typer.echo(str(notebook.new_try(checkpoint)))


@app.command(epilog="Example: workbook progress")
def progress():
    """Chapters, points, and what is open."""
    from . import course
    from .learning.progress import summary

    with _sentences():
        typer.echo(str(summary(course.load())))


@app.command(epilog="Example: workbook doctor")
def doctor():
    """Look at this machine: what is missing, and what that means."""
    from .lab import doctor as looks

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
    from .engines import environment

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


@artifacts_app.command("fetch", epilog=f"Example: workbook artifacts fetch {_ONE}")
def artifacts_fetch(
    names: Annotated[list[str] | None, typer.Argument(help="Sets of jars; all by default.")] = None,
    chapter: Annotated[list[str] | None, typer.Option(help="Only what this chapter needs.")] = None,
):
    """Fetch and verify the jars that jars.lock names, so that clusters start without a network."""
    from . import course
    from .engines import artifacts, jars

    with _sentences():
        needed = {need for each in chapter or () for need in course.load().chapter(each).needs}
        for name in names or [name for name in jars.sets() if not chapter or name in needed]:
            typer.echo(artifacts.fetch(name))


@cluster_app.command("up", epilog=f"Example: workbook cluster up {_ONE}")
def cluster_up(name: Engine):
    """Start a cluster, or its dead daemons; it runs until the lab, or the shell that started it, ends."""
    from .engines import clusters, leases
    from .lab import pages

    with _sentences():
        cluster = clusters.current(name)
        lease = cluster.lease_for(leases.holder())
        try:
            with _waiting(f"{name}: starting") as tell:
                cluster.up(tell)
        except BaseException:
            lease.unlink(missing_ok=True)
            raise
        for daemon, page in registry.find(name).pages().items():
            typer.echo(f"{daemon:<16} {pages.address(page)}")


@cluster_app.command("down", epilog=f"Example: workbook cluster down {_ONE}")
def cluster_down(name: Engine):
    """Stop a cluster, whoever uses it; its data stay."""
    from .engines import clusters

    with _sentences():
        clusters.current(name).down()


@cluster_app.command("status", epilog=f"Example: workbook cluster status {_ONE}")
def cluster_status(name: Engine):
    """Show the state of each daemon, and the last log lines of dead ones; fails if one is dead."""
    from .engines import clusters
    from .lab import pages

    with _sentences():
        daemons = clusters.current(name).status()
    table = Table("daemon", "pid", "state", "memory", "web page", box=None, pad_edge=False)
    for each in daemons:
        memory = f"{each.memory / 2**20:,.0f} MiB" if each.memory else ""
        table.add_row(each.name, str(each.pid or ""), each.state, memory, pages.address(each.page))
    console.print(table)
    dead = [each for each in daemons if each.state == "dead"]
    for each in dead:
        typer.echo(f"\n{each.name} has died; its last log lines:")
        for line in each.said:
            typer.echo(f"    {line}")
        typer.echo(f"Type  workbook cluster start {name} {each.name}  to start it again.")
    raise typer.Exit(1 if dead else 0)


@cluster_app.command("logs", epilog=f"Example: workbook cluster logs {_ONE} namenode --lines 20")
def cluster_logs(
    name: Engine,
    daemon: Annotated[str, typer.Argument(help="A daemon, as status names it.")],
    lines: Annotated[int | None, typer.Option(help="Only the last so many.", min=1)] = None,
):
    """What a daemon has said since its last start."""
    from .engines import clusters

    with _sentences():
        for line in clusters.current(name).logs(daemon, lines):
            typer.echo(line)


@cluster_app.command("kill", epilog=f"Example: workbook cluster kill {_ONE} datanode1")
def cluster_kill(name: Engine, daemon: Annotated[str, typer.Argument(help="A daemon, as status names it.")]):
    """Kill one daemon with SIGKILL, as a power cut would."""
    from .engines import clusters

    with _sentences():
        clusters.current(name).kill(daemon)


@cluster_app.command("start", epilog=f"Example: workbook cluster start {_ONE} datanode1")
def cluster_start(name: Engine, daemon: Annotated[str, typer.Argument(help="A daemon, as status names it.")]):
    """Start one daemon that has died."""
    from .engines import clusters

    with _sentences(), _waiting(f"{name}: starting {daemon}") as tell:
        clusters.current(name).start(daemon, tell)


def main():
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a sign that the terminal cannot show is no reason to stop
    sys.exit(app(prog_name="workbook"))
