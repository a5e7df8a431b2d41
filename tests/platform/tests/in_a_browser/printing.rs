//! Printing: one sheet, in this frame only; and whether it makes sense to ask at all.

use platform_tests::{ask, noted, printing as print_window, root_says, set, set_root};
use recovery_plan::platform::printing;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn the_print_window_is_asked_for_when_the_sheet_to_print_is_named() {
    set("");
    print_window("works");
    assert!(printing::print("slip"));
    assert_eq!(noted(), "print slip", "the sheet has to be named before the window opens");
}

#[test]
fn only_the_sheet_that_was_asked_for_last_is_marked_whatever_its_name() {
    set("<article data-sheet=plan></article><article data-sheet=a-new-one></article>");
    print_window("works");
    let marked = || ask("Array.from(document.querySelectorAll('[data-asked]'), e => e.dataset.sheet)");
    for sheet in ["plan", "a-new-one"] {
        assert!(printing::print(sheet));
        assert_eq!(marked(), sheet);
    }
}

#[test]
fn a_browser_that_will_not_print_is_noticed() {
    set("");
    print_window("throws");
    assert!(!printing::print("plan"));
    assert_eq!(root_says("data-print"), None, "a sheet that was not printed must not hide the others later");
}

#[test]
fn where_the_page_says_that_printing_is_not_to_be_had_nobody_is_asked_to_print() {
    set_root("data-no-print", None);
    assert!(printing::can_print());
    set_root("data-no-print", Some(String::new()));
    assert!(!printing::can_print());
    set_root("data-no-print", None);
}
