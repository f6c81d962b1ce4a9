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
# Three things in place of the dots: how often `reducer` is called; the name that it gives as the key, as text; and how often `True` stands in
# all the lists together.

# %% answer
### BEGIN STUB
# as_it_arrives = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Three different pairs of lake and year; on the way each was JSON, which knows no tuples, and no numbers as keys.
as_it_arrives = (3, "list", 0)
### END SOLUTION

# %% hints [markdown]
# 1. What is a pair, and what is a dictionary with a number as its key, when both are written down as a text in
#    between?
# 2. The reducer is called once for each different key. `json.loads(json.dumps(…))` of a tuple is a list, and the keys
#    of an object are texts.
# 3. A relative: `json.loads(json.dumps((1, {2: 3})))` is `[1, {'2': 3}]`: a list, and `2 in` its dictionary is False.

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
        says="Not these three: {received}. What stands between the mapper and the reducer, written down?",
        again="Not yet. Write the four pairs down as JSON, with `json.dumps`. Count the different keys, and read one pair "
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
    says="Here a pair arrives as a pair, and a number as a number. Which signs would have told the reader that it was round brackets?",
)

wrong(
    "only_pairs_change",
    (3, "list", 3),
    belief="Only brackets change on the way through JSON; the keys of a dictionary stay what they are.",
    says="The pair became a list, and 2024 was found among the keys. With which signs does JSON write the key of an object?",
)

wrong(
    "key_as_it_was_written",
    (3, "str", 0),
    belief="What went through JSON is a text from then on.",
    says="The key is a text here. Who turns it back from JSON before the reducer is called?",
)

wrong(
    "a_call_for_each_line",
    (4, "list", 0),
    belief="one_line_in_one_line_out",
    says="The reducer was called for each line. Which two lines have the same lake and the same year?",
)

wrong(
    "a_call_for_each_lake",
    (2, "list", 0),
    belief="the_first_field_is_the_key",
    says="The reducer was called once for each lake. Is the key of 2024 equal to that of 2025?",
)
