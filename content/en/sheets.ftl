### Pages to take along that are about one thing. Which sections a page has, and what fills them, is in `sheets.toml`.

sheet-volunteering = Is this volunteer role right for me?
    .purpose = For me, to think about a role before I say yes and after I begin. It is no contract.
    .note =
        A role should fit your life, and not the other way round. You can ask, try it, and stop.
        Take the page with you, or read it before you go.
        If you get benefits, tell the office that pays them before you start.
sheet-volunteering-before = What I ask before I say yes
    .lines =
        What would I do, and how long for?
        Who shows me how, and who do I go to with a question?
        Which costs do you pay back, such as fares and meals?
        What do you ask me to tell you, and who sees it?
        What if I have a bad day and cannot come in?
sheet-volunteering-first-day = On my first day
    .lines =
        I know when to come, where to go and who to ask for.
        I know how I get there and home again.
        Someone is with me until I know what to do.
        I know where I can take a break.
        I have a plan for after, with someone I like.
sheet-volunteering-signs = Signs that it is not right
    .lines =
        I dread it the night before.
        It takes the time for what keeps me well.
        They ask for more and more hours.
        Nobody has time for me when I ask.
        I am pushed to tell more than I want to.
        It leaves me out of pocket.
sheet-volunteering-mine = What I bring
    .lines =
        I am good at
        When I can come
        What I would like to learn
sheet-volunteering-stop = How I stop
    .lines =
        I can stop at any time. I do not have to say why.
        I tell the person I know best there: “Thank you for having me. I have to stop for now.”
        I may ask for fewer hours first, or for other work to do.
        I ask if they will write a few lines about what I did.
        If I get benefits, I tell the office that I have stopped.

## For an employer

sheet-employer = How I work best
    .purpose = What helps me do a job well.
    .note =
        You choose if you hand this page over. Cross out what you do not want on it.
        In most jobs you do not have to talk about treatment. Some jobs have rules of their own, such as driving. Ask an adviser first, and about your benefits before you agree on hours.
sheet-employer-bring = What I bring
    .lines =
        I am good at
        People can count on me to
        I have done this before
sheet-employer-helps = What helps me work well
    .lines =
        Set days and times
        To know my hours for the week early
        One person I can ask
        To be shown a new task once, and then to try it
        A quiet word with me, not in front of others
sheet-employer-begin = How we could begin
    .lines =
        A visit to look round
        A short paid trial, with a day when it ends
        A few hours at first, then more
        A short talk each week in the first month
sheet-employer-asks = What I ask of you
    .lines =
        Please ask me about the job, and how I would do it.
        Please ask me before you show this page to anyone.
        If something is not right, please tell me soon, and tell me what would be.

## For talking about benefits

sheet-jobcentre = Talking about my benefits
    .purpose = This page is for me to read from. I do not have to hand it over.
    .note =
        What you hand over may be kept, and may affect your claim. You can ask an adviser first what you have to tell.
        This page says nothing about your health. You choose what to add.
sheet-jobcentre-before = Before I go
    .lines =
        I know the day, the time, and what it is about.
        I have asked an adviser what I have to tell.
        My letters are in one bag.
        Someone can come with me, if I want.
sheet-jobcentre-say = What I can say
    .lines =
        I want to get this right. Please go slowly.
        Before I answer, can you tell me why you ask, and who will see it?
        I have fixed times in my week. Can we plan round them?
        I want to agree on something I can keep to. If we cannot, may I get advice first?
        Could we talk in a quiet place?
sheet-jobcentre-ask = What I want to ask
    .lines =
        If I start this, what will I have left each week?
        What do I have to tell you, and by when?
        Can you help with fares, clothes or a course?
        Can what I have to do be changed for a time?
        What happens if I have to stop?
        Can I have that in writing?
sheet-jobcentre-contact = Who I spoke to
    .lines =
        Name, and how to reach them
        The day, and what we agreed
        What I do next, and by when
sheet-jobcentre-after = If something goes wrong
    .lines =
        Do what you agreed until they say it has changed. If you cannot, tell them at once.
        If a letter has a date in it, get advice before that day.
        You can ask for a decision to be looked at again. Ask soon, as there is a last day for it.
        For free advice, ask { -adviser }.

## For a meeting of the people who help

sheet-joint-review = My meeting
    .purpose = This page is mine. Please ask before you copy it. You may have to keep notes of your own.
    .note =
        A page for when the people who help you meet with you. You choose who gets it. A court or council may run its own kind of meeting, so ask for an advocate there.
        It leaves out your answers about health, and ideas that are private. Your own words are on it, so read them first.
sheet-joint-review-matters = What matters to me
sheet-joint-review-who = Who is here
    .lines =
        For me
        From where they work
        Who I would like beside me
sheet-joint-review-good = What is going well
sheet-joint-review-want = What I want from today
    .lines =
        First
        Then
        What I do not want to talk about here
sheet-joint-review-steps = What I am working on
sheet-joint-review-agree = What we agree: who does what, and by when
    .lines =
        I do
        They do
        They do
sheet-joint-review-page = What happens to this page
    .lines =
        I keep it.
        Each person here gets a copy.
        Only what we agree is copied.
sheet-joint-review-next = When we meet again
    .lines =
        Day and place

## For the first week after prison, hospital or rehab

sheet-release-week = My first week out
    .purpose = My own plan for a first week.
    .note =
        The first days after prison, hospital or rehab can be busy and hard. Fill in what you can. Ask staff about the rest before you leave.
        If you have had less for a while, your body can take much less than before. The page says what to do.
sheet-release-week-before = Before I leave
    .lines =
        I know where I sleep on the first night.
        I know where I get my medicine on day one, and I have the papers for it. If I miss some, I ask before I take any.
        I have ID, or a letter that says who I am.
        I know how to claim, and when the first money comes.
        I have asked for a naloxone kit.
        Someone meets me, or I know my way.
sheet-release-week-first = Day one
    .lines =
        When and where I see probation, if I do: it may be today
        Where I go first, and when
        Who I call when I get there
        Where I eat, and where I sleep
sheet-release-week-days = Days two and three
    .lines =
        I see or call the service that helps me.
        I tell a doctor’s desk that I am back.
        If I have nowhere to sleep, I ask { -homes-office } that day. If I have no food or money, I ask there too.
sheet-release-week-rest = The rest of the week
    .lines =
        I see one person or group two times.
        I have one quiet evening with food and sleep.
        I do one thing that is just for me.
sheet-release-week-hard = If it gets hard
    .lines =
        I call first
        A safe place where I can go

## Groups, if any

sheet-groups = Which group, if any?
    .purpose = A page to choose from. No group is right for everyone, and none is fine too.
    .note =
        You do not have to like a group. You can look at one, try more than one, or choose something else.
        Ask if it is free before you go.
sheet-groups-kinds = Some kinds of group
    .lines =
        12-step, such as AA, NA and CA: people share, and work through steps with someone who has done it. It speaks of a higher power, which each person reads in their own way.
        SMART: tools for hard thoughts and cravings, with someone who leads. There is no faith part.
        Recovery cafés, walks, sport and art: being with people first, and talk if you like.
        Faith groups: in a church, mosque, temple or other place.
        Groups for women, men, LGBT+ people, older people, or people who share a language.
        Phone and online groups: ask when they meet, and if you can just listen.
sheet-groups-but = What some people do not like, and what else there is
    .lines =
        The faith part: look at SMART, or at a café or a walk.
        Being sent there: ask if you have to go, and what else would count. Get advice before you stop.
        Talking in front of others: just listen, or see someone one to one.
        The place or the time: look for one by phone, online or nearer.
        Being seen there: choose one in another part of town, or online.
        What they say about medicine: no group decides on that. Keep taking it, and look for one that is fine with it.
sheet-groups-look = When I go to look
    .lines =
        Am I made welcome?
        May I just listen, and leave when I like?
        Does what is said stay there?
        Is it all right to take my medicine?
        Do I feel a bit better after?
sheet-groups-mine = My choice for now
    .lines =
        One I will look at, and when
        Who could come with me
        If none, what I will do

## Peers, and giving something back

sheet-peers = Peers: people who have been there
    .purpose = A page to choose from. You owe nobody your story.
    .note =
        A peer is someone who has been through it. A good one has training and someone to turn to, and does more than tell their own story.
        If you get benefits and want to help out, check with an adviser first.
sheet-peers-ways = Five ways a peer can help
    .lines =
        Walk beside me to a goal that I choose. Some say peer mentor or recovery coach.
        Know what there is near me, and how to get in.
        Put on things to do that have no drink or drugs.
        Lead a group in which people help each other.
        Teach what helped them, in a short class.
sheet-peers-give = Giving something back, as small or as big as I like
    .lines =
        I say hello to someone new.
        I make tea, or put out the chairs.
        I show someone what I am good at.
        I help to put on a walk, a meal or a game.
        I train to be a peer mentor.
        I say what people need, where plans are made.
sheet-peers-role = What a good role has
    .lines =
        Training before I start
        Someone who looks out for me
        A way to rest, or to stop
        My fares paid
        It does not take the place of a paid worker
        I choose what I tell of my own story
sheet-peers-mine = My choice for now
    .lines =
        Who I would like to ask
        What I would ask them

## The first year in work

sheet-first-year = My first year in work
    .purpose = This page is for me. It is not for my employer.
    .note =
        Many people find the first months hard. Look at one part at a time.
        Tick what is true. What is not ticked is something to ask for, not something to blame yourself for.
sheet-first-year-one = After one month
    .lines =
        I know who to ask about small things.
        I have kept one support in my week.
        I know what I do in the hour after work.
        I told each office that pays me when I started, and asked what else to tell.
        My pay is what I was told.
sheet-first-year-three = After three months
    .lines =
        I have asked how I am doing.
        I have looked at what my pay has changed, with an adviser.
        I still see people who are not from work.
        I sleep and eat well enough.
sheet-first-year-six = After six months
    .lines =
        My hours fit my life.
        I have asked about something I would like to learn.
        I have looked at what I owe, alone or with an adviser.
        I have something to look forward to.
sheet-first-year-twelve = After a year
    .lines =
        I can say what has got better.
        I know what I want next: to stay, to learn or to move.
        I have thanked someone who helped.
sheet-first-year-hard = If it gets hard
    .lines =
        My first sign
        Who I call first
        What I say to work

## For taking part in a way that works

sheet-attending = What helps me take part
    .purpose = Filled in by the person. Please say what you can do, and when.
    .note =
        Tick what would help you. Then show the page to a service, a group or a course.
        Leave out what is no business of theirs. You do not have to say why.
sheet-attending-when = When
    .lines =
        Not at prayer times, and not on Fridays
        Other times while I fast
        Round school, or round the care I give
        Early, or after work
        A time that I can change by phone
sheet-attending-where = Where
    .lines =
        Near me, or by phone
        A way in that is not so easy to see
        No stairs
        A seat by the door
sheet-attending-who = Who
    .lines =
        A woman, or a man
        Someone who speaks my language, or an interpreter
        Someone of my age, my faith or my background
        A friend who may come with me
sheet-attending-how = How
    .lines =
        Big print, or forms read out to me
        Short talks, with a rest
        A text the day before
        My name, and my own words for who I am
sheet-attending-mine = In my own words
    .lines =
        What helps me most
        What makes it hard to come
