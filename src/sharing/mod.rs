//! What leaves by choice: the sheet that is printed or copied.
//!
//! One [`Sheet`] drives paper and text, so that they never differ.

pub mod sheet;
pub mod text;

pub use sheet::{Line, Section, Sheet, sheet};
