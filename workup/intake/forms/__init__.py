"""Kinds of files that hold text: each makes of its bytes the texts and tables in which hand-ins are looked for."""
