"""Which of the logs that were found count, and which are another again: as statements to the table of a roster."""

# Two logs are one walk where they tell of the same acts, or were begun at the same second and one goes further.
# Two walks under one code and one number are told apart: somebody walked twice, or two share a code.
# Of one learner's logs: the lowest attempt, then the one begun first. A walk handed in twice, once half-way, is
# the one that goes further. What is left does not depend on where the files are.
ORDER = "begun, entries DESC, digest, file, number"

SEVERAL = """
INSERT INTO several SELECT who FROM logs WHERE kind IS NULL GROUP BY who HAVING count(*) > 1
"""

# Most learners have one log, and nothing to choose from.
CHOOSE_ONLY = """
UPDATE logs SET kind = CASE WHEN learner IS NULL AND attempt > 1 THEN 'later attempt' ELSE 'chosen' END
WHERE kind IS NULL AND who NOT IN (SELECT who FROM several)
"""

CHOOSE = f"""
UPDATE logs SET kind = one.kind FROM (
    SELECT log, CASE
        WHEN place = 1 AND learner IS NULL AND attempt > 1 THEN 'later attempt'
        WHEN place = 1 THEN 'chosen'
        WHEN copy > 1 OR again > 1 THEN 'duplicate'
        WHEN twin > 1 THEN 'same attempt'
        ELSE 'later attempt' END AS kind
    FROM (
        SELECT log, learner, attempt,
            row_number() OVER (PARTITION BY who ORDER BY attempt, {ORDER}) AS place,
            row_number() OVER (PARTITION BY who, attempt ORDER BY {ORDER}) AS twin,
            row_number() OVER (PARTITION BY who, attempt, digest ORDER BY {ORDER}) AS copy,
            row_number() OVER (PARTITION BY who, attempt, begun ORDER BY {ORDER}) AS again
        FROM logs WHERE kind IS NULL
    )
) AS one WHERE logs.log = one.log
"""

# A log is read once more for its digest, and few need one: those that may be one walk with another.
MAY_BE_ONE = """
logs.kind IS NULL AND (
    who IN (SELECT who FROM several) AND (who, attempt) IN (
        SELECT who, attempt FROM logs WHERE kind IS NULL AND who IN (SELECT who FROM several)
        GROUP BY who, attempt HAVING count(*) > 1)
    OR begun IN (SELECT begun FROM logs WHERE kind IS NULL AND learner IS NULL)
    OR EXISTS (SELECT 1 FROM logs AS one WHERE one.kind IS NULL AND one.learner IS NULL AND one.begun = '')
)
"""

# The same walk without a code beside the one with it, as when the file and the hand-in lie in one folder; or out of a
# report of a course, which tells neither a code nor when it was begun.
TWINS = """
UPDATE logs SET kind = 'duplicate' WHERE kind IS NULL AND learner IS NULL AND (
    (digest, begun) IN (SELECT digest, begun FROM logs WHERE kind IS NULL AND learner IS NOT NULL)
    OR begun = '' AND digest IN (SELECT digest FROM logs WHERE kind IS NULL AND begun != ''))
"""

# Where the log that was to count cannot be read, another copy of it stands in.
STAND_IN = f"""
UPDATE logs SET kind = 'chosen' WHERE log IN (
    SELECT log FROM (
        SELECT log, row_number() OVER (PARTITION BY who ORDER BY {ORDER}) AS place FROM logs
        WHERE kind IN ('duplicate', 'same attempt') AND (who, attempt) IN
            (SELECT who, attempt FROM logs WHERE log IN (SELECT log FROM outcomes WHERE kind = 'damaged'))
    ) WHERE place = 1
)
"""
