//! Copying marks the whole text and asks the browser; a refusal leaves the text marked, to be copied by hand.

use platform_tests::{ask, copying, noted, set};
use recovery_plan::platform::clipboard;
use wasm_bindgen_test::wasm_bindgen_test as test;

const FOLDED: &str = "<p>Before</p><details><summary>See it as text</summary><pre data-text=plan>My steps\nI call my sister</pre></details>";

#[test]
fn copying_marks_the_whole_text_and_nothing_else() {
    set(FOLDED);
    copying("works");
    assert!(clipboard::copy("[data-text=plan]"));
    assert_eq!(noted(), "copy “My steps\nI call my sister”");
}

#[test]
fn what_is_folded_away_is_opened_so_that_it_can_be_marked() {
    set(FOLDED);
    copying("works");
    assert!(clipboard::copy("[data-text=plan]"));
    assert_eq!(ask("document.querySelector('#under-test details').open"), "true");
}

#[test]
fn when_the_browser_will_not_copy_the_text_stays_marked() {
    for how in ["refuses", "throws"] {
        set(FOLDED);
        copying(how);
        assert!(!clipboard::copy("[data-text=plan]"), "{how}");
        assert_eq!(ask("getSelection()"), "My steps\nI call my sister", "{how}");
    }
}

#[test]
fn a_text_that_is_not_there_is_not_said_to_be_copied() {
    set("<p>Nothing to copy</p>");
    copying("works");
    assert!(!clipboard::copy("[data-text=plan]"));
    assert_eq!(noted(), "", "the browser was asked to copy something else");
}
