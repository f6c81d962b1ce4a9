"""What a check says of one answer."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The six things that can be said of an answer. SEEN is right, and a copy of the solution that was shown."""

    PASSED = "passed"
    SEEN = "seen"
    WRONG = "wrong"
    RAISED = "raised"
    NOT_ATTEMPTED = "not attempted"
    UNAVAILABLE = "unavailable"


def _whole(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


@dataclass(frozen=True)
class Outcome:
    """A verdict on one answer, with all that its card shows. Everything is text, so that it crosses any border."""

    exercise: str  # its id, "lazy_map.late_share"
    verdict: Verdict
    sentence: str = ""  # what helps: of the known attempt, else of the expectation
    again: str = ""  # what is said in its place where the first sentence did not help
    points: int = 0
    attempt: str = ""  # the known attempt whose results equal these
    inputs: tuple[tuple[str, str], ...] = ()  # the smallest failing input: name and value
    expected: str = ""
    received: str = ""
    line: str = ""  # where an error was raised: the learner's own line and its number, or a line of another cell
    answer: str = ""  # the learner's source, shown beside the solution
    solution: str = ""
    explanation: str = ""  # of the solution
    question: str = ""
    offer: str = ""  # the next hint, or the solution, after several tries
    warning: str = ""
    printed: str = ""  # what the answer printed while it was checked
    doubt: str = ""  # what was said that may be this machine's failure; not shown
    links: tuple[tuple[str, str], ...] = ()  # sections that the sentences link to: key and address

    def __post_init__(self):
        # Half a character pair could be sent to no page and printed on no terminal.
        for name, text in list(vars(self).items()):
            if isinstance(text, str) and not isinstance(text, Verdict) and not text.isascii():
                object.__setattr__(self, name, _whole(text))
        for field in ("inputs", "links"):
            pairs = tuple((_whole(name), _whole(value)) for name, value in getattr(self, field))
            object.__setattr__(self, field, pairs)

    @property
    def passed(self) -> bool:
        """Whether the answer is right."""
        return self.verdict is Verdict.PASSED

    def to_dict(self) -> dict:
        """Plain values for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict) -> "Outcome":
        """The outcome that `to_dict` gave."""
        return cls(**{**values, "verdict": Verdict(values["verdict"])})

    def __str__(self) -> str:
        return f"{self.verdict}: {self.exercise}" + (f"\n{self.sentence}" if self.sentence else "")
