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
rehearse-too-few-lists = too few lists to compare
rehearse-stretch = from { $start } to { $end }: { $moved }
rehearse-shift = { $hypothesis } { $before } to { $after } (findings: { $findings })
rehearse-shifts = { $verdict } { $shifts }
rehearse-quiet = quiet
rehearse-no-rules = no rule of teaching asks about this walk
rehearse-trap = { $label }, with { $diagnosis }
rehearse-trap-astray = it cannot be walked: { $why }
rehearse-trap-open = leaves open { $left }
rehearse-trap-differs = leaves open { $left }; the case says { $declared }
rehearse-keeps = { $code } keeps
rehearse-not-met = { $code } not met
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
rehearse-other-outcomes = { $n ->
    [one] 1 other outcome
   *[other] { $n } other outcomes
} would too
rehearse-separating = { $item }: { $outcome }, { $points } for { $favours }
rehearse-instead = { " " }(here { $outcome })
rehearse-unplanned = , not in the plan

# Why a rule of teaching is kept

rehearse-few-steps = { $steps ->
    [one] 1 key step
   *[other] { $steps } key steps
}, at most 8
rehearse-one-not-indicated = at least one test is called not indicated
rehearse-one-neutral = at least one test is called neutral
rehearse-pairs-apart = each of { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
} can be told apart by something
rehearse-dangers-addressable = each of { $dangers ->
    [one] 1 danger
   *[other] { $dangers } dangers
} can be addressed in this person
rehearse-plan-clean = { $steps ->
    [one] 1 key step
   *[other] { $steps } key steps
} in time; nothing idle, out of order or left open
rehearse-plan-moves = the support is { $support }, at least 2, and every list moves with the findings
rehearse-films = { $n ->
    [one] 1 plain film
   *[other] { $n } plain films
}
rehearse-scans = { $n ->
    [one] 1 scan with radiation
   *[other] { $n } scans with radiation
}
rehearse-everything-costs = { $against } orders are repeated or not indicated, at least 3; radiation is { $own } against { $planned }
rehearse-at-once-leaves-open = { $dangers ->
    [one] 1 danger stays
   *[other] { $dangers } dangers stay
} open, all but what is committed to; the support is { $support }, at most 0
rehearse-even-chips-stay = chips are said to have stayed { $times ->
    [one] 1 time
   *[other] { $times } times
}
rehearse-asking-moves-nothing = asking everything moves no diagnosis by a chip more than the plan's questions do
rehearse-answer-ahead = { $nearest ->
    [none] every other diagnosis in play is of the answer's family
   *[other] the nearest other, { $nearest }, ends { $points ->
        [one] 1 point
       *[other] { $points } points
    } behind, more than { $apart }
}
rehearse-picks-fit = { $picks ->
    [one] 1 pick
   *[other] { $picks } picks
} for the leader, each a finding that speaks for it
rehearse-contrast-rows = { $rows ->
    [one] 1 row tells
   *[other] { $rows } rows tell
} the answer from its look-alike
rehearse-two-look-alikes = at least two look-alikes hold a chip after the opening
rehearse-siblings-named = { $siblings ->
    [one] 1 sibling
   *[other] { $siblings } siblings
} named
rehearse-opening-length = the opening has { $words } words
rehearse-sentence-silent = the sentence does not name the diagnosis
rehearse-traps-walked = { $traps ->
    [one] 1 trap
   *[other] { $traps } traps
} walked, and each leaves open what it says
rehearse-pivot-borne-out = { $findings ->
    [one] 1 finding
   *[other] { $findings } findings
} named for the pivot, and no bearing contradicts it
rehearse-essential-told = every essential test is asked for by a key step, a safety rule or a danger
rehearse-looks-close-nothing = no danger is closed by a look whatever it shows
