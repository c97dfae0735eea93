"""Classes of simulated learners."""
