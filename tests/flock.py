"""A make-believe engine for tests of the face of every cluster: its daemons do nothing but sleep."""

import sys

from workbook.engines.cluster import Cluster

SLEEP = "import time; print('baa', flush=True); time.sleep(300)"  # longer than any test waits for its end


class Flock(Cluster):
    """Two daemons without a keeper."""

    engine = "flock"
    daemons = ("ram", "ewe")
    stops = (("ewe",), ("ram",))
    usual_ports = {"ram_web": 29870, "ewe_web": 29871}
    words = SLEEP

    def obstacles(self, starting):
        return []

    def render(self, ports):
        pass

    def command(self, daemon):
        return [sys.executable, "-c", self.words]

    def serving(self, daemon):
        return self.logs(daemon) == ["baa"]

    def page(self, daemon):
        return "http://localhost:1"

    def _watch(self, record):
        pass
