"""Ordinary English around a wish: courtesy, asking, refusing, reasons. Any pack in English begins with these."""


def _phrases(text: str) -> tuple[str, ...]:
    # Phrases of several words, with commas between them.
    return tuple(" ".join(one.split()) for one in text.split(","))


GLUE = """
it the a an of in on for to at his her hers their my your our from this that these those by into
"""
"""Words that stand anywhere inside a name and change nothing."""

FILLERS = """
please pls plz can could may might would will shall should we i you he she it they them him me us one lets let also
now just yet today again first next finally initially urgently urgent stat asap quickly really very quite bit little
some any all more much anything else thing is are was were be been being am has have had having do does did doing
done get
getting got go going give want wanted like need needs needed order ordering request send sending arrange perform run
book take obtain proceed start starting begin by look looking see check checking test testing assess assessing
evaluate evaluating examine examining exam examination inspect inspection measure measuring ask asking tell know find
out about around over up off there here how what when which who whether if as well too ok okay ill id im ive shes hes
weve whats hows ahead try trying think thought thinking probably maybe perhaps possible possibly hmm hm um er right
thanks thank thx ta cheers hello hi dear ready sure mother mum mom mummy mommy father dad daddy parent carer caregiver
grandmother grandfather grandma grandpa granny child kid baby girl boy infant toddler woman man lady patient person
anyone someone home house recent recently lately currently present new usual usually normal abnormal different change
changed changing problem issue concern sign symptom question full formal proper careful thorough detailed complete
routine basic simple quick short brief bedside further additional study analyse analysis investigation result results
finding report interested wonder wondering hear say said says describe described description picture its with contrast
together same time both each detail details history hx noticed notice seem seems feel feeling still ever happen
happened happening way kind sort type lot these things able last past watch watching listen listening shown show shows
presumed empirical empiric iv kg
tonight two three four five six ten few couple several under sedation sedated anaesthetic anesthetic anaesthesia
anesthesia general ga mg play nurse team help hold
"""
"""Words of courtesy, asking, examining and ordering; alone they ask for nothing."""

PHRASES = _phrases("""
would it be possible, is it possible, i would like, i want to know, want to be sure, with contrast,
without contrast, no contrast, non contrast, with and without contrast, without sedation, with sedation,
under sedation, ask the family, ask the parents, ask family, has the family, have the family, does the family,
according to the family, how is, have a look, go ahead, thank you, in detail, as well, before anything else,
first of all, up to date, all right, right now, right away, at the moment, not sure but, if possible,
in the first place, if you do not mind, if you dont mind, let us, last week, last month, last few weeks,
past week, past month, got hold, get hold, take hold, somebody, anybody
""")
"""Courtesy of several words."""

VERBS = """
do get order want check examine ask request send arrange perform run book take look test go obtain give
call ring phone page bleep contact tell start treat plan put speak talk discuss refer admit involve alert
"""
"""Words that begin a wish anew, after one that was not wanted."""

NEGATIONS = _phrases("""
no, not, dont, do not, doesnt, didnt, isnt, arent, wasnt, wont, without, skip, skipping, cancel, cancelling,
avoid, avoiding, hold off, holding off, hold the, remove, take off, never mind, nevermind, forget, forget about,
except, except for, apart from, rather than, instead of, leave out, omit, defer, postpone, delay, refuse,
against, never, neither, cannot, cant, shouldnt, wouldnt, drop the, scrap, scratch, excluding, anything but,
everything but, all but, everything except, unnecessary, not needed, no need, decline, put off, ignore,
leave the, withhold, bypass, pass on, minus, rather not, hasnt, havent, couldnt, no longer
""")
"""Words that take back what stands beside them."""

ABOUT = _phrases("""
why, why would i, why would you, why should i, why do, why is, why not, explain, what can, what could, point of,
purpose of, do i need, do we need, does she need, does he need, should i, should we, must i, is it worth,
worth doing, tell me about, tell me more about, meaning of, what does it mean, mean, meant by, definition,
define, stand for, stands for, difference between, risk, risky, danger, dangerous, safe, harmful, painful, hurt,
useful, helpful, sensitive, specific, sensitivity, specificity, accurate, reliable, indicated, indication,
contraindicated, contraindication, necessary, required, expensive, what good, how does, how do, what would,
what will, what might, what do you do, used for, work, when should, when would i, remind me, what happens,
how long does, how accurate, how good, involve, involves, learn about, info on, information about, advantage,
disadvantage, benefit, indicate
""")
"""Ways to ask about a test, without asking for it."""

WHAT = _phrases("""
what is, whats, what are, what does, what do, what was, who needs, what sort of
""")
"""Asks about a test, and of a person asks for what is found."""

RESULTS = """
did come came back result results shown level her his she he patient value reading like today
"""
"""Words that ask for what a test has shown, and so for the test."""

PURPOSES = _phrases("""
to rule out, rule out, ruling out, to exclude, excluding, to look for, looking for, in search of, because,
to see if, to see whether, to find out if, to find out whether, given, due to, for suspected, to detect,
in view of, on account of, as i suspect, since, to confirm, to differentiate, to assess for, query, to identify,
to diagnose, to make sure, suspecting, i suspect, concerned about, worried about
""")
"""What follows one of these behind a name is the reason, and no second wish."""

RELATIONS = """
when while during after before if because than between cause causing caused due since until despite stop stops make
makes
"""
"""Words that tie two things into one thought."""

ORDINARY = """
able above across age ago air alone along almost already always among angry animal answer appear area arm baby back
bad bath bed before begin behind believe below best better big bite black blue body bone book both bottle bottom boy
break breakfast breath breathe breathing bring broken brother burn busy call came care carry case cat catch cause
chair chance chew class clean clear climb close closed clothes cold colour come common cool corner correct could count
country couple cream cry cut daily dark day deep dinner dirt doctor dog door double down drink drive drop dry dull
during early easy eat edge eight empty end enough enter equal even evening event ever every face fact fall fallen
false far fast feed feel feet fell felt few field fight fill final fine finger finish fire five fix flat flew floor
fluid fly follow food foot force forget form forward four free fresh friend front fun game garden gave gentle gift
give glass gone good grand grass great green grey ground group grow guess guide hair half hand hang happen happy hard
hat hear heard heart heat heavy height hello hide high hit hole hope horse hospital hot hour hurt idea important
inside jump keep kick kill kitchen knee knock known lady large last late laugh lay lead leaf learn leave left leg less
letter lie lift light line lip list listen live local long loose lose lost loud love low lower lunch made mark mate
meal mean meat meet memory middle milk mind minute miss missed moment money month moon more morning mouth move much
music nail name near neat need nerve nice nine noise none noon nose note nothing nurse object odd often old once only
open other outside own pack page pain paint pair paper park part party pass past peak people pick piece pink place
plan plant play point poor pose post pull pure push put quiet quick rain raise ran rate rather reach read ready red
refer rest rice ride ring rise road room rough round run sad safe salt same sand sat save saw scale school sea seat
second seem seen self sell send sense sent serve set seven severe shake shape share sharp shirt shoe shop short shot
shout show shut sick side sign silent simple since sing sister sit six size slow small smell smile smoke snow sock
soft some song soon sore sort sound south space speak spell spend spin spoke spoon spot spread spring square stair
stand star state stay step stick still stiff stomach stone stood story straight strange street strong such sudden
sugar summer sun swallow sweet swim switch table tail take talk tall taste teach team tell ten terrible test thick
thin think third three throw thumb tie till time tiny tip tire today toe together told tongue tonight took tool tooth
top touch tough toward town toy trace traced train travel tree trip trouble true try turn twice twin two
type under until upon
upper use usual vein view visit voice wait wake wall want warm wash watch water wave weak wear week weight well went
wet wheel while white whole wide wife wild wind window winter wish wood word work world worry worse wrist write wrong
yard year yellow yes yesterday young zero urine stool throat cough fever fracture lung kidney bowel bladder skull
ankle elbow shoulder wound nasal ear eye infection injection neurology nephrology urology oncology night sight right
tight main vain drain grain strain plain stain chain prefer defer infer offer differ suffer tumble humble dental
mental rental cells bells sells tells walls quit exit menu commit cancel notes clock opening undo hint help
"""
"""Words that are nobody's slip of spelling."""
