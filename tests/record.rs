//! Files that are cut, strange or hostile: each is either refused, with an error that tells nothing of what is in it, or
//! read with everything left out that makes no sense. None breaks the page.
//!
//! Tried on a copy of the code, each of these turned a test here red: taking what is no step, or no picture, for an empty
//! one; letting a newer format in; nesting without a limit; taking a file that ends too early for somebody else's; counting
//! Now anew for every step of a long list.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use std::time::{Duration, Instant};

use common::anyone::{config, someone};
use common::{AS_OF, area, barrier, statement, steps, suggestion};
use proptest::prelude::*;
use recovery_plan::assessment::{Answer, Level, PAST_AT_MOST};
use recovery_plan::content::Day;
use recovery_plan::plan::{Lane, NOW_AT_MOST};
use recovery_plan::record::{FORMAT, RecordError, STEPS_IN_A_FILE, read, write};
use recovery_plan::session::{AREAS_CHOSEN_AT_MOST, Screen, Session};

/// Something wrong, and the word that no error may give away.
const CANARY: &str = "canary-4711";

#[track_caller]
fn refused(text: &str) -> RecordError {
    let error = read(text).expect_err("this is no file of ours");
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("canary") && !shown.contains("4711"), "the error gives it away: {shown}");
    error
}

/// A file with one key, whose value this is.
fn with(key: &str, value: &str) -> String {
    format!("{{\"format\": 1, \"{key}\": {value}}}")
}

#[test]
fn every_reason_has_a_name_of_its_own_and_says_nothing_more() {
    let names: Vec<&str> = RecordError::ALL.iter().map(|(_, name)| *name).collect();
    assert_eq!(
        names,
        ["not-ours", "cut", "damaged", "newer", "too-big", "wrong-phrase", "unreadable", "too-much"],
        "the page and its tests know them by these names"
    );
    for (error, name) in RecordError::ALL {
        assert_eq!((error.name(), error.to_string().as_str()), (name, name));
        assert_eq!(RecordError::from_name(name), Some(error));
    }
    assert_eq!(RecordError::Newer(9).name(), "newer");
    assert_eq!(RecordError::from_name("fine"), None);
}

#[test]
fn what_is_somebody_elses_file_is_not_ours() {
    let others = ["", " ", "canary-4711", "[]", "null", "4711", "\"canary-4711\"", "{}", "\u{0}", "<html>canary-4711"];
    for text in others {
        assert_eq!(refused(text), RecordError::NotOurs, "{text}");
    }
    for text in [
        "{canary-4711}",
        "{\"format\": 1,}",
        "{\"format\": 1} canary-4711",
        "{\"format\": 1}{\"format\": 1}",
        "{\"format\": 01}",
        "{'format': 1}",
        "{\"a\": \"canary-4711\", \"version\": 1}",
        "{\"a\": {\"format\": 1}}",
        "// ours\n{\"format\": 1}",
    ] {
        assert_eq!(refused(text), RecordError::NotOurs, "{text}");
    }
}

#[test]
fn words_that_are_no_text_are_not_ours() {
    for words in ["\u{0}", "two\nlines", "a\ttab", "\\ud83d", "\\udca9 \\ud83d", "\\x41", "\\u00e", "\u{1b}[2J"] {
        let text = with("own", &format!("{{\"hope\": \"{CANARY} {words} and so on\"}}"));
        assert_eq!(refused(&text), RecordError::NotOurs, "{words:?}");
    }
}

#[test]
fn a_file_that_ends_too_early_is_cut_wherever_it_ends() {
    let text = include_str!("personas/mother-england.json").trim_end();
    for end in (1..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert_eq!(refused(&text[..end]), RecordError::Cut, "after {end} bytes");
    }
    assert!(read(text).is_ok());
}

#[test]
fn what_is_of_another_kind_than_belongs_there_is_damaged() {
    let words = ["company", "device", "nation", "saved", "review", "phase", "pace"];
    let lists = ["areas", "picks", "steps", "past"];
    let maps = ["answers", "barriers", "own", "movers", "access", "outlook"];
    let values = ["4711", "-4711", "0.4711", "true", "null", "\"canary-4711\"", "[\"canary-4711\"]", "{\"a\": \"x\"}"];
    let all = words.iter().chain(&lists).chain(&maps);
    for (key, value) in all.flat_map(|key| values.map(|value| (*key, value))) {
        let text = with(key, value);
        let fits = match value.as_bytes()[0] {
            b'"' => words.contains(&key),
            b'[' => matches!(key, "areas" | "picks"),
            b'{' => maps.contains(&key),
            _ => false,
        };
        if fits {
            assert_eq!(read(&text).map(|session| session.holds_something()), Ok(false), "{text}");
        } else {
            assert_eq!(refused(&text), RecordError::Damaged, "{text}");
        }
    }
    for format in ["\"1\"", "null", "1.0", "1e0", "-1", "4294967296", "123456789012345678901234567890", "[1]"] {
        assert_eq!(refused(&format!("{{\"format\": {format}}}")), RecordError::Damaged, "{format}");
    }
}

#[test]
fn what_is_of_another_kind_deeper_inside_is_damaged_too() {
    let inside = ["4711", "null", "[\"canary-4711\"]", "{\"canary-4711\": 1}"];
    let places = [
        ("answers", "{\"home.safe\": ?}"),
        ("answers", "{\"canary-4711\": ?}"),
        ("barriers", "{\"debt\": ?}"),
        ("own", "{\"hope\": ?}"),
        ("movers", "{\"debt\": ?}"),
        ("access", "{\"transport\": ?}"),
        ("outlook", "{\"transport\": ?}"),
        ("areas", "[?]"),
        ("picks", "[\"family\", ?]"),
        ("steps", "[{\"words\": ?, \"lane\": \"now\"}]"),
        ("steps", "[{\"words\": \"I go\", \"lane\": ?}]"),
        ("steps", "[{\"suggestion\": ?}]"),
        ("steps", "[{\"when\": ?}]"),
        ("steps", "[{\"went\": ?}]"),
        ("steps", "[{\"details\": {\"step-who\": ?}}]"),
        ("past", "[{\"day\": ?}]"),
        ("past", "[{\"answers\": {\"home.safe\": ?}}]"),
        ("past", "[{\"barriers\": {\"debt\": ?}}]"),
    ];
    for (key, place) in places {
        for value in inside {
            let text = with(key, &place.replace('?', value));
            assert_eq!(refused(&text), RecordError::Damaged, "{text}");
        }
    }
    for value in ["4711", "\"canary-4711\"", "null", "[]"] {
        for key in ["steps", "past"] {
            assert_eq!(refused(&with(key, &format!("[{{}}, {value}]"))), RecordError::Damaged, "{key}: {value}");
        }
    }
    assert_eq!(refused(&with("steps", "[{\"details\": [\"canary-4711\"]}]")), RecordError::Damaged);
}

#[test]
fn a_file_of_a_newer_page_is_refused_as_newer_whatever_else_it_holds() {
    for (text, format) in [
        ("{\"format\": 2}".to_owned(), FORMAT + 1),
        (format!("{{\"format\": 9, \"answers\": [\"{CANARY}\"], \"sealed\": {{\"{CANARY}\": [1, 2]}}}}"), 9),
        ("{\"steps\": 7, \"format\": 4294967295}".to_owned(), u32::MAX),
    ] {
        assert_eq!(refused(&text), RecordError::Newer(format), "{text}");
    }
}

#[test]
fn ids_and_answers_that_we_do_not_know_are_left_out_and_the_rest_is_read() {
    let text = r#"{
        "format": 1,
        "company": "a crowd", "device": "toaster", "nation": "atlantis",
        "saved": "2026-02-30", "review": "next week",
        "colour": {"unknown": ["keys", {"are": "fine"}], "numbers": [1, -2.5e-3, true, null]},
        "answers": {"home.safe": "very", "home.garden": "very", "home.keep": "enormously", "": "", "safe": "very"},
        "barriers": {"debt": "a-lot", "dragons": "a-lot", "housing": "somewhat"},
        "areas": ["garden", "money", "money", "home", "days", "people"],
        "picks": ["family", "yacht", "family"],
        "own": {"hope": "  Peace. ", "fear": "none", "means": "  "},
        "phase": "sprint", "pace": "skip",
        "movers": {"debt": "the moon"}, "access": {"moon": "easy"}, "outlook": {"": ""},
        "steps": [
            {"suggestion": "fly", "lane": "now"},
            {"suggestion": "fly", "words": "I fly", "lane": "now", "when": "never", "went": "well"},
            {"suggestion": "hep-c", "lane": "some day", "details": {"step-who": "Maz", "step-why": "?"}},
            {"words": "   ", "lane": "now"},
            {"lane": "now"},
            {}
        ],
        "past": [{"day": "2026-13-01", "answers": {"home.garden": "very", "home.safe": "skip"}}]
    }"#;
    let session = read(text).expect("what we know is read");
    assert_eq!(session.start, Session::default().start);
    assert_eq!((session.saved, session.review), (None, None));
    assert_eq!(session.answers.iter().collect::<Vec<_>>(), [(statement("home.safe"), Answer::Very)]);
    assert_eq!(session.levels.iter().collect::<Vec<_>>(), [(barrier("debt"), Level::Lot)]);
    assert_eq!(session.areas, [area("money"), area("home"), area("days")]);
    assert_eq!(session.picks, [common::pick("family")]);
    let own: Vec<&str> = session.own.all().map(|(_, said)| said.words()).collect();
    assert_eq!(own, ["Peace."]);
    assert_eq!((session.phase, session.pace.map(|pace| pace.this())), (None, Some(None)));
    assert!(session.movers.is_empty() && session.access.is_empty() && session.outlook.is_empty());
    assert_eq!(steps(&session), ["I fly", suggestion("hep-c").get().says.words()]);
    assert_eq!((session.plan.steps()[0].when, session.plan.steps()[0].went), (None, None));
    assert_eq!(session.plan.steps()[1].lane, Lane::Later);
    assert_eq!(session.plan.steps()[1].details.all().count(), 1);
    assert_eq!((session.past.len(), session.past[0].day), (1, None));
    assert_eq!(session.past[0].answers.iter().count(), 1);
    assert_eq!(session.screen, Screen::Start);
}

#[test]
fn of_two_keys_with_one_name_the_later_counts() {
    let text = with("nation", "\"wales\", \"answers\": {\"home.safe\": \"very\", \"home.safe\": \"a-little\"}")
        .replace("}}", "}, \"nation\": \"scotland\", \"format\": 0}");
    let session = read(&text).expect("two of everything");
    assert_eq!(session.start.nation.map(|nation| nation.name()), Some("scotland"));
    assert_eq!(session.answers.get(statement("home.safe")), Some(Answer::ALittle));
    assert_eq!(refused("{\"format\": 1, \"format\": 2}"), RecordError::Newer(2));
}

#[test]
fn marks_and_line_ends_of_other_systems_around_a_file_make_no_change() {
    let text = include_str!("personas/mother-england.json");
    let ours = read(text);
    assert!(ours.is_ok());
    assert_eq!(read(&format!("\u{feff}{text}")), ours);
    assert_eq!(read(&text.replace('\n', "\r\n")), ours);
    assert_eq!(read(&text.replace('\n', "\r")), ours);
    assert_eq!(read(&format!("\n\t {text} \r\n\n")), ours);
    // What is escaped is the same as what is not.
    assert_eq!(read(&text.replace("home.safe", "\\u0068ome.s\\u0061fe").replace('/', "\\/")), ours);
}

#[test]
fn everything_escaped_that_can_be_is_read_as_it_was_meant() {
    let text = with("own", r#"{"hope": "\" \\ \/ \b \f \n \r \t \u0000 \u00e9 \ud83d\udc69 ."}"#);
    let session = read(&text).expect("escapes");
    let (_, said) = session.own.all().next().expect("a hope");
    assert_eq!(said.words(), "\" \\ / \u{8} \u{c} \n \r \t \u{0} é 👩 .");
    assert_eq!(read(&write(&session, None)).expect("what we wrote"), session);
}

#[test]
fn a_step_without_a_lane_is_kept_for_later() {
    let session = read(&with("steps", "[{\"words\": \"Ring Mam\"}]")).expect("everything is optional");
    assert_eq!((steps(&session), session.plan.steps()[0].lane), (vec!["Ring Mam"], Lane::Later));
}

#[test]
fn a_file_cannot_bring_more_into_now_than_a_week_holds_nor_an_idea_twice() {
    let step = |words: String| format!("{{{words}, \"lane\": \"now\"}}");
    let own: Vec<_> = (0..9).map(|n| step(format!("\"words\": \"step {n}\""))).collect();
    let session = read(&with("steps", &format!("[{}]", own.join(",")))).expect("a plan");
    assert_eq!(session.plan.lane(Lane::Now).count(), NOW_AT_MOST);
    assert_eq!(session.plan.steps().len(), 9, "none is lost");

    let over: Vec<_> = (0..9).map(|n| step(format!("\"words\": \"step {n}\", \"went\": \"happened\""))).collect();
    let session = read(&with("steps", &format!("[{}]", over.join(",")))).expect("a plan");
    assert!(session.plan.steps().iter().all(|step| step.lane == Lane::Now), "what is over takes no place");

    let twice = [step("\"suggestion\": \"hep-c\"".into()), step("\"suggestion\": \"hep-c\"".into())];
    let session = read(&with("steps", &format!("[{}]", twice.join(",")))).expect("a plan");
    assert_eq!(session.plan.steps().len(), 1);
}

#[test]
fn of_more_pictures_than_a_file_may_hold_the_last_are_kept() {
    let picture = |day: u16| format!("{{\"day\": \"{}\"}}", Day(AS_OF.0 + day).iso());
    let pictures: Vec<String> = (0..20).map(picture).collect();
    let session = read(&with("past", &format!("[{}]", pictures.join(",")))).expect("pictures");
    assert_eq!(session.past.len(), PAST_AT_MOST);
    assert_eq!(session.past.last().and_then(|past| past.day), Some(Day(AS_OF.0 + 19)));
}

#[test]
fn what_is_nested_without_end_is_refused() {
    for deep in ["[".repeat(100_000), "{\"a\":".repeat(100_000)] {
        for text in [deep.clone(), with("answers", &deep), with("unknown", &deep)] {
            assert_eq!(refused(&text), RecordError::NotOurs);
        }
    }
    let nested = |depth| with("unknown", &format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
    assert!(read(&nested(30)).is_ok(), "thirty deep");
    assert_eq!(refused(&nested(40)), RecordError::NotOurs);
}

#[test]
fn five_million_bytes_of_words_are_read_as_they_are() {
    let huge = "word 🎣 ".repeat(500_000);
    let session = read(&with("own", &format!("{{\"hope\": \"{huge}\"}}"))).expect("a long hope");
    assert_eq!(session.own.all().next().map(|(_, said)| said.words()), Some(huge.trim_end()));
}

#[test]
fn a_list_of_very_many_things_is_read_in_one_go() {
    let began = Instant::now();
    let many = |thing: &str, how_many| vec![thing; how_many].join(",");
    let unknown = many("\"canary-4711\": \"very\"", 100_000);
    assert!(read(&with("answers", &format!("{{{unknown}}}"))).expect("nothing we know").answers.is_empty());
    let areas = read(&with("areas", &format!("[{}]", many("\"home\"", 100_000)))).expect("home").areas;
    assert!(areas.len() <= AREAS_CHOSEN_AT_MOST);
    let steps = many("{\"words\":\"a\",\"lane\":\"now\"}", STEPS_IN_A_FILE);
    let session = read(&with("steps", &format!("[{steps}]"))).expect("as long as a plan can be");
    assert_eq!(session.plan.steps().len(), STEPS_IN_A_FILE);
    let more = many("{\"words\":\"a\",\"lane\":\"now\"}", 100_000);
    assert_eq!(
        read(&with("steps", &format!("[{more}]"))),
        Err(RecordError::Damaged),
        "drawn, they would stop the page"
    );
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
}

#[test]
fn markup_in_a_file_is_only_words() {
    let markup = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let session = read(&with("steps", &format!("[{{\"words\": \"{markup}\", \"lane\": \"now\"}}]"))).expect("words");
    assert_eq!(steps(&session), [markup]);
    #[cfg(feature = "stills")]
    for at in [Screen::Plan, Screen::TakeAway] {
        let html = recovery_plan::ui::stills::screen(&common::walk_to(&session, at));
        assert!(!html.contains("<script") && !html.contains("<img"), "{at:?}");
    }
}

#[test]
fn a_file_says_first_which_format_it_has_and_ends_with_its_last_line() {
    let text = write(&Session::default(), Some(AS_OF));
    assert!(text.starts_with("{\n \"format\": 1,\n \"saved\": \"2026-11-25\""), "{text}");
    assert!(text.ends_with("}\n"), "{text}");
    assert!(!write(&Session::default(), None).contains("saved"), "a device that does not know the day");
}

proptest! {
    #![proptest_config(config(50))]

    #[test]
    fn a_file_that_was_damaged_on_the_way_never_breaks_the_page(
        session in someone(), at in any::<prop::sample::Index>(), with in any::<char>(), cut in any::<bool>(),
    ) {
        let chars: Vec<char> = write(&session, Some(AS_OF)).chars().collect();
        let at = at.index(chars.len());
        let rest = if cut { &[][..] } else { &chars[at + 1..] };
        let damaged: String = chars[..at].iter().copied().chain([with]).chain(rest.iter().copied()).collect();
        if let Err(error) = read(&damaged) {
            let known = [RecordError::NotOurs, RecordError::Cut, RecordError::Damaged];
            prop_assert!(known.contains(&error) || matches!(error, RecordError::Newer(_)), "{:?}", error);
        }
    }
}
