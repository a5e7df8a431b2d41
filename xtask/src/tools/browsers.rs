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

    /// The variable by which wasm-bindgen's test runner is told of the engine's driver; none where it knows none.
    pub(crate) fn driver_variable(self) -> Option<&'static str> {
        match self {
            Engine::Chromium => Some("CHROMEDRIVER"),
            Engine::Firefox => Some("GECKODRIVER"),
            Engine::Webkit => None,
        }
    }

    fn programs(self) -> &'static [Program] {
        match self {
            Engine::Chromium => &[CHROMIUM, CHROMEDRIVER],
            Engine::Firefox => &[FIREFOX],
            Engine::Webkit => &[WEBKITDRIVER, XVFB],
        }
    }
}

/// A program that a test run starts.
struct Program {
    /// The variable by which the tests are told where it is; the rest they find on the search path as we do.
    variable: Option<&'static str>,
    /// What it may be called.
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Program =
    Program { variable: None, names: &["chromium", "google-chrome", "chromium-browser"], package: "chromium" };
const CHROMEDRIVER: Program =
    Program { variable: Some("CHROMEDRIVER"), names: &["chromedriver"], package: "chromium-driver" };
const FIREFOX: Program = Program { variable: None, names: &["firefox-esr", "firefox"], package: "firefox-esr" };
const WEBKITDRIVER: Program =
    Program { variable: Some("WEBKITDRIVER"), names: &["WebKitWebDriver"], package: "webkit2gtk-driver" };
const XVFB: Program = Program { variable: None, names: &["Xvfb"], package: "xvfb" };
/// Reads the text of a printed page.
const PDFTOTEXT: Program = Program { variable: None, names: &["pdftotext"], package: "poppler-utils" };

/// Makes sure that the engines can be driven; gives back the variables that name the drivers to the tests.
/// A variable that is already set wins.
pub fn browsers(engines: &Engines) -> Result<Vec<(&'static str, PathBuf)>> {
    let programs: Vec<&Program> = engines.iter().flat_map(|engine| engine.programs()).chain([&PDFTOTEXT]).collect();
    let missing: Vec<&Program> = programs.iter().copied().filter(|program| program.find().is_none()).collect();
    let snaps: Vec<&str> =
        missing.iter().map(|program| program.package).filter(|package| is_snap_on_ubuntu(package)).collect();
    if apt::system() == System::Ubuntu && !snaps.is_empty() {
        bail!(snaps_only(&snaps));
    }
    let mut packages: Vec<&str> = missing.iter().map(|program| program.package).collect();
    // Text has the same shape everywhere only with the same fonts.
    packages.push("fonts-dejavu");
    if !missing.is_empty() || apt::system() != System::Other {
        apt::packages(&packages)?;
    }
    let mut variables = Vec::new();
    for program in programs {
        let file = program.find().with_context(|| format!("{} was installed but is not there", program.package))?;
        variables.extend(program.variable.map(|variable| (variable, file)));
    }
    Ok(variables)
}

fn is_snap_on_ubuntu(package: &str) -> bool {
    matches!(package, "chromium" | "chromium-driver" | "firefox-esr")
}

/// What to do on Ubuntu without these packages.
fn snaps_only(packages: &[&str]) -> String {
    format!(
        "on Ubuntu {} exist only as snaps, which cannot see the folders that a test run uses. Please install the \
         browser and its driver another way, onto the search path: Google's or Mozilla's own .deb, or \
         `npx @puppeteer/browsers install chrome` and `chromedriver`. \
         Or narrow the run: cargo xtask test --engine webkit",
        packages.join(", ")
    )
}

impl Program {
    fn find(&self) -> Option<PathBuf> {
        if let Some(named) = self.variable.and_then(env::var_os) {
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
