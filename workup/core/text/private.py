"""Words that look like a real person's data: to be asked about before they are kept, never refused."""

import re

NAMED = (
    r"\b(?:Mrs?|Ms|Miss|Dr|Prof|Frau|Herr)\.? [A-ZÀ-Ž][a-zß-ž]"
    r"|\bpatient [A-ZÀ-Ž][a-zß-ž]|\bPatient [A-ZÀ-Ž][a-zß-ž]+ [A-ZÀ-Ž][a-zß-ž]"
    r"|\b(?:[Nn]ame(?:s|:| is)|(?:girl|boy|child|man|woman) (?:named|called)) [A-ZÀ-Ž][a-zß-ž]"
)
"""Names, after what goes before a name; upper and lower case tell them from medical words."""

NUMBERED = (
    r"[^ @]@[a-z\d-]+\.[a-z]"
    r"|\d{7}|\+\d[ \d()./-]{7}|\b0\d{2,4}[ /-]\d{5}|\d{3}[ .-]\d{3}[ .-]\d{4}|\d{3}-\d\d-\d{4}"
    r"|\b(?:mrn|nhs|(?:record|hospital|patient|phone|file|insurance)(?: no\.?| number| id))[^a-z\d]{0,3}\d{2}"
    r"|\b(?:dob|born|birth|birthday)\b.{0,12}?(?:(?:19|20)\d\d|\d[./-]\d+[./-]\d)"
    r"|\b\d\d?[./-]\d\d?[./-](?:19|20)\d\d|\b(?:19|20)\d\d-\d\d-\d\d"
)
"""Addresses of mail, telephone and record numbers, and dates of birth."""

# In the page these two stand in `../templates/player/rules/text.js`, letter for letter.
_NAMED = re.compile(NAMED, re.ASCII)
_NUMBERED = re.compile(NUMBERED, re.ASCII | re.IGNORECASE)


def is_private(text: str, own: str = "") -> bool:
    """Whether a text looks like a real person's data. The name of the fictional patient is nobody's."""
    told = text.replace(own, "") if own else text
    return bool(_NAMED.search(told) or _NUMBERED.search(told))
