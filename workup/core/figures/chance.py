"""Numbers that look like chance and are the same everywhere, always: Mulberry32, from a seed."""

_WHOLE = 0xFFFFFFFF


class Chance:
    """A sequence of numbers drawn from a seed."""

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = seed & _WHOLE

    def between(self, low: float, high: float) -> float:
        """A number from `low` up to, and not including, `high`."""
        self._state = (self._state + 0x6D2B79F5) & _WHOLE
        mixed = self._state
        mixed = ((mixed ^ mixed >> 15) * (mixed | 1)) & _WHOLE
        mixed = (mixed ^ (mixed + ((mixed ^ mixed >> 7) * (mixed | 61)) & _WHOLE)) & _WHOLE
        return low + (high - low) * ((mixed ^ mixed >> 14) / (_WHOLE + 1))
