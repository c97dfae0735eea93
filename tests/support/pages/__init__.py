"""Pages opened, read and run beside the package."""
