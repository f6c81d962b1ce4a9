# %% task [markdown] slot="paper"
# ## A line for the sensors
#
# Sensors in a field send what they measure. `sensors` is an iterator of pairs: how many bytes a reading of this sensor has, and how
# many readings it sends in a minute. All of them share one line of `line` kbit/s. Give a pair: how many kbit/s they need together, and
# True or False: is the line enough for all of them together?

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
# 1. Bytes or bits, minutes or seconds, ones or thousands: three changes of unit. In which unit do you add up?
# 2. Add up bytes a minute over all sensors, and only then multiply by 8 and divide by 60 and by 1,000. The line has
#    to carry them all.
# 3. A relative, taps that fill a bath: `need = sum(glasses * size for size, glasses in taps) / 60`, and the drain is
#    enough if `need <= drain`.

# %% question [markdown]
# The line is exactly full. What happens when two sensors send at the same moment?


# %% check
# The third of each slot mixes what the first two mix.
def check(answer, draw):
    sensors = draw.several(lambda random: (random.randint(500, 4_000), random.randint(30, 600)), 30, named="sensors")
    bits = sum(size * readings for size, readings in sensors) * 8  # in a minute
    # So that it is barely enough, or barely not; never exactly, where rounding would decide.
    line = draw.show("line, kbit/s", (bits - 1) // 60_000 if len(sensors) % 2 else bits // 60_000 + 1)
    expect.equal(answer(expect.serve(sensors), line), (bits / 60_000, bits < line * 60_000))


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
    says="The need came out eight times too small. What does the line count: kbit, or kB?",
)

wrong(
    "kilo_of_1024",
    was="1000",
    now="1024",
    belief="computers_count_in_1024",
    says="A kbit was taken for 1,024 bits, so the need is a little too small. How many metres has a kilometre, and how many bits a kbit?",
)


@wrong(belief="one_for_each_is_one_for_all")
def each_sensor_alone(sensors, line):
    """Each sensor was given the line for itself. What is left of it when all the others send as well?"""
    needs = [size * readings * 8 / 60 / 1000 for size, readings in sensors]
    return sum(size for size in needs), all(need <= line for need in needs)


@wrong(belief="lazy_holds_results")
def sensors_twice(sensors, line):
    """The line is always enough: it was compared with a need of 0. Which of the two sums found the sensors?"""
    needs = map(lambda sensor: sensor[0] * sensor[1] * 8 / 60 / 1000, sensors)
    return sum(needs), sum(needs) <= line


equivalent(was="<=", now="<", why="The line is never exactly enough: rounding would decide.")
