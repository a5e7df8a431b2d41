//! Every screen as HTML, drawn natively: each has what it must have, and the hooks that others hold on to.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]
#![cfg(feature = "stills")]

mod common;

use std::collections::BTreeSet;

use common::drawn::{journey, people, sheets};
use common::html::{Tag, all, tags, text};
use common::{all_the_same, answers, area, go_on, hindered, play, said, walk_to, whole_way};
use recovery_plan::assessment::{Answer, Level, picture};
use recovery_plan::content::{AreaId, BarrierId, StatementId, SuggestionId, t};
use recovery_plan::plan::{Detail, FIRST_SHOWN, Lane, When, suggested};
use recovery_plan::session::{Action, Company, Prompt, Screen, Session, Start};
use recovery_plan::ui::stills::{examples, render, screen, screen_without_printing};

fn values(inside: &[&Tag]) -> Vec<String> {
    inside.iter().filter(|tag| tag.name == "input").map(|tag| tag.get("value").unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_screen_has_one_main_with_its_name_and_one_first_heading() {
    for session in people() {
        for (at, html) in journey(&session).into_iter().chain(sheets(&session)) {
            let tags = tags(&html);
            let mains: Vec<_> = tags.iter().filter(|tag| tag.name == "main").collect();
            assert_eq!(mains.len(), 1, "{at:?}");
            assert_eq!(mains[0].get("data-screen"), Some(at.hook()));
            assert_eq!(tags.iter().filter(|tag| tag.name == "h1").count(), 1, "{at:?}");
            let (area, part) = match at {
                Screen::Area(area) => (Some(area.name()), None),
                Screen::Barriers(part) | Screen::Work(part) => (None, Some(part.to_string())),
                _ => (None, None),
            };
            assert_eq!((mains[0].get("data-area"), mains[0].get("data-part")), (area, part.as_deref()));
        }
    }
    let cleared = tags(&render("cleared").expect("cleared"));
    assert!(cleared[0].is("data-screen", "cleared"));
    let start = tags(&render("start").expect("start"));
    assert!(start[0].is("data-screen", "start") && start.iter().filter(|tag| tag.name == "h1").count() == 1);
}

#[test]
fn every_statement_and_every_barrier_is_asked_once_with_its_answers() {
    let (mut items, mut barriers) = (Vec::new(), Vec::new());
    for (at, html) in journey(&Session::default()) {
        let tags = tags(&html);
        for (question, inside) in all(&tags, |tag| tag.get("data-item").is_some()) {
            let id = question.get("data-item").unwrap_or_default().to_owned();
            assert_eq!((question.name.as_str(), at.hook()), ("fieldset", "area"));
            assert_eq!(values(&inside), ["0", "1", "2", "3", "skip"], "{id}");
            items.push(id);
        }
        let asked = all(&tags, |tag| tag.get("data-barrier").is_some());
        assert_eq!(asked.len(), if matches!(at, Screen::Barriers(_)) { 6 } else { 0 }, "six barriers a screen");
        for (question, inside) in asked {
            assert_eq!(values(&inside), ["0", "1", "2", "skip"]);
            barriers.push(question.get("data-barrier").unwrap_or_default().to_owned());
        }
    }
    assert_eq!((items.len(), barriers.len()), (28, 18));
    assert_eq!(items, StatementId::all().map(|id| id.name().to_owned()).collect::<Vec<_>>());
    assert_eq!(barriers, BarrierId::all().map(|id| id.name().to_owned()).collect::<Vec<_>>());
}

#[test]
fn what_was_answered_is_still_marked_and_nothing_else_is() {
    let session = walk_to(&play([answers("home.safe", Answer::Mostly)]), Screen::Area(area("home")));
    let html = screen(&session);
    let tags = tags(&html);
    let checked: Vec<_> = tags.iter().filter(|tag| tag.get("checked").is_some()).collect();
    assert_eq!(checked.len(), 1);
    assert!(checked[0].is("value", "2") && checked[0].is("name", "item-home.safe"), "{:?}", checked[0]);
}

#[test]
fn the_start_asks_three_things_that_can_be_left_alone() {
    for html in [screen(&Session::default()), render("start").expect("start")] {
        let tags = tags(&html);
        for (id, wanted) in [
            ("company", vec!["alone", "someone", "family"]),
            ("device", vec!["mine", "shared", "skip"]),
            ("nation", vec!["england", "scotland", "wales", "northern-ireland", "skip"]),
        ] {
            let asked = all(&tags, |tag| tag.is("data-start", id));
            assert_eq!(asked.len(), 1, "{id}");
            assert_eq!(values(&asked[0].1), wanted);
        }
        assert!(tags.iter().any(|tag| tag.is("data-action", "next")));
        assert!(text(&html).contains(t::PURPOSE.words()), "what it is for, and what it is not");
    }
}

#[test]
fn the_picture_names_strengths_first_then_shows_every_area_in_counts() {
    let people = [play([answers("home.safe", Answer::Very), answers("home.keep", Answer::NotYet)]), people().remove(1)];
    for session in people {
        let html = screen(&walk_to(&Session { screen: Screen::Start, ..session.clone() }, Screen::Picture));
        let tags = tags(&html);
        let picture = picture(&session.answers);
        let strengths: Vec<_> = tags.iter().filter_map(|tag| tag.get("data-strength")).collect();
        assert_eq!(strengths, picture.strengths.iter().map(|id| id.name()).collect::<Vec<_>>());
        let rows: Vec<_> = tags.iter().filter(|tag| tag.name == "tr" && tag.get("data-area").is_some()).collect();
        assert_eq!(rows.len(), 8);
        for (row, area) in rows.iter().zip(&picture.areas) {
            assert!(row.is("data-area", area.area.name()));
            assert!(row.is("data-strengths", &area.strengths.to_string()));
            assert!(row.is("data-answered", &area.answered.to_string()));
            assert!(row.is("data-of", &area.of.to_string()));
        }
        let last = tags.iter().rfind(|tag| tag.get("data-strength").is_some()).expect("a strength");
        assert!(last.at < rows[0].at && !html.contains("data-barrier"), "strengths come first");
        let choices = all(&tags, |tag| tag.is("data-choice", "areas"));
        assert_eq!(values(&choices[0].1), AreaId::all().map(|area| area.name().to_owned()).collect::<Vec<_>>());
    }
}

#[test]
fn the_plan_shows_the_first_few_ideas_with_reasons_and_every_step_with_its_buttons() {
    let session = walk_to(&all_the_same(Answer::NotYet, Level::Bit), Screen::Plan);
    let shown = |session: &Session| {
        let html = screen(session);
        let ideas = tags(&html).into_iter().filter(|tag| tag.get("data-suggestion").is_some()).count();
        (ideas, html.contains("data-action=\"more\""))
    };
    assert_eq!(shown(&session), (FIRST_SHOWN, true));
    assert_eq!(shown(&go_on(&session, [Action::ShowMore])), (2 * FIRST_SHOWN, true));
    let every_idea = go_on(&session, vec![Action::ShowMore; suggested(&session).len()]);
    assert_eq!(shown(&every_idea), (suggested(&session).len(), false));

    let html = screen(&go_on(&session, [Action::AddOwn(said("my own")), Action::Choose(suggested(&session)[0].id)]));
    let tags = tags(&html);
    let steps = all(&tags, |tag| tag.get("data-step").is_some());
    assert_eq!(steps.len(), 2);
    for (step, inside) in steps {
        assert!(step.is("data-lane", Lane::Now.name()));
        let actions: Vec<_> = inside.iter().filter_map(|tag| tag.get("data-action")).collect();
        assert_eq!(actions, ["details", "reword", "lane-next", "lane-later", "remove"]);
    }
    for (idea, inside) in all(&tags, |tag| tag.get("data-suggestion").is_some()) {
        assert!(inside.iter().any(|tag| tag.is("class", "reason")), "{:?} has no reason", idea.get("data-suggestion"));
    }
    for hook in ["data-field=\"own-step\"", "data-action=\"add-own\"", "data-action=\"choose\""] {
        assert!(html.contains(hook), "{hook}");
    }
}

#[test]
fn the_way_on_and_back_is_on_every_screen_and_the_last_one_prints_copies_and_clears() {
    for (at, html) in journey(&Session::default()) {
        let has = |action: &str| html.contains(&format!("data-action=\"{action}\""));
        assert!(has("back") == (at != Screen::Start) && (has("next") || at == Screen::TakeAway), "{at:?}");
        assert_eq!(has("skip"), !matches!(at, Screen::Start | Screen::Plan | Screen::TakeAway), "{at:?}");
        assert_eq!(has("print") && has("copy") && has("clear"), at == Screen::TakeAway);
        assert_eq!(html.contains("data-plan-text"), at == Screen::TakeAway);
        assert_eq!(has("stop"), !matches!(at, Screen::Start | Screen::Slip | Screen::TakeAway), "{at:?}");
        let to_plan = matches!(at, Screen::Barriers(3) | Screen::TakeAway);
        assert_eq!(has("to-plan"), to_plan, "from the end of the core, and for those who took nothing from the plan");
        assert_eq!(has("print-slip") && has("copy-slip"), at == Screen::Slip, "nothing was written for a slip");
    }
}

#[test]
fn progress_is_said_in_words() {
    let screens = journey(&hindered());
    let of = screens.len() - 1;
    let core = of - 5;
    for (place, (at, html)) in screens.iter().enumerate().skip(1) {
        let words = text(html);
        // The further questions count from when somebody wants them.
        let of = if matches!(at, Screen::Area(_) | Screen::Picture | Screen::Barriers(_)) { core } else { of };
        assert!(words.contains(&format!("Step {place} of {of}: ")), "{at:?}: {}", &words[..80]);
    }
    assert!(!text(&screens[0].1).contains("Step "));
}

#[test]
fn every_part_in_every_state_can_be_drawn_and_stands_on_the_parts_page() {
    let examples = examples();
    let page = render("parts").expect("the parts page");
    assert!(examples.len() >= 20);
    for (part, state, html) in &examples {
        tags(html);
        assert!(!html.is_empty() && page.contains(&format!("{part}: {state}")), "{part}: {state}");
    }
    let names: BTreeSet<_> = examples.iter().map(|(part, state, _)| (part, state)).collect();
    assert_eq!(names.len(), examples.len(), "two examples have one name");
}

#[test]
fn the_further_questions_have_the_hooks_that_others_hold_on_to() {
    let screens = journey(&hindered());
    let asked = |at: Screen, attribute: &str| -> Vec<(String, Vec<String>)> {
        let (_, html) = screens.iter().find(|(on, _)| *on == at).expect("the screen");
        let tags = tags(html);
        let questions = all(&tags, |tag| tag.name == "fieldset" && tag.get(attribute).is_some());
        questions
            .iter()
            .map(|(tag, inside)| (tag.get(attribute).unwrap_or_default().to_owned(), values(inside)))
            .collect()
    };
    let lists = |at| asked(at, "data-choice").into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(lists(Screen::Hopes), ["hopes"]);
    assert_eq!(lists(Screen::Work(1)), ["phase", "ladder"]);
    assert_eq!(lists(Screen::Work(2)), ["pace", "keep"]);
    assert_eq!(lists(Screen::Slip), ["signs", "helps", "returns"]);
    assert_eq!(asked(Screen::Work(1), "data-choice")[0].1, ["prepare", "try", "work", "not-now", "skip"]);
    assert_eq!(asked(Screen::Work(2), "data-choice")[0].1, ["not-now", "slow", "steady", "soon", "skip"]);
    let rungs = [
        "routine",
        "life-skills",
        "peer-support",
        "volunteering",
        "work-experience",
        "learning",
        "part-time",
        "self-employment",
        "work",
        "keeping-work",
    ];
    assert_eq!(asked(Screen::Work(1), "data-choice")[1].1, rungs);

    let movers = asked(Screen::Movers, "data-move");
    assert_eq!(movers.len(), 5, "five at most, the rest on request");
    assert!(movers.iter().all(|(_, values)| *values == ["mine", "shared", "others", "skip"]));
    let (access, outlook) = (asked(Screen::Nearby, "data-access"), asked(Screen::Nearby, "data-outlook"));
    assert_eq!((access.len(), outlook.len()), (4, 4), "four at most");
    assert!(access.iter().all(|(_, values)| *values == ["easy", "reasonable", "difficult", "very-difficult", "skip"]));
    assert!(outlook.iter().all(|(_, values)| *values == ["easier", "same", "harder", "skip"]));

    let rest = go_on(&walk_to(&hindered(), Screen::Movers), [Action::MoreMovers]);
    let html = screen(&rest);
    assert_eq!(html.matches("data-move=").count(), BarrierId::all().len() - 1);
    assert!(!html.contains("data-move=\"unsafe\""), "nobody is asked if somebody who hurts them is theirs to change");
    assert!(!html.contains("more-movers"));
}

#[test]
fn from_every_screen_there_is_a_way_to_every_earlier_one_and_back_to_where_one_was() {
    for (place, (at, html)) in journey(&hindered()).iter().enumerate() {
        let earlier = html.matches("data-action=\"go\"").count();
        let on_the_plan = if *at == Screen::Plan { 5 } else { 0 };
        assert_eq!(earlier, place + on_the_plan, "{at:?}");
        assert!(!html.contains("data-action=\"return\""), "{at:?}: nobody has gone back yet");
    }
    let back = go_on(&walk_to(&hindered(), Screen::Plan), [Action::Go(Screen::Picture)]);
    assert!(screen(&back).contains("data-action=\"return\""));
}

#[test]
fn a_browser_that_cannot_print_shows_no_button_for_it_and_says_what_to_do_instead() {
    let session = go_on(&hindered(), [Action::Write(Prompt::First, Some(said("Maz")))]);
    let away = walk_to(&session, Screen::TakeAway);
    let (can, cannot) = (screen(&away), screen_without_printing(&away));
    assert!(can.contains("data-action=\"print\"") && can.contains("data-action=\"print-slip\""));
    assert!(!can.contains("data-no-print"));
    assert!(!cannot.contains("data-action=\"print") && cannot.contains("data-no-print"));
    assert!(cannot.contains("data-action=\"copy\"") && cannot.contains("data-action=\"copy-slip\""));
}

#[test]
fn what_was_written_is_in_its_field_again_and_a_step_shows_when_and_who() {
    let step = Action::Choose(SuggestionId::all().next().expect("one"));
    let session = go_on(&hindered(), [step, Action::Write(Prompt::Hope, Some(said("a garden")))]);
    let id = session.plan.steps()[0].id;
    let told = [
        Action::When(id, When::Ready),
        Action::Detail(id, Detail::Day, Some(said("after lunch"))),
        Action::Detail(id, Detail::Who, Some(said("my sister"))),
        Action::Detail(id, Detail::Say, Some(said("I would like a hand"))),
    ];
    let session = go_on(&session, told);
    assert!(screen(&walk_to(&session, Screen::Hopes)).contains(">a garden</textarea>"));
    let words = text(&screen(&walk_to(&session, Screen::Plan)));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for line in
        ["When: When I am ready, after lunch", "Who could help: my sister", "What I could say: I would like a hand"]
    {
        assert!(words.contains(line), "{line}: {words}");
    }
}

#[test]
fn every_screen_that_asks_something_says_why() {
    let mut asking = 0;
    let family = Session { start: Start { company: Company::Family, ..Start::default() }, ..hindered() };
    for session in [hindered(), family] {
        let session = Session { screen: Screen::Start, ..session };
        for at in whole_way(&session) {
            let html = screen(&walk_to(&session, at));
            let asks = tags(&html).iter().any(|tag| tag.name == "fieldset") || at == Screen::Alone;
            assert!(!asks || html.contains(t::WHY_WE_ASK.words()), "{at:?} asks and does not say why");
            asking += usize::from(asks);
        }
    }
    assert!(asking > 30);
}
