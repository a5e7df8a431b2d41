//! The outside programs that the build and the tests use: what is there is used, what is missing is
//! installed into a cache outside the checkout, and what cannot be installed is asked for by name.

mod apt;
mod browsers;
mod cache;
mod cargo_install;
mod scripts;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

pub use apt::packages;
pub use browsers::{Engine, Engines, browsers};
pub use scripts::{axe, python_with_nacl, rrweb, typos};

use crate::workspace::Workspace;
use crate::{process, tell};

/// Makes sure that Rust can build for the browser.
pub fn wasm_target(workspace: &Workspace) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    part_of_rust(workspace, &[TARGET, "lib"], ["target", "add", TARGET])
}

/// Makes sure that the source of Rust's own library is here: the page is built with a library without the words of panics.
pub fn rust_source(workspace: &Workspace) -> Result<()> {
    part_of_rust(workspace, &["src", "rust", "library"], ["component", "add", "rust-src"])
}

/// Makes sure that a folder of Rust's own is there, or adds it by rustup.
fn part_of_rust(workspace: &Workspace, folder: &[&str], add: [&str; 3]) -> Result<()> {
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]).current_dir(&workspace.root))
        .context("Rust is not set up: see https://rustup.rs")?;
    let mut there = PathBuf::from(sysroot.trim()).join("lib").join("rustlib");
    there.extend(folder);
    if there.is_dir() {
        return Ok(());
    }
    let name = add[2];
    if process::find("rustup").is_none() {
        bail!("this Rust has no {name}; install rustup, or your system's package of it");
    }
    tell::progress(format!("Adding {name} to Rust, once"));
    process::run(Command::new("rustup").args(add).current_dir(&workspace.root))
}

/// The folder of wasm-pack.
pub fn wasm_pack() -> Result<PathBuf> {
    cargo_install::ensure("wasm-pack", "0.15.1", "wasm-pack", "about five minutes")
}

/// The folder of wasm-bindgen's command, of exactly the version that the lock file pins.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<PathBuf> {
    let version = workspace.locked("wasm-bindgen")?;
    cargo_install::ensure("wasm-bindgen-cli", &version, "wasm-bindgen", "about four minutes")
}

/// The folder of geckodriver, which drives Firefox.
pub fn geckodriver() -> Result<PathBuf> {
    cargo_install::ensure("geckodriver", "0.37.1", "geckodriver", "about four minutes")
}

/// The folder of cargo-deny.
pub fn cargo_deny() -> Result<PathBuf> {
    cargo_install::ensure("cargo-deny", "0.20.2", "cargo-deny", "about ten minutes")
}
