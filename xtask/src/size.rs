//! What the page weighs, and what it may weigh.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail, ensure};

/// The page.
const PAGE: &str = "recovery-plan.html";
/// The loader.
pub const LOADER: &str = "recovery-plan.js";

/// The most a file may weigh, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// As it lies on the disk.
    pub raw: usize,
    /// As a host that compresses sends it (`gzip -9`).
    pub gzip: usize,
}

impl Budget {
    /// The budget of this checkout, from `xtask/budget.toml`.
    pub fn committed() -> Result<Budget> {
        Budget::of(PAGE)
    }

    /// The budget of one of the files we ship, by its name.
    pub fn of(name: &str) -> Result<Budget> {
        Budget::parse(include_str!("../budget.toml"), name)
    }

    fn parse(text: &str, name: &str) -> Result<Budget> {
        Ok(Budget { raw: figure(text, name, "raw")?, gzip: figure(text, name, "gzip")? })
    }

    /// An error that says by how much, if `size` is over the budget.
    pub fn check(&self, size: Size) -> Result<()> {
        for (what, size, most) in [("raw", size.raw, self.raw), ("gzip -9", size.gzip, self.gzip)] {
            if size > most {
                bail!("it is {} bytes over its {what} budget ({size} of {most})", size - most);
            }
        }
        Ok(())
    }
}

/// The most that the words of the content may weigh in the page, packed.
pub fn most_for_content() -> Result<usize> {
    figure(include_str!("../budget.toml"), "content", "packed")
}

fn figure(text: &str, name: &str, key: &str) -> Result<usize> {
    let all: toml::Table = text.parse().context("xtask/budget.toml")?;
    let table = all.get(name).and_then(toml::Value::as_table);
    let table = table.with_context(|| format!("xtask/budget.toml has no [\"{name}\"]"))?;
    let figure = table.get(key).and_then(toml::Value::as_integer);
    let figure = figure.with_context(|| format!("xtask/budget.toml has no `{key}` for {name}"))?;
    usize::try_from(figure).with_context(|| format!("xtask/budget.toml: `{key}`"))
}

/// How much something weighs, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// As it is.
    pub raw: usize,
    /// After `gzip -9`.
    pub gzip: usize,
}

/// Weighs some bytes, with the very program that the budget names: libraries differ from it by half a
/// percent.
pub fn weigh(bytes: &[u8]) -> Result<Size> {
    let mut gzip = Command::new("gzip")
        .args(["-9", "-n", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("could not start `gzip`, which weighs the page")?;
    let mut input = gzip.stdin.take().context("gzip takes no input")?;
    let output = thread::scope(|scope| {
        let writing = scope.spawn(move || input.write_all(bytes));
        let output = gzip.wait_with_output()?;
        let written = writing.join();
        ensure!(written.is_ok_and(|written| written.is_ok()) && output.status.success(), "gzip failed");
        Ok(output)
    })?;
    Ok(Size { raw: bytes.len(), gzip: output.stdout.len() })
}

/// A table of sizes, one line for each part.
pub fn table(rows: &[(String, Size)]) -> String {
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0).max("bytes".len());
    let mut table = format!("{:width$}  {:>9}  {:>9}\n", "bytes", "raw", "gzip -9");
    for (name, size) in rows {
        let (raw, gzip) = (grouped(size.raw), grouped(size.gzip));
        table.push_str(&format!("{name:width$}  {raw:>9}  {gzip:>9}\n"));
    }
    table
}

/// A number with commas between its thousands.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::payload;

    #[test]
    fn one_byte_too_many_is_over_the_budget() {
        let budget = Budget { raw: 10, gzip: 5 };
        assert!(budget.check(Size { raw: 10, gzip: 5 }).is_ok());
        assert!(budget.check(Size { raw: 11, gzip: 5 }).unwrap_err().to_string().contains("1 bytes over its raw"));
        assert!(budget.check(Size { raw: 10, gzip: 6 }).unwrap_err().to_string().contains("gzip"));
    }

    #[test]
    fn the_committed_budget_is_the_one_we_promised() {
        assert_eq!(Budget::committed().unwrap(), Budget { raw: 355_000, gzip: 210_000 });
    }

    #[test]
    fn the_words_of_the_content_are_within_their_budget() {
        let content = content_compiler::compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap();
        let packed = payload::packed_size(&content_compiler::words(&content)).unwrap();
        assert_eq!(most_for_content().unwrap(), 45_000);
        assert!((20_000..=45_000).contains(&packed), "{packed} bytes of words");
    }

    #[test]
    fn the_table_lines_up() {
        let rows = [("page".to_owned(), Size { raw: 1_234_567, gzip: 890 })];
        assert_eq!(table(&rows), "bytes        raw    gzip -9\npage   1,234,567        890\n");
    }
}
