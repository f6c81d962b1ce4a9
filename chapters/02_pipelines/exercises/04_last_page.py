# %% task [markdown] points=2 core=true
# ## The last page
#
# A web server writes a line for every page that it is asked for. In a path, `%2F` stands for a slash that belongs to a *name*,
# and `%3F` for such a question mark: the page of the band AC/DC is `/bands/AC%2FDC`. What follows a real `?` is a query and not
# part of the path. Run this cell: the four stages are in it.

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
# *Repair.* `last_page` should give the name of the page: `AC/DC` for the band. All four stages are right, and all four are
# needed. For many lines the result is right too.


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
    # First cut, while every slash and question mark is a real one; decode what is left.
    page = compose(decoded, last_part, without_query, path_of)
    ### END SOLUTION
    return page(line)


# %% hints [markdown]
# 1. Take the line of the band AC/DC, and write down what each stage makes of it, one after another.
# 2. A sign may be cut at only while it means what the cut takes it for. After `decoded`, which slashes are real?
# 3. A relative, towns in a list such as `Paris\, Texas;Troy\, Ohio`, where `\,` is a comma of a name: split at `;`
#    first, then turn `\,` into a comma. Turned first, a later split at commas would cut the names in two.

# %% question [markdown]
# `without_query` may even run before `path_of`, on the whole line. Why does it still work, and would you write it so?

# %% check
PAGES = ("/bands/AC%2FDC", "/plays/What%20you%20will", "/quiz/who%3F", "/flights/JFK", "/", "/maps/large%20map.png")


QUERIES = ("", "?day=3", "?from=/flights/LGA", "?q=and%2For")


def request_line(random):
    """A line of a log; queries may hold slashes, and names may hold coded ones."""
    path = random.choice(PAGES) + random.choice(QUERIES)
    return f'10.1.7.{random.randint(2, 250)} - - "GET {path} HTTP/1.1" 200 {random.randint(180, 9_000)}'


def page_of(line):
    """The name of the page, by another road: a pattern."""
    coded = re.search(r'"GET [^ ?]*/([^ ?/]*)', line).group(1)
    for code, sign in (("%2F", "/"), ("%3F", "?"), ("%20", " ")):
        coded = coded.replace(code, sign)
    return coded


def check(answer, draw):
    lines = draw.several(request_line, 60, named="lines")
    expect.equal([answer(line) for line in lines], [page_of(line) for line in lines])


# %% right
@right
def step_by_step(line):
    """Variables in place of a pipeline, and cuts from the other side."""
    path = line.partition('"GET ')[2].partition(" ")[0]
    name = path.partition("?")[0].rpartition("/")[2]
    return name.replace("%20", " ").replace("%3F", "?").replace("%2F", "/")


# %% wrong
@wrong(belief="order_of_stages_is_free")
def decodes_early(line):
    """The page AC/DC comes out as DC, and who? as who. At the moment when `last_part` cuts, how many slashes and question marks are there, and which of them had been codes?"""
    return pipe(line, path_of, decoded, without_query, last_part)


@wrong(belief="order_of_stages_is_free")
def decodes_before_the_slash(line):
    """The queries are gone, and AC/DC is still DC. At the moment when `last_part` looks for the last slash, which slashes are there?"""
    return pipe(line, path_of, without_query, decoded, last_part)


@wrong(belief="order_of_stages_is_free")
def decodes_before_the_question_mark(line):
    """The page who? comes out as who, and of a query with a slash in it a piece is left. Which question marks did `without_query` find, and what had been cut before?"""
    return pipe(line, path_of, last_part, decoded, without_query)


@wrong(belief="order_of_stages_is_free")
def decodes_and_cuts_the_wrong_end(line):
    """Two things are wrong at once: AC/DC comes out as DC, and `/flights/JFK?from=/flights/LGA` as LGA. Which has to do with the decoding, and which with the order of the cuts?"""
    return pipe(line, path_of, decoded, last_part, without_query)


@wrong(belief="pipe_is_compose")
def gives_the_pipeline(line):
    """It gives a function where a name was asked for. Who is to call that function, and with what?"""
    return compose(decoded, last_part, without_query, path_of)


@wrong(belief="first_match_is_enough")
def part_before_query(line):
    """For a path such as `/flights/JFK?from=/flights/LGA` it gives LGA. Where does the last slash of that path stand: in the path or in the query?"""
    return pipe(line, path_of, last_part, without_query, decoded)


@wrong(belief="compose_reads_left_to_right")
def whole_line_decoded_first(line):
    """Out came the number of bytes: `decoded` was given the whole line, and `path_of` what two cuts had left of it. Which of the four has to be given a line?"""
    return compose(path_of, without_query, last_part, decoded)(line)


@wrong(belief="A stage that changes nothing in my example can be left out.")
def without_decoding(line):
    """In the example `decoded` changes nothing, but `AC%2FDC` is no name of a band. Which lines does that stage exist for?"""
    return pipe(line, path_of, without_query, last_part)
