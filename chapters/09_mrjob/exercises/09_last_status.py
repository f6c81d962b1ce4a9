# %% task [markdown] points=2
# ## The last status
#
# *Repair.* Each line is a page, a second of the day, and the status of a request, such as `/plays 97 404`. The lines are in order of time, and
# no two requests have the same second. For each page, the job yields the status of its last request, as text. In one process it is right.
# **Correct it, so that it does not depend on the order of the values that a reducer gets.** The check gives it the lines in another order,
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
# 1. Which of its values is the latest? A status alone does not tell the reducer. What must a value hold besides?
# 2. Send the second and the status together ([section 8](lesson#8)). `max` compares pairs by their first part, and numbers as numbers.
# 3. The first word of each length in a text, by the place of the word, with two gaps:
#    ```python
#    def mapper(self, place, word):
#        yield len(word), (___, word)
#
#    def reducer(self, length, values):
#        place, word = ___(values)
#        yield length, word
#    ```

# %% question [markdown]
# What would it cost if the cluster sorted the values of each key?

# %% check
STATUSES = ("200", "204", "206", "301", "302", "304", "400", "403", "404", "429", "500", "503")


@exercise(on="hadoop", seconds=240)
def check(answer, draw):
    ats = sorted(draw.random.sample(range(1, 150), 80))
    lines = draw.show("lines", [f"{draw.random.choice(PATHS)} {at} {draw.random.choice(STATUSES)}" for at in ats])
    last = {page: status for page, _, status in map(str.split, lines)}.items()
    turned = jobs.mrjob(answer, lines[::-1], options=MANY)
    if gives(turned, last, says="With the lines in another order it gives {received}; {expected} is right."):
        if gives(jobs.mrjob(answer, lines, options=MANY), last):
            gives(on_cluster(answer, lines), last)


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
    was=("(int(second), status)", "second, status = max(requests)"),
    now=("status", "status = next(requests)"),
    belief="values_come_in_order",
    says="With the lines in reverse order your job is right, and with the lines in order it gives {received}; {expected} is right. It takes the first value instead of the last. What does a reducer know of the order of its values ([section 8](lesson#8))?",
    again="No order of the values is promised. Send the second with the status, and choose the greatest second.",
)

wrong(
    "greatest_status",
    was=("(int(second), status)", "second, status = max(requests)"),
    now=("status", "status = max(requests)"),
    belief="`max` of the values is the latest of them.",
    says="Your job gives {received}; {expected} is right. It yields each page's greatest status. What did `max` compare?",
    again="Let each value begin with the second, as a number. Then `max` finds the latest request.",
)

wrong(
    "seconds_as_text",
    was="int(second)",
    now="second",
    belief="numbers_sort_as_numbers",
    says="Your job gives {received}; {expected} is right. The seconds were compared as texts, so 99 came after 149 ([section 3](lesson#3)). Where can they become numbers?",
    again="Send `int(second)`: numbers are compared by their value.",
)

wrong(
    "still_the_last",
    was="second, status = max(requests)",
    now="for second, status in requests:\n            pass",
    belief="values_come_in_order",
    says="With the lines in another order your job gives {received}; {expected} is right. The seconds travel with the values, and your reducer takes the value that arrives last. How can it use the seconds?",
    again="Compare the seconds: take the value with the greatest one.",
)
