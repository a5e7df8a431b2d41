//! `cargo xtask plan FILE [--nation N]`: the plan that a saved file leads to, as text. For those who write
//! and review the content.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use recovery_plan::content::Nation;
use recovery_plan::{record, sharing};

use crate::{tell, workspace};

const USAGE: &str = "cargo xtask plan FILE [--nation england|scotland|wales|northern-ireland|skip]";

/// What was asked for.
#[derive(Debug)]
pub struct Options {
    file: PathBuf,
    /// The nation to take instead of the file's; `Some(None)` is "not said".
    nation: Option<Option<Nation>>,
}

impl Options {
    /// Reads the rest of the command line.
    pub fn read(arguments: &mut Parser) -> Result<Options> {
        let mut file = None;
        let mut nation = None;
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("nation") => nation = Some(nation_named(&arguments.value()?.string()?)?),
                Arg::Value(value) if file.is_none() => file = Some(PathBuf::from(value)),
                other => bail!("{}\n{USAGE}", other.unexpected()),
            }
        }
        Ok(Options { file: file.context(USAGE)?, nation })
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
    tell::say(plan(&options.file, options.nation)?);
    Ok(())
}

fn plan(file: &Path, nation: Option<Option<Nation>>) -> Result<String> {
    let mut session = record::read(&workspace::read(file)?).with_context(|| file.display().to_string())?;
    if let Some(nation) = nation {
        session.start.nation = nation;
    }
    Ok(format!("{}\n{}", sharing::text::plan_text(&session), sharing::text::ideas_text(&session)))
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
