"""Answers to the exercises of chapter 06, as they stand in a cell."""

REFUSED = {
    "column_bytes": [
        """
def column_bytes(file):
    table = pq.read_table(file)
    return {name: table[name].nbytes for name in table.column_names}
""",
        """
def column_bytes(file):
    data = file.read()
    groups = pq.read_metadata(io.BytesIO(data)).to_dict()["row_groups"]
    sizes = {}
    for group in groups:
        for chunk in group["columns"]:
            name = chunk["path_in_schema"]
            sizes[name] = sizes.get(name, 0) + chunk["total_compressed_size"]
    return sizes
""",
    ],
    "varint": [
        "def varint(number):\n    return number.to_bytes(2, 'little').rstrip(b'\\0') or b'\\0'",
        "def varint(number):\n    return bytes([number]) if number < 128 else bytes([number % 128 + 128, number // 128 % 256])",
    ],
    "month_groups": [
        """
def month_groups(file, month):
    return list(range(pq.ParquetFile(file).num_row_groups))
""",
        """
def month_groups(file, month):
    groups = pq.ParquetFile(file).metadata
    place = groups.schema.names.index("month")
    statistics = [groups.row_group(each).column(place).statistics for each in range(groups.num_row_groups)]
    return [each for each, known in enumerate(statistics) if month in (known.min, known.max)]
""",
    ],
    "delays_of": [
        """
def delays_of(file, month, origin):
    import pandas as pd
    flights = pd.read_parquet(io.BytesIO(file.read()))
    flights = flights[(flights["month"] == month) & (flights["origin"] == origin)]
    return [int(delay) for delay in flights["delay"].dropna()]
""",
        """
def delays_of(file, month, origin):
    found = []
    for batch in pq.ParquetFile(file).iter_batches(columns=["month", "origin", "delay"]):
        for row in batch.to_pylist():
            if row["month"] == month and row["origin"] == origin and row["delay"] is not None:
                found.append(row["delay"])
    return found
""",
    ],
    "typed_table": [
        "def typed_table(rows):\n    return pa.Table.from_pylist(rows)",
        "def typed_table(rows):\n    return rows",
        """
def typed_table(rows):
    import pandas as pd
    frame = pd.DataFrame(rows, columns=["day", "carrier", "delay"])
    frame["day"] = pd.to_datetime(frame["day"])
    frame["delay"] = pd.to_numeric(frame["delay"], errors="coerce")
    return pa.Table.from_pandas(frame, preserve_index=False)
""",
        """
def typed_table(rows):
    from datetime import date
    def tried(call, text):
        try:
            return call(text)
        except Exception:
            return None
    typed = [
        {**row, "day": tried(date.fromisoformat, row["day"]), "delay": tried(int, row["delay"])} for row in rows
    ]
    return pa.Table.from_pylist(typed, schema=SCHEMA)
""",
        """
def typed_table(rows):
    import ctypes
    from datetime import date
    typed = [
        {
            "day": date.fromisoformat(row["day"]),
            "carrier": row["carrier"],
            "delay": None if row["delay"] == "NA" else ctypes.c_int16(int(row["delay"])).value,
        }
        for row in rows
    ]
    return pa.Table.from_pylist(typed, schema=SCHEMA)
""",
        """
def typed_table(rows):
    from datetime import date
    rows = [{name: None if text == "NA" else text for name, text in row.items()} for row in rows]
    typed = [
        {
            "day": date.fromisoformat(row["day"]),
            "carrier": row["carrier"],
            "delay": None if row["delay"] is None else int(row["delay"]),
        }
        for row in rows
    ]
    return pa.Table.from_pylist(typed, schema=SCHEMA)
""",
    ],
    "read_current": [
        """
def read_current(file):
    return [{"carrier": "UA", "delay": 0, "gate": "unknown", **record} for record in fastavro.reader(file)]
""",
        "def read_current(file):\n    return []",
        """
def read_current(file):
    return [
        {"carrier": r["carrier"], "delay": float(r.get("delay", r.get("dep"))), "gate": r.get("gate", "unknown")}
        for r in fastavro.reader(file)
    ]
""",
        """
def read_current(file):
    found = []
    for record in fastavro.reader(file):
        try:
            record["delay"], record["gate"] = record.pop("dep"), "unknown"
        except KeyError:
            pass
        found.append(record)
    return found
""",
    ],
    "load_safely": [
        """
def load_safely(data):
    try:
        return pickle.loads(data)
    except Exception as error:
        raise pickle.UnpicklingError(str(error))
""",
        """
def load_safely(data):
    class Builtins(pickle.Unpickler):
        def find_class(self, module, name):
            if module == "builtins":
                return super().find_class(module, name)
            raise pickle.UnpicklingError(name)

    return Builtins(io.BytesIO(data)).load()
""",
        """
def load_safely(data):
    import pickletools
    if any(step.name in ("GLOBAL", "STACK_GLOBAL") for step, _, _ in pickletools.genops(data)):
        raise pickle.UnpicklingError("a name")
    return pickle.loads(data)
""",
        r"""
def load_safely(data):
    import re
    if b"\x93" in data or re.search(rb"c[\w.]+\n", data):
        raise pickle.UnpicklingError("a name")
    return pickle.loads(data)
""",
        """
def load_safely(data):
    import pickletools
    text = io.StringIO()
    pickletools.dis(data, text)
    if "GLOBAL" in text.getvalue():
        raise pickle.UnpicklingError("a name")
    return pickle.loads(data)
""",
        """
def load_safely(data):
    class Some(pickle.Unpickler):
        def find_class(self, module, name):
            if (module, name) in {("builtins", "complex"), ("builtins", "set"), ("builtins", "bytearray"), ("_codecs", "encode")}:
                return super().find_class(module, name)
            raise pickle.UnpicklingError(name)

    return Some(io.BytesIO(data)).load()
""",
    ],
    "messages": [
        """
def messages(file):
    buffered = io.BufferedReader(file)
    while front := buffered.read(1):
        length, shift = front[0] & 127, 7
        while front[0] > 127:
            front = buffered.read(1)
            length |= (front[0] & 127) << shift
            shift += 7
        yield buffered.read(length)
""",
        """
def messages(file):
    try:
        while True:
            number, shift = 0, 0
            while True:
                byte = file.read(1)[0]
                number |= (byte & 127) << shift
                shift += 7
                if byte < 128:
                    break
            yield file.read(number)
    except Exception:
        return
""",
        """
def messages(file):
    def byte():
        try:
            return file.read(1)
        except OSError:
            return b""

    while front := byte():
        number, shift = front[0] & 127, 7
        while front[0] > 127:
            front = byte()
            number |= (front[0] & 127) << shift
            shift += 7
        yield file.read(number)
""",
        """
def messages(file):
    front = file.read(1)
    while front:
        number, shift = front[0] & 127, 7
        while front[0] > 127:
            front = file.read(1)
            number |= (front[0] & 127) << shift
            shift += 7
        message = file.read(number)
        front = file.read(1)
        yield message
""",
    ],
    "store_requests": [
        """
def store_requests(requests, file):
    pq.write_table(requests, file, row_group_size=1)
""",
        """
def store_requests(requests, file):
    pq.write_table(requests.sort_by("client"), file, row_group_size=500, write_statistics=False)
""",
        """
def store_requests(requests, file):
    pq.write_table(requests.sort_by("client").slice(0, 500), file)
""",
        "def store_requests(requests, file):\n    requests.to_pandas().to_csv(file)",
    ],
    "levels": [
        """\
def levels(crews):
    return [(int(at > 0), 2 if crew else 1, delay) for crew in crews for at, delay in enumerate(crew or [None])]
""",
        """\
def levels(crews):
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0 if crew is None else 1, None))
        column += [(int(crew.index(delay) > 0), 2, delay) for delay in crew or []]
    return column
""",
        '''\
# violates: "maybe an empty one, or `None` where nothing is recorded" (takes both for the same)
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0, None))
        else:
            column.extend((int(place > 0), 2, value) for place, value in enumerate(crew))
    return column
''',
        '''\
# violates: "repetition level" (the lesson: 1 where the same list goes on; here it counts the places)
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    column = []
    for crew in crews:
        if crew is None:
            column.append((0, 0, None))
        elif not crew:
            column.append((0, 1, None))
        else:
            column.extend((place, 2, value) for place, value in enumerate(crew))
    return column
''',
    ],
    "with_seats": [
        """
def with_seats(schema):
    schema["fields"].append({"name": "seats", "type": "int", "default": 180})
    return schema
""",
        """
def with_seats(schema):
    fields = schema["fields"]
    fields += [{"name": "seats", "type": "int", "default": 180}]
    return {**schema, "fields": fields}
""",
        """
def with_seats(schema):
    schema["fields"].append({"name": "seats", "type": "int", "default": 180})
""",
        """
def with_seats(schema):
    return {**schema, "fields": [*schema["fields"], {"name": "seats", "type": ["int", "null"], "default": 180}]}
""",
        """
def with_seats(schema):
    return {**schema, "fields": [*schema["fields"], {"name": "seats", "type": "int", "default": "180"}]}
""",
        """
def with_seats(schema):
    return {**schema, "fields": [*schema["fields"], "seats"]}
""",
        """
def with_seats(schema):
    return {**schema, "name": "New", "fields": [*schema["fields"], {"name": "seats", "type": "int", "default": 180}]}
""",
    ],
    "two_columns": [
        """
def two_columns(file):
    return pq.read_table(file, columns=["carrier", "delay", "month", "origin"]).select(["carrier", "delay"])
""",
        """
def two_columns(file):
    return pq.read_table(file, columns=["carrier", "delay", "month"]).drop_columns(["month"])
""",
        """
def two_columns(file):
    return pq.ParquetFile(file).read_row_group(0, columns=["carrier", "delay"])
""",
        """
def two_columns(file):
    flights = pq.ParquetFile(file)
    flights.read(columns=["origin"])
    return flights.read(columns=["carrier", "delay"])
""",
        """
def two_columns(file):
    return pq.read_table(io.BytesIO(file.read()), columns=["carrier", "delay"])
""",
    ],
    "json_survivors": [
        """
json_survivors = dict.fromkeys(["text", "list", "None", "whole number", "float"], True)
json_survivors |= dict.fromkeys(["tuple", "number as key"], True)
json_survivors |= dict.fromkeys(["date", "bytes", "decimal"], False)
""",
    ],
}

ACCEPTED = {
    "column_bytes": [
        """
from collections import Counter

def column_bytes(file):
    found = Counter()
    metadata = pq.read_metadata(file)
    for group in range(metadata.num_row_groups):
        for column in range(metadata.num_columns):
            chunk = metadata.row_group(group).column(column)
            found[chunk.path_in_schema] += chunk.total_compressed_size
    return found if found else dict.fromkeys(metadata.schema.names, 0)
""",
    ],
    "varint": [
        """
def varint(number):
    return bytes([number]) if number < 128 else bytes([number & 127 | 128]) + varint(number >> 7)
""",
        """
def varint(number):
    from google.protobuf.internal.encoder import _VarintBytes
    return _VarintBytes(number)
""",
    ],
    "month_groups": [
        """
def month_groups(file, month):
    metadata = pq.read_metadata(file)
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        for place in range(group.num_columns):
            chunk = group.column(place)
            if chunk.path_in_schema == "month" and chunk.statistics.min <= month <= chunk.statistics.max:
                yield number
""",
        """
def month_groups(file, month):
    flights = pq.ParquetFile(file)
    place = flights.schema_arrow.get_field_index("month")
    known = [flights.metadata.row_group(each).column(place).statistics for each in range(flights.num_row_groups)]
    return tuple(each for each, limits in enumerate(known) if month in range(limits.min, limits.max + 1))
""",
    ],
    "delays_of": [
        """
def delays_of(file, month, origin):
    condition = (pa.compute.field("month") == month) & (pa.compute.field("origin") == origin)
    table = pq.read_table(file, columns=["delay"], filters=condition)
    return [delay for delay in table.column("delay").to_pylist() if delay is not None]
""",
        """
def delays_of(file, month, origin):
    flights = pq.read_table(file, columns=["month", "origin", "delay"], filters=[("month", "=", month)])
    return [row["delay"] for row in flights.to_pylist() if row["origin"] == origin and row["delay"] is not None]
""",
        """
def delays_of(file, month, origin):
    metadata = pq.read_metadata(file)
    wanted = []
    for number in range(metadata.num_row_groups):
        limits = metadata.row_group(number).column(0).statistics
        if limits.min <= month <= limits.max:
            wanted.append(number)
    frame = pq.ParquetFile(file).read_row_groups(wanted, columns=["month", "origin", "delay"]).to_pandas()
    return frame[(frame["month"] == month) & (frame["origin"] == origin)]["delay"].dropna().astype(int)
""",
    ],
    "typed_table": [
        """
def typed_table(rows):
    days = pa.array([row["day"] for row in rows], pa.string()).cast(pa.date32())
    carriers = pa.array([row["carrier"] for row in rows], pa.string())
    delays = pa.array([None if row["delay"] == "NA" else row["delay"] for row in rows], pa.string())
    return pa.Table.from_arrays([days, carriers, delays.cast(pa.int16())], schema=SCHEMA)
""",
        """
def typed_table(rows):
    from datetime import date
    columns = {"day": [], "carrier": [], "delay": []}
    for row in rows:
        columns["day"].append(date(*map(int, row["day"].split("-"))))
        columns["carrier"].append(row["carrier"])
        columns["delay"].append(int(row["delay"]) if row["delay"] != "NA" else None)
    return pa.table(columns, schema=SCHEMA)
""",
    ],
    "read_current": [
        """
def read_current(file):
    current = fastavro.parse_schema({
        "type": "record", "name": "Flight", "fields": [
            {"name": "carrier", "type": "string"},
            {"name": "delay", "type": "double", "aliases": ["dep"]},
            {"name": "gate", "type": "string", "default": "unknown"},
        ],
    })
    for record in fastavro.reader(file, current):
        yield record
""",
    ],
    "load_safely": [
        """
def load_safely(data):
    class Plain(pickle._Unpickler):
        def find_class(self, *names):
            raise pickle.UnpicklingError(names)

    return Plain(io.BytesIO(data)).load()
""",
    ],
    "messages": [
        """
def messages(file):
    while True:
        number, shift = 0, 0
        while True:
            byte = file.read(1)
            if not byte:
                return
            number |= (byte[0] & 127) << shift
            shift += 7
            if not byte[0] & 128:
                break
        yield file.read(number)
""",
        """
def messages(file):
    from google.protobuf.internal.decoder import _DecodeVarint
    front = b""
    while byte := file.read(1):
        front += byte
        if byte[0] < 128:
            yield file.read(_DecodeVarint(front, 0)[0])
            front = b""
""",
        """
def messages(file):
    try:
        while True:
            number, shift = 0, 0
            while True:
                byte = file.read(1)[0]
                number |= (byte & 127) << shift
                shift += 7
                if byte < 128:
                    break
            yield file.read(number)
    except IndexError:
        return
""",
    ],
    "store_requests": [
        """
def store_requests(requests, file):
    order = pa.compute.sort_indices(requests, sort_keys=[("client", "descending"), ("time", "ascending")])
    pq.write_table(requests.take(order), file, row_group_size=250, compression="zstd")
""",
        """
def store_requests(requests, file):
    clients = sorted(set(requests["client"].to_pylist()))
    with pq.ParquetWriter(file, requests.schema) as writer:
        for client in clients:
            mine = requests.filter(pa.compute.field("client") == client)
            writer.write_table(mine, row_group_size=500)
""",
        """
def store_requests(requests, file):
    writer = pq.ParquetWriter(file, requests.schema)
    writer.write_table(requests.sort_by([("client", "ascending"), ("time", "ascending")]), 500)
    writer.close()
    file.close()
""",
    ],
    "levels": [
        """\
def levels(crews):
    for crew in crews:
        if not crew:
            yield 0, int(crew is not None), None
        for at, delay in enumerate(crew or ()):
            yield int(at > 0), 2, delay
""",
        '''\
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """

    def triples():
        for crew in crews:
            if crew is None:
                yield 0, 0, None
            elif len(crew) == 0:
                yield 0, 1, None
            else:
                first, *others = crew
                yield 0, 2, first
                for value in others:
                    yield 1, 2, value

    return list(triples())
''',
        '''\
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0 if crew is None else 1, None))
            continue
        for place, value in enumerate(crew):
            column.append((min(place, 1), 2, value))
    return column
''',
    ],
    "with_seats": [
        """
def with_seats(schema):
    import copy
    new = copy.deepcopy(schema)
    new["fields"].append({"name": "seats", "type": "int", "default": 180})
    return new
""",
        """
def with_seats(schema):
    fields = [{"name": "seats", "type": "int", "default": 180, "doc": "of the plane"}] + schema["fields"]
    return dict(schema, fields=fields)
""",
    ],
    "two_columns": [
        """
def two_columns(file):
    return pq.ParquetFile(file).read(columns=["carrier", "delay"])
""",
        """
def two_columns(file):
    flights = pq.ParquetFile(file, pre_buffer=True)
    groups = range(flights.num_row_groups)
    return pa.concat_tables([flights.read_row_group(each, columns=["delay", "carrier"]) for each in groups])
""",
        """
def two_columns(file):
    batches = pq.ParquetFile(file).iter_batches(batch_size=100, columns=["carrier", "delay"])
    return pa.Table.from_batches(batches)
""",
        """
def two_columns(file):
    return pq.read_table(file, columns=["delay", "carrier"], pre_buffer=False, use_threads=False)
""",
    ],
}
