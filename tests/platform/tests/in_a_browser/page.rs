//! The page around the app is told three things, and no more.

use platform_tests::{noted, set};
use recovery_plan::platform::page;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn the_page_gets_the_plan_as_text_whether_there_is_anything_to_lose_and_who_may_come_next() {
    set("");
    page::keep("I call my sister, Zoë", true, "mine");
    page::keep("", false, "skip");
    assert_eq!(noted(), "keep true mine I call my sister, Zoë\nkeep false skip ");
}

#[test]
fn the_page_is_told_that_all_is_cleared() {
    set("");
    page::cleared();
    assert_eq!(noted(), "cleared");
}
