# %% task [markdown]
# ## Which of the three?
#
# *Choose.* Eight jobs. For each: what makes it hard *first*, `"volume"`, `"velocity"` or `"variety"`? If none of them
# does, `"none"`.
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
# Ask what would go wrong on an ordinary laptop, with the time that the job leaves and a person who knows the data.
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
# 1. Take a laptop, the time that the job leaves, and somebody who knows the data. What would still go wrong?
# 2. Volume: it does not fit, or one reading takes too long. Velocity: a late answer is no answer. Variety: the parts
#    do not match. If nothing of this hurts: none.
# 3. A relative: a supermarket's tills send receipts in six formats, 1 GB a night, for a report each month. It fits,
#    there is time, the formats differ: variety.

# %% question [markdown]
# Which of the eight would change its word if the deadline moved, and which if the form did?

# %% check
WORDS = {
    "card": ("velocity", "What happens if the answer comes a minute later?"),
    "archive": ("volume", "There is one form and plenty of time. What is left?"),
    "clinic": ("variety", "Two GB fit on any laptop. What would you spend the time until June on?"),
    "year": ("none", "One small file, one form, a week of time: what is hard about it?"),
    "turbine": ("velocity", "Four hundred bytes a second are little. Are they any use tomorrow?"),
    "genomes": ("volume", "All the files are of one kind. How many bytes are there in all?"),
    "airlines": ("variety", "A phone holds 30 MB. What do the two tables disagree about?"),
    "survey": ("none", "How many numbers is that in all, and how many forms do they come in?"),
}


def check(answer, draw):
    for name, (right, asks) in WORDS.items():
        given = answer[name]
        expect.note(given == right, given, says=f"Not {{received}} for “{name}”. {asks}")


# %% right
KEY = {
    "card": "velocity", "archive": "volume", "clinic": "variety", "year": "none",
    "turbine": "velocity", "genomes": "volume", "airlines": "variety", "survey": "none",
}  # fmt: skip


@right
def by_word():
    """The other way round: the jobs of each word."""
    jobs = {"volume": ("archive", "genomes"), "velocity": ("card", "turbine"), "variety": ("clinic", "airlines")}
    words = dict.fromkeys(KEY, "none")
    for word, names in jobs.items():
        words.update(dict.fromkeys(names, word))
    return words


# %% wrong
wrong(
    "a_third_of_a_million",
    {**KEY, "year": "volume"},
    belief="Hundreds of thousands of rows are big data.",
    says="The year of flights counts as volume, for its many rows. How many MB were they in the lesson, and what did not fit?",
)

wrong(
    "none_is_none",
    {**KEY, "year": "volume", "survey": "variety"},
    belief="Every job with data is hard by volume, velocity or variety.",
    says="Every job got one of the three words, the small ones too. What would go wrong with 1,200 answers in a spreadsheet?",
)

wrong(
    "a_stream_is_volume",
    {**KEY, "turbine": "volume", "card": "volume"},
    belief="What comes all the time is a matter of volume: it adds up.",
    says="The turbine and the card were sorted by how much they send over the years. What is lost when the answer comes late?",
)

wrong(
    "a_trickle_is_none",
    {**KEY, "turbine": "none"},
    belief="A job with few bytes cannot be hard.",
    says="The turbine got “none”, for it sends so little. A laptop can hold all of it; what must be done before the second is over?",
)

wrong(
    "many_files",
    {**KEY, "genomes": "variety"},
    belief="Many files are variety.",
    says="The genomes count as variety, for there are so many files. In how many forms do they come?",
)

wrong(
    "any_deadline",
    {**KEY, "archive": "velocity", "clinic": "velocity", "year": "velocity"},
    belief="Whatever has a date is a matter of velocity.",
    says="Every job with a date got velocity. Which of these dates is nearer than the next cup of tea?",
)
