//! What leaves by choice: the sheet that is printed or copied.
//!
//! One [`Sheet`] drives paper and text, so that they never differ. There are two: the plan, and what to do if things slip.

pub mod sheet;
pub mod slip;
pub mod text;

pub use sheet::{Line, Section, Sheet, sheet};
pub use slip::slip_sheet;
