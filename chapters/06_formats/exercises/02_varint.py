# %% task [markdown] points=1
# ## Write a varint
#
# *Copy and change.* Protocol Buffers writes a whole number from 0 on in groups of 7 bits, the lowest group first. Each group is one byte. Its
# highest bit is 1 if another byte follows. Write `varint`, which returns these bytes.
#
# ```
# varint(1)     →  b"\x01"
# varint(300)   →  b"\xac\x02"
# varint(1545)  →  b"\x89\x0c"
# ```

# %% answer
def varint(number):
    """The bytes of a whole number as a varint.

    >>> varint(300).hex()
    'ac02'
    """
    ### BEGIN SOLUTION
    found = bytearray()
    while number > 127:
        found.append(number % 128 + 128)
        number //= 128
    found.append(number)
    return bytes(found)
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 3](lesson#3) takes the varint of 1545 apart. Which bits of a byte belong to the number?
# 2. `number % 128` is the lowest group of 7 bits, and `number // 128` is what remains. Adding 128 sets the highest bit.
# 3. The decimal digits of a number, the lowest first, with one gap:
#    ```python
#    while number > 9:
#        digits.append(number % 10)
#        number = ___
#    digits.append(number)
#    ```

# %% explanation [markdown]
# A number below 128 needs one byte, and one below 16,384 needs two. Small numbers are frequent, so a varint saves space.

# %% question [markdown]
# How many bytes does the varint of a year such as 2013 have? And the text `"2013"`?


# %% check
def check(answer, draw):
    cases = [0, 1, 127, 128, 300, 16_383, 16_384, 2**32, 255, 256]
    number = draw.show("number", draw.random.choice(cases[: 2 + 2 * draw.size(4)]))
    numbers = [number, *(cases if draw.is_last else ())]
    for each in numbers:
        draw.show("number", each)
        says = "Your function gave {received} for {input number}; {expected} is right. Each group of 7 bits is one byte, the lowest group first. The highest bit of a byte is 1 only if another byte follows, and 0 needs one byte, too ([section 3](lesson#3)). Which byte of yours is different?"
        if not expect.equal(answer(each), solution(each), says):
            return


# %% right
@right
def by_bits(number):
    groups = []
    while True:
        groups.append(number & 0x7F)
        number >>= 7
        if not number:
            break
    return bytes(group | 0x80 for group in groups[:-1]) + bytes(groups[-1:])


# %% wrong
wrong(
    "no_mark",
    was="number % 128 + 128",
    now="number % 128",
    belief="A reader sees by itself where a number ends.",
    says="For {input number}, your function gave {received}; {expected} is right. The highest bit of a byte says that another byte follows ([section 3](lesson#3)). Which of your bytes need it?",
    again="Add 128 to every byte but the last one.",
)

wrong(
    "highest_first",
    was="return bytes(found)",
    now="return bytes(found[::-1])",
    belief="The first byte has the highest digits, as in a written number.",
    says="For {input number}, your function gave {received}; {expected} is right. A varint begins with the lowest group ([section 3](lesson#3)). Which group comes first in yours?",
    again="Append the groups in the order in which `% 128` gives them.",
)

wrong(
    "whole_bytes",
    was="while number > 127",
    now="while number > 255",
    belief="One byte holds numbers up to 255.",
    says="For {input number}, your function gave {received}; {expected} is right. One of the 8 bits says whether another byte follows ([section 3](lesson#3)). Which numbers fit into the other 7?",
    again="Only numbers up to 127 fit into the last byte.",
)
