"""Why a check ends an answer, or itself, before it has run to its end."""


class Differs(BaseException):
    """This answer's records are not those of the reference. Not an Exception: no answer should catch it."""


class TooMany(BaseException):
    """An answer asked for more items than it may. Not an Exception: no answer should catch it."""


class Late(BaseException):
    """What an answer is for had to be ended after so many seconds; another input would only take them again."""

    def __init__(self, seconds: float):
        super().__init__(f"still running after {seconds:g} seconds")


class Unusable(BaseException):
    """What an answer gave cannot be used at all, and why. Not an Exception: no answer should catch it."""
