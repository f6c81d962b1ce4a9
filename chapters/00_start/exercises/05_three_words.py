# %% task [markdown]
# ## Which of the three?
#
# What makes each of these jobs hard: `"volume"`, `"velocity"` or `"variety"`? Choose **one word** for each, or `"none"`.
# For example, six forms of receipts for a monthly report → `"variety"`.
#
# | name | the job |
# |---|---|
# | `card` | A bank checks each payment, 200 bytes, before the shop's till says yes: within 50 ms. |
# | `archive` | 40 years of weather in files of one form, 900 TB. A report is due in autumn. |
# | `clinic` | Letters, scans and tables of three hospitals that number their patients differently: 2 GB. There is time until June. |
# | `year` | The 336,776 flights of 2013 in one CSV file, for a talk next week. |
# | `turbine` | A turbine's sensor sends 40 bytes ten times a second. A bad bearing must stop it within a second. |
# | `genomes` | 100,000 genomes, each a file of 120 GB of the same kind. Each is read once. |
# | `airlines` | Two airlines merge their timetables. One has spreadsheets in local time, the other XML in UTC: 30 MB. |
# | `survey` | 1,200 answers to ten questions with a mark from 1 to 5, in one table. |

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
# Which of the eight would get another word with another deadline, and which with another form?

# %% check
WORDS = {
    "card": ("velocity", "What happens if the answer comes a minute later?"),
    "archive": ("volume", "There is one form and much time. What is left?"),
    "clinic": ("variety", "2 GB fit on any laptop. What would you do in the time until June?"),
    "year": ("none", "It is one small file in one form, and there is a week of time. What is hard about it?"),
    "turbine": ("velocity", "Four hundred bytes a second are little. What are they worth tomorrow?"),
    "genomes": ("volume", "All the files are of one kind. How many bytes are there in all?"),
    "airlines": ("variety", "30 MB fit on a phone. In what do the two tables differ?"),
    "survey": ("none", "How many numbers are there in all, and in how many forms?"),
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
    says="You chose volume for the card and the turbine. Each message is at most 200 bytes. What happens if the answer comes late?",
    again="Look at the two deadlines, not at the sum of all messages.",
)

wrong(
    "any_deadline",
    {**KEY, "archive": "velocity", "clinic": "velocity", "year": "velocity"},
    belief="Every job with a deadline is a matter of velocity.",
    says="You chose velocity for every job with a date. Velocity means that the answer is due sooner than you can give it. Which of these dates are weeks away?",
    again="A week is much time. Ask what else makes these jobs hard, if anything does.",
)
