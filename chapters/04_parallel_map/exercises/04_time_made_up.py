# %% task [markdown] points=1
# ## Two arguments for each call
#
# *Apply.* `time_made_up` gets pairs: the delay of a flight at departure and its delay at arrival. It returns a list with the minutes
# that each flight made up in the air. The function `made_up`, with its two parameters, stays as it is.
#
# ```
# time_made_up([(30, 10), (5, 12)])  →  [20, -7]
# ```
#
# **Use two or more workers, and leave no process behind.**

# %% answer
# %%writefile time_made_up.py
from multiprocessing import Pool


def made_up(at_departure, at_arrival):
    """The minutes that a flight made up in the air."""
    return at_departure - at_arrival


def time_made_up(pairs):
    """The minutes that each flight made up, computed by two workers."""
    ### BEGIN SOLUTION
    with Pool(2) as pool:
        return pool.starmap(made_up, pairs)
    ### END SOLUTION


# %% hints [markdown]
# 1. `pool.map` calls its function with one argument: the pair. Which method makes two arguments of a pair? See [section 5](lesson#5).
# 2. `itertools.starmap(f, [(1, 2)])` calls `f(1, 2)`. A pool has a method of the same name.
# 3. Powers of pairs, with one gap:
#    ```python
#    pool.___(pow, [(2, 3), (3, 2)])
#    ```

# %% explanation [markdown]
# `starmap` makes two arguments of each pair: it calls `made_up(30, 10)`, and `map` would call `made_up((30, 10))`.

# %% question [markdown]
# How would you write this with `pool.map` and a second function?


# %% check
@exercise(on="processes", demands=DEMANDS, rounds=(None,))
def check(answer, draw):
    pairs = draw.several(
        lambda random: (random.randint(-20, 200), random.randint(-30, 200)), 300, named="pairs", cases=[(0, 5), (5, 0)]
    )
    minutes = [before - after for before, after in pairs]
    if ran := gives(answer, "time_made_up", draw, minutes, pairs):
        uses_workers(ran, draw, minutes, pairs)
        changed = "The minutes are right. The text asks for a function `made_up` with its two parameters. How does a pair become two arguments?"
        expect.true(parameters(answer, "made_up") == 2, says=changed)


# %% right
@right
def with_map():
    return module("""
        def made_up(at_departure, at_arrival):
            return at_departure - at_arrival

        def of_pair(pair):
            return made_up(*pair)

        def time_made_up(pairs):
            with Pool(2) as pool:
                return pool.map(of_pair, pairs)
    """)


@right
def with_two_columns():
    return dedent("""
        from concurrent.futures import ProcessPoolExecutor

        def made_up(at_departure, at_arrival):
            return at_departure - at_arrival

        def time_made_up(pairs):
            before, after = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
            with ProcessPoolExecutor(2) as executor:
                return list(executor.map(made_up, before, after))
    """)


# %% wrong
wrong(
    "one_argument",
    was="starmap",
    now="map",
    belief="`map` makes two arguments of a pair.",
    says="Your answer ended with {received}. `pool.map` calls the function with one argument, the pair ([section 5](lesson#5)). Which method makes two arguments of a pair?",
    again="Use `pool.starmap`.",
)

wrong(
    "not_the_pool_s",
    module("""
        from itertools import starmap

        def made_up(at_departure, at_arrival):
            return at_departure - at_arrival

        def time_made_up(pairs):
            with Pool(2) as pool:
                return list(starmap(made_up, pairs))
    """),
    belief="Inside the `with` block of a pool, every map runs in its workers.",
    says="The minutes are right. The pool got no task: `itertools.starmap` runs in this process ([section 5](lesson#5)). Whose `starmap` should do the work?",
    again="Call `pool.starmap`.",
)

wrong(
    "a_pair_as_parameter",
    module("""
        def made_up(pair):
            return pair[0] - pair[1]

        def time_made_up(pairs):
            with Pool(2) as pool:
                return pool.map(made_up, pairs)
    """),
    belief="A function for `map` must be rewritten to take a pair.",
    says="The minutes are right. Your `made_up` has one parameter, and the text keeps its two ([section 5](lesson#5)). Which method of a pool calls a function with two arguments?",
    again="Leave `made_up` as it was, and use `pool.starmap`.",
)

wrong(
    "the_other_way",
    was="at_departure - at_arrival",
    now="at_arrival - at_departure",
    belief="The order of two arguments does not matter.",
    says="Your minutes have the wrong sign. A flight that left 30 minutes late and arrived 10 minutes late made up 20 minutes. Which delay comes first?",
    again="`made_up` was right as it was given: the delay at departure minus the delay at arrival.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
