"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "column_bytes": [
        """
def column_bytes(file):
    table = pq.read_table(file)
    return {n: table[n].nbytes for n in table.column_names}
""",
        """
def column_bytes(file):
    m = pq.ParquetFile(file).metadata
    g = m.row_group(0)
    return {g.column(i).path_in_schema: g.column(i).total_compressed_size for i in range(m.num_columns)}
""",
        """
def column_bytes(file):
    m = pq.ParquetFile(file).metadata
    out = {}
    for k in range(m.num_row_groups):
        for i in range(m.num_columns):
            c = m.row_group(k).column(i)
            out[c.path_in_schema] = out.get(c.path_in_schema, 0) + c.total_uncompressed_size
    return out
""",
        """
def column_bytes(file):
    p = pq.ParquetFile(file)
    p.read()
    m = p.metadata
    out = {}
    for k in range(m.num_row_groups):
        for i in range(m.num_columns):
            c = m.row_group(k).column(i)
            out[c.path_in_schema] = out.get(c.path_in_schema, 0) + c.total_compressed_size
    return out
""",
    ],
    "varint": [
        """
def varint(number):
    out = []
    while number:
        out.append(number & 127 | 128)
        number >>= 7
    out[-1] &= 127
    return bytes(out)
""",
        """
def varint(number):
    out = []
    while number > 128:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])
""",
        """
def varint(number):
    out = []
    while number > 127:
        out.append(number & 127)
        number >>= 7
    return bytes([*out, number])
""",
        """
def varint(number):
    if number < 128:
        return bytes([number])
    return bytes([number & 127 | 128, number >> 7])
""",
        """
def varint(number):
    return number.to_bytes((number.bit_length() + 7) // 8 or 1, 'little')
""",
    ],
    "month_groups": [
        """
def month_groups(file, month):
    p = pq.ParquetFile(file)
    return [i for i in range(p.num_row_groups) if month in p.read_row_group(i, ['month'])['month'].to_pylist()]
""",
        """
def month_groups(file, month):
    m = pq.ParquetFile(file).metadata
    out = []
    for i in range(m.num_row_groups):
        s = m.row_group(i).column(0).statistics
        if s.min <= month <= s.max:
            out.append(i)
    return out
""",
        """
def month_groups(file, month):
    p = pq.ParquetFile(file)
    at = p.schema_arrow.names.index('month')
    return [i for i in range(p.num_row_groups) if p.metadata.row_group(i).column(at).statistics.min == month]
""",
        """
def month_groups(file, month):
    p = pq.ParquetFile(file)
    at = p.schema_arrow.names.index('month')
    return [i for i in range(p.num_row_groups) if (s := p.metadata.row_group(i).column(at).statistics).min < month <= s.max or s.min == s.max == month]
""",
    ],
    "delays_of": [
        """
def delays_of(file, month, origin):
    t = pq.read_table(file, filters=[('month', '=', month), ('origin', '=', origin)])
    return [d for d in t['delay'].to_pylist() if d is not None]
""",
        """
def delays_of(file, month, origin):
    t = pq.read_table(file, columns=['month', 'origin', 'delay'])
    return [r['delay'] for r in t.to_pylist() if r['month'] == month and r['origin'] == origin and r['delay'] is not None]
""",
        """
def delays_of(file, month, origin):
    t = pq.read_table(file, columns=['delay'], filters=[('month', '=', month)])
    return [d for d in t['delay'].to_pylist() if d is not None]
""",
        """
def delays_of(file, month, origin):
    t = pq.read_table(file, columns=['delay'], filters=[('month', '=', month), ('origin', '=', origin)])
    return [d for d in t['delay'].to_pylist() if d]
""",
        """
def delays_of(file, month, origin):
    t = pq.read_table(file, columns=['delay'], filters=[('month', '=', month), ('origin', '=', origin)])
    return t['delay'].to_pylist()
""",
    ],
    "typed_table": [
        """
def typed_table(rows):
    return pa.Table.from_pylist([{**r, 'delay': None if r['delay'] == 'NA' else int(r['delay'])} for r in rows])
""",
        """
def typed_table(rows):
    import datetime
    rows = [{'day': datetime.date.fromisoformat(r['day']), 'carrier': None if r['carrier'] == 'NA' else r['carrier'], 'delay': None if r['delay'] == 'NA' else int(r['delay'])} for r in rows]
    return pa.Table.from_pylist(rows, schema=SCHEMA)
""",
        """
def typed_table(rows):
    import datetime
    def num(t):
        try:
            return int(t)
        except ValueError:
            return None
    rows = [{'day': datetime.date.fromisoformat(r['day']), 'carrier': r['carrier'], 'delay': num(r['delay'])} for r in rows]
    return pa.Table.from_pylist(rows, schema=SCHEMA)
""",
        """
def typed_table(rows):
    import datetime
    rows = [{'day': datetime.date.fromisoformat(r['day']), 'carrier': r['carrier'], 'delay': 0 if r['delay'] == 'NA' else int(r['delay'])} for r in rows]
    return pa.Table.from_pylist(rows, schema=SCHEMA)
""",
    ],
    "read_current": [
        """
def read_current(file):
    schema = {'type': 'record', 'name': 'Flight', 'fields': [{'name': 'carrier', 'type': 'string'}, {'name': 'delay', 'type': 'double', 'default': 0.0}, {'name': 'gate', 'type': 'string', 'default': 'unknown'}]}
    return list(fastavro.reader(file, reader_schema=schema))
""",
        """
def read_current(file):
    schema = {'type': 'record', 'name': 'Flight', 'fields': [{'name': 'carrier', 'type': 'string'}, {'name': 'delay', 'type': 'double', 'aliases': ['dep']}, {'name': 'gate', 'type': 'string'}]}
    return list(fastavro.reader(file, reader_schema=schema))
""",
        """
def read_current(file):
    schema = {'type': 'record', 'name': 'Flight', 'fields': [{'name': 'carrier', 'type': 'string'}, {'name': 'delay', 'type': 'int', 'aliases': ['dep']}, {'name': 'gate', 'type': 'string', 'default': 'unknown'}]}
    return list(fastavro.reader(file, reader_schema=schema))
""",
        """
def read_current(file):
    schema = {'type': 'record', 'name': 'Flight', 'fields': [{'name': 'carrier', 'type': 'string'}, {'name': 'delay', 'type': 'double', 'aliases': ['dep']}, {'name': 'gate', 'type': ['null', 'string'], 'default': None}]}
    return list(fastavro.reader(file, reader_schema=schema))
""",
    ],
    "load_safely": [
        """
def load_safely(data):
    found = pickle.loads(data)
    if not isinstance(found, (int, float, str, bytes, type(None), list, tuple, dict)):
        raise pickle.UnpicklingError('no')
    return found
""",
        """
def load_safely(data):
    if b'c' in data or b'R' in data:
        raise pickle.UnpicklingError('no')
    return pickle.loads(data)
""",
        """
def load_safely(data):
    class Safe(pickle.Unpickler):
        def find_class(self, module, name):
            if module in ('os', 'subprocess', 'posix'):
                raise pickle.UnpicklingError(name)
            return super().find_class(module, name)
    return Safe(io.BytesIO(data)).load()
""",
        """
def load_safely(data):
    class Safe(pickle.Unpickler):
        def find_class(self, module, name):
            if module != 'builtins':
                raise pickle.UnpicklingError(name)
            return super().find_class(module, name)
    return Safe(io.BytesIO(data)).load()
""",
        """
def load_safely(data):
    import ast
    return ast.literal_eval(repr(pickle.loads(data)))
""",
    ],
    "messages": [
        """
def messages(file):
    while True:
        head = file.read(1)
        if not head:
            return
        yield file.read(head[0])
""",
        """
def messages(file):
    data = file.read()
    at = 0
    while at < len(data):
        size = shift = 0
        while True:
            b = data[at]
            at += 1
            size |= (b & 127) << shift
            shift += 7
            if b < 128:
                break
        yield data[at : at + size]
        at += size
""",
        """
def messages(file):
    try:
        while True:
            size = shift = 0
            while True:
                b = file.read(1)[0]
                size |= (b & 127) << shift
                shift += 7
                if b < 128:
                    break
            yield file.read(size)
    except Exception:
        return
""",
        """
def messages(file):
    while True:
        size = shift = 0
        while True:
            head = file.read(1)
            if not head:
                return
            b = head[0]
            size |= (b & 127) << shift
            shift += 7
            if b < 128:
                break
        if not size:
            return
        yield file.read(size)
""",
        """
def messages(file):
    while True:
        size = 0
        while True:
            head = file.read(1)
            if not head:
                return
            b = head[0]
            size = size << 7 | b & 127
            if b < 128:
                break
        yield file.read(size)
""",
    ],
    "levels": [
        """
def levels(crews):
    out = []
    for crew in crews:
        if not crew:
            out.append((0, 0, None))
        else:
            out += [(int(i > 0), 2, v) for i, v in enumerate(crew)]
    return out
""",
        """
def levels(crews):
    out = []
    for crew in crews:
        if crew is None:
            out.append((0, 0, None))
        elif not crew:
            out.append((0, 1, None))
        else:
            out += [(int(i > 0), 2, v) for i, v in enumerate(sorted(crew))]
    return out
""",
        """
def levels(crews):
    out = []
    for crew in crews:
        if crew is None:
            out.append((0, 0, None))
        elif not crew:
            out.append((0, 1, None))
        else:
            out += [(int(v != crew[0]), 2, v) for v in crew]
    return out
""",
        """
def levels(crews):
    out = []
    for crew in crews:
        if crew is None:
            out.append((0, 0, None))
        elif not crew:
            out.append((0, 1, None))
        else:
            out += [(i, 2, v) for i, v in enumerate(crew)]
    return out
""",
    ],
    "store_requests": [
        """
def store_requests(requests, file):
    pq.write_table(requests, file, row_group_size=500)
""",
        """
def store_requests(requests, file):
    pq.write_table(requests.sort_by('client'), file)
""",
        """
def store_requests(requests, file):
    pq.write_table(requests.sort_by('client').select(['time', 'client', 'status']), file, row_group_size=500)
""",
        """
def store_requests(requests, file):
    pq.write_table(requests.sort_by([('client', 'ascending'), ('time', 'descending')]), file, row_group_size=500)
""",
        """
def store_requests(requests, file):
    pq.write_table(requests.sort_by('client'), file, row_group_size=501)
""",
        """
def store_requests(requests, file):
    pq.write_table(requests.sort_by([('client', 'ascending'), ('status', 'ascending')]), file, row_group_size=500)
""",
    ],
}

ACCEPTED = {
    "column_bytes": [
        """
def column_bytes(file):
    m = pq.read_metadata(file)
    out = Counter() if False else {}
    for k in range(m.num_row_groups):
        group = m.row_group(k)
        for i in range(group.num_columns):
            c = group.column(i)
            out[c.path_in_schema] = out.get(c.path_in_schema, 0) + c.total_compressed_size
    return out
""",
        """
def column_bytes(file):
    m = pq.ParquetFile(file).metadata
    return {m.schema.column(i).name: sum(m.row_group(k).column(i).total_compressed_size for k in range(m.num_row_groups)) for i in range(m.num_columns)}
""",
    ],
    "varint": [
        """
def varint(number):
    out = bytearray()
    while True:
        number, low = divmod(number, 128)
        out.append(low | (128 if number else 0))
        if not number:
            return bytes(out)
""",
        """
def varint(number):
    return bytes([number]) if number < 128 else bytes([number % 128 + 128]) + varint(number // 128)
""",
    ],
    "month_groups": [
        """
def month_groups(file, month):
    p = pq.ParquetFile(file)
    at = p.schema_arrow.names.index('month')
    out = []
    for i in range(p.metadata.num_row_groups):
        s = p.metadata.row_group(i).column(at).statistics
        if s.min <= month <= s.max:
            out.append(i)
    return out
""",
        """
def month_groups(file, month):
    m = pq.read_metadata(file)
    def may(i):
        cs = [m.row_group(i).column(k) for k in range(m.num_columns)]
        s = next(c for c in cs if c.path_in_schema == 'month').statistics
        return s is None or not s.has_min_max or s.min <= month <= s.max
    return list(filter(may, range(m.num_row_groups)))
""",
    ],
    "delays_of": [
        """
def delays_of(file, month, origin):
    t = pq.read_table(file, columns=['delay'], filters=[('month', '=', month), ('origin', '=', origin)])
    return [d for d in t['delay'].to_pylist() if d is not None]
""",
        """
def delays_of(file, month, origin):
    import pyarrow.compute as pc
    t = pq.read_table(file, columns=['delay'], filters=(pc.field('month') == month) & (pc.field('origin') == origin))
    return t['delay'].drop_null().to_pylist()
""",
        """
def delays_of(file, month, origin):
    t = pq.read_table(file, columns=['month', 'origin', 'delay'], filters=[('month', '==', month)])
    return [r['delay'] for r in t.to_pylist() if r['origin'] == origin and r['delay'] is not None]
""",
    ],
    "typed_table": [
        """
def typed_table(rows):
    import datetime
    new = [{'day': datetime.date.fromisoformat(r['day']), 'carrier': r['carrier'], 'delay': None if r['delay'] == 'NA' else int(r['delay'])} for r in rows]
    return pa.Table.from_pylist(new, schema=SCHEMA)
""",
        """
def typed_table(rows):
    texts = pa.table({n: pa.array([None if n == 'delay' and r[n] == 'NA' else r[n] for r in rows], pa.string()) for n in SCHEMA.names})
    return texts.cast(SCHEMA)
""",
    ],
    "read_current": [
        """
def read_current(file):
    schema = fastavro.parse_schema({'type': 'record', 'name': 'Flight', 'fields': [{'name': 'carrier', 'type': 'string'}, {'name': 'delay', 'type': 'double', 'aliases': ['dep']}, {'name': 'gate', 'type': 'string', 'default': 'unknown'}]})
    return [record for record in fastavro.reader(file, schema)]
""",
        """
def read_current(file):
    schema = {'name': 'Flight', 'type': 'record', 'fields': [{'name': 'delay', 'aliases': ['dep'], 'type': 'double'}, {'name': 'gate', 'default': 'unknown', 'type': 'string'}, {'name': 'carrier', 'type': 'string'}]}
    return list(fastavro.reader(file, reader_schema=schema))
""",
    ],
    "load_safely": [
        """
def load_safely(data):
    class Safe(pickle.Unpickler):
        def find_class(self, module, name):
            raise pickle.UnpicklingError(f'{module}.{name}')
    return Safe(io.BytesIO(data)).load()
""",
        """
def load_safely(data):
    import pickletools
    for op, arg, at in pickletools.genops(data):
        if op.name in ('GLOBAL', 'STACK_GLOBAL', 'INST', 'OBJ', 'NEWOBJ', 'NEWOBJ_EX', 'REDUCE', 'BUILD', 'EXT1', 'EXT2', 'EXT4', 'PERSID', 'BINPERSID'):
            raise pickle.UnpicklingError(op.name)
    return pickle.loads(data)
""",
    ],
    "messages": [
        """
def messages(file):
    def size_of():
        size = shift = 0
        while True:
            head = file.read(1)
            if not head:
                return None
            size |= (head[0] & 127) << shift
            shift += 7
            if head[0] < 128:
                return size
    while (size := size_of()) is not None:
        yield file.read(size)
""",
        """
def messages(file):
    while head := file.read(1):
        groups = [head[0]]
        while groups[-1] >= 128:
            groups.append(file.read(1)[0])
        yield file.read(sum((g % 128) * 128**i for i, g in enumerate(groups)))
""",
    ],
    "levels": [
        """
def levels(crews):
    out = []
    for crew in crews:
        if crew is None:
            out.append((0, 0, None))
        elif len(crew) == 0:
            out.append((0, 1, None))
        for i, v in enumerate(crew or ()):
            out.append((1 if i else 0, 2, v))
    return out
""",
        """
def levels(crews):
    def of(crew):
        if not crew:
            return [(0, int(crew is not None), None)]
        first, *rest = crew
        return [(0, 2, first), *((1, 2, v) for v in rest)]
    return [t for crew in crews for t in of(crew)]
""",
    ],
    "store_requests": [
        """
def store_requests(requests, file):
    pq.write_table(requests.sort_by([('client', 'ascending'), ('time', 'ascending')]), file, row_group_size=500)
""",
        """
def store_requests(requests, file):
    t = requests.sort_by([('client', 'descending'), ('time', 'ascending')])
    with pq.ParquetWriter(file, t.schema) as writer:
        writer.write_table(t, row_group_size=400)
""",
        """
def store_requests(requests, file):
    import pyarrow.compute as pc
    with pq.ParquetWriter(file, requests.schema) as writer:
        for c in pc.unique(requests['client']).to_pylist():
            writer.write_table(requests.filter(pc.equal(requests['client'], c)))
""",
    ],
}
