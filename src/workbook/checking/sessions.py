"""A Spark session of this process, and a forked copy of it: each has its own line to the JVM, and the copy leaves nothing in it.

    live      the session of this process as it is now, where it has one
    Session   forget: what the copy does first; leave: what it does last; restore: what this process does when the copy is gone

The JVM is one for both. What an answer starts and sets there is ended and undone from here, whatever became of the copy.
The names below that begin with an underscore are PySpark's and Py4J's own: no other module uses them.
"""

import os
import sys
import threading
import time
from collections import deque
from contextlib import suppress
from pathlib import Path

PATIENCE = 5  # seconds for jobs that were cancelled to end
LAST_REQUEST = 0.3  # seconds for what a copy that was killed had asked for and that is no job
_forgotten: list = []  # what belongs to the other process: were it collected here, it would shut the shared sockets down


def live() -> "Session | None":
    """The Spark session of this process, as it is now; None where there is none, or where its JVM is gone."""
    context = _context()
    if context is None or context._jsc is None:
        return None
    try:
        return Session(context)
    except Exception:  # its JVM does not answer
        return None


def _context():
    """The SparkContext of this process; nothing is imported to look."""
    known = _contexts()
    return known and known._active_spark_context


def _contexts():
    """PySpark's class of contexts, where it is loaded."""
    return getattr(sys.modules.get("pyspark.core.context"), "SparkContext", None)


def forget_ended() -> None:
    """In a copy of a process whose session has ended: leave its JVM to it.

    A session of the copy then has a JVM of its own. In the other one it would stay behind, and no other could be started there.
    """
    known = _contexts()
    if known and known._gateway:
        from py4j.finalizer import ThreadSafeFinalizer

        _forgotten.extend((known._gateway, known._jvm))
        ThreadSafeFinalizer.clear_finalizers(True)
        known._gateway = known._jvm = None


class Session:
    """What the JVM of a session holds now: its jobs, what is persisted, views, functions and settings."""

    def __init__(self, context):
        self._context, self._jvm = context, _jvm(context)
        self.process = self._jvm.process
        self._jobs = self._jvm.active()
        self._persisted = self._jvm.persisted()
        self._kept = self._jvm.tables and self._jvm.tables.copied()

    def forget(self) -> None:
        """In a copy: leave the sockets to the other process, and begin with lines, a group of jobs and accumulators of its own."""
        from py4j.finalizer import ThreadSafeFinalizer
        from pyspark.accumulators import _start_update_server

        context = self._context
        client = context._gateway._gateway_client
        _forgotten.extend((client.deque, client.thread_connection, client.finalizer_deque, context._javaAccumulator))
        client.deque, client.thread_connection, client.finalizer_deque = deque(), threading.local(), deque()
        # What this process drops the other one may still hold: the JVM is not told.
        ThreadSafeFinalizer.clear_finalizers(True)
        token = context._gateway.gateway_parameters.auth_token
        socket = _socket(context, os.getpid())
        context._accumulatorServer = _start_update_server(token, socket is not None, socket)
        address = (socket,) if socket else (*context._accumulatorServer.server_address, token)
        context._javaAccumulator = context._jvm.PythonAccumulatorV2(*address)
        context._jsc.sc().register(context._javaAccumulator)
        context.setJobGroup(_group(os.getpid()), None, True)  # a description would hide which call began a query
        for each in (type(context), getattr(sys.modules.get("pyspark.sql.session"), "SparkSession", None)):
            if each:
                each.stop = _stays  # it would end the session of the other process

    def leave(self) -> None:
        """In a copy, at its end: let the JVM drop the objects that this copy alone has used."""
        from py4j.finalizer import ThreadSafeFinalizer

        client = self._context._gateway._gateway_client
        own = {key.partition(f"{client.port}")[2] for key in ThreadSafeFinalizer.finalizers}
        with suppress(Exception):
            for each in own | {target for _, target in client.finalizer_deque}:
                client.garbage_collect_object(each, enqueue=False)

    def works(self) -> bool:
        """Whether a job runs that was not there before."""
        with suppress(Exception):
            return bool(self._jvm.active() - self._jobs)
        return False

    def restore(self, copy: int, killed: bool = False) -> None:
        """When a copy is gone: end its jobs, and let the session be as it was before."""
        with suppress(Exception):  # its JVM may be gone with the copy's last wish
            self._end_jobs(copy)
        with suppress(Exception):
            if socket := _socket(self._context, copy):
                Path(socket).unlink(missing_ok=True)
        if killed:  # the JVM still does what it was last asked for, such as to make a view
            time.sleep(LAST_REQUEST)
        self.undo()

    def undo(self) -> None:
        """Let the session be as it was before, whoever has changed it."""
        with suppress(Exception):
            for number in self._jvm.persisted() - self._persisted:
                self._context._jsc.getPersistentRDDs()[number].unpersist(False)
            if self._kept:
                self._jvm.tables.restore(self._kept)

    def _end_jobs(self, copy: int) -> None:
        self._jvm.spark.cancelJobGroupAndFutureJobs(_group(copy))
        until = time.monotonic() + PATIENCE
        while (jobs := self._jvm.active() - self._jobs) and time.monotonic() < until:
            for each in jobs:  # also those of a group that the answer has named
                self._jvm.spark.cancelJob(each)
            time.sleep(0.02)


class _Jvm:
    """What is asked of a context's JVM before and after every copy, each with one call or two."""

    def __init__(self, context, session):
        self.context, self.session = context, session
        self.spark, self._tracker = context._jsc.sc(), context._jsc.statusTracker()
        self.process = int(context._jvm.java.io.File("/proc/self").getCanonicalFile().getName())
        self.tables = _Tables(context._jvm, session) if session else None

    def active(self) -> set[int]:
        """The numbers of the jobs that run."""
        return {*self._tracker.getActiveJobIds()}

    def persisted(self) -> set[int]:
        """The numbers of the RDDs that are persisted."""
        listed = self.context._jsc.getPersistentRDDs().keySet().toString()
        return {int(each) for each in listed.strip("[]").split(",") if each}


class _Tables:
    """The settings, views, functions and cached frames of a session, which are kept in maps of the JVM."""

    def __init__(self, jvm, session):
        state = session.sessionState()
        self._new, self._conf, self._settings = jvm.java.util.HashMap, state.conf(), state.conf().settings()
        self._catalog, self._manager = state.catalog(), session.sharedState().cacheManager()
        self._views, self._functions = self._catalog.tempViews(), state.functionRegistry().functionBuilders()
        self._field = self._manager.getClass().getDeclaredField("cachedData")
        self._field.setAccessible(True)

    def copied(self) -> tuple:
        """What they hold now."""
        maps = self._new(self._settings), self._views.clone(), self._functions.clone()
        return *maps, self._field.get(self._manager), self._catalog.getCurrentDatabase()

    def restore(self, copied: tuple) -> None:
        """Let them hold what they held."""
        settings, views, functions, cached, database = copied
        self._conf.clear()  # and not the map's own, which Py4J does item by item
        self._settings.putAll(settings)
        for now, before in ((self._views, views), (self._functions, functions)):
            now.clear()
            now.addAll(before)
        self._field.set(self._manager, cached)
        self._catalog.setCurrentDatabase(database)


_known: list[_Jvm] = []  # of the last context that was asked


def _jvm(context) -> _Jvm:
    known = getattr(sys.modules.get("pyspark.sql.session"), "SparkSession", None)
    made = known and known._instantiatedSession  # None where a program has a context alone
    session = made and made._jsparkSession
    if not (_known and _known[0].context is context and _known[0].session is session):
        _known[:] = [_Jvm(context, session)]
    return _known[0]


def _group(copy: int) -> str:
    return f"check-{copy}"


def _socket(context, copy: int) -> str | None:
    """The file at which the accumulators of a copy are told; None where the session's own listens on a port."""
    own = context._accumulatorServer.server_address
    return str(Path(own).with_name(f".check-{copy}.sock")) if isinstance(own, str) else None


def _stays(session) -> None:
    """A copy's `stop`: the session belongs to the other process."""
