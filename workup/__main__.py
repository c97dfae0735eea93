"""Lets `python -m workup` do what `workup` does."""

from workup.cli import main

if __name__ == "__main__":
    main()
