//! The person's own file: how a [`Session`](crate::session::Session) is written down and read again.
//!
//! Format 0: plain JSON, names instead of numbers, everything optional. It may still change; from format 1 on, golden
//! files are kept for ever. Reading never trusts the file: unknown ids are left out, everything else that is wrong is a
//! [`RecordError`] and nothing is lost.

mod read;
mod write;

pub use read::{RecordError, read};
pub use write::write;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The format this version writes, and the newest it can read.
pub const FORMAT: u32 = 0;

/// Names to names, in order.
type Names = BTreeMap<String, String>;

/// The file as it is written: the shape of format 0.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct File {
    /// Which format; always first.
    format: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    device: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nation: Option<String>,
    /// `area.statement` to `not-yet`, `a-little`, `mostly`, `very` or `skip`.
    answers: Names,
    /// Barrier to `not`, `a-bit`, `a-lot` or `skip`.
    barriers: Names,
    /// Areas that matter most, in order.
    areas: Vec<String>,
    /// Everything that was ticked, on any list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    picks: Vec<String>,
    /// Prompt to own words.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    own: BTreeMap<String, Typed>,
    /// `prepare`, `try`, `work`, `not-now` or `skip`.
    #[serde(skip_serializing_if = "Option::is_none")]
    phase: Option<String>,
    /// `not-now`, `slow`, `steady`, `soon` or `skip`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pace: Option<String>,
    /// Barrier to `mine`, `shared`, `others` or `skip`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    movers: Names,
    /// Resource to `easy`, `reasonable`, `difficult`, `very-difficult` or `skip`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    access: Names,
    /// Resource to `easier`, `same`, `harder` or `skip`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    outlook: Names,
    /// The plan.
    steps: Vec<FileStep>,
}

/// A step as it is written.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct FileStep {
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<Typed>,
    lane: String,
    /// `this-week`, `next-week`, `this-month` or `ready`.
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    /// `step-day`, `step-who`, `step-say` to own words.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    details: BTreeMap<String, Typed>,
}

/// What a person typed, on its way to or from the file. `Debug` prints nothing of it.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
struct Typed(String);

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed(…)")
    }
}
