//! Screens drawn for a few people who differ as much as screens can.

use recovery_plan::assessment::{Answer, Level};
use recovery_plan::content::{PickId, SuggestionId};
use recovery_plan::plan::{Detail, Said};
use recovery_plan::session::{Action, Prompt, Screen, Session};
use recovery_plan::ui::stills::{names, render, screen};

use super::anyone::WILD;
use super::{all_the_same, area, go_on, said, walk_to, whole_way};

/// The journey's screens for one person, each with its HTML.
pub(crate) fn journey(session: &Session) -> Vec<(Screen, String)> {
    let session = Session { screen: Screen::Start, ..session.clone() };
    whole_way(&session).into_iter().map(|at| (at, screen(&walk_to(&session, at)))).collect()
}

/// People whose screens differ as much as screens can.
pub(crate) fn people() -> Vec<Session> {
    let own = WILD.iter().filter_map(|words| Said::new(words)).map(Action::AddOwn);
    let chosen = SuggestionId::all().take(8).map(Action::Choose);
    let busy = all_the_same(Answer::NotYet, Level::Lot);
    let written =
        Prompt::ALL.iter().zip(WILD).filter_map(|(p, words)| Some(Action::Write(*p, Some(Said::new(words)?))));
    let ticked = PickId::all().map(Action::TogglePick);
    let told = [Action::ToggleArea(area("home")), Action::ShowMore, Action::MoreMovers];
    let busy = go_on(&busy, chosen.chain(own).chain(written).chain(ticked).chain(told));
    vec![Session::default(), all_the_same(Answer::Very, Level::Not), all_the_same(Answer::Skip, Level::Skip), busy]
}

/// Everything there is to see, with a name for each.
pub(crate) fn everything() -> Vec<(String, String)> {
    let screens = people().into_iter().enumerate().flat_map(|(who, session)| {
        journey(&session).into_iter().map(move |(at, html)| (format!("{at:?} of person {who}"), html))
    });
    let open = people().pop().into_iter().flat_map(|session| {
        let session = walk_to(&Session { screen: Screen::Start, ..session }, Screen::Plan);
        let step = session.plan.steps()[0].id;
        let told = Action::Detail(step, Detail::Who, Some(said("my sister")));
        [
            ("rewording".to_owned(), screen(&go_on(&session, [Action::OpenReword(step)]))),
            ("details of a step".to_owned(), screen(&go_on(&session, [told, Action::OpenDetails(step)]))),
            ("after going back".to_owned(), screen(&go_on(&session, [Action::Go(Screen::Picture)]))),
        ]
    });
    let pieces = names().into_iter().map(|name| (name.to_owned(), render(name).expect("a piece")));
    screens.chain(open).chain(pieces).collect()
}
