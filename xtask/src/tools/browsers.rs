//! The browsers that the tests drive, and the programs that drive them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::apt::{self, System};
use crate::process;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK.
    Webkit,
}

/// Engines, each once.
pub type Engines = std::collections::BTreeSet<Engine>;

impl Engine {
    /// Every engine.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }

    /// The engine of that name.
    pub fn named(name: &str) -> Result<Engine> {
        let found = Engine::ALL.into_iter().find(|engine| engine.name() == name);
        found.with_context(|| format!("no engine is called `{name}`; there are chromium, firefox and webkit"))
    }

    fn programs(self) -> &'static [Program] {
        match self {
            Engine::Chromium => &[CHROMIUM, CHROMEDRIVER],
            Engine::Firefox => &[FIREFOX],
            Engine::Webkit => &[WEBKITDRIVER, XVFB],
        }
    }
}

/// A program that a test run starts: the variable that names it, what it may be called, its package.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Program = Program {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
};
const CHROMEDRIVER: Program =
    Program { variable: "CHROMEDRIVER", names: &["chromedriver"], package: "chromium-driver" };
const FIREFOX: Program = Program { variable: "FIREFOX", names: &["firefox-esr", "firefox"], package: "firefox-esr" };
const WEBKITDRIVER: Program =
    Program { variable: "WEBKITDRIVER", names: &["WebKitWebDriver"], package: "webkit2gtk-driver" };
const XVFB: Program = Program { variable: "XVFB", names: &["Xvfb"], package: "xvfb" };
/// Reads the text of a printed page.
const PDFTOTEXT: Program = Program { variable: "PDFTOTEXT", names: &["pdftotext"], package: "poppler-utils" };

/// Makes sure that the engines can be driven; gives back the variables that name their programs to the
/// tests. A variable that is already set wins, so that one can bring one's own browser.
pub fn browsers(engines: &Engines) -> Result<Vec<(&'static str, PathBuf)>> {
    let programs: Vec<&Program> = engines.iter().flat_map(|engine| engine.programs()).chain([&PDFTOTEXT]).collect();
    let missing: Vec<&Program> = programs.iter().copied().filter(|program| program.find().is_none()).collect();
    let snaps: Vec<&str> =
        missing.iter().map(|program| program.package).filter(|package| is_snap_on_ubuntu(package)).collect();
    if apt::system() == System::Ubuntu && !snaps.is_empty() {
        bail!(SnapsOnly(snaps).message());
    }
    let mut packages: Vec<&str> = missing.iter().map(|program| program.package).collect();
    // Text has the same shape everywhere only with the same fonts.
    packages.push("fonts-dejavu");
    if !missing.is_empty() || apt::system() != System::Other {
        apt::packages(&packages)?;
    }
    programs
        .into_iter()
        .map(|program| {
            let file = program.find().with_context(|| format!("{} was installed but is not there", program.package))?;
            Ok((program.variable, file))
        })
        .collect()
}

fn is_snap_on_ubuntu(package: &str) -> bool {
    matches!(package, "chromium" | "chromium-driver" | "firefox-esr")
}

struct SnapsOnly(Vec<&'static str>);

impl SnapsOnly {
    fn message(&self) -> String {
        format!(
            "on Ubuntu {} exist only as snaps, which cannot see the folders that a test run uses. \
             Please install the browser and its driver another way (Google's or Mozilla's own .deb, or \
             `npx @puppeteer/browsers install chrome` and `chromedriver`), and name them by CHROMIUM, \
             CHROMEDRIVER and FIREFOX if they are not on the search path. \
             Or narrow the run: cargo xtask test --engine webkit",
            self.0.join(", ")
        )
    }
}

impl Program {
    fn find(&self) -> Option<PathBuf> {
        if let Some(named) = env::var_os(self.variable) {
            return Some(PathBuf::from(named));
        }
        self.names.iter().filter_map(|name| process::find(name)).find(|file| !is_snap(file))
    }
}

/// Whether a program is a snap, or Ubuntu's stand-in that would install one.
fn is_snap(file: &Path) -> bool {
    let real = fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
    if file.starts_with("/snap") || real.starts_with("/snap") || real.ends_with("usr/bin/snap") {
        return true;
    }
    let is_small = real.metadata().is_ok_and(|meta| meta.len() < 10_000);
    is_small && fs::read_to_string(&real).is_ok_and(|text| text.contains("/snap/bin/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_are_known_by_name() {
        for engine in Engine::ALL {
            assert_eq!(Engine::named(engine.name()).unwrap(), engine);
        }
        assert!(Engine::named("trident").unwrap_err().to_string().contains("webkit"));
    }

    #[test]
    fn a_stand_in_for_a_snap_is_not_taken_for_a_browser() {
        let file = env::temp_dir().join(format!("snap-test-{}", std::process::id()));
        fs::write(&file, "#!/bin/sh\nexec /snap/bin/chromium \"$@\"\n").unwrap();
        assert!(is_snap(&file));
        fs::write(&file, "#!/bin/sh\nexec /usr/lib/chromium/chromium \"$@\"\n").unwrap();
        assert!(!is_snap(&file));
        fs::remove_file(&file).unwrap();
        assert!(is_snap(Path::new("/snap/bin/firefox")));
    }
}
