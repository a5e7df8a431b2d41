//! Somebody saves a plan, goes away, and comes back: nothing that is in the page is lost, what changed is said against nobody
//! but themselves, and nothing scolds.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::{area, barrier, go_on, play, statement, steps};
use recovery_plan::assessment::{Answer, Level, PAST_AT_MOST, Told, Went};
use recovery_plan::content::{AreaId, Day, Mover, Nation, SuggestionId, t};
use recovery_plan::plan::{Lane, NOW_AT_MOST, STEPS_AT_MOST, Said, StepId};
use recovery_plan::record::{RecordError, read, write};
use recovery_plan::session::{
    Action, BARRIER_PARTS, Company, Device, Held, Lock, Making, Notice, Opening, Screen, Session, Start, offered, path,
    update,
};
use recovery_plan::sharing::text::plan_text;

const SAVED_ON: Day = Day(20_600);
const TODAY: Day = Day(20_782);

fn said(words: &str) -> Said {
    Said::new(words).expect("words")
}

/// Somebody who answered some things and has a plan.
fn before() -> Session {
    go_on(
        &Session { today: Some(SAVED_ON), ..Session::default() },
        [
            Action::Begin(Start { nation: Some(Nation::Wales), ..Start::default() }),
            Action::Answer(statement("home.safe"), Answer::NotYet),
            Action::Answer(statement("people.on-side"), Answer::Mostly),
            Action::Answer(statement("days.routine"), Answer::Very),
            Action::Level(barrier("debt"), Level::Lot),
            Action::Level(barrier("travel"), Level::Bit),
            Action::AddOwn(said("Ring my sister")),
            Action::AddOwn(said("Ask at the library")),
        ],
    )
}

/// What a file of theirs holds.
fn file_of(session: &Session) -> Session {
    read(&write(session, session.today)).expect("our own file")
}

/// A new visit to the page, still at the start.
fn new_visit(start: Start) -> Session {
    update(&Session { today: Some(TODAY), ..Session::default() }, Action::Arrive(start))
}

fn open(visit: &Session, file: Session) -> Session {
    go_on(visit, [Action::Opening(Opening::Busy), Action::Opened(Box::new(file))])
}

fn back_again() -> Session {
    open(&new_visit(Start::default()), file_of(&before()))
}

#[test]
fn whoever_opens_their_file_is_welcomed_back_with_everything_in_it() {
    let session = back_again();
    assert_eq!(session.screen, Screen::Review(1));
    assert_eq!(session.saved, Some(SAVED_ON));
    assert_eq!((&session.answers, &session.levels), (&before().answers, &before().levels));
    assert_eq!(steps(&session), ["Ring my sister", "Ask at the library"]);
    assert_eq!(update(&session, Action::Back).screen, Screen::Start);
}

#[test]
fn who_is_here_and_whose_device_it_is_are_those_of_this_visit_and_the_nation_is_the_files_unless_said() {
    let start = Start { company: Company::Worker, device: Device::Mine, nation: None };
    let session = open(&new_visit(start), file_of(&before()));
    assert_eq!(session.start, Start { nation: Some(Nation::Wales), ..start });
    let start = Start { nation: Some(Nation::Scotland), ..start };
    assert_eq!(open(&new_visit(start), file_of(&before())).start.nation, Some(Nation::Scotland));
}

#[test]
fn a_file_that_would_take_the_place_of_unsaved_answers_waits_until_the_person_says_so() {
    let here = go_on(&before(), [Action::Next, Action::AddOwn(said("Only here"))]);
    let waiting = open(&here, file_of(&before()));
    assert_eq!(waiting.screen, Screen::Open);
    assert!(matches!(waiting.opening, Opening::Waits(_)));
    assert_eq!(waiting.plan, here.plan, "what is here is still here");

    let kept = update(&waiting, Action::Back);
    assert_eq!((kept.screen, &kept.plan, &kept.answers), (here.screen, &here.plan, &here.answers));
    assert_eq!(kept.opening, Opening::Choose, "the file is let go");

    let replaced = update(&waiting, Action::Replace);
    assert_eq!((replaced.screen, steps(&replaced).len()), (Screen::Review(1), 2));
    assert_eq!(update(&here, Action::Replace).plan, here.plan, "nothing waits, so nothing is replaced");
}

#[test]
fn a_file_takes_the_place_of_what_is_surely_in_another_without_asking() {
    let kept = go_on(&before(), [Action::Save(Lock::Kept(said("six words"))), Action::Say(Notice::Kept)]);
    assert_eq!(kept.held, Held::Surely);
    assert_eq!(open(&kept, file_of(&before())).screen, Screen::Review(1));
    let saved = go_on(&before(), [Action::Save(Lock::Plain), Action::Say(Notice::Saved)]);
    assert_eq!(saved.held, Held::HandedOver);
    assert_eq!(open(&saved, file_of(&before())).screen, Screen::Open, "nobody knows what became of the file");
    let saved = open(&new_visit(Start::default()), file_of(&before()));
    let unkept = update(&kept, Action::Say(Notice::Unkept));
    assert_eq!(unkept.held, Held::Nowhere, "what was kept is gone");
    let another = open(&open(&saved, file_of(&before())), file_of(&update(&before(), Action::AddOwn(said("Third")))));
    assert_eq!((another.screen, another.held), (Screen::Review(1), Held::Surely), "one file after the other");
    let changed = update(&saved, Action::Answer(statement("home.safe"), Answer::Very));
    assert_eq!(changed.held, Held::Nowhere, "what changed after saving is in no file");
    assert_eq!(update(&saved, Action::Next).held, saved.held, "moving about changes nothing");
}

#[test]
fn a_file_that_comes_when_nobody_waits_for_it_any_more_is_let_go() {
    let left = go_on(&new_visit(Start::default()), [Action::Opening(Opening::Busy), Action::Back]);
    let late = update(&left, Action::Opened(Box::new(file_of(&before()))));
    assert_eq!((late.screen, late.plan.steps().len()), (Screen::Start, 0));
}

#[test]
fn a_plan_holds_as_many_steps_as_a_file_and_says_when_it_is_full() {
    let full =
        (0..STEPS_AT_MOST).fold(Session::default(), |s, n| update(&s, Action::AddOwn(said(&format!("step {n}")))));
    assert_eq!(full.plan.steps().len(), STEPS_AT_MOST);
    let more = update(&full, Action::AddOwn(said("one more")));
    assert_eq!((more.plan.steps().len(), more.notice), (STEPS_AT_MOST, Some(Notice::PlanFull)));
    assert_eq!(file_of(&full).plan.steps().len(), STEPS_AT_MOST);
}

#[test]
fn the_words_to_save_under_are_those_that_opened_the_file_and_never_those_that_did_not() {
    let made_up = update(&before(), Action::Offer(Some(said("fond gust skim tide peak sure"))));
    let tried = go_on(&made_up, [Action::Opening(Opening::Phrase), Action::Try(Some(said("not these")))]);
    let wrong = go_on(&tried, [Action::Opening(Opening::WrongPhrase)]);
    assert_eq!(wrong.tried, Some(said("not these")), "one wrong letter can be mended");
    let back = update(&wrong, Action::Back);
    assert_eq!((back.tried, back.phrase), (None, made_up.phrase));
    let opened = go_on(&tried, [Action::Opened(Box::new(file_of(&before()))), Action::Replace]);
    assert_eq!((opened.phrase, opened.tried), (Some(said("not these")), None));
}

#[test]
fn a_file_that_is_refused_costs_nothing_wherever_the_person_was() {
    for at in path(&before()).into_iter().filter(|at| *at != Screen::Start) {
        let here = common::walk_to(&before(), at);
        for (error, _) in RecordError::ALL {
            let refused = go_on(&here, [Action::Opening(Opening::Busy), Action::Opening(Opening::Refused(error))]);
            assert_eq!(refused.screen, Screen::Open);
            let back = update(&refused, Action::Back);
            assert_eq!((back.screen, &back.answers, &back.plan), (at, &here.answers, &here.plan));
            assert!(!back.trail.contains(&Screen::Open), "Back never leads to it again");
        }
    }
}

#[test]
fn saving_is_beside_the_way_from_every_screen_and_back_leads_to_where_one_was() {
    for at in path(&before()).into_iter().filter(|at| *at != Screen::Start) {
        let here = common::walk_to(&before(), at);
        let saving = update(&here, Action::Go(Screen::Save));
        assert_eq!(saving.screen, Screen::Save);
        let saving = update(&saving, Action::Offer(Some(said("fond gust skim tide peak sure"))));
        let back = update(&saving, Action::Back);
        assert_eq!((back.screen, &back.trail), (at, &here.trail), "from {at:?}");
        assert_eq!(back.phrase, saving.phrase, "the words on their paper stay the words of this visit");
    }
}

#[test]
fn while_a_file_is_made_the_page_says_so_and_then_how_it_went() {
    let asked = update(&before(), Action::Save(Lock::Plain));
    assert_eq!((asked.notice, asked.making), (Some(Notice::Sealing), Making::All));
    let changed = go_on(&asked, [Action::Answer(statement("home.safe"), Answer::Very), Action::Say(Notice::Saved)]);
    assert_eq!(changed.held, Held::Nowhere, "what was answered while the file was made is not in it");
    let asked_twice =
        [Action::Answer(statement("home.safe"), Answer::Very), Action::Save(Lock::Plain), Action::Say(Notice::Saved)];
    assert_eq!(go_on(&asked, asked_twice).held, Held::Nowhere, "one that is being made is not made anew");
    for (notice, held) in [
        (Notice::Saved, Held::HandedOver),
        (Notice::Kept, Held::Surely),
        (Notice::SaveFailed, Held::Nowhere),
        (Notice::KeepRefused, Held::Nowhere),
    ] {
        let done = update(&asked, Action::Say(notice));
        assert_eq!((done.notice, done.making, done.held), (Some(notice), Making::Nothing, held));
    }
}

#[test]
fn only_the_areas_that_the_person_chooses_are_asked_again() {
    let session = Session { again: Vec::new(), barriers_again: false, ..back_again() };
    let hooks = |session: &Session| path(session).into_iter().map(Screen::name).collect::<Vec<_>>();
    assert_eq!(hooks(&session), ["start", "review-1", "plan", "slip", "take-away"], "there is nothing to look back to");
    let chosen = go_on(&session, [Action::ToggleAgain(area("home")), Action::ToggleBarriersAgain]);
    assert_eq!(
        hooks(&chosen),
        [
            "start",
            "review-1",
            "area-home",
            "picture",
            "barriers-1",
            "barriers-2",
            "barriers-3",
            "review-2",
            "plan",
            "slip",
            "take-away"
        ]
    );
    assert_eq!(update(&chosen, Action::Next).screen, Screen::Area(area("home")));
    assert_eq!(path(&go_on(&chosen, [Action::ToggleAgain(area("home")), Action::ToggleBarriersAgain])), path(&session));
    let all = update(&session, Action::AllAgain);
    assert_eq!(all.screen, Screen::Area(AreaId::all().next().expect("an area")));
    assert_eq!(path(&all).len(), 8 + 1 + usize::from(BARRIER_PARTS) + 6);
    let last = common::walk_to(&all, Screen::Barriers(BARRIER_PARTS));
    for on in [Action::Next, Action::Skip] {
        assert_eq!(update(&last, on).screen, Screen::Review(2), "further questions are only for those who want them");
    }
}

#[test]
fn whoever_stopped_half_way_goes_on_where_they_stopped() {
    let stopped = play([
        Action::Answer(statement("home.safe"), Answer::Very),
        Action::Answer(statement("health.rest"), Answer::Very),
    ]);
    let session = open(&new_visit(Start::default()), file_of(&stopped));
    assert_eq!(update(&session, Action::Next).screen, Screen::Area(area("people")));
    assert!(path(&session).contains(&Screen::Barriers(1)), "nothing was said of what is in the way");
    assert!(!path(&session).contains(&Screen::Review(2)), "there is nothing to compare yet");
}

#[test]
fn a_day_to_look_again_that_has_come_is_not_set_any_more() {
    for (day, stays) in [(TODAY, false), (Day(TODAY.0 - 1), false), (Day(TODAY.0 + 1), true)] {
        let session = update(&before(), Action::Review(Some(day)));
        assert_eq!(open(&new_visit(Start::default()), file_of(&session)).review.is_some(), stays);
    }
}

#[test]
fn the_further_questions_stand_on_the_way_of_those_who_answered_some() {
    let session = update(&before(), Action::Phase(Told::Skip));
    let again = open(&new_visit(Start::default()), file_of(&session));
    assert!(again.further && path(&again).contains(&Screen::Work(1)));
    assert!(!back_again().further && !offered(&back_again()).is_empty());
}

#[test]
fn what_was_said_last_time_is_kept_as_a_picture_and_not_twice() {
    let session = back_again();
    assert_eq!(session.past.len(), 1);
    assert_eq!((session.past[0].day, &session.past[0].answers), (Some(SAVED_ON), &before().answers));
    let same = open(&new_visit(Start::default()), file_of(&session));
    assert_eq!(same.past.len(), 1, "nothing had changed");
    assert_eq!(same.past[0].day, Some(SAVED_ON));
    let changed = update(&same, Action::Answer(statement("home.safe"), Answer::Very));
    assert_eq!(open(&new_visit(Start::default()), file_of(&changed)).past.len(), 2);
    let empty = open(&new_visit(Start::default()), file_of(&Session::default()));
    assert!(empty.past.is_empty(), "nothing was said");
}

#[test]
fn twelve_pictures_are_kept_the_oldest_goes_and_any_can_be_taken_out() {
    let mut session = back_again();
    for n in 0..20_u16 {
        let answer = if n % 2 == 0 { Answer::Very } else { Answer::NotYet };
        session.today = Some(Day(SAVED_ON.0 + 1 + n));
        session = update(&session, Action::Answer(statement("home.safe"), answer));
        session = open(&new_visit(Start::default()), file_of(&session));
        assert!(session.past.len() <= PAST_AT_MOST);
    }
    assert_eq!(session.past.len(), PAST_AT_MOST);
    assert_eq!(session.past.last().and_then(|past| past.day), Some(Day(SAVED_ON.0 + 20)));
    assert!(session.past.windows(2).all(|two| two[0].day < two[1].day));
    let third = session.past[2].clone();
    let forgot = update(&session, Action::Forget(2));
    assert!(forgot.past.len() == PAST_AT_MOST - 1 && !forgot.past.contains(&third));
    assert_eq!(forgot.held, Held::Nowhere, "the file still holds it");
    assert!(!file_of(&forgot).past.contains(&third));
    assert_eq!(update(&session, Action::Forget(99)).past, session.past);
    let none = (0..PAST_AT_MOST).fold(session, |session, _| update(&session, Action::Forget(0)));
    assert!(none.past.is_empty());
}

#[test]
fn a_step_that_happened_or_was_let_go_makes_room_in_now_and_can_be_taken_up_again() {
    let full = go_on(&before(), [Action::AddOwn(said("Third"))]);
    assert_eq!(full.plan.lane(Lane::Now).count(), NOW_AT_MOST);
    for went in [Went::Happened, Went::LetGo] {
        let over = update(&full, Action::Went(StepId(1), Some(Told::This(went))));
        assert_eq!(over.plan.lane(Lane::Now).count(), 2);
        let again = update(&over, Action::Went(StepId(1), None));
        assert_eq!(again.plan.lane(Lane::Now).count(), 3, "there is still room");
        let filled = go_on(&over, [Action::AddOwn(said("Fourth")), Action::Went(StepId(1), None)]);
        assert_eq!(filled.plan.lane(Lane::Now).count(), NOW_AT_MOST);
        assert_eq!(filled.plan.lane(Lane::Next).map(|step| step.id).collect::<Vec<_>>(), [StepId(1)]);
    }
    for went in [Told::This(Went::Partly), Told::This(Went::NotYet), Told::Skip] {
        assert_eq!(update(&full, Action::Went(StepId(1), Some(went))).plan.lane(Lane::Now).count(), NOW_AT_MOST);
    }
}

#[test]
fn the_printed_plan_says_what_was_done_and_when_to_look_again_and_nothing_that_was_let_go() {
    let session = go_on(
        &before(),
        [
            Action::Went(StepId(1), Some(Told::This(Went::Happened))),
            Action::Went(StepId(2), Some(Told::This(Went::LetGo))),
            Action::Review(Some(Day(20_782 + 91))),
        ],
    );
    let text = plan_text(&session);
    assert!(text.contains(&format!("{}\n- Ring my sister", t::PRINTED_DONE.words())), "{text}");
    assert!(text.contains(&format!("{}\n- 24 February 2027", t::PRINTED_REVIEW.words())), "{text}");
    assert!(!text.contains("Ask at the library"), "{text}");
    assert!(!plan_text(&before()).contains(t::PRINTED_REVIEW.words()));
}

#[test]
fn in_front_of_family_no_picture_shows_what_is_answered_alone_and_the_file_keeps_it() {
    let family = Start { company: Company::Family, ..Start::default() };
    let session = open(&new_visit(family), file_of(&before()));
    let alone = statement("home.safe");
    assert!(alone.get().alone, "feeling safe is answered alone");
    assert_eq!(session.answers.get(alone), None);
    let shown = session.to_show();
    assert!(shown.past.iter().all(|past| past.answers.get(alone).is_none()));
    assert!(shown.past.iter().any(|past| past.answers.get(statement("people.on-side")).is_some()));
    assert_eq!(file_of(&session).past[0].answers.get(alone), Some(Answer::NotYet), "it is theirs, and in their file");
}

/// Somebody who is not safe, and chose a step about it when they were alone.
fn not_safe() -> Session {
    let private = SuggestionId::all().find(|id| id.get().private).expect("a private suggestion");
    let level = [Action::Level(barrier("unsafe"), Level::Lot), Action::Level(barrier("record"), Level::Lot)];
    let mover = [Action::Mover(barrier("record"), Told::This(Mover::Others)), Action::Choose(private)];
    go_on(&before(), level.into_iter().chain(mover))
}

#[test]
fn a_plan_opened_in_front_of_family_shows_no_step_of_a_private_suggestion_anywhere() {
    let private = not_safe().plan.steps().last().map(|step| step.words().to_owned()).expect("a step");
    let family = Start { company: Company::Family, ..Start::default() };
    let session = open(&new_visit(family), file_of(&not_safe()));
    assert_eq!(steps(&session), ["Ring my sister", "Ask at the library"]);
    assert!(!plan_text(&session).contains(&private));
    let session = update(&session, Action::AllAgain);
    #[cfg(feature = "stills")]
    for at in [Screen::Review(2), Screen::Plan, Screen::TakeAway] {
        let html = recovery_plan::ui::stills::screen(&common::walk_to(&session, at));
        assert!(!common::html::text(&html).contains(&private), "{at:?}");
    }
}

#[test]
fn saved_again_after_it_was_open_in_front_of_family_the_file_still_holds_all_that_is_for_alone() {
    let family = Start { company: Company::Family, ..Start::default() };
    for changed in [None, Some(Action::Answer(statement("people.on-side"), Answer::Very))] {
        let session = go_on(&open(&new_visit(family), file_of(&not_safe())), changed);
        let again = file_of(&session);
        assert_eq!(again.answers.get(statement("home.safe")), Some(Answer::NotYet));
        assert_eq!(again.levels, not_safe().levels);
        assert_eq!(again.movers, not_safe().movers);
        assert_eq!(steps(&again).len(), 3);
        let alone = open(&new_visit(Start::default()), again);
        assert_eq!(steps(&alone).len(), 3);
    }
}

#[test]
fn company_that_comes_later_sees_no_more_and_the_file_loses_nothing() {
    let session = open(&new_visit(Start::default()), file_of(&not_safe()));
    let with = go_on(&session, [Action::Back, Action::Company(Company::Family), Action::Next]);
    assert_eq!(steps(&with), ["Ring my sister", "Ask at the library"]);
    assert_eq!(with.answers.get(statement("home.safe")), None);
    assert_eq!(file_of(&with).levels, not_safe().levels);
}

#[test]
fn an_unlocked_file_made_in_front_of_family_holds_nothing_that_is_for_alone() {
    let family = Start { company: Company::Family, ..Start::default() };
    let session = open(&new_visit(family), file_of(&not_safe()));
    let plain = write(&session.to_share(), None);
    for hidden in ["home.safe", "unsafe", "record"] {
        assert!(!plain.contains(hidden), "{hidden}: {plain}");
    }
    assert!(plain.contains("people.on-side"));
}

#[cfg(feature = "stills")]
mod screens {
    use super::*;
    use common::html::text;
    use recovery_plan::ui::stills::screen;

    /// Back again, with some of it answered anew.
    fn changed() -> Session {
        go_on(
            &back_again(),
            [
                Action::Answer(statement("home.safe"), Answer::Mostly),
                Action::Answer(statement("days.routine"), Answer::ALittle),
                Action::Level(barrier("debt"), Level::Bit),
                Action::Level(barrier("travel"), Level::Lot),
                Action::Went(StepId(1), Some(Told::This(Went::Happened))),
            ],
        )
    }

    fn seen(session: &Session) -> String {
        screen(&common::walk_to(session, Screen::Review(2)))
    }

    #[test]
    fn what_grew_eased_and_happened_is_said_before_what_is_harder() {
        let html = seen(&changed());
        let at = |hook: &str| html.find(&format!("data-changed=\"{hook}\"")).unwrap_or_else(|| panic!("no {hook}"));
        assert!(at("grew") < at("eased") && at("eased") < at("done") && at("done") < at("harder"));
        let words = text(&html);
        for line in [
            "Since 27 May 2026",
            t::REVIEW_HARDER_HINT.words(),
            "Ring my sister",
            statement("home.safe").get().strength.words(),
        ] {
            assert!(words.contains(line), "{line}: {words}");
        }
    }

    #[test]
    fn nothing_scolds_no_arrow_no_colour_word_no_sum() {
        let words = text(&seen(&changed()));
        for sign in [
            "↑", "↓", "▲", "▼", "→", "←", "↗", "↘", "%", "worse", "better", "progress", "decline", "failed", "score",
            "total",
        ] {
            assert!(!words.to_lowercase().contains(sign), "{sign}: {words}");
        }
    }

    #[test]
    fn who_is_just_the_same_is_told_that_this_is_something_too() {
        let words = text(&seen(&update(&back_again(), Action::ToggleAgain(area("home")))));
        assert!(words.contains(t::REVIEW_SAME.words()), "{words}");
    }

    #[test]
    fn then_and_now_stand_side_by_side_in_words_for_every_area_that_was_looked_at_again() {
        let html = seen(&update(&changed(), Action::ToggleAgain(area("people"))));
        for (area, then, now) in [("home", "None for now", "1 of 1 true"), ("people", "1 of 1 true", "1 of 1 true")] {
            let row = html.split(&format!("<tr data-area=\"{area}\">")).nth(1).unwrap_or_else(|| panic!("no {area}"));
            let cells: Vec<String> = row.split("</tr>").next().unwrap_or_default().split("</td>").map(text).collect();
            assert!(cells[0].trim().ends_with(then) && cells[1].contains(now), "{area}: {cells:?}");
        }
        assert!(!html.contains("<tr data-area=\"skills\">"), "what was never answered is not there");
    }

    #[test]
    fn each_earlier_picture_can_be_looked_back_to_and_taken_out() {
        let mut session = changed();
        session.today = Some(Day(SAVED_ON.0 + 30));
        let twice = open(&new_visit(Start::default()), file_of(&session));
        let html = seen(&twice);
        assert!(html.contains("data-past=\"0\"") && html.contains("data-past=\"1\""));
        assert_eq!(html.matches("data-action=\"forget\"").count(), 2);
        assert_eq!(html.matches("data-action=\"compare\"").count(), 1, "one is looked back to already");
        let other = seen(&update(&twice, Action::Compare(0)));
        assert!(text(&other).contains("Since 27 May 2026") && other.contains("data-changed=\"grew\""));
    }
}
