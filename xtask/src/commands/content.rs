//! `cargo xtask content [--as-of DATE] [--write]`: what there is of the content, how hard it is to read and how fresh it
//! is. For those who write and check it.

use std::fs;

use anyhow::{Context, Result, bail};
use content_compiler::{Content, compile, report};
use jiff::civil::Date;
use lexopt::{Arg, Parser, ValueExt};

use crate::tables::{self, Table};
use crate::workspace::Workspace;
use crate::{tell, today};

/// What was asked for.
#[derive(Debug, Default)]
pub struct Options {
    as_of: Option<Date>,
    write: bool,
}

impl Options {
    /// Reads the rest of the command line.
    pub fn read(arguments: &mut Parser) -> Result<Options> {
        let mut options = Options::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("as-of") => options.as_of = Some(today::read(&arguments.value()?.string()?)?),
                Arg::Long("write") => options.write = true,
                other => bail!("{}\ncargo xtask content [--as-of 2027-05-01] [--write]", other.unexpected()),
            }
        }
        Ok(options)
    }
}

/// Prints the three tables; fails when something is short or too hard. What is due is told, and fails nothing: a date alone
/// never turns a check red.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let content = read(workspace)?;
    let today = options.as_of.unwrap_or_else(today::now);
    let (coverage, grades, fresh) =
        (tables::coverage(&content), tables::grades(&content), tables::freshness(&content, today));
    for table in [&coverage, &grades, &fresh] {
        tell::say(&table.text);
    }
    if options.write {
        let file = workspace.root.join("docs/facts.md");
        fs::write(&file, tables::facts_document(&content))
            .with_context(|| format!("cannot write {}", file.display()))?;
        tell::progress("Wrote docs/facts.md");
    }
    for due in &fresh.short {
        tell::progress(due);
    }
    verdict(&[coverage, grades])
}

fn verdict(tables: &[Table]) -> Result<()> {
    let short: Vec<&str> = tables.iter().flat_map(|table| &table.short).map(String::as_str).collect();
    if short.is_empty() {
        tell::say("Nothing is short.");
        return Ok(());
    }
    bail!("the content is short:\n{}", short.join("\n"))
}

/// The content of this checkout.
///
/// # Errors
/// Every problem in it, each with file, line and what to do.
pub fn read(workspace: &Workspace) -> Result<Content> {
    compile(&workspace.root.join("content")).map_err(|problems| anyhow::anyhow!("{}", report(&problems)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_is_short_fails_and_says_of_what() {
        let table =
            |short: &[&str]| Table { text: String::new(), short: short.iter().map(|&s| s.to_owned()).collect() };
        assert!(verdict(&[table(&[]), table(&[])]).is_ok());
        let error = verdict(&[table(&[]), table(&["barrier x: 1 of 5"])]).unwrap_err();
        assert!(error.to_string().contains("barrier x: 1 of 5"), "{error}");
    }

    #[test]
    fn a_day_is_read_and_nonsense_is_not() {
        let read = |words: &[&str]| Options::read(&mut Parser::from_args(words.iter().copied()));
        assert_eq!(read(&["--as-of", "2027-05-01"]).unwrap().as_of, Some(jiff::civil::date(2027, 5, 1)));
        assert!(read(&["--as-of", "May"]).is_err() && read(&["--loud"]).is_err());
    }
}
