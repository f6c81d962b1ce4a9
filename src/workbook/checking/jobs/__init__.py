"""Jobs that checks run: an answer's file as one process, with a process for each task, in a shell's pipe, on the local
runner, or on the cluster; and functions whose pools are watched, and answers whose jobs Spark has
recorded.

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
from .sparked import SESSION, Sparked, frame, rdd, sparked

__all__ = [
    "SESSION",
    "Apart",
    "Fed",
    "Job",
    "Pooled",
    "Sparked",
    "address",
    "apart",
    "broken_off",
    "by_key",
    "fed",
    "files",
    "frame",
    "hdfs_files",
    "hdfs_folder",
    "java",
    "mrjob",
    "once",
    "piped",
    "pooled",
    "rdd",
    "remember",
    "shell",
    "sparked",
    "streaming",
    "told",
    "without_place",
]
