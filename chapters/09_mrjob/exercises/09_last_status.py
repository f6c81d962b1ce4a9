# %% task [markdown] points=2
# ## The last status
#
# *Repair.* Each line is a page, a second of the day, and the status of a request, such as `/plays 97 404`. The log is in order of time, and
# no two requests have the same second. For each page, yield the status of its last request, as text. In one process this works. Mend
# it, so that it does not depend on the order in which a reducer meets its values. The check gives it the lines in another order first,
# and then runs it on the cluster. The lines `/plays 97 404`, `/plays 121 200` and `/ 130 304` give
#
# ```
# "/"	"304"
# "/plays"	"200"
# ```

# %% answer
# %%writefile last_status.py
from mrjob.job import MRJob


class LastStatus(MRJob):
    """The status of each page's last request."""

    def mapper(self, _, line):
        page, second, status = line.split()
        ### BEGIN STUB
        # yield page, status
        ### END STUB
        ### BEGIN SOLUTION
        yield page, (int(second), status)
        ### END SOLUTION

    ### BEGIN STUB
    # def reducer(self, page, statuses):
    #     for status in statuses:
    #         last = status
    #     yield page, last
    ### END STUB
    ### BEGIN SOLUTION
    def reducer(self, page, requests):
        second, status = max(requests)
        yield page, status

    ### END SOLUTION


if __name__ == "__main__":
    LastStatus.run()

# %% hints [markdown]
# 1. The reducer cannot know which of its values is the latest: nothing in a value says so. What should be in it?
# 2. Send second and status together, the second as a number: `max` compares pairs by their first part.
# 3. A relative, the first word of each length: the mapper yields `len(word), (place, word)`, and the reducer takes
#    `min(values)[1]`.

# %% question [markdown]
# What would it cost to have the values sorted by the cluster instead?

# %% check
STATUSES = ("200", "204", "206", "301", "302", "304", "400", "403", "404", "429", "500", "503")


def status_line(random, at):
    """A page, a second of the day, and a status."""
    return f"{random.choice(PATHS)} {at} {random.choice(STATUSES)}"


@exercise(needs=("hadoop",), seconds=240, memory_mb=16_000, rounds=(None,), costly="it runs a job on the cluster")
def check(answer, draw):
    ats = sorted(draw.random.sample(range(1, 150), 80))
    lines = draw.show("lines", [status_line(draw.random, at) for at in ats])
    last = {page: status for page, _, status in map(str.split, lines)}
    turned = lines[::-1]
    if not gives(
        jobs.mrjob(answer, turned, options=MANY),
        last.items(),
        says="With the lines in another order it gives {received}.",
    ):
        return
    if not gives(jobs.mrjob(answer, lines, options=MANY), last.items()):
        return
    gives(
        jobs.mrjob(answer, lines, runner="hadoop", options=("-D", "mapreduce.job.ubertask.enable=true")), last.items()
    )


# %% right
@right
def kept_the_latest():
    """A loop that keeps the latest, and a combiner that does the same."""
    return job("""
        def mapper(self, _, line):
            page, second, status = line.split()
            yield page, {"at": int(second), "status": status}

        def latest(self, requests):
            latest = next(requests)
            for request in requests:
                if request["at"] > latest["at"]:
                    latest = request
            return latest

        def combiner(self, page, requests):
            yield page, self.latest(requests)

        def reducer(self, page, requests):
            yield page, self.latest(requests)["status"]
    """)


# %% wrong
wrong(
    "takes_first",
    job("""
        def mapper(self, _, line):
            page, second, status = line.split()
            yield page, status

        def reducer(self, page, statuses):
            yield page, next(statuses)
    """),
    belief="values_come_in_order",
    says="It takes the first value instead of the last. With the lines turned round that is right, and with the lines as they are it is not. What does a reducer know of the order of its values?",
)

wrong(
    "greatest_status",
    job("""
        def mapper(self, _, line):
            page, second, status = line.split()
            yield page, status

        def reducer(self, page, statuses):
            yield page, max(statuses)
    """),
    belief="`max` of the values is the latest of them.",
    says="It gives each page's greatest status, an error wherever there was one. Which part of the value did `max` compare first?",
)

wrong(
    "seconds_as_text",
    was="int(second)",
    now="second",
    belief="numbers_sort_as_numbers",
    says="The second 99 came after the second 149. They were compared as they stood in the line: how do texts of digits compare?",
)

wrong(
    "with_second",
    was="second, status = max(requests)\n        yield page, status",
    now="yield page, max(requests)",
    belief="What was needed to choose belongs into the answer.",
    says="Second and status came out together. The second was needed to choose; was it asked for?",
)

wrong(
    "status_as_number",
    was="status)",
    now="int(status))",
    belief="digits_make_a_number",
    says="The right request was found, and its status came out as a number. In the line it was text: who asked to calculate with it?",
)

wrong(
    "still_the_last",
    was="second, status = max(requests)",
    now="for second, status in requests:\n            pass",
    belief="values_come_in_order",
    says="The seconds travel along now, and nobody looks at them: the last value to arrive won again. With the lines turned round, which was that?",
)
