//! The content compiler: from the data in `content/` to the tables the widget is built from.
//!
//! `content/*.toml` holds structure and ids, `content/<language>/*.ftl` holds every word a person reads.
//! [`compile`] reads both, checks them, and hands back either [`Content`] that is right in every point
//! the checks know of, or every [`Problem`] found, each with its file, line and what to do.
//! [`generate`] writes the checked content as Rust source; the widget's build script includes it.
//!
//! Invariant: nothing in here is compiled into the wasm.

mod check;
mod dates;
mod fluent;
mod generate;
mod language;
mod model;
mod names;
mod problem;
mod read;
mod reading;

pub use check::check;
pub use dates::{Dated, dated, day};
pub use generate::{generate, words};
pub use model::{
    AVOID_KINDS, Area, Avoid, BARRIER_SCREENS, Barrier, CERTAINTIES, Card, Content, Entry, FACT_KINDS, Fact, Helpline,
    LINE_DAYS, NATIONS, Named, OwnWords, OwnWordsRule, PHASES, PICK_GROUPS, Pick, Resource, SHEET_SETS,
    SHEET_SETS_FILLED, Sheet, SheetSection, Source, Statement, Suggestion, Texts,
};
pub use names::{Name, READERS};
pub use problem::{Problem, report};
pub use reading::{
    AVERAGE_GRADE_AT_MOST, BLOCK_AT_LEAST, Block, GRADE_AT_MOST, SENTENCE_AT_MOST, average_grade, blocks,
};

use std::path::Path;

/// Reads and checks the content in `folder` (the one that holds `areas.toml` and the language folders).
///
/// # Errors
/// Every problem found, in file order; nothing is built from content with a problem.
pub fn compile(folder: &Path) -> Result<Content, Vec<Problem>> {
    let (content, mut problems) = read::read(folder);
    if let Some(content) = content {
        problems.extend(check(&content));
        if problems.is_empty() {
            return Ok(content);
        }
    }
    problems.sort();
    Err(problems)
}
