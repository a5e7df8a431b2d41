//! `cargo xtask plan FILE [--nation N] [--phrase-file FILE]`: the plan that a saved file leads to, as text. For those who write
//! and review the content.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use recovery_plan::content::Nation;
use recovery_plan::session::Session;
use recovery_plan::sharing;

use crate::saved::Saved;
use crate::tell;

const USAGE: &str =
    "cargo xtask plan FILE [--nation england|scotland|wales|northern-ireland|skip] [--phrase-file FILE]";

/// What was asked for.
#[derive(Debug)]
pub struct Options {
    saved: Saved,
    /// The nation to take instead of the file's; `Some(None)` is "not said".
    nation: Option<Option<Nation>>,
}

impl Options {
    /// Reads the rest of the command line.
    pub fn read(arguments: &mut Parser) -> Result<Options> {
        let (mut file, mut phrase, mut nation) = (None, None, None);
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("nation") => nation = Some(nation_named(&arguments.value()?.string()?)?),
                Arg::Long("phrase-file") => phrase = Some(PathBuf::from(arguments.value()?)),
                Arg::Value(value) if file.is_none() => file = Some(PathBuf::from(value)),
                Arg::Value(_) => bail!("one file at a time\n{USAGE}"),
                other => bail!("{}\n{USAGE}", other.unexpected()),
            }
        }
        Ok(Options { saved: Saved { file: file.context(USAGE)?, phrase }, nation })
    }
}

fn nation_named(name: &str) -> Result<Option<Nation>> {
    match Nation::from_name(name) {
        None if name != "skip" => bail!("no nation is called `{name}`\n{USAGE}"),
        nation => Ok(nation),
    }
}

/// Prints the plan.
pub fn run(options: &Options) -> Result<()> {
    let (_, mut session) = options.saved.open()?;
    if let Some(nation) = options.nation {
        session.start.nation = nation;
    }
    tell::say(text(&session));
    Ok(())
}

/// The plan of a session and the ideas it leads to, as text.
pub(super) fn text(session: &Session) -> String {
    format!("{}\n{}", sharing::text::plan_text(session), sharing::text::ideas_text(session))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nation_is_one_of_four_or_skipped() {
        assert_eq!(nation_named("wales").unwrap(), Some(Nation::Wales));
        assert_eq!(nation_named("skip").unwrap(), None);
        assert!(nation_named("uk").is_err());
    }

    #[test]
    fn a_command_line_without_a_file_is_answered_with_the_usage() {
        let error = Options::read(&mut Parser::from_args(["--nation", "wales"])).unwrap_err();
        assert!(error.to_string().contains("FILE"), "{error}");
    }
}
