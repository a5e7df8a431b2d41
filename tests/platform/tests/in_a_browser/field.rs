//! What stands in text fields is read from them, and from nothing else.

use platform_tests::{ask, set};
use recovery_plan::content::Day;
use recovery_plan::platform::field;
use wasm_bindgen_test::wasm_bindgen_test as test;

const FIELDS: &str = "<textarea data-field=means>a quiet morning</textarea><textarea data-field=hope></textarea>\
    <input data-field=other value=no><div data-field=note>no</div><textarea>no</textarea>";

#[test]
fn every_field_is_read_in_the_order_of_the_page() {
    set(FIELDS);
    let said = |name: &str, words: &str| (name.to_owned(), words.to_owned());
    assert_eq!(field::all(), [said("means", "a quiet morning"), said("hope", "")]);
}

#[test]
fn what_is_typed_is_read_as_it_stands_now() {
    set(FIELDS);
    ask("document.querySelector('[data-field=hope]').value = 'Zoë’s café, 2nd line\\nand more'");
    assert_eq!(field::words("hope").as_deref(), Some("Zoë’s café, 2nd line\nand more"));
}

#[test]
fn a_field_that_is_not_there_holds_nothing() {
    set(FIELDS);
    assert_eq!(field::words("reword"), None);
    assert_eq!(field::words("note"), None, "only a text field holds what a person typed");
}

#[test]
fn a_field_can_be_given_other_words() {
    set(FIELDS);
    field::fill("means", "fond gust skim");
    field::fill("note", "nowhere");
    assert_eq!(field::words("means").as_deref(), Some("fond gust skim"));
    assert_eq!(ask("document.querySelector('div[data-field]').textContent"), "no");
}

#[test]
fn a_day_is_read_from_its_field_and_only_where_there_is_one() {
    set("<input type=date data-day=review-day><textarea data-day=words>2026-11-25</textarea>");
    assert_eq!(field::day("review-day"), None, "nothing is chosen");
    ask("document.querySelector('input').value = '2027-02-24'");
    assert_eq!(field::day("review-day"), Day::from_iso("2027-02-24"));
    assert_eq!((field::day("words"), field::day("nowhere")), (None, None));
}

#[test]
fn an_emptied_field_is_empty_and_the_others_are_not() {
    set(FIELDS);
    field::empty("means");
    field::empty("reword");
    assert_eq!(field::words("means").as_deref(), Some(""));
    assert_eq!(ask("document.querySelector('input[data-field]').value"), "no");
}
