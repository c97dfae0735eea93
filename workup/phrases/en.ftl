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
