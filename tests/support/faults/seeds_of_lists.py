"""The faults of lists of sources, parts of a checklist, ordinary orders and vocabularies: whole files, by name."""

SOURCES = {
    "E03-source-that-nothing-cites": """[sources.gq1b]
citation = "A source that the base cites"
locator = "10.1000/182"
read_as = "abstract"

[sources.nobody-2020]  # fault
citation = "A source that nothing cites"
locator = "10.1000/183"
read_as = "abstract"
""",
    "E05-locator-left-empty": """[sources.gq1b]
citation = "A source that nobody can find"
locator = ""  # fault
read_as = "abstract"
""",
    "E05-no-locator": """[sources.gq1b]  # fault
citation = "A source that nobody can find"
read_as = "abstract"
""",
    "C23-test-that-outlasts-its-result": """[domain]
id = "clinic"
label = "the sleep laboratory"
order = 1
act = "order"
about = "What a laboratory records."

[items.naps]
label = "naps"
asks = "How long does she nap in the laboratory?"
can_tell = "It can speak for a poison, and for OMS."
cannot_tell = "It names no cause."
tells = ["oms"]
burden = { minutes = 60, takes = 90 }  # fault
usual = "long"
basis = ["†"]

[items.naps.outcomes.long]
text = "Long."
basis = ["†"]

[items.naps.outcomes.short]
text = "Short."
bearing = { oms = 1 }
basis = ["†"]
""",
    "C23-question-with-a-time-of-its-own": """[domain]
id = "story"
label = "story"
order = 1
act = "ask"
about = "What the family has seen."

[items.naps]
label = "naps"
asks = "How does she nap?"
can_tell = "It can speak for a poison, and for OMS."
cannot_tell = "It names no cause."
tells = ["oms"]
burden = { minutes = 3, takes = 2 }  # fault
usual = "long"
basis = ["†"]

[items.naps.outcomes.long]
text = "Long."
basis = ["†"]

[items.naps.outcomes.short]
text = "Short."
bearing = { oms = 1 }
basis = ["†"]
""",
    "E08-can-tell-that-nothing-shows": """[domain]
id = "story"
label = "story"
order = 1
act = "ask"
about = "What the family has seen."

[items.naps]
label = "naps"
asks = "How does she nap?"
can_tell = "It can speak for a poison, and for OMS."
cannot_tell = "It names no cause."
tells = ["oms", "toxic"]  # fault
burden = { minutes = 1 }
usual = "long"
basis = ["†"]

[items.naps.outcomes.long]
text = "Long."
basis = ["†"]

[items.naps.outcomes.short]
text = "Short."
bearing = { oms = 1 }
basis = ["†"]
""",
    "T20-note-of-the-checklist": """[domain]
id = "story"
label = "story"
order = 1
act = "ask"
about = "What the family has seen."

[items.naps]
label = "naps"
asks = "How does she nap?"
can_tell = "It can speak for OMS."
cannot_tell = "It names no cause."
burden = { minutes = 1 }
usual = "long"
basis = ["†"]

[items.naps.outcomes.long]
text = "Long."
note = "Long naps are told of poisons."
tells = ["toxic"]  # fault
basis = ["†"]
""",
}
"""The faults of a list of sources or of the checklist, which no case file can have."""
ORDERS = {
    "C20-an-order-that-becomes-a-needle": """[orders]
none = ["urine culture", "stool culture"]
ultrasound = ["an LP"]  # fault
""",
    "C21-an-order-that-is-answered-as-another": """[orders]
none = ["urine culture"]
eeg = ["EEG", "ultrasound of the belly"]  # fault
""",
    "C21-an-order-of-no-item": """[orders]
none = ["urine culture"]
tea = ["a cup of tea"]  # fault
""",
    "C22-a-dip-under-two-headings": """[absent]
"urine culture" = ["urine dip"]
"kidney tests" = ["creatinine", "urine dip"]  # fault
""",
    "C22-a-wish-and-a-test": """[absent]
"speech test" = ["speech and language"]
[declines.referral]
names = ["speech and language"]  # fault
says = "Nobody is called here."
""",
}
"""The faults of a list of ordinary orders, and of a vocabulary."""
