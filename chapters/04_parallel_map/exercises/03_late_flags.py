# %% task [markdown] points=2 core=true
# ## A lambda for the workers
#
# *Repair.* `late_flags` returns for each delay whether it is larger than `limit`. The function below ends with an error.
#
# ```
# late_flags([10, 40, 25], 25)  →  [False, True, False]
# ```
#
# **Use two or more workers, and leave no process behind.** The limit must stay an argument.

# %% answer
# %%writefile late_flags.py
from multiprocessing import Pool

### BEGIN STUB
# def late_flags(delays, limit):
#     """Whether each delay is larger than the limit, computed by two workers."""
#     with Pool(2) as pool:
#         return pool.map(lambda delay: delay > limit, delays)
### END STUB
### BEGIN SOLUTION
from functools import partial


def is_late(limit, delay):
    """Whether a delay is larger than the limit."""
    return delay > limit


def late_flags(delays, limit):
    """Whether each delay is larger than the limit, computed by two workers."""
    with Pool(2) as pool:
        return pool.map(partial(is_late, limit), delays)


### END SOLUTION


# %% hints [markdown]
# 1. Which functions can be pickled? See [section 3](lesson#3).
# 2. Write a function with two parameters at the top of the file. `functools.partial` fixes the first of them.
# 3. The same for powers, with one gap:
#    ```python
#    def power(exponent, base):
#        return base**exponent
#
#    pool.map(partial(power, ___), bases)
#    ```

# %% explanation [markdown]
# A `partial` is pickled as the name of its function and the arguments that it fixes. The worker imports the function and makes the `partial` again.

# %% question [markdown]
# What does each task of your answer contain?


# %% check
@exercise(on="processes", demands=DEMANDS)
def check(answer, draw):
    limit = draw.integer(5, 60, named="limit")
    delays = draw.several(
        lambda random: random.randint(-60, 300), 300, named="delays", cases=[limit, limit + 1, limit - 1]
    )
    flags = [delay > limit for delay in delays]
    if ran := gives(answer, "late_flags", draw, flags, delays, limit):
        uses_workers(ran, draw, flags, delays)


# %% right
@right
def with_a_class():
    return module("""
        class Late:
            def __init__(self, limit):
                self.limit = limit

            def __call__(self, delay):
                return self.limit < delay

        def late_flags(delays, limit):
            with Pool(2) as pool:
                return pool.map(Late(limit), delays)
    """)


@right
def with_pairs():
    return module("""
        def is_late(delay, limit):
            return delay > limit

        def late_flags(delays, limit):
            with Pool(2) as pool:
                return pool.starmap(is_late, [(delay, limit) for delay in delays])
    """)


# %% wrong
wrong(
    "a_named_lambda",
    module("""
        def late_flags(delays, limit):
            def is_late(delay):
                return delay > limit

            with Pool(2) as pool:
                return pool.map(is_late, delays)
    """),
    belief="A function with a name can be pickled.",
    says="Your answer ended with {received}. The function stands inside another function, so a worker cannot look it up in the module ([section 3](lesson#3)). Where must it stand, and how does it get the limit there?",
    again="Move the function to the top of the file and give it the limit as a parameter.",
)

wrong(
    "limit_in_a_global",
    module("""
        limit_now = 0

        def is_late(delay):
            return delay > limit_now

        pool = None

        def late_flags(delays, limit):
            global limit_now
            with Pool(2) as pool:
                limit_now = limit
                return pool.map(is_late, delays)
    """),
    belief="workers_share_my_variables",
    says="For the limit {input limit} your function gave {received}. Each worker has its own global variable, and there it is still 0 ([section 5](lesson#5)). How does a value get to a worker?",
    again="Send the limit with the task: as a parameter of the function, fixed with `partial`.",
)

wrong(
    "the_other_parameter",
    was="is_late(limit, delay):",
    now="is_late(delay, limit):",
    belief="`partial` fixes the parameter that has the name of the value.",
    says="For the limit {input limit} your function gave {received}. `partial(f, x)` fixes the first parameter of `f` ([section 3](lesson#3)). Which parameter is the first in your function?",
    again="Write the limit as the first parameter, or fix it by name: `partial(is_late, limit=limit)`.",
)

wrong(
    "not_before",
    was="delay > limit",
    now="delay >= limit",
    belief="at_least_is_more_than",
    says="A delay of exactly {input limit} minutes was called late. The text says larger than the limit. What does your function say of an equal delay?",
    again="Use `>`.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
