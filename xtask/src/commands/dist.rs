//! `cargo xtask dist`: the one file, `dist/recovery-plan.html`, and its checksum.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use content_compiler::dated;
use jiff::civil::Date;
use lexopt::{Arg, Parser, ValueExt};
use recovery_plan::content::{ADDRESSES, HELPLINES};

use super::build;
use crate::page::{self, Sources, Words};
use crate::payload;
use crate::policy::sha256_hex;
use crate::size::{self, Budget, Size};
use crate::workspace::{self, Workspace};
use crate::{glue, names, tell, today};

/// The words of this checkout: content as the widget itself has it, and `content/settings.toml`.
#[derive(Debug)]
pub struct Content {
    settings: toml::Table,
}

impl Content {
    /// Reads the settings.
    pub fn read(workspace: &Workspace) -> Result<Content> {
        let settings = workspace.read("content/settings.toml")?;
        Ok(Content { settings: settings.parse().context("content/settings.toml")? })
    }
}

impl Words for Content {
    fn text(&self, key: &str) -> Option<String> {
        recovery_plan::content::text_by_key(key).map(str::to_owned)
    }

    fn still(&self, name: &str) -> Option<String> {
        recovery_plan::ui::stills::render(name)
    }

    fn addresses(&self) -> String {
        let told = |id: &str| HELPLINES.iter().any(|line| line.id == id && line.group != "abuse");
        let rows = ADDRESSES.iter().filter(|(id, _)| told(id)).map(|(id, address)| format!("{id:?}: {address:?}"));
        format!("{{ {} }}", rows.collect::<Vec<_>>().join(", "))
    }

    fn setting(&self, key: &str) -> Option<String> {
        match self.settings.get(key)? {
            toml::Value::String(text) => Some(text.clone()),
            toml::Value::Integer(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

/// What was asked for.
#[derive(Debug, Default)]
pub struct Options {
    as_of: Option<Date>,
}

impl Options {
    /// Reads the rest of the command line.
    pub fn read(arguments: &mut Parser) -> Result<Options> {
        let mut options = Options::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("as-of") => options.as_of = Some(today::read(&arguments.value()?.string()?)?),
                other => bail!("{}\ncargo xtask dist [--as-of 2027-05-01]", other.unexpected()),
            }
        }
        Ok(options)
    }
}

/// Builds the page for a release, prints what it weighs, and fails if that is over the budget. What is due for a check is
/// not released: nothing is built then.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    refuse_stale(&super::content::read(workspace)?, options.as_of.unwrap_or_else(today::now))?;
    let page = make(workspace)?;
    Budget::committed()?.check(page)
}

fn refuse_stale(content: &content_compiler::Content, today: Date) -> Result<()> {
    let due: Vec<String> =
        dated(content).iter().filter(|one| one.is_due(today)).map(|one| one.due().to_string()).collect();
    if !due.is_empty() {
        bail!("not built, because on {today} this was due for a check:\n{}", due.join("\n"));
    }
    Ok(())
}

/// Builds the page and prints what it weighs, and what is due for a check. One that is too heavy is still there to be looked at and
/// tested; the tests of the built file hold it to the budget.
pub fn make(workspace: &Workspace) -> Result<Size> {
    let rows = write(workspace)?;
    if let Err(stale) = refuse_stale(&super::content::read(workspace)?, today::now()) {
        tell::progress(format!("Attention: {stale}"));
    }
    tell::say(size::table(&rows));
    let words = payload::packed_size(&content_compiler::words(&super::content::read(workspace)?))?;
    let (is, most) = (size::grouped(words), size::grouped(size::most_for_content()?));
    tell::say(format!("of these, the words of the content, packed: {is} (of {most})\n"));
    tell::progress(format!("Wrote {}", workspace.page().display()));
    let page = rows.last().context("the table is empty")?.1;
    if let Err(over) = Budget::committed()?.check(page) {
        tell::progress(format!("Attention: {over}"));
    }
    Ok(page)
}

/// Builds the page and its checksum; gives back what each part weighs, the whole page last.
fn write(workspace: &Workspace) -> Result<Vec<(String, Size)>> {
    let built = build::run(workspace)?;
    let (short_glue, module) = names::shorten(&glue::transform(&built.glue)?, &built.wasm)?;
    let packed = payload::pack(&module, &workspace.target.join("recovery-plan-payload"))?;
    let words = Content::read(workspace)?;
    let sources = Sources {
        template: workspace.read("www/page.html")?,
        styles: styles(workspace)?,
        scripts: page::SCRIPTS
            .into_iter()
            .map(|name| Ok((name, workspace.read(format!("www/{name}.js"))?)))
            .collect::<Result<_>>()?,
        glue: short_glue,
        payload: packed.base64,
        version: workspace.version.clone(),
    };
    let parts = page::parts(&sources, &words)?;
    let html = page::assemble(&sources, &parts, &words)?;

    let folder = workspace.dist();
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let loader = page::loader(&workspace.read("www/loader.js")?, &sources, &words)?;
    let files = [("recovery-plan.html", &html), ("recovery-plan.js", &loader)];
    let mut sums = String::new();
    for (name, text) in files {
        put(folder.join(name), text)?;
        sums.push_str(&format!("{}  {name}\n", sha256_hex(text.as_bytes())));
    }
    put(folder.join("SHA256SUMS"), &sums)?;

    let blocks = parts.scripts.values().chain([&parts.styles, &sources.payload]);
    let rest = blocks.fold(html.clone(), |html, block| html.replacen(block.as_str(), "", 1));
    let mut rows: Vec<(String, &[u8])> = vec![
        ("wasm as built".to_owned(), &built.wasm),
        ("wasm as shipped".to_owned(), &packed.lean),
        ("payload (LZMA, base64)".to_owned(), sources.payload.as_bytes()),
    ];
    rows.extend(parts.scripts.iter().map(|(name, text)| (format!("script {name}"), text.as_bytes())));
    rows.extend([
        ("styles".to_owned(), parts.styles.as_bytes()),
        ("markup".to_owned(), rest.as_bytes()),
        ("recovery-plan.js".to_owned(), loader.as_bytes()),
        ("recovery-plan.html".to_owned(), html.as_bytes()),
    ]);
    rows.into_iter().map(|(name, bytes)| Ok((name, size::weigh(bytes)?))).collect()
}

/// The style sheets, in the order of their file names.
pub fn styles(workspace: &Workspace) -> Result<Vec<String>> {
    let folder = workspace.www().join("styles");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "css"));
    files.sort();
    files.iter().map(|file| workspace::read(file)).collect()
}

fn put(file: PathBuf, text: &str) -> Result<()> {
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    use jiff::civil::date;

    #[test]
    fn nothing_is_built_for_a_release_once_a_fact_or_a_number_is_due_for_a_check() {
        let content = content_compiler::compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap();
        assert!(refuse_stale(&content, date(2026, 11, 25)).is_ok());
        let error = refuse_stale(&content, date(2027, 6, 1)).unwrap_err().to_string();
        for part in [
            "content/facts.toml:",
            "fact `taper`",
            "content/helplines.toml:",
            "helpline `samaritans`",
            "read its source again",
        ] {
            assert!(error.contains(part), "{part}: {error}");
        }
    }
}
