//! Rules of this repository that no compiler checks, as plain functions from a file's text to its breaches.
//!
//! The rules and their reasons stand in `docs/architecture.md`; `tests/tidy.rs` holds every file to them.

pub mod crates;
pub mod layout;
pub mod lexer;
pub mod manifest;
pub mod text;
pub mod wording;

use std::fmt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// A file of the repository.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path from the checkout, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// A file with this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Source {
        Source { path: path.into(), text: text.into() }
    }

    /// Whether the path ends in this ending.
    pub fn is(&self, ending: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, last)| last == ending)
    }

    /// Whether the file belongs to the widget itself.
    pub fn is_product(&self) -> bool {
        self.path.starts_with("src/") && self.is("rs")
    }

    /// Whether the whole file is a test.
    pub fn is_test(&self) -> bool {
        self.path.starts_with("tests/") || self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }
}

/// A place where a rule is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what to do instead.
    pub says: String,
}

impl Breach {
    /// A breach in `source`.
    pub fn new(source: &Source, line: usize, says: impl Into<String>) -> Breach {
        Breach { path: source.path.clone(), line, says: says.into() }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.says)
    }
}

/// Every text file of the checkout that git has or would take.
pub fn sources(root: &Path) -> Result<Vec<Source>> {
    let list = process::capture(
        Command::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(root),
    )
    .context("the tidy rules look at what git would take")?;
    let mut sources = Vec::new();
    for path in list.split_terminator('\0') {
        // A file that is deleted but not yet so in git, or that is not text, has nothing to check.
        if let Ok(text) = std::fs::read_to_string(root.join(path)) {
            sources.push(Source::new(path, text));
        }
    }
    Ok(sources)
}
