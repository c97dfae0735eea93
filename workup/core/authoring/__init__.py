"""What helps whoever writes a case: lint, comparison, rehearsal, traps."""
