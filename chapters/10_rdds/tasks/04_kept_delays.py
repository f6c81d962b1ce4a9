# %% task [markdown]
# ## Parsed once
#
# Each item of the RDD `lines` is a delay such as `"12"`, or `"NA"`. You want to ask several questions about the delays. Make an RDD of the delays as whole numbers, without the lines `NA`. **Spark must
# convert each line only once, even if many actions follow.**

# %% answer
def kept_delays(lines):
    """An RDD of delays, to be used several times."""
    ### BEGIN SOLUTION
    return lines.filter(lambda line: line != "NA").map(int).cache()
    ### END SOLUTION


# %% hints [markdown]
# 1. `filter`, then `map`, and then ask Spark to keep the result ([section 5](lesson#5)).


# %% check
@exercise(on="spark", demands=("lazily", "computed once"))
def check(answer, draw):
    def delay(random):
        return random.choice(["NA", str(random.randint(-30, 300))])

    lines = draw.several(delay, 60, named="lines", cases=["NA", "0", "-5"])
    ran = jobs.sparked(answer, jobs.rdd(lines, 3))
    if expect.equal(ran.gave, [int(line) for line in lines if line != "NA"]):
        expect.jobs(ran)
        if expect.persisted(ran):
            kept = jobs.sparked(keeps_its_result(answer), jobs.rdd(lines, 3))
            says = "Something is cached, but not the RDD that your function gives: each question would convert the lines again. Which RDD of your chain should be kept ([section 5](lesson#5))?"
            expect.note(kept.gave, kept.gave, says=says)


# %% wrong
wrong(
    "kept_delays_not",
    was=".cache()",
    now="",
    belief="An RDD holds its results.",
    says="The delays are right. But nothing is kept: a second question would read and convert each line again. Which method asks Spark to keep an RDD?",
    again="End with `.cache()`.",
)
wrong(
    "kept_delays_early",
    was='lines.filter(lambda line: line != "NA").map(int).cache()',
    now='lines.cache().filter(lambda line: line != "NA").map(int)',
    belief="What is cached first is kept to the end.",
    says="The delays are right, and an RDD is kept. But it is not the last of your chain, so each question would compute the rest again. Which RDD should be kept?",
    again="Call `cache()` after `map(int)`.",
)
