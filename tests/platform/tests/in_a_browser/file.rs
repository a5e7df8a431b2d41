//! A file is handed to the page around the app, with all that it needs and nothing more; random numbers are the browser's.

use platform_tests::{noted, set, set_root};
use recovery_plan::platform::file;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn the_page_is_given_the_record_the_phrase_the_name_and_where_to_put_it() {
    set("");
    file::save("{\"format\": 1}", "fond gust — Zoë", "my-plan-2026-11-25.plan", false);
    file::save("{}", "", "my-plan.json", true);
    assert_eq!(
        noted(),
        "save my-plan-2026-11-25.plan false “fond gust — Zoë” {\"format\": 1}\nsave my-plan.json true “” {}"
    );
}

#[test]
fn the_page_is_given_the_phrase_to_try() {
    set("");
    file::unlock("fond gust skim");
    assert_eq!(noted(), "unlock “fond gust skim”");
}

#[test]
fn the_page_is_told_when_nobody_waits_for_the_file_any_more() {
    set("");
    file::let_go();
    assert_eq!(noted(), "let go");
}

#[test]
fn random_bytes_are_as_many_as_were_asked_for_and_not_the_same_twice() {
    set("");
    let (one, other) = (file::chance(40), file::chance(40));
    assert_eq!((one.len(), other.len()), (40, 40));
    assert_ne!(one, other);
}

#[test]
fn a_copy_can_be_kept_only_where_the_page_says_so() {
    assert!(!file::can_keep());
    set_root("data-keeps", Some(String::new()));
    assert!(file::can_keep() && !file::is_kept());
    set_root("data-kept", Some(String::new()));
    assert!(file::is_kept());
    set_root("data-kept", None);
    set_root("data-keeps", None);
}
