"""The pure part: standard library and Pydantic; no files, no terminal, no clock, no chance."""
