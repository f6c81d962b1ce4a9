# %% task [markdown]
# ## Which of the three?
#
# What makes each job hard: `"volume"`, `"velocity"` or `"variety"`? Choose **one word** for each, or `"none"`. For example,
# receipts in six forms → `"variety"`.
#
# | name | the job |
# |---|---|
# | `card` | check a payment of 200 bytes within 50 ms |
# | `archive` | report on 900 TB of weather, all in one form, in a year |
# | `clinic` | join the records of three hospitals with different patient numbers, 2 GB |
# | `year` | show 336,776 flights from one CSV file next week |
# | `turbine` | stop a turbine within a second; its sensor sends 400 bytes a second |
# | `genomes` | read 100,000 files of 120 GB, all of one kind |
# | `airlines` | merge two timetables: local time in spreadsheets, UTC in XML |
# | `survey` | count 1,200 answers in one table |

# %% answer
### BEGIN STUB
# three_words = {
#     "card": ...,
#     "archive": ...,
#     "clinic": ...,
#     "year": ...,
#     "turbine": ...,
#     "genomes": ...,
#     "airlines": ...,
#     "survey": ...,
# }
### END STUB
### BEGIN SOLUTION
# What would go wrong on an ordinary laptop, in the time that there is, for a person who
# knows the data?
three_words = {
    "card": "velocity",
    "archive": "volume",
    "clinic": "variety",
    "year": "none",
    "turbine": "velocity",
    "genomes": "volume",
    "airlines": "variety",
    "survey": "none",
}
### END SOLUTION

# %% hints [markdown]
# 1. Imagine an ordinary laptop, the time that there is, and a person who knows the data. What would still go wrong?
# 2. Volume: the data do not fit, or one reading takes too long. Velocity: a late answer is useless. Variety: the parts
#    do not match. If none of this happens, the word is "none".
# 3. An ordinary laptop checks a message of 50 bytes. The answer is needed within 10 ms. Fill the gap:
#    ```python
#    {"does it fit?": "yes", "is there time?": "no", "is there one form?": "yes", "word": ___}
#    ```

# %% question [markdown]
# Which of the eight jobs would get another word if the deadline were a second?

# %% check
WORDS = {
    "card": ("velocity", "What happens if the answer comes a minute later?"),
    "archive": ("volume", "There is one form and a year of time. What is left?"),
    "clinic": ("variety", "2 GB fit on any laptop. What must be matched before you can join the records?"),
    "year": ("none", "It is one small file in one form, and there is a week of time. What is hard about it?"),
    "turbine": ("velocity", "Four hundred bytes a second are little. What are they worth tomorrow?"),
    "genomes": ("volume", "All the files are of one kind. How many bytes are there in all?"),
    "airlines": ("variety", "Timetables are small. In what do the two differ?"),
    "survey": ("none", "How many answers are there, and in how many forms?"),
}


def check(answer, draw):
    for name, (word, asks) in WORDS.items():
        says = f"You chose {{received}} for “{name}”. {asks}"
        expect.guess(answer[name], word, says=says, names=("volume", "velocity", "variety", "none"))


# %% right
JOBS = {"volume": "archive genomes", "velocity": "card turbine", "variety": "clinic airlines", "none": "year survey"}
KEY = {name: word for word, names in JOBS.items() for name in names.split()}


@right
def by_word():
    """The other way round: the jobs of each word."""
    return KEY


# %% wrong
wrong(
    "none_is_none",
    {**KEY, "year": "volume", "survey": "variety"},
    belief="Every job with data is hard by volume, velocity or variety.",
    says="You gave one of the three words to every job. Most data are none of the three ([section 3](lesson#3)). What would go wrong with 1,200 answers in a spreadsheet?",
    again="Two of the eight jobs are easy on any laptop. Find them by their size and their deadline.",
)

wrong(
    "a_stream_is_volume",
    {**KEY, "turbine": "volume", "card": "volume"},
    belief="A steady stream of small messages is a matter of volume.",
    says="You chose volume for the card and the turbine. Volume is about data that do not fit on one machine ([section 3](lesson#3)). What happens if the answer comes late?",
    again="Look at the two deadlines, not at the size of all messages together.",
)

wrong(
    "any_deadline",
    {**KEY, "archive": "velocity", "year": "velocity"},
    belief="Every job with a deadline is a matter of velocity.",
    says="You chose velocity for every job with a date. Velocity means that the answer is needed sooner than you can compute it ([section 3](lesson#3)). When are the archive's report and the flights due?",
    again="A week or a year is much time. Ask what else makes these two jobs hard, if anything does.",
)
