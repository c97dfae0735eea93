"""What a facilitator prepares: guide and key, blueprint."""
