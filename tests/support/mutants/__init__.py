"""Slips made on purpose, and which tests notice them."""
