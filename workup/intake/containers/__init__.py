"""Kinds of files that hold other files: each opens into them one by one, as they are asked for, within bounds."""
