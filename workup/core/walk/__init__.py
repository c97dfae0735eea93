"""What a learner did and what it revealed: entries, state, steps, the reference; what a typed line asks for."""
