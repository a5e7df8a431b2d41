//! What is wrong with a content file, said so that whoever edits content can mend it.

use std::fmt;

/// One thing wrong in one place of the content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the content folder.
    pub file: String,
    /// The line in that file, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl Problem {
    /// A problem at a line of a file.
    pub fn new(file: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.into(), line, message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "content/{}:{}: {}", self.file, self.line, self.message)
    }
}

/// All problems as one text, a line each.
#[must_use]
pub fn report(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The line (from 1) on which byte `offset` of `source` stands.
pub(crate) fn line_of(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|&b| b == b'\n').count() + 1
}
