//! What day it is, by the device.

use crate::content::Day;

/// How many milliseconds a day has.
const DAY: f64 = 86_400_000.0;

/// Today, or none when the device's clock says something that cannot be.
#[must_use]
pub fn today() -> Option<Day> {
    let days = js_sys::Date::now() / DAY;
    (days >= 0.0 && days < f64::from(u16::MAX)).then_some(Day(days as u16))
}
