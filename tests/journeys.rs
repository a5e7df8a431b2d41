//! Journeys as lists of actions: what a person does, and what they have at the end of it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::{
    all_the_same, answers, area, go_on, in_the_way, play, said, statement, steps, suggestion, walk_to, whole_way,
};
use recovery_plan::assessment::{Answer, Level, picture};
use recovery_plan::content::{AreaId, Nation, StatementId};
use recovery_plan::plan::{Lane, Reason, StepId, suggested};
use recovery_plan::session::{Action, Company, Device, Notice, Screen, Session, Start};
use recovery_plan::sharing::text::plan_text;

fn begin(nation: Nation) -> Action {
    Action::Begin(Start { company: Company::Alone, device: Device::Shared, nation: Some(nation) })
}

fn lanes(session: &Session, lane: Lane) -> Vec<&str> {
    session.plan.lane(lane).map(|step| step.words()).collect()
}

fn step(session: &Session, words: &str) -> StepId {
    let found = session.plan.steps().iter().find(|step| step.words() == words);
    found.unwrap_or_else(|| panic!("no step says {words}")).id
}

#[test]
fn a_person_who_answers_chooses_and_leaves_takes_a_plan_that_follows_from_what_they_said() {
    let mut session = play([begin(Nation::Scotland), answers("home.settled", Answer::Very), Action::Next]);
    session = go_on(&session, [answers("health.treatment", Answer::Mostly), Action::Next]);
    for _ in 2..AreaId::all().len() {
        session = go_on(&session, [Action::Next]);
    }
    assert_eq!(session.screen, Screen::Picture);
    let strengths = picture(&session.answers).strengths;
    assert_eq!(strengths, [statement("home.settled"), statement("health.treatment")]);

    session = go_on(&session, [Action::ToggleArea(area("money")), Action::Next]);
    session = go_on(&session, [Action::Next, in_the_way("debt", Level::Lot), Action::Next, Action::Go(Screen::Plan)]);
    assert!(!session.further, "the core is enough for a plan");
    let first = suggested(&session).swap_remove(0);
    assert!(first.reasons.contains(&Reason::Chose(area("money"))), "{first:?}");
    assert!(first.id.get().areas.contains(&area("money")));

    session = go_on(&session, [Action::Choose(first.id), Action::AddOwn(said("I ring my sister")), Action::Next]);
    assert_eq!(session.screen, Screen::Slip);
    session = go_on(&session, [Action::Next]);
    assert_eq!(session.screen, Screen::TakeAway);
    let text = plan_text(&session);
    for words in [
        statement("home.settled").get().says.words(),
        area("money").get().name.words(),
        first.id.get().says.words(),
        first.id.get().first.words(),
        "I ring my sister",
    ] {
        assert!(text.contains(words), "the plan does not say “{words}”:\n{text}");
    }
}

#[test]
fn skipping_everything_leads_past_every_screen_to_gentle_beginnings_and_a_sheet_worth_having() {
    let mut session = play([Action::Begin(Start::default())]);
    let mut seen = vec![Screen::Start];
    while session.screen != Screen::Plan {
        seen.push(session.screen);
        session = go_on(&session, [Action::Skip]);
    }
    assert_eq!(seen, whole_way(&session)[..seen.len()]);
    let ideas = suggested(&session);
    assert!(ideas.len() >= 5, "only {} ideas", ideas.len());
    assert!(ideas.iter().all(|idea| idea.reasons == [Reason::Begin]));

    let text = plan_text(&go_on(&session, [Action::Next]));
    assert!(text.contains("999") && text.contains("Samaritans"), "{text}");
    assert!(text.contains("[ ] ___"), "there is room to write by hand:\n{text}");
    assert!(!session.holds_something());
}

#[test]
fn going_back_and_changing_an_answer_keeps_the_new_one_and_every_other() {
    let session = play([
        begin(Nation::England),
        answers("home.settled", Answer::NotYet),
        Action::Next,
        answers("health.body", Answer::Very),
        Action::Back,
        answers("home.settled", Answer::Mostly),
        Action::Next,
    ]);
    assert_eq!(session.screen, Screen::Area(area("health")));
    assert_eq!(session.answers.get(statement("home.settled")), Some(Answer::Mostly));
    assert_eq!(session.answers.get(statement("health.body")), Some(Answer::Very));
    assert_eq!(session.answers.iter().count(), 2);
}

#[test]
fn an_answer_can_be_taken_back_to_rather_not_say() {
    let session = play([answers("home.safe", Answer::NotYet), answers("home.safe", Answer::Skip)]);
    assert_eq!(session.answers.get(statement("home.safe")), Some(Answer::Skip));
    assert_eq!(picture(&session.answers).areas[0].answered, 0);
}

#[test]
fn going_back_from_the_first_area_leads_to_the_start_and_no_further() {
    let session = play([begin(Nation::Wales), Action::Back, Action::Back, Action::Back]);
    assert_eq!(session.screen, Screen::Start);
    assert_eq!(session.start.nation, Some(Nation::Wales));
}

#[test]
fn a_fourth_area_is_not_taken_until_another_is_given_up() {
    let choose = |name: &str| Action::ToggleArea(area(name));
    let three = play([choose("money"), choose("home"), choose("days")]);
    let four = go_on(&three, [choose("people")]);
    assert_eq!(four.areas, [area("money"), area("home"), area("days")]);
    assert_eq!(four.notice, Some(Notice::AreasFull));

    let changed = go_on(&four, [choose("home"), choose("people")]);
    assert_eq!(changed.areas, [area("money"), area("days"), area("people")]);
    assert_eq!(changed.notice, None);
}

#[test]
fn steps_are_chosen_reworded_moved_taken_out_and_put_back() {
    let (week, list) = (suggestion("week-on-paper"), suggestion("bad-day-list"));
    let mut session = play([Action::Choose(week), Action::Choose(list), Action::AddOwn(said("Swim on Friday"))]);
    assert_eq!(lanes(&session, Lane::Now).len(), 3);
    assert_eq!(session.notice, Some(Notice::Added(Lane::Now)));

    let id = step(&session, week.get().says.words());
    session = go_on(&session, [Action::OpenReword(id)]);
    assert_eq!(session.rewording, Some(id));
    session = go_on(&session, [Action::Reword(id, said("Draw my week"))]);
    assert_eq!((session.rewording, session.notice), (None, Some(Notice::Reworded)));
    assert_eq!(session.plan.steps()[0].from, Some(week), "its first move and who could help stay with it");

    session = go_on(&session, [Action::Move(id, Lane::Later)]);
    assert_eq!(
        (lanes(&session, Lane::Later), session.notice),
        (vec!["Draw my week"], Some(Notice::Moved(Lane::Later)))
    );

    let before = steps(&session).join("|");
    let swim = step(&session, "Swim on Friday");
    session = go_on(&session, [Action::Remove(swim)]);
    assert!(!steps(&session).contains(&"Swim on Friday"));
    assert_eq!(session.notice, Some(Notice::Removed));
    session = go_on(&session, [Action::PutBack]);
    assert_eq!(steps(&session).join("|"), before);
    assert_eq!(session.notice, Some(Notice::PutBack));
}

#[test]
fn a_fourth_step_goes_to_next_and_a_move_into_a_full_now_is_refused_with_a_reason() {
    let own = |words: &str| Action::AddOwn(said(words));
    let session = play([own("one"), own("two"), own("three"), own("four")]);
    assert_eq!(lanes(&session, Lane::Now), ["one", "two", "three"]);
    assert_eq!(lanes(&session, Lane::Next), ["four"]);
    assert_eq!(session.notice, Some(Notice::Added(Lane::Next)));

    let refused = go_on(&session, [Action::Move(step(&session, "four"), Lane::Now)]);
    assert_eq!((lanes(&refused, Lane::Next), refused.notice), (vec!["four"], Some(Notice::NowFull)));

    let made_room = go_on(
        &refused,
        [Action::Move(step(&session, "one"), Lane::Later), Action::Move(step(&session, "four"), Lane::Now)],
    );
    assert_eq!(lanes(&made_room, Lane::Now), ["two", "three", "four"]);
}

#[test]
fn pressing_the_same_button_twice_adds_a_step_once() {
    let session = play([Action::Choose(suggestion("hep-c")), Action::Choose(suggestion("hep-c"))]);
    assert_eq!(session.plan.steps().len(), 1);
    let session = play([Action::AddOwn(said("walk")), Action::AddOwn(said(" walk\n"))]);
    assert_eq!(session.plan.steps().len(), 1);
}

#[test]
fn putting_back_never_puts_a_step_in_twice() {
    let week = suggestion("week-on-paper");
    let session = play([Action::Choose(week)]);
    let id = session.plan.steps()[0].id;
    let session = go_on(&session, [Action::Remove(id), Action::Choose(week), Action::PutBack]);
    assert_eq!(steps(&session), [week.get().says.words()]);
}

#[test]
fn finishing_clears_everything_and_the_next_person_begins_with_nothing() {
    let mut session = all_the_same(Answer::ALittle, Level::Lot);
    session = go_on(&session, [Action::ToggleArea(area("home")), Action::AddOwn(said("My secret")), Action::ShowMore]);
    session = go_on(&walk_to(&session, Screen::TakeAway), [Action::Clear]);
    assert_eq!(session, Session { screen: Screen::Cleared, ..Session::default() });

    let idle = go_on(&session, [Action::Next, Action::Back, Action::PutBack, answers("home.safe", Answer::Very)]);
    assert_eq!(idle, session, "nothing can be done on the cleared screen but begin again");

    let again = go_on(&session, [begin(Nation::Wales)]);
    assert_eq!(again, play([begin(Nation::Wales)]));
}

#[test]
fn asking_for_every_idea_shows_all_that_fit_and_changes_nothing_else() {
    let session = walk_to(&all_the_same(Answer::NotYet, Level::Bit), Screen::Plan);
    let more = go_on(&session, [Action::ShowMore]);
    assert_eq!(Session { more_ideas: 0, ..more.clone() }, session);
    assert!(more.more_ideas > 0 && suggested(&more) == suggested(&session));
}

#[test]
fn every_answer_that_is_offered_can_be_given() {
    for id in StatementId::all() {
        for answer in Answer::ALL {
            assert_eq!(play([Action::Answer(id, answer)]).answers.get(id), Some(answer));
        }
    }
}
