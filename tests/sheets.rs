//! Sheets about one thing: whoever is shown one learns nothing from it that the person has kept for themselves, and each
//! is offered where it belongs.
//!
//! Tried on a copy of the code, each of these turned a test here red: printing the steps of private suggestions; printing
//! strengths that are asked alone; offering a private sheet in front of family; letting somebody go to one there (the last two while there is a private sheet).
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use common::anyone::{config, someone, start, steered, suggestion};
use common::{AS_OF, all_the_same, anyone, go_on, play, said, walk_to};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use recovery_plan::assessment::{Answer, Level, Told, Went};
use recovery_plan::content::{
    BarrierId, CardId, Day, FactId, Nation, PickId, Set, SheetId, StatementId, SuggestionId, Text, t,
};
use recovery_plan::plan::{Lane, Said};
use recovery_plan::session::{Action, Company, Paper, Prompt, Screen, Session, Start, update};
use recovery_plan::sharing::topic::{FILLED_AT_MOST, lines};
use recovery_plan::sharing::{Line, text, topic_sheet, topics_offered};

/// Words of ours in some lines: all but what the person typed.
fn ours(lines: &[Line]) -> impl Iterator<Item = &str> {
    let own = lines.iter().filter(|line| !line.own).map(|line| line.words.as_str());
    own.chain(lines.iter().flat_map(|line| line.under.iter().map(|(_, words)| words.as_str())))
}

/// The words that a sheet for anybody never holds.
fn kept() -> &'static [&'static str] {
    static KEPT: OnceLock<Vec<&'static str>> = OnceLock::new();
    KEPT.get_or_init(|| {
        let private = SuggestionId::all().map(SuggestionId::get).filter(|suggestion| suggestion.private);
        let of_steps = private.flat_map(|s| [s.says, s.why, s.first, s.say]);
        let alone = StatementId::all().map(StatementId::get).filter(|statement| statement.alone);
        let of_answers = alone.flat_map(|statement| [statement.says, statement.strength]);
        let in_the_way = BarrierId::all().map(|id| id.get().says);
        of_steps.chain(of_answers).chain(in_the_way).map(Text::words).collect()
    })
}

/// Somebody with a plan of many steps, among them private ones, some reworded, in all lanes.
fn planned() -> impl Strategy<Value = Session> {
    let steps = vec((suggestion(), proptest::option::of(anyone::said()), select(&Lane::ALL[..])), 0..12);
    (prop_oneof![steered(), someone()], start(), steps).prop_map(|(session, start, steps)| {
        let mut session = Session { start, ..session };
        for (idea, words, lane) in steps {
            session = update(&session, Action::Choose(idea));
            let Some(id) = session.plan.steps().last().map(|step| step.id) else { continue };
            let reword = words.map(|words| Action::Reword(id, words));
            session = go_on(&session, reword.into_iter().chain([Action::Move(id, lane)]));
        }
        session
    })
}

/// What a section can be filled with.
const FILLED: [Set; 3] = [Set::Strengths, Set::Steps, Set::Hopes];

fn beside(company: Company, session: &Session) -> Session {
    Session { start: Start { company, ..session.start }, ..session.clone() }
}

/// A suggestion that has a sheet for anybody, for each such sheet.
fn ideas_with_sheets() -> Vec<(SuggestionId, SheetId)> {
    SuggestionId::all().filter_map(|id| Some((id, id.get().sheet?))).filter(|(_, sheet)| !sheet.get().private).collect()
}

/// Somebody with a long plan, all their strengths and all their hopes.
fn somebody_with_a_lot() -> Session {
    let strong = all_the_same(Answer::Very, Level::Lot);
    let ticked = PickId::all().map(Action::TogglePick);
    let steps = SuggestionId::all().map(Action::Choose);
    let written = Prompt::ALL.iter().map(|prompt| Action::Write(*prompt, Some(said("a garden of my own"))));
    let session = go_on(&strong, ticked.chain(steps).chain(written).chain([Action::AddOwn(said("I ring Zebedee"))]));
    let ids: Vec<_> = session.plan.steps().iter().map(|step| step.id).collect();
    Session { today: Some(AS_OF), ..go_on(&session, ids.into_iter().map(|id| Action::Move(id, Lane::Next))) }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn no_sheet_tells_what_is_in_somebodys_way_what_they_answer_alone_or_a_step_that_is_private(session in planned()) {
        let sheets = SheetId::all().filter(|id| !id.get().private);
        let printed = sheets.flat_map(|id| topic_sheet(&session, id).sections).flat_map(|section| section.lines);
        // Whatever the sheets there are today ask for: none of it would tell.
        let lines: Vec<Line> = printed.chain(FILLED.into_iter().flat_map(|set| lines(&session, set))).collect();
        for words in ours(&lines) {
            let told = kept().iter().find(|kept| words.contains(**kept));
            prop_assert!(told.is_none(), "{words}");
        }
        // Nor what a step from a private idea was reworded to.
        let of_others = session.plan.steps().iter().filter(|step| !step.is_private()).filter_map(|s| s.said.as_ref());
        let own: Vec<&Said> = session.own.all().map(|(_, said)| said).chain(of_others).collect();
        let private = session.plan.steps().iter().filter(|step| step.is_private()).filter_map(|s| s.said.as_ref());
        for said in private.filter(|said| !own.contains(said)) {
            prop_assert!(!lines.iter().any(|line| line.own && line.words == said.words()), "{}", said.words());
        }
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn nobody_is_told_the_rules_of_another_nation(session in steered(), today in 0..40_000_u16) {
        let session = Session { today: Some(Day(today)), ..session };
        for id in SheetId::all() {
            let text = text::of(&topic_sheet(&session, id));
            for fact in FactId::all().map(FactId::get).filter(|fact| !fact.nations.right_for(session.start.nation)) {
                let told = fact.says.told(session.start.nation);
                prop_assert!(!text.contains(&*told), "{}: {told}", id.name());
            }
        }
    }

    #[test]
    fn whoever_has_family_or_a_friend_beside_them_is_offered_and_shown_no_private_sheet(session in someone()) {
        let session = update(&beside(Company::Family, &session), Action::Go(Screen::Plan));
        let (first, more) = topics_offered(&session);
        prop_assert!(first.iter().chain(&more).all(|id| !id.get().private));
        for id in SheetId::all().filter(|id| id.get().private) {
            let there = update(&session, Action::Go(Screen::Sheet(id)));
            prop_assert_eq!(there.screen, session.screen, "going there leads nowhere");
        }
    }

    #[test]
    fn every_sheet_is_offered_once_and_those_of_the_steps_come_first(session in someone()) {
        let (first, more) = topics_offered(&session);
        let all: Vec<SheetId> = first.iter().chain(&more).copied().collect();
        let offered: BTreeSet<SheetId> = all.iter().copied().collect();
        prop_assert_eq!(all.len(), offered.len());
        prop_assert!(SheetId::all().all(|id| offered.contains(&id) == session.shows_sheet(id)));
        let open = session.plan.steps().iter().filter(|step| step.is_open());
        let of_steps: BTreeSet<_> = open.filter_map(|step| step.from?.get().sheet).filter(|id| session.shows_sheet(*id)).collect();
        prop_assert_eq!(first.into_iter().collect::<BTreeSet<_>>(), of_steps);
    }
}

#[test]
fn every_sheet_has_a_note_a_purpose_and_three_sections_at_least_and_none_is_empty() {
    for session in [Session::default(), somebody_with_a_lot()] {
        for id in SheetId::all() {
            let content = id.get();
            assert!(content.sections.len() >= 3, "{}", id.name());
            assert!(!content.note.words().is_empty() && !content.purpose.words().is_empty(), "{}", id.name());
            let sheet = topic_sheet(&session, id);
            assert_eq!(sheet.purpose, content.purpose.words());
            assert!(sheet.sections.iter().all(|section| !section.lines.is_empty()), "{}", id.name());
        }
    }
    assert!(SheetId::all().len() > 0);
}

#[test]
fn whoever_has_said_nothing_has_room_to_write_where_their_own_words_would_stand() {
    let blank = t::PRINTED_BLANK.words();
    for id in SheetId::all() {
        let sheet = topic_sheet(&Session::default(), id);
        for (part, section) in id.get().sections.iter().zip(&sheet.sections) {
            let blanks = section.lines.iter().filter(|line| line.words == blank).count();
            let under = section.lines.iter().filter(|line| line.under.iter().any(|(_, words)| words == blank)).count();
            let wanted = match part.set {
                Set::Lines(_) | Set::Ticks(_) => (0, 0),
                Set::Room(_) => (0, section.lines.len()),
                Set::Strengths | Set::Steps | Set::Hopes => (2, 0),
            };
            assert_eq!((blanks, under), wanted, "{}: {}", id.name(), section.heading);
            assert!(section.lines.iter().all(|line| line.tick == matches!(part.set, Set::Ticks(_))));
        }
    }
}

#[test]
fn a_sheet_holds_as_much_of_a_long_plan_as_fits_and_says_that_there_is_more() {
    for set in FILLED {
        let lines = lines(&somebody_with_a_lot(), set);
        assert_eq!(lines.len(), FILLED_AT_MOST + 1, "{set:?}");
        assert_eq!(lines[FILLED_AT_MOST].words, t::PRINTED_MORE.words());
        assert!(lines.iter().all(|line| line.words != t::PRINTED_BLANK.words()));
    }
    let a_little = play([Action::AddOwn(said("I ring Zebedee"))]);
    let steps = lines(&a_little, Set::Steps);
    assert!(steps.len() == 1 && steps[0].words == "I ring Zebedee" && steps[0].own && steps[0].tick);
}

#[test]
fn what_helps_somebody_stands_on_the_sheets_that_ask_for_it() {
    let one = StatementId::all().find(|id| !id.get().alone).expect("a statement for anybody");
    let session = play([Action::Answer(one, Answer::Very)]);
    for id in SheetId::all() {
        let asks = id.get().sections.iter().any(|part| part.set == Set::Strengths);
        assert_eq!(text::of(&topic_sheet(&session, id)).contains(one.get().says.words()), asks, "{}", id.name());
    }
}

#[test]
fn the_rules_stand_on_a_sheet_as_they_stand_on_the_plan_with_the_day_they_were_checked() {
    for nation in Nation::ALL {
        let start = Start { nation: Some(nation), ..Start::default() };
        let session = Session { start, today: Some(AS_OF), ..Session::default() };
        for id in SheetId::all() {
            let text = text::of(&topic_sheet(&session, id));
            for fact in id.get().facts.iter().map(|id| id.get()).filter(|fact| fact.nations.has(nation)) {
                let told = [&*fact.says.told(Some(nation)), " Checked: ", fact.source].concat();
                assert!(text.contains(&told), "{} in {nation:?}: {told}", id.name());
            }
        }
    }
}

#[test]
fn the_cards_of_a_sheet_for_the_screen_are_not_on_its_paper() {
    for id in SheetId::all() {
        let text = text::of(&topic_sheet(&Session::default(), id));
        for card in CardId::all() {
            let printed = text.contains(card.get().body.told(None).lines().next().unwrap_or_default());
            assert_eq!(printed, id.get().paper_cards.contains(&card), "{} on {}", card.name(), id.name());
        }
    }
}

#[test]
fn a_step_leads_to_its_sheet_and_back_leads_to_where_one_was() {
    for (idea, sheet) in ideas_with_sheets() {
        for at in [Screen::Plan, Screen::TakeAway] {
            let here = walk_to(&play([Action::Choose(idea)]), at);
            assert_eq!(topics_offered(&here).0, [sheet], "{}", idea.name());
            let there = update(&here, Action::Go(Screen::Sheet(sheet)));
            assert_eq!(there.screen, Screen::Sheet(sheet));
            let back = update(&there, Action::Back);
            assert_eq!((back.screen, &back.trail), (at, &here.trail), "from {at:?}");
            assert_eq!(back.return_to, None);
            assert!(!back.ahead.contains(&there.screen), "Forward does not lead there again");
        }
    }
    assert!(!ideas_with_sheets().is_empty());
}

#[test]
fn a_step_that_is_done_or_let_go_brings_its_sheet_up_no_longer() {
    let (idea, sheet) = ideas_with_sheets()[0];
    let session = play([Action::Choose(idea)]);
    let step = session.plan.steps()[0].id;
    for went in [Went::Happened, Went::LetGo] {
        let over = update(&session, Action::Went(step, Some(Told::This(went))));
        let (first, more) = topics_offered(&over);
        assert!(first.is_empty() && more.contains(&sheet), "{went:?}");
    }
}

#[test]
fn somebody_on_a_private_sheet_is_back_at_the_plan_when_family_comes() {
    for id in SheetId::all().filter(|id| id.get().private) {
        let there = update(&walk_to(&Session::default(), Screen::Plan), Action::Go(Screen::Sheet(id)));
        assert_eq!(there.screen, Screen::Sheet(id));
        assert_eq!(update(&there, Action::Company(Company::Family)).screen, Screen::Plan);
        assert_eq!(update(&there, Action::Company(Company::Worker)).screen, Screen::Sheet(id));
    }
}

#[test]
fn every_sheet_that_can_be_printed_has_a_name_of_its_own() {
    let papers = [Paper::Plan, Paper::Slip].into_iter().chain(SheetId::all().map(Paper::Sheet));
    let names: Vec<_> = papers.map(Paper::name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
    assert_eq!(Screen::Sheet(SheetId::all().next().expect("one")).hook(), "sheet");
}

#[cfg(feature = "stills")]
mod drawn {
    use super::*;
    use common::html::{all, tags, text as words};
    use recovery_plan::ui::stills::{screen, screen_without_printing};

    fn on(id: SheetId, session: &Session) -> Session {
        update(&walk_to(session, Screen::Plan), Action::Go(Screen::Sheet(id)))
    }

    #[test]
    fn the_screen_of_a_sheet_says_what_to_know_first_shows_the_paper_and_how_to_take_it() {
        let start = Start { nation: Some(Nation::Wales), ..Start::default() };
        let session = Session { start, today: Some(AS_OF), ..Session::default() };
        for id in SheetId::all() {
            let html = screen(&on(id, &session));
            let tags = tags(&html);
            let papers: Vec<_> = tags.iter().filter(|tag| tag.get("data-sheet").is_some()).collect();
            assert!(papers.len() == 1 && papers[0].is("data-sheet", id.name()) && papers[0].name == "article");
            let at = |hook: &str, value: &str| tags.iter().find(|tag| tag.is(hook, value)).map(|tag| tag.at);
            for action in ["print", "copy", "back"] {
                assert!(at("data-action", action) > Some(papers[0].at), "{action} of {}", id.name());
            }
            for card in id.get().cards {
                assert!(at("data-card", card.name()).is_some_and(|card| card < papers[0].at), "{}", id.name());
            }
            for fact in id.get().facts.iter().filter(|id| id.get().nations.has(Nation::Wales)) {
                assert!(at("data-fact", fact.name()).is_some_and(|fact| fact < papers[0].at), "{}", id.name());
            }
            assert!(at("data-text", id.name()).is_some());
            assert!(words(&html).contains(id.get().note.told(Some(Nation::Wales)).lines().next().expect("a note")));
            let cannot = screen_without_printing(&on(id, &session));
            assert!(!cannot.contains("data-action=\"print\"") && cannot.contains("data-no-print"));
            assert!(cannot.contains("data-action=\"copy\""));
        }
    }

    /// The sheets that buttons inside something lead to.
    fn led_to(html: &str, inside: impl Fn(&common::html::Tag) -> bool) -> Vec<String> {
        let tags = tags(html);
        let all = all(&tags, inside);
        let buttons = all.iter().flat_map(|(_, inside)| inside).filter(|tag| tag.is("data-action", "sheet"));
        buttons.map(|tag| tag.get("data-sheet-id").unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn the_sheet_of_a_step_is_offered_under_it_and_before_the_others_where_it_is_taken_away() {
        let everything = |html: &str| led_to(html, |tag| tag.get("data-sheets").is_some());
        for (idea, sheet) in ideas_with_sheets() {
            let session = play([Action::Choose(idea), Action::AddOwn(said("I ring Zebedee"))]);
            let plan = screen(&walk_to(&session, Screen::Plan));
            assert_eq!(led_to(&plan, |tag| tag.get("data-step").is_some()), [sheet.name()]);
            let away = screen(&walk_to(&session, Screen::TakeAway));
            assert_eq!(everything(&away)[0], sheet.name());
            assert_eq!(everything(&away).len(), SheetId::all().len(), "and the others, folded");
            assert!(!away.contains(&format!("data-sheet=\"{}\"", sheet.name())), "none is drawn there");
        }
        let nothing = screen(&walk_to(&Session::default(), Screen::TakeAway));
        assert_eq!(everything(&nothing), SheetId::all().map(SheetId::name).collect::<Vec<_>>());
        assert!(!words(&nothing).contains(t::TAKE_PAGES.words()), "no step has one");
    }

    #[test]
    fn in_front_of_family_no_screen_says_that_there_are_private_sheets() {
        let session = beside(Company::Family, &play(SuggestionId::all().map(Action::Choose)));
        for at in [Screen::Plan, Screen::TakeAway] {
            let html = screen(&walk_to(&session, at));
            let shown = words(&html);
            for id in SheetId::all().filter(|id| id.get().private) {
                assert!(!html.contains(&format!("data-sheet-id=\"{}\"", id.name())), "{at:?}");
                assert!(!shown.contains(id.get().title.words()), "{at:?}");
            }
        }
        for id in SheetId::all().filter(|id| id.get().private) {
            let html = screen(&Session { screen: Screen::Sheet(id), ..session.clone() });
            assert!(!words(&html).contains(id.get().title.words()), "even if somebody were on it");
        }
    }
}
