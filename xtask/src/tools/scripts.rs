//! Tools that come from npm and PyPI, and Python itself. Used by tests only; nothing of them is shipped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use super::{apt, cache};
use crate::{process, tell};

const AXE: &str = "4.14.1";
const RRWEB: &str = "2.2.2";
const TYPOS: &str = "1.52.0";

/// The script of axe-core, which looks for barriers to disabled people in a page.
pub fn axe() -> Result<PathBuf> {
    npm("axe-core", AXE, "axe.min.js")
}

/// The script of rrweb, which records what happens on a page as analytics services do: what it must not see, it is given
/// every chance to see.
pub fn rrweb() -> Result<PathBuf> {
    npm("rrweb", RRWEB, "dist/rrweb.umd.min.cjs")
}

/// One file of a package from npm.
fn npm(name: &str, version: &str, file: &str) -> Result<PathBuf> {
    let script = |folder: &Path| folder.join("package").join(file);
    let folder = cache::ensure(
        name,
        version,
        |folder| script(folder).is_file(),
        |folder| {
            apt::need("npm", &["npm"])?;
            tell::progress(format!("Downloading {name} {version}, once"));
            let package = format!("{name}@{version}");
            process::run(Command::new("npm").args(["pack", "--silent", &package]).current_dir(folder))?;
            let archive = format!("{name}-{version}.tgz");
            process::run(Command::new("tar").args(["-xzf", &archive]).current_dir(folder))?;
            fs::remove_file(folder.join(archive))?;
            Ok(())
        },
    );
    let folder =
        folder.with_context(|| format!("{name} {version} is missing; `npm pack {name}@{version}` must work here"))?;
    Ok(script(&folder))
}

/// The program of typos, which finds misspelt words.
pub fn typos() -> Result<PathBuf> {
    let program = |folder: &Path| folder.join("bin").join("typos");
    let folder = cache::ensure(
        "typos",
        TYPOS,
        |folder| program(folder).is_file(),
        |folder| {
            apt::need("python3", &["python3"])?;
            tell::progress(format!("Installing typos {TYPOS}, once"));
            if environment(folder).is_err() {
                apt::packages(&["python3-venv"])?;
                environment(folder)?;
            }
            let package = format!("typos=={TYPOS}");
            process::run(Command::new(folder.join("bin").join("pip")).args(["install", "--quiet", &package]))?;
            ensure!(program(folder).is_file(), "typos was installed, but not as bin/typos");
            Ok(())
        },
    );
    let folder =
        folder.with_context(|| format!("typos {TYPOS} is missing; `pip install typos=={TYPOS}` must work here"))?;
    Ok(program(&folder))
}

/// A Python that has PyNaCl (libsodium), in which the other program that opens sealed files is written.
pub fn python_with_nacl() -> Result<PathBuf> {
    let has_it = |python: &PathBuf| {
        let mut asks = Command::new(python);
        asks.args(["-c", "import nacl.bindings, nacl.pwhash"]).stdout(Stdio::null()).stderr(Stdio::null());
        asks.status().is_ok_and(|status| status.success())
    };
    // A Python of one's own may come first on the search path, and know nothing of the system's packages.
    let find = || process::find("python3").into_iter().chain([PathBuf::from("/usr/bin/python3")]).find(has_it);
    if let Some(python) = find() {
        return Ok(python);
    }
    apt::packages(&["python3", "python3-nacl"])?;
    find().context("python3-nacl was installed, but no python3 finds it")
}

/// Makes a Python environment in `folder`. typos itself is a plain program, so the environment may be
/// moved afterwards.
fn environment(folder: &Path) -> Result<()> {
    process::run(Command::new("python3").args(["-m", "venv"]).arg(folder))
}
