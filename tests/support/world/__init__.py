"""A small made-up world as plain data: checklist, hypotheses, sources, one case."""
