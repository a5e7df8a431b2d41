//! People for whom `cargo xtask bench` ranks ideas, from one who said nothing to one who said everything there is to say.

use std::cell::OnceCell;

use recovery_plan::assessment::{Access, Answer, Level, Offered, Outlook, OwnPace, Told};
use recovery_plan::content::{AreaId, BarrierId, Mover, Nation, Phase, PickId, ResourceId, StatementId, SuggestionId};
use recovery_plan::plan::suggested;
use recovery_plan::session::{AREAS_CHOSEN_AT_MOST, Action, Session, Start, update};
use wasm_bindgen::prelude::wasm_bindgen;

/// How many people there are.
const PEOPLE: usize = 40;

thread_local! {
    static EVERYBODY: OnceCell<Vec<Session>> = const { OnceCell::new() };
}

/// How many people there are.
#[wasm_bindgen]
#[must_use]
pub fn people() -> usize {
    PEOPLE
}

/// How many ideas there are to rank.
#[wasm_bindgen]
#[must_use]
pub fn ideas() -> usize {
    SuggestionId::all().count()
}

/// Ranks the ideas for one of them, from 0, so many times; says how many ideas there were, so that nothing is left out
/// as unused.
#[wasm_bindgen]
#[must_use]
pub fn rank(person: usize, times: usize) -> usize {
    EVERYBODY.with(|everybody| {
        let everybody = everybody.get_or_init(|| (0..PEOPLE).map(somebody).collect());
        (0..times).map(|_| everybody.get(person).map_or(0, |session| suggested(session).len())).sum()
    })
}

/// The first said nothing; the last said that everything is in the way a lot, and ticked all there is; those between said
/// more and more.
fn somebody(at: usize) -> Session {
    let says = |thing: usize| thing % PEOPLE < at;
    let mut actions = vec![Action::Begin(Start { nation: Nation::ALL.get(at % 5).copied(), ..Start::default() })];
    for (thing, id) in StatementId::all().enumerate().filter(|(thing, _)| says(thing * 7)) {
        actions.push(Action::Answer(id, Answer::ALL[(thing + at) % 4]));
    }
    for (thing, id) in BarrierId::all().enumerate().filter(|(thing, _)| says(thing * 3)) {
        let level = if at + 1 == PEOPLE { Level::Lot } else { Level::ALL[(thing + at) % 3] };
        actions.push(Action::Level(id, level));
        actions.push(Action::Mover(id, Told::This(Mover::ALL[(thing + at) % Mover::ALL.len()])));
    }
    actions.extend(AreaId::all().skip(at % 5).take(AREAS_CHOSEN_AT_MOST.min(at)).map(Action::ToggleArea));
    actions
        .extend(PickId::all().enumerate().filter(|(thing, _)| says(thing * 5)).map(|(_, id)| Action::TogglePick(id)));
    for (thing, id) in ResourceId::all().enumerate().filter(|(thing, _)| says(thing * 11)) {
        actions.push(Action::Access(id, Told::This(Access::ALL[thing % Access::ALL.len()])));
        actions.push(Action::Outlook(id, Told::This(Outlook::ALL[(thing + at) % Outlook::ALL.len()])));
    }
    if says(20) {
        actions.push(Action::Phase(Told::This(Phase::ALL[at % Phase::ALL.len()])));
        actions.push(Action::Pace(Told::This(OwnPace::ALL[at % OwnPace::ALL.len()])));
    }
    actions.into_iter().fold(Session::default(), |session, action| update(&session, action))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_people_say_more_and_more_and_each_gets_ideas() {
        let said = |at| {
            let session: Session = somebody(at);
            session.answers.iter().count() + session.levels.iter().count() + session.picks.len()
        };
        assert_eq!(said(0), 0);
        assert!(said(10) > 0 && said(PEOPLE - 1) > 2 * said(10), "{} {}", said(10), said(PEOPLE - 1));
        assert!((0..PEOPLE).all(|person| rank(person, 2) >= 14));
        assert_eq!(rank(PEOPLE, 1), 0);
    }
}
