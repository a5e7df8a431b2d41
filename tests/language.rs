//! The words: kind, short, without marks or verdicts; and the numbers: each typed once, each link dialling what is printed.
//!
//! The build refuses phrases to avoid text by text. Here every screen is read whole, as a person reads it, so that no two
//! harmless pieces make one together. Native only with feature `stills`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]
#![cfg(feature = "stills")]

mod common;

use std::fs;
use std::path::Path;

use common::drawn::sheets;
use common::html::{tags, text};
use common::{all_the_same, go_on, said, walk_to, whole_way};
use recovery_plan::assessment::{Answer, Level};
use recovery_plan::content::{CARDS, HELPLINES, Nation, Nations, SuggestionId, texts};
use recovery_plan::session::{Action, Screen, Session};
use recovery_plan::sharing::text::plan_text;
use recovery_plan::ui::stills::{names, render, screen};

/// Everything there is to read, with where.
fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = Vec::new();
    let busy = all_the_same(Answer::NotYet, Level::Lot);
    let mut busy = go_on(&busy, SuggestionId::all().map(Action::Choose).chain([Action::ShowMore]));
    busy.screen = Screen::Start;
    for (who, session) in [("nobody", Session::default()), ("somebody", busy)] {
        for nation in Nation::ALL.into_iter().map(Some).chain([None]) {
            let mut session = session.clone();
            session.start.nation = nation;
            let screens =
                whole_way(&session).into_iter().map(|at| (format!("{at:?} of {who}"), screen(&walk_to(&session, at))));
            pages.extend(screens.map(|(what, html)| (what, text(&html))));
            pages.extend(sheets(&session).into_iter().map(|(at, html)| (format!("{at:?} of {who}"), text(&html))));
            pages.push((format!("plan text of {who}"), plan_text(&session)));
        }
    }
    pages.extend(names().into_iter().map(|name| (name.to_owned(), text(&render(name).expect("a piece")))));
    pages
}

/// Lower case, each run of anything but letters, digits and apostrophes as one space, and a space at both ends.
fn plain(words: &str) -> String {
    let lower = words.to_lowercase().replace('’', "'");
    let only: String = lower.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    format!(" {} ", only.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Phrases of `avoid` that stand in `words` outside what is allowed around them.
fn avoided(words: &str, avoid: &[(String, Vec<String>)]) -> Vec<String> {
    let words = plain(words);
    let holds = |(phrase, allowed): &&(String, Vec<String>)| {
        allowed.iter().fold(words.clone(), |words, fine| words.replace(&plain(fine), " . ")).contains(&plain(phrase))
    };
    avoid.iter().filter(holds).map(|(phrase, _)| phrase.clone()).collect()
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content"))
}

#[test]
fn no_screen_says_a_phrase_to_avoid() {
    let content = content_compiler::compile(folder()).expect("the content");
    let avoid: Vec<_> = content.avoid.iter().map(|a| (a.phrase.get_ref().clone(), a.allowed.clone())).collect();
    assert!(avoid.len() > 20);
    for (what, words) in pages() {
        assert_eq!(avoided(&words, &avoid), Vec::<String>::new(), "{what}");
    }
    assert_eq!(avoided("Are you CLEAN, now?", &avoid), ["clean"]);
}

#[test]
fn no_sentence_is_longer_than_twenty_five_words() {
    let mut long = Vec::new();
    for (key, words) in texts() {
        let ends = |c| matches!(c, '.' | '?' | '!' | ':' | '\n' | '\u{2}');
        for sentence in words.split(ends) {
            let count = sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            if count > 25 {
                long.push(format!("{key}: {count} words: {sentence}"));
            }
        }
    }
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

#[test]
fn nothing_shouts() {
    for (what, words) in texts().map(|(key, words)| (key.to_owned(), words.to_owned())).chain(pages()) {
        assert!(!words.contains('!'), "{what}: {words}");
    }
}

#[test]
fn nobody_is_given_a_mark_a_band_or_a_verdict() {
    let never = [
        "score",
        "scores",
        "scored",
        "points",
        "percent",
        "percentage",
        "average",
        "total",
        "rating",
        "grade",
        "rank",
        "level",
        "band",
        "readiness",
        "job ready",
        "work ready",
        "at risk",
        "high risk",
        "low risk",
        "profile",
        "out of 10",
        "out of 100",
        "well done",
        "good job",
        "failed",
        "failing",
        "compliant",
        "motivated",
    ];
    for (what, words) in pages() {
        let words = plain(&words);
        for phrase in never {
            assert!(!words.contains(&plain(phrase)), "{what} says “{phrase}”");
        }
        assert!(!words.contains('%'), "{what}");
    }
    for session in [all_the_same(Answer::NotYet, Level::Lot), all_the_same(Answer::Very, Level::Not)] {
        let html = screen(&walk_to(&Session { screen: Screen::Start, ..session }, Screen::Picture));
        let counts = tags(&html).into_iter().filter(|tag| tag.get("data-total").or(tag.get("data-score")).is_some());
        assert_eq!(counts.count(), 0);
    }
}

/// The number without what is not dialled: "111, option 2" is dialled as 111.
fn dialled(number: &str) -> String {
    let number = number.split(',').next().unwrap_or_default();
    number.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn every_link_dials_the_number_that_is_printed() {
    for line in &HELPLINES {
        assert_eq!(line.tel, dialled(line.number), "{}", line.id);
    }
    let help = render("help").expect("the help screen");
    let scheme = |line: &recovery_plan::content::Helpline| if line.by_text { "sms" } else { "tel" };
    for line in &HELPLINES {
        let href = format!("href=\"{}:{}\"", scheme(line), line.tel);
        let at = help.find(&format!("data-line=\"{}\"", line.id)).unwrap_or_else(|| panic!("{} is not there", line.id));
        let item = &help[at..at + help[at..].find("</li>").expect("an end")];
        assert!(item.contains(&href) && text(item).contains(line.number), "{}: {item}", line.id);
    }
}

#[test]
fn every_number_is_typed_in_one_place_and_never_by_hand_in_the_words() {
    let helplines = fs::read_to_string(folder().join("helplines.toml")).expect("the lines");
    for line in &HELPLINES {
        let printed = format!("number = \"{}\"", line.number);
        assert_eq!(helplines.matches(&printed).count(), 1, "{}", line.number);
        let same = HELPLINES.iter().filter(|other| other.tel == line.tel).count();
        assert!(same == 1 || line.tel == "111", "{} is there {same} times", line.tel);
    }
    for (key, words) in texts() {
        let bare: String = words.chars().filter(|c| !matches!(c, ' ' | '-' | '\u{a0}')).collect();
        let longest = bare.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
        assert!(longest < 5, "{key} holds a number; it belongs in helplines.toml: {words}");
    }
}

/// The least that help must hold: for each nation what to call in an emergency, in a crisis, about abuse, about drugs.
const LEAST: [(Nation, &[&str]); 4] = [
    (Nation::England, &["emergency", "nhs-111", "samaritans", "shout", "abuse-england", "frank"]),
    (Nation::Scotland, &["emergency", "nhs-24", "samaritans", "shout", "abuse-scotland", "frank"]),
    (Nation::Wales, &["emergency", "nhs-111", "samaritans", "shout", "abuse-wales", "frank", "dan-247"]),
    (Nation::NorthernIreland, &["emergency", "lifeline", "samaritans", "shout", "abuse-northern-ireland", "frank"]),
];

#[test]
fn help_holds_the_least_that_each_nation_must_find_there() {
    let help = tags(&render("help").expect("the help screen"));
    for (nation, lines) in LEAST {
        for id in lines {
            let item = help.iter().find(|tag| tag.is("data-line", id));
            let nations = item.and_then(|tag| tag.get("data-nations")).unwrap_or_default();
            assert!(nations.split(' ').any(|name| name == nation.name()), "{id} in {}: “{nations}”", nation.name());
        }
        let local = HELPLINES.iter().filter(|line| line.nations != Nations::ALL && line.nations.has(nation));
        assert!(local.count() >= 2, "{} has lines of its own", nation.name());
    }
    let numbers = |id: &str| HELPLINES.iter().find(|line| line.id == id).map(|line| (line.tel, line.number));
    assert_eq!(numbers("emergency"), Some(("999", "999")));
    assert_eq!(numbers("nhs-111"), Some(("111", "111, option 2")));
    assert_eq!(numbers("nhs-24"), Some(("111", "111")));
    assert_eq!(numbers("samaritans"), Some(("116123", "116 123")));
}

#[test]
fn every_card_that_may_save_a_life_names_999_or_somebody_to_ask() {
    for (id, words) in [
        ("withdrawal", vec!["Do not stop suddenly without medical advice", "999", "pharmacist"]),
        ("overdose", vec!["999", "naloxone", "not to be alone"]),
        ("crisis", vec!["999", "A&E"]),
        ("medicine", vec!["Do not stop", "prescribes"]),
        ("pregnancy", vec!["midwife or doctor before you change"]),
        ("driving", vec!["DVLA", "DVA", "prescriber"]),
        ("money", vec!["Check with an adviser first"]),
        ("abuse", vec!["999", "Exit", "not your fault"]),
    ] {
        let card = CARDS.iter().find(|card| card.id == id).unwrap_or_else(|| panic!("there is no card {id}"));
        for part in words {
            assert!(card.body.told(None).contains(part), "{id} does not say “{part}”: {}", card.body.told(None));
        }
    }
}

#[test]
fn every_step_about_money_law_or_benefits_says_to_check_first() {
    let money = common::card("money");
    for idea in SuggestionId::all().map(SuggestionId::get).filter(|idea| idea.cards.contains(&money)) {
        let words = plain(&[idea.why.words(), idea.who.words()].join(" "));
        assert!(words.contains(" adviser first ") || words.contains(" check with an adviser "), "{}", idea.id);
    }
}

#[test]
fn own_words_are_looked_at_only_to_show_a_card_and_are_left_as_they_are() {
    let words = "I’m gonna come off my methadone and the booze";
    let session = go_on(&Session::default(), [Action::AddOwn(said(words))]);
    let shown: Vec<_> = recovery_plan::plan::cards(&session).into_iter().map(|id| id.name()).collect();
    assert!(shown.contains(&"withdrawal") && shown.contains(&"medicine"), "{shown:?}");
    assert_eq!(session.plan.steps()[0].words(), words);
}
