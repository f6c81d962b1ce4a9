"""The pages of sessions and the history server, as they open through the lab."""

import os
import subprocess
import sys
import time
from urllib.parse import parse_qs, urljoin, urlsplit
from urllib.request import Request, urlopen

import labs
import psutil
import pytest
from real_engines import spark
from typer.testing import CliRunner

from workbook import cli
from workbook.engines import clusters, environment, leases, processes, registry
from workbook.engines.spark import events

pytestmark = spark

SESSION = """
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.appName(sys.argv[1]).config("spark.eventLog.enabled", sys.argv[2]).getOrCreate()
spark.sparkContext.parallelize(range(4), 2).sum()
print(spark.sparkContext.uiWebUrl, flush=True)
sys.stdin.read()
spark.stop()
"""


@pytest.fixture
def lab(tmp_path, monkeypatch):
    """A state folder of its own, held by this process."""
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("WORKBOOK_HOLDER", str(os.getpid()))
    monkeypatch.setenv("WORKBOOK_STANDBY", "no")
    monkeypatch.delenv("WORKBOOK_LAB", raising=False)
    yield environment.variables()
    processes.stop(processes.marked("WORKBOOK_STATE", str(tmp_path / "state")))


def begin(given, name: str, logs: str) -> tuple[subprocess.Popen, str]:
    """A session that stays, and the address of its page."""
    program = subprocess.Popen(
        [sys.executable, "-c", SESSION, name, logs],
        env=given, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return program, program.stdout.readline().strip() + "/"


def test_sessions_and_their_history_open_through_the_lab(lab, tmp_path):
    assert registry.find("spark").pages() == {}
    one, first = begin(lab, "ewes", "true")
    two, second = begin(lab, "rams", "false")
    assert registry.find("spark").pages() == {"ewes": first, "rams": second}
    said = CliRunner().invoke(cli.app, ["pages"]).stdout
    # Which of them has the lower port depends on the sessions of other tests.
    assert sorted(line.split() for line in said.splitlines()) == [["spark", "ewes", first], ["spark", "rams", second]]

    with labs.running(tmp_path) as shown:
        base, token = urljoin(shown, "/"), parse_qs(urlsplit(shown).query)["token"][0]

        def fetch(page: str, path: str = "") -> str:
            address = f"{base}proxy/{urlsplit(page).port}/{path}"
            with urlopen(Request(address, headers={"Authorization": f"token {token}"}), timeout=60) as got:
                assert got.url.startswith(f"{base}proxy/")
                return got.read().decode()

        text = fetch(first)
        assert "ewes - Spark Jobs" in text
        mine = f"/proxy/{urlsplit(first).port}/"
        assert f'href="{mine}stages/' in text
        assert f'href="{mine}static/' in text
        assert "rams - Details for Stage" in fetch(second, "stages/stage/?id=0&attempt=0")
        for each in (one, two):
            each.communicate("")

        cluster = clusters.current("standalone")
        with leases.held(cluster.folder / "leases"):
            cluster.up()
            history = registry.find("standalone").pages()["historyserver"]
            end = time.monotonic() + 60
            while not (known := fetch(history, "api/v1/applications").strip("[] \n")) and time.monotonic() < end:
                time.sleep(0.5)
            assert '"ewes"' in known
            assert '"rams"' not in known
            assert {one.laddr.ip.removeprefix("::ffff:") for one in listening(lab)} == {"127.0.0.1"}
    assert len([*events.folder().iterdir()]) == 1
    cluster.down_unless_used()
    assert registry.find("spark").pages() == {}
    assert not any("deploy" in " ".join(each) for each in lines(lab))


def of_the(given) -> list[psutil.Process]:
    return [psutil.Process(each.pid) for each in processes.marked("WORKBOOK_STATE", given["WORKBOOK_STATE"])]


def listening(given) -> list:
    known = [one for each in of_the(given) if each.name() == "java" for one in each.net_connections("inet")]
    return [one for one in known if one.status == psutil.CONN_LISTEN]


def lines(given) -> list[list[str]]:
    return [each.cmdline() for each in of_the(given)]
