"""Commands for this machine: what it lacks, data sets, jars, clusters."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from ..engines import registry
from .console import console, group, sentences, waiting

app = group("Commands for this machine.")
data_app = group("The course's data sets.")
cluster_app = group("Clusters on this machine.")
artifacts_app = group("The jars that clusters run on.")
app.add_typer(data_app, name="data")
app.add_typer(cluster_app, name="cluster")
app.add_typer(artifacts_app, name="artifacts")
_CLUSTERS = [engine.name for engine in registry.engines() if engine.cluster]
_ONE = _CLUSTERS[0]  # in examples
Engine = Annotated[str, typer.Argument(help=f"The cluster: {', '.join(_CLUSTERS)}.", metavar="NAME")]


@app.command(epilog="Example: workbook doctor")
def doctor():
    """Look at this machine: what is missing, and what that means."""
    from ..lab import doctor as looks

    with sentences():
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
    from ..engines import environment

    with sentences():
        raise typer.Exit(environment.run(command))


@data_app.command("list", epilog="Example: workbook data list")
def data_list():
    """The data sets: what they are, where they are, which are made."""
    from .. import data

    table = Table("name", "made", "size", "what it is", "licence", box=None, pad_edge=False)
    with sentences():
        for each in data.sets():
            size = f"{each.bytes / 1e6:,.1f} MB" if each.bytes else ""
            table.add_row(each.name, "yes" if each.made else "no", size, each.what, each.licence)
    console.print(table)


@data_app.command("make", epilog="Example: workbook data make flights plays")
def data_make(
    names: Annotated[list[str] | None, typer.Argument(help="Data sets; all the written chapters need.")] = None,
):
    """Fetch or generate data sets now, so that lessons run without a network."""
    from .. import course, data

    with sentences():
        wanted = names or sorted({name for chapter in course.load().written for name in chapter.data})
        for path in data.make(wanted):
            typer.echo(Path(path))


@artifacts_app.command("fetch", epilog=f"Example: workbook artifacts fetch {_ONE}")
def artifacts_fetch(
    names: Annotated[list[str] | None, typer.Argument(help="Sets of jars; all by default.")] = None,
    chapter: Annotated[list[str] | None, typer.Option(help="Only what this chapter needs.")] = None,
):
    """Fetch and verify the jars that jars.lock names, so that clusters start without a network."""
    from .. import course
    from ..engines import artifacts, jars

    with sentences():
        needed = {need for each in chapter or () for need in course.load().chapter(each).needs}
        for name in names or [name for name in jars.sets() if not chapter or name in needed]:
            typer.echo(artifacts.fetch(name))


@app.command(epilog="Example: workbook pages")
def pages():
    """Show the web pages of clusters and sessions that run now, as addresses that open from here."""
    from ..lab import pages as served

    with sentences():
        found = [(engine.name, *page) for engine in registry.engines() for page in engine.pages().items()]
    if not found:
        typer.echo("No cluster and no session serves a page now.")
    for engine, name, page in found:
        typer.echo(f"{engine:<12} {name:<20} {served.address(page)}")


@cluster_app.command("up", epilog=f"Example: workbook cluster up {_ONE}")
def cluster_up(name: Engine):
    """Start a cluster, or its dead daemons; it runs until the lab, or the shell that started it, ends."""
    from ..engines import clusters, leases
    from ..lab import pages

    with sentences():
        cluster = clusters.current(name)
        lease = cluster.lease_for(leases.holder())
        try:
            with waiting(f"{name}: starting") as tell:
                cluster.up(tell)
        except BaseException:
            lease.unlink(missing_ok=True)
            raise
        for daemon, page in registry.find(name).pages().items():
            typer.echo(f"{daemon:<16} {pages.address(page)}")


@cluster_app.command("down", epilog=f"Example: workbook cluster down {_ONE}")
def cluster_down(name: Engine):
    """Stop a cluster, whoever uses it; its data stay."""
    from ..engines import clusters

    with sentences():
        clusters.current(name).down()


@cluster_app.command("status", epilog=f"Example: workbook cluster status {_ONE}")
def cluster_status(name: Engine):
    """Show the state of each daemon, and the last log lines of dead ones; fails if one is dead."""
    from ..engines import clusters
    from ..lab import pages

    with sentences():
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
    from ..engines import clusters

    with sentences():
        for line in clusters.current(name).logs(daemon, lines):
            typer.echo(line)


@cluster_app.command("kill", epilog=f"Example: workbook cluster kill {_ONE} datanode1")
def cluster_kill(name: Engine, daemon: Annotated[str, typer.Argument(help="A daemon, as status names it.")]):
    """Kill one daemon with SIGKILL, as a power cut would."""
    from ..engines import clusters

    with sentences():
        clusters.current(name).kill(daemon)


@cluster_app.command("start", epilog=f"Example: workbook cluster start {_ONE} datanode1")
def cluster_start(name: Engine, daemon: Annotated[str, typer.Argument(help="A daemon, as status names it.")]):
    """Start one daemon that has died."""
    from ..engines import clusters

    with sentences(), waiting(f"{name}: starting {daemon}") as tell:
        clusters.current(name).start(daemon, tell)
