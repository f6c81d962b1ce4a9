# %% task [markdown] extra=true
# ## Plain lines · extra
#
# *Repair.* Each line is a carrier and a delay. The job counts each carrier's flights, whatever their delay. Somebody's spreadsheet wants
# lines such as `UA: 2`, with no quotation marks, no null and no tab. As it stands, it writes `null	"UA: 2"`. Mend it.

# %% answer
# %%writefile plain_lines.py
from mrjob.job import MRJob

### BEGIN STUB
### END STUB
### BEGIN SOLUTION
from mrjob.protocol import RawValueProtocol
### END SOLUTION


class PlainLines(MRJob):
    """How many flights each carrier has, as lines to be read."""

    ### BEGIN SOLUTION
    OUTPUT_PROTOCOL = RawValueProtocol

    ### END SOLUTION
    def mapper(self, _, line):
        yield line.split(",")[0], 1

    def reducer(self, carrier, ones):
        yield None, f"{carrier}: {sum(ones)}"


if __name__ == "__main__":
    PlainLines.run()

# %% hints [markdown]
# 1. The quotation marks and the null come from whatever writes the last step's pairs. Which of the three protocols is
#    that?
# 2. `RawValueProtocol` writes a value as it is and leaves the key out. It is in `mrjob.protocol`.
# 3. A relative: a job with `OUTPUT_PROTOCOL = JSONValueProtocol` writes only its values, as JSON: `yield None, [1,
#    2]` becomes the line [1, 2].

# %% question [markdown]
# Who would rather have the lines of JSON?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    lines = draw.several(delay_line, 50, named="lines")
    counts = Counter(line.split(",")[0] for line in lines)
    job = jobs.mrjob(answer, lines, options=MANY)
    expect.equal(
        sorted(job.output) if job.ok else re.sub(r"^line \d+: ", "", job.error),
        sorted(f"{carrier}: {count}" for carrier, count in counts.items()),
    )


# %% right
PLAIN = changed(
    job("""
    OUTPUT_PROTOCOL = RawValueProtocol

    def mapper(self, _, line):
        yield line.split(",")[0], 1

    def reducer(self, carrier, ones):
        yield None, f"{carrier}: {sum(ones)}"
"""),
    ("from mrjob.step import MRStep", "from mrjob.protocol import JSONValueProtocol, RawValueProtocol, TextProtocol"),
)


@right
def as_a_method():
    """The protocol as what a method returns."""
    return changed(
        PLAIN,
        (
            "    OUTPUT_PROTOCOL = RawValueProtocol\n",
            "    def output_protocol(self):\n        return RawValueProtocol()\n",
        ),
    )


# %% wrong
wrong(
    "json_value",
    was=("import RawValueProtocol", "= RawValueProtocol"),
    now=("import JSONValueProtocol, RawValueProtocol, TextProtocol", "= JSONValueProtocol"),
    belief="A protocol without keys writes a text as it is.",
    says="The null has gone and the quotation marks have stayed: the value is still written as JSON. Which protocol writes a text as it is?",
)

wrong(
    "changes_internal",
    was="OUTPUT_PROTOCOL",
    now="INTERNAL_PROTOCOL",
    belief="A job has one protocol for all that it reads and writes.",
    says="Now mapper and reducer no longer understand each other: the keys did not come through. Between which two was the protocol to be changed?",
)

wrong(
    "text_with_tab",
    was=("import RawValueProtocol", "= RawValueProtocol", 'None, f"{carrier}: {sum(ones)}"'),
    now=("import JSONValueProtocol, RawValueProtocol, TextProtocol", "= TextProtocol", 'f"{carrier}:", str(sum(ones))'),
    belief="A protocol for text writes the value alone.",
    says="The lines hold a tab: this protocol writes a key, a tab, a value. What does the colon of the spreadsheet stand between?",
)

wrong(
    "prints_lines",
    was=("    OUTPUT_PROTOCOL = RawValueProtocol\n", 'yield None, f"{carrier}: {sum(ones)}"'),
    now=("", 'print(f"{carrier}: {sum(ones)}")\n        yield from ()'),
    belief="what_a_program_says_is_its_output",
    says="It printed its lines on the way, and the job's output is another thing. Where does the output of a reducer go on a cluster, before anybody reads it?",
)
