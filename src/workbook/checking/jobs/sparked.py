"""Answers that use a Spark session: what they gave, and what Spark itself recorded of it.

    sparked        an answer called with RDDs, frames or a session, and its result asked for once
    rdd frame      inputs, as plain data until the answer is called
    SESSION        the session as an input

RDDs and frames stay where they are: rows, types, plan and figures are all that a check gets, as plain data.
"""

import datetime
import json
import re
from collections.abc import Callable, Iterable
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from unittest import mock

from .. import sessions, values

_WHOLE = {"spark.sql.maxMetadataStringLength": "100000", "spark.sql.debug.maxToStringFields": "1000"}  # plans in full
_FETCHES = ("collect", "toPandas", "toLocalIterator", "collectToPython", "toArrow", "collectAsMap")
_STEPS = (
    "Aggregate",
    "Join",
    "Filter",
    "Window",
    "Distinct",
    "Deduplicate",
    "Sort",
    "Union",
    "Generate",
    "Intersect",
    "Except",
)
_OF_FRAMES = re.compile(r"SQLExecutionRDD|FileScanRDD|ShuffledRowRDD|javaToPython")
_SHUFFLE_OF_RDDS = "PairwiseRDD"
_NODE = re.compile(r"^[\s:|+\-]*(?:\*\(\d+\)\s*)?(?P<name>[A-Z]\w*)(?P<rest>.*)$")
SCANS = ("FileScan", "BatchScan", "Scan")
JOINS = {
    "BroadcastHashJoin": "broadcast hash join",
    "SortMergeJoin": "sort merge join",
    "ShuffledHashJoin": "shuffled hash join",
    "BroadcastNestedLoopJoin": "broadcast nested loop join",
    "CartesianProduct": "cartesian product",
}


@dataclass(frozen=True)
class RDD:
    """An RDD that an answer gets: its items, and how many partitions they stand in."""

    items: tuple
    partitions: int = 2


@dataclass(frozen=True)
class Frame:
    """A data frame that an answer gets: its rows, and the names and types of its columns."""

    rows: tuple
    schema: str
    partitions: int = 2


class _Session:
    def __repr__(self) -> str:
        return "SESSION"


SESSION = _Session()


def rdd(items: Iterable, partitions: int = 2) -> RDD:
    """An RDD of these items.

    >>> rdd([3, 1], partitions=1)
    RDD(items=(3, 1), partitions=1)
    """
    return RDD(tuple(items), partitions)


def frame(rows: Iterable, schema: str, partitions: int = 2) -> Frame:
    """A data frame of these rows.

    >>> frame([("UA", 12)], "carrier string, delay int").schema
    'carrier string, delay int'
    """
    return Frame(tuple(map(tuple, rows)), schema, partitions)


@dataclass(frozen=True)
class Work:
    """What Spark recorded of some jobs. Stages that were skipped do not count; `actions` are the calls that started jobs."""

    jobs: int = 0
    stages: int = 0
    tasks: int = 0
    shuffle_bytes: int = 0
    shuffle_records: int = 0
    input_bytes: int = 0
    input_records: int = 0
    actions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sparked:
    """What an answer gave: `kind` is "RDD", "frame" or "value", and `gave` its items, its rows or itself.

    `call` is the work that the call started, and `work` this and that of asking for the result. The plan is the one that ran.
    `persisted` counts what is still persisted then, and `broadcast` what the call broadcast. `brought` are the bytes of the items that
    actions of the call brought to the driver, and `functions` is what was packed for tasks: functions, and the values that they carry.
    """

    kind: str = "value"
    gave: object = None
    columns: tuple[tuple[str, str], ...] = ()  # of a frame: names and types
    partitions: int = 0
    call: Work = field(default_factory=Work)
    work: Work = field(default_factory=Work)
    persisted: int = 0
    broadcast: int = 0
    brought: int = 0
    functions: tuple[bytes, ...] = field(default=(), compare=False, repr=False)
    way: str = ""  # what computed it: "RDD", "frame", "SQL" or several of them
    of_rdds: bool = False  # functions of RDDs moved the rows of a frame before
    plan: str = ""
    exchanges: int = 0
    joins: tuple[str, ...] = ()
    pushed: tuple[str, ...] = ()  # filters that the source itself applies
    partition_filters: tuple[str, ...] = ()
    read: tuple[str, ...] = ()  # columns that are read of files

    @property
    def fetched(self) -> tuple[str, ...]:
        """The calls of the answer that brought all rows into its own process."""
        return tuple(each for each in self.call.actions if each in _FETCHES)


def sparked(answer: Callable, *inputs) -> Sparked:
    """What the answer gives for these inputs. An error while its result is asked for is the answer's own.

    Views, settings and what is persisted are afterwards as before: another answer would find its rows there.
    """
    session = _session()
    before = sessions.live()
    try:
        return _sparked(session, answer, inputs)
    finally:
        if before:
            before.undo()


def _sparked(session, answer: Callable, inputs: tuple) -> Sparked:
    context = session.sparkContext
    given = [_made(session, each) for each in inputs]
    began, before = _Mark(session), _persisted(context)
    with (
        _counted(type(context), "broadcast") as broadcasts,
        _counted(type(session), "sql") as texts,
        _packed() as functions,
        _settings(session, _WHOLE),
    ):
        with _brought() as sizes:
            result = answer(*given)
        call = began.work()
        try:
            seen = _seen(result)
        except BaseException as error:
            with suppress(Exception):  # an error may refuse attributes
                error.of_answer = True
            raise
        return Sparked(
            call=call,
            work=began.work(),
            persisted=len(_persisted(context) - before),
            broadcast=len(broadcasts),
            brought=sum(sizes),
            functions=(*functions,),
            **({"way": began.way(len(texts))} | seen),
        )


def _session():
    """The session of this process; without one, a small one that ends with it."""
    from pyspark.sql import SparkSession

    if session := SparkSession.getActiveSession() or SparkSession._instantiatedSession:
        return session
    quiet = {"spark.ui.showConsoleProgress": "false", "spark.ui.enabled": "false"}
    session = SparkSession.builder.config(map=quiet).getOrCreate()
    session.sparkContext.setLogLevel("OFF")  # errors of answers are expected, and a card tells them
    return session


def _made(session, given):
    """What the answer gets for an input."""
    match given:
        case RDD(items, partitions):
            return session.sparkContext.parallelize(items, partitions)
        case Frame(rows, schema, partitions):
            made = session.createDataFrame(session.sparkContext.parallelize(rows, partitions), schema)
            made.schema  # noqa: B018 known before the answer is called
            return made
        case _Session():
            return session
    return given


def _seen(result) -> dict:
    """What an answer gave, as plain data."""
    if hasattr(result, "_jrdd_deserializer"):  # an RDD, whatever its class
        items, lineage = [*map(_plain, result.collect())], result.toDebugString().decode()
        moved = {"RDD": _SHUFFLE_OF_RDDS in lineage, "frame": "ShuffledRowRDD" in lineage}
        way = " and ".join(each for each in moved if moved[each])
        way = way or ("frame" if _OF_FRAMES.search(lineage) else "RDD")
        return {"kind": "RDD", "gave": items, "partitions": result.getNumPartitions(), "way": way}
    if hasattr(result, "_jdf"):
        rows = [*map(_plain, result.collect())]
        plan = result._jdf.queryExecution().executedPlan().toString()
        columns = tuple((each.name, each.dataType.simpleString()) for each in result.schema)
        computed = result._jdf.queryExecution().executedPlan().execute()
        of_rdds = _SHUFFLE_OF_RDDS in computed.toDebugString()
        return {
            "kind": "frame",
            "gave": rows,
            "columns": columns,
            "partitions": computed.getNumPartitions(),
            "way": _way(result, of_rdds),
            "of_rdds": of_rdds,
            **read_plan(plan),
        }
    return {"gave": _plain(result)}


def _way(frame, of_rdds: bool) -> str:
    """In which language the steps of a frame's query are written: those of a text of SQL know the text.

    `of_rdds`: functions of RDDs moved its rows before.
    """
    todo, found = [frame._jdf.queryExecution().analyzed()], {"RDD"} if of_rdds else set()
    while todo:
        node = todo.pop()
        if node.nodeName() in _STEPS:
            found.add("SQL" if node.origin().sqlText().isDefined() else "frame")
        children = node.children()
        todo += [children.apply(at) for at in range(children.size())]
    return " and ".join(sorted(found)) or "RDD"


def _plain(value):
    """A value in Python's own kinds; a row as a tuple, days and times as text."""
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, tuple):
        return tuple(map(_plain, tuple.__iter__(value)))
    if isinstance(value, list):
        return [*map(_plain, value)]
    if isinstance(value, dict):
        return {_plain(key): _plain(each) for key, each in value.items()}
    return bytes(value) if isinstance(value, bytearray) else values.plain(value)


def read_plan(text: str) -> dict:
    """What a plan says, of the one that ran at last: exchanges, joins, filters that go down to the source, columns read.

    >>> read_plan("*(1) SortMergeJoin [k], [k]\\\\n:- Exchange hashpartitioning(k, 4)\\\\n+- Scan ExistingRDD[k]")["joins"]
    ('sort merge join',)
    """
    ran = text.partition("== Final Plan ==")[2].partition("+- == Initial Plan ==")[0] or text
    nodes = [found for line in ran.splitlines() if (found := _NODE.match(line))]
    scans = [each["rest"] for each in nodes if each["name"] in SCANS]
    return {
        "plan": _without_numbers(ran.strip("\n")),
        "exchanges": sum(each["name"] == "Exchange" for each in nodes),
        "joins": tuple(JOINS[each["name"]] for each in nodes if each["name"] in JOINS),
        "pushed": tuple(each for scan in scans for each in _listed(scan, "PushedFilters")),
        "partition_filters": tuple(each for scan in scans for each in _listed(scan, "PartitionFilters")),
        "read": tuple(sorted({each for scan in scans for each in re.findall(r"[<,](\w+):", _schema(scan))})),
    }


def node(line: str) -> str:
    """The name of the step that a line of a plan tells; empty where it tells none.

    >>> node("   +- *(2) HashAggregate(keys=[name])")
    'HashAggregate'
    """
    found = _NODE.match(line)
    return found["name"] if found else ""


def _listed(scan: str, key: str) -> list[str]:
    """The parts of `key: [a, b(c, d)]` in a scan's line."""
    begin = scan.find(f"{key}: [")
    if begin < 0:
        return []
    parts, depth = [""], 0
    for letter in scan[begin + len(key) + 3 :]:
        depth += (letter in "([") - (letter in ")]")
        if depth < 0:
            break
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [_without_numbers(each.strip()) for each in parts if each.strip()]


def _schema(scan: str) -> str:
    return scan.partition("ReadSchema: struct")[2]


def _without_numbers(text: str) -> str:
    """A plan's text without the numbers that differ from run to run."""
    return re.sub(r"#\d+L?|, \[plan_id=\d+\]", "", text)


class _Mark:
    """A moment: the jobs that Spark records from then on."""

    def __init__(self, session):
        self._session, spark = session, session.sparkContext._jsc.sc()
        self._spark, self._store = spark, spark.statusStore()
        self._queries = session._jsparkSession.sharedState().statusStore()
        self._writer = session._jvm.org.apache.spark.status.api.v1.JacksonMessageWriter().mapper()
        self._job, self._query = spark.dagScheduler().numTotalJobs(), self._last_query()

    def work(self) -> Work:
        """What was recorded since then."""
        self._spark.listenerBus().waitUntilEmpty()
        jobs = [
            self._read(self._store.job(each)) for each in range(self._job, self._spark.dagScheduler().numTotalJobs())
        ]
        numbers = {each for job in jobs for each in job["stageIds"]}
        stages = [each for number in sorted(numbers) if (each := self._stage(number))["status"] != "SKIPPED"]
        queries = self._new_queries()
        of_queries = {number for _, _, found in queries for number in found}
        actions = [(min(found, default=0), name) for _, name, found in queries if found]
        actions += [(job["jobId"], _called(job["name"])) for job in jobs if job["jobId"] not in of_queries]

        def total(name: str) -> int:
            return sum(stage.get(name, 0) for stage in stages)

        return Work(
            len(jobs),
            len(stages),
            total("numCompleteTasks"),
            total("shuffleWriteBytes"),
            total("shuffleWriteRecords"),
            total("inputBytes"),
            total("inputRecords"),
            tuple(name for _, name in sorted(actions)),
        )

    def way(self, texts: int) -> str:
        """What computed a plain value, after so many texts of SQL: it has no plan of its own."""
        return ("SQL" if texts else "frame") if any(jobs for *_, jobs in self._new_queries()) else "RDD"

    def _read(self, recorded) -> dict:
        return json.loads(self._writer.writeValueAsString(recorded))

    def _stage(self, number: int) -> dict:
        try:
            return self._read(self._store.lastStageAttempt(number))
        except Exception:  # it never began
            return {"status": "SKIPPED"}

    def _last_query(self) -> int:
        count = self._queries.executionsCount()
        return self._queries.executionsList(count - 1, 1).apply(0).executionId() if count else -1

    def _new_queries(self) -> list[tuple[int, str, list[int]]]:
        """The queries since then: number, the call that started it, its jobs."""
        found = []
        for at in reversed(range(self._queries.executionsCount())):
            query = self._queries.executionsList(at, 1).apply(0)
            if query.executionId() <= self._query:
                break
            jobs = query.jobs().keys().mkString(",")
            found.append(
                (query.executionId(), _called(query.description()), [*map(int, filter(None, jobs.split(",")))])
            )
        return found


def _called(described: str) -> str:
    """The call that a job is described with: "collect at answer.py:3" begins with it."""
    return described.partition(" at ")[0]


def _persisted(context) -> set[str]:
    listed = context._jsc.getPersistentRDDs().keySet().toString()
    return {each.strip() for each in listed.strip("[]").split(",") if each.strip()}


@contextmanager
def _counted(kind: type, name: str):
    """The calls of a method inside the block."""
    calls, method = [], getattr(kind, name)

    def counted(*given, **named):
        calls.append(name)
        return method(*given, **named)

    setattr(kind, name, counted)
    try:
        yield calls
    finally:
        setattr(kind, name, method)


@contextmanager
def _packed():
    """What PySpark packs for tasks inside the block; broadcast variables are not among it."""
    from pyspark.serializers import CloudPickleSerializer

    packed, dumps = [], CloudPickleSerializer.dumps

    def noting(serializer, item):
        packed.append(dumps(serializer, item))
        return packed[-1]

    with mock.patch.object(CloudPickleSerializer, "dumps", noting):
        yield packed


@contextmanager
def _brought():
    """The bytes of each item that an action brings to the driver inside the block."""
    from pyspark import cloudpickle
    from pyspark.core import context, rdd
    from pyspark.sql.classic import dataframe

    sizes, load, iterate = [], rdd._load_from_socket, rdd._local_iterator_from_socket

    def noted(items):
        for item in items:
            with suppress(Exception):  # an item may refuse to be packed
                sizes.append(len(cloudpickle.dumps(item)))
            yield item

    @contextmanager
    def loading(*given):
        with load(*given) as items:
            yield noted(items)

    with ExitStack() as changes:
        for module in (rdd, context, dataframe):
            changes.enter_context(mock.patch.object(module, "_load_from_socket", loading))
        iterating = mock.patch.object(rdd, "_local_iterator_from_socket", lambda *given: noted(iterate(*given)))
        changes.enter_context(iterating)
        yield sizes


@contextmanager
def _settings(session, wanted: dict[str, str]):
    """The session with other settings inside the block."""
    before = {key: session.conf.get(key, None) for key in wanted}
    for key, value in wanted.items():
        session.conf.set(key, value)
    try:
        yield
    finally:
        for key, value in before.items():
            session.conf.set(key, value) if value is not None else session.conf.unset(key)
