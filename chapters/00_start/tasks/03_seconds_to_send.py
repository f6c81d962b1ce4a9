# %% task [markdown]
# ## seconds over a network
#
# You get a size in **MB** and the speed of a network in **Mbit/s**. Return the seconds that the transfer takes. For example,
# `seconds_to_send(50, 100)` is `4.0`.


# %% answer
def seconds_to_send(megabytes, megabits_a_second):
    """The seconds that a transfer over a network takes."""
    ### BEGIN SOLUTION
    return megabytes * 8 / megabits_a_second
    ### END SOLUTION


# %% hints [markdown]
# 1. Convert the size into Mbit first. How many bits does a byte have?

# %% explanation [markdown]
# 50 MB are 400 Mbit. At 100 Mbit/s they take 4 seconds.


# %% check
def check(answer, draw):
    megabytes = draw.choice((50, 31, 700, 9), named="megabytes")
    speed = draw.choice((100, 1_000, 250, 16), named="megabits_a_second")
    expect.equal(answer(megabytes, speed), megabytes * 8 / speed)


# %% wrong
wrong(
    "forgets_the_bits",
    was=" * 8",
    now="",
    belief="a_bit_is_a_byte",
    says="Your function returned {received} instead of {expected}, an eighth of the right time. The size is in bytes and the speed in bits ([section 3](lesson#3)). How many bits does a byte have?",
    again="Multiply the size by 8 before you divide by the speed.",
)

wrong(
    "bytes_have_fewer_bits",
    was="* 8",
    now="/ 8",
    belief="To convert bytes into bits is to divide by 8.",
    says="Your function returned {received} instead of {expected}. A byte has 8 bits ([section 3](lesson#3)). Are 50 MB more or fewer than 50 Mbit?",
    again="Multiply by 8: the same data have eight times as many bits as bytes.",
)
