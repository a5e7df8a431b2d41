### Dated facts that stand beside suggestions. `.ask` is said instead once a fact may be stale.
### Figures are in `values` in `facts.toml`, never here.

## Benefits, and work beside them

fact-taper = When you earn, Universal Credit goes down by { $rate } for each pound you take home. Some people can earn a set amount first.
    .ask = Ask an adviser how much Universal Credit goes down when you earn.
fact-earning-ni = Universal Credit goes down bit by bit as you earn more. It sets no limit on the hours you can work.
    .ask = Ask an adviser what happens to Universal Credit when you earn.
fact-work-allowance = If you look after a child, you can earn some money before Universal Credit goes down. The same goes if your health means that you can do less work.
    .ask = Ask an adviser if you can earn a set amount before Universal Credit goes down.
fact-volunteering = On Universal Credit there is no limit on the hours you volunteer. Agree it with your work coach first. Fares and meals that you are paid back do not count as pay.
    .ask = Ask your work coach what volunteering does to your benefits, before you start.
fact-volunteering-ni = You can volunteer while you get benefits, as long as you still meet their rules. Tell the office that pays you before you start.
    .ask = Ask the office that pays you what volunteering does to your benefits, before you start.
fact-treatment-time = In a course of drug or alcohol treatment, the Jobcentre cannot ask you to look for work. This lasts up to { $months }. It starts when you tell them.
    .ask = Ask an adviser for how long treatment can free you from having to look for work.
fact-treatment-time-ni = On new style Jobseeker’s Allowance, treatment can free you from having to look for work for up to { $months }. Ask if it is the same for your benefit.
    .ask = Ask an adviser for how long treatment can free you from having to look for work.
fact-rehab = This counts for rehab that you live in too. There, Universal Credit says you have “limited capability for work”. Those are the words to use. Ask for it when you go in.
    .ask = Ask an adviser how Universal Credit counts you while you are in rehab.
fact-commitment = What the Jobcentre asks of you has to be fair, and fit your life. They can ask less of you for a time, from the day you tell them what is hard.
    .ask = Ask an adviser what the Jobcentre can change if things are hard for you.
fact-commitment-ni = If you are ill, your work coach may be able to change or pause what you agreed to do.
    .ask = Ask your Jobs and Benefits office what can change if you are ill.
fact-health-benefits-and-work = Since { $since }, starting work or volunteering is not by itself a reason to test your health benefits again. What you do there can be. Ask first.
    .ask = Ask an adviser if work or volunteering could mean a new test for your health benefits.
fact-permitted-work = On new style ESA you can do some paid work: under { $hours } hours a week, and below a set pay. Tell the office before you start.
    .ask = Ask an adviser how much paid work new style ESA allows.
fact-adult-disability = In Scotland you ask for Adult Disability Payment, and no longer for PIP. You can get it if you work. You can get it if you do not.
    .ask = Ask an adviser if work changes your Adult Disability Payment.
fact-childcare = If you work, Universal Credit can pay back up to { $share } of each pound that childcare costs you. You mostly pay first. Ask your work coach about help with the first bill.
    .ask = Ask an adviser what Universal Credit pays towards childcare.
fact-free-advice = Citizens Advice gives advice on benefits, debt, homes and work. You do not pay for it.
    .ask = Ask a library who gives free advice near you.
fact-free-advice-ni = Advice NI and its members give advice on benefits, debt and work. Its debt advice is free.
    .ask = Ask a library who gives free advice near you.

## Help into work

fact-jobcentre-costs = The Flexible Support Fund can pay for fares to an interview, work clothes or a course. It is not a loan. Your work coach decides, so ask before you pay.
    .ask = Ask your work coach what they can pay for.
fact-jobcentre-costs-ni = The Travel to Interview Scheme may pay for the way to an interview. Apply before you go.
    .ask = Ask your Jobs and Benefits office what they can pay for.
fact-connect-to-work = Connect to Work helps people find a job and keep it. You choose if you join. Ask if it is open near you, and to you.
    .ask = Ask the council or a work coach which help into work is open near you.
fact-specialist-england = Many drug and alcohol services in England have an employment specialist. The help is called IPS.
    .ask = Ask your service if it has an employment specialist.
fact-no-one-left-behind = Councils in Scotland give help called No One Left Behind. It is for work, learning or volunteering, and a record does not shut you out.
    .ask = Ask the council which help into work it gives.
fact-labour-market-partnership = Each council has a Labour Market Partnership that helps people into work.
    .ask = Ask the council which help into work it gives.
fact-access-to-work = If your health makes a job hard, Access to Work can help pay for what you need there. You have to have a job, or be about to start one.
    .ask = Ask an adviser if there is money for what you need at work.

## Money and debts

fact-crisis-fund-england = Since { $since }, each council in England has a Crisis and Resilience Fund, for basics and for rent. Each sets its own rules.
    .ask = Ask the council what help it has for basics and for rent.
fact-welfare-fund-scotland = The Scottish Welfare Fund gives grants that you do not pay back. You ask the council. For rent, ask about a Discretionary Housing Payment.
    .ask = Ask the council what help it has for basics and for rent.
fact-assistance-fund-wales = The Discretionary Assistance Fund gives grants for basics. It can also help you set up a home. For rent, ask the council about a Discretionary Housing Payment.
    .ask = Ask the council or a support worker what help there is for basics and for rent.
fact-discretionary-support-ni = Discretionary Support can be a grant, or a loan that costs nothing extra. Ask which one you are offered. The Housing Executive may also help with rent.
    .ask = Ask Advice NI what help there is for basics and for rent.
fact-breathing-space = Breathing Space can stop most debt letters and interest for up to { $days }. Only a debt adviser can start it. You go on paying your bills, such as rent.
    .ask = Ask a debt adviser if there is a pause for your debts.
fact-moratorium = In Scotland the pause is called a moratorium. It lasts { $months }. Interest goes on, and it stands on a public list. Talk to a free money adviser first.
    .ask = Ask a money adviser if there is a pause for your debts.
fact-no-pause-ni = Northern Ireland has no scheme like the pause on debts called Breathing Space. An adviser can still ask the people you owe to wait.
    .ask = Ask Advice NI if there is a pause for your debts.
fact-bank = The biggest banks have to offer a free basic account. Having no fixed address does not rule you out.
    .ask = Ask a bank if it has a free basic account, and which papers it takes.

## A home

fact-homeless-england = If you have no home, or may lose it within { $days }, the council has to look at your case. Not everyone is given a place to stay.
    .ask = Ask the council as early as you can if you may lose your home.
fact-homeless-wales = If you have no home, or may lose it, the council has to help you. The rules are changing, so ask as early as you can.
    .ask = Ask the council as early as you can if you may lose your home.
fact-homeless-scotland = If the council thinks you may have no home, it has to find you a place while it decides.
    .ask = Ask the council as early as you can if you may lose your home.
fact-homeless-ni = Ask the Housing Executive, not the council. They can help if you may lose your home within { $days }.
    .ask = Ask the Housing Executive as early as you can if you may lose your home.
fact-no-fault-england = Since { $since }, a private landlord in England has to give a reason to make a tenant leave. Get advice before you go.
    .ask = Get advice before you leave your home. The landlord may not be able to make you go.

## Records

fact-record-ew = The rules changed on { $since }. Many records are now spent sooner. After prison, the time is counted from the end of the whole sentence, with its time on licence.
    .ask = Ask Unlock or Nacro when your record is spent.
fact-record-scotland = Scotland has its own rules. The time is counted from the day the court found you guilty.
    .ask = Ask an adviser when your record is spent in Scotland.
fact-record-ni = Northern Ireland has its own rules, and some records are never spent. Ask NIACRO before you tell an employer.
    .ask = Ask NIACRO when your record is spent in Northern Ireland.
fact-spent = For most jobs you only have to talk about a record that is not spent, and only if they ask. Some jobs can ask for more, such as work with children.
    .ask = Ask an adviser what you have to say about your record for this job.

## Rights at work

fact-disability-law = In law, to depend on drink or drugs is not a disability. It may be one if it began with a doctor’s medicine. A health problem that comes from it may be one too.
    .ask = Ask an adviser if the law on disability covers you.
fact-disability-law-ni = In law, to depend on drink or drugs is not a disability. It may be one if it came from a doctor’s medicine. Ask the Equality Commission.
    .ask = Ask the Equality Commission if the law covers you.
fact-tell-employer = By law you do not have to tell an employer about your health. Where people could get hurt, you do.
    .ask = Ask an adviser what you have to tell an employer about your health.
fact-health-questions = In most cases an employer may not ask about your health before they offer you the job.
    .ask = Ask an adviser what an employer may ask about your health.
fact-other-hours = You can ask for other hours from your first day in a job. They can say no, but they have to talk with you first.
    .ask = Ask Acas when you can ask for other hours.
fact-other-hours-ni = By law you can ask for other hours after { $weeks } in a job. You can always ask without the law.
    .ask = Ask the Labour Relations Agency when you can ask for other hours.
fact-sick-pay = Since { $since }, sick pay starts on the first full day that you are ill. It is for people with an employer. How much you earn does not matter.
    .ask = Ask an adviser when sick pay starts.

## Health

fact-hepatitis-c = The treatment is tablets, in most cases for { $time }. They clear the virus for more than nine people in ten.
    .ask = Ask a nurse how long the tablets take.
fact-naloxone = Anyone can use naloxone to save a life. Drug services and some others can give it to you, and you do not have to see a doctor first.
    .ask = Ask a drug service how to get naloxone.
fact-doctor-england = You do not need ID or an address to join a doctor’s list in England.
    .ask = Ask a drug service how to join a doctor’s list without papers.
fact-doctor-scotland = You do not need ID or an address to join a doctor’s list in Scotland.
    .ask = Ask a drug service how to join a doctor’s list without papers.
