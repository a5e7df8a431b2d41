//! Screens drawn for a few people who differ as much as screens can.

use recovery_plan::assessment::{Answer, Level, Told, Went};
use recovery_plan::content::{PickId, SheetId, StatementId, SuggestionId};
use recovery_plan::plan::{Detail, Said};
use recovery_plan::record::{RecordError, read, write};
use recovery_plan::session::{Action, Device, Opening, Prompt, Screen, Session, update};
use recovery_plan::ui::stills::{names, render, screen};

use super::anyone::WILD;
use super::{AS_OF, all_the_same, area, go_on, said, walk_to, whole_way};

/// The journey's screens for one person, each with its HTML.
pub(crate) fn journey(session: &Session) -> Vec<(Screen, String)> {
    let session = Session { screen: Screen::Start, ..session.clone() };
    whole_way(&session).into_iter().map(|at| (at, screen(&walk_to(&session, at)))).collect()
}

/// Every sheet about one thing that one person is shown, each on its screen.
pub(crate) fn sheets(session: &Session) -> Vec<(Screen, String)> {
    let plan = walk_to(&Session { screen: Screen::Start, ..session.clone() }, Screen::Plan);
    let shown = SheetId::all().filter(|id| plan.shows_sheet(*id)).map(Screen::Sheet);
    shown.map(|at| (at, screen(&update(&plan, Action::Go(at))))).collect()
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

/// Saving, opening in each of its states, and coming back, for one person.
pub(crate) fn files(session: &Session) -> Vec<(String, String)> {
    let session = Session { screen: Screen::Plan, today: Some(AS_OF), ..session.clone() };
    let saving =
        go_on(&session, [Action::Go(Screen::Save), Action::Offer(Some(said("fond gust skim tide peak sure")))]);
    let mine = update(&saving, Action::Device(Device::Mine));
    let states = [Opening::Choose, Opening::Busy, Opening::Phrase, Opening::WrongPhrase];
    let refused = RecordError::ALL.into_iter().map(|(error, _)| Opening::Refused(error));
    let waits = [Opening::Waits(Box::new(session.clone()))];
    let opening = states.into_iter().chain(refused).chain(waits);
    let mut all = vec![("saving".to_owned(), screen(&saving)), ("saving on my own".to_owned(), screen(&mine))];
    for state in opening {
        let name = format!("opening: {}", format!("{state:?}").split_once('(').map_or("", |(name, _)| name));
        all.push((name, screen(&update(&session, Action::Opening(state)))));
    }
    let file = read(&write(&session, Some(AS_OF))).expect("our own file");
    let visit = Session { today: Some(AS_OF), ..Session::default() };
    let again = go_on(&visit, [Action::Opening(Opening::Busy), Action::Opened(Box::new(file))]);
    let went = again.plan.steps().first().map(|step| Action::Went(step.id, Some(Told::This(Went::Happened))));
    let again = go_on(&again, went.into_iter().chain([Action::AllAgain]));
    let again = go_on(&again, StatementId::all().step_by(2).map(|id| Action::Answer(id, Answer::Mostly)));
    let again = Session { further: true, ..again };
    all.extend(journey(&again).into_iter().map(|(at, html)| (format!("{at:?} back again"), html)));
    all
}

/// Everything there is to see, with a name for each.
pub(crate) fn everything() -> Vec<(String, String)> {
    let screens = people().into_iter().enumerate().flat_map(|(who, session)| {
        let all = journey(&session).into_iter().chain(sheets(&session));
        all.map(move |(at, html)| (format!("{at:?} of person {who}"), html))
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
    let own_file = people().into_iter().enumerate().flat_map(|(who, session)| {
        files(&session).into_iter().map(move |(what, html)| (format!("{what}, person {who}"), html))
    });
    let pieces = names().into_iter().map(|name| (name.to_owned(), render(name).expect("a piece")));
    screens.chain(open).chain(own_file).chain(pieces).collect()
}
