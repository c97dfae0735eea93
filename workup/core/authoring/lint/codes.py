"""Every lint code: how grave it is, and what to do. Its page-long entry stands in the catalogue."""

from typing import Literal, NamedTuple


class Code(NamedTuple):
    """What a code stands for."""

    severity: Literal["error", "warning"]
    title: str
    mend: str


CODES: dict[str, Code] = {
    # structure
    "S01": Code(
        "error", "not valid TOML", "Check the name of the file, or correct the line: nothing after it can be read."
    ),
    "S02": Code("error", "unknown field", "Take the field out, or use the name it should have."),
    "S03": Code("error", "missing field", "Add the field; 'workup author new' writes one with a comment beside each."),
    "S04": Code("error", "value not allowed", "Give a value of the kind that the message names."),
    "S05": Code(
        "error", "unknown id", "Use an id of the checklist; 'workup author items' shows them with their outcomes."
    ),
    "S06": Code(
        "error", "character that is not shown as itself", "Type the character again, without whatever came with it."
    ),
    "S07": Code("error", "hypothesis not in play", "Add it to 'hypotheses', or name one that is there."),
    "S08": Code("error", "hypothesis listed twice", "Keep it once."),
    "S09": Code("error", "unknown outcome", "Use one of the outcomes that the message lists."),
    "S10": Code("error", "unknown placeholder", "Use {name}, {she}, {She}, {her} or {Her}, or no braces."),
    "S11": Code(
        "error", "credit for a test that may be unwanted", "Change the role, or take the item out of what counts on it."
    ),
    "S12": Code(
        "error",
        "must-not-miss entry missing or extra",
        "Write one for each dangerous hypothesis in play, and no other.",
    ),
    "S13": Code("error", "chips that are not ten", "Share exactly ten chips."),
    "S14": Code("error", "picked finding is never revealed", "Add the item to a step, or pick another."),
    "S15": Code("error", "reference list missing", "Give the lists at 'opening' and 'commit' at least."),
    "S16": Code("error", "the answer contrasted with itself", "Name the look-alike."),
    "S17": Code("error", "key step that nobody can do", "Add an item that serves this age and sex."),
    "S18": Code(
        "error", "reference plan cannot be walked", "Put what is asked and examined under look, and tests under order."
    ),
    "S19": Code("error", "id and file name differ", "Name the file after the id."),
    "S20": Code("error", "two cases with one id", "Give one of them another id."),
    # consistency
    "C01": Code("error", "ages disagree", "Give the same age in title and texts as in age_months."),
    "C02": Code(
        "error", "sex and pronouns disagree", "Change 'sex', or the pronouns; findings can use {she} and {her}."
    ),
    "C03": Code("error", "the opening does not name the person", "Use the name once in the opening."),
    "C04": Code("error", "sides disagree", "Decide on left or right, and say so everywhere."),
    "C05": Code("error", "dates disagree", "Give the same timing in title, opening and sentence."),
    "C06": Code(
        "error", "item not offered at this age or sex", "Leave it out, or use the item that serves this person."
    ),
    "C07": Code("error", "number outside the outcome's range", "Change the number, or the outcome."),
    "C08": Code("error", "two tests of one question disagree", "Give both the same outcome."),
    "C20": Code(
        "error",
        "an ordinary order reaches further than it names",
        "Remove the alias, or give the order its own name.",
    ),
    "C21": Code(
        "error", "an ordinary order is understood as something else", "Give its item the name, or list it as absent."
    ),
    "C22": Code("error", "a name under two headings", "Leave it where its sentence is true."),
    # leak
    "L01": Code("error", "the answer named before the commitment", "Say what is seen, not what it is."),
    "L02": Code("error", "a diagnosis in id or title", "Use what the family would say at the door."),
    "L03": Code("warning", "own wording marks what matters", "Give own wording to harmless items as well."),
    "L04": Code(
        "error", "a finding that interprets itself", "Keep what is seen in the text, and the meaning in the note."
    ),
    # teaching
    "T01": Code("error", "more than eight key steps", "Keep the eight that matter most."),
    "T02": Code("error", "no test marked as not indicated", "Say of one tempting test why it is not indicated here."),
    "T03": Code(
        "warning", "no test that would not have helped", "Give one tempting test the role neutral, with its reason."
    ),
    "T04": Code("error", "two hypotheses that nothing tells apart", "Drop one, or add the item that separates them."),
    "T05": Code("error", "a danger that nobody can address", "Give it a set of items that serve this person."),
    "T06": Code(
        "error", "the reference walk is not clean", "Rehearse the case, and correct the plan where it says so."
    ),
    "T07": Code(
        "error", "the reference list does not move with the evidence", "Move the chips where the findings point."
    ),
    "T08": Code("error", "ordering everything pays", "Mark more of the idle tests as not indicated."),
    "T09": Code("error", "committing at once closes a danger", "Make sure closing each danger takes something done."),
    "T10": Code("error", "even chips draw no comment", "Let the findings separate what is in play."),
    "T11": Code(
        "error", "harmless questions move the list", "Give unlisted items a silent outcome, or put them in the plan."
    ),
    "T12": Code("error", "another diagnosis ends level with the answer", "Let a finding of the plan separate the two."),
    "T13": Code(
        "error", "reference pick does not fit", "Pick a finding that speaks for the leader and not for the second."
    ),
    "T14": Code("error", "empty contrast", "Choose a look-alike that some key item tells from the answer."),
    "T15": Code(
        "warning",
        "fewer than two tempting look-alikes",
        "Let the opening leave two other diagnoses a chip.",
    ),
    "T16": Code("error", "a sibling that is not there", "Name a case of the pack, and a hypothesis of this one."),
    "T17": Code("warning", "opening too short or too long", "Aim at 40 to 130 words."),
    "T18": Code("error", "the sentence names the diagnosis", "Sum up what was seen, without its name."),
    "T19": Code(
        "error",
        "a trap leaves open something other than it says",
        "Correct what closes the danger, or what the trap says of it.",
    ),
    "T20": Code(
        "error", "a pivot or note that a bearing contradicts", "Change the outcome or the words, or take the id out."
    ),
    "T21": Code(
        "error",
        "an essential test whose omission nobody is told of",
        "Add it to a key step, a safety rule or a danger, or call it contributory.",
    ),
    "T22": Code(
        "error",
        "a danger that a look alone closes",
        "Say what the look has to show, as item:outcome, or let a test stand with it.",
    ),
    # evidence
    "E01": Code("error", "figure without a source", "Add the source, or say it without the figure."),
    "E02": Code("error", "unknown source", "Use an id of sources.toml."),
    "E03": Code("warning", "source that nothing cites", "Cite it, or take it out."),
    "E04": Code("error", "judgement without a dagger", "Add '†' to the basis: it is yours."),
    "E05": Code("error", "source without a locator", "Add the DOI, PubMed id or page."),
    "E06": Code("warning", "judged more than three years ago", "Read the sources again, and update the month."),
    "E07": Code(
        "error", "a review or a second rater without its trace", "Say when in 'reviewed', and how in 'agreement'."
    ),
    "E08": Code(
        "error", "can_tell that no outcome can show", "Add the outcome or its bearing, or say less of the item."
    ),
    # protection
    "P01": Code("error", "dose", "Take the amount out; the tool teaches no treatment."),
    "P02": Code("error", "identifier", "Take it out; an invented person needs none."),
    "P03": Code("error", "date of birth or calendar date", "Say how old, and which weekday."),
    "P04": Code("error", "contact data", "Take it out."),
    "P05": Code("error", "name with a title", "Say the role: the ward doctor, the radiologist."),
    "P06": Code("error", "banned word", "Say what was done or seen, without the verdict."),
    "P07": Code("error", "name of a thinking trap", "Say the act and the reason; never name the trap."),
    "P08": Code("error", "surname", "A first name is enough."),
    "P09": Code("error", "a real place named", "Name a kind of place: the town hospital, a clinic abroad."),
    # language
    "W01": Code("warning", "the family's talk is hard to read", "Shorter sentences, everyday words."),
    "W02": Code("warning", "label or title too long", "Keep it within 60 columns."),
    "W03": Code("warning", "finding too long for a screen", "Keep it to two to four sentences."),
    "W04": Code("warning", "sentence without an end", "End the sentence with a full stop."),
    "W05": Code("warning", "expert line that does not begin as one", "Begin with 'An expert might', or cite guidance."),
    "W06": Code("error", "text still to be written", "Write it; the word before the colon marks each gap."),
}
