"""A teaching tool: fictional cases are walked, and what mattered in them is debriefed."""

import os

# Plugins are code of strangers too: Pydantic would run whatever is installed beside us, and stumble over a list of it
# that cannot be read.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

__version__ = "0.1.0"
