//! `cargo xtask open FILE [--phrase-file FILE] [--text]`: what is in a saved file, plain or sealed.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser};

use super::plan;
use crate::saved::Saved;
use crate::tell;

const USAGE: &str = "cargo xtask open FILE [--phrase-file FILE] [--text]; \
    without --phrase-file the phrase is a line of the standard input";

/// What was asked for.
#[derive(Debug)]
pub struct Options {
    saved: Saved,
    /// The plan instead of the record.
    text: bool,
}

impl Options {
    /// Reads the rest of the command line.
    pub fn read(arguments: &mut Parser) -> Result<Options> {
        let (mut file, mut phrase, mut text) = (None, None, false);
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("phrase-file") => phrase = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("text") => text = true,
                Arg::Value(value) if file.is_none() => file = Some(PathBuf::from(value)),
                // A second word may be the phrase, which belongs in no command line: it is not said again.
                Arg::Value(_) => bail!("one file at a time\n{USAGE}"),
                other => bail!("{}\n{USAGE}", other.unexpected()),
            }
        }
        Ok(Options { saved: Saved { file: file.context(USAGE)?, phrase }, text })
    }
}

/// Prints the record, or the plan it leads to.
pub fn run(options: &Options) -> Result<()> {
    let (record, session) = options.saved.open()?;
    tell::say(if options.text { plan::text(&session) } else { record.trim_end().to_owned() });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(arguments: &[&str]) -> Result<Options> {
        Options::read(&mut Parser::from_args(arguments))
    }

    #[test]
    fn a_file_is_needed_and_where_the_phrase_is_may_be_said() {
        let all = options(&["a.plan", "--phrase-file", "words.txt", "--text"]).unwrap();
        assert_eq!(all.saved, Saved { file: "a.plan".into(), phrase: Some("words.txt".into()) });
        assert!(all.text && !options(&["a.plan"]).unwrap().text);
        assert!(options(&["--text"]).unwrap_err().to_string().contains("FILE"));
    }

    #[test]
    fn a_phrase_on_the_command_line_is_refused_and_not_said_again() {
        let error = options(&["a.plan", "canary-4711"]).unwrap_err().to_string();
        assert!(error.contains("standard input") && !error.contains("canary"), "{error}");
        assert!(options(&["a.plan", "--phrase=canary-4711"]).is_err());
    }
}
