//! Random people: anything anybody could do, in any order, with any words.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use recovery_plan::assessment::{
    Access, Answer, Answers, ById, Level, Levels, Offered, Outlook, OwnPace, PAST_AT_MOST, Past, Told, Went,
};
use recovery_plan::content::{
    AreaId, BarrierId, Day, Mover, Nation, Phase, PickId, ResourceId, StatementId, SuggestionId,
};
use recovery_plan::plan::{Detail, Lane, Said, StepId, When};
use recovery_plan::session::{Action, Company, Device, Notice, Prompt, Screen, Session, Start};

use super::{go_on, play, screens};

/// So many cases, the same on every run, so that nobody's change is held up by somebody else's luck. For others, set
/// `PROPTEST_RNG_SEED`. A failure is shown, not kept in a file.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    let rng_seed = if default.rng_seed == RngSeed::Random { RngSeed::Fixed(28) } else { default.rng_seed };
    ProptestConfig { cases, failure_persistence: None, rng_seed, ..default }
}

/// Words that break pages: markup, places to fill, the marks our own tables use, other scripts, nothing at all.
pub(crate) const WILD: [&str; 21] = [
    "I go for a walk",
    "   ",
    "👩🏽‍🚒 call my sister 🎣🎉",
    "اتصل بأمي غدا",
    "\u{202e}desrever\u{202c} words",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</textarea></pre></main><h1>gone</h1>",
    "\" onclick=\"alert(1)",
    "&lt;b&gt; & &amp; &#x27;",
    "{step} { $name } {count}",
    "\u{1}\u{2}one\u{2}other",
    "{\"format\": 9}",
    "one line\ntwo lines\r\nthree lines\n\nfive",
    "first this  \n   and then\tthat ",
    "\tdon’t \\ 'stop' `now`",
    "Z̸̧̢a̵l̶g̷o̴ \u{301}\u{301}\u{301}",
    "\u{feff}\u{200b}\u{0}\u{7f}",
    "- [ ] People to call\n- Nobody: 0800 000 000",
    "I want to stop drinking",
    "ﷺ ǅ ß İ ﬁ",
];

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(&WILD[..]).prop_map(str::to_owned),
        2 => any::<String>(),
        1 => select(vec!["a", "🎣", "<", "é", "word "]).prop_map(|piece| piece.repeat(10_000)),
    ]
}

/// Words somebody typed.
pub(crate) fn said() -> impl Strategy<Value = Said> {
    words().prop_filter_map("nothing was typed", |words| Said::new(&words))
}

pub(crate) fn statement() -> impl Strategy<Value = StatementId> {
    select(StatementId::all().collect::<Vec<_>>())
}

pub(crate) fn barrier() -> impl Strategy<Value = BarrierId> {
    select(BarrierId::all().collect::<Vec<_>>())
}

pub(crate) fn area() -> impl Strategy<Value = AreaId> {
    select(AreaId::all().collect::<Vec<_>>())
}

pub(crate) fn suggestion() -> impl Strategy<Value = SuggestionId> {
    select(SuggestionId::all().collect::<Vec<_>>())
}

pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    select(&Answer::ALL[..])
}

pub(crate) fn level() -> impl Strategy<Value = Level> {
    select(&Level::ALL[..])
}

pub(crate) fn lane() -> impl Strategy<Value = Lane> {
    select(&Lane::ALL[..])
}

pub(crate) fn nation() -> impl Strategy<Value = Option<Nation>> {
    proptest::option::weighted(0.8, select(&Nation::ALL[..]))
}

pub(crate) fn start() -> impl Strategy<Value = Start> {
    (select(&Company::ALL[..]), select(&Device::ALL[..]), nation()).prop_map(|(company, device, nation)| Start {
        company,
        device,
        nation,
    })
}

fn step() -> impl Strategy<Value = StepId> {
    (0..12u32).prop_map(StepId)
}

/// One of the answers of a question, or "rather not say".
fn told<T: Offered + std::fmt::Debug>() -> impl Strategy<Value = Told<T>> {
    prop_oneof![6 => select(T::ALL).prop_map(Told::This), 1 => Just(Told::Skip)]
}

fn pick() -> impl Strategy<Value = PickId> {
    select(PickId::all().collect::<Vec<_>>())
}

fn resource() -> impl Strategy<Value = ResourceId> {
    select(ResourceId::all().collect::<Vec<_>>())
}

fn place() -> impl Strategy<Value = Screen> {
    select(screens())
}

/// Something said, or taken back.
fn maybe_said() -> impl Strategy<Value = Option<Said>> {
    proptest::option::weighted(0.8, said())
}

/// The further questions, and what is said of a step.
fn further() -> impl Strategy<Value = Action> {
    prop_oneof![
        8 => pick().prop_map(Action::TogglePick),
        4 => (select(&Prompt::ALL[..]), maybe_said()).prop_map(|(prompt, words)| Action::Write(prompt, words)),
        2 => told::<Phase>().prop_map(Action::Phase),
        2 => told::<OwnPace>().prop_map(Action::Pace),
        4 => (barrier(), told::<Mover>()).prop_map(|(id, mover)| Action::Mover(id, mover)),
        4 => (resource(), told::<Access>()).prop_map(|(id, access)| Action::Access(id, access)),
        4 => (resource(), told::<Outlook>()).prop_map(|(id, outlook)| Action::Outlook(id, outlook)),
        1 => Just(Action::MoreMovers),
        3 => step().prop_map(Action::OpenDetails),
        2 => Just(Action::CloseDetails),
        3 => (step(), select(&When::ALL[..])).prop_map(|(id, when)| Action::When(id, when)),
        4 => (step(), select(&Detail::ALL[..]), maybe_said()).prop_map(|(id, detail, s)| Action::Detail(id, detail, s)),
        3 => place().prop_map(Action::Go),
        2 => Just(Action::Forward),
        1 => Just(Action::Typed),
    ]
}

fn notice() -> impl Strategy<Value = Notice> {
    select(vec![Notice::Copied, Notice::CopyRefused, Notice::Printing, Notice::PrintRefused])
}

/// Anything a person can do. Clearing is rare, or nobody would get far.
pub(crate) fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        25 => further(),
        20 => (statement(), answer()).prop_map(|(id, answer)| Action::Answer(id, answer)),
        16 => (barrier(), level()).prop_map(|(id, level)| Action::Level(id, level)),
        6 => area().prop_map(Action::ToggleArea),
        8 => suggestion().prop_map(Action::Choose),
        4 => said().prop_map(Action::AddOwn),
        3 => step().prop_map(Action::OpenReword),
        1 => Just(Action::LeaveReword),
        4 => (step(), said()).prop_map(|(id, words)| Action::Reword(id, words)),
        6 => (step(), lane()).prop_map(|(id, lane)| Action::Move(id, lane)),
        5 => step().prop_map(Action::Remove),
        4 => Just(Action::PutBack),
        1 => Just(Action::ShowMore),
        10 => Just(Action::Next),
        5 => Just(Action::Back),
        3 => Just(Action::Skip),
        1 => notice().prop_map(Action::Say),
        1 => start().prop_map(Action::Begin),
        1 => select(&Company::ALL[..]).prop_map(Action::Company),
        1 => select(&Device::ALL[..]).prop_map(Action::Device),
        2 => nation().prop_map(Action::Nation),
        1 => Just(Action::Clear),
    ]
}

/// A whole visit, from nothing to a lot.
pub(crate) fn visit() -> impl Strategy<Value = Vec<Action>> {
    vec(action(), 0..80)
}

/// Somebody in the middle of a visit.
pub(crate) fn someone() -> impl Strategy<Value = Session> {
    visit().prop_map(play)
}

/// Somebody who answered: each question with the same chance of being left alone, so that every mix comes up, from
/// nearly nothing to nearly everything; among them people to whom nearly all is well and nothing is in the way.
pub(crate) fn answered() -> impl Strategy<Value = Session> {
    let share = select(vec![0.01, 0.15, 0.5, 0.99]);
    (share.clone(), share, 0..3_usize).prop_flat_map(|(told, named, how_well)| {
        let answer = if how_well == 0 { select(&[Answer::Mostly, Answer::Very][..]).boxed() } else { answer().boxed() };
        let level = if how_well == 1 { Just(Level::Not).boxed() } else { level().boxed() };
        let answers = vec(proptest::option::weighted(told, answer), StatementId::all().len());
        let levels = vec(proptest::option::weighted(named, level), BarrierId::all().len());
        (start(), answers, levels, vec(area(), 0..4)).prop_map(|(start, answers, levels, areas)| {
            let answers = StatementId::all().zip(answers).filter_map(|(id, a)| Some(Action::Answer(id, a?)));
            let levels = BarrierId::all().zip(levels).filter_map(|(id, l)| Some(Action::Level(id, l?)));
            let areas = areas.into_iter().map(Action::ToggleArea);
            play([Action::Begin(start)].into_iter().chain(answers).chain(levels).chain(areas))
        })
    })
}

/// Somebody who answered, and who also answered further questions: each with the same chance of being left alone.
pub(crate) fn steered() -> impl Strategy<Value = Session> {
    let maybe = |share: f64| move |s: BoxedStrategy<Action>| vec(proptest::option::weighted(share, s), 1).boxed();
    let one = maybe(0.5);
    let picks = vec(pick(), 0..9).prop_map(|mut picks| {
        picks.sort();
        picks.dedup();
        picks.into_iter().map(|id| Some(Action::TogglePick(id))).collect::<Vec<_>>()
    });
    let movers: Vec<_> = BarrierId::all().map(|id| told().prop_map(move |m| Action::Mover(id, m)).boxed()).collect();
    let near: Vec<_> = ResourceId::all()
        .flat_map(|id| {
            let access = told().prop_map(move |access| Action::Access(id, access)).boxed();
            [access, told().prop_map(move |outlook| Action::Outlook(id, outlook)).boxed()]
        })
        .collect();
    let some = |all: Vec<BoxedStrategy<Action>>, share: f64| -> Vec<_> {
        all.into_iter().map(|action| proptest::option::weighted(share, action).boxed()).collect()
    };
    let phase = one(told().prop_map(Action::Phase).boxed());
    let pace = one(told().prop_map(Action::Pace).boxed());
    (answered(), phase, pace, picks, some(movers, 0.5), some(near, 0.3)).prop_map(
        |(session, phase, pace, picks, movers, near)| {
            let said = [phase, pace, picks, movers, near].into_iter().flatten().flatten();
            go_on(&session, said)
        },
    )
}

pub(crate) fn day() -> impl Strategy<Value = Option<Day>> {
    proptest::option::weighted(0.8, any::<u16>().prop_map(Day))
}

/// What was said at an earlier time.
fn past() -> impl Strategy<Value = Past> {
    (day(), vec((statement(), answer()), 0..20), vec((barrier(), level()), 0..9)).prop_map(|(day, said, in_the_way)| {
        let mut past = Past { day, ..Past::default() };
        said.into_iter().for_each(|(id, answer)| past.answers.set(id, answer));
        in_the_way.into_iter().for_each(|(id, level)| past.levels.set(id, level));
        past
    })
}

/// Somebody who has been here before: with something of everything that a file can hold.
pub(crate) fn returned() -> impl Strategy<Value = Session> {
    let went = vec(proptest::option::weighted(0.6, told::<Went>()), 12);
    (prop_oneof![someone(), steered()], vec(said(), 0..5), went, day(), vec(past(), 0..=PAST_AT_MOST)).prop_map(
        |(session, own, went, review, past)| {
            let mut session = go_on(&session, own.into_iter().map(Action::AddOwn));
            let ids: Vec<StepId> = session.plan.steps().iter().map(|step| step.id).collect();
            ids.into_iter().zip(went).for_each(|(id, went)| session.plan.say_went(id, went));
            Session { review, past, ..session }
        },
    )
}

/// What was told by id, without "rather not say".
fn only_this<Id: Copy + Ord, T: Copy>(told: &ById<Id, Told<T>>) -> ById<Id, Told<T>> {
    let mut kept = ById::default();
    told.iter().filter(|(_, told)| matches!(told, Told::This(_))).for_each(|(id, told)| kept.set(id, told));
    kept
}

/// The same person, but every "rather not say" was left alone instead.
pub(crate) fn without_rather_not_say(session: &Session) -> Session {
    let mut answers = Answers::default();
    session.answers.iter().filter(|(_, a)| *a != Answer::Skip).for_each(|(id, a)| answers.set(id, a));
    let mut levels = Levels::default();
    session.levels.iter().filter(|(_, l)| *l != Level::Skip).for_each(|(id, l)| levels.set(id, l));
    Session {
        answers,
        levels,
        phase: session.phase.filter(|phase| *phase != Told::Skip),
        pace: session.pace.filter(|pace| *pace != Told::Skip),
        movers: only_this(&session.movers),
        access: only_this(&session.access),
        outlook: only_this(&session.outlook),
        ..session.clone()
    }
}
