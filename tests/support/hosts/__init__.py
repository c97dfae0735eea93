"""Commands under hostile hosts: a process that forks one for each, and what each host does to it."""
