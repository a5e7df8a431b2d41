//! What comes out of the printer, as text.

use std::process::Command;

use thirtyfour::WebDriver;
use thirtyfour::common::print::PrintParameters;

use crate::given;
use crate::processes::Folder;
use crate::trouble::{Tried, Trouble, holds};

/// Prints the page as the browser would and returns the text on the paper.
///
/// # Errors
/// When it does not print or `pdftotext` is missing.
pub async fn printed(driver: &WebDriver) -> Tried<String> {
    text_of(&driver.print_page(PrintParameters::default()).await?)
}

/// How many pages a PDF has.
///
/// # Errors
/// When `pdfinfo` is missing or cannot read it.
pub fn pages_of(pdf: &[u8]) -> Tried<usize> {
    let told = asked("pdfinfo", &[], pdf)?;
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:")).and_then(|count| count.trim().parse().ok());
    pages.ok_or_else(|| Trouble(format!("no number of pages: {told}")))
}

/// The text of a PDF, laid out as on the paper.
///
/// # Errors
/// When `pdftotext` is missing or cannot read it.
pub fn text_of(pdf: &[u8]) -> Tried<String> {
    asked("pdftotext", &["-", "-enc", "UTF-8"], pdf)
}

/// What a program of poppler says of a PDF; `more` stands behind the file.
fn asked(name: &str, more: &[&str], pdf: &[u8]) -> Tried<String> {
    let program = given::in_path(&[name])
        .ok_or_else(|| Trouble(format!("no {name} in PATH: install the package poppler-utils")))?;
    let folder = Folder::fresh()?;
    let path = folder.0.join("page.pdf");
    let cannot = |error: std::io::Error| Trouble(format!("{}: {error}", path.display()));
    std::fs::write(&path, pdf).map_err(cannot)?;
    let output = Command::new(program).arg(&path).args(more).output().map_err(cannot)?;
    holds(output.status.success(), || String::from_utf8_lossy(&output.stderr).into_owned())?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
