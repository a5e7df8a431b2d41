//! What day it is, for commands that look at dates.

use anyhow::{Context, Result};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

/// Today, in universal time.
#[must_use]
pub fn now() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}

/// A day as written on the command line.
///
/// # Errors
/// When it is none.
pub fn read(words: &str) -> Result<Date> {
    words.parse().with_context(|| format!("`{words}` is no day: write it as 2027-05-01"))
}
