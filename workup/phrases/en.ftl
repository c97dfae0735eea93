# Every sentence that a person reads, once. An id is an area and a name: `notice-lead`.
# The format is Fluent's (https://projectfluent.org). What the program understands of it: text, variables,
# choices by number (exact, or by plural) or by word, terms, references, attributes. No functions.
# After a change: python -m workup.phrases.compiling

## Lists: "a, b and c"

list-more = { $before }, { $next }
list-and = { $before } and { $last }

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
## An author's rehearsal of a case

rehearse-title = REHEARSAL of { $name }, { $title } ({ $case } { $version })
rehearse-lead = Five invented learners walked this case. This sheet names the answer: keep it from learners.
rehearse-part = { $part ->
    [learners] WHAT EACH CAME TO
    [traps] ITS TRAPS
    [case] THE CASE ITSELF
   *[pairs] WHAT TELLS EACH TWO APART
}
rehearse-row = { $row ->
    [steps] key steps
    [hours] key hours
    [dangers] dangers open
   *[other] { $row }
}
rehearse-done = { $done } of { $of }
rehearse-label = { $label ->
    [open] steps open
    [late] steps late
   *[other] { $label }
}
rehearse-none = none
rehearse-nothing = nothing
rehearse-diagnosis = { $diagnosis }, { $match ->
    [answer] the answer
    [acceptable] acceptable
   *[different] not the answer
}; support { $support }
rehearse-dangers = { $n ->
    [0] none left open
   *[other] { $dangers } left open
}
rehearse-breach = { $rule }, session { $session }, { $level }
rehearse-unlisted = too few lists to compare
rehearse-stretch = from { $start } to { $end }: { $moved }
rehearse-shift = { $hypothesis } { $before } to { $after } (findings: { $findings })
rehearse-shifts = { $verdict } { $shifts }
rehearse-quiet = quiet
rehearse-unasked = no rule of teaching asks about this walk
rehearse-trap = { $label }, with { $diagnosis }
rehearse-astray = it cannot be walked: { $why }
rehearse-leaves = leaves open { $left }
rehearse-differs = leaves open { $left }; the case says { $declared }
rehearse-keeps = { $code } keeps
rehearse-unmet = { $code } not met
rehearse-tally = { $n ->
    [one] 1 pair
   *[other] { $n } pairs
}: { $here } told apart by what this case shows, { $elsewhere } (marked *) only by outcomes that it does not show, { $nowhere } (marked !) by nothing. A finding counts where its bearings on the two differ by 2 points or more.
rehearse-pair = { $one } and { $other }: { $apart ->
    [here] told apart here
    [elsewhere] told apart only by outcomes that this case does not show
   *[nowhere] told apart by nothing
}
rehearse-more = and { $n } more
rehearse-others = { $n ->
    [one] 1 other outcome
   *[other] { $n } other outcomes
} would too
rehearse-separating = { $item }: { $outcome }, { $points } for { $favours }
rehearse-instead = { " " }(here { $outcome })
rehearse-unplanned = , not in the plan

# Why a rule of teaching is kept

rehearse-t01 = { $steps ->
    [one] 1 key step
   *[other] { $steps } key steps
}, at most 8
rehearse-t02 = at least one test is called not indicated
rehearse-t03 = at least one test is called neutral
rehearse-t04 = each of { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
} can be told apart by something
rehearse-t05 = each of { $dangers ->
    [one] 1 danger
   *[other] { $dangers } dangers
} can be addressed in this person
rehearse-t06 = { $steps ->
    [one] 1 key step
   *[other] { $steps } key steps
} in time; nothing idle, out of order or left open
rehearse-t07 = the support is { $support }, at least 2, and every list moves with the findings
rehearse-t08 = { $against } orders are repeated or not indicated, at least 3; radiation is { $own } against { $planned }
rehearse-t09 = { $dangers ->
    [one] 1 danger stays
   *[other] { $dangers } dangers stay
} open, all but what is committed to; the support is { $support }, at most 0
rehearse-t10 = chips are said to have stayed { $times ->
    [one] 1 time
   *[other] { $times } times
}
rehearse-t11 = asking everything moves no diagnosis by a chip more than the plan's questions do
rehearse-t12 = { $nearest ->
    [none] every other diagnosis in play is of the answer's family
   *[other] the nearest other, { $nearest }, ends { $points ->
        [one] 1 point
       *[other] { $points } points
    } behind, more than { $apart }
}
rehearse-t13 = { $picks ->
    [one] 1 pick
   *[other] { $picks } picks
} for the leader, each a finding that speaks for it
rehearse-t14 = { $rows ->
    [one] 1 row tells
   *[other] { $rows } rows tell
} the answer from its look-alike
rehearse-t15 = at least two look-alikes hold a chip after the opening
rehearse-t16 = { $siblings ->
    [one] 1 sibling
   *[other] { $siblings } siblings
} named
rehearse-t17 = the opening has { $words } words
rehearse-t18 = the sentence does not name the diagnosis
rehearse-t19 = { $traps ->
    [one] 1 trap
   *[other] { $traps } traps
} walked, and each leaves open what it says
rehearse-t20 = { $findings ->
    [one] 1 finding
   *[other] { $findings } findings
} named for the pivot, and no bearing contradicts it
rehearse-t21 = every essential test is asked for by a key step, a safety rule or a danger
rehearse-t22 = no danger is closed by a look whatever it shows

## What an edit of a case changes

diff-title = WHAT AN EDIT CHANGES, from { $old } to { $new }
diff-nothing = Nothing changes for a learner.
diff-chapter = { $chapter ->
    [case] The case
    [person] The person
    [opening] The opening
    [hypotheses] Hypotheses in play
    [findings] Findings
    [roles] What each test is worth
    [key-steps] Key steps
    [safety] Safety
    [dangers] Must not miss
    [plan] The reference plan
    [traps] Traps
    [contrast] Contrast
    [teaching] Teaching
    [order] Order
   *[judged] Who judged it
}
diff-alone = { $field }: { $change }.
diff-differs = { $what }, { $field }: { $change }.
diff-added = { $what }: added.
diff-gone = { $what }: taken out.
diff-renamed = { $old } is now called { $new }.
diff-becomes = { $old } becomes { $new }
diff-now = now { $value }
diff-lost = no longer { $value }
diff-resorted = now in the order { $names }
diff-listing = now { $kind ->
    [came] with { $came }
    [out] without { $out }
   *[both] without { $out } and with { $came }
}
diff-quoted = { $cut ->
    [nowhere] “{ $text }”
    [before] “… { $text }”
    [after] “{ $text } …”
   *[around] “… { $text } …”
}
diff-begun = “{ $text } …”
diff-offered = { $item }: now offered at this age and sex; it shows { $text }.
diff-withdrawn = { $item }: no longer offered at this age and sex.
diff-sedation = { $item }: { $needed ->
    [yes] now
   *[no] no longer
} needs sedation at this age.
diff-shows = { $item }: now shows '{ $after }' instead of '{ $before }'. Bearings: it had { $had }; it has { $has }.
diff-bearing = { $hypothesis } ({ $points })
diff-disputed = { $item }: sources { $now ->
    [yes] now
   *[no] no longer
} disagree on it.
diff-unchanged = { $item }, words: unchanged, although the outcome is a different one: { $text }.
diff-play = { $hypothesis }: { $now ->
    [yes] now in play.
   *[no] no longer in play.
}
diff-reordered = { $what ->
    [key-steps] key steps
    [dangers] must not miss
    [safety] safety rules
    [siblings] cases to try next
   *[points] teaching points
}: now in the order { $names }.
diff-subject = { $kind ->
    [case] the case
    [named] “{ $label }”
    [role] { $label }, role that depends
    [step] step { $n }
    [list] the list at { $label }
    [point] point { $n }
    [sibling] { $id }, for { $label }
    [item] { $label }
   *[danger] { $label }
}
diff-field = { $name ->
    [id] id
    [title] title
    [version] version
    [audience] audience
    [difficulty] difficulty
    [minutes] minutes
    [presenting] presenting
    [begins] begins
    [name] name
    [age] age
    [sex] sex
    [setting] setting
    [words] words
    [note] note
    [tells] its note speaks for
    [role] role
    [why] why
    [basis] basis
    [while] while
    [expert] expert
    [missed] said when left open
    [happened] said when it did not come first
    [answer] answer
    [acceptable] acceptable
    [look-alike] look-alike
    [pivot] pivot
    [pivot-rests-on] the pivot rests on
    [any-of] done by any of
    [by] in time until the
    [level] level
    [watches] watches
    [when] applies while
    [needs] needs
    [same-session] may be met in the same session
    [addressed-by] addressed by
    [ideas] ideas
    [look] asks and examines
    [order] orders
    [purpose] what { $of } is for
    [chips] chips on { $of }
    [supports] finding for the leader
    [against] finding against the leader
    [commits] commits to
    [open] must leave open
    [step] step { $n }
    [step-purpose] step { $n }, { $of } is for
    [sentence] the case in one sentence
    [next-time] one thing for next time
    [next-time-basis] basis of that
    [text] text
    [because] because
    [raters] raters
    [judged] judged
    [agreement] agreement
    [clinician-reviewed] reviewed by a clinician
   *[reviewed] reviewed in
}
diff-answer = { $answer ->
    [yes] yes
   *[no] no
}
diff-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
diff-sedated = every sedated test
diff-other = something else
diff-known = { $item } is known
diff-showed = { $item } shows '{ $outcome }'
diff-chip = there is a chip on { $hypothesis }
diff-showing = { $item } showing { $outcome }
diff-joint = { $joint ->
    [and] and
    [or] or
   *[with] with
}

# What follows from it

diff-learners = What follows for the four learners
diff-walks = What follows for walks already made
diff-standing = { $differ ->
    [rules] The rules have changed: a page or a course begins a started walk afresh, and a class report counts walks of the old case apart.
    [words] The rules are the same, and only the words have changed: started walks go on, and a class is counted as before.
   *[neither] The rules are the same, and so are the words that a learner meets: started walks go on, and a class is counted as before.
}
diff-leaves = { $now ->
    [yes] now leaves { $danger } open
   *[no] no longer leaves { $danger } open
}
diff-trap = The trap “{ $label }” { $left }.
diff-walkable = { $walked ->
    [yes] The trap “{ $label }” can be walked now.
   *[no] The trap “{ $label }” cannot be walked: { $why }.
}
diff-plan = { $walked ->
    [yes] The reference plan can be walked now; before, it could not.
    [no-longer] The reference plan can no longer be walked: { $why }. 'workup author check' says where.
   *[still-not] The reference plan still cannot be walked: { $why }. 'workup author check' says where.
}
diff-same = What the debriefs find is the same for all four learners.
diff-unmoved = { diff-learner }: its debrief finds what it found before.
diff-learner = { $learner ->
    [reference] The reference walk
    [everything] The walk that orders everything
    [at-once] The walk that commits at once
   *[hedger] The walk with even chips
}
diff-does = { $after ->
    [done] does “{ $label }” in time
    [done-late] does “{ $label }” late
   *[open] leaves “{ $label }” open
}
diff-step = { diff-learner } { $before ->
    [none] { diff-does }, which is new.
    [done] now { diff-does }; before, it was done in time.
    [done-late] now { diff-does }; before, it was done late.
   *[open] now { diff-does }; before, it was left open.
}
diff-danger = { diff-learner } { $now ->
    [yes] now leaves { $danger } open, a danger.
   *[no] no longer leaves { $danger } open.
}
diff-breach = { diff-learner } { $before ->
    [none] now has a safety flag ({ $after }, session { $session }): “{ $label }”.
   *[other] { $after ->
        [none] no longer has the safety flag “{ $label }” (session { $session }).
       *[other] has “{ $label }” as { $after } (before: { $before }).
    }
}
diff-order = { diff-learner } { $before ->
    [none] now orders { $item }: { $after }.
   *[other] { $after ->
        [none] no longer orders { $item }.
       *[other] has { $item } read as “{ $after }” (before: “{ $before }”).
    }
}
diff-promised = { $n ->
    [0] nothing
    [1] a nudge
    [2] a separation
   *[other] nothing that can be told without a list
}
diff-promise = { diff-learner }: { $item } promised { $after } when it was ordered (before: { $before }).
diff-counts = { diff-learner } counts: { $counts }.
diff-count = { $what ->
    [findings] findings seen
    [useful] useful tests
    [neutral] neutral tests
    [against] tests against
    [sedations] sedations
    [films] plain films
    [scans] scans with radiation
    [invasive] most invasive step
   *[key-minutes] minutes until the key results
} { $before } to { $after }
diff-diagnosis = { diff-learner } commits to { $after } instead of { $before }.
diff-match = { diff-learner } has its diagnosis read as “{ $after }” (before: “{ $before }”).
diff-support = { diff-learner } has support { $after } (before: { $before }).
diff-favoured = { $reading ->
    [favours-it] what you had favours it
    [a-close-call] a close call
   *[favours-another] what you had favours another
 }
diff-reading = { diff-learner } has its support read as “{ $after }” (before: “{ $before }”).
diff-list = { diff-learner } has { $hypothesis } read as “{ $after }” from { $start } to { $end } (before: “{ $before }”).
diff-pick = { diff-learner } has its pick { $direction ->
    [for] for the leader
   *[against] against the leader
} at { $at } read as “{ $after }” (before: “{ $before }”).
diff-beside = { diff-learner } is shown the answer beside { $after } instead of { $before }.
diff-advice = { diff-learner } is given for next time: “{ $text }”.
diff-next = { diff-learner } { $before ->
    [none] is now sent on to { $after }.
   *[other] { $after ->
        [none] is no longer sent on to { $before }.
       *[other] is sent on to { $after } instead of { $before }.
    }
}

## What an author is told of a case: check and new

check-fault = { $file }:{ $line }: { $code } { $severity }: { $path }
check-faulty-file = { $file }:{ $line }: { $code } { $severity }: the file
check-clean = No fault was found.
check-counts = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}.
check-gaps = What the case teaches is checked once every text is written. Until then: workup author rehearse.
check-explain = To read about a code: workup author check --explain CODE
check-unknown = There is no code '{ $code }'; the codes run from { $first } to { $last }.
check-unread = { $file } cannot be opened ({ $why }).
check-empty = { $folder }: there is no .toml file in this folder.
new-healthy = Wrote { $file }: a healthy person in whom everything is usual.
new-like = Wrote { $file }: a case on the skeleton of { $case }.
new-next = Next: replace every text with { $gap } in it; each field is explained beside it. Then
new-guide = The guide builds a case step by step: { $guide }
new-id = '{ $id }' cannot be the id of a case: use up to { $longest } lower-case letters a to z, digits and single hyphens.{ $near ->
    [none] { "" }
   *[other] { " " }For example: { $near }
}
new-taken = There is a case called '{ $id }' already. Choose another id; to begin on its skeleton: workup author new ID --like { $id }
new-missed = { $gap } what was not done, as an act, with 'You'
new-happened = { $gap } what was done too soon, as an act, with 'You'
new-why = { $gap } why it matters, a reason without a verdict
new-expert = { $gap } what, in one sentence

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
safety-ordered = You ordered { $tests } in session { $session }.
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

## A learner's past

suggest-left = You left this walk before its end, and can go on from there.
suggest-alike = { $diagnosis } did not move with the findings; it is on the list there too.
suggest-begins = It begins as { $name }'s case did; two of a kind in a row are easier to compare.
suggest-shared = Something that was left open matters there too.
suggest-unmet = You have not met it yet.
suggest-first = A case to begin with.
suggest-again = You last walked it { $days } days ago, and have begun every case here.
suggest-again-some-time = You last walked it some time ago, and have begun every case here.
recall-safety = What might an expert do first, and why?
recall-danger = What would have settled it?
recall-delay = What could have been known first, and how soon?
recall-step = What might an expert do about it in this case, and why?
recall-list = Which finding spoke loudest about it, and which way did it speak?
recall-burden = Which two diagnoses would each of the tests that cost something have told apart?
history-case-gone = Its case is not here now.
history-case-changed = Its case has changed since, so that it cannot be followed now.
