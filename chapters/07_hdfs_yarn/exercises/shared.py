"""What several checks of this chapter use."""

import json
import re
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import unquote, urlsplit

import requests

from workbook import expect, jobs  # noqa: F401 checks use expect

BLOCK = 65_536  # bytes: the least that the cluster takes
WORDS = ("hamlet", "lear", "macbeth", "othello", "pericles", "henry_v", "sonnets", "tempest", "cymbeline", "john")
MACHINES = [f"127.0.0.1:{port}" for port in (9866, 9867, 10_866, 40_001, 50_010)]  # made up
FOLDER = "/tmp/folder"  # what a card calls the check's own folder


def put(path, length, replication):
    """Write a file of so many bytes."""
    options = {"op": "CREATE", "overwrite": "true", "replication": replication, "blocksize": BLOCK}
    address = f"{jobs.address('namenode')}/webhdfs/v1{path}"
    requests.put(address, params=options, data=b"x" * length, timeout=60).raise_for_status()


def status(path):
    """A file's status; None where there is no such file."""
    reply = requests.get(f"{jobs.address('namenode')}/webhdfs/v1{path}", params={"op": "GETFILESTATUS"}, timeout=60)
    return reply.json().get("FileStatus")


def placed(random, counts):
    """The blocks of a file, each with its length and its holders, as many as `counts` says. The last one is not full."""
    blocks = [(BLOCK, random.sample(MACHINES, count)) for count in counts]
    return [*blocks[:-1], *((random.randint(1, BLOCK - 1), holders) for _, holders in blocks[-1:])]


class NameNode(BaseHTTPRequestHandler):
    """Passes each question on to the cluster's NameNode. In what it tells of blocks, it names made-up holders.

    The cluster has two DataNodes, and so shows one shape only: here a block may have more holders, or none.
    """

    files: dict  # path → blocks, as `placed` makes them

    def do_GET(self):
        reply = requests.get(f"{jobs.address('namenode')}{self.path}", timeout=60)
        content = reply.content
        path = re.sub("//+", "/", unquote(urlsplit(self.path).path)).removeprefix("/webhdfs/v1").rstrip("/")
        if path in self.files and reply.ok and reply.headers.get("Content-Type", "").startswith("application/json"):
            content = json.dumps(self.renamed(reply.json(), self.files[path])).encode()
        self.send_response(reply.status_code)
        self.send_header("Content-Type", reply.headers.get("Content-Type", "application/json"))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def renamed(self, told, blocks):
        """Both operations that tell of blocks, with the holders of these blocks."""
        one = told.get("BlockLocations", {}).get("BlockLocation", [])
        other = told.get("LocatedBlocks", {}).get("locatedBlocks", [])
        for block, (_, names) in zip(one, blocks, strict=False):
            hosts = [name.split(":")[0] for name in names]
            block |= {"names": names, "hosts": hosts, "topologyPaths": [f"/default-rack/{name}" for name in names]}
        for block, (_, names) in zip(other, blocks, strict=False):
            block["locations"] = [{**block["locations"][0], "name": name} for name in names]
        return told

    def log_message(self, *arguments):
        """Prints nothing."""


@contextmanager
def namenode_with(files):
    """The address of such a NameNode and a folder with these files: path → replication factor and blocks."""
    content = {path: (sum(length for length, _ in blocks), factor) for path, (factor, blocks) in files.items()}

    def write(folder):
        for path, (length, factor) in content.items():
            put(f"{folder}/{path}", length, factor)

    with jobs.hdfs_files(write, content) as folder:
        named = {f"{folder}/{path}": blocks for path, (_, blocks) in files.items()}
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Named", (NameNode,), {"files": named}))
        server.daemon_threads = True
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", folder
        finally:
            server.shutdown()
            server.server_close()


def complaint(output, folder):
    """What a command complained of. The name of the check's folder differs from run to run: it becomes FOLDER."""
    lines = [line for line in output.splitlines() if re.match(r"-?\w+: |.*(rror|xception)", line)]
    return re.sub(r"(?<!:)//+", "/", (lines or [""])[0].replace(folder, FOLDER))[:160]


def text_of(answer):
    """The text of an answer's file; what is none cannot be run."""
    if not isinstance(answer, str):
        raise TypeError(f"{answer!r} is not the text of a file")
    return answer
