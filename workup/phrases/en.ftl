# Every sentence that a person reads, once. An id is an area and a name: `notice-lead`.
# The format is Fluent's (https://projectfluent.org). What the program understands of it: text, variables,
# choices by number (exact, or by plural) or by word, terms, references, attributes. No functions.
# After a change: python -m workup.phrases.compiling

## Lists: "a, b and c"; and "a, b; c; and d" where a comma stands in one of them

list-more = { $before }, { $next }
list-apart = { $before }; { $next }
list-apart-last = { $before };
list-and = { $before } and { $last }
list-or = { $before } or { $last }

## Counts and labels

count-of = { $k } of { $n }
label-with = { $label }: { $words }.

## The teaching-only notice, on every page

notice-lead = For teaching only.
notice-rest = Fictional cases, invented patients. Not medical advice, and not for any real patient.

## A walk: how it begins, and where it stands

walk-title = { $patient }, { $title } · a fictional case · about { $minutes } minutes
walk-notice = { notice-lead } Invented patient. Not medical advice.
walk-help-first = Type help at any prompt to see what you can type there; quit keeps the walk for another time.
walk-resumed =
    You are back with { $patient }: { $clock }, { $findings ->
        [0] nothing asked or examined yet
       *[other] { walk-so-far }
    }. Type opening to read the beginning again, or findings to see what you know.
walk-day = day { $day }
walk-day-alone = day { $day } ({ $weekday })
walk-day-hour = day { $day } ({ $weekday }), { $hour }
walk-findings = { $findings ->
    [one] 1 finding
   *[other] { $findings } findings
}
walk-sedations = { $sedations ->
    [one] 1 sedation
   *[other] { $sedations } sedations
}
walk-sessions = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
} of tests
walk-so-far =
    { walk-findings } · { walk-sedations }{ $out ->
        [0] {""}
       *[other] { " · " }{ walk-out }
    }
walk-out = { $out ->
    [one] 1 result out
   *[other] { $out } results out
}
walk-at-opening = Opening
walk-at-session = Session
walk-here-do = Do
walk-here-know = Know
walk-here-think = Think
walk-know = What I know
walk-opening = The opening
walk-think = What I think
walk-ideas-were = Before any list:
walk-no-list = No list yet.
walk-note-label = A note to yourself
walk-note-keep = Keep note
walk-clock =
    It is { $clock }. So far: { walk-findings }, { walk-sessions }, { walk-sedations }, { $films ->
        [one] 1 plain film
       *[other] { $films } plain films
    }, { $scans ->
        [one] 1 scan
       *[other] { $scans } scans
    } with radiation, { $deepest ->
        [one] 1 { $one }
       *[other] { $deepest } { $several }
    }.
walk-where = You are with { $patient }.
walk-where-chapter = You are with { $patient }, and the chapter { $chapter } is open.
walk-where-nothing = It is { $clock }; nothing has been asked, examined or ordered yet.
walk-where-done = It is { $clock }; { walk-findings } and { walk-sessions } so far.
walk-next-idea = What could this be? Your own ideas come first, then the list.
walk-next-list = Next comes your list: ten chips, or Enter to leave it as it is.
walk-next-last-list = Next come your list, once more, and then your diagnosis.
walk-next-pick = Next comes the finding that speaks most { $direction ->
    [for] for
   *[against] against
} your first.
walk-next-session = You are putting a session together: { $tests }. Nothing has been ordered yet.
walk-next-diagnosis = Next comes the diagnosis that you commit to.
walk-next-act = Ask, examine, order or do whatever you like, and commit when you are ready.
walk-next-words = You have committed. Next come a few words of your own, and then the debrief.

## A walk: what can be typed at any prompt

walk-any-prompt =
    At any prompt: undo takes back your last answer, hint gives you a question to ask yourself, where am I tells you where you are. Also: list, findings, notes, note TEXT, clock, opening, help, quit. A command stands alone on its line.
walk-list-later = The list comes after your own ideas.
walk-nothing-known = Nothing has been asked or examined yet.
walk-no-notes = No notes yet. To keep one, type note and a few words, at any prompt.
walk-noted = Kept as a note.
walk-line-long = That was long: the first { $most } characters were kept.
walk-undone = Your last answer has been taken back.
walk-half-dropped = What you had started here is dropped; everything before it stands.
walk-stands-diagnosis = Your diagnosis stands; from here on nothing can be taken back.
walk-stands-session = There is no answer to take back here. { order-cancel }
walk-stands-acts = What you have asked, examined or ordered cannot be taken back. A list, a pick or a purpose can be, until something is asked, examined or ordered after it.
walk-stands-ideas = You have seen the list, so your ideas stay as you wrote them.
walk-stands-nothing = There is nothing to take back yet.
walk-way-undo = undo takes back your last answer.
walk-way-bedside = cancel goes back to the bedside.
walk-way-none = This has to be answered before the walk goes on; help says how.
walk-rest-left-out = The rest of that line is left out.
walk-no-chapter-open = No chapter is open; you are at the bedside. menu shows the chapters.
walk-called-off = Called off. Nothing was ordered.
walk-at-bedside-again = Back at the bedside. Your list is as it was.
walk-nothing-to-call-off = There is nothing here to call off.
walk-called-off-kept = Called off. Nothing was ordered; your session is as you put it together.
walk-undo = Take back my last answer
walk-undo-short = Take back
walk-to-bedside = Back to the bedside
walk-skipped = Skipped.
walk-skipped-list = Skipped: the walk goes on without a first list.
walk-nothing-changed = Nothing has changed.

## A walk: words that look like a real person's data

walk-private = This looks like a real person's data: a name, an address, a number or a date of birth. Nothing about real people belongs in a walk.
walk-private-prompt = Keep it? Enter drops it, y keeps it
walk-private-help = y keeps what you typed, as it is; anything else drops it.
walk-private-dropped = Dropped; nothing of it was kept.
walk-private-again = { walk-private } Take it out, or press again to keep it.

## A walk: whether this was meant

walk-meant-prompt = Enter = yes, n = no
walk-meant-help = Enter if that is what you meant, n if it is not. Nothing is done until you answer.
walk-meant-answers = Enter says yes, n says no; then type on.

## A walk: questions to ask oneself

walk-ask-colleague = What would you say to a colleague who asks what this could be? One line is enough.
walk-ask-likeliest = Which of your ideas is the likeliest, and which would you least like to miss?
walk-ask-most = Which one would you put most on, and why that one?
walk-ask-not-first = Suppose your first is not it: what comes next, and does it have a chip?
walk-ask-keep-one = If you could keep only one finding to argue for your first, which would it be?
walk-ask-hardest = Which finding would you find hardest to explain if your first is right?
walk-ask-how-it-began = What would you want to hear about how this began before you touch anything?
walk-ask-who-was-there = Who was there when it began, and what would you ask them first?
walk-ask-see-yourself = You have heard the story. What would you like to see for yourself?
walk-ask-look-first = Where would you look first if you could look at only one thing?
walk-ask-only-told = You have looked. What would only somebody who was there be able to tell you?
walk-ask-before-tests = Is there a question or an examination left that could settle more than any test?
walk-ask-tell-apart = Which two on your list do you find hardest to tell apart, and what would separate them?
walk-ask-safe = What would have to be true for this to be safe, and have you looked?
walk-ask-same-session = Is there anything else that could be done in the same session, so that it is not done twice?
walk-ask-sample = Once you have the sample, which test would you be sorry not to have asked for?
walk-ask-normal = If the result were normal, what would you do next? And if it were not?
walk-ask-more-or-less = Which diagnosis would this test make more likely, and which less?
walk-ask-unexplained = What do you know that your first does not explain?
walk-ask-harm = If you stopped here, what could still do harm while nobody is looking for it?
walk-ask-surprise = Which result surprised you, and what would you have expected?
walk-ask-change-mind = Which finding would make you change your mind, and have you looked for it?
walk-ask-something-else = If it turns out to be something else, what would that most likely be, and how would you find out?
walk-ask-tonight = How would you tell it to the colleague who takes over from you tonight?

## A walk: first ideas

walk-ideas = Before you see any list: what could this be?
walk-ideas-most = { walk-ideas } Up to { $most }, Enter to go on.
walk-idea-prompt = idea { $number }
walk-idea-help = Type a diagnosis you are thinking of, in your own words, and press Enter; up to { $most }. Enter alone takes you on to the list. For example: { $example }
walk-idea-skip = skip moves on without ideas and without a list.
walk-idea-label = Idea { $number } of up to { $most }, in your own words
walk-idea-keep = Keep idea
walk-idea-kept = Kept: { $ideas }.
walk-ideas-done = That is all: on to the list
walk-ideas-none = No idea yet: on to the list
walk-ideas-skip = Skip ideas and list
walk-ideas-kept = Kept as { $number } ideas: { $ideas }.
walk-ideas-left-out = { $most } ideas are kept; left out: { $ideas }.
walk-idea-on-list = '{ $idea }' is on the list: { $options }.
walk-idea-maybe = { walk-idea-own } On the list it could be { $options }.
walk-idea-own = '{ $idea }' is kept in your own words.

## A walk: the diagnosis, and words of one's own

walk-diagnosis = Your diagnosis
walk-diagnosis-prompt = diagnosis [number]
walk-diagnosis-help = Type the number of the diagnosis that you commit to; 0 is something else. For example: 1
walk-diagnosis-twice = You will be asked once more before it counts; 1 y confirms it in one go. cancel takes you back to the bedside.
walk-diagnosis-only = Only a diagnosis can be named here. cancel takes you back to the bedside, to ask or order more.
walk-diagnosis-number = Please type one number from the list, 0 to { $last }.
walk-final = Nothing can be asked or ordered after this.
walk-commit-prompt = commit to it? [y/n]
walk-commit = Commit to it
walk-commit-again = Choose again
walk-commit-help = y commits to it. n lets you choose again.
walk-commit-answers = y commits, n lets you choose again.
walk-before-debrief = Before the debrief
walk-before-own = { walk-before-debrief }, in your own words
walk-words-keep = Keep it
walk-words-blank = Leave it blank
walk-own-words = in your own words; Enter leaves a line blank
walk-enter = (Enter)
walk-own-words-help = Type it in your own words and press Enter. Enter alone leaves it blank.
walk-sentence = The case in one sentence, without the name of the diagnosis.
walk-sentence-prompt = sentence
walk-went-well = What went well?
walk-went-well-prompt = went well
walk-would-change = What would you change another time?
walk-would-change-prompt = would change

## A walk on a page: where it is kept, and starting over

walk-kept-here = Your walk is kept in this browser, and will be here again after a reload.
walk-earlier = The walk that was kept here was walked with an earlier version of this page, and this one cannot go on with it. It starts afresh.
walk-kept-nowhere = This browser keeps nothing for the page: your walk lasts until you close or reload it. Hand it in or download it before you go.
walk-worded = The wording of this case has changed since you began it.
walk-not-kept = This browser does not keep what you do: it lasts only until you close or reload this page.
walk-wiped = This browser has lost what it kept of your walk. It is kept anew, but copy it if you mean to leave.
walk-copy = Copy my walk
walk-another-tab = You have gone on with this walk in another tab. Here it is as it stands now.
walk-this = This walk
walk-over-ask = Start over …
walk-over-sure = { $kept ->
    [course] The whole walk will be gone from this page and from the course. It cannot be brought back. Do you want to start again?
   *[browser] The whole walk will be gone from this page and from what the browser keeps of it. It cannot be brought back. Who walks next?
}
walk-over-same = I do, once more
walk-over-other = Somebody else
walk-over-keep = Keep this walk
walk-over-new = A new walk.
walk-print-handout = Print the blank handout

## The list: ten chips, and the findings picked for and against

chips-to-share = ten chips to share between these
chips-pause = Pause
chips-before-tests = before the first tests
chips-before-deep = before the first test with { $deep }
chips-before-commit = Before you commit
chips-as-it-stands = your list as it stands now
chips-prompt = chips
chips-diagnosis-next = Your diagnosis comes next. Once you have named it, nothing more can be asked or ordered.
chips-last = { chips-diagnosis-next } Until then, cancel takes you back to the bedside.
chips-row = Type a row such as { $row }, or line by line: 1=4 2=6. help says more.
chips-move = Enter keeps it as it is; 2 +3 1 -3 moves three chips from 1 to 2.
chips-help = Your ten chips say how likely you think each diagnosis is. Enter keeps the list as it is. Move chips by number or name: 2 +3 1 -3, or 2=4. Or type a row in the order of the list, one number for each line, the last for something else. For example: { $row }
chips-skip = skip moves on without a list this time.
chips-cancel = cancel drops what you had started and takes you back to the bedside.
chips-no-cancel = There is nothing to call off yet.
chips-none-placed = You have not placed any chips yet. Without a list, the debrief has nothing from this point to set beside the evidence.
chips-none-enter = { chips-none-placed } Press Enter again to go on without one; help shows how to place chips.
chips-none-skip = { chips-none-placed } Skip the list to go on without one.
chips-of = { $chips ->
    [one] 1 chip
   *[other] { $chips } chips
}
chips-off-by =
    { chips-of } { $side ->
        [over] too many
       *[under] still to place
    }
chips-off = That makes { $total }: { chips-off-by }.
chips-press-again = Change it, or press again to have it rounded to ten.
chips-all-placed = All ten are placed.
chips-word = { $chips ->
    [one] chip
   *[other] chips
}
chips-less = One chip less on { $diagnosis }
chips-more = One chip more on { $diagnosis }
chips-on = Chips on { $diagnosis }
chips-keep = Keep this list
chips-keep-same = Keep the list as it is
chips-skip-list = Skip the list
chips-press-enter = Change it, or press Enter to have it rounded to ten.
chips-rounded-up =
    { chips-of } went to something else, so that the list adds up to 10.
chips-rounded-down =
    { chips-of } came off { $shares ->
        [one] the largest share
       *[other] the largest shares, evenly
    }, so that the list adds up to 10.
chips-kept = Your list is kept.
chips-no-change = '{ $typed }' does not change the list.
chips-one-number = '{ $typed }' alone does not change the list.
chips-row-length = That row has { $numbers } numbers, but the list has { $lines } lines.
chips-not-on-list = '{ $typed }' is not on the list as typed; please use its number.
chips-could-be = '{ $typed }' could be { $numbers }; please use the number.
chips-known = What you know
chips-most-for = Which finding speaks most for your first: { $leader }?
chips-most-against = And which speaks most against your first: { $leader }?
chips-pick-prompt = most { $direction ->
    [for] for
   *[against] against
} [number, 0 for none]
chips-pick-help = Type the number of one finding, or 0 if none does. For example: 2
chips-pick-skip = skip moves on without picking.
chips-pick-none = None of them
chips-pick-skip-all = Skip the picks
chips-pick-number = Please type one number from 1 to { $last }, or 0 if none does.

## At the bedside: asking, examining, and ordering a session of tests

order-commands = { $chapters } · wait · menu back · list findings notes clock · undo hint help · commit quit
order-help = Type what you want to ask, examine, order or do, in your own words; several things with commas. For example: { $examples }. Tests on one line share one session.
order-help-waiting = A result comes at its own time, and you can go on meanwhile. wait goes on to the next result, wait all to the last.
order-help-chapters = Or open a chapter by its name, or type menu and then its number; then type the numbers of its lines: 1 3 5. back closes it. When you are ready to name a diagnosis, type commit.
order-menu = A number or a name opens a chapter.
order-no-skip = There is nothing to skip here. commit goes on to the diagnosis, when you are ready.
order-chapter = What to { $act }:
order-what = what to { $act }
order-lines = { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}
order-chapter-lines = { $chapter }, what to { $act }: { order-lines }.
order-can = What I can do
order-find = Find a question, an examination or a test
order-chapters = Chapters of the checklist
order-ready = I am ready to commit
order-chapter-help = Type numbers or words; back closes the chapter, menu shows every chapter.
order-cancel = cancel calls the session off.
order-cancel-all = cancel calls the whole session off.
order-session =
    One session, { $sedated ->
        [yes] one
       *[no] no
    } anaesthetic: { $tests }.
order-this = This session
order-it = Order this session
order-call-off = Call it off
order-tests = { $tests ->
    [one] 1 test
   *[other] { $tests } tests
}
order-in-session = { order-tests } in the session
order-taken = { $test }: in this session. { order-in-session }.
order-taken-out = { $test }: taken out. { order-in-session }.
order-sample-from = The sample comes from the { $acts }.
order-result = result { $when }
order-results = results { $when }
order-minutes = within { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
order-hours = within { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
order-days = within { $n ->
    [one] 1 day
   *[other] { $n } days
}
order-months = after about { $n ->
    [one] 1 month
   *[other] { $n } months
}
order-in =
    { $results ->
        [one] A result is in
       *[other] { $results } results are in
    }: { $clock }.
order-out =
    Still out: { $tests }. { $out ->
        [one] The result comes
       *[other] The next result comes
    } on { $clock }.
order-due = { order-out } The test is not ordered again.
order-out-mark = still out
order-known = Known already, and nothing new: { $findings }.
order-known-one = { $item } (finding { $number })
order-wait-how =
    { $out ->
        [one] wait goes on to it.
       *[other] wait goes on to it, wait all to the last.
    }
order-wait-words = wait alone goes on to the next result, wait all to the last.
order-out-commit = { $out } You can commit without waiting; cancel goes back.
order-wait =
    { $out ->
        [one] Wait for it
       *[other] Wait for the next one
    }
order-wait-all = Wait for all of them
order-none-out = No result is out, so there is nothing to wait for.
order-send = Send
order-send-for = what is the sample of the { $acts } for?
order-send-it = Send it for
order-send-tests = { order-tests } for the sample.
order-send-sample = Send the sample
order-send-nothing = For nothing more
order-send-prompt = send for [numbers, Enter for none]
order-send-more = and
order-send-help = Type the numbers or names of the tests for this sample. For example: 1 2. Enter for none.
order-send-noted = Noted: { $tests }.
order-send-unclear = Not clear: { $words }. Please use a number from the list, or Enter to go on.
order-purpose = Which diagnosis is each test for?
order-purpose-aside = Enter: rather not say
order-purpose-of = { $test }: which diagnosis is it for?
order-purpose-none = Rather not say
order-purpose-prompt = { $test }, for
order-purpose-help = Type the number of the diagnosis that this test is for. 0 is something else, = is the same as for the test before it, Enter means 'rather not say'. For example: 2
order-purpose-first = This is the first test of the session; please use a number from the list.
order-purpose-number = { walk-diagnosis-number } Enter means 'rather not say'.

## At the bedside: what is seen is said before it is read

looking-aside = look before you read: which of these do you see?
looking-prompt = Number, or 0 to read it
looking-help = Type the number of what you see in the picture; its sentence follows. It costs no time and earns nothing: your debrief says where looking and naming parted. With 0, or 'read', you read it without saying anything.
looking-hands-prompt = Hands in a row, or the number that most see; 0 reads it
looking-hands-help = One hand each for what you see. Type the hands in the order of the lines, one number for each; what most hands are for is what the room calls it.
looking-tie = A tie. Show hands once more, or type the number that the room settles on, { $numbers }.
looking-number = Type a number from 1 to { $last } for what you see, or 0 to read it.
looking-tick = Look before you read: pictures come without their sentence until you have said what you see
looking-said = what it shows
looking-you-saw = You called it: { $called }
looking-read = Read it instead
looking-go-on = Go on
looking-show = What you have seen can be looked at, in another window: { $command }

## What is said to a typed line

said-nothing-typed = Type a question, an examination, a test or something to do; menu shows the chapters, help says more.
said-not-understood = This walk does not understand '{ $words }'. Try other words; menu shows everything there is.
said-nor-understood = Nor does it understand { $words }. Please type these again, a few at a time.
said-not-clear-either = Not clear either: { $words }. Please type these again, a few at a time.
said-order-what = Order what? The tests are in: { $chapters }.
said-all-of-what = All of what? Open a chapter first; all then asks or examines everything in it.
said-not-all-tests = Every test costs something, so a chapter of them is not ordered at once. Type their numbers: 1 3, or 2-4.
said-no-line = No line here has the number { $numbers }.
said-no-chapter = Open a chapter first: no chapter has the number { $numbers }.
said-could-be = '{ $words }' could be:
said-which-prompt = which [number, Enter for none]
said-which-help = Type the number of the one you mean, or several: 1 3. Enter leaves it out.
said-which-number = Please type a number from 1 to { $last }, or Enter to leave it out.
said-skipped = '{ $words }' is left out.
said-meant = '{ $words }': do you mean { $label }?
said-meant-sample = { said-meant } Its sample needs the { $act }.
said-about = { $label }: { $can } { $cannot }
said-about-sources = (Sources, as 'workup checklist' lists them: { $sources }.)
said-about-nothing = Nothing was ordered.
said-asked-about = You ask about { $items }; nothing is ordered.
said-lines = { order-lines } with these words.
said-page-not-understood = This page does not understand these words. Try other words; the chapters hold everything there is.
said-left-out = Left out, as you say: { $items }.
said-absent = '{ $words }' is not on this checklist, so this walk cannot show it.
said-unserved = { $item } is in this tool for { $whom } only, so it is not part of this walk.
said-opens = Opens the chapter { $chapter }.
said-order-alone = Order what?
said-chapter-first = Open a chapter first; a number is then one of its lines.

## A room walks a case

room-at-ideas = first ideas
room-at-orders = ordering tests
room-at-commitment = committing
room-at-reflection = looking back
room-hands = { $hands ->
    [one] 1 hand.
   *[other] { $hands } hands.
}
room-hands-twice = { $before } before, { $after } after
room-hands-prompt = hands
room-hands-before = hands before
room-hands-after = hands after
room-hands-again = Enter keeps it, or count again
room-likely = Which diagnosis is most likely now? One hand each.
room-shared = Ten chips, shared out as your hands were:
room-skip = skip moves on without a vote this time.
room-before = Before you discuss
room-before-aside = hands for each diagnosis
room-discuss = Discuss
room-discuss-neighbour = Turn to your neighbour. Which diagnosis did you choose, and which finding decided it?
room-discuss-differ = Where you differ: which finding would settle it?
room-discuss-prompt = Enter when you are ready
room-discuss-help = Enter goes on to the second vote. Give the room two or three minutes first. Words typed here are kept as a note, and a row of hands is taken as the second count.
room-after = After you discussed
room-after-aside = hands for each diagnosis, once more
room-commits = You commit to: { $diagnosis }.
room-commit-vote = Which diagnosis would you commit to? One hand each, and nobody talks.
room-votes = Your two votes
room-tie = A tie: { $diagnoses }. Which of them do you commit to, { $numbers }?
room-tie-prompt = commit to [number]
room-tie-help = Type the number of the diagnosis that the room commits to. Only those with the most hands count.
room-tie-number = Please type one of those with the most hands: { $numbers }.
room-row = Type a row such as { $row }, or by number or name: 1=3, 2=3. help says more.
room-row-help = Count the hands and type them in the order of the list, one number for each line, the last for something else. For example: { $row }
room-some-help = Or type only those with hands, by number or name. For example: 1 3, 2 3
room-keep-help = Enter then keeps the count; a y after it keeps it at once.
room-no-hand = That is no hand at all.
room-counted-twice = '{ $typed }' is counted twice.
room-no-count = '{ $typed }' is not a count of hands.

## A room that can count again

room-no-idea = Does nobody have an idea? Type one, or press Enter again to see the list; ideas cannot be added after that.
room-left-over = { $side ->
    [over] Diagnoses with equal hands get equal chips. That leaves { $chips ->
        [one] 1 chip, which stands
       *[other] { $chips } chips, which stand
    } on something else.
   *[under] Diagnoses with equal hands get equal chips. That leaves { $chips ->
        [one] 1 chip
       *[other] { $chips } chips
    } too few for something else.
}
room-commit-prompt = Enter commits you, undo counts again
room-commit-help = Enter commits the room to this diagnosis, and then nothing can be taken back. undo takes the last count away, so that you can count again.

## A room walks a case on a page

rounds-page-made = the page of { $case } for a room
rounds-page-alone = --to page writes a file: leave out --resume and --plain, which are for the terminal.
rounds-page-needed = -o, --force and --open go with --to page.
rounds-page-kind = A case for a room, on a projector · about { $minutes } minutes
rounds-page-keys = Keys: Page Down or → goes on, Page Up or ← goes back, ↑ and ↓ move between lines, Enter presses, b or the full stop makes the screen black.
rounds-page-for = Made for { $audience }.
rounds-page-foot = It needs no network: what the room does is kept in this browser alone. Its log can be downloaded at any time, under '{ walk-here-think }', and opened again, also on another computer. For learning, never for marks.
rounds-page-ideas = On to your ideas
rounds-page-ideas-how = Type what is called out, up to { $most }, and press Enter after each.
rounds-page-no-idea = Does nobody have an idea? Type one, or go on once more to see the list; ideas cannot be added after that.
rounds-page-bedside = At the bedside
rounds-page-count = Click a line for each hand, or type the number. ↑ and ↓ move between lines; the space bar adds a hand.
rounds-page-look-hands = If you count hands, type them into the boxes; then press the line that the room chooses.
rounds-page-hands-for = Hands for { $diagnosis }
rounds-page-more = { $number } { $diagnosis }: one hand more
rounds-page-fewer = One hand fewer for { $diagnosis }
rounds-page-keep = Keep these hands
rounds-page-second = On to the second vote
rounds-page-choose = Choose something here first: ↑ and ↓ move between lines, and Enter presses.
rounds-page-blank = Nothing is written here. Go on once more to leave it blank.
rounds-page-back = There is no earlier screen to go back to. To give the last answer again, use the button that takes it back.
rounds-page-screens = Screens of the debrief
rounds-page-earlier = Back
rounds-page-later = Next
rounds-page-screen = { $number } of { $of }
rounds-page-black = The screen is black. Any key brings it back.
rounds-page-log = Keep what the room did
rounds-page-log-what = The log, { $file }, holds every count and answer, and no names. The command workup summary makes the whole debrief of it.
rounds-page-over = Begin this case again
rounds-page-over-sure = The log in this browser is written over. Download it first if you want to keep it.

## A room goes on with a log that was kept

room-open = Open a kept log …
room-open-done = The log is open: { $answers ->
    [one] one answer was
   *[other] { $answers } answers were
} kept, and the room goes on from there.
room-open-sure = What was done here is not in that log, and is written over. Download it first if you want to keep it.
room-open-go = Go on with the log
room-open-none = That file is no log of a room, or larger than one can be. Choose the file in .jsonl that was downloaded here.
room-open-altered = That log was changed after it was written, or a part of it is lost. Choose another copy of it.
room-open-format = That log was written by another version of workup. Open it with the page that wrote it.
room-open-case = That log is of another case, not of { $name }'s.
room-open-learner = That log is one learner's, not a room's. The command workup summary shows its debrief.
room-open-version = That log is of another version of this case. Open it with the page that wrote it.
room-open-astray = That log holds what cannot be done in this case. Choose another copy of it.

## Logs, and the codes that stand in them for names

logs-code-address = That looks like a mail address, and a code must not lead to a person.
logs-code-shape = A code is made of lower-case letters, digits and single hyphens, { $most } characters at most.
logs-code-digits = So many digits look like a date or a number that leads to a person.
logs-code-letters-alone = Letters alone could be somebody's name; a code has a digit in it.
logs-code-digits-alone = Digits alone are easily a number that leads to a person; a code has a letter in it.
logs-hand-in = Hand it in
logs-what = This is what you did and typed, and when. Your teacher's workup reads it and gives the same debrief.
logs-code = Your code, never a name; empty if nobody asked for one
logs-code-use = Use this code
logs-code-draw = Draw one for me
logs-code-used = { $code } is in your log now. Use it again for your next walk in this class.
logs-code-none = There is no code in your log.
logs-block = To paste into a mail or a form
logs-block-copy = Copy the block
logs-print = Print my walk
logs-itself = The log itself, as a file or as text
logs-lines = One line for each thing you did
logs-download = Download log
logs-copy = Copy log
logs-copied =
    { $what ->
        [block] The block
       *[log] The log
    } is copied.
logs-selected =
    { $what ->
        [block] The block
       *[log] The log
    } is selected; copy it with your keyboard.
logs-downloading = { $file } is on its way to your downloads. If nothing arrives, copy the log instead.
logs-code-refused = The learner's code (--learner, or WORKUP_LEARNER) cannot be used. { $why } Choose one such as 'heron-41', or leave it out and one is drawn for you.
logs-code-drawn = { $file }, beside your walks, held no code that can be used; it now holds { $code }.
logs-code-unwritable = { $file } cannot be written ({ $why }). Free the place, or give a code of your own with --learner.
logs-no-reason = no reason given
logs-busy = { $file }: another workup is writing this walk. Go on there, or close it first.
logs-unwritable = { $file } cannot be written ({ $why }). Everything before this answer is kept; free the place, or name another folder in { $variable }.

## What the commands say: a learner's walks

cli-note = Note: { $said }
cli-fictional = All cases are fictional and for teaching only.
cli-walked-of = { $walked } of { $cases } walked.
cli-next = Next: workup walk { $case }
cli-walk-one = Walk one: workup walk CASE
cli-case-about =
    { $audience } · about { $minutes } minutes · difficulty { $difficulty } of 3 · { $state ->
        [walked] walked { $times ->
            [one] once
           *[other] { $times } times
        }
        [begun] begun, not finished
       *[new] not walked yet
    }
cli-from = from { $place }
cli-case-unusable = { $case } cannot be walked.
cli-case-why = See why with: workup author check { $path }
cli-shadowed = { $case } ({ $hidden }) is shadowed by { $case } ({ $by }).
cli-resume-or-again = --resume goes on with a walk and --again starts another: use one or the other.
cli-walk-kept = Your walk is kept in { $file }
cli-room-kept = What the room did is kept in { $file }
cli-all-of-it = All of it:  workup summary { $of }
cli-as-a-page = As a page:  workup summary { $of } -o { $file }
cli-hand-it-in = Hand it in: workup handin { $of }
cli-your-code = Your code:  { $code }, in place of a name
cli-left = Kept in { $file }
cli-go-on = To go on: { $command }
cli-healed = The last answer was cut off while it was being written; please give it again.
cli-words-changed-since = the wording of this case has changed since you began this walk. You go on where you were.
cli-rules-changed-since = this case has changed since you began this walk, and not only in its wording. You can go on, but a class report will not count this walk.
cli-words-changed = the wording of the case has changed since this walk{ cli-versions }; what it counts is the same.
cli-rules-changed = the case has changed since this walk{ cli-versions }, and not only in its wording; this debrief follows today's case.
cli-versions =
    { $versions ->
        [differ] {" "}(version { $then } then, { $now } now)
       *[same] {""}
    }
cli-part = { $number } of { $of } · Enter goes on
cli-part-or-stop = { cli-part }, q stops
cli-read-on = The rest is kept. Read on with: { $command }
cli-handin-unfinished = this walk was left before its end. You can hand it in all the same.
cli-handin-room = this is a room's walk, not one learner's.
cli-handin-holds = In the block: what stands in the log, with the time of each answer and your own words as you typed them. Nothing else.
cli-walk-in = the walk in { $file }

## What the commands say: which walk is meant

cli-next-for-you =
    { $how ->
        [left] Left unfinished
       *[new] Next for you
    }: { $patient }, { $title }
cli-choose = Type a number, a name, help or quit.
cli-choose-or-enter = Enter takes { $patient }; or type a number, a name, help or quit.
cli-which-case = Which case?
cli-choose-help = Type the number of a case, its name or its first letters: 1, { $case }, { $letters }. Enter takes the case named first. list shows the cases again, quit leaves. In a walk, help shows what you can type.
cli-no-case-named = No case was named. Try 'workup walk { $case }'.
cli-list-shows = list shows all { $cases } cases.
cli-is-walked = walked
cli-could-be-cases = '{ $typed }' could be { $cases }. Please type a few more letters.
cli-no-case-called = No case is called '{ $typed }'. list shows them all, help says more.
cli-earlier-walk = an earlier walk was left unfinished, and is still in { $file }. This is a new one.
cli-unfinished = You have an unfinished walk with { $patient }: { $where }.
cli-unfinished-somewhere = You have an unfinished walk with { $patient }.
cli-go-on-or-new = Enter goes on with it, new starts another
cli-not-finished = Your walk of '{ $case }' is not finished. Go on with 'workup walk { $case } --resume', or name its file to take it as it stands: { $file }
cli-none-finished = There is no finished walk of '{ $case }' yet. Walk it with 'workup walk { $case }'.
cli-no-such-case-of-pack = This log is of a case called '{ $case }' of the pack '{ $pack }', which is not built in and in no folder of cases. Name its file with --case, or its folder with --cases.
cli-no-such-case = This log is of a case called '{ $case }', which is not built in and in no folder of cases. Name its file with --case, or its folder with --cases.
cli-none-left =
    There is no unfinished walk{ $mode ->
        [rounds] {" "}by a room
       *[walk] {""}
    }{ cli-left-of }. Begin one with '{ cli-begin }'.
cli-none-left-but-over =
    There is no unfinished walk{ cli-left-of }: the last one is finished. Its debrief: 'workup summary { $over }'. To walk { $of ->
        [case] it
       *[any] a case
    } again: '{ cli-begin }'.
cli-left-of =
    { $of ->
        [case] {" "}of '{ $case }'
       *[any] {""}
    }{ $under ->
        [code] {" "}under the code { $code }
       *[any] {""}
    }
cli-begin =
    workup { $mode ->
        [rounds] teach rounds
       *[walk] walk
    }{ $of ->
        [case] {" "}{ $case }
       *[any] {""}
    }
cli-left-other =
    There is an unfinished { $mode ->
        [rounds] walk by a room: 'workup teach rounds
       *[walk] walk: 'workup walk
    } { $case } --resume'.

## What the commands say: pages, packs and classes

cli-the-checklist = the teaching checklist
cli-the-blueprint = the blueprint, for facilitators,
cli-summary-of = the summary of { $file }
cli-demo-summary = the summary of this walk by '{ $learner }'
cli-class-report = the class report on { $case }
cli-which-format = The name '{ $file }' does not say which format is meant. Add --format with one of: { $formats }.
cli-wrote-pack = Wrote the pack of { $case } { $version } to { $folder }:
cli-sheet =
    { $file }  { $whom ->
        [students] for students
       *[facilitator] keep from students
    } ({ $size } KB)
cli-print-cards = Print the cards on both sides, turned on the long edge. The guide says the rest.
cli-no-folder = { $folder } is not a folder. Choose another -o.
cli-there-already = { $folder } has { $files } already, so nothing was written. Choose another -o, or add --force.
cli-more = more
cli-folder-not-made = The folder { $folder } cannot be made ({ $why }). { cli-elsewhere }
cli-file-not-written = { $file } cannot be written ({ $why }). { cli-elsewhere }
cli-elsewhere = Choose another place with -o.
cli-all-needs-folder = --all writes a folder. Name it with -o, for example: -o cases
cli-called-page = A case called '{ $case }' would take the name of a page of the site. Give it another id.
cli-one-or-all = Name one case, or write --all for every case.
cli-gradebook-alone = --gradebook is for a package: add --to scorm, or leave it out.
cli-package-alone = A package is opened by a course, not by a browser: leave out --open.
cli-xapi-alone = --xapi writes statements, not a report: leave the other options but --case, --accounts and -o out.
cli-accounts-alone = --accounts is for statements: add --xapi, or leave it out.
cli-accounts-url = Give the address of a page of your institution, such as https://school.example/learners
cli-xapi-file = xAPI statements are too many for a terminal: name a file for them, such as -o class-xapi.jsonl.
cli-xapi-wrote = Wrote { $count } xAPI statements on { $case } to { $file }, under learners' codes.
cli-workers = { $number } is not between 1 and { $most }.
cli-no-logs = There is no walk that can be read in what you named. A log ends in .jsonl, and a hand-in begins with BEGIN WORKUP WALK.
cli-most-logs = most logs are of { $case }, so this is about { $case }. Also there: { $others }; name one with --case, or report on all of them with 'workup teach course'.
cli-counted = { $found } logs found, { $counted } counted.
cli-set-aside = set aside, { $kind }: { $count } ({ $files })
cli-looking = looking for logs
cli-counting = counting
cli-age = '{ $typed }' is not an age that can be used: give years, such as 61, or months, such as 18m (1m to 100).
cli-items =
    { $items ->
        [one] 1 item
       *[other] { $items } items
    }. * is the outcome that a case shows unless it says otherwise.
cli-items-bearing = A number in brackets is the bearing: +2 speaks strongly for, -2 strongly against.
cli-typed-as = typed as
cli-speaks-for-nothing = speaks for nothing

## What a command says that it wrote

wrote-file = Wrote { $what } to { $file } ({ $size } KB).

## Cases for students without Python

export-page = the page of { $case }
export-package = the package of { $case }
export-site =
    Wrote { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }{ $about ->
        [yes] , the page about the illness
       *[no] { "" }
    } and a front page to { $folder }. Begin with { $first }.
export-into-course = Import it into a course as a SCORM 1.2 activity, for example in Moodle. How to set it up there, and first of all how a walk counts: { $settings }
export-course-title = { $cases ->
    [one] 1 fictional case to walk
   *[other] { $cases } fictional cases to walk
}
export-packages =
    Wrote { $packages ->
        [one] the package of 1 case
       *[other] the packages of { $packages } cases
    }, one course of them all ({ $course }) and the settings ({ $settings }) to { $folder }.
export-into-courses = Import a package for one case, or the course for all of them, as a SCORM 1.2 activity, for example in Moodle.
export-gradebook = Whoever finishes the walk gets 100 in the gradebook. It means that the walk was walked, nothing else.
export-carries-answers =
    A page carries its case with the answers, for the debrief: use it for learning, never for marks. Whoever takes the file apart can find them.
export-opened = Opened { $file } in your browser.
export-front = Fictional cases to walk
export-front-how = Each page works without a network, and keeps what you do in your browser alone
export-front-kind = Cases
export-front-count = { $cases ->
    [one] 1 case
   *[other] { $cases } cases
}
export-front-begun = started
export-front-done = finished
export-front-back = All cases
export-front-suits = About { $minutes } minutes · difficulty { $difficulty } of 3 · for { $audience }
export-front-foot = The pages carry their cases with the answers, for the debrief. They are for learning, not for marks or exams.
export-walk = A fictional case to walk, about { $minutes } minutes
export-walk-cannot = The walk does not run here: this browser is too old for it, or the site around it, or a setting, keeps the page's script from running. The case stands here as a worksheet; a current browser that lets the script run plays it.
export-walk-for = For { $audience }.
export-walk-foot = This file carries the case with its answers, for the debrief. It is for learning, not for marks or exams.
export-paper-ideas = Up to three ideas in your own words, before you see any list. Then ten chips to share between what you think likely; keep some for something else.
export-paper-act = { $act ->
    [ask] what to ask
    [examine] what to examine
    [do] what to do
   *[order] what to order
}
export-paper-commit = What you commit to
export-paper-commit-how = One diagnosis; the case in one sentence, without its name; what went well; what you would change.
export-not-opened = No browser answered here; open { $file } yourself.

## A walk that a course keeps

course-kept = Your walk is kept in the course: leave whenever you like, and it is here again when you come back.
course-alone = No course answers around this page, so nothing is kept: your walk lasts until you close or reload it. Hand it in or download it before you go.
course-gone = The course closed this page, and keeps nothing more of it. Open the case from the course again to go on.
course-worded = The wording of this case has changed since you began it. Your walk goes on where you were.
course-changed = The case was changed since you walked it, and what the course kept does not fit it any more. The walk starts afresh.
course-another = What the course kept of your walk was written by another version of this page, and this one cannot go on with it. The walk starts afresh.
course-damaged = What the course kept of your walk cannot be read any more. The walk starts afresh.
course-cut = What you wrote is longer than the course can keep. It stays whole here; if you leave and come back, the longest of it ends in […].
course-full = The course has no room for more of this walk. What you do from here on lasts until you close the page: hand it in before you go.
course-silent = The course has not taken what you did last. It is offered again by itself.
course-sending = Your walk is on its way to the course: stay a few seconds more before you leave.
course-offline = You are offline: the course has not heard what you did last. It is offered again by itself once you are back online.
course-lost = This page has lost the course: copy your walk now, and keep it somewhere safe. The page goes on trying.
course-rejoined = Some of your walk never reached the course. This browser had kept it, and you go on from there.
course-stale = This case has been opened again in another tab or window, and your walk is kept from there. Close this one, or go on here.
course-take-over = Go on here
course-preview = This is a preview: walk as far as you like, the course keeps nothing of it.
course-review = You are looking back at your walk: it stays in the course as it is, and nothing you do here is kept.
course-no-credit = The course keeps your walk, but gives no credit for it.
course-fork = { $course ->
    [0] This browser has kept { $here ->
        [one] 1 step
       *[other] { $here } steps
    } of a walk that the course knows nothing of. Go on with that walk, or begin anew? What you do not choose is dropped.
   *[other] The course and this browser have kept two different walks of this case: the course { $course ->
        [one] 1 step
       *[other] { $course } steps
    }, this browser { $here ->
        [one] 1 step
       *[other] { $here } steps
    }. Which one do you want to go on with? The other is dropped.
}
course-fork-here = Go on with this browser's
course-fork-course = Go on with the course's
course-fork-anew = Begin anew

## How a package is set up in a course

settings-label = For whoever runs the course
settings-name = Settings for this package
settings-window = Settings: { $title }
settings-lead = { $gradebook ->
    [yes] A walk that is finished is reported as completed, with 100 of 100. That says that it was walked to its end, and nothing of what was in it.
   *[no] A walk that is finished is reported as completed, without a number. Left as they are, some gradebooks make 0% of that: so set first how it counts.
}
settings-tried = What is said of Moodle and Open edX was seen in Moodle 5.0 and in the SCORM block 19.0. What is said of ILIAS was not tried.
settings-moodle = Moodle
settings-edx = Open edX
settings-ilias = ILIAS
settings-anywhere = Wherever it runs
settings-marks = Marks:
settings-completion = Completion:
settings-attempts = Attempts:
settings-preview = Preview:
settings-room = Room:
settings-report = What you can read there:
settings-policy = Advanced module:
settings-mode = Mode:
settings-moodle-marks = { $gradebook ->
    [yes] { $several ->
        [several] Set "Grading method" to "Average grade" and the maximum to 100: each finished walk counts as 100.
       *[one] Set "Grading method" to "Highest grade" and the maximum to 100: a finished walk counts as 100.
    }
   *[no] { $several ->
        [several] Set "Grading method" to "Learning objects": each finished walk counts as 1. "Highest grade", which Moodle starts with, makes 0% of every one.
       *[one] Set "Grading method" to "Learning objects": a finished walk counts as 1 of 1. "Highest grade", which Moodle starts with, makes 0% of it.
    }
}
settings-moodle-completion = Add the requirement "Status: Completed". Leave "Force completed" off.
settings-moodle-attempts = Leave "Force new attempt" off, or a walk that was left cannot be gone on with.
settings-moodle-preview = Switch preview off for students. A preview is walked like the case itself, and nothing of it is kept.
settings-moodle-room = { $several ->
    [several] Show the course structure to the side: it lists the cases in the order in which they are best walked.
   *[one] Set "Display course structure" to "Disabled", which gives the page another 200 pixels; a new window gives it more.
}
settings-moodle-report = The Interactions report shows each step of a walk in a column of its own. The Basic report shows only whether it was completed.
settings-edx-marks = { $gradebook ->
    [yes] Set "Scored" to True; the weight is yours to choose.
   *[no] Leave "Scored" at False: no number is sent.
}
settings-edx-completion = The unit counts as completed once the walk is finished.
settings-edx-room = { $several ->
    [several] Give it a height of at least 700 pixels. The block opens one page of a package: upload the package of each case instead of this one.
   *[one] Give it a height of at least 700 pixels, or let it open in a window of its own.
}
settings-edx-policy = Add "scorm" to the Advanced Module List of the course, then choose the SCORM module under Advanced.
settings-ilias-marks = { $gradebook ->
    [yes] Leave "Mastery score" empty: 100 says only that the walk was finished.
   *[no] Leave "Mastery score" empty: no number is sent, and a limit would never be reached.
}
settings-ilias-completion = Let the learning progress follow the status of the SCORM items.
settings-ilias-mode = Lesson mode "normal", with credit. In browse mode nothing is kept, and without credit nothing counts as completed.
settings-ilias-report = Let ILIAS store interactions: they hold each step of a walk.
settings-tabs = Walk in one tab at a time. What is walked without a network stays in the browser and is told to the course when the case is next opened there.
settings-answers = The package carries its answers, for the debrief: use it for learning, never for marks.
settings-class = For a report on the class, let learners copy the block that stands at the end of a walk into a forum, a form or a mail; then:

## What every page has

page-dagger = † marks the author's teaching judgement; a number in brackets leads to a source.
page-nav = On this page
page-skip = Skip to the page
page-sources = Sources
page-table = { $caption }, as a table
page-made-by = Made by { $tool }.
page-source = source { $number }, { $id }
page-judgement = the author's judgement
page-read-abstract = read as its abstract
page-read-text = read in its text
page-read-elsewhere = as reported elsewhere

## The blueprint

blueprint-label = Blueprint
blueprint-name = The family of cases
blueprint-for-facilitators = for facilitators: it gives every answer away
blueprint-window = Blueprint of the cases, for facilitators
blueprint-cases = What each case is, and what it is mistaken for
blueprint-answer = Answer
blueprint-trap = Trap
blueprint-apart = Told apart by
blueprint-pivot = Pivot
blueprint-also = Also in play
blueprint-audience = Audience
blueprint-setting = Setting
blueprint-siblings = Siblings
blueprint-grid = Every diagnosis in every case
blueprint-grid-key = A: the answer. T: the trap, which is what it is mistaken for. o: also in play, so that its findings can speak for it.
blueprint-diagnosis = Diagnosis
blueprint-is-answer = A
blueprint-is-trap = T
blueprint-is-open = o
blueprint-courses = Courses of three to six cases
blueprint-course-cases = { $cases } cases
blueprint-course-why = { $answers } different answers; in { $turned } of the { $cases } the trap is what another one turned out to be. Walk them in this order, the easier ones first.
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
rehearse-label = { $label ->
    [open] steps open
    [late] steps late
   *[other] { $label }
}
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
rehearse-t23 = no way of closing a danger makes another one needless

## What an edit of a case changes

diff-title = WHAT AN EDIT CHANGES, from { $old } to { $new }
diff-two-packs = '{ $old }' is of the pack '{ $old_pack }' and '{ $new }' of '{ $new_pack }'. Compare two versions of one case.
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
    [later] { $label }, later
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
    [lies-still] lies still for a picture awake
    [words] words
    [note] note
    [tells] its note speaks for
    [known-from] known at the start, from
    [known-on] known since day
    [picture] picture
    [shows] shows
    [from-day] from day
    [from-hours] hours after the beginning
    [after] once this was done
    [again] only for whoever has had it before
    [late] too late to see anything
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
    [bound] done only once the picture was read
    [step-bound] step { $n }, done only once the picture was read
    [waits-for] waits for
    [step-waits-for] step { $n }, waits for
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
new-known-from = { $gap } who had it done, or what tells it
new-expert = An expert might { $gap } what, in one sentence

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
holds-outcome = “{ $outcome }”
holds-shows = { $card } shows { $outcomes }
holds-here = { $shown } ({ $here ->
        [yes] { $n ->
            [one] so here
           *[other] all so here
        }
        [later] so here, later on
       *[no] { $n ->
            [one] not so here
           *[other] none so here
        }
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
guide-by-the-end = By the end
guide-aims = everybody has named ideas of their own before any list was shown; shared ten chips over a list, and moved or held them for a reason they can name; said what tells { $answer } from { $look_alike }; done, or heard why an expert might do, each key step; and committed in writing.
guide-carry = To carry away
guide-before = Before the session
guide-print-cards = { $case }-cards is printed on both sides, turned on the long edge, at full size and without scaling; cut it along the dashed lines. Without two-sided printing, cut both kinds of side and put the two cards of one number back to back.
guide-print-cards-plain = In this format the cards are one list. The HTML cards are made to be cut: without --format md, the same command writes them.
guide-keep-cards = Keep the cards in the order of their numbers, numbers up.
guide-keep-key = Keep this guide and { $case }-key to yourself: the key has the facilitator's index, card by card.
guide-say-first = Beside what the run sheet says first: nobody may bring in a real patient.

## The facilitator's guide: minutes

guide-minutes = Minute plans
guide-minutes-nav = Minutes
guide-minutes-how = Suggestions, to be adapted to the room: what the length changes. The parts and their minutes stand on the run sheet.
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
guide-so-many-minutes = { $minutes } minutes.
guide-minutes-do = { $minutes ->
        [20] One room, one stack of cards, which stays in your hand. Read the opening aloud. Stop the bedside by the clock, not by the stack. Two people say which card speaks most for their leader, and which against it. The room plans one session and says which diagnosis each test is for. The debrief is the answer and the pivot; one thing that went well, one left open, one for next time.
        [45] Groups of three to five, a stack of cards for each, and one person in each group as its keeper, who turns the cards that the group chose and no others. Ask two groups with different leaders for their card most for it. Up to two sessions: for each test with a cost the group writes down which diagnosis it is for. Two minutes with a neighbour before the second diagnosis. The debrief goes by the agenda below.
       *[other] As for 45 minutes, with time to argue. Collect all ideas on the board, and write the list beside them: which of them are on it, which are not? Every five minutes ask one group what its last card changed. Each group defends its leader in one sentence, and says what its plan costs before it turns a card. Five minutes of discussion before the second diagnosis. Groups draw their own table of the answer and the look-alike, then lay yours beside it.
    }
guide-column-part = Part
guide-stretch = { $start }–{ $end }
guide-opening = Opening
guide-list = The list
guide-bedside = Story and bedside
guide-second-list = Second list
guide-last-list = Last list
guide-commitment = Commitment
guide-contrast = The contrast

## The facilitator's guide: checkpoints, and the board

guide-stops = What each checkpoint is for
guide-stops-nav = Checkpoints
guide-stop-opening = After the opening
guide-stop-opening-when = Once the opening has been read, before anything is asked.
guide-stop-opening-for = A list on a board is a cue. What people think of without it is what they would think of on a ward. The chips make the first impression visible, so that it can be seen to move.
guide-stop-bedside = After the bedside
guide-stop-bedside-when = Before the first test, unless that test needs { $deep }.
guide-stop-bedside-for = Questions and examination cost minutes. The list before any test shows how far they have carried. A card that fits the leader may fit its rival just as well: ask.
guide-stop-pause = The pause
guide-stop-pause-when = Before the first session with { $deep }; it stands for the bedside too, where that has not been.
guide-stop-pause-for = A moment to think before something that cannot be taken back. What has to be known first, and which two diagnoses will each test separate?
guide-stop-commit = Before the commitment
guide-stop-commit-when = When nothing more is to be asked or ordered.
guide-stop-commit-for = So that the commitment can be laid beside what was known at that moment. In writing, because the first voice in a room moves the others.
guide-board = What to write on the board
guide-board-nav = The board
guide-board-how = After the ideas, never before, and in this order, which is the list's own and says nothing about this case. Not on the handout: a list in print would be read before the ideas are written. An expert's own ideas might be: { $ideas }.

## The facilitator's guide: where groups branch off

guide-turns = Where groups branch off, and what to ask
guide-turns-nav = Where groups branch off
guide-turns-how = Ask the open question first and wait; the more pointed one only if nobody gets there. The questions are suggestions. Which cards do a step, meet a rule and address a danger stands in the key.
guide-stays = The list stays on { $look_alike }
guide-stays-pivot = What tells the two apart stands where the diagnoses are told apart.
guide-stays-ask = “What would you expect to hear and see if it were that? Which card in your hand does not fit?”
guide-not-taken = A key step is not taken
guide-not-taken-ask = “Before you order anything: what do you not know yet?” Later: “What would still change your list?”
guide-closer-question = Closer: “{ $question }”
guide-too-soon = Something comes before what should come first
guide-too-soon-ask = “What has to be known before this is done? What could it do if your list is mistaken?”
guide-settles = The room settles while a danger is open
guide-settles-ask = “If you could not take it back: what must not be missed here? Which card would tell you?”
guide-no-help = A test is ordered that cannot help, or not now
guide-no-help-ask = “Which two diagnoses on your list would it separate, and with which result? What does it cost, and can it wait?”
guide-no-help-cards = Here these, at least at first: { $cards }. The key says of each why, and what would change that.

## The facilitator's guide: the reference plan

guide-plan = What an expert might do
guide-plan-how = One way, not the only one. Why a test is worth having stands in the key, card by card; what each question and look can tell, in “workup checklist”.
guide-plan-list = { $stop }: the list
guide-plan-chips = { $diagnosis }: { $chips }
guide-most-for = Most for { $leader }: { $card } ({ $bearing })
guide-most-against = Most against it: { $card } ({ $bearing })
guide-plan-looks = Asks and examines
guide-plan-costs = { $moment }; { $sedated ->
        [yes] one anaesthetic or sedation
       *[no] no sedation
    }; all results after { $time }
guide-purpose = For { $diagnosis }.

## The facilitator's guide: telling apart, the debrief, limits

guide-apart = Telling { $answer } from the others
guide-scripts-how = Of the diagnoses beside these two what is typical, and what separates; who gets them, how and how they run stands in “workup checklist”.
guide-cards-apart = Which cards tell them apart
guide-apart-how = What the cards of the plan and of the key steps can say, in usual words and pictures: first for { $answer } and against others, then for the others. The key has what they show here.
guide-against-all = Against all: { $wording }
guide-against-but = Against all but { $diagnoses }: { $wording }
guide-against-some = Against { $diagnoses }: { $wording }
guide-for-other = { $diagnoses }: { $wording }
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
guide-talk-apart-what = The answer and the look-alike, with the cards above.
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

key-sources = The sources stand at the end of the guide, by these numbers.
key-accepted = Also accepted
key-nothing-else = nothing else
key-look-alike = Look-alike
key-steps = Key steps
key-steps-how = Any one of its cards does a step, and nothing beyond these steps adds anything. The reasons are in the guide.
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
key-index-how = What each card shows, and of a test or an act what it is worth here; where no reason is given, what “workup checklist” says of it holds. The columns are the lines of the list, by number: { $lines }. A plus speaks for a diagnosis, a minus against it; where nothing stands, the card says nothing about it. All bearings are the author's judgement.
key-card = Card
key-shows = Shows
key-disagree = sources disagree
key-worth = { $role }: { $why }

## The students' handout and cards

handout-ideas = What could this be?
handout-ideas-how = Up to three ideas of your own, before you see any list.
handout-list-how = Once everybody has written their ideas, copy the list from the board. At each of the four moments share ten chips over it: the more likely, the more chips. They add up to ten every time. From the second moment on, write down two cards by their number: the one that speaks most for your leader, and the one that speaks most against it; 0 for none.
handout-list-table = Your list as a table to fill in
handout-from-board = From the board
handout-list-1 = 1 After the opening
handout-list-2 = 2 After the bedside
handout-list-3 = 3 Before { $deep }
handout-list-4 = 4 Before committing
handout-to-fill-in = , to fill in
handout-something-else = something else
handout-most-for = Card for the leader
handout-most-against = Card against it
handout-commitment = Your commitment
handout-diagnosis = Your diagnosis, before discussion
handout-second = And after it
handout-sentence = The case in one sentence, before the diagnosis
handout-reflection = Looking back
handout-overleaf = How the list and the menu work
handout-minutes = { $number } min
handout-hours = { $number } h
handout-worksheet = What you can do
handout-worksheet-how = The same worksheet for every case. Tick what you choose; the number is that of the card. You need not do everything, and every test has a price.
handout-sessions-how = The time beside a test is until its result is known. Tests that are ordered together are one session: one anaesthetic can carry several. Before a test with a cost, write into its box, in place of a tick, the number of the diagnosis from your list that it is for.
handout-each = { $n ->
        [one] { $time } each
       *[other] mostly { $time }
    }
cards-print = Print on both sides, turned on the long edge, at full size and without scaling; then cut along the dashed lines. Each finding lies on the back of its number. Without two-sided printing, cut both kinds of side and put the two cards of one number back to back.
cards-covered = One finding for each number. Keep the second part covered, and read a finding only once its card has been asked for. The HTML cards are made to be cut.
cards-fronts-sheet = Sheet { $number }, fronts
cards-backs-sheet = Sheet { $number }, findings
cards-fronts = Fronts
cards-backs = Findings
cards-sample = sample from { $card }
cards-picture = what it looks like
cards-look-first = A finding that can be seen has a second card under its number, with its picture alone: hand that out first, and let them say what they see before they read.

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
debrief-nav = In this debrief
debrief-nav-handin = Hand in
debrief-fold-tests = Every test and every act, one by one
debrief-fold-findings = Everything you found, in order
debrief-fold-apart = What tells the two apart, finding by finding
debrief-fold-sources = { $sources ->
    [one] The source
   *[other] All { $sources } sources
} in full
debrief-fold-working = Every count and constant
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
answer-awaited = You had ordered it, and its result was still out.
answer-not-asked = You had not asked.
answer-not-examined = You had not looked.
answer-not-ordered = You had not ordered it.

## The debrief: where looking and naming parted

looking-parted = Looking and naming parted at finding { $number }, { $item }. You called it: { $called } It was: { $was }
looking-finding = finding { $number } ({ $item })
looking-also = They parted as well at { $findings }.

## The debrief: the learner's own words

you-title = You first
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
rated-two =
    { $speaks ->
        [against] Finding { $number } ({ $finding }) speaks against { $beside }: the author rates it { $beside_bearing } there and { $bearing } for { $diagnosis }.
       *[for] The author rates finding { $number } ({ $finding }) { $beside_bearing } for { $beside } and { $bearing } for { $diagnosis }.
    }

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
open-awaited =
    You had ordered { $tests }, and { $out ->
        [one] its result was
       *[other] their results were
    } still out when you committed.
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
votes-pictures = What hands saw in pictures, before the sentence came
votes-called = Called, by hands
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
move-strongest-beside =
    { $speaks ->
        [against] The strongest was finding { $number }, { $finding }, which speaks against { $beside }: { $beside_bearing } there, { $bearing } here.
       *[for] The strongest was finding { $number }, { $finding }: { $bearing } for it, { $beside_bearing } for { $beside }.
    }
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
tests-counts = { $useful } useful, { $neutral } neutral, { $against } repeated or not indicated.
tests-none = No test was ordered in this walk.
tests-cost = What it cost { $name }
tests-burden = Burden
tests-yours = Your walk
tests-plan = Reference plan
tests-sedations = Sessions under sedation
tests-films = Plain films
tests-scans = Scans with radiation
tests-invasive = Most invasive step
tests-key-results = Until the last key result that came
tests-no-results =
    { $why ->
        [out] still out when you committed
        [known] no key step waited for a test
        [undone] no key test done
       *[unneeded] no key test needed
    }
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
tests-out = Still out when you committed.
tests-sedation = sedation
role-essential = essential
role-contributory = contributory
role-neutral = neutral
role-not-indicated = not indicated
role-harmful = harmful
invasive-none = none

## Acts that protect

acts-done = Done to protect { $name }
acts-happened = What came of it
acts-done-before = { $act }: done already, on { $when }.
acts-done-one = { $act }. { $happened }
acts-not-all = Each of these is a decision of its own, so a chapter of them is not done at once. Type their numbers: 1 3, or 2-4.
acts-takes = takes { $time }
acts-class-table = Acts that protect, by use
acts-class-act = Act
acts-class-done = Done by
acts-went = You went ahead with { $acts }.

## The debrief: what mattered, what came first, the commitment

mattered-title = What mattered
mattered-counts = { $done } of { $of } key steps.
mattered-done = done
mattered-late = done late
mattered-open = open
safety-title = What had to come first
safety-none = No safety flags in this walk.
safety-kept =
    { $times ->
        [once] Kept
       *[many] Kept every time
    }: { $rule }.
safety-stop = stop
safety-caution = caution
safety-session = session { $number }
safety-again =
    { $number ->
        [0] As before.
       *[other] As in session { $number }.
    }
safety-harmful = { $test }, at that moment
safety-harmful-expert = An expert might leave it until what makes it harmful has been looked for and settled.
safety-ordered = You ordered { $tests } in session { $number }.
safety-had = What you had seen or done by then: { $known }.
safety-had-ordered = What you had seen, done or ordered by then: { $known }.
needed-one =
    { $act ->
        [ask] asking about { $item }
        [examine] looking at { $item }
       *[other] { $item }
    }
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
commit-favours =
    What you had favours { $number ->
        [one] { $diagnoses }
       *[other] these alike: { $diagnoses }
    }.
commit-awaited =
    When you committed, { $out ->
        [one] one result was
       *[other] { $out } results were
    } still out: { $tests }.
commit-settled = Nothing on this case's must-not-miss list was still open.
danger-speaks = What you learned speaks for it ({ $items }), and nothing else you did settled it.
danger-alone = What you had seen or done does not settle it alone: { $items }.
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
apart-look = { $when }: { $text }
apart-awaited = ordered, and still out when you committed
apart-unseen = not looked at in this walk

## The debrief: findings, lessons, next time

findings-title = What you found
findings-awaited = Nothing was known before the commitment: what had been ordered was still out.
findings-none = Nothing was asked, examined or ordered before the commitment.
findings-notes = Your notes
lessons-title = What this case is for
criteria-met = What you found met { $met } of the { $of } signs; the rule asks for { $needed }.
criteria-sign = { $sign }: { $day ->
    [0] not met
    [1] finding { $number }
   *[other] finding { $number }, on day { $day }
}
about-after = { about-page }: workup { $command }
next-title = One thing for next time
next-nav = Next time
next-case = Try next
next-held = At one point { $diagnosis } did not move with { $name }'s findings; { $because }
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
working-orders = Orders: { $useful } useful, { $neutral } neutral, { $against } repeated or not indicated.
working-could = What { $test } in session { $number } could have changed: { $spread } ({ $could }).
working-could-unlisted = What { $test } in session { $number } could have changed: no list was given.
working-beyond =
    Beyond the reference plan, without what useful tests called for: { $sedations ->
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
constant-speaks = A shift of at least { $chips } chips is worth a word, if it would change your list by at least 1.
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

## The checklist

checklist-label = Checklist
checklist-name = The teaching workup
checklist-title = what can be asked, examined and ordered; what each can tell, and what not
checklist-dagger = † marks a teaching judgement; a number in brackets leads to a source.
checklist-can = Can tell
checklist-cannot = Cannot tell
checklist-burden = Burden
checklist-sample = Its sample comes from: { $act }.
checklist-known-after = known after { $time }
checklist-known-at-once = known at once
checklist-takes = the test itself takes { $time }
checklist-sedated = usually under sedation ({ $ages })
checklist-female = female
checklist-male = male
checklist-ages = { $first } to { $last }
age-infant = infant
age-toddler = toddler
age-child = child
age-adolescent = adolescent
age-adult = adult
people-infant = { $sex ->
    [female] infant girls
    [male] infant boys
   *[any] infants
}
people-toddler = { $sex ->
    [female] little girls
    [male] little boys
   *[any] toddlers
}
people-child = { $sex ->
    [female] girls
    [male] boys
   *[any] children
}
people-adolescent = { $sex ->
    [female] adolescent girls
    [male] adolescent boys
   *[any] adolescents
}
people-adult = { $sex ->
    [female] women
    [male] men
   *[any] adults
}
checklist-first = What comes first
checklist-hypotheses = The diagnoses and their scripts
checklist-diagnoses = Diagnoses
## The page about the illness

about-label = The illness
about-page = The illness itself, on one page
about-legend = A number in brackets leads to a source, listed at the end with how it was read: as an abstract, in its text, or as others report it. † marks a teaching judgement. Figures are those of the people who were counted.
about-signs = { $needed } of these { $count } are asked for
about-foot = Written for learning, after a case. It names treatments and their aims, and gives none to follow.
about-written = the page about the illness
about-none =
    The pack '{ $pack }' has no page about its illness. Name a folder with another pack with --cases, or write { $file } beside its pack.toml.
about-after-debrief = After the debrief, hand out the page about the illness:
about-site = { $name }: the illness
about-site-when = To read once a case is over.

## A learner's past

suggest-left = You left this walk before its end, and can go on from there.
suggest-alike = At one point { $diagnosis } did not move with the findings; it is on the list there too.
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
history-label = Your walks
history-code = learner code { $code }
history-walk = { $day } · { $case } · { $called }, attempt { $attempt }
history-walk-gone = { $day } · { $case }, attempt { $attempt }
history-day = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
history-day-unknown = Day unknown
history-left = Left before the end.
history-go-on = { history-left } Go on with:
history-case-gone = Finished. Its case is not here now.
history-case-changed = Finished. Its case has changed since, so that it cannot be followed now.
history-nothing-open = Finished. Nothing that this case asks about was left open.
history-open = Finished. Left open: { $about }{ $more ->
        [0] {""}
       *[other] ; and more
    }.
history-none = No walk of yours is kept here yet.
history-others = { $walks ->
        [one] 1 walk under another code is left out.
       *[other] { $walks } walks under other codes are left out.
    } To see the walks of one code:
history-troubles = Logs that cannot be read
history-next = Next
history-rest = You have walked every case here within the last seven days. Let them settle; the first is due again in { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
history-no-case = No case was found.
history-memory = From memory
history-memory-how = You walked it { $days } days ago. Say your answers aloud or write them down before you look.
history-question = { $about } { $ask }
history-numbered = { $number }. { $question }
history-matters = Matters
history-expert = What an expert might say:
history-also-due = Also due: { $cases }.
## The class report: its head, and how it says a count

class-label = Class report
class-label-outside = Class report, for outside the class
class-window = Class report: { $name }, { $title }
class-terms = First attempts only, one row per learner, no names, no ranking. Not for marks, progression or selection.
class-reviewed =
    { $reviewed ->
        [yes] Reviewed by a clinician.
       *[no] Not yet reviewed by a clinician.
    }
class-outside = This report is for outside the class. Every count is told as a range that holds it: a step of five, and near the whole class "or more", so that nobody can tell from it that all did a thing, or that nobody did. Publish only one report per class: whoever knows who joined between two of them could learn what that person did. A second one is refused, unless it replaces the first.
class-learners =
    { $count ->
        [one] 1 learner
       *[other] { $count } learners
    }
class-learners-outside = { $low } to { $high } learners
class-or-more = { $low } or more
class-share-percent = { $k } of { $n } ({ $percent }%)
class-share-interval = { $k } of { $n } ({ $percent }%; 95% interval { $low } to { $high }%)
class-interval = { $low } to { $high }%
class-range = { $low } to { $high }
class-caption-ranges = { $caption }, as ranges
class-why = Why

## The teacher's desk: what a class committed to, and where it split

desk-committed-nav = Committed to
desk-beside-answer = Beside the answer
desk-distance-answer = the answer
desk-distance-accepted = accepted as well
desk-distance-family = a form of the same illness
desk-distance-different = another diagnosis
desk-no-split = All of them committed to the same diagnosis.
desk-split-head = Where the class split:
desk-each-apart = No two of them committed to the same diagnosis.
desk-split = { $of_one } committed to { $one }, and { $of_other } to { $other }.
desk-telling = What best separates the two in this case: { $finding } ({ $bearing } for { $one }, { $other_bearing } for { $other }).
desk-withheld-percents = Percentages, and how far the class agreed
seminar-split = the class split
seminar-not-kept = not kept
desk-even-split-cell = { $number } diagnoses
seminar-apart-title = { $one }, or { $other }
seminar-apart = { $of_one } committed to { $one }, { $of_other } to { $other }.
seminar-apart-ask = Let one of each group say what settled it for them. What does { $one } leave unexplained, and what does { $other }?

## The teacher's desk: own words, who handed in, a table, a learner's page

desk-cost-lead = Each walk by itself, beside the reference plan.
desk-cost-table = What each walk cost, the least first
desk-cost-each = Walks
desk-words-title = In their own words
desk-words-nav = Own words
desk-words-lead = As they were typed, under their codes. For you as their teacher: nothing of this stands in a report for outside the class.
desk-words-none = No ideas and no sentence were typed.
desk-words-too-many = The words of more than { $most } learners are not gathered here. Ask for one learner with --learner.
desk-ideas-title = First ideas, by what they name
desk-ideas-head = { $about } ({ $count }):
desk-ideas-unplaced = Names none of the list for certain
desk-idea = “{ $text }” ({ $codes })
desk-without-code =
    { $count ->
        [one] 1 without a code
       *[other] { $count } without a code
    }
desk-sentences-title = One sentence each, by what they committed to
desk-sentences-of =
    { $count ->
        [one] (1 learner)
       *[other] ({ $count } learners)
    }
desk-changed-since = A log changed while the class was being read{ $why ->
        [none] .
       *[other] : { $why }.
    } Run the command again.
desk-attendance-title = Who handed in
desk-attendance-lead = { $counted } of { $expected } expected codes are counted.
desk-attendance-missing = Missing
desk-attendance-nobody = nobody
desk-attendance-not-counted = Handed in, but not counted
desk-attendance-aside = { $code } ({ $kind })
desk-attendance-unexpected = Not expected
desk-attendance-slips = Perhaps mistyped
desk-attendance-slip = { $code } is missing, and { $other } came
desk-attendance-several = Two walks under one code
desk-attendance-several-what = { $codes }. Two people chose the same code, or somebody walked twice. The walk begun first counts; the other stands among the logs that were set aside.
desk-attendance-nameless = Without a code
desk-attendance-nameless-what =
    { $count ->
        [one] 1 walk that counts names no code.
       *[other] { $count } walks that count name no code.
    }
desk-attendance-counted = Counted
desk-no-codes = { $file } holds no code. Put one code on each line, as it stands in the logs: heron-41.
desk-lines-without =
    { $count ->
        [one] Line { $lines } of the expected codes holds no code, and was left out.
       *[other] { $count } lines of the expected codes hold no code, and were left out: { $lines }.
    }
desk-wrote-table =
    { $count ->
        [one] Wrote 1 row on { $case } to { $file }.
       *[other] Wrote { $count } rows on { $case } to { $file }, one for each learner.
    }
desk-learner-aside = The walk of { $code } on { $case } does not count in this class: { $kind }.
desk-learner-none = No walk of { $code } on { $case } is among these logs.
desk-debrief-label = Debrief of { $code }
desk-debrief-of = the debrief of { $code } on { $case }
desk-inside-alone = --shareable is for outside the class: it goes with no code, no learner's page, no table and no other class.
desk-one-at-a-time = Ask for one of these at a time: --learner, --against, a table (-o class.csv). --expected goes with a report or a table.
desk-help-class-examples = Examples: workup teach class logs -o class.html; workup teach class logs --expected codes.txt; workup teach class logs -o class.csv; workup teach class logs --learner heron-41 -o heron-41.html; workup teach class logs --against logs-of-last-year
desk-help-expected = Codes that should be there, one on each line: the report says who handed in, who is missing, who was not expected.
desk-help-learner = Instead of a report, the debrief of this learner's first attempt.
desk-help-case = The case; if left out, the one most of the logs are of.
desk-help-shareable = For outside the class: at least 10 learners, counts as ranges.
desk-help-replace = With --shareable: it takes the place of one of this class that has left.
desk-help-xapi = Write xAPI 1.0.3 statements of every attempt instead: one per line, or an array into a .json file.
desk-help-accounts = With --xapi: the page of your institution that its learners' codes belong to.
desk-help-any-version = Count walks of other versions of the case too, where they fit.
desk-help-workers = Processes to run side by side, 1 to 64; one if left out.
desk-help-against = Instead of a report, this class beside another one that walked the same case; can be given again.

## Two classes side by side

beside-label = Two classes side by side
beside-window = Two classes: { $name }, { $title }
beside-sizes = This class: { $one }. The other class: { $other }.
beside-this = This class
beside-other = The other class
beside-apart-title = Where the two lie apart
beside-apart-nav = Apart
beside-apart-lead = Of { $rows } counts, those of which the two 95% intervals do not touch. By chance alone about one in two hundred would be among them. The rest of the difference has many possible reasons: who taught, what came before, and who handed in.
beside-apart-none = The intervals of every count touch: nothing here needs more than chance to explain it.
beside-apart-small = Whether a difference is more than chance takes 10 learners in each class. The counts stand below.
beside-both = this class { $one }; the other { $other }
beside-marked = apart
beside-rules-title = What had to come first, and did not
beside-tests-title = Tests ordered
beside-cost-title = What it cost, the median walk
beside-logs-this = The logs of this class
beside-logs-other = The logs of the other class
beside-nobody = One of the two classes has no finished walk on { $case } that counts, so there is nothing to set beside the other.
beside-what = two classes on { $case } side by side

## A class over many cases

course-label = A class over many cases
course-sizes =
    { $cases ->
        [one] 1 case
       *[other] { $cases } cases
    }, { $walks ->
        [one] 1 walk
       *[other] { $walks } walks
    }
course-learners =
    { $count ->
        [0] nobody with a code
        [one] one learner with a code
       *[other] { $count } learners with a code
    }
course-window =
    { $cases ->
        [one] A class over 1 case
       *[other] A class over { $cases } cases
    }
course-case = { $name }, { $title }
course-column-case = Case
course-column-walked = Walked by
course-cases-title = The cases, and what was committed to
course-cases-nav = Cases
course-cases-table = Learners of each case, by how far from its answer they committed
course-committed-answer = The answer
course-committed-accepted = Accepted as well
course-committed-family = A form of it
course-committed-different = Another
course-points-title = To open with, case by case
course-returned-title = What came back from case to case
course-returned-nav = Came back
course-returned-lead = In how many walks it happened, of those in which it could. Several walks are one learner's, so there is no interval.
course-returned-table = What came back, over all walks
course-column-happened = What happened
course-column-walks = In walks
course-together-title = What one learner's walks show together
course-together-nav = Together
course-together-lead = Of learners with { $walks } or more different cases in which it could happen: how it is spread among them. Much in few hands asks for a word with these few; a little everywhere asks for a session.
course-together-table = How it is spread among learners
course-together-few = This takes { $learners } learners who each walked { $walks } or more different cases under one code. One walk, or two, says little about a learner.
course-column-learners = Learners
course-column-never = In no walk
course-column-seldom = In fewer than half
course-column-often = In half or more
course-habit-danger = A must-not-miss diagnosis was still open
course-habit-stop = Something that had to come first did not
course-habit-look = The first look came late
course-habit-result = The key results came late
course-habit-against = A test was a repeat, or not indicated
course-habit-held = Kept to the first leader, and it was not the answer
course-habit-unnamed = The answer was never named
course-sure-title = Whether the surest were most often right
course-sure-table = Of learners with { $cases } or more different cases: the answer, or one that is accepted, by the chips on what was committed to
course-sure-few = It takes learners with { $cases } different cases each.
course-column-chips = Chips on it
course-column-right = Right
course-nobody = Who of the learners did what
course-nobody-why = Nobody is singled out here. One learner's walks are opened case by case, with teach class --learner.
course-not-at-hand = Cases that are not at hand
course-became = { $counted } counted; { $aside }.
course-aside = { $kind } { $count }
course-aside-none = none set aside
course-limit-cases = These are few cases of one presenting problem. What a class did in them says little about any other case, and nothing about any one learner.
course-none = There is no finished walk of any case at hand in these paths.
course-wrote-table = Wrote { $count } rows on { $cases ->
        [one] 1 case
       *[other] { $cases } cases
    } to { $file }, one for each learner and case.
course-what = the report of a course
course-help-logs = Logs of all the cases, in any form that 'teach class' takes.
course-help-examples = Examples: workup teach course logs; workup teach course week-1 week-2 week-3 -o course.html; workup teach course logs -o course.csv

## A class on a cluster, or in a store

scale-not-installed = { $what } needs what 'pip install workup[scale]' brings: distributed and fsspec.
scale-no-scheduler = { $address }: no scheduler answers there ({ $why }). Begin one with 'dask scheduler', and give the address that it shows.
scale-no-worker = { $address }: no worker has come to this scheduler yet. Begin one on each machine: 'dask worker { $address }'.
scale-other-version = { $address }: its workers need the workup that you have here, version { $version }. Install it where they run.
scale-unseen = { $file }: no such file where the workers of { $address } run. Put the logs into a folder that all of them share, or into a store (s3://...).
scale-worker-lost = The workers of { $address } ended over the same logs again and again, perhaps for want of memory. Nothing was written. Try again without --scheduler.
scale-scheduler-lost = The scheduler at { $address } went away before its work was done. Nothing was written. Begin it again, or try without --scheduler.
scale-store-unread = { $address } cannot be read ({ $why }). Check the address, and that you may read it from here.
scale-report-alone = --scheduler is for a report; leave out --workers, --learner, --against and a table.
scale-help-scheduler = Read the logs by the workers of this Dask scheduler (tcp://...). Needs workup[scale].
scale-help-logs = Logs and hand-ins as they arrive: folders, .zip, mails, tables, word files, chats, course reports. A pattern ('logs/*.jsonl') or, with workup[scale], an address in a store (s3://...) will do.

## Reports that left a class

shared-second = A report of this class on { $case } left on { $day }, and it counted other walks. Whoever holds both could work out what single learners did, so this one was not made. If it is to take the place of the other, withdraw that one and add --replace.
shared-unremembered = It could not be remembered that this report left ({ $why }), so a second one of this class will not be refused.
shared-unreadable = { $file }: what is remembered of shared reports cannot be read, so nobody can tell whether this class has left one. Put the file right, or take it away if none has.
shared-replace-alone = --replace goes with --shareable: it says that this report takes the place of one that has left.

## The class report: to open the seminar with

seminar-title = To open the seminar with
seminar-nav = To open with
seminar-nothing = No omission, list or burden stands out in these figures.
seminar-head = { $number }. { $title }
seminar-ask = Ask
seminar-left-open = left open
seminar-delay = a delay
seminar-list-stayed = the list stayed
seminar-costly = a burden
seminar-danger = { $diagnosis } was still open at the commitment in { $share } walks.
seminar-danger-ask = What would have settled { $diagnosis }, and what would it have cost?
seminar-step = { $share } left it out.
seminar-step-ask = At which moment would it have been cheapest, and what might it have changed?
seminar-rule = It was not kept in { $share } walks in which it came up.
seminar-rule-ask = What had to be known first, and how long would it have taken to find out?
seminar-look-title = the first look
seminar-look = { $share } first examined { $name } a day or more later than the reference plan does, with tests ordered before.
seminar-look-ask = What could have been seen at the bedside first, and what would it have spared?
seminar-result-title = the key results
seminar-result = For { $share } the last key result came more than a day after the plan's.
seminar-result-ask = Which order held the others back, and what could have been sent beside it?
seminar-stayed = In { $share } walks in which it was the strongest finding of an interval, a diagnosis that it bears on kept its chips.
seminar-stayed-ask = Whose list moved with it, and what did they see in it? What held the others where they were?
seminar-burden = Ordered by { $share }; for { $count } it could not change much then, was a repeat, or was not indicated. Each one costs: { $costs }.
seminar-burden-ask = Which two diagnoses was it to separate? What would have been done with either result?

## The class report: what the class did

class-steps-title = What was left out
class-steps-lead = Key steps of which nothing was done before the commitment, out of { $learners }.
class-steps-figure = Share of the class that left each step out
class-steps-told = Left out by { $share }.
class-steps-table = Key steps left out, in numbers; steps done late are counted separately
class-steps-why = Why each is a key step
class-key-interval = share, with its 95% interval
class-key-ranges = where the share lies
class-step = Key step
class-left-out = Left out
class-interval-column = 95% interval
class-late = Late
class-harmful = { $test }, at a moment when the author calls it harmful
class-rules-lead = Safety rules that were not kept, out of the walks to which each applied.
class-rules-told = Not kept in { $share }.
class-dangers-title = Still open at the commitment
class-dangers-lead = Must-not-miss diagnoses that nothing had settled by then.
class-dangers-told = Open in { $share }.
class-tests-title = Tests, by use
class-tests-lead = Who ordered each test, and what it was worth to them then. Where a learner ordered a test more than once, the least useful order counts.
class-tests-none = No test was ordered.
class-tests-none-outside = No test was ordered by five or more.
class-tests-figure = Share of the class that ordered each test
class-tests-figure-part = Share of the class that ordered each test; tests that fewer than one in ten ordered are in the table only
class-tests-few = Ordered by fewer than one in ten:
class-tests-told = Ordered by { $share }: useful { $useful }, could not change much { $neutral }, repeated or not indicated { $against }.
class-tests-table = Tests by use, in numbers
class-test = Test
class-ordered = Ordered
class-worth = { $worth ->
    [useful] useful
    [neutral] could not change much
   *[against] repeated or not indicated
}
class-unordered = not ordered
class-unordered-outside = not ordered, or not certain
class-tests-figure-outside = The least share of the class that ordered each test, and what it was worth to them; the table says how far each may go
class-cost-title = What it cost
class-cost-lead = A whole walk, beside the reference plan. Half of the class lies between the quartiles.
class-cost-figure = Each on a scale of its own, with the median in words
class-key-quartiles = quartile to quartile
class-key-median = median
class-key-plan = reference plan
class-cost-told = Lower quartile { $lower }, median { $median }, upper quartile { $upper }; reference plan { $plan }.
class-cost-table = What it cost, in numbers
class-cost = Cost
class-median = Median
class-quartiles = Quartiles

## The class report: what the class thought

class-naming-title = When the answer was first named
class-half-never = Fewer than half of the class named it.
class-half-named =
    { $findings ->
        [0] At least half of the class had named it before anything was known.
       *[other] At least half of the class had named it by finding { $findings }.
    }
class-naming-table = How it was first named
class-first-named = First named
class-learners-column = Learners
class-named-ideas = Typed, before any list was shown
class-named-opening = With a chip, at the opening
class-named-bedside = With a chip, after the bedside
class-named-pause = With a chip, at the pause
class-named-ordering = As what a test was for
class-named-commit = With a chip, before the commitment
class-named-diagnosis = As the diagnosis committed to
class-never = Never
class-pivot-title = Where the list turned
class-pivot-lead = The first list from which the answer leads to the end, in the { $walks } walks that held a list.
class-pivot-table = Where the answer took the lead for good
class-walks = Walks
class-turned-start = Led from the first list on
class-turned-bedside = At the list after the bedside
class-turned-pause = At the list of the pause
class-turned-commit = At the list before the commitment
class-turned-never = Not in the lead at the end
class-before-table = What had been revealed just before: beside those who turned, those who did not
class-before-turned = Of those who turned
class-before-stayed = Of those who did not
class-before-because = Just before does not mean because of: it says what to ask about, not what turned the list.
class-too-few = too few
class-lists-title = The lists along the way
class-lists-nav = Lists
class-lists-none = No list was given, or too few to show any.
class-lists-lead =
    { $outside ->
        [yes] At each checkpoint: how many had the answer, { $answer }, on top.
       *[no] At each checkpoint: how many had the answer, { $answer }, on top, and how many of ten chips it held on average.
    }
class-lists-table = The lists along the way, in numbers
class-on-top = Answer on top
class-on-top-chart = Share with the answer on top, by checkpoint
class-chips = Chips on the answer, of ten
class-chips-chart = Mean chips on the answer, by checkpoint
class-chips-told = { $mean }, the middle 80% of the class { $low } to { $high }
class-dots = A dot is the share, or the mean.
class-dots-intervals = A dot is the share, or the mean; an upright line the 95% interval of the share.
class-dots-bands = A dot is the share, or the mean; an upright line the 95% interval of the share, or the middle 80% of the class.
class-lines-outside = An upright line shows where the share lies.
class-checkpoint = Checkpoint
class-mean = Mean chips
class-middle = Middle 80% of the class
class-who-led = Who led
class-agreed = How far the class agreed
class-agreed-how = Take any two learners: in so many pairs of a hundred, both have the same diagnosis on top. The line below it says how split that is: as if the class were shared out evenly between so many diagnoses.
class-leaders-table = How many had each diagnosis on top
class-leaders = On top
class-the-answer = the answer
class-agreement = Pairs of learners with the same diagnosis on top
class-even-split = As split as if shared evenly between
class-switches-title = From the first list to the last
class-switches-table = How the leader changed
class-leader = The leader
class-switched-to-answer = From another diagnosis to the answer
class-switched-from-answer = From the answer to another diagnosis
class-switched-otherwise = From one other diagnosis to another
class-switched-never = The same leader first and last
class-diagnoses-title = What they committed to
class-diagnoses-table = Diagnoses committed to
class-items-title = How the key steps go together
class-items-lead = How many did each step, and a question: do those who do the other steps also do this one? The answer is a correlation from −1 to +1. Near 0 the step has little to do with the others, and a minus invites another look at the case. It speaks of the step, never of a learner.
class-items-table = Each key step beside the others
class-done-by = Done by
class-with-others = With the other steps
class-correlation-none = cannot be told: all did the same
class-correlation-hardly = { $number }, hardly linked
class-correlation-more = { $number }, more often
class-correlation-less = { $number }, less often

## The class report: what was seen in pictures

class-seen-title = What they saw in pictures
class-seen-lead = Of those who looked before they read: who called a picture what it was, and what others took it for.
class-seen-table = Pictures, and what they were taken for
class-seen-picture = Picture, and what it showed
class-seen-as-it-was = Called what it was
class-seen-otherwise = Taken for
class-seen-taken = { $count }: { $called }

## The class report: for the author of the case

class-author-title = For the author of the case
class-author-nav = For the author
class-author-lead = Where the case, rather than the class, may need another look.
class-author-nothing = Nothing in these figures asks for another look at the case.
class-flag-head = { $about }:
class-flag-step = Key step '{ $step }'
class-flag-step-told = left out by { $share }. Is it key?
class-flag-against-told = ordered by { $share }, and the case calls it { $role }. Does the case say enough for that?
class-flag-ideas = Typed ideas
class-flag-ideas-told = { $share } matched no name. An alias, or a hypothesis, may be missing.
class-flag-pick-for = { $finding }, picked for { $diagnosis }
class-flag-pick-against = { $finding }, picked against { $diagnosis }
class-flag-pick-told = { $share } of these picks are read otherwise by the case. Is the bearing right?

## The class report: what is not shown, the logs, and the limits

class-withheld-title = What is not shown, and why
class-withheld-it-takes =
    { $least ->
        [one] It takes one learner.
       *[other] It takes { $least } learners.
    }
class-withheld-they-take = They take { $least } learners.
class-withheld-everything = Everything but the number of learners
class-withheld-intervals = Intervals, and the spread of what it cost
class-withheld-bands = The middle 80% of the class
class-withheld-items = Whether those who do the other key steps also do this one
class-withheld-inside = Percentages, intervals, what it cost, medians and means, how far the class agreed, what was seen in pictures, and how the key steps go together
class-withheld-inside-why = They stay inside the class: outside it every count is a range of { $fives } or more, and from ranges these cannot be told.
class-withheld-calibration = Whether those who were surest were most often right
class-withheld-calibration-why = One case cannot tell: it takes 20 different cases from each learner.
class-withheld-rules = Rules kept or not
class-withheld-rules-why = These came up in no walk: { $rules }.
class-withheld-lists = Lists at a checkpoint
class-withheld-lists-why = None was given at: { $lists }.
class-withheld-pivot-why = No walk held a list.
class-withheld-before = What was revealed just before the list turned
class-withheld-before-why = Fewer than { $least } turned, or nothing was seen more often by those who did.
class-withheld-switches-why = No walk held two lists.
class-withheld-outside-why = { $what ->
    [rules] Outside the class it takes { $least } walks in which one came up, and a class of { $size } or more: { $which }.
    [lists] Outside the class it takes { $least } lists, and a class of { $size } or more: { $which }.
    [pivot] Outside the class it takes { $least } walks that held a list, and a class of { $size } or more.
    [before] Outside the class it takes { $least } that turned, and a class of { $size } or more; or nothing was seen more often by those who did.
   *[switches] Outside the class it takes { $least } walks that held two lists, and a class of { $size } or more.
}
class-withheld-exact = Counts that all but fill the class
class-withheld-exact-why = Whoever knows how many learners there are could work these out to the last one: { $what }.
class-logs-title = What became of every log
class-logs-nav = The logs
class-logs-all = { $found } found, { $counted } counted, none set aside.
class-logs-aside = { $found } found, { $counted } counted.
class-logs-outside = { $found } found, { $counted } counted. What was set aside for one reason fewer than five times is not listed.
class-logs-cases = Cases: { $cases }.
class-logs-more = { $count } more
class-logs-beyond = And { $count } more, all of them with --format json.
aside-damaged = Damaged
aside-damaged-what = Cut short, altered, or not readable as a walk.
aside-abandoned = Abandoned
aside-abandoned-what = Started, but not finished.
aside-duplicate = Duplicate
aside-duplicate-what = The same walk a second time.
aside-same-attempt = Same attempt
aside-same-attempt-what = Another walk under the same code and number: perhaps two chose one code. The one begun first counts.
aside-later-attempt = Later attempt
aside-later-attempt-what = By a learner whose first attempt counts.
aside-another-case = Another case
aside-another-case-what = Walks of another case. 'workup teach course' reports on every case.
aside-another-version = Another version
aside-another-version-what = Walks of another version of this case. --any-version counts those that can still be followed.
aside-room = A room's
aside-room-what = One walk by many, which counts as no learner.
aside-not-a-log = Not a log
aside-not-a-log-what = Files in which there is no walk that can be read; each says what to do about it.
class-limits-title = Limits of a class view
class-limits-nav = Limits
class-limit-marks = Not validated. Not for marks, progression, selection or remediation, of a class or of anybody in it.
class-limit-one-case = It is one case. What a class did here says little about the next case, and nothing about any one learner.
class-limit-handed-in = It counts first attempts that were finished and handed in. Whoever stopped early or kept a log back may have walked otherwise.
class-limit-chance = An interval says how far a share could lie from what was counted by chance alone. It knows nothing of who handed in.
class-limit-judgements = Bearings, roles and key steps are simplified teaching judgements †; the list of diagnoses is finite, and a list to pick from still cues.
class-limit-care = Real care is done by a team, and is never this tidy.

## The debrief on the wall of a room

rounds-title = DEBRIEF: { $name }, { $title }
rounds-dagger = † = the author's teaching judgement.
rounds-sources = [1] = a source, listed in the summary.
rounds-well-nothing = Only a few kinds of act are looked for here, and none of them came up. What you noticed yourselves still counts.
rounds-open = What was left open, { $number } of { $of }
rounds-separates = { $diagnosis }: { $separates }

## Files that cannot be read or written

file-odd = { $file } is no { $what }: it is a folder, a device, or a link that leads nowhere.
file-missing = { $file }: there is no such { $what }. Check the name.
file-large = { $file }: the { $what } is larger than { $most } MB. Choose another file.
file-no-text = { $file }: the { $what } is not UTF-8 text (byte { $byte }). Save it as UTF-8.
file-unread = { $file }: the { $what } cannot be read ({ $why }).
file-no-toml = { $file } cannot be used: it is not valid TOML. Mend the line below and try again.
file-newer-format = { $file }: the case has format { $format }, this workup reads 1. Install a newer workup.
file-name-no-id = { $file } cannot be used: its name is no id. Name the file with lower-case letters, digits and single hyphens, 40 at most.
file-name-other-id = { $file } cannot be used: the case in it has the id '{ $id }'. Rename the file to { $id }.toml, or change the id.
file-unwritable = { $file } is not a file that can be written. Choose another -o.
file-exists = { $file } exists already and was left as it is. Choose another -o, or add --force.
pack-id-taken = '{ $id }' is the id of the built-in pack
pack-chapters = { $folder } holds { $many ->
    [none] no
   *[too-many] more than { $most }
} .toml files. A pack keeps its checklist there, one file for each chapter.
check-id-twice = '{ $id }' is the id of { $file } too
cli-no-case-found = There is no case called '{ $typed }'.{ $hint } 'workup list' shows them; a case of your own is named by its path, ending in .toml, or found in its folder with --cases.

## Places where no case is found

place-no-folder = { $place } is not a folder. Walk a case file by its path; name its folder here.
place-pack-without-cases = { $place } is a pack without a folder '{ $folder }'. Put its cases there.
place-missing = { $place }: there is no such folder. Check the name.
place-unread = { $place }: the folder cannot be read ({ $why }). No case is taken from it.
place-crowded = { $place } holds more than { $most } files, so no case is taken from it. Give cases their own folder.
place-module = { $place } cannot be used: it names a module, not a package with a folder.
place-uninstalled = { $place } names a package that is not there ({ $package }). Reinstall it, or uninstall it.
place-lacks = { $place } has no { $what } in it, or is not installed as plain files.

## Why a log of a class is set aside

gather-nothing-there = { $path }: there is no such file or folder. Check the name.
gather-neither = { $path } is neither a file nor a folder. Choose a file of logs, or a folder.
gather-folder-unread = the folder cannot be read ({ $why })
gather-unread = it cannot be read ({ $why })
gather-gone = it cannot be read any more ({ $why })
gather-link = a link, which is not followed
gather-odd-file = no ordinary file
gather-large-text = the file is larger than { $most } MB and was not searched
gather-nested = its parts are nested too deeply
gather-no-mail = it cannot be read as a mail
gather-no-log = it holds no log and no hand-in
gather-no-text = it is not UTF-8 text (byte { $byte })
gather-first-line-no-text = line 1: it is not UTF-8 text
gather-no-first-line = its first line, which names the case, is missing
gather-long-line = line { $line } is longer than { $most } kB
gather-large-log = the log is larger than { $most } MB
gather-many-lines = the log has more than { $most } lines
gather-room = a room walked { $case }; 'workup summary' with this file shows its votes and its debrief
gather-astray = entry { $number } cannot be followed: { $why }
gather-worker-ended = A worker process ended before its work was done, perhaps for want of memory. Nothing was written. Try again with '--workers 1'.
xapi-must-not-leave = A statement was about to leave that must not ({ $why }). This is a fault of ours.

## A template of one's own that cannot be used

template-unusable = { $file } cannot be used as a template.
template-line = { $why }; correct the line
template-no-file = there is no such file; check the path
template-unread = it cannot be read ({ $why }); check its permissions
template-unreadable = it cannot be read
template-large = it is larger than { $most } bytes; check that it is a template
template-no-text = it holds bytes that are not UTF-8; save it as UTF-8
template-none-built-in = there is no built-in template called '{ $wanted }'; only those can be used
template-loop = it calls itself in an endless loop; take the loop out
template-memory = it needs more memory than there is; make it smaller
template-turns = the template takes more than { $most } turns; is there a loop that does not end?
template-small-numbers = '{ $operator }' is for small numbers only
template-long-value = a value grew past { $most } characters
template-long-page = the page grows past { $most } characters
template-escapes = escaping cannot be switched off; leave the autoescape block out
template-slow = it takes too long; is there a loop that does not end?
template-no-process = the process of its own in which its page is made cannot be started ({ $why }); close other programs and try again
template-no-answer = the process in which its page is made stopped without an answer (code { $code }); make the template smaller
template-element = its page cannot hold a <{ $element }> element; leave it out
template-not-for-data = { $file }: a JSON summary is not made from a template; choose text, md or html.
notice-missing = { $file }: the page lacks the teaching-only notice, so it was not made. This is a fault of the tool; please report it.

## What lint says of a case: its words

lint-placeholder = placeholders are filled in where they stand in a finding, and nowhere else
lint-id = the id is '{ $id }'
lint-forbidden = '{ $found }' is { $code ->
    [P01] a dose
    [P02] or names an identifier
    [P03] a calendar date, or names one
    [P04] contact data
    [P05] a name with a title
    [P06] a word that is never used about a learner
    [P07] the name of a thinking trap
    [P09] a real place, or names one
   *[W06] a gap that is still to be written
}
lint-surname = '{ $found }' reads like a name with a surname
lint-age = '{ $found }', and age_months is { $months }
lint-unnamed = '{ $name }' is not named in it
lint-pronouns = its pronouns are not those of a { $sex } person
lint-pronoun-follows = '{ $pronoun }' follows { $name }, who is { $sex }
lint-said-of = '{ $word }' is said of a { $sex } person
lint-side = it says { $side }; another finding says { $other }
lint-duration = the title says '{ $title }', and this says another number of { $unit }s
lint-weekday = the title says { $day }, and this names only other days
lint-range = '{ $found }' lies outside { $low } to { $high }, which '{ $outcome }' stands for
lint-picture-kind = its picture is of the kind '{ $drawn }', and its outcome is drawn as '{ $usual }'
lint-picture-side = its words say { $side }, and its picture shows the { $drawn }
lint-picture-count = its words count { $count }, and its picture { $drawn }
lint-picture-range = its picture counts { $drawn }, and its outcome stands for { $low } to { $high }
lint-shows-otherwise = '{ $item }' shows '{ $outcome }' and '{ $other }' shows '{ $other_outcome }'
lint-lix = its LIX is { $level }, over { $most }
lint-long = it has { $length } characters, over { $most }
lint-begins = it begins with something else
lint-endless = it does not end
lint-names-answer = '{ $found }' names the answer
lint-is-diagnosis = '{ $found }' is a diagnosis
lint-says-meaning = '{ $said }' says what it means
lint-few-own-words = { $own } usual answers have wording of their own; { $enough } or more hide the rest
lint-figure-unsourced = it holds a figure, but its { $of ->
    [outcome] outcome
   *[basis] basis
} cites no source
lint-undaggered = it is a judgement, without its dagger
lint-unreviewed = a clinician has reviewed it, but 'reviewed' is missing
lint-disagreeing = { $raters } people judged, but 'agreement' is missing
lint-stale = judged in { $judged }
lint-uncited = nothing cites it

## What lint says of a case: parts that do not fit

lint-no-hypothesis-here = '{ $hypothesis }' is not among the hypotheses of this case
lint-answer-contrasted = the answer cannot be contrasted with itself
lint-hypothesis-twice = a hypothesis is listed twice
lint-danger-untold = add [must_not_miss.{ $hypothesis }]: what to tell a learner who left it open
lint-no-danger-here = '{ $hypothesis }' is not a must-not-miss hypothesis of this case
lint-no-outcome = '{ $item }' has no outcome '{ $outcome }'; it has { $outcomes }
lint-braces = only {"{"}name{"}"}, {"{"}she{"}"}, {"{"}She{"}"}, {"{"}her{"}"} and {"{"}Her{"}"} may stand in braces
lint-counts-on = counts on '{ $item }', which this case may call not indicated or harmful; choose one
lint-rule-counts-on = the safety rule '{ $rule }' counts on it; choose another role
lint-unserved = '{ $item }' is not offered at this age and sex
lint-lies-still = only a child of 4 to 11 years can be said to lie still
lint-none-served = none of its items is offered at this age and sex
lint-picked-unrevealed = the finding of '{ $item }' is picked, but no step reveals it
lint-no-list = there is no list at '{ $checkpoint }'
lint-is-ordered = '{ $item }' is a test: it is ordered
lint-waits-for = a step waits for '{ $item }', which no step before it orders

## What lint says of a case: what it teaches

lint-none-against = no test is marked as not indicated
lint-none-neutral = no test is marked as neutral
lint-not-told-apart = nothing that this case can show tells '{ $one }' from '{ $other }'
lint-unaddressed = nothing addresses '{ $hypothesis }' in this person
lint-few-tempting = { $n } look-alikes hold a chip after the opening
lint-not-in-play = '{ $hypothesis }' is not in play
lint-own-sibling = the sibling is this case itself
lint-no-sibling = there is no case '{ $case }'
lint-opening-words = it has { $words } words
lint-is-the-diagnosis = '{ $name }' is the diagnosis
lint-plan-late = key steps open or late: { $steps }
lint-plan-idle = a repeat, or not indicated: { $items }
lint-plan-breaches = what had to come first did not: { $rules }
lint-plan-open = still open: { $dangers }
lint-plan-support = its support for the answer is { $support }, less than 2
lint-plan-list = '{ $hypothesis }' { $went ->
    [stays] stays at { $after }
   *[goes] goes from { $before } to { $after }
}; the findings of this stretch point to { $pointed }
lint-plan-pick = its pick { $direction } the leader is read as '{ $reading }'
lint-no-row = no row tells it from the answer
lint-few-idle = only { $n } of all tests are idle, fewer than 3
lint-no-more-radiation = ordering everything costs no more radiation than the reference plan
lint-closed-at-once = committing at once closes: { $dangers }
lint-supported-at-once = committing at once has a support of { $support }
lint-hedger-moves = chips that are even throughout are never said to have stayed
lint-flooded = asking everything moves '{ $option }' further than the plan does, most of all through { $findings }
lint-level = '{ $hypothesis }' ends { $gap } behind the answer

## What lint says of a case: what it promises

lint-trap-astray = it cannot be walked as it stands: { $why }
lint-trap-leaves = it leaves open: { $n ->
    [0] nothing
   *[other] { $left }
}; the trap says: { $told_n ->
    [0] nothing
   *[other] { $told }
}
lint-pivot-levels = '{ $finding }' has { $one } on '{ $answer }' and { $other } on '{ $look_alike }'
lint-note-against = by its note it speaks for '{ $hypothesis }', but the bearing of its outcome on it is { $bearing }
lint-known-act = what is done shows nothing, so that it cannot be known when the walk begins
lint-known-step = all that would meet this step is known when the walk begins, and nobody is credited with that
lint-later-act = what is done shows nothing, so that it has no later form
lint-later-unserved = '{ $item }' cannot be had at this age or sex, so that this form is never shown
lint-later-itself = an item cannot come after itself; 'again = true' says that it was had before
lint-later-never = a later form holds whenever this one does, so that this one is never shown
lint-later-same = this shows what the form before it shows
lint-late-alone = '{ $shown }' closes '{ $danger }' without a test, and '{ $item }' is too late to be seen from some day on: whoever waits for a result would find open what haste had closed
lint-bound-absent = '{ $item }' is not done in this step, so that it cannot be bound
lint-bound-alone = '{ $item }' waits for no picture of this step
lint-takes-look =
    only a test takes a time of its own; what is asked or examined needs its { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
lint-takes-longer =
    it takes { $takes ->
        [one] 1 minute
       *[other] { $takes } minutes
    }, and its result is there after { $minutes }
lint-note-unborne = by its note it speaks for '{ $key }', but its bearing does not
lint-unasked = '{ $item }' is essential, and no key step, safety rule or danger asks for it
lint-closes-by-looking = { $shown } closes '{ $danger }' whatever it shows
lint-needless-set = { $more } is not needed: { $less } closes '{ $danger }' whenever it would
lint-tells-nothing = no outcome of '{ $item }' speaks for '{ $key }'

## What lint says of a pack's word lists and orders

lint-misread = '{ $line }' is understood as { $n ->
    [0] nothing
   *[other] { $opened }
} in { $case }
lint-reaches = '{ $line }' reaches { $items } in { $case }
lint-order-of-nothing = '{ $named }' is neither an item of this checklist nor '{ $none }'
lint-two-headings = '{ $name }' stands under { $first } and under { $second }

## Why an entry of a log does not fit the walk

turn-awaited = an entry of kind '{ $kind }' came while the walk waits for '{ $awaited }'
turn-over = the walk is over; nothing can be added to it
turn-item = this case has no item '{ $item }'
turn-act = '{ $item }' is something to { $act }
turn-hypothesis = this case has no hypothesis '{ $hypothesis }'
turn-sum = the chips add up to { $total }, not { $chips }
turn-direction = a pick { $given } came where one { $due } the leader was due
turn-unrevealed = the finding of '{ $item }' was picked before it was revealed
turn-sample = '{ $item }' is not a test of the sample that is being taken
turn-bound = the answer for '{ $item }' came where the one for '{ $due }' was due
turn-purpose = a purpose came for '{ $item }' where the one for '{ $due }' was due
turn-unnamed = what '{ $item }' shows was named where it had not just come, or was named already
turn-outcome = '{ $item }' cannot show '{ $outcome }'
turn-unawaited = no result is out that could be waited for
turn-uncalled = there is nothing to call off
turn-diagnosed = there is no answer to take back; the diagnosis stands
turn-revealed = there is no answer to take back; what was asked, examined or ordered stands
turn-reflection = a reflection on '{ $about }' came where '{ $due }' was due
logs-other-case = { $file }: this log is of the case '{ $walked }', not of '{ $case }'.
logs-other-pack = { $file }: this log is of the case '{ $case }' in the pack '{ $walked }', not in '{ $pack }'. Name the folder of its pack with --cases.
logs-astray = { $file }: { gather-astray }.{ $changed ->
    [rules] { " " }The case has changed since this walk (its rules differ).
   *[nothing] { "" }
} Nothing was changed; restore the log, or walk the case again.

## What is known already, what shows later, and what waits for a picture

bound-title = Wait for the picture?
bound-ask = { $act }: only once { $pictures } has been read and shows nothing against it, or in any case?
bound-only-if = Only once it has been read and shows nothing against it
bound-any-case = In any case
bound-prompt = 1 or 2
bound-help = Type 1 and the test is done in the same session as soon as the picture has been read, or left out if the picture speaks against it. Type 2 and it is done whatever the picture shows.
bound-number = Please type 1 (only once the picture has been read) or 2 (in any case).
bound-later = { order-out } Not ordered before that: { $acts }. Type wait, read it, and order then.
bound-left-out = Left out, as you had bound it to the picture: { $tests }.
known-from =
    { $source }, { $unit ->
        [days] { $n ->
            [0] earlier today
            [1] yesterday
           *[other] { $n } days ago
        }
        [months] about { $n } months ago
       *[years] about { $n ->
            [one] 1 year
           *[other] { $n } years
        } ago
    }
known-from-then =
    { $source }, { $unit ->
        [days] { $n ->
            [0] earlier on day 1
            [1] the day before day 1
           *[other] { $n } days before day 1
        }
        [months] about { $n } months before day 1
       *[years] about { $n ->
            [one] 1 year
           *[other] { $n } years
        } before day 1
    }
look-same =
    { $item } (as { $day ->
        [0] before
       *[other] on day { $day }
    })
known-title = Known already
known-labelled = { $item } ({ $origin })
answer-gone = By the time you came to it, it no longer showed this.
late-danger = When you came to { $items }, what could have been seen was gone: by the clock of the case, it was too late.
late-step = By the clock of the case you came too late to see it.

## What a host does to a command

stream-closed = Standard output is closed, so nothing can be shown. Run this in a terminal, or send its output to a file.
stream-lost = The output could not be written ({ $why }). It is not complete; whatever was answered in a walk is kept. Free some space, or send the output elsewhere.
stream-typed-no-text = That line is not { $encoding } text, so it was not taken. Please type it again.
stream-piped-no-text = Standard input is not { $encoding } text. The line was not taken, and everything before it is kept. Save the input as { $encoding }, or set PYTHONUTF8=1 if it is UTF-8.
host-refused = The system refuses { $file } ({ $why }). Nothing that was answered is lost; put this right and run the command again.
host-log-moved = Another program has put something else in the place of your walk. It goes on, whole, in { $file }.
## What shows later, what is known at the start and what is bound, for those who prepare a session

form-from = from { $moment }
form-after = once { $item } is done
form-again = when it is had once more
form-named = { $item }, { $when }
form-shows = { $when }: { $text }
form-too-late = too late to see it
form-known = known at the start: { $origin }
form-by-then = By then: { $text }
form-bound = Only once { $pictures } { $n ->
        [one] has been read and shows
       *[other] have been read and show
    } nothing against it.
form-left-out = Left out, because the picture shows something against it: { $tests }.
form-bound-here = Bound to { $pictures }, it is { $done ->
        [yes] done here
       *[no] left out here
    }.
form-at-start = Known at the start, and on the handout: { $cards }. Lay these open with the opening.
form-keep-until = Some cards show something else later on, and have a second card: { $cards }. Give it out only then, to whoever asks for the number.
form-cards-keep = Some numbers have a second card, which says when it holds. The facilitator keeps it back, and gives it out then in place of the first.
form-cards-later = Later findings
form-card-known = known at the start, and on the handout
form-blueprint-known = Known at start
form-blueprint-later = Shows later
form-blueprint-later-one = { $finding }: { $outcome }, { $when }
form-blueprint-gone = { $finding }: gone { $when }
form-blueprint-acts = Essential acts
form-blueprint-bound = Bound
form-blueprint-bound-one = { $act }, to { $pictures }

## What a stranger's file may hold

file-too-much = { $file } cannot be used: it holds more than a content file may. Mend the line below and try again.
file-too-long = the file has more than { $most } characters
file-long-text = a text begins here that has more than { $most } characters
file-long-word = a number, a date or a bare key here has more than { $most } characters
file-deep-key = a key here is made of more than { $most } names with dots between them
file-deep-brackets = more than { $most } brackets are open here
file-many-values = up to here the file has more than { $most } values
check-more = { $file }: here are the first { $shown } of { $all } faults. Mend these, and check again.

## What hand-ins arrive in, and why a file among them is not read

intake-member = file { $number } in it ({ $name })
intake-member-bare = file { $number } in it
intake-message = mail { $number } in it
intake-sheet = sheet { $number }
intake-row = row { $number }
intake-column = column { $number }
intake-walk = walk { $number }
intake-too-much = what is packed in it is larger than { $most } MB, and was read only up to there. Unpack it, and give the folder instead
intake-too-many = more than { $most } files are packed in it, and no more were read. Unpack it, and give the folder instead
intake-deep = it stands more than { $most } files deep inside others, and was not opened. Unpack it first
intake-zip-crowded = the list of what is packed in it is too long to be read. Unpack it, and give the folder instead
intake-zip-damaged = the .zip is damaged, perhaps cut off while it was downloaded. Download it again
intake-damaged = it is damaged and cannot be unpacked. Download it again, or ask for it once more
intake-locked = it is locked with a password. Unpack it with the password, and give the folder instead
intake-packed-oddly = it is packed in a way that few programs use. Unpack it, and give the folder instead
intake-packed = it is packed, but not as a .zip. Unpack it, and give the folder instead
intake-xml-large = it has more than { $most } million parts, more than any hand-in. Copy the walks into a text file
intake-xml-entities = it declares what it stands for by itself, which office programs do not do, and was not read. Save it again with an office program
intake-xml-damaged = it is damaged inside. Open it with an office program and save it again
intake-sheet-large = a sheet in it has more than { $most } cells or { $size } MB of text. Delete what is not needed, or save it as .csv
intake-cells = it has more than { $most } cells. Delete what is not needed, or save it as .csv
intake-pdf = a PDF, out of which no walk can be read. Ask for the walk as text: 'Copy the block' on the page, or the file .jsonl
intake-picture = a picture, out of which no walk can be read. Ask for the walk as text: 'Copy the block' on the page, or the file .jsonl
intake-recording = a sound or a film, in which there is no walk
intake-outlook = a mail as Outlook keeps it. Open it, and save it as .eml or as text
intake-old-office = a file of an older office program, or one with a password. Save it as .docx, .xlsx or text, without a password
intake-winmail = an attachment that only Outlook reads. Ask for the walk in the text of the mail
intake-package = a package for a course, and not what came back from one. Give the Interactions report or the Track details of the course
intake-slides = slides, which are not read. Copy the walks into a text file
intake-apple = a file of Pages, Numbers or Keynote. Export it as a Word or Excel file
intake-no-text = neither a text nor a kind of file that walks are handed in with
intake-course-altered = what a course kept of a walk was altered or cut off on its way. Download the report again, or ask for the walk itself
intake-course-unknown = what a course kept of a walk is of a case that is not here, or of another version of one. Name the folder of the case with '--cases', or ask for the walk itself
intake-course-version = what a course kept of a walk was written by another version of the package. Ask for the walk itself
intake-answers-missing = answers of a walk are missing in this report. Use the Track details of the course, which hold all of it
intake-answers-astray = the answers in this report fit no case that is here, or their ends were cut off. Use the Track details of the course, which hold all of them
intake-answers-many = the answers in this report fit several cases ({ $cases }). Use the Track details of the course, which name the case
intake-answers-unnamed = this report of a course shows answers without saying of what. Show the summary of the questions in it too, and download it again, or use the Track details
## Pictures of findings

figure-eyes = Where the eyes look
figure-bands = Oligoclonal bands
figure-flow = Flow cytometry
figure-cells = Cells in the counting chamber
figure-search = Where the search looked
figure-brain = The brain, in a sketch
figure-disc = The optic disc
figure-sideways = right and left
figure-upright = up and down
figure-right-eye = right eye
figure-left-eye = left eye
figure-head = head
figure-second = 1 second
figure-degrees = { $number }°
figure-fluid = fluid
figure-serum = serum
figure-cd19 = CD19 ↑
figure-cd3 = CD3 →
figure-b-cells = B cells
figure-right = right
figure-left = left
figure-from-the-side = from the side
figure-from-above = from above
figure-pupils = Both pupils
figure-spine = The spine, in a sketch
figure-skull = The skull, in a sketch
figure-course = How it moved
figure-ecg = The ECG, in a sketch
figure-eeg = The EEG, in a sketch
figure-growth = The growth chart, in a sketch
figure-skin = The skin, from the front
figure-stance = How the body sways, from above
figure-hand = How the hand moves
figure-face = The face, in a sketch
figure-tap = The tubes and the pressure
figure-smear = Cells under the microscope
figure-across = across
figure-dim-light = in dim light
figure-bright-light = in bright light
figure-worse = worse ↑
figure-now = now
figure-over-hours = hours →
figure-over-days = days →
figure-over-weeks = weeks →
figure-over-months = months →
figure-brain-lead = brain
figure-muscle-lead = muscle
figure-head-size = head ↑
figure-age = age →
figure-forwards = forwards
figure-of-hand = hand
figure-in-range = the ward’s range
figure-tubes = tubes, the first on the left
figure-look = Look at it
figure-play = Play
figure-pause = Pause
figure-slow = Slow
figure-step = One step
seen-label = What you saw
seen-title = { $number ->
    [one] One finding to look at
   *[other] { $number } findings to look at
}
seen-foot = Drawn by the program from what the finding says; of nobody.
seen-not-yet = You have not had { $item } in this walk of { $case } yet. Go on with it: workup walk { $case } --resume
seen-nothing = { $item } is told in words; there is nothing to look at.
seen-none = Nothing that you have had in this walk of { $case } can be looked at yet.
seen-unknown = Nothing in { $case } is called “{ $words }”. What can be looked at so far: { $items }.
seen-no-walk = You have not walked { $case } yet. Begin with: workup walk { $case }
eyes-label = For teachers
eyes-name = What eyes do
eyes-title = { $number } pictures, each named only when you ask
eyes-how = Each pair of eyes moves as its trace says: at the top to the right, or upwards. Let your group look first and say what moves, in which directions, and whether it rests; then open the answer. Slow shows it at a quarter of the speed.
eyes-picture = Picture { $number }
eyes-what = What is it?
eyes-none = The pack “{ $pack }” draws no eyes on its page about the illness.

## The run sheet of a session

sheet-title = Run sheet
sheet-how = All that you need in your hand. The rest of this guide is for the evening before.
sheet-paper = On paper.
sheet-paper-what = { $case }-handout for everybody, { $case }-cards for the room or for each group, and a board for the list. Keep every finding covered until its card is asked for.
sheet-phones = On phones or laptops.
sheet-phones-what = One file, with no network: make it with “workup teach export { $case } -o { $case }.html” and give it out. Everybody walks alone, up to the commitment and the debrief, and hands the walk in at the end.
sheet-room = With a projector.
sheet-room-what = One file for the lecture room: “workup teach rounds { $case } --to page -o { $case }-room.html”. It asks for ideas, hands and votes, and needs a keyboard or a presenter's remote.
sheet-after = Afterwards.
sheet-after-what = Put all hand-ins into one folder as they came: “workup teach class FOLDER --case { $case } -o class.html” says what they committed to, where they split, and what to open with next time.
sheet-minutes = { $minutes } min
sheet-do = Say and do
sheet-count = Count
sheet-opening-do = Say that it is invented and that nobody is assessed. Read the opening. Ideas alone, in silence, up to three.
sheet-opening-count = Ideas on the board
sheet-list-do = Now show the list. Ten chips each, in writing.
sheet-list-count = Hands for each leader
sheet-bedside-do = They ask and examine; you give the cards they ask for, and no others.
sheet-second-do = Chips again. Which card speaks most for your leader, and which against it?
sheet-tests-do = Stop before anything deep: which diagnosis is each test for? Then hand out a session's cards at once.
sheet-tests-count = Sedations, scans, needles
sheet-last-do = Chips and the two picks, alone.
sheet-commitment-do = A diagnosis and one sentence, in writing, before anyone speaks. Talk; then a second one. Both stay.
sheet-commitment-count = Hands before and after
sheet-debrief-do = The answer first. Then one thing that went well, one that was left open, and what tells the two apart.
sheet-debrief-count = Who moved, and on which card
sheet-contrast-do = Each group draws what tells the answer from the look-alike; then lay yours beside it.
sheet-next-do = One thing for next time, in writing. Name the case to walk next.
