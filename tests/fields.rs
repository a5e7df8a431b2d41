//! What people use and type: every control has a name, no field invites in what sends or remembers words, a person's own
//! words are never translated, and nothing they typed is ever anything but text.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]
#![cfg(feature = "stills")]

mod common;

use std::collections::BTreeSet;

use common::anyone::{config, someone};
use common::drawn::{everything, journey};
use common::html::{Tag, all, tags, text};
use common::{go_on, play, said, walk_to};
use proptest::prelude::*;
use recovery_plan::content::SuggestionId;
use recovery_plan::session::{Action, Screen, Session};
use recovery_plan::ui::stills::screen;

#[test]
fn nothing_carries_a_style_attribute_and_no_id_is_there_twice() {
    for (what, html) in everything() {
        let tags = tags(&html);
        let mut ids = BTreeSet::new();
        for tag in &tags {
            assert!(tag.get("style").is_none(), "{what}: {tag:?}");
            let again = tag.get("id").is_some_and(|id| !ids.insert(id.to_owned()));
            assert!(!again || what == "parts", "{what}: {:?} is there twice", tag.get("id"));
        }
    }
}

#[test]
fn no_helper_that_sends_or_remembers_words_is_invited_into_a_field() {
    let mut fields = 0;
    for (what, html) in everything() {
        let is_text = |tag: &Tag| match tag.name.as_str() {
            "textarea" => true,
            // A field for a day takes no words, and has nothing that could look at them.
            "input" => !matches!(tag.get("type"), Some("radio" | "checkbox" | "date")),
            _ => false,
        };
        for field in tags(&html).iter().filter(|tag| is_text(tag)) {
            fields += 1;
            for (attribute, value) in [
                ("spellcheck", "false"),
                ("autocomplete", "off"),
                ("autocorrect", "off"),
                ("autocapitalize", "off"),
                ("writingsuggestions", "false"),
                ("data-gramm", "false"),
                ("translate", "no"),
            ] {
                assert!(field.is(attribute, value), "{what}: {attribute} of {field:?}");
            }
            assert!(field.get("name").is_none(), "{what}: a field with a name is remembered");
        }
        for day in tags(&html).iter().filter(|tag| tag.is("type", "date")) {
            assert!(day.is("autocomplete", "off") && day.get("name").is_none(), "{what}: {day:?}");
        }
        assert!(!html.contains("<form") && !html.contains("contenteditable"), "{what}");
    }
    assert!(fields >= 4, "only {fields} fields were looked at");
}

#[test]
fn everything_that_can_be_used_has_a_name() {
    for (what, html) in everything() {
        let tags = tags(&html);
        let labels: Vec<_> = tags.iter().filter(|tag| tag.name == "label").filter_map(|tag| tag.get("for")).collect();
        let wrapped: Vec<usize> = all(&tags, |tag| tag.name == "label")
            .iter()
            .flat_map(|(_, inside)| inside.iter().map(|tag| tag.at))
            .collect();
        for tag in tags.iter().filter(|tag| matches!(tag.name.as_str(), "input" | "textarea" | "select")) {
            let labelled = tag.get("id").is_some_and(|id| labels.contains(&id)) || wrapped.contains(&tag.at);
            assert!(labelled, "{what}: {tag:?} has no label");
        }
        for button in tags.iter().filter(|tag| matches!(tag.name.as_str(), "button" | "a" | "legend" | "h1" | "h2")) {
            let name = text(
                &html[button.at..html[button.at..].find(&format!("</{}>", button.name)).expect("an end") + button.at],
            );
            assert!(!name.trim().is_empty(), "{what}: {button:?} has no name");
        }
        for described in tags.iter().filter_map(|tag| tag.get("aria-describedby").or(tag.get("aria-labelledby"))) {
            assert!(tags.iter().any(|tag| tag.is("id", described)), "{what}: nothing is called {described}");
        }
    }
}

#[test]
fn a_persons_own_words_are_never_translated() {
    let session = play([Action::AddOwn(said("Ring Mam")), Action::Choose(SuggestionId::all().next().expect("one"))]);
    let reworded = go_on(&session, [Action::Reword(session.plan.steps()[1].id, said("Ring Mam"))]);
    for (at, html) in journey(&reworded).into_iter().filter(|(at, _)| matches!(at, Screen::Plan | Screen::TakeAway)) {
        let tags = tags(&html);
        let places: Vec<usize> = html.match_indices(">Ring Mam<").map(|(at, _)| at).collect();
        assert_eq!(places.len(), 2, "{at:?}");
        for place in places {
            let holder = tags.iter().rfind(|tag| tag.at < place).expect("a tag around it");
            assert!(holder.is("translate", "no"), "{at:?}: {holder:?}");
        }
        let text = tags.iter().find(|tag| tag.get("data-plan-text").is_some());
        assert!(text.is_none_or(|text| text.is("translate", "no")));
    }
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn whatever_was_typed_is_shown_as_text_and_nothing_of_it_becomes_a_tag(session in someone()) {
        let known = ["main", "p", "progress", "h1", "h2", "h3", "h4", "div", "section", "ul", "li", "button", "label",
            "textarea", "span", "details", "summary", "b", "article", "pre", "fieldset", "legend", "input", "table",
            "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "a"];
        let session = Session { screen: Screen::Start, ..session };
        for at in [Screen::Plan, Screen::TakeAway] {
            let html = screen(&walk_to(&session, at));
            for tag in tags(&html) {
                prop_assert!(known.contains(&tag.name.as_str()), "{}", tag.name);
                prop_assert!(!tag.attributes.keys().any(|name| name.starts_with("on")), "{tag:?}");
            }
            for said in session.plan.steps().iter().filter_map(|step| step.said.as_ref()) {
                prop_assert!(text(&html).contains(said.words()), "{at:?} does not show what was typed");
            }
        }
    }
}
