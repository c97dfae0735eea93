"""How a session with a room can run: minute plans, what the checkpoints are for, the debrief, the limits.

The same for every case. All of it is a teaching judgement, and the pages mark it so.
"""

from workup.core.content.casefile import Checkpoint
from workup.core.text.kinds import Frozen


class Minutes(Frozen):
    """One stretch of a session."""

    start: int
    end: int
    title: str
    what: str


class MinutePlan(Frozen):
    """A session of so many minutes."""

    minutes: int
    suits: str
    parts: tuple[Minutes, ...]


class Stop(Frozen):
    """A checkpoint: when it comes, what to do, and what it is for."""

    checkpoint: Checkpoint
    title: str
    when: str
    do: str
    what_for: str


class Talk(Frozen):
    """One point of the debrief's agenda."""

    title: str
    what: str


def _planned(minutes: int, suits: str, *parts: tuple[int, str, str]) -> MinutePlan:
    # Each part is given by its end, so that no minute can be left out or counted twice.
    starts = (0, *(end for end, _, _ in parts))
    return MinutePlan(
        minutes=minutes,
        suits=suits,
        parts=tuple(
            Minutes(start=start, end=end, title=title, what=what)
            for start, (end, title, what) in zip(starts, parts, strict=False)
        ),
    )


MINUTE_PLANS = (
    _planned(
        20,
        "One room, one stack of cards, which stays in your hand.",
        (2, "Opening", "Read it aloud. Everybody writes up to three ideas, alone and in silence."),
        (4, "The list", "Write the list on the board. Ten chips each, in writing; hands for the leader."),
        (
            9,
            "Story and bedside",
            "The room asks and examines, you hand out the cards. Stop by the clock, not by the stack.",
        ),
        (
            11,
            "Second list",
            "Chips again. Two people say which card speaks most for their leader, and which against it.",
        ),
        (
            14,
            "Tests",
            (
                "The room plans one session and says which diagnosis each test is for. Then hand out its "
                "cards, all at once."
            ),
        ),
        (
            16,
            "Commitment",
            "Last chips, a diagnosis and one sentence, in writing, before anyone speaks. Then hands, by the list.",
        ),
        (20, "Debrief", "The answer and the pivot; one thing that went well, one left open, one for next time."),
    ),
    _planned(
        45,
        "Groups of three to five, a stack of cards for each, one person in each group as keeper of the stack.",
        (3, "Opening", "Everybody reads it and writes up to three ideas, alone and in silence."),
        (7, "The list", "Collect the ideas aloud, then write the list on the board. Ten chips each, in writing."),
        (
            17,
            "Story and bedside",
            "Groups choose what to ask and examine; the keeper turns those cards and no others.",
        ),
        (
            20,
            "Second list",
            "Chips and the two picks. Ask two groups with different leaders for their card most for it.",
        ),
        (
            28,
            "Tests",
            (
                "The pause, then up to two sessions. For each test with a cost the group writes down which "
                "diagnosis it is for."
            ),
        ),
        (
            32,
            "Commitment",
            (
                "Last chips and a diagnosis, alone. Two minutes with a neighbour, then a second time; both "
                "stay on the sheet."
            ),
        ),
        (43, "Debrief", "By the agenda in this guide."),
        (45, "Next time", "Everybody writes one thing for next time. Name the case to try next."),
    ),
    _planned(
        90,
        "As for 45 minutes, with time to argue and to draw the contrast.",
        (
            5,
            "Opening",
            "Everybody reads it and writes up to three ideas, alone and in silence. Collect them all on the board.",
        ),
        (10, "The list", "Write the list beside the ideas: which of them are on it, which are not? Ten chips each."),
        (25, "Story and bedside", "Groups choose; every five minutes ask one group what its last card changed."),
        (30, "Second list", "Chips and the two picks, then each group defends its leader in one sentence."),
        (
            45,
            "Tests",
            (
                "The pause, then sessions as the groups plan them. Ask each group for the cost of its plan "
                "before it turns a card."
            ),
        ),
        (50, "Last list", "Chips and picks, alone."),
        (
            58,
            "Commitment",
            (
                "A diagnosis before discussion, alone; five minutes of discussion; a second one after it. "
                "Both stay on the sheet."
            ),
        ),
        (76, "Debrief", "By the agenda in this guide."),
        (
            86,
            "The contrast",
            "Groups draw their own table of the answer and the look-alike, then lay yours beside it.",
        ),
        (90, "Next time", "Everybody writes one thing for next time. Name the case to try next."),
    ),
)

STOPS = (
    Stop(
        checkpoint="opening",
        title="After the opening",
        when="Once the opening has been read, before anything is asked.",
        do="Ideas first, in writing, up to three. Only then write the list on the board. Ten chips each.",
        what_for=(
            "A list on a board is a cue. What people think of without it is what they would think of on a ward. "
            "The chips make the first impression visible, so that it can be seen to move."
        ),
    ),
    Stop(
        checkpoint="bedside",
        title="After the bedside",
        when="Before the first test, unless that test needs {deep}.",
        do="Ten chips, then two picks by card number: most for the leader, most against it.",
        what_for=(
            "Questions and examination cost minutes. The list before any test shows how far they have "
            "carried. A card "
            "that fits the leader may fit its rival just as well: ask."
        ),
    ),
    Stop(
        checkpoint="pause",
        title="The pause",
        when=("Before the first session with {deep}; it stands for the bedside too, where that has not been."),
        do="Ten chips, two picks, and for each test of the session: which diagnosis is it for?",
        what_for=(
            "A moment to think before something that cannot be taken back. What has to be known first, and which two "
            "diagnoses will each test separate?"
        ),
    ),
    Stop(
        checkpoint="commit",
        title="Before the commitment",
        when="When nothing more is to be asked or ordered.",
        do="Last chips and picks, then a diagnosis in writing, before anyone speaks; after discussion a second one.",
        what_for=(
            "So that the commitment can be laid beside what was known at that moment. In writing, because the first "
            "voice in a room moves the others."
        ),
    ),
)


def stops(deep: str) -> tuple[Stop, ...]:
    """The checkpoints, where the pause comes before what is called so: `sedation or a lumbar puncture`."""
    return tuple(stop.model_copy(update={"when": stop.when.replace("{deep}", deep)}) for stop in STOPS)


AGENDA = (
    Talk(title="You first", what="What went well? What would you change? The room speaks before you do."),
    Talk(title="The case in one sentence", what="Two of theirs, read aloud, then the author's."),
    Talk(
        title="Three things that went well",
        what=(
            "Acts, each with its consequence: what came first before it was risky, a list that moved "
            "with a strong card, "
            "a card picked that truly separates, tests bundled in one session."
        ),
    ),
    Talk(
        title="Three that were left open",
        what=(
            "At most three, by what they would have cost the person: what had to come first; a dangerous diagnosis "
            "that nothing had settled; a long delay; a key step; a cost far beyond the plan; a list that stayed or "
            "moved against the cards; a smaller cost. For each: what happened, why it matters, what an expert "
            "might do, and where that comes from."
        ),
    ),
    Talk(
        title="The list against the cards",
        what=(
            "From the board: where did the leader change, and after which card? Where did the list stay"
            " although a card spoke?"
        ),
    ),
    Talk(title="Telling the two apart", what="The answer and the look-alike, with the table below."),
    Talk(
        title="One thing for next time",
        what="Each person writes their own. Then the author's, and the case to try next.",
    ),
)

AGENDA_RULES = (
    "Speak of acts and of what was known at that moment, never of the person; a result that "
    "came later settles nothing about an order.",
    "No points, no ranking, no tally of a person. Nothing is added up.",
    "Doing everything is not better: what it cost is said with the same weight as what it found.",
)

LIMITS = (
    "This has not been validated.",
    "It is not for marks, for progression, for selection or for remediation.",
    "One case says almost nothing stable about one learner, and cannot show that anybody is able.",
    "The bearings, from -2 to +2, are simplified teaching judgements.",
    "The list of hypotheses is finite, and real differentials are not.",
    "A list to choose from is still a cue, even when it comes after the ideas.",
    "Real care is the work of a team, takes longer, and is never this tidy.",
)
