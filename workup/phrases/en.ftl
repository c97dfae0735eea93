# Every sentence that a person reads, once. An id is an area and a name: `notice-lead`.
# The format is Fluent's (https://projectfluent.org). What the program understands of it: text, variables,
# choices by number (exact, or by plural) or by word, terms, references, attributes. No functions.
# After a change: python -m workup.phrases.compiling

## Lists: "a, b and c"

list-more = { $before }, { $next }
list-and = { $before } and { $last }
list-or = { $before } or { $last }

## The teaching-only notice, on every page

notice-lead = For teaching only.
notice-rest = Fictional cases, invented patients. Not medical advice, and not for any real patient.

## What a command says that it wrote

wrote-file = Wrote { $what } to { $file } ({ $size } KB).

## Cases for students without Python

export-page = the page of { $case }
export-package = the package of { $case }
export-site =
    Wrote { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } and a front page to { $folder }. Begin with { $first }.
export-into-course = Import it into a course as a SCORM 1.2 activity, for example in Moodle.
export-gradebook = Whoever finishes the walk gets 100 in the gradebook. It means that the walk was walked, nothing else.
export-carries-answers =
    A page carries its case with the answers, for the debrief: use it for learning, never for marks. Whoever takes the file apart can find them.
export-opened = Opened { $file } in your browser.
export-not-opened = No browser answered here; open { $file } yourself.

## A walk that a course keeps

course-kept = Your walk is kept in the course: leave whenever you like, and it is here again when you come back.
course-alone = No course answers around this page, so nothing is kept: your walk lasts until you close or reload it. Hand it in or download it before you go.
course-gone = The course closed this page, and keeps nothing more of it. Open the case from the course again to go on.
course-worded = The wording of this case has changed since you began it. Your walk goes on where you were.
course-changed = The case was changed since you walked it, and what the course kept does not fit it any more. The walk starts afresh.
course-damaged = What the course kept of your walk cannot be read any more. The walk starts afresh.
course-cut = What you wrote is longer than the course can keep. It stays whole here; if you leave and come back, the longest of it ends in […].
course-full = The course has no room for more of this walk. What you do from here on lasts until you close the page: hand it in before you go.
course-silent = The course did not take what you did last. It is offered again with the next thing you do.

## What every page has

page-dagger = † marks the author's teaching judgement; a number in brackets leads to a source.
page-nav = On this page
page-sources = Sources
page-table = { $caption }, as a table
page-made-by = Made by { $tool }.

## The blueprint

blueprint-label = Blueprint
blueprint-name = The family of cases
blueprint-for-facilitators = for facilitators: it gives every answer away
blueprint-window = Blueprint of the cases, for facilitators
blueprint-cases = What each case is, and what it is mistaken for
blueprint-coverage = Where each diagnosis is the answer, and where it is excluded
blueprint-answer = Answer
blueprint-trap = Trap
blueprint-apart = Told apart by
blueprint-pivot = Pivot
blueprint-also = Also in play
blueprint-audience = Audience
blueprint-setting = Setting
blueprint-siblings = Siblings
blueprint-excluded = Excluded
blueprint-nowhere = nowhere
blueprint-discriminator = { $finding }: { $outcome } ({ $lead })
blueprint-suits = { $audience }; difficulty { $difficulty } of 3, about { $minutes } minutes

## The facilitator's pack: what its pages share

pack-handout = Handout
pack-cards = Reveal cards
pack-guide = Facilitator's guide
pack-key = Key
pack-window = { $page }: { $name }, { $title }
pack-label = { $page }, for students
pack-keep = For the facilitator: keep it from students.
pack-margin = { $page }, { $readers ->
        [students] for students
       *[facilitator] for the facilitator, keep from students
    }
pack-numbers = A number on its own is a card.
card-named = { $number } { $label }
card-in-sentence = card { $number } ({ $label })
card-sets = { $before }; or { $last }
step-before = { $moment ->
        [first-test] before the first test
       *[first-sedation] before the first sedation
    }
role-turns = { $role } once { $condition }: { $why }
holds-known = { $card } is known
holds-shows = { $card } shows “{ $outcome }” ({ $here ->
        [yes] so here
       *[no] not so here
    })
holds-chip = a chip lies on { $diagnosis }
holds-chip-elsewhere = a chip lies on a diagnosis that is not in play
holds-no-card = an item that is not for this age
holds-bracketed = ({ $condition })

## The facilitator's guide: aims, and before the session

guide-aims-nav = Aims
guide-told-from = { $answer }, told from { $look_alike }
guide-sentence = In one sentence
guide-for = For
guide-suits = { $audience }; difficulty { $difficulty } of 3; a walk alone takes about { $minutes } minutes
guide-where = Where
guide-begins = Begins
guide-by-the-end = By the end, everybody has
guide-aim-ideas = named ideas of their own before any list was shown;
guide-aim-chips = shared ten chips over a list, and moved them, or held them, for a reason they can name;
guide-aim-apart = said what tells { $answer } from { $look_alike };
guide-aim-steps = done, or heard why an expert might do, each of these: { $steps };
guide-aim-committed = committed in writing, and said what was still open at that moment.
guide-carry = To carry away
guide-before = Before the session
guide-print-handout = Print { $case }-handout, one for each student.
guide-print-cards = Print { $case }-cards, one stack for the room or for each group: on both sides, turned on the long edge, at full size and without scaling. Cut along the dashed lines. Without two-sided printing, cut both kinds of side and put the two cards of one number back to back.
guide-print-cards-plain = Print { $case }-cards, one for the room or for each group. The HTML cards are made to be cut: without --format md, the same command writes them.
guide-keep-cards = Keep the cards in the order of their numbers, numbers up. A finding is read only once its card has been asked for.
guide-keep-covered = Keep the findings covered. One is read only once its card has been asked for.
guide-keep-key = Keep this guide and { $case }-key to yourself: the key has the facilitator's index, card by card.
guide-say-first = Say at the start: the case and the person are invented, nobody is assessed, and nobody may bring in a real patient.

## The facilitator's guide: minutes

guide-minutes = Minute plans
guide-minutes-nav = Minutes
guide-minutes-how = Suggestions, to be adapted to the room.
guide-plan-size = The reference plan asks and examines { $looks ->
        [one] 1 thing
       *[other] { $looks } things
    } and orders { $tests ->
        [one] 1 test
       *[other] { $tests } tests
    } in { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    }.
guide-so-many-minutes = { $minutes } minutes
guide-minutes-suit = { $minutes ->
        [20] One room, one stack of cards, which stays in your hand.
        [45] Groups of three to five, a stack of cards for each, one person in each group as keeper of the stack.
       *[other] As for 45 minutes, with time to argue and to draw the contrast.
    }
guide-column-part = Part
guide-column-what = What happens
guide-stretch = { $start }–{ $end }
guide-opening = Opening
guide-opening-do = { $minutes ->
        [20] Read it aloud. Everybody writes up to three ideas, alone and in silence.
        [45] Everybody reads it and writes up to three ideas, alone and in silence.
       *[other] Everybody reads it and writes up to three ideas, alone and in silence. Collect them all on the board.
    }
guide-list = The list
guide-list-do = { $minutes ->
        [20] Write the list on the board. Ten chips each, in writing; hands for the leader.
        [45] Collect the ideas aloud, then write the list on the board. Ten chips each, in writing.
       *[other] Write the list beside the ideas: which of them are on it, which are not? Ten chips each.
    }
guide-bedside = Story and bedside
guide-bedside-do = { $minutes ->
        [20] The room asks and examines, you hand out the cards. Stop by the clock, not by the stack.
        [45] Groups choose what to ask and examine; the keeper turns those cards and no others.
       *[other] Groups choose; every five minutes ask one group what its last card changed.
    }
guide-second-list = Second list
guide-second-list-do = { $minutes ->
        [20] Chips again. Two people say which card speaks most for their leader, and which against it.
        [45] Chips and the two picks. Ask two groups with different leaders for their card most for it.
       *[other] Chips and the two picks, then each group defends its leader in one sentence.
    }
guide-tests-do = { $minutes ->
        [20] The room plans one session and says which diagnosis each test is for. Then hand out its cards, all at once.
        [45] The pause, then up to two sessions. For each test with a cost the group writes down which diagnosis it is for.
       *[other] The pause, then sessions as the groups plan them. Ask each group for the cost of its plan before it turns a card.
    }
guide-last-list = Last list
guide-last-list-do = Chips and picks, alone.
guide-commitment = Commitment
guide-commitment-do = { $minutes ->
        [20] Last chips, a diagnosis and one sentence, in writing, before anyone speaks. Then hands, by the list.
        [45] Last chips and a diagnosis, alone. Two minutes with a neighbour, then a second time; both stay on the sheet.
       *[other] A diagnosis before discussion, alone; five minutes of discussion; a second one after it. Both stay on the sheet.
    }
guide-debrief-do = { $minutes ->
        [20] The answer and the pivot; one thing that went well, one left open, one for next time.
       *[other] By the agenda in this guide.
    }
guide-contrast = The contrast
guide-contrast-do = Groups draw their own table of the answer and the look-alike, then lay yours beside it.
guide-next-time-do = Everybody writes one thing for next time. Name the case to try next.

## The facilitator's guide: checkpoints, and the board

guide-stops = What each checkpoint is for
guide-stops-nav = Checkpoints
guide-when = When
guide-do = Do
guide-what-for = What for
guide-stop-opening = After the opening
guide-stop-opening-when = Once the opening has been read, before anything is asked.
guide-stop-opening-do = Ideas first, in writing, up to three. Only then write the list on the board. Ten chips each.
guide-stop-opening-for = A list on a board is a cue. What people think of without it is what they would think of on a ward. The chips make the first impression visible, so that it can be seen to move.
guide-stop-bedside = After the bedside
guide-stop-bedside-when = Before the first test, where that test needs neither sedation nor a lumbar puncture.
guide-stop-bedside-do = Ten chips, then two picks by card number: most for the leader, most against it.
guide-stop-bedside-for = Questions and examination cost minutes. The list before any test shows how far they have carried. A card that fits the leader may fit its rival just as well: ask.
guide-stop-pause = The pause
guide-stop-pause-when = Before the first session with a sedated test or a lumbar puncture; it stands for the bedside too, where that has not been.
guide-stop-pause-do = Ten chips, two picks, and for each test of the session: which diagnosis is it for?
guide-stop-pause-for = A moment to think before something that cannot be taken back. What has to be known first, and which two diagnoses will each test separate?
guide-stop-commit = Before the commitment
guide-stop-commit-when = When nothing more is to be asked or ordered.
guide-stop-commit-do = Last chips and picks, then a diagnosis in writing, before anyone speaks; after discussion a second one.
guide-stop-commit-for = So that the commitment can be laid beside what was known at that moment. In writing, because the first voice in a room moves the others.
guide-board = What to write on the board
guide-board-nav = The board
guide-board-how = After the ideas, never before, and in this order, which is the list's own and says nothing about this case. Not on the handout: a list in print would be read before the ideas are written. An expert's own ideas might be: { $ideas }.

## The facilitator's guide: where groups branch off

guide-turns = Where groups branch off, and what to ask
guide-turns-nav = Where groups branch off
guide-turns-how = Ask the open question first and wait; the more pointed one only if nobody gets there. The questions are suggestions.
guide-stays = The list stays on { $look_alike }
guide-stays-ask = “What would you expect to hear and see if it were that? Which card in your hand does not fit?”
guide-not-taken = A key step is not taken
guide-not-taken-ask = “Before you order anything: what do you not know yet?” Later: “What would still change your list?”
guide-closer-question = Closer: “{ $question }” { $cards }.
guide-too-soon = Something comes before what should come first
guide-too-soon-ask = “What has to be known before this is done? What could it do if your list is mistaken?”
guide-closer = Closer: { $cards }.
guide-settles = The room settles while a danger is open
guide-settles-ask = “If you could not take it back: what must not be missed here? Which card would tell you?”
guide-addressed = Addressed by: { $cards }.
guide-no-help = A test is ordered that cannot help, or not now
guide-no-help-ask = “Which two diagnoses on your list would it separate, and with which result? What does it cost, and can it wait?”

## The facilitator's guide: the reference plan

guide-plan = What an expert might do
guide-plan-how = One way, not the only one.
guide-plan-list = { $stop }: the list
guide-plan-chips = { $diagnosis }: { $chips }
guide-most-for = Most for { $leader }: { $card } ({ $bearing })
guide-most-against = Most against it: { $card } ({ $bearing })
guide-plan-looks = Asks and examines
guide-plan-costs = { $sedated ->
        [yes] one anaesthetic or sedation
       *[no] no sedation
    }; all results after { $time }
guide-purpose = For { $diagnosis }.

## The facilitator's guide: telling apart, the debrief, limits

guide-apart = Telling { $answer } from the others
guide-apart-how = What the cards of the plan and of the key steps can say about each pair, in usual words. The look-alike of the case comes first, with what it shows here; for the others the key has that.
guide-against = Against { $other }
guide-look-alike = look-alike
guide-not-apart = Nothing in the plan tells these two far apart.
guide-agenda = The debrief, three and three and one
guide-talk-you = You first.
guide-talk-you-what = What went well? What would you change? The room speaks before you do.
guide-talk-sentence = The case in one sentence.
guide-talk-sentence-what = Two of theirs, read aloud, then the author's.
guide-talk-well = Three things that went well.
guide-talk-well-what = Acts, each with its consequence: what came first before it was risky, a list that moved with a strong card, a card picked that truly separates, tests bundled in one session.
guide-talk-open = Three that were left open.
guide-talk-open-what = At most three, by what they would have cost the person: what had to come first; a dangerous diagnosis that nothing had settled; a long delay; a key step; a cost far beyond the plan; a list that stayed or moved against the cards; a smaller cost. For each: what happened, why it matters, what an expert might do, and where that comes from.
guide-talk-list = The list against the cards.
guide-talk-list-what = From the board: where did the leader change, and after which card? Where did the list stay although a card spoke?
guide-talk-apart = Telling the two apart.
guide-talk-apart-what = The answer and the look-alike, with the table above.
guide-talk-next = One thing for next time.
guide-talk-next-what = Each person writes their own. Then the author's, and the case to try next.
guide-next-case = Which case next
guide-next-held = { $case }, where the room held on to { $diagnosis }: { $because }
guide-speak = How to speak
guide-speak-acts = Speak of acts and of what was known at that moment, never of the person; a result that came later settles nothing about an order.
guide-speak-points = No points, no ranking, no tally of a person. Nothing is added up.
guide-speak-everything = Doing everything is not better: what it cost is said with the same weight as what it found.
guide-limits = Limits
guide-limit-validated = This has not been validated.
guide-limit-marks = It is not for marks, for progression, for selection or for remediation.
guide-limit-one = One case says almost nothing stable about one learner, and cannot show that anybody is able.
guide-limit-bearings = The bearings, from -2 to +2, are simplified teaching judgements.
guide-limit-finite = The list of hypotheses is finite, and real differentials are not.
guide-limit-cue = A list to choose from is still a cue, even when it comes after the ideas.
guide-limit-team = Real care is the work of a team, takes longer, and is never this tidy.

## The key

key-accepted = Also accepted
key-nothing-else = nothing else
key-look-alike = Look-alike
key-steps = Key steps
key-steps-how = Any one of its cards does a step, and nothing beyond these steps adds anything. The reasons are in the guide.
key-rules = What comes first
key-watches = Watches
key-watches-sedated = every sedated test
key-while = While
key-needs = Needs
key-needs-none = nothing here can meet it
key-needs-known = { $cards }, known before
key-needs-session = { $cards }, known before or ordered in the same session
key-dangers = What must not be missed
key-dangers-nav = Not to be missed
key-addressed = Addressed by { $cards }
key-addressed-none = Addressed by nothing on this checklist
key-index = What stands behind each card
key-index-nav = Cards
key-index-how = The columns are the lines of the list, by number: { $lines }. A plus speaks for a diagnosis, a minus against it; where nothing stands, the card says nothing about it. All bearings are the author's judgement.
key-card = Card
key-shows = Shows
key-disagree = sources disagree
key-roles = What each test is worth here

## The students' handout and cards

handout-ideas = What could this be?
handout-ideas-how = Up to three ideas of your own, before you see any list.
handout-list-how = Once everybody has written their ideas, copy the list from the board. At each of the four moments share ten chips over it: the more likely, the more chips. They add up to ten every time. From the second moment on, write down two cards by their number: the one that speaks most for your leader, and the one that speaks most against it; 0 for none.
handout-list-table = Your list as a table to fill in
handout-from-board = From the board
handout-list-1 = 1 After the opening
handout-list-2 = 2 After the bedside
handout-list-3 = 3 Before sedation or needle
handout-list-4 = 4 Before committing
handout-to-fill-in = , to fill in
handout-something-else = something else
handout-most-for = Card most for the leader
handout-most-against = Card most against it
handout-commitment = Your commitment
handout-diagnosis = Your diagnosis, before discussion
handout-second = And after it
handout-sentence = The case in one sentence, before the diagnosis
handout-reflection = Looking back
handout-worksheet = What you can ask, examine and order
handout-worksheet-how = The same worksheet for every case. Tick what you choose; the number is that of the card. You need not do everything, and every test has a price.
handout-sessions-how = Tests that are ordered together are one session: one anaesthetic can carry several. Before a test with a cost, write down the diagnosis from your list that it is for.
handout-each = { $time } each
handout-done = Done
handout-act = { $act ->
        [ask] Ask about
       *[examine] Examine
    }
handout-order = Order
handout-known-after = Known after
handout-for-which = For which diagnosis?
cards-print = Print on both sides, turned on the long edge, at full size and without scaling; then cut along the dashed lines. Each finding lies on the back of its number. Without two-sided printing, cut both kinds of side and put the two cards of one number back to back.
cards-covered = One finding for each number. Keep the second part covered, and read a finding only once its card has been asked for. The HTML cards are made to be cut.
cards-fronts-sheet = Sheet { $number }, fronts
cards-backs-sheet = Sheet { $number }, findings
cards-fronts = Fronts
cards-backs = Findings
cards-needle = needle
cards-sample = sample from { $card }

## Moments of a walk

moment-opening = the opening
moment-bedside = the bedside
moment-pause = the pause
moment-commit = the commitment
moment-list-opening = opening
moment-list-bedside = bedside
moment-list-pause = pause
moment-list-commit = commit

## The debrief: its head and foot

debrief-label = Debrief
debrief-window = Debrief: { $name }, { $title }
debrief-judged =
    Judged by { $raters ->
        [one] 1 rater
       *[other] { $raters } raters
    }, { $judged }; { $reviewed ->
        [yes] reviewed by a clinician
       *[no] not yet reviewed by a clinician
    }.
debrief-foot = Case { $case }, version { $version }, { $rules }.
debrief-as-written = This is the case as it was written; your walk may not have reached all of it.
debrief-rest = Your list against the evidence, each test, telling the two apart, and the sources: in the whole summary.
debrief-diagnosis = Diagnosis
debrief-basis = Basis
debrief-quoted = “{ $words }”
debrief-dash = –

## The debrief: the answer

answer-title = The answer
answer-committed =
    { $chips ->
        [0] You committed to { $diagnosis }, with none of your 10 chips on it.
        [10] You committed to { $diagnosis }, with all 10 of your chips on it.
       *[other] You committed to { $diagnosis }, with { $chips } of your 10 chips on it.
    }
answer-unlisted = You committed to { $diagnosis }, before you had made a list.
answer-same = That is the author's answer too.
answer-accepted = The author's answer is { $answer }, and yours is accepted as well.
answer-family = The author's answer is { $answer }. Both are forms of { $family }.
answer-different = The author's answer is { $answer }, a different diagnosis.
answer-inseparable = No single finding separates the two.
answer-inseparable-from = No single finding separates it from { $other }.
answer-separator = What best separates the two is one finding: { $finding } ({ $bearing } for the answer, { $other_bearing } for yours).
answer-separator-from = What best separates it from { $other } is one finding: { $finding } ({ $bearing } for the answer, { $other_bearing } for { $other }).
answer-had = You had it, as finding { $number }.
answer-had-showing = You had it, as finding { $number }: { $text }
answer-not-asked = You had not asked.
answer-not-examined = You had not looked.
answer-not-ordered = You had not ordered it.

## The debrief: the learner's own words

you-title = You first
you-well = What went well?
you-change = What would you change?
you-nothing = Nothing written yet. A line for it, before you read on:
sentence-title = The case in one sentence
sentence-yours = Yours
sentence-authors = The author's
sentence-unwritten = Not written this time. How would you say it now?

## The debrief: what went well

well-title = What you did well
well-nav = Went well
well-nothing = Only a few kinds of act are looked for here, and none of them came up. What you noticed yourself still counts.
well-rule = { $rule }: done.
well-moved =
    Between { $start } and { $end } you moved { $diagnosis } from { $before ->
        [0] no chips
        [one] 1 chip
       *[other] { $before } chips
    } to { $after ->
        [0] no chips
        [one] 1 chip
       *[other] { $after } chips
    }.
well-moved-why = That went with the evidence.
well-bundle = You planned one session under sedation for { $tests }.
well-bundle-why = Ordered apart, they could have meant { $count } sedations.
well-pick-alone = It speaks for it: the author rates it { $bearing } there.
well-pick-apart = It separates: the author rates it { $bearing } there and { $rival_bearing } for { $rival }, your second.
rated-one = The author rates finding { $number } ({ $finding }) { $bearing } for it.
rated-two = The author rates finding { $number } ({ $finding }) { $favours_bearing } for { $favours } and { $bearing } for { $diagnosis }.

## The debrief: what was left open

open-title = What was left open
open-nav = Left open
open-nothing = Nothing that this case asks about was left open.
open-more-below =
    { $count ->
        [one] 1 more is in the sections below.
       *[other] { $count } more are in the sections below.
    }
open-more-elsewhere =
    { $count ->
        [one] 1 more is in the whole summary.
       *[other] { $count } more are in the whole summary.
    }
open-happened = Happened
open-matters = Matters
open-expert = Expert
open-might = An expert might
open-kind-safety = comes first
open-kind-danger = must not miss
open-kind-delay = delay
open-kind-step = key step
open-kind-list = your list
open-kind-burden = burden
open-danger = { $diagnosis } was still open
open-late-look = when you first examined { $name }
open-late-result = when the key results came
open-list = { $diagnosis } and what you had seen
open-burden = what the tests cost
delay-look =
    You first examined { $name } { $days ->
        [0] within the first day
        [one] after 1 day
       *[other] after { $days } days
    }, when you had ordered { $tests ->
        [one] 1 test
       *[other] { $tests } tests
    }; the reference plan does so { $plan_days ->
        [0] within the first day
        [one] after 1 day
       *[other] after { $plan_days } days
    }.
delay-result =
    Your last key result came { $days ->
        [0] within the first day
        [one] after 1 day
       *[other] after { $days } days
    }; the reference plan's comes { $plan_days ->
        [0] within the first day
        [one] after 1 day
       *[other] after { $plan_days } days
    }.
delay-look-matters = What can be seen and felt at the bedside within minutes had to wait, and with it all that it would have spared.
delay-look-expert = An expert might examine first, and let what is seen choose the tests.
delay-result-matters = Until that result is in, whatever hangs on it has to wait.
delay-result-expert = An expert might ask which result will decide, and order that test first.
gap-stayed =
    Between { $start } and { $end } { $diagnosis } stayed at { $chips ->
        [0] no chips
        [one] 1 chip
       *[other] { $chips } chips
    }.
gap-stayed-after =
    Between { $start } and { $end }, after finding { $number } ({ $finding }), { $diagnosis } stayed at { $chips ->
        [0] no chips
        [one] 1 chip
       *[other] { $chips } chips
    }.
gap-moved =
    Between { $start } and { $end } { $diagnosis } went from { $before ->
        [0] no chips
        [one] 1 chip
       *[other] { $before } chips
    } to { $chips ->
        [0] no chips
        [one] 1 chip
       *[other] { $chips } chips
    }.
gap-moved-after =
    Between { $start } and { $end }, after finding { $number } ({ $finding }), { $diagnosis } went from { $before ->
        [0] no chips
        [one] 1 chip
       *[other] { $before } chips
    } to { $chips ->
        [0] no chips
        [one] 1 chip
       *[other] { $chips } chips
    }.
gap-together =
    No single finding stands out; together, what became known pointed to about { $chips ->
        [0] no chips
        [one] 1 chip
       *[other] { $chips } chips
    }.
gap-expert =
    An expert might put about { $chips ->
        [0] no chips
        [one] 1 chip
       *[other] { $chips } chips
    } on it here, or say aloud why not. What decided it for you?
cost-walks = Your walk: { $own }. The reference plan: { $plan }.
cost-more = Yours took { $more }.
cost-more-sedation = more sedation
cost-more-films = more plain films
cost-more-scans = more scans with radiation
cost-more-invasive = a more invasive step
cost-against = { $count } of your tests were repeated or not indicated when you ordered them.
cost-sedations =
    { $count ->
        [0] no sessions under sedation
        [one] 1 session under sedation
       *[other] { $count } sessions under sedation
    }
cost-films =
    { $count ->
        [0] no plain films
        [one] 1 plain film
       *[other] { $count } plain films
    }
cost-scans =
    { $count ->
        [0] no scans with radiation
        [one] 1 scan with radiation
       *[other] { $count } scans with radiation
    }
cost-needle = a { $step }
cost-no-needle = no needle
cost-matters = Each test is carried by the person, whatever it shows.
cost-idle = When you ordered it, no result of { $tests } could have separated the diagnoses on your list.
cost-expert-session = An expert might ask which two diagnoses each test will separate, and put what is left into one session.
cost-expert = An expert might ask which two diagnoses each test will separate, and leave out what separates none.

## The debrief: a room's votes

votes-title = Your two votes
votes-nav = Your votes
votes-once = The commitment was not voted on twice.
votes-moved =
    { $moved ->
        [0] As far as counts can tell, no hand moved
        [one] At least 1 hand moved
       *[other] At least { $moved } hands moved
    } while you talked ({ $before ->
        [one] 1 hand
       *[other] { $before } hands
    } before, { $after } after).
votes-moved-same =
    { $moved ->
        [0] As far as counts can tell, no hand moved
        [one] At least 1 hand moved
       *[other] At least { $moved } hands moved
    } while you talked ({ $hands ->
        [one] 1 hand
       *[other] { $hands } hands
    } both times).
votes-figure = Hands for each diagnosis, before you discussed and after
votes-hands = { $diagnosis }, hands
votes-told = { $before } before the discussion, { $after } after it.
votes-table = Hands at each list, and for the commitment before and after you discussed
votes-before = before
votes-after = after
votes-all = In all

## The debrief: the list

list-title = Your list against the evidence
list-nav = Your list
list-ideas = Before you saw any list, you wrote: { $ideas }.
list-none = No list was given in this walk, so there is nothing to set beside the findings.
list-skipped = Left out: the list at { $lists }.
list-figure = Your chips out of ten, and where the findings since the previous list would have moved them
list-key-chips = your chips
list-key-evidence = the evidence
list-chips = { $diagnosis }, chips out of ten
list-told = At { $when } { $chips }.
list-told-evidence = At { $when } { $chips }; the evidence pointed to { $evidence }.
list-table = In numbers: your chips out of ten, and after ◇ where the findings since the previous list would have moved them
list-evidence = ◇ { $evidence }
list-interval = From { $start } to { $end }
list-quiet = Nothing that you learned here called for a move of two chips or more.
move-with = { $diagnosis } went from { $before } to { $after }. The evidence pointed the same way, to { $evidence }.
move-against = { $diagnosis } went from { $before } to { $after }. The evidence pointed the other way, to { $evidence }.
move-stayed =
    { $diagnosis } stayed at { $after ->
        [one] 1 chip
       *[other] { $after } chips
    }. The evidence pointed to { $evidence }.
move-strongest = The strongest was finding { $number }, { $finding }: { $bearing } for it.
move-strongest-beside = The strongest was finding { $number }, { $finding }: { $bearing } for it, { $favours_bearing } for { $favours }.
pick-title = Your picks
pick-none-for = At { $when } you picked no finding for { $diagnosis }.
pick-none-against = At { $when } you picked no finding against { $diagnosis }.
pick-for = At { $when } you picked { $finding } as most for { $diagnosis }.
pick-against = At { $when } you picked { $finding } as most against { $diagnosis }.
pick-fits-both = True, but it fits both: { $bearing } for it and { $rival_bearing } for { $rival }.
pick-matches = The author agrees: { $bearing }.
pick-contested = Sources disagree about this finding, so it is not weighed here.
pick-no-weight = The author gives it no weight either way there.
pick-otherwise = The author reads it the other way: { $bearing }.

## The debrief: the tests

tests-title = Was each test worth it at the time?
tests-nav = Tests
tests-counts = { $useful } useful, { $neutral } that could not change much, { $against } repeated or not indicated.
tests-none = No test was ordered in this walk.
tests-cost = What it cost { $name }
tests-burden = Burden
tests-yours = Your walk
tests-plan = Reference plan
tests-sedations = Sessions under sedation
tests-films = Plain films
tests-scans = Scans with radiation
tests-invasive = Most invasive step
tests-key-results = Until the key results
tests-no-results = none obtained
tests-session = Session { $number }
tests-repeated = repeated
tests-idle = Nothing that its sample was sent for was worth more.
tests-could = Could have changed
tests-could-unlisted = no list was given
tests-could-how =
    { $spread ->
        [0] nothing
        [1] a little
       *[other] enough to separate two
    }
tests-for = You said it was for
tests-for-untouched = { $diagnosis }; no result of it speaks for or against that
tests-showed = Showed
tests-sedation = sedation
role-essential = essential
role-contributory = contributory
role-neutral = neutral
role-not-indicated = not indicated
role-harmful = harmful
invasive-none = none
invasive-needle = blood sample
invasive-lumbar-puncture = lumbar puncture

## The debrief: what mattered, what came first, the commitment

mattered-title = What mattered
mattered-counts = { $done } of { $of } key steps.
mattered-done = done
mattered-late = done late
mattered-open = open
safety-title = What had to come first
safety-none = No safety flags in this walk.
safety-kept = Kept every time: { $rule }.
safety-stop = stop
safety-caution = caution
safety-session = session { $number }
safety-harmful = { $test }, at that moment
safety-harmful-expert = An expert might leave it until what makes it harmful has been looked for and settled.
safety-ordered = You ordered { $tests } in session { $number }.
safety-had = You had looked at { $known }, but still needed { $needed }.
safety-had-ordered = You had looked at or ordered { $known }, but still needed { $needed }.
needed-together = { $before } together with { $last }
needed-or = { $before }, or { $last }
commit-title = Was it time to commit?
commit-to =
    You committed to { $diagnosis }, with { $chips ->
        [one] 1 chip
       *[other] { $chips } chips
    } on it.
commit-answer = That is the case's answer.
commit-accepted = The author accepts it here; the case's answer is { $answer }.
commit-different = The case's answer is { $answer }.
commit-favours-it =
    What you had favours it, by { $points ->
        [one] 1 point
       *[other] { $points } points
    } of bearing.
commit-close = On what you had, it was a close call.
commit-favours = What you had favours { $diagnosis }.
commit-settled = Nothing on this case's must-not-miss list was still open.
danger-speaks = You had looked at { $items }; what you saw there speaks for it, and nothing else you did settled it.
danger-alone = You had looked at { $items }, which does not settle it alone.
danger-needed = What was still needed: { $needed }.

## The debrief: telling two apart

apart-title = Telling the two apart
apart-nav = Telling apart
apart-who = Who
apart-mechanism = Mechanism
apart-course = Course
apart-typical = Typical
apart-separates = Separates
apart-table = What tells the two apart
apart-finding = Finding
apart-more-for = More for { $diagnosis }
apart-here = Here
apart-unseen = not looked at in this walk

## The debrief: findings, lessons, next time

findings-title = What you found
findings-none = Nothing was asked, examined or ordered before the commitment.
findings-notes = Your notes
lessons-title = What this case is for
next-title = One thing for next time
next-nav = Next time
next-case = Try next
next-held = { $diagnosis } did not move with { $name }'s findings; { $because }
next-safety = Before you order a session, say aloud what has to be known first.
next-danger = Before you commit, name the diagnosis you would least like to miss, and the finding that settled it.
next-look = Examine before you order, so that what you see can choose the tests.
next-result = Ask which result will decide, and order that test first.
next-list = When a finding surprises you, ask which diagnosis it moves, and move a chip.
next-sedation = Before each test under sedation, name the two diagnoses that it will separate.
next-burden = Before each test, name the two diagnoses that it will separate.

## The debrief: the working

working-title = The working
working-nav = Working
working-lead = Every count behind this page. They answer separate questions and are not added together.
working-findings = Findings between the two: { $numbers }.
working-no-findings = No findings between the two.
working-table = Working from { $start } to { $end }
working-net = Net bearing
working-before = Before
working-after = After
working-evidence = Evidence
working-reading = Reading
working-with = with
working-stayed = stayed
working-against = against
working-quiet = quiet
working-counts = Counts
working-steps = Key steps: { $done } done, of { $of }.
working-orders = Orders: { $useful } useful, { $neutral } that could not change much, { $against } repeated or not indicated.
working-could = What { $test } in session { $session } could have changed: { $spread } ({ $could }).
working-could-unlisted = What { $test } in session { $session } could have changed: no list was given.
working-beyond =
    Beyond the reference plan: { $sedations ->
        [one] 1 sedation
       *[other] { $sedations } sedations
    }, { $films ->
        [one] 1 plain film
       *[other] { $films } plain films
    }, { $scans ->
        [one] 1 scan with radiation
       *[other] { $scans } scans with radiation
    }, { $invasive ->
        [more] a more invasive step
       *[same] nothing more invasive
    }, { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } until the key results.
working-rules = Rules that came up: { $kept } kept, { $flagged } flagged.
working-support = Support for { $diagnosis }: { $support }, its net bearing less the next best. Tests that the author may call not indicated are left out.
working-dangers = Must-not-miss diagnoses still open: { $count }.
working-points = Points left open: { $shown } shown, { $more } more.
working-constants = Constants
constant-chips = { $chips } chips to share.
constant-half-chip = 0.5 chip is added to every diagnosis, so that none starts at nothing.
constant-power = Each point of bearing counts as half a power of ten.
constant-reach = Net bearings more than { $reach } below the highest count as { $reach } below it.
constant-speaks = A shift of at least { $chips } chips is worth a word.
constant-shown = Up to { $shown } acts that went well and { $shown } points left open are shown, and one thing for next time.
constant-powers = The powers that each point of bearing stands for: { $powers }.

## Stretches of time

time-at-once = at once
time-minutes =
    { $number ->
        [one] 1 minute
       *[other] { $number } minutes
    }
time-hours =
    { $number ->
        [one] 1 hour
       *[other] { $number } hours
    }
time-days =
    { $number ->
        [one] 1 day
       *[other] { $number } days
    }
time-weeks =
    { $number ->
        [one] 1 week
       *[other] { $number } weeks
    }
time-months =
    { $number ->
        [one] 1 month
       *[other] { $number } months
    }
