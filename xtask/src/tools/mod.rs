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
pub use scripts::{axe, rrweb, typos};

use crate::workspace::Workspace;
use crate::{process, tell};

/// Makes sure that Rust can build for the browser.
pub fn wasm_target(workspace: &Workspace) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]).current_dir(&workspace.root))
        .context("Rust is not set up: see https://rustup.rs")?;
    let there = PathBuf::from(sysroot.trim()).join("lib").join("rustlib").join(TARGET).join("lib");
    if there.is_dir() {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        bail!("this Rust cannot build for {TARGET}; install rustup, or your system's package of that target");
    }
    tell::progress(format!("Adding {TARGET} to Rust, once"));
    process::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(&workspace.root))
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
