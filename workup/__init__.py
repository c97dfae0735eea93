"""A teaching tool: walk fictional cases of suspected opsoclonus-myoclonus syndrome."""

__version__ = "0.1.0"
