//! Where things are: the checkout, cargo's target folder, and what the lock file pins.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// The folders and facts of this checkout that the commands share.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The checkout.
    pub root: PathBuf,
    /// Cargo's target folder, which may lie elsewhere.
    pub target: PathBuf,
    /// The version of the widget package.
    pub version: String,
}

impl Workspace {
    /// Finds the checkout that this program was started for, and asks cargo about it.
    pub fn find() -> Result<Workspace> {
        let root = root()?;
        let json = process::capture(
            Command::new(cargo()).args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(&root),
        )?;
        let (target, version) = read_metadata(&json)?;
        Ok(Workspace { root, target, version })
    }

    /// The folder of the page template, styles and scripts.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// Where wasm-pack leaves the wasm and its glue.
    pub fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// What a charity uploads.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The built page.
    pub fn page(&self) -> PathBuf {
        self.dist().join("recovery-plan.html")
    }

    /// Reads a file of the checkout, naming it if that fails.
    pub fn read(&self, path: impl AsRef<Path>) -> Result<String> {
        read(&self.root.join(path))
    }

    /// The version of `package` in `Cargo.lock`.
    pub fn locked(&self, package: &str) -> Result<String> {
        let lock = self.read("Cargo.lock")?;
        locked_version(&lock, package).with_context(|| format!("Cargo.lock has no single version of {package}"))
    }
}

/// Reads a text file, naming it if that fails.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The cargo that started us, or the one on the search path.
pub fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// The checkout: cargo tells a program it runs where its package is, and ours is one folder down.
fn root() -> Result<PathBuf> {
    let start = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(package) => PathBuf::from(package),
        None => env::current_dir().context("cannot tell the current folder")?,
    };
    for folder in start.ancestors() {
        let manifest = folder.join("Cargo.toml");
        if fs::read_to_string(manifest).is_ok_and(|text| text.contains("[workspace]")) {
            return Ok(folder.to_path_buf());
        }
    }
    bail!("{} is not inside the checkout", start.display())
}

fn read_metadata(json: &str) -> Result<(PathBuf, String)> {
    let metadata: serde_json::Value = serde_json::from_str(json).context("cargo metadata")?;
    let target = metadata["target_directory"].as_str().context("no target directory in cargo metadata")?;
    let version = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|package| package["name"] == "recovery-plan")
        .and_then(|package| package["version"].as_str())
        .context("no package recovery-plan in cargo metadata")?;
    Ok((PathBuf::from(target), version.to_owned()))
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let heading = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    let mut found = None;
    while let Some(line) = lines.next() {
        if line == heading {
            let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
            if found.replace(version.to_owned()).is_some() {
                return None;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str =
        "[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\n[[package]]\nname = \"ab\"\nversion = \"2.0.0\"\n";

    #[test]
    fn the_locked_version_is_that_of_the_exact_package() {
        assert_eq!(locked_version(LOCK, "a").as_deref(), Some("1.2.3"));
        assert_eq!(locked_version(LOCK, "b"), None);
    }

    #[test]
    fn two_versions_of_one_package_are_not_taken_for_one() {
        let twice = format!("{LOCK}\n[[package]]\nname = \"a\"\nversion = \"9.0.0\"\n");
        assert_eq!(locked_version(&twice, "a"), None);
    }
}
