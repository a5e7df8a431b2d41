//! What holds of every visit, whatever anybody does in whatever order: nothing breaks, nothing said is lost, nothing
//! unsaid counts, and nothing private is on the sheet.
//!
//! Tried on a copy of the code, each of these turned a test here red: counting "rather not say" as answered in the
//! picture; taking unanswered as "not yet"; letting a fourth step into Now by putting it back; letting a fourth area in;
//! dropping "rather not say" from the file; losing answers when a step is reworded; trimming the inner lines of own words,
//! or not setting them in; printing barriers; printing a card that an answer called for, or one that is never printed.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::anyone::{action, answered, config, someone, visit, without_rather_not_say};
use common::{card, go_on};
use proptest::prelude::*;
use recovery_plan::assessment::{Answer, Answers, Levels, low_throughout, picture};
use recovery_plan::content::{AreaId, BarrierId};
use recovery_plan::plan::{Lane, NOW_AT_MOST, Reason, cards, suggested};
use recovery_plan::session::{AREAS_CHOSEN_AT_MOST, Action, BARRIER_PARTS, Screen, Session, path, update};
use recovery_plan::sharing::text::plan_text;
use recovery_plan::sharing::{Section, sheet};
use recovery_plan::{record, sharing};

/// The session without what the page says once, without a field that leaving a screen closes, without the way here, and
/// without what is forgotten when somebody is beside the person.
fn settled(session: &Session) -> Session {
    let session = session.to_share();
    Session {
        notice: None,
        rewording: None,
        detailing: None,
        trail: Vec::new(),
        ahead: Vec::new(),
        return_to: None,
        further: true,
        alone_now: false,
        ..session.into_owned()
    }
}

/// Everything on the sheet but what the person typed.
fn printed(sheet: &sharing::Sheet) -> Vec<&str> {
    let mut words = vec![sheet.title, sheet.purpose];
    for section in &sheet.sections {
        words.push(&section.heading);
        for line in &section.lines {
            words.extend((!line.own).then_some(line.words.as_str()));
            words.extend(line.under.iter().map(|(_, words)| words.as_str()));
        }
    }
    words
}

fn headings(session: &Session) -> Vec<String> {
    sheet(session).sections.into_iter().map(|Section { heading, .. }| heading).collect()
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn nothing_anybody_does_breaks_the_page_or_what_leaves_it(visit in visit()) {
        let mut session = Session::default();
        for action in visit {
            session = update(&session, action);
            prop_assert!(session.plan.lane(Lane::Now).count() <= NOW_AT_MOST);
            prop_assert!(session.areas.len() <= AREAS_CHOSEN_AT_MOST);
        }
        let _ = (suggested(&session), cards(&session), record::write(&session, None));
        prop_assert!(plan_text(&session).ends_with('\n'));
    }

    #[test]
    fn next_then_back_is_where_one_was(session in someone()) {
        let there = update(&session, Action::Next);
        // What lies beside the path is left behind for good.
        if there.screen != session.screen && !session.screen.is_beside() {
            prop_assert_eq!(settled(&update(&there, Action::Back)), settled(&session));
        }
    }

    #[test]
    fn back_then_the_browsers_forward_is_where_one_was(session in someone()) {
        let there = update(&session, Action::Back);
        if there.screen != session.screen && !session.screen.is_beside() {
            prop_assert_eq!(settled(&update(&there, Action::Forward)), settled(&session));
        }
    }

    #[test]
    fn skipping_leads_where_next_leads_but_from_the_core_to_the_plan_and_takes_no_answer_away(session in someone()) {
        let skipped = update(&session, Action::Skip);
        if session.screen == Screen::Barriers(BARRIER_PARTS) {
            // Nobody who skips has asked for further questions.
            prop_assert_eq!(&skipped, &update(&session, Action::Go(Screen::Plan)));
            prop_assert_eq!((skipped.screen, skipped.further), (Screen::Plan, session.further));
        } else {
            prop_assert_eq!(skipped, update(&session, Action::Next));
        }
    }

    #[test]
    fn whatever_was_done_the_screen_is_one_of_the_path_and_so_is_the_way_back_to_it(session in someone(), action in action()) {
        let next = update(&session, action);
        let on_the_path = |screen: &Screen| path(&next).contains(screen);
        let beside = match next.screen {
            Screen::Alone => next.keeps_some_for_alone(),
            Screen::Sheet(sheet) => next.shows_sheet(sheet),
            _ => false,
        };
        prop_assert!(on_the_path(&next.screen) || beside || next.screen == Screen::Cleared, "{:?}", next.screen);
        prop_assert!(next.trail.iter().chain(&next.ahead).chain(&next.return_to).all(on_the_path));
    }

    #[test]
    fn no_answer_is_ever_lost_but_by_clearing(session in someone(), action in action()) {
        let next = update(&session, action.clone());
        let clears = action == Action::Clear;
        // What is for alone is forgotten where there is company.
        let session = Session { start: next.start, ..session }.to_share().into_owned();
        for (id, answer) in session.answers.iter() {
            let changed = matches!(action, Action::Answer(changed, _) if changed == id);
            prop_assert!(clears || next.answers.get(id).is_some_and(|now| changed || now == answer));
        }
        for (id, level) in session.levels.iter() {
            let changed = matches!(action, Action::Level(changed, _) if changed == id);
            prop_assert!(clears || next.levels.get(id).is_some_and(|now| changed || now == level));
        }
        if !matches!(action, Action::Clear | Action::Remove(_)) {
            prop_assert!(next.plan.steps().len() >= session.plan.steps().len());
        }
        if !matches!(action, Action::Clear | Action::ToggleArea(_)) {
            prop_assert_eq!(&next.areas, &session.areas);
        }
    }

    #[test]
    fn clearing_leaves_nothing_of_anybody(session in someone()) {
        let cleared = update(&session, Action::Clear);
        prop_assert_eq!(cleared, Session { screen: Screen::Cleared, ..Session::default() });
    }

    #[test]
    fn no_area_is_chosen_twice_and_no_idea_is_in_the_plan_twice(session in someone()) {
        let twice = |area: &AreaId| session.areas.iter().filter(|a| *a == area).count() > 1;
        prop_assert!(!session.areas.iter().any(twice));
        for step in session.plan.steps() {
            let same = session.plan.steps().iter().filter(|other| other.from.is_some() && other.from == step.from);
            prop_assert!(same.count() <= 1, "{:?} is there twice", step.from.map(|id| id.name()));
        }
    }

    #[test]
    fn rather_not_say_is_the_same_as_not_answered_everywhere(session in prop_oneof![answered(), someone()]) {
        let silent = without_rather_not_say(&session);
        prop_assert_eq!(picture(&session.answers), picture(&silent.answers));
        prop_assert_eq!(suggested(&session), suggested(&silent));
        prop_assert_eq!(cards(&session), cards(&silent));
        prop_assert_eq!(plan_text(&session), plan_text(&silent));
        for area in AreaId::all() {
            prop_assert_eq!(low_throughout(&session.answers, area), low_throughout(&silent.answers, area));
        }
    }

    #[test]
    fn what_was_not_answered_is_neither_a_strength_nor_low_nor_a_reason(session in answered()) {
        let told = |id| session.answers.get(id).filter(|answer| *answer != Answer::Skip);
        let picture = picture(&session.answers);
        prop_assert!(picture.strengths.iter().all(|id| matches!(told(*id), Some(Answer::Mostly | Answer::Very))));
        for area in &picture.areas {
            let told: Vec<Answer> = area.area.statements().filter_map(told).collect();
            let strong = told.iter().filter(|answer| matches!(answer, Answer::Mostly | Answer::Very)).count();
            prop_assert_eq!((area.answered, area.strengths, area.of), (told.len(), strong, area.area.statements().count()));
            let low = told.len() >= 2 && told.iter().all(|answer| *answer == Answer::NotYet);
            prop_assert_eq!(low_throughout(&session.answers, area.area), low);
        }
        for reason in suggested(&session).into_iter().flat_map(|idea| idea.reasons) {
            match reason {
                Reason::Room(id, answer) => {
                    prop_assert!(told(id) == Some(answer) && matches!(answer, Answer::NotYet | Answer::ALittle));
                }
                Reason::Have(id) => prop_assert!(matches!(told(id), Some(Answer::Mostly | Answer::Very))),
                Reason::InTheWay(..) | Reason::Chose(_) | Reason::Ticked(_) | Reason::Harder(_) | Reason::Begin => {}
            }
        }
    }

    #[test]
    fn own_words_are_in_the_plan_text_just_as_they_were_typed(session in someone()) {
        let text = plan_text(&session);
        for said in session.plan.steps().iter().filter_map(|step| step.said.as_ref()) {
            // Lines after the first are set in, and nothing else about them is changed.
            let lines: Vec<&str> = said.words().lines().collect();
            let entry = format!("[ ] {}\n", lines.join("\n    "));
            prop_assert!(text.contains(&entry));
        }
    }

    #[test]
    fn own_words_can_never_pass_for_a_heading_or_a_line_of_ours(session in someone()) {
        // What a person typed stands behind a box or is set in; only our own headings stand at the edge.
        let ours = headings(&session);
        let sheet = sheet(&session);
        for line in plan_text(&session).split('\n').filter(|line| !line.is_empty()) {
            let at_the_edge = !(line.starts_with("[ ] ") || line.starts_with("- ") || line.starts_with("    "));
            let is_ours = ours.iter().any(|h| h == line) || line == sheet.title || line == sheet.purpose;
            prop_assert!(!at_the_edge || is_ours, "{line}");
        }
    }

    #[test]
    fn what_is_in_the_way_is_never_on_the_sheet(session in prop_oneof![answered(), someone()]) {
        let sheet = sheet(&session);
        for barrier in BarrierId::all().filter(|id| session.levels.get(*id).is_some()) {
            let says = barrier.get().says.words();
            prop_assert!(!printed(&sheet).iter().any(|words| words.contains(says)), "{says}");
        }
        // Nor can it be told from anything else that is printed, such as a safety card.
        let unsaid = Session { levels: Levels::default(), ..session.clone() };
        prop_assert_eq!(plan_text(&session), plan_text(&unsaid));
    }

    #[test]
    fn what_is_not_yet_true_is_never_on_the_sheet(session in prop_oneof![answered(), someone()]) {
        let mut strong = Answers::default();
        session.answers.iter().filter(|(_, answer)| answer.is_strength()).for_each(|(id, a)| strong.set(id, a));
        let unsaid = Session { answers: strong, ..session.clone() };
        prop_assert_eq!(plan_text(&session), plan_text(&unsaid));
    }

    #[test]
    fn the_cards_about_abuse_and_crisis_are_never_on_the_sheet(
        session in prop_oneof![answered(), someone()],
        words in proptest::sample::select(vec!["I want to kill myself", "my partner hits me", "hello"]),
    ) {
        let session = go_on(&session, [Action::AddOwn(common::said(words))]);
        let sheet = sheet(&session);
        for id in ["abuse", "crisis"] {
            let card = card(id).get();
            let of_card = |line: &str| {
                line.contains(card.title.words()) || card.body.words().lines().any(|of_body| line.contains(of_body))
            };
            prop_assert!(!printed(&sheet).into_iter().any(of_card));
        }
    }
}
