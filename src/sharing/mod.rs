//! What leaves by choice: the sheet that is printed or copied.
//!
//! One [`Sheet`] drives paper and text, so that they never differ. There are the plan, what to do if
//! things slip, and sheets about one thing, which are content.

pub mod sheet;
pub mod slip;
pub mod text;
pub mod topic;

pub use sheet::{Line, Section, Sheet, sheet};
pub use slip::slip_sheet;
pub use topic::{topic_of, topic_sheet, topics_offered};
