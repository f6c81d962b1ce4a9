# %% task [markdown] slot="workers"
# ## Which functions may leave the parent?
#
# Read these functions:
#
# ```python
# rate, names, total = 1.2, set(), 0
#
# def add_tax(price):
#     return price * rate
#
# def is_new(name):
#     known = name in names
#     names.add(name)
#     return not known
#
# def add_up(price):
#     global total
#     total += price
#     return total
#
# def first_letter(name, cache={}):
#     if name not in cache:
#         cache[name] = name[0]
#     return cache[name]
#
# def throw(number):
#     return random.randint(1, 6)
#
# def toss(number):
#     return random.Random(number).randint(1, 6)
# ```
#
# Which of them **always give the same results in a pool**, for every chunk size and number of workers, as with `map` in a new process? Give a set of names.

# %% answer
### BEGIN STUB
# fit_functions = {"...", "..."}
### END STUB
### BEGIN SOLUTION
fit_functions = {"add_tax", "first_letter", "toss"}
### END SOLUTION

# %% hints [markdown]
# 1. Does the result depend on the argument only, or also on earlier calls? A worker does not know the calls of the others.
# 2. Some functions only read a variable. Others remember something. Of these, ask whether the memory can change a *result*.
# 3. One more function. Which word fits the gap, "may" or "may not"?
#    ```python
#    def double(number, calls=[]):
#        calls.append(number)
#        return 2 * number      # ___ leave the parent
#    ```

# %% question [markdown]
# How would you change `is_new` so that workers can do most of its work?

# %% check
SOURCE = """
import random
rate, names, total = 1.2, set(), 0
def add_tax(price):
    return price * rate
def is_new(name):
    known = name in names
    names.add(name)
    return not known
def add_up(price):
    global total
    total += price
    return total
def first_letter(name, cache={}):
    if name not in cache:
        cache[name] = name[0]
    return cache[name]
def throw(number):
    return random.randint(1, 6)
def toss(number):
    return random.Random(number).randint(1, 6)
"""
MODULE = compile(SOURCE, "functions.py", "exec")
NAMES = ("add_tax", "is_new", "add_up", "first_letter", "throw", "toss")


def results(name, chunks):
    """What a function gives if each chunk has a new worker."""
    found = []
    for chunk in chunks:
        worker = {}
        exec(MODULE, worker)
        found += map(worker[name], chunk)
    return found


def check(answer, draw):
    fit = set()
    for name in NAMES:
        items = ["to", "be", "to"] * 4 if name in ("is_new", "first_letter") else [*range(12)]
        cuts = [[items], [items], [[item] for item in items], [items[:7], items[7:]]]
        one, *others = [results(name, chunks) for chunks in cuts]
        fit |= {name} if all(one == other for other in others) else set()
    says = "You gave {received}, and not all of it is right. A function is fit if no earlier call can change its result. Which of your functions would you test first?"
    again = "Call each function in your mind for the same argument twice, once in a new process. If the results can differ, it is not fit."
    expect.guess(listed(answer), listed(fit), says=says, again=again, names=NAMES)


# %% right
@right
def as_a_list():
    return ["toss", "first_letter", "add_tax"]


# %% wrong
wrong(
    "no_outside_variables",
    {"first_letter", "toss"},
    belief="A function for workers may not read a variable of its module.",
    says="You left out `add_tax`. It reads a variable that nobody changes, and each worker has its own copy with the same value. Can the result differ?",
    again="`rate` is a constant, so `add_tax` is fit. A variable is a problem if calls change it.",
)

wrong(
    "names_are_shared",
    {"add_tax", "first_letter", "is_new", "toss"},
    belief="workers_share_my_variables",
    says="You named `is_new`. Each worker has a set of its own, and does not know the names that the other workers have seen. What does it say of a name that two workers meet?",
    again="Leave out `is_new`: its result depends on earlier calls in other workers.",
)

wrong(
    "no_memory_at_all",
    {"add_tax", "toss"},
    belief="A function that remembers anything is not fit for workers.",
    says="You left out `first_letter`. Its cache saves work, but the result is the same with an empty cache. What changes if each worker has a cache of its own?",
    again="A cache changes the time of a call, and not its result. So `first_letter` is fit.",
)

wrong(
    "chance_is_chance",
    {"add_tax", "first_letter", "throw", "toss"},
    belief="Random numbers are random, wherever they are drawn.",
    says="You named `throw`. It uses a generator of its process, and its state depends on all earlier calls there. Does a second run give the same numbers?",
    again="Leave out `throw`. `toss` makes its generator from its argument, so it is fit.",
)
