# %% task [markdown] slot="pieces"
# ## Every line once
#
# A text file is cut into pieces at any byte. Each worker gets one piece. A line belongs to the piece in which its first byte stands, and its worker also reads the rest of it.
#
# Write `lines_of_piece`. It gets the bytes of the whole file and a piece from `start` up to, but not including, `end`. It returns a list of the lines of this piece, without their `b"\n"`.
# The file ends with `b"\n"`. **Over all pieces, each line must come exactly once.**

# %% answer
def lines_of_piece(content, start, end):
    """The lines whose first byte is in the piece.

    >>> lines_of_piece(b"to\\nbe\\nor\\n", 0, 3)
    [b'to']
    """
    ### BEGIN SOLUTION
    # If the byte before the piece is a newline, a line begins at `start`.
    at = 0 if start == 0 else content.index(b"\n", start - 1) + 1
    found = []
    while at < min(end, len(content)):
        next_line = content.index(b"\n", at) + 1
        found.append(content[at : next_line - 1])
        at = next_line
    return found
    ### END SOLUTION


# %% hints [markdown]
# 1. Which bytes are first bytes of a line? The one before each of them is a newline, or there is none.
# 2. Look for the first newline from the byte *before* the piece on: `content.index(b"\n", start - 1)`. The next line begins after it.
# 3. The same for words and blanks, with one gap:
#    ```python
#    at = 0 if start == 0 else text.index(" ", ___) + 1
#    ```

# %% question [markdown]
# Can a piece have no lines at all? Why does this not work with a `.gz` file?


# %% check
def check(answer, draw):
    pick = draw.random
    words = [pick.choice((b"to", b"be", b"", b"gate", b"runway")) for _ in range(40)]
    small = {1: [b"to", b"be"], 2: [b"runway", b"to"], 3: [b"to", b"", b"be"], 5: [b"gate", b"be", b"or"]}
    size = draw.size(40)
    content = b"".join(word + b"\n" for word in small.get(size, words))
    cuts = {1: [3], 2: [2, 4], 3: [3, 4], 5: [6]}
    places = cuts[size] if size in cuts else sorted(pick.sample(range(1, len(content)), 9))
    content = draw.show("content", content)
    places = draw.show("pieces", [0, *places, len(content)])
    pieces = list(zip(places, places[1:], strict=False))
    expect.equal([answer(content, *piece) for piece in pieces], [solution(content, *piece) for piece in pieces])


# %% right
@right
def all_lines_first(content, start, end):
    """Lists the first byte of every line."""
    found, at = [], 0
    for line in content.split(b"\n")[:-1]:
        if start <= at < end:
            found.append(line)
        at += len(line) + 1
    return found


# %% wrong
@wrong(
    belief="A piece of a file is a file.",
    again="Find the first line that begins in the piece. Read the last one to its newline.",
)
def cuts_lines(content, start, end):
    """The pieces {input pieces} of {input content} gave {received}; {expected} is right. You split the bytes of the piece, so a line that is cut gives two wrong ones. To which piece does such a line belong?"""
    return content[start:end].removesuffix(b"\n").split(b"\n")


wrong(
    "skips_a_whole_line",
    was='content.index(b"\\n", start - 1)',
    now='content.index(b"\\n", start)',
    belief="The first line of a piece is never complete.",
    says="The pieces {input pieces} of {input content} gave {received}; {expected} is right. If a cut is exactly between two lines, nobody has the line after it. How can you see that a line begins at `start`?",
    again="Look for the newline from `start - 1` on. It may be the byte just before the piece.",
)

wrong(
    "one_line_more",
    was="at < min(end, len(content))",
    now="at <= end and at < len(content)",
    belief="The line at the end of a piece belongs to it.",
    says="The pieces {input pieces} of {input content} gave {received}; {expected} is right. A line that begins at `end` comes twice. Does the byte at `end` belong to the piece?",
    again="Read a line only if its first byte is before `end`.",
)
