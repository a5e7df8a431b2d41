//! Answers really steer the plan: one property for each rule, over thousands of people; and, for each rule, somebody for
//! whom the plan goes wrong when the rule is taken away, so that no property holds by chance.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::anyone::{config, steered};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};
use recovery_plan::assessment::{Answer, Level, Outlook, OwnPace, Told};
use recovery_plan::content::{BarrierId, Group, Mover, Pace, Phase, PickId, Size, Suggestion, SuggestionId};
use recovery_plan::plan::{FIRST_SHOWN, Reason, Rule, Suggested, suggested, suggested_without};
use recovery_plan::session::Session;

/// What a rule promises of a list, or what is wrong with it.
type Promise = fn(&Session, &[Suggested]) -> Result<(), String>;

/// Every rule with its promise.
const PROMISES: [(Rule, Promise); 12] = [
    (Rule::Chosen, |s, list| in_order(s, list, 0)),
    (Rule::InTheWay, |s, list| in_order(s, list, 1)),
    (Rule::Whose, |s, list| in_order(s, list, 2)),
    (Rule::Outlook, |s, list| in_order(s, list, 3).and_then(|()| harder_is_named(s, list))),
    (Rule::Pace, |s, list| in_order(s, list, 4)),
    (Rule::Picks, |s, list| in_order(s, list, 6)),
    (Rule::Given, nothing_that_is_not_there),
    (Rule::Narrow, nothing_about_what_they_did_not_speak_of),
    (Rule::Phase, fits_the_phase),
    (Rule::NotForNow, nothing_that_is_not_for_now),
    (Rule::Strengths, strengths_are_named),
    (Rule::Mix, something_tiny_and_something_hopeful),
];

/// What the order goes by, the weightiest first: areas chosen, how much is in the way, whose move, what gets harder, pace,
/// how many things at once, what was ticked.
fn criteria(session: &Session, idea: &Suggestion) -> [u8; 7] {
    let chosen = idea.areas.iter().any(|area| session.areas.contains(area));
    let own = idea.areas.first().is_some_and(|area| session.areas.contains(area));
    let much = |id: &BarrierId| match session.levels.get(*id) {
        Some(Level::Lot) => 2,
        Some(Level::Bit) => 1,
        _ => 0,
    };
    let harder = idea.resources.iter().any(|id| session.outlook.get(*id) == Some(Told::This(Outlook::Harder)));
    [
        u8::from(chosen) + u8::from(own),
        idea.barriers.iter().map(much).max().unwrap_or(0),
        whose(session, idea),
        u8::from(harder),
        pace(session, idea),
        idea.barriers.iter().map(much).sum(),
        u8::from(idea.picks.iter().any(|id| session.picks.contains(id))),
    ]
}

/// 2 for an idea that leaves the move with whom the person said has it, 0 for one that gives it to the other side.
fn whose(session: &Session, idea: &Suggestion) -> u8 {
    let mut best = None;
    for id in idea.barriers.iter().filter(|id| session.levels.get(**id) == Some(Level::Lot)) {
        if let Some(Told::This(said)) = session.movers.get(*id) {
            let fits = if said == idea.mover {
                2
            } else if said == Mover::Shared || idea.mover == Mover::Shared {
                1
            } else {
                0
            };
            best = best.max(Some(fits));
        }
    }
    best.unwrap_or(1)
}

fn pace(session: &Session, idea: &Suggestion) -> u8 {
    let step = |early, later| match idea.pace {
        Pace::Early => early,
        Pace::Any => 1,
        Pace::Later => later,
    };
    match session.pace.and_then(Told::this) {
        Some(OwnPace::NotNow | OwnPace::Slow) => step(2, 0),
        Some(OwnPace::Soon) => step(0, 2),
        Some(OwnPace::Steady) | None => 1,
    }
}

/// Among the first few, and among the rest, nothing stands behind something that is equal in all weightier things and
/// worse in this one.
fn in_order(session: &Session, list: &[Suggested], at: usize) -> Result<(), String> {
    let (first, rest) = list.split_at(FIRST_SHOWN.min(list.len()));
    for group in [first, rest] {
        for (later, better) in group.iter().enumerate() {
            for worse in &group[..later] {
                let (b, w) = (criteria(session, better.id.get()), criteria(session, worse.id.get()));
                if b[..at] == w[..at] && b[at] > w[at] {
                    return Err(format!("{} stands behind {}", better.id.name(), worse.id.name()));
                }
            }
        }
    }
    Ok(())
}

fn harder_is_named(session: &Session, list: &[Suggested]) -> Result<(), String> {
    each(list, |idea| {
        let harder = criteria(session, idea.id.get())[3] > 0;
        let named = idea.reasons.iter().any(|reason| matches!(reason, Reason::Harder(_)));
        harder == named
    })
}

fn fits_the_phase(session: &Session, list: &[Suggested]) -> Result<(), String> {
    let keeps_a_job = |id: &PickId| id.get().group == Group::Ladder && session.picks.contains(id);
    each(list, |idea| match session.phase.and_then(Told::this) {
        Some(phase) => idea.id.get().phases.has(phase),
        // For people in work only: said so, or ticked a rung that it is for.
        None => !idea.id.get().phases.is_only_work() || idea.id.get().picks.iter().any(keeps_a_job),
    })
}

/// Nobody without a home is told to open the letters about it, and nobody with a bank account to get one, unless they ticked
/// what leads there.
fn nothing_that_is_not_there(session: &Session, list: &[Suggested]) -> Result<(), String> {
    each(list, |idea| {
        let idea = idea.id.get();
        let ticked = idea.picks.iter().any(|id| session.picks.contains(id));
        let lacks = idea.needs.iter().any(|id| session.answers.get(*id) == Some(Answer::NotYet));
        let has = |id| matches!(session.answers.get(id), Some(Answer::Mostly | Answer::Very));
        ticked || !(lacks || idea.spared_by.iter().any(|id| has(*id)))
    })
}

/// Nobody is offered help with childcare, or with set times, who said nothing of either.
fn nothing_about_what_they_did_not_speak_of(session: &Session, list: &[Suggested]) -> Result<(), String> {
    each(list, |idea| {
        let idea = idea.id.get();
        let in_the_way = |id: &BarrierId| matches!(session.levels.get(*id), Some(Level::Bit | Level::Lot));
        !idea.narrow || idea.barriers.iter().any(in_the_way) || idea.picks.iter().any(|id| session.picks.contains(id))
    })
}

fn nothing_that_is_not_for_now(session: &Session, list: &[Suggested]) -> Result<(), String> {
    let not_now = session.phase == Some(Told::This(Phase::NotNow)) || session.pace == Some(Told::This(OwnPace::NotNow));
    each(list, |idea| !(not_now && (idea.id.get().paid_work || idea.id.get().pace == Pace::Later)))
}

fn strengths_are_named(session: &Session, list: &[Suggested]) -> Result<(), String> {
    each(list, |idea| {
        let strong = |id| matches!(session.answers.get(id), Some(Answer::Mostly | Answer::Very));
        let helps = idea.id.get().strengths.iter().any(|id| strong(*id));
        let named = idea.reasons.iter().any(|reason| matches!(reason, Reason::Have(id) if strong(*id)));
        helps == named
    })
}

fn something_tiny_and_something_hopeful(_: &Session, list: &[Suggested]) -> Result<(), String> {
    let first = || list.iter().take(FIRST_SHOWN).map(|idea| idea.id.get());
    let tiny = first().any(|idea| idea.size == Size::Tiny);
    let hopeful = first().any(|idea| idea.hopeful);
    if tiny && hopeful { Ok(()) } else { Err(format!("tiny: {tiny}, hopeful: {hopeful}")) }
}

fn each(list: &[Suggested], right: impl Fn(&Suggested) -> bool) -> Result<(), String> {
    list.iter().find(|idea| !right(idea)).map_or(Ok(()), |idea| Err(idea.id.name().to_owned()))
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn every_rule_keeps_its_promise_to_everybody(session in steered()) {
        let list = suggested(&session);
        for (rule, promise) in PROMISES {
            if let Err(wrong) = promise(&session, &list) {
                return Err(TestCaseError::fail(format!("{rule:?}: {wrong}")));
            }
        }
    }

    #[test]
    fn whatever_was_said_the_plan_is_full(session in steered()) {
        // "Not for now", another phase, a slow pace: each is a full answer and leaves nobody with less.
        prop_assert!(suggested(&session).len() >= FIRST_SHOWN, "{} ideas", suggested(&session).len());
    }

    #[test]
    fn every_a_lot_has_an_idea_in_every_phase(session in steered()) {
        let list = suggested(&session);
        for id in BarrierId::all().filter(|id| session.levels.get(*id) == Some(Level::Lot)) {
            prop_assert!(list.iter().any(|idea| idea.id.get().barriers.contains(&id)), "{}", id.name());
        }
    }
}

#[test]
fn without_its_rule_every_promise_is_broken_to_somebody() {
    for (rule, promise) in PROMISES {
        let mut runner = TestRunner::new(ProptestConfig { rng_seed: RngSeed::Fixed(3), ..config(1) });
        let broken = (0..3000).any(|_| {
            let session = steered().new_tree(&mut runner).expect("somebody").current();
            promise(&session, &suggested_without(&session, Some(rule))).is_err()
        });
        assert!(broken, "{rule:?} promises nothing that would not hold anyway");
    }
}

#[test]
fn every_idea_that_needs_something_near_says_so_when_that_is_hard_to_get() {
    use recovery_plan::assessment::Access;
    use recovery_plan::plan::hard_to_get;
    for id in SuggestionId::all() {
        for resource in id.get().resources {
            for (access, hard) in [
                (Access::Easy, false),
                (Access::Reasonable, false),
                (Access::Difficult, true),
                (Access::VeryDifficult, true),
            ] {
                let mut session = Session::default();
                session.access.set(*resource, Told::This(access));
                assert_eq!(hard_to_get(&session, id.get()), hard.then_some(*resource));
            }
        }
    }
}
