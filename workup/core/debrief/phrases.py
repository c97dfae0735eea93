"""What a sentence calls a checkpoint."""

WHEN = {"opening": "the opening", "bedside": "the bedside", "pause": "the pause", "commit": "the commitment"}
"""What the checkpoints are called in a sentence."""
