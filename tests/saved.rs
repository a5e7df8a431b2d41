//! What holds of every file that anybody saves: it gives back all they said, in the format of today and in the older one,
//! and nothing that is written in a file breaks the page.
//!
//! Tried on a copy of the code, each of these turned a test here red: dropping "rather not say", the day of a picture, how a
//! step went, or the day to look again; writing no escape for a control character; keeping a lane but not whether it is over.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::AS_OF;
use common::anyone::{config, day, returned};
use proptest::prelude::*;
use recovery_plan::plan::{Step, StepId};
use recovery_plan::record::{RecordError, read, sealed, write};
use recovery_plan::session::{Added, Session};
use recovery_plan::sharing::text::plan_text;

/// The steps without their numbers, which are given anew at each opening.
fn steps(session: &Session) -> Vec<Step> {
    session.plan.steps().iter().map(|step| Step { id: StepId(0), ..step.clone() }).collect()
}

/// Everything of a session that a file holds, and nothing else.
fn what_a_file_holds(session: &Session, saved: Option<recovery_plan::content::Day>) -> Session {
    let Session { start, answers, levels, areas, picks, own, phase, pace, movers, access, outlook, .. } =
        session.clone();
    let Session { plan, review, past, .. } = session.clone();
    Session {
        start,
        answers,
        levels,
        areas,
        picks,
        own,
        phase,
        pace,
        movers,
        access,
        outlook,
        plan,
        review,
        past,
        saved,
        ..Session::default()
    }
}

/// Whether two sessions say the same, but for the numbers of the steps and what was taken out of the plan.
fn says_the_same(one: &Session, other: &Session) -> bool {
    steps(one) == steps(other) && Session { plan: other.plan.clone(), ..one.clone() } == *other
}

/// The text in format 0, which knew neither days, nor how a step went, nor earlier pictures.
fn in_format_0(text: &str) -> String {
    let mut record: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let keys = record.as_object_mut().expect("keys and values");
    keys.insert("format".to_owned(), 0.into());
    ["saved", "review", "past"].into_iter().for_each(|key| drop(keys.remove(key)));
    for step in keys["steps"].as_array_mut().expect("steps") {
        step.as_object_mut().expect("a step").remove("went");
    }
    // It left out what is empty, and what was not said.
    keys.retain(|key, value| {
        let is_empty =
            value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(|map| map.is_empty());
        !is_empty || matches!(key.as_str(), "answers" | "barriers" | "areas" | "steps")
    });
    serde_json::to_string_pretty(&record).expect("JSON")
}

proptest! {
    #![proptest_config(config(80))]

    #[test]
    fn save_then_open_gives_back_everything_that_a_person_can_have_said(session in returned(), today in day()) {
        let opened = read(&write(&session, today)).expect("our own file");
        prop_assert!(says_the_same(&opened, &what_a_file_holds(&session, today)));
        prop_assert_eq!(plan_text(&opened), plan_text(&session));
        // And again, for as often as they like.
        let again = read(&write(&opened, today)).expect("our own file");
        prop_assert_eq!(again, opened);
    }

    #[test]
    fn a_sealed_file_gives_back_the_same(session in returned(), key in any::<sealed::Key>()) {
        let text = write(&session, Some(AS_OF));
        let header = sealed::header(&[9; sealed::RANDOM]).expect("a header");
        let file = sealed::seal(&header, &key, &text).expect("it is small enough");
        prop_assert_eq!(sealed::unseal(&file, &key), Ok(text));
    }

    #[test]
    fn others_read_in_a_file_what_we_wrote(session in returned()) {
        let record: serde_json::Value = serde_json::from_str(&write(&session, Some(AS_OF))).expect("JSON for anybody");
        prop_assert_eq!(record["format"].as_u64(), Some(1));
        let words: Vec<&str> = record["steps"].as_array().expect("steps").iter().filter_map(|s| s["words"].as_str()).collect();
        let said: Vec<&str> = session.plan.steps().iter().filter_map(|s| Some(s.said.as_ref()?.words())).collect();
        prop_assert_eq!(words, said);
        prop_assert_eq!(record["past"].as_array().map_or(0, Vec::len), session.past.len());
    }

    #[test]
    fn a_file_of_format_0_keeps_every_answer(session in returned()) {
        let opened = read(&in_format_0(&write(&session, Some(AS_OF)))).expect("a file from before");
        let mut known = what_a_file_holds(&session, None);
        (known.review, known.past) = (None, Vec::new());
        let lanes = |session: &Session| -> Vec<_> {
            session.plan.steps().iter().map(|step| (step.said.clone(), step.from, step.when, step.details.clone())).collect()
        };
        // Without how they went, steps that are over count in Now again; none is lost, and nothing said of one.
        prop_assert_eq!(lanes(&opened), lanes(&known));
        let same = Session { plan: known.plan.clone(), ..opened } == known;
        prop_assert!(same);
    }

    #[test]
    fn any_text_at_all_is_refused_or_read(text in any::<String>(), begins in any::<bool>()) {
        let text = if begins { format!("{{\"format\": 1, \"own\": {{\"hope\": \"{text}") } else { text };
        let _ = read(&text);
    }

    #[test]
    fn a_file_with_anything_put_into_it_is_refused_or_read(
        session in returned(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..60_usize, "[\\[\\]{}\",:0-9a-z\\\\ ]{0,6}|\\PC{0,3}"), 1..5),
    ) {
        let mut text = write(&session, Some(AS_OF));
        for (at, gone, put) in changes {
            let mut from = at.index(text.len());
            while !text.is_char_boundary(from) { from -= 1; }
            let mut to = (from + gone).min(text.len());
            while !text.is_char_boundary(to) { to += 1; }
            text.replace_range(from..to, &put);
        }
        if let Ok(opened) = read(&text) {
            // What came of it is a session like any other.
            let again = read(&write(&opened, opened.saved)).expect("our own file");
            prop_assert_eq!(again, opened);
        }
    }

    #[test]
    fn a_value_of_any_kind_in_any_place_is_refused_or_read(
        session in returned(), at in any::<prop::sample::Index>(), kind in 0..6_usize,
    ) {
        let mut record: serde_json::Value = serde_json::from_str(&write(&session, Some(AS_OF))).expect("JSON");
        let mut places = Vec::new();
        every_place(&record, &mut String::new(), &mut places);
        let place = &places[at.index(places.len())];
        let other = [serde_json::json!(7), "words".into(), true.into(), serde_json::Value::Null, serde_json::json!([[]]),
            serde_json::json!({"a": {}})];
        *record.pointer_mut(place).expect("a place") = other[kind].clone();
        if let Err(error) = read(&record.to_string()) {
            prop_assert!(matches!(error, RecordError::Damaged | RecordError::NotOurs | RecordError::Newer(_)), "{:?}", error);
        }
    }

    #[test]
    fn whatever_a_site_adds_is_read(text in any::<String>()) {
        let added = Added::from_text(&text);
        prop_assert_eq!(added.services.len(), text.matches('\n').count());
        added.services.iter().for_each(|service| drop(service.dials()));
    }
}

/// The way to every value in `value`, as a JSON pointer.
fn every_place(value: &serde_json::Value, way: &mut String, places: &mut Vec<String>) {
    places.push(way.clone());
    let keys: Vec<(String, &serde_json::Value)> = match value {
        serde_json::Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        serde_json::Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in keys {
        let length = way.len();
        way.push('/');
        way.push_str(&key.replace('~', "~0").replace('/', "~1"));
        every_place(value, way, places);
        way.truncate(length);
    }
}
