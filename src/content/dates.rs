//! Dates as people say them.

use super::{Day, HELPLINES, fill, t};

/// Days from 1 March of the year 0 to 1 January 1970.
const EPOCH: u32 = 719_468;

impl Day {
    /// The day as year-month-day, such as 2026-11-25.
    #[must_use]
    pub fn iso(self) -> String {
        // Counted from March, so that a leap day is the last of its year: the well-known way, as in Howard Hinnant's
        // "chrono-compatible low-level date algorithms".
        let days = u32::from(self.0) + EPOCH;
        let (era, of_era) = (days / 146_097, days % 146_097);
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * years + years / 4 - years / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = years + era * 400 + u32::from(month < 3);
        let mut written = year.to_string();
        for number in [month, day] {
            written.push_str(if number < 10 { "-0" } else { "-" });
            written.push_str(&number.to_string());
        }
        written
    }

    /// The day that is written so, as year-month-day; none when there is no such day, or it is long gone or far off.
    #[must_use]
    pub fn from_iso(written: &str) -> Option<Self> {
        let mut parts = written.split('-');
        let mut part = |longest| parts.next().filter(|part| part.len() == longest)?.parse::<u32>().ok();
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        let (years, from_march) = if month < 3 { (year.checked_sub(1)?, month + 9) } else { (year, month - 3) };
        let of_year = (153 * from_march + 2) / 5 + day.checked_sub(1)?;
        let days = years * 365 + years / 4 - years / 100 + years / 400 + of_year;
        let found = days.checked_sub(EPOCH).and_then(|days| u16::try_from(days).ok()).map(Self)?;
        // A day that there is not, such as 31 June, would come out as another one.
        (found.iso() == written).then_some(found)
    }

    /// The day in words: "25 November 2026".
    #[must_use]
    pub fn words(self) -> String {
        day(&self.iso())
    }
}

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
    use super::*;

    #[test]
    fn a_day_is_written_and_read_as_year_month_day() {
        assert_eq!((Day(0).iso(), Day(20_782).iso()), ("1970-01-01".into(), "2026-11-25".into()));
        for day in 0..u16::MAX {
            assert_eq!(Day::from_iso(&Day(day).iso()), Some(Day(day)));
        }
    }

    #[test]
    fn a_day_that_there_is_not_is_none() {
        for written in ["", "2026", "2026-02-29", "2026-06-31", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01"] {
            assert_eq!(Day::from_iso(written), None, "{written}");
        }
        for written in ["1969-12-31", "9999-12-31", "2026-1-1", "2026-11-25T10:00", "2026-11-25-1", "+026-01-01"] {
            assert_eq!(Day::from_iso(written), None, "{written}");
        }
    }

    #[test]
    fn a_date_is_said_as_people_say_it() {
        assert_eq!(day("2026-11-03"), "3 November 2026");
    }
}
