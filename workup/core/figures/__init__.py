"""Signs in numbers: what an outcome shows, made from its own parameters; of nobody, and the same every time."""
