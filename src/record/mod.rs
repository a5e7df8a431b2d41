//! The person's own file: how a [`Session`](crate::session::Session) is written down and read again.
//!
//! Format 0: plain JSON, names instead of numbers, everything optional. It may still change; from format 1 on, golden
//! files are kept for ever. Reading never trusts the file: unknown ids are left out and counted, everything else that
//! is wrong is a [`RecordError`] and nothing is lost.

mod read;
mod write;

pub use read::{RecordError, read};
pub use write::write;

use serde::{Deserialize, Serialize};

/// The format this version writes, and the newest it can read.
pub const FORMAT: u32 = 0;

/// The file as it is written: the shape of format 0.
#[derive(Debug, Default, Serialize, Deserialize)]
struct File {
    /// Which format; always first.
    format: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    company: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    device: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nation: Option<String>,
    /// `area.statement` to `not-yet`, `a-little`, `mostly`, `very` or `skip`.
    #[serde(default)]
    answers: std::collections::BTreeMap<String, String>,
    /// Barrier to `not`, `a-bit`, `a-lot` or `skip`.
    #[serde(default)]
    barriers: std::collections::BTreeMap<String, String>,
    /// Areas that matter most, in order.
    #[serde(default)]
    areas: Vec<String>,
    /// The plan.
    #[serde(default)]
    steps: Vec<FileStep>,
}

/// A step as it is written.
#[derive(Debug, Serialize, Deserialize)]
struct FileStep {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    suggestion: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    words: Option<String>,
    #[serde(default)]
    lane: String,
}
