"""Papers, projects and vendors, 2003 to 2026."""

from functools import partial

from workbook import drawing

INK, LINE = drawing.INK, drawing.LINE
PALE, MARK = "#66707a", "#b5482f"
PAPERS, PROJECTS, VENDORS, RENT = "#fbe6c8", "#cfe3f5", "#ecd9f1", "#d8efd6"
FIRST, LAST = 2003, 2026
WIDTH, LEFT, YEAR, ROW = 900, 164, 30, 30

# kind, name, from, to (None: still there), what became of it
LIVES = (
    ("paper", "GFS", 2003, None, "Google's file system"),
    ("paper", "MapReduce", 2004, None, ""),
    ("paper", "BigTable", 2006, None, ""),
    ("paper", "Dremel", 2010, None, ""),
    ("project", "HDFS, MapReduce", 2006, 2026, "Hadoop, after GFS and MapReduce"),
    ("project", "HBase", 2008, 2026, "after BigTable"),
    ("project", "Cassandra", 2008, 2026, "from Facebook"),
    ("project", "MongoDB", 2009, 2026, ""),
    ("project", "Spark", 2010, 2026, "open source; Apache 2013"),
    ("project", "Drill", 2012, 2026, "after Dremel"),
    ("project", "YARN", 2013, 2026, "Hadoop 2"),
    ("project", "Ozone", 2020, 2026, "on its own"),
    ("vendor", "Cloudera: CDH", 2008, 2026, "and HDP; both replaced by one package"),
    ("vendor", "MapR", 2009, 2019, "to HPE"),
    ("vendor", "Hortonworks: HDP", 2011, 2019, "merged into Cloudera"),
    ("rent", "Amazon EMR", 2009, 2026, ""),
    ("rent", "Azure HDInsight", 2013, 2026, "on Kubernetes to 31 Jan 2025"),
    ("rent", "Google Dataproc", 2016, 2026, ""),
)
KINDS = {
    "paper": ("Google's papers", PAPERS),
    "project": ("Projects", PROJECTS),
    "vendor": ("Vendors", VENDORS),
    "rent": ("For rent", RENT),
}
text = partial(drawing.text, size=14)


def draw():
    """The figure as SVG text."""
    height = 112 + ROW * len(LIVES) + 3 * 14
    parts = [
        text(24, 36, "Papers, projects, vendors", size=18, weight="bold"),
        text(WIDTH - 24, 36, "as of 2026", fill=PALE, anchor="end"),
    ]
    bottom = height - 22
    for year in range(FIRST, LAST + 1):
        x = _x(year)
        if year % 5 == 0:
            parts.append(f'<path d="M {x} 66 V {bottom}" stroke="{LINE}"/>')
            parts.append(text(x, 58, str(year), fill=PALE, anchor="middle"))
    y, before = 78, ""
    for kind, name, start, end, says in LIVES:
        if kind != before:
            y += 14 if before else 0
            parts.append(text(24, y + 17, KINDS[kind][0], weight="bold"))
            before = kind
        parts += _life(y, kind, name, start, end, says)
        y += ROW
    title = "From Google's papers to Hadoop's projects and vendors, 2003 to 2026"
    return drawing.picture(title, WIDTH, height, parts, size=14)


def _life(y, kind, name, start, end, says):
    x, tint = _x(start), KINDS[kind][1]
    if end is None:
        yield f'<circle cx="{x}" cy="{y + 12}" r="8" fill="{tint}" stroke="{INK}"/>'
        yield text(x + 16, y + 17, f"{name}, {start}" + (f": {says}" if says else ""))
        return
    wide = _x(end) - x
    alive = end == LAST
    yield drawing.box(x, y, wide, 24, tint, INK, rounded=6)
    yield text(x + 8, y + 17, f"{start}  {name}" + (f" ({says})" if says and alive else ""), size=13)
    if not alive:
        yield f'<path d="M {x + wide} {y - 2} V {y + 26}" stroke="{MARK}" stroke-width="3"/>'
        yield text(x + wide + 8, y + 17, f"{end}: {says}", fill=MARK)


def _x(year):
    return LEFT + (year - FIRST) * YEAR
