# %% task [markdown] points=2
# ## Take messages out of a file
#
# *Apply.* A file holds messages of Protocol Buffers one after another. The length of each message in bytes stands before it, as a varint. Write `messages`. It
# yields the bytes of each message.
#
# ```
# file with b"\x03JFK\x02UA"  →  b"JFK", b"UA"
# ```
#
# **Read a message only when it is asked for, and nothing after it.** The file may be larger than your memory. Every file ends after a message. **Let an
# `OSError` through**: it means that the disk failed, not that the file has ended.

# %% answer
def messages(file):
    """Yield the bytes of each message; a varint with its length stands before it.

    >>> list(messages(io.BytesIO(b"\\x03JFK\\x02UA")))
    [b'JFK', b'UA']
    """
    ### BEGIN SOLUTION
    byte = file.read(1)
    while byte:
        length = byte[0] % 128
        weight = 128
        while byte[0] > 127:
            byte = file.read(1)
            length += byte[0] % 128 * weight
            weight *= 128
        yield file.read(length)
        byte = file.read(1)
    ### END SOLUTION


# %% hints [markdown]
# 1. Read one byte. [Section 3](lesson#3) says what its 8 bits mean.
# 2. As long as the highest bit is 1, another byte follows. Each group of 7 bits weighs 128 times as much as the group before it.
# 3. Lines of exactly 80 bytes, with one gap:
#    ```python
#    line = file.read(80)
#    while line:
#        ___ line
#        line = file.read(80)
#    ```

# %% explanation [markdown]
# The length says where a message ends, so its bytes may have any value. `yield` stops until somebody asks for the next message.

# %% question [markdown]
# A file was cut within a message. How would your function end, and how should it?


# %% check
def message(random):
    """The bytes of a message; some are empty or hold a byte that could be a length."""
    return random.choice((b"", b"\x03JFK", random.randbytes(random.randint(1, 9))))


def framed(data):
    """A message with its length before it."""
    length, front = len(data), bytearray()
    while length > 127:
        front.append(length & 127 | 128)
        length >>= 7
    return bytes([*front, length]) + data


class Failing(io.RawIOBase):
    """A file on a disk that fails after these bytes."""

    def __init__(self, data):
        self.good = io.BytesIO(data)

    def readable(self):
        return True

    def readinto(self, buffer):
        size = self.good.readinto(buffer)
        if not size:
            raise OSError("the disk failed")
        return size


@exercise(local=HERE, demands=("few bytes read",), memory_mb=2_000)
def check(answer, draw):
    cases = [b"", b"\x03JFK"] if not draw.is_last else [b"", bytes(127), bytes(128), bytes(range(256)), bytes(20_000)]
    payloads = draw.several(message, 40, at_least=0, named="messages", cases=cases)
    data = b"".join(map(framed, payloads))
    found = expect.everything(answer(expect.store(data)))
    says = "Your messages are not those of the file. A length from 128 on has two bytes, and one from 16,384 on has three, the lowest group first ([section 3](lesson#3)). What do the bytes before each message say?"
    if expect.equal(found, payloads, says) and payloads:
        file = expect.store(data)
        expect.take(answer(file), 1)
        more = "Somebody asked for the first message. By then, your answer had read {received}, and {expected} are enough. When do you read the rest?"
        if expect.bytes_read(file, len(framed(payloads[0])), more):
            says = "The disk failed after the first message, and your function ended with {received}, as at the end of a file; {expected} is right. Which errors does your `except` take for the end?"
            expect.raises(OSError, lambda: expect.everything(answer(Failing(framed(payloads[0])))), says)


# %% right
@right
def by_a_function(file):
    def size():
        number, shift = 0, 0
        for byte in iter(lambda: file.read(1), b""):
            number |= (byte[0] & 0x7F) << shift
            if byte[0] < 128:
                return number
            shift += 7
        return None

    for length in iter(size, None):
        yield file.read(length)


# %% wrong
@wrong(
    belief="A file must be read before it can be taken apart.",
    again="Read the length byte by byte, then only as many bytes as it says, and `yield` them before you read on.",
)
def reads_all_first(file):
    """The messages are right. But when it gave the first message, your function had read more of the file than this message ([section 3](lesson#3)). How many bytes do you need for one message?"""
    data, at = file.read(), 0
    while at < len(data):
        length, shift = 0, 0
        while True:
            byte = data[at]
            at += 1
            length |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                break
        yield data[at : at + length]
        at += length


wrong(
    "one_byte_of_length",
    was="while byte[0] > 127",
    now="while False",
    belief="A length is one byte.",
    says="Your messages are wrong from a message with 128 bytes or more on. A length above 127 has more than one byte ([section 3](lesson#3)). Which bit says that another byte follows?",
    again="Read further bytes of the length as long as the last one is above 127.",
)


@wrong(
    belief="Whatever the error is, it means that the file has ended.",
    again='Catch nothing: `file.read(1)` returns `b""` at the end of the file, without an error.',
)
def ends_at_any_error(file):
    """The disk failed after the first message, and your function ended as at the end of a file. Its caller does not learn that messages are missing. Which errors does your `except` catch?"""
    try:
        while True:
            byte, length, weight = 255, 0, 1
            while byte > 127:
                byte = file.read(1)[0]
                length += byte % 128 * weight
                weight *= 128
            yield file.read(length)
    except Exception:
        return


wrong(
    "ends_at_an_empty_one",
    was="yield file.read(length)",
    now="if not length: return\n        yield file.read(length)",
    belief="false_means_missing",
    says="Your function ended at a message without bytes: {received}. A length of 0 is a message like any other ([section 3](lesson#3)). What does `file.read(1)` return at the end of the file?",
    again="End only when no byte of a length is left.",
)

equivalent(was="byte[0]", now="byte[-1]", why="`byte` is one byte long, so its first is its last.")
