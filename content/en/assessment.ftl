### What the page asks: areas, statements, things in the way, and what may be near.
### Statements are in the first person. `.strength` names the same in few words, as something to build on.

## Home

area-home = Home
    .title = Your home
    .why = A safe place makes other things easier. We ask so your plan can start where you are.
statement-home-settled = I have somewhere to live right now.
    .strength = Somewhere to live right now
statement-home-safe = I feel safe where I sleep.
    .strength = Feeling safe where you sleep
statement-home-around = Where I live, I can avoid drink or drugs if I want.
    .strength = A home where you can avoid drink or drugs
statement-home-keep = I can stay where I live for the next few months.
    .strength = A home for the next few months

## Health

area-health = Health
    .title = Your health
    .why = Body and mind both count. Taking medicine can be part of recovery.
statement-health-body = I can see a doctor or nurse when I want one.
    .strength = A doctor or nurse you can see
statement-health-mind = If I feel low or worried, I can get help.
    .strength = Help when you feel low or worried
statement-health-treatment = I get treatment or support that works for me.
    .strength = Treatment or support that works for you
statement-health-rest = Most nights I sleep enough.
    .strength = Enough sleep, most nights

## People

area-people = People
    .title = The people in your life
    .why = One person you trust can make a hard week easier. You do not have to name anyone.
statement-people-on-side = I have someone I can trust.
    .strength = Someone you can trust
statement-people-close = I am in touch with someone I care about.
    .strength = Someone you care about
statement-people-company = I spend time with people who are good for me.
    .strength = People who are good for you

## Hope and coping

area-belief = Hope and coping
    .title = Hope and coping
    .why = How you feel helps to find ideas that fit. There are no wrong answers here.
statement-belief-hope = I have hope that my life can get better.
    .strength = Hope that life can get better
statement-belief-coping = On a bad day, I know safe ways to cope.
    .strength = Safe ways to cope on a bad day
statement-belief-self = I know what matters to me.
    .strength = Knowing what matters to you
statement-belief-say = I can make choices about my own life.
    .strength = Choices about your own life

## Groups and places

area-community = Groups and places
    .title = Groups and places
    .why = Some people like groups, and some do not. Any place where you feel welcome counts.
statement-community-belong = I feel welcome in a group or place.
    .strength = A group or place where you feel welcome
statement-community-further-along = I know someone in recovery who is doing well.
    .strength = Someone in recovery who is doing well
statement-community-giving = I do things that help other people.
    .strength = Helping other people

## My days

area-days = My days
    .title = Your days
    .why = A day with something in it can be easier than an empty one. It does not have to be work.
statement-days-routine = Most mornings I know what I will do that day.
    .strength = Knowing what your day holds
statement-days-matters = Each week I do something that matters to me.
    .strength = Something that matters, each week
statement-days-enjoy = I enjoy some things without drink or drugs.
    .strength = Things you enjoy without drink or drugs

## Skills

area-skills = Skills
    .title = Your skills
    .why = Skills come from life as well as from school. Your plan can build on yours.
statement-skills-everyday = I can deal with forms and going online, or I have help.
    .strength = A way to deal with forms and going online
statement-skills-proud = I am good at something.
    .strength = Something you are good at
statement-skills-learning = If I want to learn something, I know where to go.
    .strength = Knowing where to go to learn

## Money

area-money = Money
    .title = Your money
    .why = Money worries can get in the way of everything else. We do not ask for any amounts.
statement-money-enough = I have enough money for the week.
    .strength = Enough money for the week
statement-money-debts = I can manage what I owe, or I owe nothing.
    .strength = Debts that you can manage, or none
statement-money-basics = I have ID, a bank account and a phone I can use.
    .strength = ID, a bank account and a phone
statement-money-rules = I know what starting something new would do to my money.
    .strength = Knowing what something new would do to your money

## Things in the way, screen 1

barrier-confidence = My mood or confidence is low
barrier-health = Illness, pain or my mental health
barrier-stress = Stress could make me drink or use drugs
barrier-treatment-hours = Set times for my medicine, treatment, probation or court
barrier-skills = Reading, numbers, going online or other skills
barrier-too-soon = It feels too soon for work or a course

## Things in the way, screen 2

barrier-housing = Where I live, or having no home
barrier-benefits = Fear of losing my benefits
barrier-debt = Debt, or not enough money for the week
barrier-childcare = Finding childcare, or care for someone else
barrier-id-and-phone = Getting ID, a bank account, a phone or internet
barrier-travel = Travel, or what it costs

## Things in the way, screen 3

barrier-no-jobs-near = Finding jobs or courses near me that fit
barrier-gaps = Explaining my past, or time out of work
barrier-record = A criminal record, or having to talk about it
barrier-unsafe = A person or place that feels unsafe
barrier-stigma = Being judged or turned away
barrier-culture = How people treat my language, faith or background

## What may be near

resource-housing = Housing help
resource-training = Training and courses
resource-volunteering = Volunteering
resource-paid-work = Paid work
resource-mental-health = Help with mental health
resource-treatment = Drug and alcohol treatment, and a quick way back in
resource-mutual-aid = Recovery groups and peer support
resource-advice = Free advice on benefits, debt and money
resource-employment-support = An employment specialist or work coach
resource-family-support = Support for families
resource-childcare = Childcare
resource-record-help = Help with a criminal record

## What I hope for

pick-calm-home = A calm home
pick-feel-well = Feeling well in body and mind
pick-family = Good times with my family
pick-company = People I like being with
pick-trusted = Being trusted
pick-full-days = Days that feel full
pick-work-i-like = Work I like
pick-learn = Learning something
pick-help-others = Helping other people
pick-money-of-my-own = Money of my own
pick-faith = Time for my faith or beliefs
pick-joy = Fun, and some peace

## The ladder of activity

pick-routine = A steady day
pick-life-skills = Things like cooking, forms or phones
pick-peer-support = Time with others in recovery
pick-volunteering = Volunteering
pick-work-experience = Trying out a workplace
pick-learning = A class or course
pick-part-time = Paid work, a few hours
pick-self-employment = Working for myself
pick-work = Paid work
pick-keeping-work = Keeping the job I have

## What must not get lost

pick-treatment = My treatment, medicine or support
pick-caring = Time for people I care for
pick-benefits = My benefits and rent
pick-sleep = My sleep
pick-home = The place where I live
pick-groups = My group or meetings

## If things slip: signs

pick-no-answer = I stop answering messages
pick-bad-sleep = I sleep badly, or in the day
pick-not-eating = I stop eating well
pick-missing-things = I miss groups, or times with my worker
pick-thinking-of-it = I often think about using or drinking
pick-old-places = I go back to old places
pick-on-edge = I get angry or worried fast
pick-what-is-the-use = I start to think nothing will help

## If things slip: what has helped

pick-call-someone = Calling someone
pick-be-with-someone = Not being on my own
pick-go-outside = Going outside
pick-eat-and-rest = Eating and resting
pick-leave-the-place = Leaving the place I am in
pick-wait-a-while = Waiting twenty minutes
pick-a-meeting = Going to a group
pick-busy-hands = Doing something with my hands

## If things slip: ways back

pick-tell-someone = I tell one person I trust
pick-ring-the-service = I call my service and ask to come back
pick-ask-about-medicine = I ask a pharmacist before I restart my medicine
pick-next-group = I go to the next group
pick-next-thing = I do the next small thing in my day
pick-plan-again = I look at my plan again
