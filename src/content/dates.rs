//! Dates as people say them.

use super::{HELPLINES, fill, t};

/// A date in words, from year-month-day: "2026-11-03" is "3 November 2026".
#[must_use]
pub fn day(date: &str) -> String {
    let mut parts = date.splitn(3, '-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month =
        month.and_then(|m| m.parse::<usize>().ok()).and_then(|m| t::MONTHS.words().split(' ').nth(m.checked_sub(1)?));
    let words = [day.map(|d| d.trim_start_matches('0')), month, year];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// When the numbers to call were last seen beside their owners, in words: the oldest day counts.
#[must_use]
pub fn lines_checked() -> String {
    let oldest = HELPLINES.iter().map(|line| line.checked).min().unwrap_or_default();
    fill(t::HELP_CHECKED, &[("date", &day(oldest))])
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_date_is_said_as_people_say_it() {
        assert_eq!(day("2026-11-03"), "3 November 2026");
    }
}
