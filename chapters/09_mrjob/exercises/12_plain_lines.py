# %% task [markdown] extra=true
# ## Plain lines · extra
#
# *Repair.* Each line is a carrier and a delay. The job counts the flights of each carrier, whatever their delay. A spreadsheet needs lines
# such as `UA: 2`, **without quotation marks, null or tab**. The job writes `null	"UA: 2"` instead. Correct it.

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
# 1. A protocol writes the pairs of the last step. Which of the three protocols of a job is that ([section 3](lesson#3))?
# 2. `RawValueProtocol` writes a value as it is and leaves the key out. It is in `mrjob.protocol`.
# 3. A job that reads its input as JSON, with one gap:
#    ```python
#    from mrjob.protocol import ___
#
#
#    class Games(MRJob):
#        INPUT_PROTOCOL = JSONValueProtocol
#    ```

# %% question [markdown]
# For which readers are lines of JSON better?


# %% check
@exercise(on="processes")
def check(answer, draw):
    lines = draw.several(delay_line, 300, named="lines")
    counts = Counter(line.split(",")[0] for line in lines)
    job = jobs.mrjob(answer, lines, options=MANY)
    expect.equal(
        sorted(job.output) if job.ok else without_place(job.error),
        sorted(f"{carrier}: {count}" for carrier, count in counts.items()),
        says="Your job writes {received}; {expected} is right. Which protocol writes the lines of the last step?",
    )


# %% right
@right
def as_a_method():
    """The protocol as what a method returns."""
    return job(
        """
        def output_protocol(self):
            return RawValueProtocol()

        def mapper(self, _, line):
            yield line.split(",")[0], 1

        def reducer(self, carrier, ones):
            yield None, f"{carrier}: {sum(ones)}"
    """,
        imports="from mrjob.protocol import RawValueProtocol\n",
    )


# %% wrong
wrong(
    "json_value",
    was=("import RawValueProtocol", "= RawValueProtocol"),
    now=("import JSONValueProtocol", "= JSONValueProtocol"),
    belief="A protocol without keys writes a text as it is.",
    says="Your job writes {received}; {expected} is right. There is no null any more, but the value is still written as JSON. Which protocol writes a text as it is ([section 3](lesson#3))?",
    again="Use `RawValueProtocol` for the output: it adds no quotation marks.",
)

wrong(
    "changes_internal",
    was="OUTPUT_PROTOCOL",
    now="INTERNAL_PROTOCOL",
    belief="A job has one protocol for all that it reads and writes.",
    says="You changed the protocol between mapper and reducer, so the keys do not reach the reducer. Which of the three protocols writes the output ([section 3](lesson#3))?",
    again="Set `OUTPUT_PROTOCOL` and leave the internal protocol alone.",
)

wrong(
    "text_with_tab",
    was=("import RawValueProtocol", "= RawValueProtocol", 'None, f"{carrier}: {sum(ones)}"'),
    now=("import TextProtocol", "= TextProtocol", 'f"{carrier}:", str(sum(ones))'),
    belief="A protocol for text writes the value alone.",
    says="Your job writes {received}; {expected} is right. This protocol writes the key, a tab and the value. Which protocol writes the value alone ([section 3](lesson#3))?",
    again="Yield the whole line as the value, and use `RawValueProtocol`.",
)

wrong(
    "prints_lines",
    was=("    OUTPUT_PROTOCOL = RawValueProtocol\n", 'yield None, f"{carrier}: {sum(ones)}"'),
    now=("", 'print(f"{carrier}: {sum(ones)}")\n        yield from ()'),
    belief="what_a_program_says_is_its_output",
    says="Your job writes {received}; {expected} is right. `print` does not yield a pair, so the runner has no output of the job. How does a reducer give its results?",
    again="Yield each line as a value. `OUTPUT_PROTOCOL` decides how it is written.",
)
