//! What the native tests share: playing a list of actions, things by their names, random people, and a look at HTML.

#![allow(dead_code, reason = "each test uses some of it")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

pub(crate) mod anyone;
#[cfg(feature = "stills")]
pub(crate) mod drawn;
pub(crate) mod html;

use recovery_plan::assessment::{Answer, Level};
use recovery_plan::content::{AreaId, BarrierId, CardId, Day, PickId, SheetId, StatementId, SuggestionId};
use recovery_plan::plan::Said;
use recovery_plan::session::{Action, Screen, Session, path, update};

/// The day on which facts are looked at, so that no date turns a test red.
pub(crate) const AS_OF: Day = Day(20_782);

/// The session after all these actions, from the very beginning.
pub(crate) fn play(actions: impl IntoIterator<Item = Action>) -> Session {
    go_on(&Session::default(), actions)
}

/// The session after all these actions, from where it is.
pub(crate) fn go_on(session: &Session, actions: impl IntoIterator<Item = Action>) -> Session {
    actions.into_iter().fold(session.clone(), |session, action| update(&session, action))
}

/// The same session, seen on another screen, as somebody gets there by Next alone.
pub(crate) fn walk_to(session: &Session, screen: Screen) -> Session {
    let mut session = session.clone();
    for _ in whole_way(&session) {
        if session.screen == screen {
            return session;
        }
        session = update(&session, Action::Next);
    }
    assert_eq!(session.screen, screen, "the journey never comes to this screen");
    session
}

/// Every screen there is for this person when they answer the further questions too.
pub(crate) fn whole_way(session: &Session) -> Vec<Screen> {
    path(&Session { further: true, ..session.clone() })
}

/// Somebody with something of everything in their way, so that every screen is on their path.
pub(crate) fn hindered() -> Session {
    all_the_same(Answer::ALittle, Level::Lot)
}

/// Every screen of the journey, those about one thing beside it, and the one after it.
pub(crate) fn screens() -> Vec<Screen> {
    let sheets = SheetId::all().map(Screen::Sheet);
    whole_way(&hindered()).into_iter().chain(sheets).chain([Screen::Cleared]).collect()
}

pub(crate) fn pick(name: &str) -> PickId {
    PickId::from_name(name).unwrap_or_else(|| panic!("there is no pick {name}"))
}

pub(crate) fn statement(name: &str) -> StatementId {
    StatementId::from_name(name).unwrap_or_else(|| panic!("there is no statement {name}"))
}

pub(crate) fn barrier(name: &str) -> BarrierId {
    BarrierId::from_name(name).unwrap_or_else(|| panic!("there is no barrier {name}"))
}

pub(crate) fn area(name: &str) -> AreaId {
    AreaId::from_name(name).unwrap_or_else(|| panic!("there is no area {name}"))
}

pub(crate) fn suggestion(name: &str) -> SuggestionId {
    SuggestionId::from_name(name).unwrap_or_else(|| panic!("there is no suggestion {name}"))
}

pub(crate) fn card(name: &str) -> CardId {
    CardId::from_name(name).unwrap_or_else(|| panic!("there is no card {name}"))
}

/// Words somebody typed.
pub(crate) fn said(words: &str) -> Said {
    Said::new(words).expect("words")
}

/// Answers a statement.
pub(crate) fn answers(name: &str, answer: Answer) -> Action {
    Action::Answer(statement(name), answer)
}

/// Says how much a barrier is in the way.
pub(crate) fn in_the_way(name: &str, level: Level) -> Action {
    Action::Level(barrier(name), level)
}

/// Answers every statement and every barrier in the same way.
pub(crate) fn all_the_same(answer: Answer, level: Level) -> Session {
    let statements = StatementId::all().map(|id| Action::Answer(id, answer));
    play(statements.chain(BarrierId::all().map(|id| Action::Level(id, level))))
}

/// The steps as they read, in order.
pub(crate) fn steps(session: &Session) -> Vec<&str> {
    session.plan.steps().iter().map(|step| step.words()).collect()
}
