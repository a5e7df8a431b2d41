### The screens of the journey.

## Always there

page-name = My plan
next = Next
back = Back
skip = Skip this page
progress = Step { $step } of { $of }: { $name }
why-we-ask = Why we ask
you-can-skip = You can skip anything.
you-can-skip-together = A worker may have to pass on some things you say. You can skip anything.
stop = Stop here and take what I have
contents = Change an earlier answer
contents-hint = What you have said stays. A button brings you back here.
return-to = Go back to: { $screen }
own-words-hint = A few words are enough. You can leave this empty.
print-later = To print your plan, go on to “Take it away”. What you answered is not printed from here.

## Start

start-title = Start from what you already have
start-what = About fifty quick questions, then a plan of your own.
start-name = Start
start-time = About ten minutes, or twenty for everything. Skip or stop when you like.
start-stays = Your answers stay on this page
start-stays-body = Nothing you tap or type is sent to anyone, not even us.
start-forgets = Close this page and it is gone. Print it, save it or copy it first.
start-who = Who is here?
start-alone = Just me
start-someone = Me and a worker or mentor
start-family = Me and a partner, family or friend
start-device = Whose phone or computer is this?
start-device-mine = Only mine
start-device-shared = Someone else uses it too
start-device-skip = I would rather not say
start-nation = Which part of the UK are you in?
start-nation-why = Rules and phone numbers differ.
nation-england = England
nation-scotland = Scotland
nation-wales = Wales
nation-northern-ireland = Northern Ireland
nation-skip = Skip this
start-why = Who is here and whose device it is change what we ask and what we remind you of. Where you are decides which rules and numbers you see. On a device that is not only yours, all is wiped when nobody presses anything for a while. If a partner, family or a friend is here beside a worker, choose them. You can leave all three.
start-go = Start
start-limits = More about privacy
start-limits-body =
    To leave fast, press Exit, or press the Shift key three times. The list of pages visited stays in the browser.
    Someone who controls this phone or computer may see what you do on it. So may someone standing near you.
    The site you came from can see that you opened a page, but not what you do in it.
    Nobody is told about your answers, so nobody will come because of them. For help, press “Need help now?” and call a line.
    A worker who helps you may keep notes, or may have to pass things on. You can ask first.
    Paper you print, files you save and text you copy stay where you put them. On a shared computer, think about who could find them.
version = This is version { $version }.
added-by = Added by { $charity }
purpose = This page helps you think and plan. It does not diagnose, predict, treat or decide anything. It is for adults. No doctor or nurse has reviewed it yet.

## Areas

how-true = How true is this for you now?
answer-0 = Not yet
answer-1 = A little
answer-2 = Mostly
answer-3 = Very true
answer-skip = Rather not say

## Alone

alone-later = A few more questions come later, from your plan.
alone-name = Just for you
alone-title = Health, home and records
alone-intro = Everyone with someone close beside them gets this page. It is best read when nobody else can see it.
alone-gone = When you go back, your answers here are cleared. A step that you add stays in your plan and on paper.
alone-show = Show the questions
alone-hide = Hide and clear
alone-back = Back to my plan
alone-ideas = What you add shows in your plan, and on paper.
alone-why = Some things are hard to say in front of others, even kind ones. What you answer here is on no other page.

## My picture

picture-name = What I have
picture-title = What helps you now
picture-none = Nothing is marked as mostly or very true. That is fine. The next pages look for what could help.
strengths-count = { $count ->
    [one] You have this to build on:
   *[other] You have these { $count } things to build on:
}
picture-table = Area by area
picture-table-area = Area
picture-table-now = How it is now
picture-note = This is today, not a test. The list prints with your plan.
picture-row-none = Not answered
picture-row-room = None for now
picture-row = { $strengths } of { $answered } true
picture-choose = Where would a change help most?
picture-why = Ideas for what you choose come first. Your choice counts more than any answer.
picture-choose-hint = Up to three. They come first.
areas-full = You have three. Take one away to choose another.

## Things in the way

barriers-name = Things in the way
barriers-title-1 = In the way: health and time
barriers-title-2 = In the way: home, money and getting about
barriers-title-3 = In the way: work, other people and the past
barriers-intro = What gets in the way of work, learning or a good week? Many need other people to act.
barriers-why = Knowing what is in the way helps to find steps that fit. What you say here is not printed.
level-0 = Not in my way
level-1 = A bit in my way
level-2 = A lot in my way
level-skip = Rather not say

barriers-enough = That is enough for a plan. Ten minutes more can make it fit better.
to-plan = See my plan
more-first = Answer a few more first

## What matters to me

hopes-name = What matters to me
hopes-title = What matters to you?
hopes-intro = Your plan should lead to something you want. This prints at the top of it.
hopes-list = What do you hope for?
hopes-list-hint = Tick as many as you like.
hopes-means = What does recovery mean to you?
hopes-hope = Is there something else you hope for?
hopes-why = A plan is easier to keep when it leads to something you want.

## Work and activity

work-name = Work and activity
work-title-1 = Where are you with work?
work-title-2 = What pace suits you?
work-intro-1 = Work can be paid or unpaid. “Not for now” is a full answer.
work-intro-2 = You set the pace. You can change it on any day.
phase-ask = What fits you now?
phase-prepare = I am thinking and getting ready
phase-try = I am trying things out
phase-work = I am in work
phase-not-now = Not for now
ladder-ask = What interests you?
ladder-hint = Tick as many as you like. None of them is better than the others.
work-why-1 = We ask so that the ideas fit your life now. A plan with no work in it is a full plan. What you say here is not printed.
pace-ask = How fast do you want to go?
pace-not-now = Not for now
pace-slow = One small thing at a time
pace-steady = A bit more each month
pace-soon = As soon as I can
keep-ask = What must not get lost?
keep-hint = Tick what has to stay safe when you start something new.
work-why-2 = Something new goes better when there is room for what keeps you well. What you say here is not printed.

## Whose move

movers-name = Who could change it
movers-title = Who could change this?
movers-intro = You said these are in your way a lot. Not all of them are yours to fix.
mover-is-mine = Mostly me
mover-is-shared = Me and someone else
mover-is-others = Mostly someone else
movers-more = Ask me about the rest
movers-why = If someone else has to act, the ideas are about how to ask them. What you say here is not printed.

## Near me

nearby-name = Near me
nearby-title = What is it like near you?
nearby-intro = These things could help with what is in your way. A guess is fine.
access-ask = How easy is this to get near you?
access-easy = Easy
access-reasonable = All right
access-difficult = Hard
access-very-difficult = Very hard
outlook-ask = What will it be like a year from now?
outlook-easier = Easier to get
outlook-same = About the same
outlook-harder = Harder to get
nearby-why = When something may get harder to get, your plan brings it up sooner. What you say here is not printed.

## My plan

plan-name = My plan
plan-title = My plan
plan-intro = These ideas follow from what you said. Take what fits.
plan-intro-skipped = Here are some gentle places to begin. Take what fits and leave the rest.
plan-steps = My steps
plan-let-go = What I let go
step-again = Take it up again
plan-empty = Choose an idea below, or write your own.
plan-ideas = Ideas for you
plan-more = Show more ideas
lane-now = Now
lane-next = Next
lane-later = Later
lane-now-hint = This week. Three at most.
lane-next-hint = After that.
lane-later-hint = One day.
mover-mine = I do
mover-shared = We do
mover-others = For me to ask
step-first = First move:
step-when = When:
step-say = What I could say:
step-who = Who could help:
reason-chose = Because you chose { $area }.
reason-lot = In your way a lot: { $barrier }.
reason-bit = In your way a bit: { $barrier }.
reason-not-yet = You said “Not yet” to: “{ $statement }”
reason-quiet = From what you said about { $area }.
reason-a-little = You said “A little” to: “{ $statement }”
reason-hope = You hope for this: { $pick }
reason-ladder = This interests you: { $pick }
reason-keep = You want to keep this safe: { $pick }
reason-harder = Soon, as this may be harder to get later: { $resource }
reason-have = What helps: “{ $statement }”
reason-begin = A gentle place to begin.
idea-hard = You said this is hard to get near you: { $resource }. You could ask by phone, or ask someone to go with you.
idea-choose = Add to my plan
idea-chosen = In my plan
idea-more = How to do it
own-label = Write a step of your own
own-hint = Any words will do. No names needed.
own-add = Add my step
step-reword = Change the words
step-reword-label = Say it in my words
step-reword-save = Keep these words
step-reword-cancel = Leave it as it was
step-details = Who, when and what to say
step-day-own = The day or time, if you know it
step-who-own = Who could help me
step-who-hint = A first name is enough, or “my sister”.
step-say-own = What I will say
step-details-done = Keep this with the step
when-ask = When?
when-this-week = This week
when-next-week = Next week
when-this-month = This month
when-ready = When I am ready
step-page = A page for this: { $page }
step-remove = Take it out
step-to-now = Move to Now
step-to-next = Move to Next
step-to-later = Move to Later
step-of = { $action }: { $step }
notice-added-now = Added to Now.
notice-added-next = Added to Next, as Now has three already.
notice-added-later = Added to Later.
notice-moved-now = Moved to Now.
notice-moved-next = Moved to Next.
notice-moved-later = Moved to Later.
notice-now-full = Now has three steps already. Move one out first, then this one fits.
notice-plan-full = A plan holds 500 steps. Take one out, then this one fits.
notice-nothing-typed = Write a few words first.
notice-please-read = It is kept. Please read the note on this page too.
notice-detailed = Kept with your step.
notice-removed = Taken out.
notice-put-back = It is back.
notice-reworded = Your words are kept.
put-back = Put back what I took out
plan-more-title = Answer a few more, if you like
plan-more-hint = Your steps stay. The ideas may change.
plan-next = Next: if things slip
plan-take = Take it away now
plan-safety = Staying safe
plan-urgent = Please read this

## If things slip

slip-name = If things slip
slip-title = If things slip
slip-intro = A hard day or a slip is not the end. What you have done still counts. A few lines now can help you then.
slip-first = Who I call first
slip-first-hint = A first name, a service, or “my sister” is enough.
slip-signs = Signs that a hard time may be coming
slip-helps = What has helped me before
slip-do = What I want others to do
slip-dont = What I do not want others to do
slip-returns = What I do after a slip
slip-own = In my own words
slip-safe = What keeps you safe
slip-call-line = { $name }: { $number }.
slip-text-line = { $name }: text { $number }.
slip-why = On a hard day it is hard to think. This page does some of it for you. You can print it on its own, so you choose who sees it.
slip-take = Take this page with you
slip-print = Print this page
slip-copy = Copy this page as text
slip-text = See this page as text

## Take it away

take-name = Take it away
take-title = Take your plan with you
take-intro = Print it, save it or copy it before you leave. When you close this page, it is gone.
take-empty = You have not chosen steps, and that is fine. The sheet has a few ideas, room to write, and numbers you can call.
take-ideas = See ideas from what I said
take-print = Print my plan
take-print-hint = On a shared printer, stay beside it. To leave off the web address, switch off “headers and footers” in the print window.
take-copy = Copy as text
take-copy-hint = Copied text stays on this device until something else is copied. You can also write the plan down by hand.
take-text = See it as text
take-slip = If things slip
take-slip-hint = This is a page of its own. You choose who sees it.
take-slip-print = Print “If things slip”
take-slip-copy = Copy “If things slip” as text
take-pages = Pages for your steps
take-pages-hint = Each is one page about one thing. You can read it, print it or copy it.
take-pages-more = More pages to take with you
take-no-print = This browser cannot print from here. Copy the text and save it in your notes, or send it to yourself. You can also write it down.
take-shared = Someone else may use this device after you. Clear everything when you are done.
take-save = Save it as a file
take-save-hint = With a file you can go on later, here or on another device.
take-sheet = Your pages
notice-copied = Copied. You can paste it where you want it.
notice-copy-refused = This browser would not copy. The text is marked below, so you can copy it by hand.
notice-printing = The print window was asked for. If none opened, copy the text or write it down.
notice-print-refused = This browser would not print. You can copy the text or write it down.
take-finish = When you are done
take-finish-hint = This wipes everything here. It cannot be undone, so print, save or copy first.
take-clear = Finish and clear

## Save so far

save = Save so far
save-title = Save what you have so far
save-intro = You get a file that is yours. Open it here later, on any device, and go on from there.
save-lost = If you lose the phrase, the file stays shut. We cannot open it for you. So write it down first, and keep the paper in another place than the file.
phrase = Your phrase
phrase-made-up = Write these words on paper. You can change them, or use words of your own. They stay the same while this page is open.
phrase-new = Make up other words
phrase-show = Show the phrase
phrase-hide = Hide the phrase
phrase-easy = This may be easy to guess. Six words that do not belong together are safer.
phrase-fair = Harder to guess. More words would make it safer.
phrase-hard = Hard to guess, as long as it is not a saying or a song.
save-sealed = Save it locked
save-sealed-hint = You find it where your browser keeps downloads. Its name starts with “my-plan”. To take it with you, put it on a stick or send it to yourself. A tap on the file does not open it: come back to this page and choose “Open a saved plan”.
save-plain-title = Save it without a lock
save-plain-hint = Anyone who finds this file can read all you said here. That is more than a printed plan shows.
save-plain = Save it without a lock
store-title = Keep a copy in this browser
store-hint = This is for when nobody else uses this device. The copy is locked with the phrase above. The first page shows that it is there, and one tap removes it.
store = Keep a locked copy here
kept-title = A locked copy is kept in this browser
kept-hint = It opens only with its phrase.
kept-open = Open it
kept-forget = Remove it
kept-again = If you keep a copy again, it takes the place of this one.
kept-gone = The copy is removed from this browser.
kept-back = Put it back
notice-phrase-empty = Type a phrase first.
notice-new-words = These are new words. Write them down. A file that you saved before keeps its old words.
notice-sealing = Making your file. This takes a moment.
notice-saved = Your file was handed to the browser. If you do not find it, copy or print your plan.
notice-save-failed = The file could not be made. Copy or print your plan so that nothing is lost.
notice-kept = A locked copy is kept in this browser now.
notice-keep-refused = This browser would not keep a copy. You can save a file.
notice-forgot = Taken out here. Files that you saved before still hold it.

## Open a saved plan

open-title = Open a saved plan
open-intro = Choose the file that you saved. It is opened in this browser and sent nowhere.
open = Choose the file
open-start = Open a saved plan
open-drop = You can also drop the file on this page.
open-busy = Your file is being read. This takes a moment.
open-locked = This file is locked. Its phrase opens it.
open-phrase-hint = Big or small letters, spaces and stops make no change. The order of the words counts.
open-unlock = Open it
open-wrong-phrase = That phrase does not open this file. Look at each word and try again. You can try as often as you like. If the words are lost, you can start again. What you did still counts.
open-waits-title = There are answers here already
open-waits = If you open the file, it takes their place. To keep them, save them and look whether the file is there. Then choose the other file again.
open-replace = Let them go and open the file
open-keep-mine = Keep what is here
open-still = What you did here before is still here.
refused-not-ours-title = This is not a file from this page
refused-not-ours = Look for a file whose name starts with “my-plan”.
refused-cut-title = A part of this file is missing
refused-cut = It was not copied in one piece. Copy it again, or look for another copy.
refused-damaged-title = Something in this file was changed
refused-damaged = That can happen on the way from one device to another. Look for another copy, or copy it again.
refused-newer-title = This file comes from a newer version of this page
refused-newer = It is fine. Open it on the page where you saved it, or ask for the newest version of this one.
refused-too-big-title = This file is too big
refused-too-big = Files from this page are much smaller. Look for one whose name starts with “my-plan”.
refused-unreadable-title = The browser could not read the file
refused-unreadable = If it is on a stick, put the stick in again. If it is in the cloud, download it first.
refused-too-much-title = This device could not open the file
refused-too-much = Close some other pages or programs and try again, or try another device.

## Welcome back

review-name = Welcome back
review-title-1 = Good to see you again
review-saved = You saved this on { $date }.
review-intro-1 = Take your time. Nothing you did is undone by a hard time or a slip.
review-steps = How did your steps go?
review-steps-more = The other steps are in your plan, as they were.
went-happened = It happened
went-partly = Some of it
went-not-yet = Not yet
went-let-go = I changed my mind
review-again = What do you want to look at again?
review-again-hint = What you had not come to yet is ticked. Your last answers are filled in, so change only what is not the same now.
review-barriers = Things in the way
review-all = Look at all of it
review-on = Go on
review-name-2 = What has changed
review-title-2 = Then and now
review-since = Since { $date }, going by what you said both times.
review-since-last = Since last time, going by what you said both times.
review-same = Nothing has changed in what you said both times. To stay where you are can take a lot.
review-grew = Truer now
review-eased = Less in your way
review-done = What you did
review-harder = Harder just now
review-harder-hint = That happens. It does not undo the rest. Your plan may have an idea for it.
review-partly = Some of it: { $step }
review-less = Less true now
review-more = More in your way now
review-table = Area by area
review-then = Then
review-past = Earlier times
review-past-hint = Up to twelve are kept in your file. Each is yours to remove.
review-past-none = There is none to look back to.
review-day-none = A day that is not known
review-compare = Look back to this
review-forget = Remove this
review-why = You are only ever compared with yourself. Nobody else sees this unless you show it.
review-set = Set a day to look at this again
review-set-why = A day to come back to makes it easier to keep going. It is only in your plan and your file.
review-when = When do you want to look at this again?
review-when-hint = This prints on your plan. Nobody reminds you, so put it where you will see it.
review-in-1 = In four weeks: { $date }
review-in-2 = In three months: { $date }
review-in-3 = In six months: { $date }
review-never = No day for now
review-own = Another day

## The sheet

printed-title = My plan
printed-strengths = What helps me now
printed-areas = Where I want a change
printed-done = What I have done
printed-review = I look at this again
printed-ideas = Ideas to begin with
printed-open = My steps
printed-mover-others = Someone else has to act too.
printed-blank = ______________________________________
printed-more = There is more on my plan.
printed-call = People to call
help-call-line = { $name }: { $number }. { $what }
help-text-line = { $name }: text { $number }. { $what }

## Lines

line-text = Text { $number }
line-nations = In { $nations }.
help-checked = Numbers last checked against their source on { $date }.
rules-checked = Checked: { $source }, { $date }.
rules-title = What the rules say
rules-by-nation = Some rules differ across the UK. Say where you are on the first page to see them here.
months = January February March April May June July August September October November December
list-and = { $first } and { $last }
