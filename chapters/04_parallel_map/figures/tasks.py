"""A map over eight items with two workers and three items a task: what is sent, and what comes back."""

from functools import partial

from workbook import drawing

ITEMS, SIZE = 8, 3
TASK, RESULT, WORKER, PALE = "#d9e8f7", "#dcefdc", "#f3ead6", "#5f6b77"
HEAD = "to-the-pool"
text = partial(drawing.text, anchor="middle")
mono = partial(text, family=drawing.MONO)
arrow = partial(drawing.arrow, head=HEAD)


def chunks():
    """The items of each task, as numbers from 1 on."""
    numbers = list(range(1, ITEMS + 1))
    return [numbers[at : at + SIZE] for at in range(0, ITEMS, SIZE)]


def draw():
    """The figure as SVG text."""
    parts = [
        text(130, 40, "this process", weight="bold"),
        text(400, 40, "workers", weight="bold"),
        text(670, 40, "this process", weight="bold"),
        text(130, 62, f"{ITEMS} items, chunksize={SIZE}", fill=PALE, size=14),
        text(670, 62, "results, in the order of the items", fill=PALE, size=14),
    ]
    for at, (top, tasks) in enumerate(((96, "tasks 1 and 3"), (196, "task 2"))):
        parts += [
            drawing.box(320, top, 160, 72, WORKER),
            text(400, top + 31, f"worker {at + 1}", weight="bold"),
            text(400, top + 54, tasks, size=14),
        ]
    for at, numbers in enumerate(chunks()):
        y = 88 + 70 * at
        told = " ".join(map(str, numbers))
        worker = 132 if at % 2 == 0 else 232
        parts += [
            drawing.box(60, y, 140, 50, TASK),
            text(130, y + 21, f"task {at + 1}", size=14),
            mono(130, y + 41, f"f: {told}"),
            arrow(204, y + 25, 314, worker + 8 * (at - 1)),
            arrow(486, worker + 8 * (at - 1), 594, y + 25),
            drawing.box(600, y, 140, 50, RESULT),
            mono(670, y + 31, " ".join(f"f({number})" for number in numbers), size=14),
        ]
    parts += [
        text(260, 330, "sent as bytes", fill=PALE, size=14),
        text(540, 330, "sent back as bytes", fill=PALE, size=14),
    ]
    title = "Eight items as three tasks for two workers, and their results in order"
    return drawing.picture(title, 800, 352, parts, head=drawing.arrowhead(HEAD))
