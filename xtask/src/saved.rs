//! Files that people saved, opened for those who write content or look into their own: plain ones, and sealed ones with the
//! phrase. What goes wrong is said in plain words, and never with anything of what is in the file.

use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use recovery_plan::record::{self, BIGGEST, FORMAT, RecordError, sealed};
use recovery_plan::session::Session;
use unicode_normalization::UnicodeNormalization;

use crate::tell;

/// A saved file, and where the phrase of a sealed one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The file.
    pub file: PathBuf,
    /// The file with the phrase in its first line; without it the phrase is a line of the standard input.
    pub phrase: Option<PathBuf>,
}

impl Saved {
    /// The record in it as text, and what it says.
    pub fn open(&self) -> Result<(String, Session)> {
        self.opened().with_context(|| self.file.display().to_string())
    }

    fn opened(&self) -> Result<(String, Session)> {
        let bytes = read(&self.file)?;
        let text = if sealed::is_sealed(&bytes) { self.unsealed(&bytes)? } else { text(bytes)? };
        let session = record::read(&text).map_err(|error| match place(error, &text) {
            Some(place) => anyhow!("{} ({place})", in_words(error)),
            None => said(error),
        })?;
        Ok((text, session))
    }

    fn unsealed(&self, file: &[u8]) -> Result<String> {
        // Whatever is wrong with the file is said before anybody is asked for a phrase.
        let header = sealed::look(file).map_err(said)?;
        let typed: String = self.typed()?.nfkc().collect::<String>().to_lowercase().nfkc().collect();
        let key = sealed::key(header, &typed).map_err(said)?;
        sealed::unseal(file, &key).map_err(said)
    }

    /// The phrase as it was typed.
    fn typed(&self) -> Result<String> {
        let mut line = String::new();
        match &self.phrase {
            Some(path) => {
                let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
                BufReader::new(file).read_line(&mut line).context("the phrase is not text")?;
            }
            None => {
                if std::io::stdin().is_terminal() {
                    tell::progress("The phrase, in one line (it can be seen as you type):");
                }
                std::io::stdin().lock().read_line(&mut line).context("the phrase is not text")?;
            }
        }
        Ok(line)
    }
}

/// The bytes of a file, unless there are more than a file of ours ever has.
fn read(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path).context("it cannot be read")?;
    file.take(BIGGEST as u64 + 1).read_to_end(&mut bytes).context("it cannot be read")?;
    if bytes.len() > BIGGEST { Err(said(RecordError::TooBig)) } else { Ok(bytes) }
}

/// The text of a plain file; one that was cut within a character, up to there.
fn text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).or_else(|error| {
        let fault = error.utf8_error();
        let whole = fault.error_len().is_none().then_some(fault.valid_up_to());
        let whole = whole.and_then(|whole| String::from_utf8(error.as_bytes()[..whole].to_vec()).ok());
        whole.ok_or_else(|| said(RecordError::NotOurs))
    })
}

/// Where the text stops being JSON, for those who write it by hand.
fn place(error: RecordError, text: &str) -> Option<String> {
    let is_about_json = matches!(error, RecordError::NotOurs | RecordError::Cut);
    let fault = serde_json::from_str::<serde_json::Value>(text).err().filter(|_| is_about_json)?;
    Some(format!("line {}, column {}", fault.line(), fault.column()))
}

fn said(error: RecordError) -> anyhow::Error {
    anyhow!(in_words(error))
}

/// What is wrong, and what may help.
pub fn in_words(error: RecordError) -> String {
    match error {
        RecordError::NotOurs => "this is not a file of this page".into(),
        RecordError::Cut => "this file ends too early; look for another copy".into(),
        RecordError::Damaged => {
            "something in this file was changed, or is of a kind that does not belong there; look for another copy"
                .into()
        }
        RecordError::Newer(format) => {
            format!(
                "this file is of version {format}, and {FORMAT} is the newest that is known here; take a newer checkout"
            )
        }
        RecordError::TooBig => format!("this file has more than {BIGGEST} bytes, and none of this page has"),
        RecordError::WrongPhrase => "this phrase does not open it; the order of its words counts".into(),
        RecordError::Unreadable => "it cannot be read".into(),
        RecordError::TooMuch => "there is not enough memory to open it".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_said_in_words_of_its_own() {
        let mut all: Vec<String> = RecordError::ALL.iter().map(|(error, _)| in_words(*error)).collect();
        assert!(all.iter().all(|words| words.split(' ').count() >= 4), "{all:?}");
        all.sort();
        all.dedup();
        assert_eq!(all.len(), RecordError::ALL.len());
        assert!(in_words(RecordError::Newer(9)).contains('9'));
    }

    #[test]
    fn a_fault_in_the_json_has_a_place_and_a_fault_in_its_meaning_has_none() {
        let place = |text: &str| place(record::read(text).unwrap_err(), text);
        assert_eq!(place("{\n \"format\": 1,\n \"x\" 1\n}").as_deref(), Some("line 3, column 6"));
        assert_eq!(place("{\n \"format\": 1").as_deref(), Some("line 2, column 12"));
        assert_eq!(place("{\"format\": null}"), None);
        assert_eq!(place("{\"format\": 9}"), None);
        assert_eq!(place("{}"), None);
    }
}
