"""What several checks of this chapter use."""

import re
import time

import requests

from workbook import expect, jobs

BLOCK = 65_536  # bytes: the least that the cluster takes

WORDS = ("hamlet", "lear", "macbeth", "othello", "pericles", "henry_v", "sonnets", "tempest", "cymbeline", "john")

FOLDER = "/tmp/folder"  # what a card calls the check's own folder

PROCESSES = "it starts programs of the cluster"

# What the checks do on the cluster


def put(path, length, replicas, block=BLOCK):
    """Write a file of so many bytes, and wait until the NameNode knows of its replicas."""
    there = min(replicas, 2)
    options = {"op": "CREATE", "overwrite": "true", "replication": replicas, "blocksize": block}
    address = f"{jobs.address('namenode')}/webhdfs/v1{path}"
    requests.put(address, params=options, data=b"x" * length, timeout=60).raise_for_status()
    for _ in range(300):
        if all(len(names) == there for _, names in held(path)):
            return
        time.sleep(0.1)
    raise TimeoutError(f"{path} has not got its {there} replicas")


def filled(files):
    """A folder in HDFS with these files: their paths, each with its bytes and the replicas it wants."""

    def write(folder):
        for path, (length, replicas) in files.items():
            put(f"{folder}/{path}", length, replicas)

    return jobs.hdfs_files(write, files)


def held(path):
    """Each block's length and holders, asked for in another way than in the lesson."""
    address = f"{jobs.address('namenode')}/webhdfs/v1{path}"
    told = requests.get(address, params={"op": "GET_BLOCK_LOCATIONS"}, timeout=60).json()["LocatedBlocks"]
    return [
        (block["block"]["numBytes"], sorted(place["name"] for place in block["locations"]))
        for block in sorted(told["locatedBlocks"], key=lambda block: block["startOffset"])
    ]


def status(path):
    """A file's status; None where there is no such file."""
    reply = requests.get(f"{jobs.address('namenode')}/webhdfs/v1{path}", params={"op": "GETFILESTATUS"}, timeout=60)
    return reply.json().get("FileStatus")


def complaint(output, folder):
    """What a command complained of; the name of the check's folder differs from run to run, and is told as `folder`."""
    lines = [line for line in output.splitlines() if re.match(r"-?\w+: |.*(rror|xception)", line)]
    return re.sub(r"(?<!:)//+", "/", (lines or [""])[0].replace(folder, FOLDER))[:160]


def text_of(answer):
    """The text of an answer's file; what is none cannot be run."""
    if not isinstance(answer, str):
        raise TypeError(f"{answer!r} is not the text of a file")
    return answer


def told(given, due):
    """An answer's blocks: the lengths, how many machines each names, and whether they are the right ones."""
    names = [list(places) if isinstance(places, (list, tuple, set)) else [places] for _, places in given]
    return {
        "lengths": [length for length, _ in given],
        "machines": [len(places) for places in names],
        "names": sorted({re.sub(r"\d{4,5}$", "PORT", str(name)) for places in names for name in places}),
        "where they are": "right" if expect.alike(given, due) else "not where the NameNode says",
    }
