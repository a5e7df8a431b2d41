//! The further questions, the ways about, and the page for the case that things slip.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::anyone::{config, someone, steered};
use common::{card, go_on, hindered, in_the_way, pick, play, said, suggestion, walk_to, whole_way};
use proptest::prelude::*;
use recovery_plan::assessment::{Access, Level, MOVERS_ASKED, OwnPace, Told, a_lot_in_the_way, resources_asked};
use recovery_plan::content::{BarrierId, Group, Mover, Nation, PickId, ResourceId};
use recovery_plan::plan::{Detail, When, cards};
use recovery_plan::session::{Action, Notice, Prompt, Screen, Session, offered, path, progress};
use recovery_plan::sharing::text::{everything, plan_text, slip_text};
use recovery_plan::sharing::{sheet, slip, slip_sheet};

/// Everything but where the person is and how they came there.
fn said_so_far(session: &Session) -> Session {
    Session {
        screen: Screen::Start,
        further: false,
        trail: Vec::new(),
        ahead: Vec::new(),
        return_to: None,
        rewording: None,
        detailing: None,
        notice: None,
        ..session.clone()
    }
}

#[test]
fn the_core_is_a_plan_without_any_further_question() {
    let names: Vec<_> = path(&Session::default()).into_iter().map(Screen::name).collect();
    assert_eq!(
        names,
        [
            "start",
            "area-home",
            "area-health",
            "area-people",
            "area-belief",
            "area-community",
            "area-days",
            "area-skills",
            "area-money",
            "picture",
            "barriers-1",
            "barriers-2",
            "barriers-3",
            "plan",
            "slip",
            "take-away"
        ]
    );
    let at_the_end = walk_to(&hindered(), Screen::Barriers(3));
    assert_eq!(go_on(&at_the_end, [Action::Go(Screen::Plan)]).screen, Screen::Plan);
    assert_eq!(go_on(&at_the_end, [Action::Next]).screen, Screen::Hopes);
}

#[test]
fn nothing_is_asked_about_what_is_not_in_the_way() {
    let free = walk_to(&Session::default(), Screen::Hopes);
    assert!(!path(&free).iter().any(|screen| matches!(screen, Screen::Movers | Screen::Nearby)));
    let a_bit = go_on(&free, [in_the_way("debt", Level::Bit)]);
    assert!(!path(&a_bit).contains(&Screen::Movers) && path(&a_bit).contains(&Screen::Nearby));
    let a_lot = go_on(&free, [in_the_way("too-soon", Level::Lot)]);
    assert!(path(&a_lot).contains(&Screen::Movers), "it is in the way a lot");
    assert!(!path(&a_lot).contains(&Screen::Nearby), "there is nothing to look for near them because of it");
}

#[test]
fn near_me_asks_about_what_most_of_what_is_in_the_way_touches() {
    let session =
        play([in_the_way("debt", Level::Bit), in_the_way("housing", Level::Lot), in_the_way("benefits", Level::Lot)]);
    let asked: Vec<_> = resources_asked(&session.levels).into_iter().map(ResourceId::name).collect();
    assert_eq!(asked, ["advice", "housing"]);
    assert!(resources_asked(&hindered().levels).len() == 4);
}

#[test]
fn the_plan_offers_again_what_was_not_answered_and_nothing_that_was() {
    let session = go_on(&hindered(), [Action::Phase(Told::Skip), Action::TogglePick(pick("joy"))]);
    assert_eq!(offered(&session), [Screen::Work(2), Screen::Movers, Screen::Nearby]);
    let nearby = ResourceId::all().next().expect("one");
    let more = [
        Action::Pace(Told::This(OwnPace::Slow)),
        Action::Mover(BarrierId::all().next().expect("one"), Told::This(Mover::Others)),
        Action::Access(nearby, Told::This(Access::Easy)),
    ];
    assert_eq!(offered(&go_on(&session, more)), []);
}

#[test]
fn going_back_to_an_earlier_answer_and_returning_leads_to_where_one_was() {
    let plan = walk_to(&hindered(), Screen::Plan);
    for earlier in whole_way(&plan).into_iter().take_while(|screen| *screen != Screen::Plan) {
        let there = go_on(&plan, [Action::Go(earlier)]);
        assert_eq!((there.screen, there.return_to), (earlier, Some(Screen::Plan)));
        assert_eq!(said_so_far(&there), said_so_far(&plan), "nothing is lost on the way");
        let back = go_on(&there, [Action::Go(Screen::Plan)]);
        assert_eq!((back.screen, back.return_to), (Screen::Plan, None));
        assert_eq!(go_on(&there, [Action::Back]).screen, Screen::Plan, "the browser's Back leads there too");
    }
}

#[test]
fn somebody_who_goes_back_twice_returns_to_the_furthest_they_had_come() {
    let plan = walk_to(&hindered(), Screen::Plan);
    let twice = go_on(&plan, [Action::Go(Screen::Picture), Action::Go(Screen::Start)]);
    assert_eq!(twice.return_to, Some(Screen::Plan));
    let on = go_on(&twice, [Action::Next]);
    assert_eq!(on.return_to, Some(Screen::Plan), "and goes on from there as from anywhere");
}

#[test]
fn stopping_early_anywhere_gives_a_sheet_worth_having_and_back_leads_on_from_there() {
    let session = hindered();
    for screen in whole_way(&session).into_iter().filter(|screen| *screen != Screen::TakeAway) {
        let here = walk_to(&session, screen);
        let stopped = go_on(&here, [Action::Go(Screen::TakeAway)]);
        assert_eq!(stopped.screen, Screen::TakeAway);
        let paper = plan_text(&stopped);
        assert!(paper.contains("999") && paper.contains("Samaritans") && paper.contains("[ ]"), "{screen:?}:\n{paper}");
        let ideas = paper.matches("First move:").count();
        assert_eq!(ideas, 3, "{screen:?}: ideas for somebody who chose no step");
        assert_eq!(go_on(&stopped, [Action::Back]).screen, screen);
        assert_eq!(said_so_far(&stopped), said_so_far(&here));
    }
}

#[test]
fn a_question_that_is_not_asked_any_more_is_nowhere_to_go_back_to() {
    let at_movers = walk_to(&hindered(), Screen::Movers);
    let changing = go_on(&at_movers, [Action::Go(Screen::Barriers(1))]);
    assert_eq!(changing.return_to, Some(Screen::Movers));
    let nothing_in_the_way = go_on(&changing, BarrierId::all().map(|id| Action::Level(id, Level::Not)));
    assert_eq!(nothing_in_the_way.return_to, Some(Screen::Plan));
    let on = go_on(&nothing_in_the_way, [Action::Next]);
    assert_eq!(on.return_to, Some(Screen::Plan), "the way back is not lost by going on");
    assert_ne!(go_on(&nothing_in_the_way, [Action::Back]).screen, Screen::Movers);
    assert_eq!(go_on(&nothing_in_the_way, [Action::Go(Screen::Nearby)]).screen, Screen::Barriers(1));
}

#[test]
fn back_leads_one_screen_at_a_time_through_where_one_has_been() {
    let been = play([Action::Next, Action::Next, Action::Go(Screen::Plan), Action::Go(Screen::TakeAway)]);
    let mut back = been.clone();
    let mut seen = Vec::new();
    while back.screen != Screen::Start {
        seen.push(back.screen.name());
        back = go_on(&back, [Action::Back]);
    }
    assert_eq!(seen, ["take-away", "plan", "area-health", "area-home"]);
    let again = go_on(&back, vec![Action::Forward; seen.len()]);
    assert_eq!(
        (again.screen, &again.trail),
        (been.screen, &been.trail),
        "and the browser's Forward leads all the way again"
    );
}

#[test]
fn progress_never_leads_nowhere_and_never_counts_past_the_end() {
    for screen in whole_way(&hindered()) {
        let here = walk_to(&hindered(), screen);
        let Some(progress) = progress(&here) else { continue };
        assert!(progress.step >= 1 && progress.step <= progress.of, "{screen:?}: {progress:?}");
    }
}

#[test]
fn own_words_anywhere_call_for_the_card_they_need() {
    let drink = || Some(said("I want to stop drinking"));
    let dying = || Some(said("I want to die"));
    let step = play([Action::Choose(suggestion("same-time"))]);
    let id = step.plan.steps()[0].id;
    for (card_name, words) in [("withdrawal", drink()), ("crisis", dying())] {
        let typed = Prompt::ALL.map(|prompt| Action::Write(prompt, words.clone()));
        let told = Detail::ALL.map(|detail| Action::Detail(id, detail, words.clone()));
        for action in typed.into_iter().chain(told) {
            let session = go_on(&step, [action.clone()]);
            assert!(cards(&session).contains(&card(card_name)), "{action:?}");
            assert_eq!(session.notice, Some(Notice::PleaseRead(card(card_name))), "{action:?}");
        }
    }
}

#[test]
fn a_hope_about_stopping_drink_brings_its_card_onto_the_paper_and_a_word_about_dying_stays_off_it() {
    let title = |name: &str| card(name).get().title.words();
    let hope = |words: &str| play([Action::Write(Prompt::Hope, Some(said(words)))]);
    assert!(plan_text(&hope("stop drinking for good")).contains(title("withdrawal")));
    assert!(!plan_text(&hope("a garden")).contains(title("withdrawal")));
    assert!(!plan_text(&hope("I want to die")).contains(title("crisis")));
}

#[test]
fn the_page_for_a_slip_has_room_to_write_what_keeps_a_person_safe_and_the_lines_of_their_nation() {
    let mut session = Session::default();
    session.start.nation = Some(Nation::Scotland);
    let text = slip_text(&session);
    assert_eq!(text.lines().filter(|line| line.starts_with("- ____")).count(), 6, "room to write");
    for name in ["overdose", "withdrawal"] {
        assert!(text.contains(card(name).get().title.words()));
        assert!(card(name).get().body.told(Some(Nation::Scotland)).lines().all(|line| text.contains(line)));
    }
    assert!(text.contains("999") && text.contains("NHS 24") && !text.contains("Lifeline"));
    assert!(!slip::holds_something(&session));
}

#[test]
fn nothing_of_a_slip_is_on_the_plan_and_no_hope_is_on_the_page_for_a_slip() {
    let ticked = PickId::all().map(Action::TogglePick);
    let typed = Prompt::ALL.map(|prompt| Action::Write(prompt, Some(said(&format!("my own {}", prompt.name())))));
    let session = play(ticked.chain(typed));
    let (plan, page) = (plan_text(&session), slip_text(&session));
    for prompt in Prompt::ALL {
        let words = format!("my own {}\n", prompt.name());
        assert_eq!(page.contains(&words), prompt.is_about_slips(), "{words}");
        assert_eq!(plan.contains(&words), !prompt.is_about_slips(), "{words}");
    }
    for id in PickId::all() {
        let line = format!("- {}\n", id.get().says.words());
        let about_slips = matches!(id.get().group, Group::Signs | Group::Helps | Group::Returns);
        assert_eq!(page.contains(&line), about_slips, "{}", id.name());
        assert_eq!(plan.contains(&line), id.get().group == Group::Hopes, "{}", id.name());
    }
    let all = everything(&session);
    assert!(all.contains(&plan) && all.contains(&page), "what is kept in case something breaks holds both");
    assert_eq!(everything(&Session::default()), plan_text(&Session::default()), "an empty page is not worth keeping");
}

#[test]
fn who_when_and_what_to_say_stand_with_the_step_wherever_it_goes() {
    let session = play([Action::Choose(suggestion("housing-advice"))]);
    let id = session.plan.steps()[0].id;
    let told = [
        Action::When(id, When::NextWeek),
        Action::Detail(id, Detail::Day, Some(said("Tuesday at ten"))),
        Action::Detail(id, Detail::Who, Some(said("my sister"))),
        Action::Detail(id, Detail::Say, Some(said("Can I bring her?"))),
    ];
    let session = go_on(&session, told);
    let text = plan_text(&session);
    for line in [
        "    When: Next week, Tuesday at ten\n",
        "    Who could help: my sister\n",
        "    What I could say: Can I bring her?\n",
    ] {
        assert!(text.contains(line), "{line}:\n{text}");
    }
    let taken_back = go_on(&session, [Action::Detail(id, Detail::Who, None)]);
    assert!(
        plan_text(&taken_back).contains(&*suggestion("housing-advice").get().who.told(None)),
        "ours stands in again"
    );
    let gone = go_on(&session, [Action::Remove(id), Action::PutBack]);
    assert_eq!(plan_text(&gone), text, "taking a step out and back loses nothing of it");
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn at_most_five_movers_and_four_resources_are_asked_at_once(session in steered()) {
        let unsafe_person = |id: &BarrierId| id.name() == "unsafe";
        let lots = BarrierId::all().filter(|id| session.levels.get(*id) == Some(Level::Lot) && !unsafe_person(id)).count();
        prop_assert_eq!(a_lot_in_the_way(&session.levels).count(), lots);
        prop_assert_eq!(MOVERS_ASKED, 5);
        let asked = resources_asked(&session.levels);
        prop_assert!(asked.len() <= 4);
        let in_the_way = |id: &BarrierId| session.levels.get(*id).is_some_and(Level::in_the_way);
        prop_assert!(asked.iter().all(|r| BarrierId::all().any(|b| in_the_way(&b) && b.get().resources.contains(r))));
    }

    #[test]
    fn no_answer_about_work_pace_movers_or_what_is_near_is_on_any_sheet(session in prop_oneof![steered(), someone()]) {
        let mut silent = Session {
            phase: None,
            pace: None,
            movers: Default::default(),
            access: Default::default(),
            outlook: Default::default(),
            ..session.clone()
        };
        silent.picks.retain(|id| !matches!(id.get().group, Group::Ladder | Group::Keep));
        prop_assert_eq!(sheet(&session), sheet(&silent));
        prop_assert_eq!(slip_sheet(&session), slip_sheet(&silent));
    }

    #[test]
    fn wherever_anybody_goes_nothing_they_said_is_lost(session in someone(), to in proptest::sample::select(common::screens())) {
        prop_assume!(session.screen != Screen::Cleared && to != Screen::Cleared);
        for way in [Action::Go(to), Action::Back, Action::Forward, Action::Next, Action::Skip] {
            // What is for alone is forgotten where there is company: see tests/alone.rs.
            let shared = |session: &Session| said_so_far(&session.to_share());
            prop_assert_eq!(shared(&go_on(&session, [way])), shared(&session));
        }
    }

    #[test]
    fn nothing_that_was_typed_is_in_anything_printed_for_those_who_mend_the_page(words in "[a-z]{12,20}") {
        let typed = Prompt::ALL.map(|prompt| Action::Write(prompt, Some(said(&words))));
        let session = go_on(&play(typed), [Action::AddOwn(said(&words))]);
        let id = session.plan.steps()[0].id;
        let told = Action::Detail(id, Detail::Who, Some(said(&words)));
        let shown = [format!("{told:?}"), format!("{:?}", go_on(&session, [told.clone()]))];
        prop_assert!(shown.iter().all(|shown| !shown.contains(&words)));
    }
}

#[test]
fn a_file_with_strange_further_answers_is_read_without_them() {
    let text = r#"{
        "format": 0,
        "picks": ["joy", "joy", "flying", "work"],
        "own": {"hope": "a garden", "first": "  ", "dragons": "here"},
        "phase": "asleep", "pace": "slow",
        "movers": {"debt": "others", "housing": "nobody", "dragons": "mine"},
        "access": {"housing": "easy", "castle": "easy"}, "outlook": {"housing": "gone"},
        "steps": [{"words": "Ring Mam", "lane": "now", "when": "ready", "details": {"step-who": "Mam", "step-shoe": "red"}},
                  {"words": "Swim", "lane": "now", "when": "some day"}]
    }"#;
    let session = recovery_plan::record::read(text).expect("what we know is read");
    assert_eq!(session.picks, [pick("joy"), pick("work")]);
    assert_eq!(session.own.all().count(), 1);
    assert_eq!((session.phase, session.pace), (None, Some(Told::This(OwnPace::Slow))));
    assert_eq!(
        (session.movers.iter().count(), session.access.iter().count(), session.outlook.iter().count()),
        (1, 1, 0)
    );
    let steps = session.plan.steps();
    assert_eq!((steps[0].when, steps[0].details.all().count(), steps[1].when), (Some(When::Ready), 1, None));
}
