//! Files that are damaged, strange or hostile: each is either refused, with an error that says where and never what, or
//! read with everything left out that makes no sense. None breaks the page.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::anyone::{config, someone};
use common::{area, barrier, statement, steps, suggestion};
use proptest::prelude::*;
use recovery_plan::assessment::{Answer, Level};
use recovery_plan::plan::{Lane, NOW_AT_MOST};
use recovery_plan::record::{FORMAT, RecordError, read, write};
use recovery_plan::session::{AREAS_CHOSEN_AT_MOST, Screen, Session};

/// A word that no error may give away.
const CANARY: &str = "canary-4711";

#[track_caller]
fn refused(text: &str) {
    let error = read(text).expect_err("this is no file of ours");
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("canary") && !shown.contains("4711"), "the error gives it away: {shown}");
    assert!(matches!(error, RecordError::NotOurs(_)), "{error:?}");
    assert!(shown.contains("line "), "the error does not say where: {shown}");
}

#[test]
fn what_is_not_json_of_ours_is_refused() {
    for text in
        ["", " ", "canary-4711", "{", "[]", "null", "4711", "\"canary-4711\"", "{}", "\u{0}", "<html>canary-4711"]
    {
        refused(text);
    }
    refused(&format!("{{\"format\": 0, \"answers\": {{\"home.safe\": \"{CANARY}"));
    refused(&format!("{{\"format\": 0}} {CANARY}"));
}

#[test]
fn what_has_the_wrong_shape_is_refused() {
    for (key, value) in [
        ("format", "\"canary-4711\""),
        ("format", "-4711"),
        ("format", "0.4711"),
        ("format", "null"),
        ("answers", "[\"canary-4711\"]"),
        ("answers", "\"canary-4711\""),
        ("answers", "{\"home.safe\": {\"canary-4711\": 1}}"),
        ("answers", "{\"home.safe\": 4711}"),
        ("barriers", "{\"debt\": [\"canary-4711\"]}"),
        ("areas", "{\"canary-4711\": 1}"),
        ("areas", "[4711]"),
        ("steps", "[\"canary-4711\"]"),
        ("steps", "[{\"words\": {\"canary-4711\": 1}, \"lane\": \"now\"}]"),
        ("nation", "4711"),
        ("company", "[\"canary-4711\"]"),
    ] {
        let format = if key == "format" { "" } else { "\"format\": 0, " };
        refused(&format!("{{{format}\"{key}\": {value}}}"));
    }
}

#[test]
fn a_file_of_a_newer_page_is_refused_as_newer_whatever_else_it_holds() {
    for text in [
        "{\"format\": 1}".to_owned(),
        format!("{{\"format\": 9, \"answers\": [\"{CANARY}\"], \"sealed\": {{\"{CANARY}\": [1, 2]}}}}"),
    ] {
        let error = read(&text).expect_err("newer than we know");
        assert!(matches!(error, RecordError::Newer(format) if format > FORMAT), "{error:?}");
        assert!(!error.to_string().contains("canary") && error.to_string().contains("newer"), "{error}");
    }
}

#[test]
fn ids_and_answers_that_we_do_not_know_are_left_out_and_the_rest_is_read() {
    let text = r#"{
        "format": 0,
        "company": "a crowd", "device": "toaster", "nation": "atlantis",
        "colour": {"unknown": ["keys", {"are": "fine"}]},
        "answers": {"home.safe": "very", "home.garden": "very", "home.keep": "enormously", "": "", "safe": "very"},
        "barriers": {"debt": "a-lot", "dragons": "a-lot", "housing": "somewhat"},
        "areas": ["garden", "money", "money", "home", "days", "people"],
        "steps": [
            {"suggestion": "fly", "lane": "now"},
            {"suggestion": "fly", "words": "I fly", "lane": "now"},
            {"suggestion": "hep-c", "lane": "some day"},
            {"words": "   ", "lane": "now"},
            {"lane": "now"}
        ]
    }"#;
    let session = read(text).expect("what we know is read");
    assert_eq!(session.start, Session::default().start);
    assert_eq!(session.answers.iter().collect::<Vec<_>>(), [(statement("home.safe"), Answer::Very)]);
    assert_eq!(session.levels.iter().collect::<Vec<_>>(), [(barrier("debt"), Level::Lot)]);
    assert_eq!(session.areas, [area("money"), area("home"), area("days")]);
    assert_eq!(steps(&session), ["I fly", suggestion("hep-c").get().says.words()]);
    assert_eq!(session.plan.steps()[1].lane, Lane::Later);
    assert_eq!(session.screen, Screen::Start);
}

#[test]
fn a_step_without_a_lane_is_kept_for_later() {
    let session = read("{\"format\": 0, \"steps\": [{\"words\": \"Ring Mam\"}]}").expect("everything is optional");
    assert_eq!((steps(&session), session.plan.steps()[0].lane), (vec!["Ring Mam"], Lane::Later));
}

#[test]
fn a_file_cannot_bring_more_into_now_than_a_week_holds_nor_an_idea_twice() {
    let step = |words: String| format!("{{{words}, \"lane\": \"now\"}}");
    let own: Vec<_> = (0..9).map(|n| step(format!("\"words\": \"step {n}\""))).collect();
    let session = read(&format!("{{\"format\": 0, \"steps\": [{}]}}", own.join(","))).expect("a plan");
    assert_eq!(session.plan.lane(Lane::Now).count(), NOW_AT_MOST);
    assert_eq!(session.plan.steps().len(), 9, "none is lost");

    let twice = [step("\"suggestion\": \"hep-c\"".into()), step("\"suggestion\": \"hep-c\"".into())];
    let session = read(&format!("{{\"format\": 0, \"steps\": [{}]}}", twice.join(","))).expect("a plan");
    assert_eq!(session.plan.steps().len(), 1);
}

#[test]
fn a_deep_or_a_huge_file_is_refused_or_read_but_never_breaks_the_page() {
    let deep = "[".repeat(100_000);
    refused(&deep);
    refused(&format!("{{\"format\": 0, \"answers\": {deep}}}"));
    refused(&format!("{{\"format\": 0, \"unknown\": {deep}}}"));
    let nested = format!("{{\"format\": 0, \"unknown\": {}{}}}", "[".repeat(50_000), "]".repeat(50_000));
    let _ = read(&nested);

    let words = "🎣".repeat(1_000_000);
    let text = format!("{{\"format\": 0, \"steps\": [{{\"words\": \"{words}\", \"lane\": \"later\"}}]}}");
    assert_eq!(steps(&read(&text).expect("long, and theirs")), [words.as_str()]);
    let many = (0..50_000).map(|n| format!("\"home.made-up-{n}\": \"very\"")).collect::<Vec<_>>().join(",");
    let session = read(&format!("{{\"format\": 0, \"answers\": {{{many}}}}}")).expect("nothing we know");
    assert!(session.answers.is_empty());
    let areas = ["\"home\""; 10_000].join(",");
    assert!(
        read(&format!("{{\"format\": 0, \"areas\": [{areas}]}}")).expect("home").areas.len() <= AREAS_CHOSEN_AT_MOST
    );
}

#[test]
fn markup_in_a_file_is_only_words() {
    let markup = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let text = format!("{{\"format\": 0, \"steps\": [{{\"words\": \"{markup}\", \"lane\": \"now\"}}]}}");
    let session = read(&text).expect("words are words");
    assert_eq!(steps(&session), [markup]);
    #[cfg(feature = "stills")]
    for at in [Screen::Plan, Screen::TakeAway] {
        let html = recovery_plan::ui::stills::screen(&common::walk_to(&session, at));
        assert!(!html.contains("<script") && !html.contains("<img"), "{at:?}");
    }
}

#[test]
fn a_file_says_first_which_format_it_has() {
    let text = write(&Session::default());
    assert!(text.trim_start_matches(['{', '\n', ' ']).starts_with("\"format\": 0"), "{text}");
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_file_that_was_damaged_on_the_way_never_breaks_the_page(
        session in someone(), at in any::<prop::sample::Index>(), with in any::<char>(), cut in any::<bool>(),
    ) {
        let chars: Vec<char> = write(&session).chars().collect();
        let at = at.index(chars.len());
        let rest = if cut { &[][..] } else { &chars[at + 1..] };
        let damaged: String = chars[..at].iter().copied().chain([with]).chain(rest.iter().copied()).collect();
        if let Err(error) = read(&damaged) {
            let shown = error.to_string();
            let said = session.plan.steps().iter().filter_map(|step| step.said.as_ref()).map(|said| said.words());
            prop_assert!(said.filter(|words| words.len() > 20).all(|words| !shown.contains(words)));
        }
    }

    #[test]
    fn anything_at_all_is_refused_or_read(text in any::<String>()) {
        let _ = read(&text);
    }
}
