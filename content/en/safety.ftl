### Help lines and safety cards. Numbers are in `helplines.toml`, never here, except
### 999 and 111, which are the names people know these services by.
### In a card's `.body` each line is a paragraph of its own.

## Help lines

helpline-emergency = Emergency: police or ambulance
    .what = Call if someone is in danger, has taken too much, or will not wake up.
helpline-nhs-111 = NHS 111, mental health option
    .what = For urgent help with your mind or mood. Call 111, then choose the mental health option (2). Day and night.
helpline-nhs-24 = NHS 24, mental health
    .what = For urgent help with your mind or mood. Call 111. Day and night.
helpline-lifeline = Lifeline
    .what = For anyone in distress. Free, day and night.
helpline-samaritans = Samaritans
    .what = Talk about anything that is hard. Free, day and night.
helpline-shout = Shout
    .what = Text the word SHOUT. Someone texts back, day or night.
helpline-breathing-space-scotland = Breathing Space phone line
    .what = For when you feel low or worried, from age 16. Free. Evenings until 2 am, and all weekend.
helpline-abuse-england = National Domestic Abuse Helpline
    .what = Mainly for women. Free, day and night.
helpline-abuse-scotland = Domestic Abuse and Forced Marriage Helpline
    .what = For anyone of any gender. Day and night.
helpline-abuse-wales = Live Fear Free
    .what = For anyone facing abuse. Day and night.
helpline-abuse-wales-text = Live Fear Free by text
    .what = If it is safer to text than to talk. Day and night.
helpline-abuse-northern-ireland = Domestic and Sexual Abuse Helpline
    .what = For anyone of any gender. Free, day and night.
helpline-mens-advice-line = Men’s Advice Line
    .what = For men facing abuse at home. Not open all the time.
helpline-galop = Galop
    .what = For LGBT+ people facing abuse. Not open all the time.
helpline-dan-247 = DAN 24/7
    .what = Drug and alcohol help in Wales. Free.
helpline-frank = FRANK
    .what = Ask about drugs and drink, and where to get help. The call may cost money and show on the bill.
helpline-childline = Childline
    .what = For anyone under 19, about anything. Free.

## Safety cards

card-fits = Call 999 if stopping makes you very ill
    .body =
        Call 999 now for a fit, or if someone is very confused. Call 999 if you see, hear or feel things that are not there.
        This can happen hours or days after stopping drink, benzos, GHB or GBL. It can kill, and hospital can treat it.
        Stay with someone. Tell them what you took, how much, and when it was last.
card-withdrawal = Do not stop drink or benzos all at once
    .body =
        If you drink most days, stopping suddenly can be dangerous. It can kill.
        The same goes for benzos, such as diazepam (Valium) and alprazolam (Xanax). It also goes for GHB and GBL.
        Do not stop suddenly without medical advice. Do not cut down fast on your own.
        Ask a doctor, a nurse, a pharmacist or your local drug and alcohol service first. They can help you do it safely.
        When your doctor is closed, call { -urgent-doctor }.
        After stopping, call 999 for a fit or if someone is very confused. Call 999 if you see or hear things that are not there.
card-overdose = After a break, the same amount can kill
    .body =
        Your body can take less after any break, such as prison, detox, rehab, hospital or days without. What you took before may now be far too much.
        If you do use, try not to be alone. Mixing drugs, or drugs with drink, makes it more risky.
        Carry naloxone if you can, and tell people where it is. It works on heroin, methadone and drugs like them. A drug service can give you a kit and show you how to use it.
        Call 999 if someone will not wake up or breathes slowly. Call 999 if they snore oddly, or their lips turn blue or grey.
        Use naloxone if you have it, even if you are not sure what they took. It does nothing against drink or benzos. It wears off, so 999 comes first.
        If they breathe, roll them onto their side with the head tilted back. If not, do what 999 tells you. Stay with them until help comes.
card-abuse = If someone makes you feel unsafe
    .body =
        Nobody has the right to hurt, scare or control you. It is not your fault.
        You can leave this page at once with the Exit button. The list of pages you visited stays on this device. Someone else may be able to see it.
        Someone may be able to check your phone or this device. If you can, call from a phone that they do not use.
        You do not have to talk to the person about it. You do not have to leave home today. A help line can go through your choices with you.
        In danger, call 999. If you cannot speak, call from a mobile. Cough or tap if you can, and press 55 when you are asked.
card-low-hope = When hope is hard to find
    .body =
        Many people have felt this low, and later felt hope again.
        You do not have to sort everything out today. One small thing is enough. Rest counts too.
        If you would like to talk to someone, these lines are here for you. You can call about anything.
card-crisis = You can talk to someone now
    .body =
        Some words you typed brought up this card. If you meant something else, just carry on.
        If you might hurt yourself or end your life, call 999 now. You can also go to A&E. It is right to call. You are not wasting anyone’s time.
        If you can, go and be near someone you trust. Put space between you and anything you could use to hurt yourself.
        You can also call or text one of these lines. You can say just one thing: “I do not feel safe.”
        This page has told nobody. It sends nothing. You choose who to tell.
card-medicine = Talk to your prescriber before you change a medicine
    .body =
        Do not stop, skip or change your medicine on your own. Stopping suddenly can make you very ill.
        This goes for methadone, buprenorphine and strong pain tablets. It goes for pregabalin and gabapentin. It goes for medicine for mood, sleep or voices.
        Taking medicine as agreed is part of recovery. No step on this page asks you to give it up.
        Ask the person who prescribes it, or a pharmacist. They can look at times, places and other choices with you.
        It is the same for medicine at work, or a drug test there. Ask them what to bring and what to say.
card-pregnancy = If you are pregnant, or may be
    .body =
        Talk to a midwife or doctor before you change what you take or drink. Stopping suddenly can be risky for you and the baby.
        Midwives help many people who use drugs, drink or take medicine. You can ask what is written down and who will see it.
        If you feel very ill, have a fit or bleed, call 999.
card-driving = Driving
    .body =
        If you drive and depend on drink or drugs, the law says to tell { -licence-office }. It is the same if drink or drugs have long been a problem. The rule is not to drive until they say that you can. A doctor can help you work out if this means you.
        Some medicines make it unsafe to drive. The risk is higher when they are new or have just changed. A medicine from a doctor can still make it unsafe or against the law to drive. Ask your prescriber or pharmacist first.
        Jobs that use a lorry, bus, taxi or big machines have stricter rules. Ask before you say yes.
card-under-18 = If you are under 18
    .body =
        This page was written for adults. You can still read it. Some parts will not fit you.
        Childline is there for anyone under 19. You can talk about drink, drugs, home or anything else.
        Many areas have a drug and alcohol team just for young people. A school nurse or a doctor can tell you how to find it.
card-employer = What you tell an employer
    .body =
        In most jobs you choose what to say about your health and treatment. You do not have to bring it up.
        Some jobs have rules of their own, such as driving, trains or big machines. Where people could get hurt, you do have to say. Ask before you take the job.
        If they ask you something in plain words, a false answer can cost you the job later. Ask an adviser first what you have to say.
        Say only what is needed, to one person. Leave health papers at home until you have had advice.
card-jobcentre = What you tell a benefits office
    .body =
        What you say or hand over may be kept, and may affect your claim.
        Tell them about changes such as pay, savings, a partner, a move, rehab or prison. If you have a fit note, hand it in soon.
        You can ask an adviser first what else you have to tell. Leave other health papers at home until you have had advice.
        You can ask for a private room, and for someone to come with you.
card-money = Check with an adviser first
    .body =
        Rules on benefits, debt, homes and criminal records change. They are not the same in each nation of the UK.
        This page cannot tell you what will happen in your case. Check with an adviser first, before you sign, start or stop anything.
        If your right to stay in the UK has limits, get advice on that before you ask for benefits.
        Advice can be free. Ask { -adviser }. A keyworker or a library can help you find them.
