//! Dated content: how long a fact or a number may stand unchecked, and what is due for a check.

use jiff::civil::{Date, date};
use toml::Spanned;
use toml::value::Datetime;

use crate::model::{Content, FACT_KINDS, LINE_DAYS};
use crate::problem::{Problem, line_of};

/// A date of the content; none when it is only a time.
#[must_use]
pub fn day(written: &Spanned<Datetime>) -> Option<Date> {
    let date = written.get_ref().date?;
    Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
}

/// The days from 1 January 1970 to `day`: how the widget compares dates.
pub(crate) fn number(day: Date) -> i64 {
    i64::from((day - date(1970, 1, 1)).get_days())
}

/// Something of the content that was last checked on a day, and has to be checked again by another.
#[derive(Clone, Debug)]
pub struct Dated {
    /// `fact` or `helpline`.
    pub what: &'static str,
    /// Its id.
    pub id: String,
    /// When it was checked.
    pub checked: Date,
    /// By when it is checked again.
    pub review_by: Date,
    /// How many days it may stand unchecked.
    days: i64,
    /// An amount, which never stands past the first of April.
    amount: bool,
    file: &'static str,
    line: usize,
}

impl Dated {
    /// Whether it is due for a check on `today`.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        self.review_by < today
    }

    /// That it is due, where it stands and what to do.
    #[must_use]
    pub fn due(&self) -> Problem {
        let message = format!(
            "the {} `{}` was due for a check by {}: read its source again, then set `checked` and `review_by`",
            self.what, self.id, self.review_by
        );
        Problem::new(self.file, self.line, message)
    }
}

/// Everything that has dates, facts first. What has no date that can be read is left out; [`check`] tells of it.
#[must_use]
pub fn dated(content: &Content) -> Vec<Dated> {
    let line = |file: &str, at: &Spanned<Datetime>| {
        content.sources.get(file).map_or(1, |source| line_of(source, at.span().start))
    };
    let facts = content.facts.iter().filter_map(|fact| {
        let kind = FACT_KINDS.iter().find(|(kind, _)| kind == fact.kind.get_ref())?;
        Some(Dated {
            what: "fact",
            id: fact.id.get_ref().clone(),
            checked: day(&fact.checked)?,
            review_by: day(&fact.review_by)?,
            days: if fact.certainty.get_ref() == "seen" { kind.1 } else { LINE_DAYS },
            amount: kind.0 == "amount",
            file: "facts.toml",
            line: line("facts.toml", &fact.review_by),
        })
    });
    let lines = content.helplines.iter().filter_map(|helpline| {
        Some(Dated {
            what: "helpline",
            id: helpline.id.get_ref().clone(),
            checked: day(&helpline.checked)?,
            review_by: day(&helpline.review_by)?,
            days: LINE_DAYS,
            amount: false,
            file: "helplines.toml",
            line: line("helplines.toml", &helpline.review_by),
        })
    });
    facts.chain(lines).collect()
}

/// A problem for every pair of dates that cannot be: checked after it is due, or left to stand for too long.
pub(crate) fn check(content: &Content) -> Vec<Problem> {
    let mut problems = Vec::new();
    let all = dated(content);
    if all.len() < content.facts.len() + content.helplines.len() {
        problems.push(Problem::new("facts.toml", 1, "every `checked` and `review_by` is a day, as in 2027-04-01"));
    }
    for one in all {
        let mut tell = |message| problems.push(Problem::new(one.file, one.line, message));
        if one.review_by <= one.checked {
            tell(format!("`review_by` of `{}` is a day after `checked`", one.id));
        }
        if number(one.review_by) - number(one.checked) > one.days {
            tell(format!("`{}` may stand for {} days at most: bring `review_by` nearer", one.id, one.days));
        }
        if one.amount && one.review_by > next_april(one.checked) {
            tell(format!("`{}` is an amount, and amounts change on 1 April: review it by then", one.id));
        }
    }
    problems
}

/// The first of April after a day.
fn next_april(day: Date) -> Date {
    let this_year = date(day.year(), 4, 1);
    if this_year > day { this_year } else { date(day.year() + 1, 4, 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_counted_from_1970() {
        assert_eq!(number(date(1970, 1, 2)), 1);
        assert_eq!(number(date(2026, 11, 25)), 20_782);
    }

    #[test]
    fn the_next_first_of_april_is_never_the_day_itself() {
        assert_eq!(next_april(date(2026, 11, 25)), date(2027, 4, 1));
        assert_eq!(next_april(date(2027, 3, 31)), date(2027, 4, 1));
        assert_eq!(next_april(date(2027, 4, 1)), date(2028, 4, 1));
    }
}
