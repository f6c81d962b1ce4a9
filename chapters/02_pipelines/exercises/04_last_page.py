# %% task [markdown] points=2 core=true
# ## The last page
#
# The log of a web server has a line for each request. The line contains the path of a page. In a path, `%2F` stands for a slash
# that belongs to a *name*, and `%3F` for a question mark in a name. The page of the band AC/DC is `/bands/AC%2FDC`. The text
# after a real `?` is a query and not part of the path. Run this cell: it defines four stages.

# %% given
def path_of(line):
    """The path that a line of the log asks for."""
    return line.split('"')[1].split()[1]


def without_query(path):
    """The path up to its question mark."""
    return path.split("?")[0]


def last_part(path):
    """What follows the last slash."""
    return path.split("/")[-1]


def decoded(text):
    """The text with the signs that %2F, %3F and %20 stand for."""
    return text.replace("%2F", "/").replace("%3F", "?").replace("%20", " ")


# %% note [markdown]
# *Repair.* `last_page` should return the name of the page: `AC/DC` for the band. All four stages are right, and all four are
# needed. **The result must be right for every line**, not only for most.


# %% answer
def last_page(line):
    """The name of the page that a line of the log asks for, without the query.

    >>> last_page('10.1.7.20 - - "GET /flights/JFK?day=3 HTTP/1.1" 200 5316')
    'JFK'
    """
    ### BEGIN STUB
    # page = compose(last_part, without_query, decoded, path_of)
    ### END STUB
    ### BEGIN SOLUTION
    # First cut, while every slash and question mark is a real one. Then decode the rest.
    page = compose(decoded, last_part, without_query, path_of)
    ### END SOLUTION
    return page(line)


# %% hints [markdown]
# 1. Take a line that asks for `/bands/AC%2FDC`. Write down what each stage of the given pipeline returns.
# 2. A stage may cut at a sign only while all such signs are real ones. Which stage makes new slashes and question marks?
# 3. Cells of a row, where `%3B` stands for a semicolon in a cell. Fill the gap:
#    ```python
#    row = "Stop%3BGo;Hamlet"
#    cells = [cell.replace("%3B", ";") for cell in ___]   # 'Stop;Go' and 'Hamlet'
#    ```

# %% question [markdown]
# `without_query` may even run before `path_of`, on the whole line. Why does that work, and would you write it so?

# %% check
CODED = ("/bands/AC%2FDC", "/quiz/who%3F", "/quiz/why%3F%2Fwhen", "/plays/What%20you%20will")
PLAIN = ("/flights/JFK", "/", "/a/b/c/d", "/maps/large%20map.png")
QUERIES = ("?from=/flights/LGA", "", "?day=3", "?q=and%2For")


def request_line(random):
    """A line of a log; most have a coded sign in the name, or a slash in the query."""
    path = random.choice(CODED + PLAIN[: random.randint(1, 4)]) + random.choice(QUERIES)
    return f'10.1.7.{random.randint(2, 250)} - - "GET {path} HTTP/1.1" 200 {random.randint(180, 9_000)}'


def check(answer, draw):
    lines = draw.several(request_line, 60, named="lines")
    if draw.cap is None:  # each path with each query
        pairs = [path + query for path in CODED + PLAIN for query in QUERIES]
        lines[: len(pairs)] = [f'10.1.7.20 - - "GET {path} HTTP/1.1" 200 5316' for path in pairs]
    expect.equal([answer(line) for line in lines], [solution(line) for line in lines])


# %% right
@right
def step_by_step(line):
    """Variables in place of a pipeline, and cuts from the other side."""
    path = line.partition('"GET ')[2].partition(" ")[0]
    name = path.partition("?")[0].rpartition("/")[2]
    return name.replace("%20", " ").replace("%3F", "?").replace("%2F", "/")


# %% wrong
wrong(
    "decodes_early",
    was="compose(decoded, last_part, without_query, path_of)",
    now="compose(last_part, without_query, decoded, path_of)",
    belief="order_of_stages_is_free",
    says="Your function returned {received}; the names are {expected}. A stage sees only what the stage before it returned ([section 3](lesson#3)). Which slashes and question marks are still real when your two cuts run?",
    again="`decoded` makes new slashes and question marks. Let both cuts run before it.",
)

wrong(
    "part_before_query",
    was="last_part, without_query",
    now="without_query, last_part",
    belief="first_match_is_enough",
    says="Your function returned {received}; the names are {expected}. `last_part` cuts at the last slash of the text that it gets. Can that slash stand in the query?",
    again="A query may contain slashes. Remove the query before you look for the last slash.",
)

wrong(
    "without_decoding",
    was="decoded, ",
    now="",
    belief="A stage that changes nothing in my example can be left out.",
    says="Your function returned {received}; the names are {expected}. Names in the log are coded, and yours still are. Which of the four stages does your pipeline leave out?",
    again="`decoded` is needed as well. Both cuts must be done before it runs.",
)
