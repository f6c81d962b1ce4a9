# %% task [markdown] slot="trace"
# ## As it arrives
#
# Read this job of mrjob, and do not run it:
#
# ```python
# class Readings(MRJob):
#     def mapper(self, _, line):
#         lake, year, degrees = line.split()
#         yield (lake, int(year)), {int(year): float(degrees)}
#
#     def reducer(self, key, readings):
#         yield type(key).__name__, [2024 in reading for reading in readings]
# ```
#
# Its input:
#
# ```
# Inari 2024 4.5
# Ohrid 2024 18.5
# Inari 2025 4.5
# Inari 2024 6.0
# ```
#
# Put three things in place of the dots: how often `reducer` is called; the name that it yields as the key, as text; and how often `True` occurs
# in all the lists together.

# %% answer
### BEGIN STUB
# as_it_arrives = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Three different pairs of lake and year. Each goes through JSON, which has no tuples, and whose keys are texts.
as_it_arrives = (3, "list", 0)
### END SOLUTION

# %% hints [markdown]
# 1. The pairs are written down as text between mapper and reducer. In which format?
# 2. The reducer is called once for each different key. Look at `json.loads(json.dumps(…))` of a tuple, and of a dictionary with a number as its key.
# 3. The same for another value. Fill the gaps:
#    ```python
#    >>> json.loads(json.dumps(("a", {2: 3.5})))
#    ['a', {___: 3.5}]
#    >>> 2 in json.loads(json.dumps({2: 3.5}))
#    ___
#    ```

# %% question [markdown]
# What would the three be if the mapper yielded `str(year)` in both places?


# %% check
def check(answer, draw):
    groups = {}
    for line in ("Inari 2024 4.5", "Ohrid 2024 18.5", "Inari 2025 4.5", "Inari 2024 6.0"):
        lake, year, degrees = line.split()
        groups.setdefault(json.dumps((lake, int(year))), []).append(json.dumps({int(year): float(degrees)}))
    kinds = {type(json.loads(key)).__name__ for key in groups}
    found = sum(2024 in json.loads(reading) for readings in groups.values() for reading in readings)
    expect.guess(
        answer,
        (len(groups), kinds.pop(), found),
        says="You gave {received}, and not all three are right. Between mapper and reducer, mrjob writes keys and values as text. "
        "In which format, and what does it not have?",
        again="Write the four pairs as JSON, with `json.dumps`. Count the different keys, and read one pair "
        "again with `json.loads`. What are its key and its dictionary now?",
        names=("list", "tuple", "str", "dict", "int"),
    )


# %% right
@right
def through_json():
    """By doing what mrjob does between its steps."""
    lines = ["Inari 2024 4.5", "Ohrid 2024 18.5", "Inari 2025 4.5", "Inari 2024 6.0"]
    sent = [json.dumps([line.split()[:2], {int(line.split()[1]): 0}]) for line in lines]
    arrived = [json.loads(each) for each in sent]
    return len({str(key) for key, _ in arrived}), type(arrived[0][0]).__name__, sum(2024 in each for _, each in arrived)


# %% wrong
wrong(
    "tuples_and_numbers_arrive",
    (3, "tuple", 3),
    belief="What a mapper yields is what a reducer is given, in type and value.",
    says="You let the tuple and the number arrive unchanged. Between mapper and reducer, mrjob writes them as JSON. How does JSON write a tuple, and the key of an object?",
    again="JSON has lists and no tuples, and the keys of its objects are texts.",
)

wrong(
    "only_pairs_change",
    (3, "list", 3),
    belief="Only brackets change on the way through JSON; the keys of a dictionary stay what they are.",
    says="The list is right. You found the number 2024 among the keys of the dictionaries, but they went through JSON too. What type are the keys of a JSON object?",
    again="The keys of a JSON object are texts. Is the number 2024 equal to the text `2024`?",
)

wrong(
    "a_call_for_each_line",
    (4, "list", 0),
    belief="one_line_in_one_line_out",
    says="You let the reducer be called for each of the 4 lines. It is called once for each different key. Which two lines have the same lake and the same year?",
    again="Count the different pairs of lake and year.",
)
