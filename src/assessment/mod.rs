//! What is asked and what was said: answers about areas and barriers, and the picture they make.
//!
//! Words: a *strength* is a statement answered mostly or very true. *Answered* counts statements answered,
//! *of* counts statements shown. Nothing here adds up to a number for a person.

mod answers;
mod picture;

pub use answers::{Answer, Answers, Level, Levels};
pub use picture::{AreaPicture, Picture, low_throughout, picture};
