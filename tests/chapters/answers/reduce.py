"""Answers to the exercises of the chapter on reductions."""

REFUSED = {
    "known_minutes": [
        """
def known_minutes(texts):
    known = ()
    for text in texts:
        if text != "NA":
            known = known + (int(text),)
    return list(known)
""",
        """
def known_minutes(texts):
    known = []
    for text in texts:
        if text != "NA":
            known = known.copy()
            known.append(int(text))
    return known
""",
        """
def known_minutes(texts):
    texts = list(texts)
    return [int(text) for text in texts if text != "NA"]
""",
    ],
}

ACCEPTED = {
    "known_minutes": [
        """
def known_minutes(texts):
    def step(known, text):
        if text != "NA":
            known += [int(text)]
        return known
    return reduce(step, texts, [])
""",
        """
import numpy
def known_minutes(texts):
    return tuple(numpy.int64(text) for text in texts if text != "NA")
""",
        """
def known_minutes(texts):
    return reduce(lambda known, text: known if text == "NA" else known.append(int(text)) or known, texts, [])
""",
    ],
}
