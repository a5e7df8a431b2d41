//! The browser's Back goes one screen at a time, and its history holds nothing but a count.

use platform_tests::{ask, refuse_history, travel};
use recovery_plan::platform::history::{self, Steps};
use wasm_bindgen_test::wasm_bindgen_test as test;

fn here() -> u32 {
    ask("history.state || 0").parse().expect("the history holds something other than a count")
}

fn entries() -> u32 {
    ask("history.length").parse().expect("a number")
}

/// A visit begins where the last test left the history.
fn begins() -> u32 {
    refuse_history(false);
    history::begin();
    here()
}

#[test]
fn going_on_adds_one_entry_that_holds_a_count_and_changes_no_address() {
    let start = begins();
    let (address, title, before) = (ask("location.href"), ask("document.title"), entries());
    history::went_on();
    history::went_on();
    assert_eq!(here(), start + 2);
    assert_eq!(entries(), before + 2);
    assert_eq!((ask("location.href"), ask("document.title")), (address, title));
}

#[test]
async fn back_and_forward_are_told_apart_and_counted() {
    let start = begins();
    (0..3).for_each(|_| history::went_on());
    travel(-1).await.expect("back");
    assert_eq!(here(), start + 2);
    assert_eq!(history::stepped_to(here()), Steps::Back(1));
    travel(1).await.expect("forward");
    assert_eq!(history::stepped_to(here()), Steps::On(1));
    // Somebody who holds the button down and picks from the list.
    travel(-2).await.expect("back");
    assert_eq!(history::stepped_to(here()), Steps::Back(2));
}

#[test]
fn after_our_own_back_the_next_step_uses_the_entry_that_was_left_over() {
    let start = begins();
    history::went_on();
    history::went_on();
    let before = entries();
    history::went_back();
    history::went_on();
    assert_eq!((here(), entries()), (start + 2, before), "the history grows with every change of mind");
    history::went_on();
    assert_eq!((here(), entries()), (start + 3, before + 1));
}

#[test]
fn a_step_that_did_not_happen_after_all_leaves_no_entry_to_walk_through() {
    begins();
    history::went_on();
    let before = entries();
    history::went_on();
    history::stayed(false);
    history::went_on();
    assert_eq!(entries(), before + 1);
    // And a step back that did not happen.
    history::went_back();
    history::stayed(true);
    history::went_on();
    assert_eq!(entries(), before + 2);
}

#[test]
fn a_browser_that_refuses_entries_costs_nothing_but_its_own_back() {
    let start = begins();
    refuse_history(true);
    history::went_on();
    refuse_history(false);
    assert_eq!(here(), start);
    history::went_on();
    assert_eq!(here(), start + 1, "the refused step is counted");
}

#[test]
fn after_a_reload_counting_goes_on_from_the_entry_that_is_there() {
    begins();
    history::went_on();
    let here_now = here();
    // A reload keeps the entry and forgets what we counted.
    history::begin();
    history::went_on();
    assert_eq!(here(), here_now + 1);
}

#[test]
async fn after_our_back_and_the_browsers_back_the_next_step_has_an_entry_to_come_back_from() {
    let start = begins();
    history::went_on();
    history::went_back();
    travel(-1).await.expect("back");
    let _ = history::stepped_to(here());
    assert_eq!(here(), start);
    history::went_on();
    assert_eq!(here(), start + 1, "a press of Back would leave the page from here");
}
