"""The checklist and a case, as authored and as resolved; ids, rules, faults, digests. Knows no walk."""
