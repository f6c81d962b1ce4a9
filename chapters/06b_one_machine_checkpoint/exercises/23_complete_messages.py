# %% task [markdown] slot="pieces"
# ## Messages without a newline
#
# A sensor writes its messages one after another into a file. Before each message stand two bytes with its length, the high byte first. A message may contain any bytes, and may be empty. The
# sensor can fail at any moment, so the last message may be incomplete.
#
# Write `complete_messages`, which returns a list of the complete messages. **Leave out an incomplete last one.**

# %% answer
def complete_messages(content):
    """The complete messages of the file.

    >>> complete_messages(b"\\x00\\x02hi\\x00\\x03yes")
    [b'hi', b'yes']
    """
    ### BEGIN SOLUTION
    found, at = [], 0
    while at + 2 <= len(content):
        first = at + 2
        at = first + content[at] * 256 + content[at + 1]
        if at <= len(content):
            found.append(content[first:at])
    return found
    ### END SOLUTION


# %% hints [markdown]
# 1. Where does the first message begin, and where does the next length stand?
# 2. `content[at]` is a number from 0 to 255. The high byte counts 256 times as much as the other.
# 3. The same for a length of one byte, with one gap:
#    ```python
#    first = at + 1
#    at = first + content[___]
#    ```

# %% question [markdown]
# Two workers get one half of this file each. Why can the second one not find the beginning of a message?


# %% check
def packed(message):
    """A message with its length."""
    return len(message).to_bytes(2, "big") + message


def check(answer, draw):
    pick = draw.random
    some = pick.choice((b"warm", b"cold", b"dry"))
    small = {
        0: b"",
        1: packed(some) + packed(b""),
        2: packed(some) + packed(b"long word")[:6],
        3: packed(bytes([1]) * 258),
        5: packed(some) + packed(b"") + b"\x00",
    }
    size = draw.size(40, at_least=0)
    many = [pick.randbytes(pick.choice((0, 3, 256, 300))) for _ in range(40)]
    content = small[size] if size in small else b"".join(map(packed, many)) + b"\x00\x05ab"[: pick.randint(0, 4)]
    expect.equal(answer(draw.show("content", content)), solution(content))


# %% right
@right
def by_cutting(content):
    """Cuts each message off the rest."""
    found = []
    while len(content) >= 2:
        end = 2 + int.from_bytes(content[:2], "big")
        if end > len(content):
            break
        found.append(content[2:end])
        content = content[end:]
    return found


# %% wrong
wrong(
    "short_last_message",
    was="if at <= len(content):",
    now="if True:",
    belief="the_end_needs_no_care",
    says="You gave {received}; {expected} is right. The last message has fewer bytes than its length says. What does a slice give if its end lies behind the end of the content?",
    again="Keep a message only if its end is not behind the end of the content.",
)

wrong(
    "one_byte_is_enough",
    was="content[at] * 256 + content[at + 1]",
    now="content[at + 1]",
    belief="A length is smaller than 256.",
    says="You gave {received}; {expected} is right. You read one byte of the length only, and a message may have more than 255 bytes. What does the other byte count?",
    again="The length is the first byte times 256, plus the second one.",
)

wrong(
    "empty_is_the_end",
    was="if at <= len(content):",
    now="if first < at <= len(content):",
    belief="An empty message is no message.",
    says="You gave {received}; {expected} is right. A message of length 0 is complete. Does the text allow you to leave it out?",
    again="Keep empty messages, too.",
)
