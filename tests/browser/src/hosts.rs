//! The host pages in `hosts/`: what each is like, what must happen there, and how its server serves it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::given::{self, BUILT_FILE};
use crate::site::{Page, Site};
use crate::trouble::{Tried, Trouble};

/// What a host page's `expect.json` says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// What this host is like, in a sentence.
    pub about: String,
    /// Headers the host's server sends with the host page.
    #[serde(default)]
    pub headers: HashMap<String, String>,
    /// How the host's server sends its own copy of the plan's page, beside the host page; without it there is none.
    pub copy: Option<OwnCopy>,
    /// What must be seen in the frame, as a selector; the start screen where the plan must work.
    pub shows: Option<String>,
    /// Everything that must happen.
    pub must: Vec<Must>,
    /// What the scripts of the host hear of the plan: all of it, in order. Nothing, if nothing is said.
    #[serde(default)]
    pub hears: Vec<String>,
    /// What the host's own policy refuses: the directives, in order.
    #[serde(default)]
    pub refuses: Vec<String>,
}

/// How a host sends its own copy of the plan's page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCopy {
    /// Its content type; that of HTML when it is not said.
    pub kind: Option<String>,
    /// Headers that go with it.
    #[serde(default)]
    pub headers: HashMap<String, String>,
    /// It ends after so many hundredths, and the browser cannot know that there is more.
    pub ends: Option<usize>,
    /// The connection breaks after so many hundredths.
    pub breaks: Option<usize>,
}

/// Something that must happen on a host page, as its `expect.json` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Must {
    /// From Start to a text field; what is typed there arrives, and nobody else gets to know of it.
    #[serde(rename = "The plan works.")]
    Works,
    /// The link to the plan's own page can be seen, whatever happens.
    #[serde(rename = "The link stays.")]
    LinkStays,
    /// Who presses Start is told what is wrong.
    #[serde(rename = "Start tells what is wrong.")]
    TellsAtStart,
    /// The loader takes its frame away, or never makes one.
    #[serde(rename = "No frame is left.")]
    NoFrame,
    /// There are two frames; the second is the one that is used.
    #[serde(rename = "Two plans show.")]
    TwoFrames,
    /// There is no frame before the host's own button is pressed.
    #[serde(rename = "The plan waits for the button.")]
    WaitsForButton,
    /// There is no frame before somebody has scrolled there.
    #[serde(rename = "The plan waits for being scrolled to.")]
    WaitsForScrolling,
    /// When the host's own button is pressed, the plan starts anew, and what was typed does not come back.
    #[serde(rename = "After the button the plan starts anew.")]
    StartsAnew,
    /// When the host's own button is pressed, the frame is taken away.
    #[serde(rename = "After the button no frame is left.")]
    EndsAtButton,
    /// The control: the host's scripts do see what is typed into a field of the host's own.
    #[serde(rename = "The site sees what is typed into its own field.")]
    SeesItsOwn,
    /// The control: the host's server does get what is typed into a field of the host's own.
    #[serde(rename = "The server gets what is typed into its own field.")]
    SendsItsOwn,
    /// On Exit the host page is gone at once, and the browser leaves for the address that the host has chosen.
    #[serde(rename = "Exit takes the whole page away.")]
    ExitLeaves,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts")
}

/// The names of all hosts, in order.
///
/// # Errors
/// When the folder cannot be read.
pub fn all() -> Tried<Vec<String>> {
    let mut names = files(&folder())?;
    names.retain(|name| folder().join(name).is_dir());
    Ok(names)
}

/// What must happen at a host.
///
/// # Errors
/// When it is not said, or not in words that are known.
pub fn expectation(host: &str) -> Tried<Expectation> {
    let file = folder().join(host).join("expect.json");
    serde_json::from_slice(&read(&file)?).map_err(|error| Trouble(format!("{}: {error}", file.display())))
}

/// The page of a host.
///
/// # Errors
/// When it cannot be read.
pub fn page(host: &str) -> Tried<String> {
    let file = folder().join(host).join("index.html");
    std::fs::read_to_string(&file).map_err(|error| Trouble(format!("{}: {error}", file.display())))
}

/// Puts every host on a site, at `/hosts/<name>/`, and what they share at `/hosts/`.
///
/// # Errors
/// When a host cannot be read.
pub(crate) fn put_all(site: &Site) -> Tried<()> {
    for file in files(&folder())?.iter().filter(|name| folder().join(name).is_file()) {
        site.put(&format!("/hosts/{file}"), typed(file, read(&folder().join(file))?));
    }
    for host in all()? {
        let expected = expectation(&host)?;
        for file in files(&folder().join(&host))?.iter().filter(|file| *file != "expect.json") {
            let page = typed(file, read(&folder().join(&host).join(file))?);
            let page = with_headers(page, &expected.headers);
            if file == "index.html" {
                site.put(&format!("/hosts/{host}/"), page);
            } else {
                site.put(&format!("/hosts/{host}/{file}"), page);
            }
        }
        if let Some(copy) = &expected.copy {
            site.put(&format!("/hosts/{host}/{BUILT_FILE}"), copied(copy)?);
        }
    }
    Ok(())
}

fn copied(copy: &OwnCopy) -> Tried<Page> {
    let built = given::built_page()?;
    let size = built.len();
    let page = match &copy.kind {
        Some(kind) => Page::of_kind(kind, built),
        None => Page::html(built),
    };
    let mut page = with_headers(page, &copy.headers);
    if let Some(hundredths) = copy.ends {
        page = page.ending_after(size * hundredths / 100);
    }
    if let Some(hundredths) = copy.breaks {
        page = page.breaking_after(size * hundredths / 100);
    }
    Ok(page)
}

fn with_headers(page: Page, headers: &HashMap<String, String>) -> Page {
    headers.iter().fold(page, |page, (name, value)| page.header(name, value))
}

fn typed(file: &str, body: Vec<u8>) -> Page {
    match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => Page::script(body),
        Some("css") => Page::of_kind("text/css; charset=utf-8", body),
        _ => Page::html(body),
    }
}

fn files(folder: &Path) -> Tried<Vec<String>> {
    let entries = std::fs::read_dir(folder).map_err(|error| Trouble(format!("{}: {error}", folder.display())))?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn read(file: &Path) -> Tried<Vec<u8>> {
    std::fs::read(file).map_err(|error| Trouble(format!("{}: {error}", file.display())))
}
