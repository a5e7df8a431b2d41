//! With family or a friend beside the person: what is best answered alone is asked only alone, and shows nowhere else.
//! Native only with feature `stills`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]
#![cfg(feature = "stills")]

mod common;

use common::html::tags;
use common::{all_the_same, answers, anyone, go_on, in_the_way, play, walk_to, whole_way};
use proptest::prelude::*;
use recovery_plan::assessment::{Answer, Level};
use recovery_plan::content::{BarrierId, CardId, StatementId};
use recovery_plan::plan::cards;
use recovery_plan::session::{Action, Company, Screen, Session, update};
use recovery_plan::sharing::text::{everything, plan_text, slip_text};
use recovery_plan::ui::stills::screen;

fn beside(company: Company, session: &Session) -> Session {
    let mut session = session.clone();
    session.start.company = company;
    session
}

/// What a screen asks, by the hooks of its questions.
fn asked(html: &str) -> Vec<String> {
    tags(html)
        .into_iter()
        .flat_map(|tag| ["data-item", "data-barrier", "data-move"].map(|hook| tag.get(hook).map(str::to_owned)))
        .flatten()
        .collect()
}

/// As somebody gets there: from the list beside the plan.
fn walk_to_alone(session: &Session) -> Session {
    update(&walk_to(session, Screen::Plan), Action::Go(Screen::Alone))
}

fn kept_for_alone() -> Vec<&'static str> {
    let statements = StatementId::all().filter(|id| id.get().alone).map(StatementId::name);
    statements.chain(BarrierId::all().filter(|id| id.get().alone).map(BarrierId::name)).collect()
}

/// The same person, without the answers that are kept for when they are alone.
fn silent(session: &Session) -> Session {
    let mut silent = Session {
        answers: Default::default(),
        levels: Default::default(),
        movers: Default::default(),
        ..session.clone()
    };
    session.answers.iter().filter(|(id, _)| !id.get().alone).for_each(|(id, answer)| silent.answers.set(id, answer));
    session.levels.iter().filter(|(id, _)| !id.get().alone).for_each(|(id, level)| silent.levels.set(id, level));
    session.movers.iter().filter(|(id, _)| !id.get().alone).for_each(|(id, mover)| silent.movers.set(id, mover));
    silent
}

#[test]
fn being_safe_convictions_and_health_are_what_is_kept_for_alone() {
    let kept = kept_for_alone();
    for id in
        ["home.safe", "health.body", "health.mind", "health.treatment", "unsafe", "record", "health", "treatment-hours"]
    {
        assert!(kept.contains(&id), "{id} is asked in front of everybody");
    }
    assert!(!kept.contains(&"skills.proud") && !kept.contains(&"childcare"));
}

#[test]
fn nothing_of_that_is_asked_in_front_of_family_or_a_friend() {
    let busy = beside(Company::Family, &Session { screen: Screen::Start, ..all_the_same(Answer::NotYet, Level::Lot) });
    for at in whole_way(&busy) {
        let on_the_screen = asked(&screen(&walk_to(&busy, at)));
        let wrong: Vec<_> = on_the_screen.iter().filter(|id| kept_for_alone().contains(&id.as_str())).collect();
        assert!(wrong.is_empty(), "{at:?} asks {wrong:?}");
    }
}

#[test]
fn a_person_alone_or_with_a_worker_is_asked_everything_on_the_way() {
    for company in [Company::Alone, Company::Worker] {
        let session = beside(company, &Session::default());
        let all: Vec<_> =
            whole_way(&session).into_iter().flat_map(|at| asked(&screen(&walk_to(&session, at)))).collect();
        for id in kept_for_alone() {
            assert!(all.iter().any(|asked| asked == id), "{id} is not asked with {company:?}");
        }
        assert!(!whole_way(&session).contains(&Screen::Alone));
    }
}

#[test]
fn what_cannot_wait_is_asked_first_there_and_its_ideas_come_first() {
    let there = walk_to_alone(&beside(Company::Family, &Session::default()));
    let alone = update(&there, Action::AloneNow);
    let first = asked(&screen(&alone));
    assert_eq!(&first[..3], ["home.safe", "home.around", "unsafe"], "{first:?}");
    let all = BarrierId::all().filter(|id| id.get().alone).map(|id| Action::Level(id, Level::Lot));
    let html = screen(&go_on(&alone, all));
    let ideas: Vec<String> =
        tags(&html).iter().filter_map(|tag| tag.get("data-suggestion").map(str::to_owned)).take(3).collect();
    for idea in &ideas {
        assert!(common::suggestion(idea).get().barriers.contains(&common::barrier("unsafe")), "{ideas:?}");
    }
}

#[test]
fn a_private_step_that_was_taken_out_is_not_kept_for_others_to_find() {
    let there = go_on(
        &walk_to_alone(&beside(Company::Family, &Session::default())),
        [Action::AloneNow, in_the_way("unsafe", Level::Lot), Action::Choose(common::suggestion("safe-places"))],
    );
    let plan = update(&there, Action::Back);
    let gone = update(&plan, Action::Remove(plan.plan.steps()[0].id));
    assert!(!gone.plan.can_put_back());
    let plain = go_on(&gone, [Action::Choose(common::suggestion("cook-one"))]);
    assert!(update(&plain, Action::Remove(plain.plan.steps()[0].id)).plan.can_put_back(), "any other comes back");
}

#[test]
fn that_they_were_there_shows_nowhere() {
    let plan = walk_to(&beside(Company::Family, &Session::default()), Screen::Plan);
    let visited =
        go_on(&plan, [Action::Go(Screen::Alone), Action::AloneNow, in_the_way("unsafe", Level::Lot), Action::Back]);
    assert_eq!(visited, plan, "not in the trail, the count, the offers or what there is to lose");
}

#[test]
fn the_screen_for_alone_is_empty_until_they_say_so_and_again_when_they_leave_it() {
    let there = walk_to_alone(&beside(Company::Family, &Session::default()));
    assert!(asked(&screen(&there)).is_empty());
    let alone =
        go_on(&there, [Action::AloneNow, in_the_way("unsafe", Level::Lot), answers("health.body", Answer::Very)]);
    let mut now: Vec<_> = asked(&screen(&alone));
    let mut kept = kept_for_alone();
    now.sort();
    kept.sort_unstable();
    assert_eq!(now, kept, "everything that was kept is asked here");
    let company = Action::Company(Company::Alone);
    for leave in [Action::Next, Action::Skip, Action::Back, Action::Forward, Action::Go(Screen::Plan), company] {
        let left = update(&alone, leave.clone());
        assert!(!left.alone_now && left.screen != Screen::Alone, "{leave:?}");
        if left.keeps_some_for_alone() {
            assert!(left.answers.is_empty() && left.levels.is_empty(), "{leave:?} keeps what was said");
            let again = update(&left, Action::Go(Screen::Alone));
            assert!(asked(&screen(&again)).is_empty(), "{leave:?} leaves the answers in sight");
        }
    }
    let elsewhere = update(&there, Action::Back);
    assert!(!update(&elsewhere, Action::AloneNow).alone_now, "only on its own screen");
}

#[test]
fn what_was_said_alone_brings_ideas_and_the_card_there_and_nowhere_else() {
    let said =
        [in_the_way("unsafe", Level::Lot), in_the_way("record", Level::Lot), answers("health.body", Answer::NotYet)];
    let there = walk_to_alone(&beside(Company::Family, &Session::default()));
    let alone = go_on(&there, [Action::AloneNow].into_iter().chain(said));
    assert!(!everything(&alone).contains("A person or place"), "nothing of it is on a sheet, or kept for a failure");
    let html = screen(&alone);
    let shows = |html: &str, idea: &str| html.contains(&format!("data-suggestion=\"{idea}\""));
    assert!(shows(&html, "safe-places") || shows(&html, "abuse-line") || shows(&html, "safe-phone"), "{html}");
    assert!(html.contains("data-card=\"abuse\""));
    let plan = screen(&update(&alone, Action::Go(Screen::Plan)));
    for idea in ["safe-places", "abuse-line", "safe-phone", "tell-one-safe-person", "record-rules"] {
        assert!(!shows(&plan, idea), "{idea} shows in the plan");
    }
}

#[test]
fn the_way_to_it_is_there_for_everybody_with_such_company_answered_or_not() {
    let quiet = beside(Company::Family, &Session::default());
    let spoken = go_on(&quiet, [in_the_way("unsafe", Level::Lot), answers("health.mind", Answer::NotYet)]);
    for session in [quiet, spoken] {
        let plan = screen(&walk_to(&session, Screen::Plan));
        assert!(plan.contains("data-to=\"alone\""), "{plan}");
    }
}

#[test]
fn the_card_about_abuse_is_there_for_everybody_whoever_is_beside_them() {
    for company in Company::ALL {
        let session = beside(company, &Session::default());
        assert!(cards(&session.to_show()).into_iter().any(|id: CardId| id.name() == "abuse"), "{company:?}");
    }
}

#[test]
fn a_slip_of_the_finger_about_who_is_here_loses_nothing_and_going_on_with_company_forgets_what_they_may_not_see() {
    let said = play([
        in_the_way("unsafe", Level::Lot),
        answers("health.body", Answer::Very),
        answers("days.enjoy", Answer::Very),
    ]);
    let there_and_back = go_on(&said, [Action::Company(Company::Family), Action::Company(Company::Alone)]);
    assert_eq!((&there_and_back.answers, &there_and_back.levels), (&said.answers, &said.levels));
    let gone_on =
        go_on(&said, [Action::Company(Company::Family), Action::Next, Action::Back, Action::Company(Company::Alone)]);
    assert!(gone_on.levels.is_empty(), "whoever changes it back finds nothing");
    assert_eq!(gone_on.answers.iter().count(), 1, "what was asked in front of everybody stays");
    let on_health = Session { screen: Screen::Area(common::area("health")), ..said };
    let family = update(&on_health, Action::Company(Company::Family));
    assert!(recovery_plan::session::path(&family).contains(&update(&family, Action::Next).screen));
}

proptest! {
    #![proptest_config(anyone::config(48))]

    #[test]
    fn no_screen_and_no_sheet_in_front_of_family_tells_what_was_said_alone(session in prop_oneof![anyone::someone(), anyone::steered()]) {
        let spoken = Session { alone_now: false, ..beside(Company::Family, &session) };
        let silent = silent(&spoken);
        prop_assert_eq!(screen(&spoken), screen(&silent));
        prop_assert_eq!(everything(&spoken), everything(&silent));
        prop_assert_eq!((plan_text(&spoken), slip_text(&spoken)), (plan_text(&silent), slip_text(&silent)));
        let start = |session: &Session| Session { screen: Screen::Start, trail: vec![], ahead: vec![], return_to: None, ..session.clone() };
        for at in whole_way(&start(&spoken)) {
            prop_assert_eq!(screen(&walk_to(&start(&spoken), at)), screen(&walk_to(&start(&silent), at)));
        }
    }
}
