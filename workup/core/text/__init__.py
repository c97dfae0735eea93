"""Kinds of text, typed words and what they are called by, pseudonyms. Knows nothing of cases."""
