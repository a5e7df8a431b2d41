//! Tools from the Rust registry.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::cache;
use crate::workspace::cargo;
use crate::{process, tell};

/// The folder that holds `program`, installed from `package` if it is not in the cache.
pub(super) fn ensure(package: &str, version: &str, program: &str, takes: &str) -> Result<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let is_whole = |folder: &Path| folder.join("bin").join(&file).is_file();
    let folder = cache::ensure(package, version, is_whole, |folder| {
        tell::progress(format!("Installing {package} {version}, {takes}, once"));
        install(package, version, folder, true).or_else(|_| {
            // Its own lock file may pin a version that was withdrawn since.
            tell::progress(format!("Again, without the versions that {package} pins"));
            install(package, version, folder, false)
        })
    });
    let folder = folder.with_context(|| {
        format!("{package} {version} is missing; `cargo install {package} --version {version}` must work here")
    })?;
    Ok(folder.join("bin"))
}

fn install(package: &str, version: &str, root: &Path, locked: bool) -> Result<()> {
    let mut command = Command::new(cargo());
    command.args(["install", package, "--version", version, "--root"]).arg(root);
    if locked {
        command.arg("--locked");
    }
    // Not for this checkout: its target folder and flags are not the tool's.
    command.current_dir(root).env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
    process::run(&mut command)
}
