"""The logs of events that sessions leave where they are asked to, and what the history server is told of them."""

from pathlib import Path

from ... import places


def folder() -> Path:
    """Where they are: a session that sets spark.eventLog.enabled writes here."""
    return places.readable(places.state()) / "spark" / "events"


def make() -> None:
    """Make the folder: a session would not start without it."""
    folder().mkdir(parents=True, exist_ok=True)


def of_session() -> list[str]:
    """Options of a session's Java that name the folder; nothing is written until a session asks."""
    return [f"-Dspark.eventLog.dir={folder().as_uri()}"]


def of_history(port: int) -> list[str]:
    """Options of the history server's Java: it shows what there is within a second, and forgets what is a week old."""
    told = {
        "fs.logDirectory": folder().as_uri(),
        "ui.port": port,
        "fs.update.interval": "1s",
        "fs.cleaner.enabled": "true",
        "fs.cleaner.maxAge": "7d",
        "retainedApplications": 5,
    }
    return [f"-Dspark.history.{name}={value}" for name, value in told.items()]
