"""The seeded faults of tests/faulty."""
