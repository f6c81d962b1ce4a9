"""Names that several checks of this chapter use."""

from workbook import expect, jobs  # noqa: F401 checks use jobs


def is_frame(ran):
    """Whether the answer gave a frame; an expectation."""
    says = "Your function gave {received}, and the text asks for a data frame. An action gives a value, and a transformation a frame ([section 2](lesson#2)). Which does your function call last?"
    return expect.note(ran.kind == "frame", ran.gave, says=says, key=ran.kind)


def differs(ran, *names):
    """What a card says of rows that are not right: the columns are others than `names`, or only the values differ."""
    found = [name for name, _ in ran.columns]
    if len(found) != len(names) or (found != [*names] and sorted(found) == sorted(names)):
        return f"Your frame has the columns `{', '.join(found)}`, and the text asks for `{', '.join(names)}`, in this order ([section 2](lesson#2)). Which method chooses columns?"
    return "Your frame differs: {received}. Take the first row that is named here. At which step does your function lose, make or change it?"


def rounded(rows):
    """Rows with their floating-point numbers rounded, in the form that `expect.rows` compares."""
    try:
        return [tuple(round(each, 6) if isinstance(each, float) else each for each in row) for row in rows]
    except TypeError:
        return rows
