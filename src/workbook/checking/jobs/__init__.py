"""Jobs that checks run: an answer's file as one process, with a process for each task, in a shell's pipe, on the local
runner, or on the cluster; and functions whose pools are watched.

Each gives a Job (a script: its status and output), or raises Late where one does not come to an end. Nothing of an answer
runs in the process that asks.
"""

from .apart import Apart, apart
from .fed import Fed, fed
from .hdfs import address, files, hdfs_files, hdfs_folder
from .kept import once, remember
from .mapreduce import java, streaming
from .messages import broken_off, told, without_place
from .pooled import Pooled, pooled
from .programs import Job, by_key, mrjob, piped, shell

__all__ = [
    "Apart",
    "Fed",
    "Job",
    "Pooled",
    "address",
    "apart",
    "broken_off",
    "by_key",
    "fed",
    "files",
    "hdfs_files",
    "hdfs_folder",
    "java",
    "mrjob",
    "once",
    "piped",
    "pooled",
    "remember",
    "shell",
    "streaming",
    "told",
    "without_place",
]
