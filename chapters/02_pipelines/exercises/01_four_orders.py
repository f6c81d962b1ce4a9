# %% task [markdown] core=true
# ## Four orders
#
# *Predict.* A late airline pays 10 for every minute, and 100 at most. Read this code. **Do not run it yet.**
#
# ```python
# def fee(minutes):
#     return 10 * minutes
#
# def capped(amount):
#     return min(amount, 100)
#
# a = compose(capped, fee)(30)
# b = compose(fee, capped)(30)
# c = pipe(30, capped, fee)
# d = compose_left(fee, capped)(30)
# ```
#
# Write the four numbers `a`, `b`, `c` and `d` in place of the dots.

# %% answer
### BEGIN STUB
# four_orders = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# `compose` runs the last one named first; `pipe` and `compose_left` run the first.
four_orders = (100, 300, 300, 100)
### END SOLUTION

# %% hints [markdown]
# 1. Write each line as a nested call, such as `f(g(30))`. The inner function runs first.
# 2. The table at the end of [section 3](lesson#3) says which function runs first.
# 3. Two other functions, `double` and `next_one`. Fill the gap:
#    ```python
#    compose(double, next_one)(4)  # double(next_one(4)) = double(5) = 10
#    pipe(4, double, next_one)     # next_one(double(4)) = ___
#    ```

# %% question [markdown]
# Suppose an airline pays for 100 minutes at most, instead of 100 in money. Which of the four lines computes that?


# %% check
def check(answer, draw):
    strange = next(filter(None, map(expect.no_number, answer if isinstance(answer, (tuple, list)) else [answer])), "")
    says = "At least one of your numbers, {received}, is not the result. Which function gets the 30 in each line?"
    again = "Write each line as a nested call first, then compute from the inside. Which line did you not write in this way?"
    expect.guess(answer, (100, 300, 300, 100), says=strange or says, again="" if strange else again)


# %% right
@right
def nested_calls():
    """The four, as nested calls."""
    return min(10 * 30, 100), 10 * min(30, 100), 10 * min(30, 100), min(10 * 30, 100)


# %% wrong
wrong(
    "compose_like_pipe",
    (300, 100, 300, 100),
    belief="compose_reads_left_to_right",
    says="Your `a` and `b` run the function on the left first. `compose` keeps the order of the nested call ([section 2](lesson#2)). Which nested call is `compose(capped, fee)(30)`?",
    again="In `compose`, the function on the right gets the 30. Compute `a` and `b` again.",
)

wrong(
    "pipe_like_compose",
    (100, 300, 100, 100),
    belief="pipe_is_compose",
    says="Your `c` runs `fee` first. In `pipe`, the functions stand in the order in which they run ([section 3](lesson#3)). Which function does the 30 meet first?",
    again="Read `pipe` from left to right: first cap the 30, then compute the fee.",
)

wrong(
    "order_does_not_matter",
    (100, 100, 100, 100),
    belief="order_of_stages_is_free",
    says="You wrote 100 four times, as if the order made no difference. In [section 2](lesson#2), a swap changed the result. What is the fee for 30 minutes if the 30 is capped first?",
    again="`min(30, 100)` is 30, so capping first changes nothing. Compute `b` and `c` again.",
)
