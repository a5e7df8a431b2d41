//! The plan: suggestions that fit what was said, steps in three lanes, and the safety cards that belong beside them.

mod facts;
mod first_few;
mod rank;
mod reason;
mod safety;
mod said;
mod steps;

pub use facts::{FactTold, facts_among, facts_for, more_by_nation};
pub use first_few::FIRST_SHOWN;
pub use rank::{Rule, hard_to_get, suggested, suggested_without};
pub use reason::{Reason, Suggested};
pub use safety::{called_for, calls_for, cards, cards_for_slips, cards_on_paper};
pub use said::Said;
pub use steps::{Detail, Lane, NOW_AT_MOST, NowIsFull, Plan, STEPS_AT_MOST, Step, StepId, When};
