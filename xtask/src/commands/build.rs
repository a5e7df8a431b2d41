//! `cargo xtask build`: the wasm and its glue, into `pkg/`.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::workspace::{Workspace, cargo};
use crate::{process, tell, tools};

/// What wasm-pack made.
#[derive(Debug)]
pub struct Built {
    /// The wasm module.
    pub wasm: Vec<u8>,
    /// The glue, as wasm-bindgen wrote it.
    pub glue: String,
}

/// Sets up what the build needs, and builds.
pub fn run(workspace: &Workspace) -> Result<Built> {
    let folders_here = pack(workspace, &workspace.root, "recovery_plan", &workspace.pkg())?;
    let wasm = workspace.pkg().join("recovery_plan_bg.wasm");
    let wasm = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let glue = workspace.read("pkg/recovery_plan.js")?;
    for (folder, _) in folders_here {
        let found = contains(&wasm, folder.as_os_str().as_encoded_bytes());
        ensure!(!found, "the wasm names a folder of this machine: {}", folder.display());
    }
    Ok(Built { wasm, glue })
}

/// Builds the ranking of ideas alone, as the product is built; gives back the folder with its wasm and glue.
pub(super) fn ranking(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.target.join("ranking");
    pack(workspace, &workspace.root.join("tests").join("ranking"), "ranking", &folder)?;
    Ok(folder)
}

/// Builds the package in one folder into another, under a name; gives back the folders of this machine that the compiler
/// saw, and what they were called instead.
fn pack(workspace: &Workspace, package: &Path, name: &str, into: &Path) -> Result<Vec<(PathBuf, &'static str)>> {
    tools::wasm_target(workspace)?;
    tools::rust_source(workspace)?;
    let folders = [tools::wasm_pack()?, tools::wasm_bindgen(workspace)?];
    // The folders of the dependencies' sources, whose names are mapped away, exist once they are fetched.
    process::run(Command::new(cargo()).args(["fetch", "--quiet"]).current_dir(&workspace.root))?;

    let folders_here = folders_here(workspace)?;
    tell::progress("Building the wasm (the first time takes a few minutes)");
    process::run(
        Command::new("wasm-pack")
            .args(["--log-level", "error", "build", "--release", "--mode", "no-install"])
            .args(["--target", "no-modules", "--no-typescript", "--no-pack"])
            .args(["--out-name", name])
            .arg("--out-dir")
            .arg(into)
            .arg(package)
            .args(["--", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            .env("PATH", process::path_with(&folders)?)
            // A folder of its own: the variable below would make cargo build everything else anew each time.
            .env("CARGO_TARGET_DIR", workspace.target.join("page"))
            .env("CARGO_ENCODED_RUSTFLAGS", flags(&folders_here))
            .env("RUSTC_BOOTSTRAP", "1")
            .env_remove("RUSTFLAGS"),
    )?;
    Ok(folders_here)
}

/// The compiler flags. A panic stops at once, without the words it would have: nobody reads them, and they could hold what a
/// person typed (docs/decisions/0017). Every folder of this machine is mapped to a neutral name, so that two machines build
/// the same bytes and none of them is named in what we ship.
fn flags(folders: &[(PathBuf, &str)]) -> OsString {
    let mut flags = OsString::from("-Zlocation-detail=none\u{1f}-Zunstable-options\u{1f}-Cpanic=immediate-abort");
    for (folder, name) in folders {
        flags.push("\u{1f}--remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    }
    flags
}

/// The folders of this machine that a compiler sees, and the names they get.
fn folders_here(workspace: &Workspace) -> Result<Vec<(PathBuf, &'static str)>> {
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]).current_dir(&workspace.root))?;
    let home = cargo_home()?;
    let sources = subfolders(&home.join("registry").join("src"));
    Ok(mapped(workspace, PathBuf::from(sysroot.trim()), home, sources))
}

/// Folders and the names they get. Of two that fit, rustc takes the later one.
fn mapped(
    workspace: &Workspace,
    sysroot: PathBuf,
    cargo_home: PathBuf,
    sources: Vec<PathBuf>,
) -> Vec<(PathBuf, &'static str)> {
    let mut folders = vec![(sysroot, "/rust"), (cargo_home, "/cargo")];
    // The folder's name carries the host of the registry.
    folders.extend(sources.into_iter().map(|folder| (folder, "/crates")));
    folders.push((workspace.root.clone(), "/recovery-plan"));
    folders.push((workspace.target.clone(), "/target"));
    folders
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

/// Where cargo keeps what it downloads.
pub(crate) fn cargo_home() -> Result<PathBuf> {
    if let Some(home) = env::var_os("CARGO_HOME") {
        return Ok(PathBuf::from(home));
    }
    let home = env::home_dir().context("this machine has no home folder; set CARGO_HOME")?;
    Ok(home.join(".cargo"))
}

/// Whether `needle` stands anywhere in `bytes`.
pub fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    !needle.is_empty() && bytes.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_inside_another_is_mapped_after_it() {
        let workspace =
            Workspace { root: PathBuf::from("/w"), target: PathBuf::from("/w/target"), version: String::new() };
        let sources = vec![PathBuf::from("/c/registry/src/host-1")];
        let folders = mapped(&workspace, PathBuf::from("/r"), PathBuf::from("/c"), sources);
        let names: Vec<&str> = folders.iter().map(|(_, name)| *name).collect();
        assert_eq!(names, ["/rust", "/cargo", "/crates", "/recovery-plan", "/target"]);
        let flags = flags(&folders).into_string().unwrap();
        assert!(flags.contains("--remap-path-prefix=/c/registry/src/host-1=/crates\u{1f}"), "{flags}");
    }

    #[test]
    fn a_path_is_found_in_the_middle_of_a_module() {
        assert!(contains(b"\0asm/srv/me/x", b"/srv/me"));
        assert!(!contains(b"\0asm", b"/srv/me"));
    }
}
