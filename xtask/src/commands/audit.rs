//! `cargo xtask audit [FILE]`: holds a built page against what is approved, and says so in plain sentences.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use lexopt::{Arg, Parser};

use crate::audit::{self, Lists, Part, Shipped, lists};
use crate::tidy::crates;
use crate::workspace::{self, Workspace};
use crate::{payload, policy, tell, wasm};

/// What was asked for.
#[derive(Debug, Default)]
pub struct Options {
    file: Option<PathBuf>,
    write: bool,
}

impl Options {
    /// Reads the rest of the command line.
    pub fn read(arguments: &mut Parser) -> Result<Options> {
        let mut options = Options::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("write") => options.write = true,
                Arg::Value(file) if options.file.is_none() => options.file = Some(PathBuf::from(file)),
                other => bail!("{}\ncargo xtask audit [FILE] [--write]", other.unexpected()),
            }
        }
        Ok(options)
    }
}

/// A page and what lies beside it.
#[derive(Debug)]
pub struct Files {
    page: String,
    loader: Option<String>,
    sums: Option<String>,
}

impl Files {
    /// Reads a page, and the loader and the checksums if they lie beside it.
    pub fn read(page: &Path) -> Result<Files> {
        let beside = |name: &str| fs::read_to_string(page.with_file_name(name)).ok();
        Ok(Files { page: workspace::read(page)?, loader: beside("recovery-plan.js"), sums: beside("SHA256SUMS") })
    }

    /// The same, to look at.
    pub fn shipped(&self) -> Shipped<'_> {
        Shipped { page: &self.page, loader: self.loader.as_deref(), sums: self.sums.as_deref() }
    }
}

/// Looks at a page, prints what was seen, and fails if anything is not as approved.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let page = options.file.clone().unwrap_or_else(|| workspace.page());
    let files = Files::read(&page)?;
    if options.write {
        write_lists(workspace, files.shipped())?;
    }
    tell::say(format!("Looked at {}", page.display()));
    let mut parts = audit::whole(files.shipped(), &Lists::read(workspace)?);
    parts.push(made_of(workspace)?);
    tell::say(report(&parts));
    let wrong = audit::wrong(&parts).len();
    ensure!(wrong == 0, "{wrong} things are not as approved; they are marked above with WRONG");
    Ok(())
}

/// The crates that the source is built with.
fn made_of(workspace: &Workspace) -> Result<Part> {
    let there = crates::names(&crates::tree(workspace)?);
    let bans = crates::bans(&workspace.read("deny.toml")?)?;
    let wrong = crates::wrong(&there, &workspace.read(crates::LIST)?, &bans);
    let seen = vec![format!("Cargo.lock and Cargo.toml lead to {} crates: {}", there.len(), there.join(", "))];
    Ok(Part { title: "The crates of the source", seen, wrong })
}

/// What was seen, part by part, and whether all is well.
fn report(parts: &[Part]) -> String {
    let mut report = String::new();
    for part in parts {
        report.push_str(&format!(
            "\n{}: {}\n",
            part.title,
            if part.wrong.is_empty() { "as approved" } else { "WRONG" }
        ));
        part.seen.iter().for_each(|seen| report.push_str(&format!("  {seen}\n")));
        part.wrong.iter().for_each(|wrong| report.push_str(&format!("  WRONG: {wrong}\n")));
    }
    if parts.iter().all(|part| part.wrong.is_empty()) {
        report.push_str("\nEverything is as approved.");
    }
    report
}

/// Writes the lists of names anew from the page as it is, to be read line by line before they are committed.
fn write_lists(workspace: &Workspace, shipped: Shipped<'_>) -> Result<()> {
    let before = Lists::read(workspace)?;
    let blocks = policy::blocks(shipped.page)?;
    let (words, others) = lists::used(&audit::named(&blocks, shipped.loader, &before));
    let imports = wasm::imports(&payload::unpack(blocks.payload)?)?;
    let head = |path: &str| Ok::<_, anyhow::Error>(lists::head(&workspace.read(path)?));
    let lines = |names: Vec<String>| names.join("\n");
    let texts = [
        (lists::WORDS, lists::words_anew(&head(lists::WORDS)?, &words, &before.words)),
        (lists::VOCABULARY, format!("{}\n{}\n", head(lists::VOCABULARY)?, lines(others.into_iter().collect()))),
        (lists::IMPORTS, format!("{}\n{}\n", head(lists::IMPORTS)?, lines(imports))),
    ];
    for (path, text) in texts {
        fs::write(workspace.root.join(path), text)?;
        tell::progress(format!("Wrote {path}: read every line that changed before you commit it"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_marked_and_nothing_is_said_to_be_well_beside_it() {
        let part = |wrong: &[&str]| Part {
            title: "Addresses",
            seen: vec!["Two.".to_owned()],
            wrong: wrong.iter().map(|wrong| (*wrong).to_owned()).collect(),
        };
        let well = report(&[part(&[])]);
        assert!(well.contains("Addresses: as approved\n  Two.\n") && well.ends_with("Everything is as approved."));
        let wrong = report(&[part(&[]), part(&["a third"])]);
        assert!(wrong.contains("Addresses: WRONG\n  Two.\n  WRONG: a third\n"));
        assert!(!wrong.contains("Everything"));
    }

    #[test]
    fn a_command_line_with_two_files_is_refused() {
        assert!(Options::read(&mut Parser::from_args(["a.html", "b.html"])).is_err());
        assert!(Options::read(&mut Parser::from_args(["a.html", "--write"])).is_ok_and(|options| options.write));
    }
}
