### Dated facts that stand beside suggestions. `.ask` is said instead once a fact may be stale.
### Figures are in `values` in `facts.toml`, never here.

## Benefits, and work beside them

fact-taper = For each pound that you take home, Universal Credit goes down by { $rate }. Some people can earn a set amount first. Help with rent and other benefits have rules of their own.
    .ask = Ask an adviser how much Universal Credit goes down when you earn.
fact-earning-ni = Universal Credit goes down bit by bit as you earn more. It sets no limit on your hours. Other benefits do, so ask first if you get one for your health.
    .ask = Ask an adviser what happens to Universal Credit when you earn.
fact-work-allowance = Some people can earn a bit of money first, before Universal Credit goes down. Do you look after a child? Or were you told that you have “limited capability for work”? Then you may be one of them.
    .ask = Ask an adviser if you can earn a set amount before Universal Credit goes down.
fact-volunteering = On Universal Credit you can volunteer for as many hours as you like. You may still have to look for work too, so agree it with your work coach first. Real fares and meals that you are paid back do not count as pay.
    .ask = Ask your work coach what volunteering does to your benefits, before you start.
fact-volunteering-ni = You can volunteer while you get benefits, as long as you still meet their rules. Tell the office that pays you before you start.
    .ask = Ask the office that pays you what volunteering does to your benefits, before you start.
fact-treatment-time = In a planned course of drug or alcohol treatment, Universal Credit can let you off looking for work. This is for up to { $months }. Ask if yours counts. You may still have meetings. Do what you agreed until they say it has changed.
    .ask = Ask an adviser for how long treatment can free you from having to look for work.
fact-treatment-time-ni = On new style Jobseeker’s Allowance, treatment can let you off looking for work for up to { $months }. Ask if it is the same for your benefit. Do what you agreed until they say it has changed.
    .ask = Ask an adviser for how long treatment can free you from having to look for work.
fact-rehab = If you live in a rehab, Universal Credit can say you have “limited capability for work”. Use those words when you tell them. It may bring no extra money. Before you go in or give up a home, ask an adviser what to do about your rent.
    .ask = Before you go into rehab, ask an adviser about your benefits, your rent and keeping your home.
fact-commitment = What the Jobcentre asks of you has to be fair, and fit your life. If you tell them what is hard, they can ask less for a time. Do what you agreed until they say it has changed.
    .ask = Ask an adviser what the Jobcentre can change if things are hard for you.
fact-commitment-ni = If you are ill, your work coach may be able to change or pause what you agreed to do. Do what you agreed until they say it has changed.
    .ask = Ask your Jobs and Benefits office what can change if you are ill.
fact-health-benefits-and-work = Since { $since }, work or volunteering is not by itself a reason to test you again. This is for Universal Credit and new style ESA. What you do in the job can be. Ask first.
    .ask = Ask an adviser if work or volunteering could mean a new test for your health benefits.
fact-permitted-work = On new style ESA you can do some paid work: under { $hours } hours a week, and below a set pay. Tell the office before you start.
    .ask = Ask an adviser how much paid work new style ESA allows.
fact-adult-disability = In Scotland you ask for Adult Disability Payment, and no longer for PIP. You may get it in work or out of work. Tell them if your needs change.
    .ask = Ask an adviser if work changes your Adult Disability Payment.
fact-childcare = If you work, Universal Credit can pay back up to { $share } of each pound of childcare, up to a limit. It has to be a registered carer. In a couple, mostly both have to work. You mostly pay first. Ask your work coach about the first bill.
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
fact-no-one-left-behind = Councils in Scotland give help called No One Left Behind. It is for work, learning or volunteering. It is for people with a record too.
    .ask = Ask the council which help into work it gives.
fact-labour-market-partnership = Each council has a Labour Market Partnership that helps people into work.
    .ask = Ask the council which help into work it gives.
fact-access-to-work = If your health makes a job hard, Access to Work can help pay for what you need there. You have to have a job, or be about to start one. Ask first who they will talk to, as your employer may hear.
    .ask = Ask an adviser if there is money for what you need at work.

## Money and debts

fact-crisis-fund-england = Since { $since }, councils in England run the Crisis and Resilience Fund, for basics and for rent. Each sets its own rules and can say no. Ask which council runs it where you live.
    .ask = Ask the council what help it has for basics and for rent.
fact-welfare-fund-scotland = The Scottish Welfare Fund gives grants that you do not pay back. You ask the council. For rent, ask about a Discretionary Housing Payment.
    .ask = Ask the council what help it has for basics and for rent.
fact-assistance-fund-wales = The Discretionary Assistance Fund gives grants for basics. It can also help you set up a home. For rent, ask the council about a Discretionary Housing Payment.
    .ask = Ask the council or a support worker what help there is for basics and for rent.
fact-discretionary-support-ni = Discretionary Support can be a grant, or a loan that you pay back with no interest. Ask which one you are offered. The Housing Executive may also help with rent.
    .ask = Ask Advice NI what help there is for basics and for rent.
fact-breathing-space = Breathing Space can stop most letters, interest and action on debts for up to { $days }. It leaves out court fines and some others. Only a debt adviser can start it. You go on paying bills such as rent, or it can end.
    .ask = Ask a debt adviser if there is a pause for your debts.
fact-moratorium = In Scotland you can ask for a pause on debts, called a moratorium. It lasts { $months }, and interest goes on. Your name goes on a public list, so talk to an adviser first if you hide from someone.
    .ask = Ask a money adviser if there is a pause for your debts.
fact-no-pause-ni = Northern Ireland has no scheme like the pause on debts called Breathing Space. An adviser can still ask the people you owe to wait.
    .ask = Ask Advice NI if there is a pause for your debts.
fact-bank = The biggest banks have to offer a free basic account, but one can say no. Having no fixed address does not rule you out. If you owe a bank money, try another.
    .ask = Ask a bank if it has a free basic account, and which papers it takes.

## A home

fact-homeless-england = If you have no home, or may lose it within { $days }, the council has to look at your case. Not everyone is given a place to stay.
    .ask = Ask the council as early as you can if you may lose your home.
fact-homeless-wales = If you have no home, or may lose it, the council has to look at how it can help. The rules are changing, so ask as early as you can.
    .ask = Ask the council as early as you can if you may lose your home.
fact-homeless-scotland = If the council thinks you may have no home, it has to find you a place while it decides.
    .ask = Ask the council as early as you can if you may lose your home.
fact-homeless-ni = Ask the Housing Executive, not the council. They can help if you have no home, or may lose it within { $days }. Ask early, even if you have longer.
    .ask = Ask the Housing Executive as early as you can if you may lose your home.
fact-no-fault-england = Since { $since }, most private landlords in England have to give a reason. Owing rent can be one. Other rules can apply to lodgers, hostels and supported homes. Get advice the day a notice or court letter comes.
    .ask = Get advice the day a notice or court letter comes, and before you leave your home.

## Records

fact-record-ew = The rules changed on { $since }. Many records are now spent sooner, but some never are. After prison, the time starts at the end of the whole sentence, with licence. A new record can make it longer.
    .ask = Ask Unlock or Nacro when your record is spent.
fact-record-scotland = Scotland has its own rules. The time is counted from the day the court found you guilty. Some long sentences are not spent this way.
    .ask = Ask an adviser when your record is spent in Scotland.
fact-record-ni = Northern Ireland has its own rules, and some records are never spent. Ask NIACRO before you tell an employer.
    .ask = Ask NIACRO when your record is spent in Northern Ireland.
fact-spent = For most jobs you only have to talk about a record that is not spent, and only if they ask. Some jobs can ask for more, such as work with children, in health or in law.
    .ask = Ask an adviser what you have to say about your record for this job.

## Rights at work

fact-disability-law = A health problem that comes from drink or drugs may be a disability in law. To depend on them is not. It may be, if it began with a doctor’s medicine.
    .ask = Ask an adviser if the law on disability covers you.
fact-disability-law-ni = In law, to depend on drink or drugs is not a disability. It may be one if it came from a doctor’s medicine. Ask the Equality Commission.
    .ask = Ask the Equality Commission if the law covers you.
fact-tell-employer = In most jobs no law makes you bring up your health. Where people could get hurt, you have to say. Your contract may have rules too. If they ask, do not make up an answer.
    .ask = Ask an adviser what you have to tell an employer about your health.
fact-health-questions = In most cases an employer may not ask about your health before they offer you the job. After that they can.
    .ask = Ask an adviser what an employer may ask about your health.
fact-other-hours = From the first day, an employee can ask in writing for other hours. They can say no, but have to talk with you first. The change stays for good unless you agree an end date.
    .ask = Ask Acas when you can ask for other hours.
fact-other-hours-ni = By law you can ask for other hours after { $weeks } in a job. You can always ask without the law.
    .ask = Ask the Labour Relations Agency when you can ask for other hours.
fact-sick-pay = Since { $since }, employees can get sick pay from the first full day they are ill. Low pay no longer shuts you out, but you may get less. Tell your employer at once.
    .ask = Ask an adviser when sick pay starts.

## Health

fact-hepatitis-c = The treatment is tablets, in most cases for { $time }. They clear the virus for more than nine people in ten.
    .ask = Ask a nurse how long the tablets take.
fact-naloxone = Anyone can use naloxone to save a life. Drug services and some others can give it to you, and you do not have to see a doctor first.
    .ask = Ask a drug service how to get naloxone.
fact-doctor-england = You do not need ID or an address to join a doctor’s list in England. A full list can still be a reason to say no.
    .ask = Ask a drug service how to join a doctor’s list without papers.
fact-doctor-scotland = You do not need ID or an address to join a doctor’s list in Scotland.
    .ask = Ask a drug service how to join a doctor’s list without papers.
