//! The safety rules: which card stands beside a plan, by what was answered, chosen or typed, and what is never printed.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::{answers, card, go_on, in_the_way, play, said};
use recovery_plan::assessment::{Answer, Level};
use recovery_plan::content::{Card, CardId, SuggestionId};
use recovery_plan::plan::{calls_for, cards};
use recovery_plan::session::{Action, Session};
use recovery_plan::sharing::text::plan_text;

fn shown(session: &Session) -> Vec<&'static str> {
    cards(session).into_iter().map(CardId::name).collect()
}

/// The cards that these typed words call for; some others are there for everybody.
fn called_for(words: &str) -> Vec<&'static str> {
    let session = play([Action::AddOwn(said(words))]);
    CardId::all().filter(|id| calls_for(&session, *id)).map(CardId::name).collect()
}

#[test]
fn words_that_may_cost_a_life_if_missed_call_for_their_card() {
    for (id, typed) in [
        ("crisis", "I want to die"),
        ("crisis", "better off dead"),
        ("crisis", "I dont want to be here anymore"),
        ("crisis", "Some days I think: I can’t go on."),
        ("crisis", "feel sucidal at nite"),
        ("withdrawal", "Stop drinking on Monday"),
        ("withdrawal", "come off the valium"),
        ("withdrawal", "Cut down my DIAZEPAM"),
        ("withdrawal", "go cold turkey"),
        ("withdrawal", "give up the booze"),
        ("overdose", "I get out of prison on Friday"),
        ("overdose", "leaving detox next week"),
        ("overdose", "if I relapse"),
        ("medicine", "stop my methadone"),
        ("medicine", "come off pregabalin"),
        ("medicine", "skip my meds"),
        ("medicine", "reduce my buprenorphine"),
        ("pregnancy", "I am pregnant"),
        ("driving", "get my van and drive for a courier"),
        ("under-18", "I'm 16"),
        ("low-hope", "whats the point"),
        ("money", "ask about my universal credit"),
    ] {
        assert!(called_for(typed).contains(&id), "“{typed}” does not call for {id}: {:?}", called_for(typed));
    }
    let abuse = play([Action::AddOwn(said("get away from my partner, he hits me"))]);
    assert!(shown(&abuse).contains(&"abuse"));
}

#[test]
fn every_day_words_call_for_nothing() {
    for typed in [
        "I go for a walk",
        "Ring Mam on Sunday",
        "Learn to cook three meals",
        "Skill up: join a class",
        "Begin at the library",
        "👍 rest",
        "I would never kill myself",
    ] {
        let called: Vec<_> = called_for(typed).into_iter().filter(|id| *id != "money").collect();
        assert!(called.is_empty(), "“{typed}” calls for {called:?}");
    }
}

#[test]
fn words_that_call_for_a_card_are_kept_as_they_are_and_block_nothing() {
    let session = play([Action::AddOwn(said("I want to stop drinking, I want to die"))]);
    assert_eq!(common::steps(&session), ["I want to stop drinking, I want to die"]);
    let changed = go_on(&session, [Action::Reword(session.plan.steps()[0].id, said("I ring Mam")), Action::Next]);
    assert_eq!(shown(&changed), shown(&Session::default()), "the card goes with the words");
}

#[test]
fn an_unsafe_place_shows_the_card_about_abuse_on_screen_and_never_on_paper() {
    for level in [Level::Bit, Level::Lot] {
        let session = play([in_the_way("unsafe", level)]);
        assert!(shown(&session).contains(&"abuse"));
        assert!(!plan_text(&session).contains(card("abuse").get().title.words()));
        assert_eq!(plan_text(&session), plan_text(&Session::default()), "the paper tells nothing");
    }
}

#[test]
fn two_not_yets_about_hope_offer_a_warm_line_and_one_does_not() {
    let one = [answers("belief.hope", Answer::NotYet)];
    let two = [answers("belief.hope", Answer::NotYet), answers("belief.coping", Answer::NotYet)];
    let mixed = [two[0].clone(), two[1].clone(), answers("belief.say", Answer::ALittle)];
    assert!(!shown(&play(one)).contains(&"low-hope"));
    assert!(shown(&play(two)).contains(&"low-hope"));
    assert!(!shown(&play(mixed)).contains(&"low-hope"));
}

#[test]
fn every_idea_about_money_law_or_treatment_brings_its_card() {
    let has = |name: &str, wanted: &str| {
        let cards = SuggestionId::from_name(name).map(|id| id.get().cards).unwrap_or_default();
        cards.iter().any(|id| id.name() == wanted)
    };
    for (idea, wanted) in [
        ("benefits-check", "money"),
        ("debt-advice", "money"),
        ("record-rules", "money"),
        ("treatment-times", "medicine"),
        ("first-week-out", "overdose"),
        ("naloxone", "overdose"),
        ("abuse-line", "abuse"),
        ("rights-first", "driving"),
    ] {
        assert!(has(idea, wanted), "{idea} comes without {wanted}");
    }
}

#[test]
fn every_card_has_words_for_those_who_see_it_and_a_line_in_every_nation_if_it_has_lines_at_all() {
    for Card { id, title, body, helplines, .. } in CardId::all().map(CardId::get) {
        assert!(!title.words().is_empty() && body.words().lines().count() >= 2, "{id}");
        for nation in recovery_plan::content::Nation::ALL {
            let serves = helplines.iter().any(|line| line.get().nations.has(nation));
            assert!(helplines.is_empty() || serves, "{id} names nobody to call in {}", nation.name());
        }
    }
}
