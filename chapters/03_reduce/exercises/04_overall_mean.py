# %% task [markdown] points=2 core=true
# ## One mean from many
#
# *Repair.* Each carrier reports its number of flights and their mean delay; without flights it reports `(0, None)`. Return the mean
# delay of **all the flights**, or `None` where there are none. The step below averages the carriers' means instead. Repair it.

# %% answer
def overall_mean(parts):
    """The mean delay of all flights, from pairs: a carrier's number of flights and its mean delay.

    >>> overall_mean([(2, 10.0), (2, 20.0)])
    15.0
    """

    def step(state, part):
        total, count = state
        flights, mean = part
        ### BEGIN STUB
        # return total + mean, count + 1
        ### END STUB
        ### BEGIN SOLUTION
        # A mean times its number of flights is the total that the mean was made from.
        return (total + flights * mean, count + flights) if flights else state
        ### END SOLUTION

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


# %% hints [markdown]
# 1. One carrier has twenty flights, another has two. How much must each mean weigh?
# 2. The state needs the minutes and the number of all flights. A mean times its number of flights gives minutes.
# 3. The price of a mixed load, from pairs of kilos and price per kilo. Fill the gap:
#    ```python
#    (money, weight), (kilos, price) = state, part
#    return money + kilos * price, weight + ___
#    ```

# %% question [markdown]
# You get such a mean for Monday and one for Tuesday. What else do you need for the mean of both days?


# %% check
def check(answer, draw):
    def part(random):
        return random.choice((random.randint(1, 9), random.randint(10, 60_000))), round(random.uniform(-15, 25), 2)

    cases, ends = [(0, None), (900, 0.0)], [(700, -3.5), (4_000, 25.5)]
    parts = draw.several(part, 24, at_least=0, named="parts", cases=cases, ends=ends)
    if len(parts) == 3:  # flights, and no minutes in all
        parts[:] = [(4, 2.5), (0, None), (4, -2.5)]
    expect.equal(answer(parts), solution(parts))


# %% right
@right
def by_weights(parts):
    """Each mean times its share of the flights."""
    count = sum(flights for flights, _ in parts)
    return sum(mean * (flights / count) for flights, mean in parts if flights) if count else None


# %% wrong
wrong(
    "mean_of_the_means",
    was="total + flights * mean, count + flights",
    now="total + mean, count + 1",
    belief="means_can_be_averaged",
    says="For {input} your function gave {received}, the mean of the means. The mean of the flights is {expected} ([section 4](lesson#4)). How many flights stand behind each mean?",
    again="Add up minutes and flights. A mean times its number of flights gives the minutes.",
)

wrong(
    "divides_by_carriers",
    was="count + flights",
    now="count + 1",
    belief="divides_by_what_is_at_hand",
    says="For {input} your function gave {received}: the minutes of all flights, divided by the number of carriers. A mean of flights divides by flights. How many flights share these minutes?",
    again="Raise the count by the carrier's number of flights, and not by 1.",
)

wrong(
    "drops_the_punctual",
    was="if flights",
    now="if mean",
    belief="false_means_missing",
    says="For {input} your function gave {received}, and {expected} is right. It left out the carrier with the mean 0.0, because 0.0 is false. How do you recognise a carrier without flights?",
    again="Ask for the number of flights, or compare the mean with `None`. A mean of 0.0 counts.",
)

equivalent(was="", now="parts = repeated(parts)", why="The mean of everything twice is the mean.")
