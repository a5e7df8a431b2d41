//! The plan: suggestions that fit what was said, steps in three lanes, and the safety cards that belong beside them.

mod rank;
mod safety;
mod said;
mod steps;

pub use rank::{FIRST_SHOWN, Reason, Suggested, suggested};
pub use safety::{calls_for, cards, cards_on_paper};
pub use said::Said;
pub use steps::{Lane, NOW_AT_MOST, NowIsFull, Plan, Step, StepId};
