"""Logs and walks, drawn or made from a plan; lines as people type them."""
