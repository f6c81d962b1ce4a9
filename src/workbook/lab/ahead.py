"""What the lab does ahead of the first notebook: engines of written chapters are made ready. An extension of Jupyter's server."""

import threading
from pathlib import Path

from .. import course
from ..engines import registry

DELAY = 5.0  # seconds: first the lab opens


def prepare(work: Path) -> None:
    """Make ready what written chapters need, for the folders of their notebooks; lessons are opened first."""
    needed = {name for chapter in course.load().written for name in chapter.needs}
    for engine in registry.engines():
        if engine.prepare and engine.name in needed:
            engine.prepare([work / "notebooks", work / "exercises"])


# What Jupyter's server looks for in an extension


def _jupyter_server_extension_points():
    return [{"module": "workbook.lab.ahead"}]


def _load_jupyter_server_extension(server):
    """A thread of its own, so that the lab waits for nothing."""
    later = threading.Timer(DELAY, prepare, [Path(server.root_dir)])
    later.daemon = True
    later.start()
