//! The day is the device's own, and a clock that cannot be right is no day.

use platform_tests::ask;
use recovery_plan::content::Day;
use recovery_plan::platform::clock;
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Sets the clock to these milliseconds, or back to what it was.
fn set_clock(milliseconds: &str) {
    ask(&format!("(window.realNow = window.realNow || Date.now, Date.now = {milliseconds}, 'set')"));
}

#[test]
fn today_is_the_day_of_the_device() {
    set_clock("window.realNow");
    let days: u16 = ask("String(Math.floor(Date.now() / 864e5))").parse().expect("days");
    assert_eq!(clock::today(), Some(Day(days)));
    set_clock("() => Date.UTC(2026, 10, 25, 23, 59)");
    assert_eq!(clock::today(), Some(Day(20_782)));
    set_clock("window.realNow");
}

#[test]
fn a_clock_that_cannot_be_right_is_no_day() {
    for wrong in ["() => -1", "() => NaN", "() => 9e15", "() => Infinity"] {
        set_clock(wrong);
        assert_eq!(clock::today(), None, "{wrong}");
    }
    set_clock("window.realNow");
}
