### Pages to take along that are about one thing. Which sections a page has, and what fills them, is in `sheets.toml`.

sheet-volunteering = Is this volunteer role right for me?
    .purpose = For me, to think about a role before I say yes and after I begin. It is no contract.
    .note =
        A role should fit your life, and not the other way round. You can ask, try it, and stop.
        Take the page with you, or read it before you go. What helps you is on it, so look who is to see it.
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
sheet-volunteering-stop = How I stop
    .lines =
        I can stop at any time. I do not have to say why.
        I tell the person I know best there: “Thank you for having me. I have to stop for now.”
        I may ask for fewer hours first, or for other work to do.
        I ask if they will write a few lines about what I did.
        If I get benefits, I tell the office that I have stopped.
