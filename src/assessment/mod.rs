//! What is asked and what was said: answers about areas and barriers, and the picture they make.
//!
//! Words: a *strength* is a statement answered mostly or very true. *Answered* counts statements answered,
//! *of* counts statements shown. Nothing here adds up to a number for a person.

mod answers;
mod asked;
mod choices;
mod comparison;
mod picture;

pub use answers::{Answer, Answers, ById, Level, Levels};
pub use asked::{MOVERS_ASKED, RESOURCES_ASKED, a_lot_in_the_way, resources_asked};
pub use choices::{Access, Offered, Outlook, OwnPace, Told, Went};
pub use comparison::{Comparison, PAST_AT_MOST, Past, compare};
pub use picture::{AreaPicture, Picture, low_throughout, picture};
