//! What changed since an earlier time, against nobody but oneself. Only what was answered both times is held side by side;
//! there is no total, and going the other way is said as plainly as going forward.

use std::cmp::Ordering;

use super::answers::{Answers, ById, Levels};
use crate::content::{BarrierId, Day, StatementId};

/// How many earlier pictures a person's file keeps at most.
pub const PAST_AT_MOST: usize = 12;

/// What was said at an earlier time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// The day it was saved, where the device knew it.
    pub day: Option<Day>,
    /// Answers about the areas.
    pub answers: Answers,
    /// Answers about barriers.
    pub levels: Levels,
}

/// What changed, each in the order of the content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Statements that are truer now.
    pub grew: Vec<StatementId>,
    /// Statements that are less true now.
    pub less: Vec<StatementId>,
    /// Barriers that are less in the way now.
    pub eased: Vec<BarrierId>,
    /// Barriers that are more in the way now.
    pub more: Vec<BarrierId>,
}

/// What changed between `then` and now.
#[must_use]
pub fn compare(then: &Past, answers: &Answers, levels: &Levels) -> Comparison {
    let (grew, less) = moved(&then.answers, answers, super::Answer::rank);
    let (more, eased) = moved(&then.levels, levels, super::Level::rank);
    Comparison { grew, less, eased, more }
}

/// The ids whose answer is higher now, and those whose answer is lower.
fn moved<Id: Copy + Ord, Value: Copy>(
    then: &ById<Id, Value>,
    now: &ById<Id, Value>,
    rank: fn(Value) -> Option<usize>,
) -> (Vec<Id>, Vec<Id>) {
    let (mut up, mut down) = (Vec::new(), Vec::new());
    for (id, value) in now.iter() {
        let before = then.get(id).and_then(rank);
        match before.zip(rank(value)).map(|(before, now)| now.cmp(&before)) {
            Some(Ordering::Greater) => up.push(id),
            Some(Ordering::Less) => down.push(id),
            _ => {}
        }
    }
    (up, down)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Answer, Level};

    #[test]
    fn only_what_was_answered_both_times_is_compared() {
        let ids: Vec<StatementId> = StatementId::all().collect();
        let (mut then, mut now) = (Past::default(), Answers::default());
        then.answers.set(ids[0], Answer::NotYet);
        then.answers.set(ids[1], Answer::Skip);
        then.answers.set(ids[2], Answer::Very);
        now.set(ids[0], Answer::ALittle);
        now.set(ids[1], Answer::Very);
        now.set(ids[2], Answer::Mostly);
        now.set(ids[3], Answer::Very);
        let compared = compare(&then, &now, &Levels::default());
        assert_eq!((compared.grew, compared.less), (vec![ids[0]], vec![ids[2]]));
    }

    #[test]
    fn a_barrier_that_is_lower_has_eased() {
        let ids: Vec<BarrierId> = BarrierId::all().collect();
        let (mut then, mut now) = (Past::default(), Levels::default());
        then.levels.set(ids[0], Level::Lot);
        then.levels.set(ids[1], Level::Not);
        now.set(ids[0], Level::Bit);
        now.set(ids[1], Level::Bit);
        let compared = compare(&then, &Answers::default(), &now);
        assert_eq!((compared.eased, compared.more), (vec![ids[0]], vec![ids[1]]));
    }
}
