"""Faulty files: the edits that make them, and the files themselves."""
