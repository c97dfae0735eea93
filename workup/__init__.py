"""A teaching tool: fictional cases are walked, and what mattered in them is debriefed."""

__version__ = "0.1.0"
