//! Where the person is looking.

use platform_tests::{ask, set};
use recovery_plan::platform::screen;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_new_screen_is_read_from_its_top() {
    set("<div class=tall></div><h1 tabindex=-1>Your home</h1>");
    ask("document.querySelector('.tall').style.height = '4000px'");
    ask("scrollTo(0, 3000)");
    assert_ne!(ask("scrollY"), "0", "nothing to scroll, so this proves nothing");
    screen::to_top();
    assert_eq!(ask("scrollY"), "0");
}

#[test]
fn the_focus_goes_where_it_is_sent_and_stays_where_it_is_when_there_is_no_such_place() {
    set("<h1 tabindex=-1>Your home</h1><button data-action=next>Next</button><p>Words</p>");
    screen::focus("h1");
    assert_eq!(ask("document.activeElement.tagName"), "H1");
    for nowhere in ["[data-action=gone]", "p", "not a [selector"] {
        screen::focus(nowhere);
        assert_eq!(ask("document.activeElement.tagName"), "H1", "{nowhere}");
    }
}
