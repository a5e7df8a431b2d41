//! The suggestion library as a whole: what the source documents ask for is in it, no two suggestions say the same, and
//! each is something a person would say and can begin today, without money or a smartphone that nobody spoke of.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use std::collections::BTreeSet;

use recovery_plan::content::{Mover, Phase, Size, Suggestion, SuggestionId, Text};

fn library() -> impl Iterator<Item = &'static Suggestion> {
    SuggestionId::all().map(SuggestionId::get)
}

/// All a suggestion says, in small letters.
fn all_words(idea: &Suggestion) -> String {
    [idea.says, idea.why, idea.first, idea.who, idea.say].map(Text::words).join(" ").to_lowercase()
}

/// Words that tell nothing of what a sentence is about.
const EMPTY: &str = "a an the i me my you your we us it its is are be was do does did to of in on at for from with and or if \
    so that this what which who when where how can could would will not no one some any there they them than then as by up \
    out more about before after first ask asks write down think choose take just have has";

/// What the line and the first move are about.
fn gist(idea: &Suggestion) -> BTreeSet<String> {
    let empty: BTreeSet<&str> = EMPTY.split_whitespace().collect();
    let text = [idea.says.words(), idea.first.words()].join(" ").to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !empty.contains(word));
    words.map(|word| word.trim_end_matches('s').to_owned()).collect()
}

/// How much two sets share, from 0 to 1.
fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let shared = one.intersection(other).count();
    let all = one.union(other).count();
    if all == 0 { 1.0 } else { shared as f64 / all as f64 }
}

/// Pairs that read alike, and that nobody can ever be shown both of: each is for another nation.
fn for_other_nations(one: &Suggestion, other: &Suggestion) -> bool {
    recovery_plan::content::Nation::ALL.iter().all(|nation| !(one.nations.has(*nation) && other.nations.has(*nation)))
}

/// From here on two suggestions are taken to say the same. Reading the closest pairs below it found none that do.
const SAME: f64 = 0.5;

fn saying_the_same(library: &[&Suggestion]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, one) in library.iter().enumerate() {
        for other in &library[..at] {
            let much = alike(&gist(one), &gist(other));
            let same_words = [one.why, one.say].iter().any(|text| [other.why, other.say].contains(text));
            if (much >= SAME || same_words) && !for_other_nations(one, other) {
                found.push(format!("{} and {} ({much:.2})", other.id, one.id));
            }
        }
    }
    found
}

#[test]
fn no_two_suggestions_say_the_same() {
    let all: Vec<_> = library().collect();
    assert_eq!(saying_the_same(&all), Vec::<String>::new());
    // Nothing is like everything: what is said twice is caught.
    let twice = [all[0], all[1], all[0]];
    assert_eq!(saying_the_same(&twice).len(), 1);
}

#[test]
fn there_are_at_least_a_hundred_and_forty_and_nearly_all_build_on_something_the_person_has() {
    assert!(library().count() >= 140);
    let on_a_strength = library().filter(|idea| !idea.strengths.is_empty()).count();
    assert!(on_a_strength >= 20, "{on_a_strength}");
}

#[test]
fn each_is_a_line_that_somebody_would_say_of_themselves() {
    for idea in library() {
        let says = idea.says.words();
        let mine = says.split(|c: char| !c.is_alphanumeric()).any(|word| word == "I");
        assert!(mine && says.ends_with('.'), "{}: {says}", idea.id);
        assert!(says.split_whitespace().count() <= 18, "{}: {says}", idea.id);
        for order in ["I must", "I should", "have to stop", "try harder", "I need to"] {
            assert!(!says.contains(order), "{}: {says}", idea.id);
        }
    }
}

#[test]
fn each_first_move_is_small_enough_for_today() {
    // Done in a quarter of an hour, alone, at a table: nothing to book, buy, travel to or wait for.
    let begins = [
        "write", "think", "choose", "ask", "put", "note", "draw", "name", "list", "look", "say", "find", "pick",
        "fold", "take", "count", "tonight", "stand", "walk", "make", "finish", "print", "read", "the", "go", "open",
        "mark",
    ];
    for idea in library() {
        let first = idea.first.words().to_lowercase();
        let verb = first.split(|c: char| !c.is_alphabetic()).next().expect("a word");
        assert!(begins.contains(&verb), "{}: {first}", idea.id);
        for much in ["apply", "buy", "sign up", "register", "book a", "travel to"] {
            assert!(!first.contains(much), "{}: {first}", idea.id);
        }
        assert!(idea.first.words().split_whitespace().count() <= 30, "{}: {first}", idea.id);
    }
}

/// A device or money that a person may not have, and words that say where to get it, or how to do without.
const NEEDS: [(&str, &[&str]); 5] = [
    ("online", &["library", "phone", "in another way", "by phone", "show me", "recovery college", "near"]),
    ("computer", &["library"]),
    ("print your", &["library", "by hand"]),
    (" app ", &["library"]),
    ("website", &["library", "phone"]),
];

#[test]
fn nothing_needs_money_or_a_smartphone_without_saying_so() {
    for idea in library() {
        let all = all_words(idea);
        for (need, ways) in NEEDS {
            assert!(!all.contains(need) || ways.iter().any(|way| all.contains(way)), "{}: “{need}”", idea.id);
        }
        // Where a course, a copy or a box may cost something, what to say asks for the price.
        for costs in ["a box with a lock", "one free course", "copies of the papers", "sign up for a course"] {
            let asks = ["free", "cost", "pay"].iter().any(|word| idea.say.words().to_lowercase().contains(word));
            assert!(!idea.says.words().contains(costs) || asks, "{}: what does it cost?", idea.id);
        }
    }
}

#[test]
fn what_is_others_to_move_is_asked_for_proved_or_waited_for_and_never_tried_harder() {
    let moves = [
        "ask",
        "tell",
        "talk",
        "find",
        "meet",
        "write",
        "keep a list",
        "be told",
        "check in",
        "get",
        "adviser",
        "looked at",
    ];
    for idea in library().filter(|idea| idea.mover == Mover::Others) {
        let says = idea.says.words();
        assert!(moves.iter().any(|word| says.contains(word)), "{}: {says}", idea.id);
        assert!(!all_words(idea).contains("try hard"), "{}", idea.id);
    }
}

/// What the source documents ask for, and the suggestions that answer it.
const ASKED_FOR: [(&str, &[&str]); 15] = [
    ("a peer as coach", &["peer-mentor"]),
    ("a peer who knows what there is", &["peer-knows-places"]),
    ("a peer who puts on things to do", &["peer-activity"]),
    ("a peer who leads a group", &["look-at-a-group", "go-with-a-peer"]),
    ("a peer who teaches", &["peer-workshop"]),
    (
        "giving back, rung by rung",
        &["greet-someone", "help-set-up", "show-one-person", "give-an-hour", "peer-training", "have-a-say"],
    ),
    ("mutual aid, by choice, and other ways", &["look-at-a-group", "online-group", "support-not-group"]),
    ("families in their own right", &["family-own-support", "carer-break"]),
    ("volunteering that suits", &["role-right-for-me", "give-an-hour"]),
    ("talking to the Jobcentre", &["what-i-tell", "take-someone", "one-contact", "time-for-treatment"]),
    ("a joint review", &["joint-review", "talk-to-each-other", "before-a-meeting"]),
    ("the first year in work", &["before-first-day", "work-check-ins", "first-pay", "after-a-shift", "slip-and-work"]),
    ("the week of a release, and aftercare", &["first-week-out", "aftercare", "quick-return"]),
    (
        "attending in a way that works for me",
        &["what-fits-me", "interpreter", "care-times", "meet-me-there", "fasting-times"],
    ),
    ("equalities, as things to ask for", &["people-like-me", "what-matters-to-us", "plain-words", "my-words"]),
];

#[test]
fn what_the_source_documents_ask_for_is_there() {
    for (what, ids) in ASKED_FOR {
        for id in ids {
            assert!(SuggestionId::from_name(id).is_some(), "{what}: {id}");
        }
    }
    let in_work = library().filter(|idea| idea.phases.has(Phase::Work) && idea.phases.is_only_work()).count();
    assert!(in_work >= 8, "the first year in work has {in_work}");
}

#[test]
fn everybody_can_begin_with_something_that_takes_a_minute() {
    let tiny = library().filter(|idea| idea.size == Size::Tiny && idea.mover == Mover::Mine && !idea.private).count();
    assert!(tiny >= 20, "{tiny}");
}
