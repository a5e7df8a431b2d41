//! The plan: suggestions that fit what was said, steps in three lanes, and the safety cards that belong beside them.

mod first_few;
mod rank;
mod safety;
mod said;
mod steps;

pub use first_few::FIRST_SHOWN;
pub use rank::{Reason, Suggested, suggested};
pub use safety::{calls_for, cards, cards_on_paper};
pub use said::Said;
pub use steps::{Lane, NOW_AT_MOST, NowIsFull, Plan, Step, StepId};
