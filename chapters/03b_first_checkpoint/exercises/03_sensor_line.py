# %% task [markdown] slot="paper"
# ## A line for the sensors
#
# Sensors in a field send what they measure. `sensors` is an iterator of pairs: how many bytes a reading of this sensor has, and how many
# readings it sends in a minute. All of them share one line of `line` kbit/s. Give a pair: how many kbit/s they need together, and True or
# False: is the line enough for all of them together?

# %% answer
def sensor_line(sensors, line):
    """The kbit/s that all sensors need, and whether the line is enough.

    >>> sensor_line(iter([(75, 100)]), line=64)
    (1.0, True)
    """
    ### BEGIN SOLUTION
    # Bytes a minute for all, added up once; then bits, seconds, and thousands.
    need = sum(size * readings for size, readings in sensors) * 8 / 60 / 1000
    return need, need <= line
    ### END SOLUTION


# %% hints [markdown]
# 1. The text has bytes and bits, minutes and seconds, ones and thousands. In which unit do you add up?
# 2. 1 byte is 8 bits, and 1 kbit is 1,000 bits. All sensors share the line, and the iterator gives each sensor once.
# 3. The same for taps that fill a bath. Fill the gap:
#    ```python
#    litres_per_second = sum(litres_per_minute for litres_per_minute in taps) / ___
#    enough = litres_per_second <= drain
#    ```

# %% question [markdown]
# The line is exactly full. What happens when two sensors send at the same moment?


# %% check
def check(answer, draw):
    sensors = draw.several(lambda random: (random.randint(500, 4_000), random.randint(30, 600)), 30, named="sensors")
    if draw.cap == 0:  # exactly enough, in numbers that nothing rounds
        sensors = draw.show("sensors", [(1_000 * draw.random.randint(2, 9), 60)])
    bits = sum(size * readings for size, readings in sensors) * 8  # in a minute
    # Otherwise barely enough or barely not: where several numbers are added, rounding would decide.
    barely = (bits - 1) // 60_000 if len(sensors) % 2 else bits // 60_000 + 1
    line = draw.show("line, kbit/s", bits // 60_000 if draw.cap == 0 else barely)
    expect.equal(answer(expect.serve(sensors), line), (bits / 60_000, bits <= line * 60_000))


# %% right
@right
def need_by_reduce(sensors, line):
    """A reduction in bits a minute; the line is brought to the same unit."""
    bits = reduce(lambda bits, sensor: bits + 8 * sensor[0] * sensor[1], sensors, 0)
    return bits / 60_000, bits <= line * 60_000


# %% wrong
wrong(
    "sensors_in_bytes",
    was="* 8 ",
    now="",
    belief="a_bit_is_a_byte",
    says="Your result is {received}, and {expected} was expected. It gives kB/s instead of kbit/s. How many bits make one byte?",
    again="The readings are in bytes, the line is in bits. Multiply by 8.",
)

wrong(
    "kilo_of_1024",
    was="1000",
    now="1024",
    belief="computers_count_in_1024",
    says="Your result is {received}, and {expected} was expected. It counts 1,024 bits as one kbit. How many metres has a kilometre, and how many bits a kbit?",
    again="The prefix k means 1,000. Only Ki means 1,024.",
)


wrong(
    "sensors_twice",
    was=("need = sum(size * readings for size, readings in sensors) * 8 / 60 / 1000", "return need, need"),
    now=("needs = (size * readings * 8 / 60 / 1000 for size, readings in sensors)", "return sum(needs), sum(needs)"),
    belief="lazy_holds_results",
    says="The line of {input line, kbit/s} kbit/s is not enough, but your result is {received}. Which value does your code compare with the line?",
    again="An iterator gives its items once. Add up all needs once, keep the sum under a name, and compare this sum.",
)


@wrong(
    belief="one_for_each_is_one_for_all", again="Add up the needs of all sensors first. Compare the sum with the line."
)
def each_sensor_alone(sensors, line):
    """Your result is {received}, and {expected} was expected. Each sensor alone fits, but all of them share the line. What does your code compare with the line?"""
    needs = [size * readings * 8 / 60 / 1000 for size, readings in sensors]
    return sum(needs), all(need <= line for need in needs)
